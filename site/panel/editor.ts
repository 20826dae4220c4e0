/** The editor: CodeMirror, with what a student needs and a keyboard can leave. */
import { closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { typescriptLanguage } from '@codemirror/lang-javascript';
import { bracketMatching, indentOnInput, syntaxHighlighting } from '@codemirror/language';
import {
  Annotation,
  EditorState,
  type Extension,
  type Line,
  Prec,
  type Range,
  StateEffect,
  StateField,
  type Text,
} from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  drawSelection,
  EditorView,
  highlightActiveLine,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { classHighlighter } from '@lezer/highlight';

/** A place in the file, line and column counted from 1, and what is to be said of it. */
export interface Mark {
  readonly line: number;
  readonly column?: number | undefined;
  /** Of a part of the file: the first line and column behind it are known too. */
  readonly end?: { readonly line: number; readonly column: number };
  readonly message: string;
}

export interface Happenings {
  readonly onChange: (text: string) => void;
  /** The student has put the cursor there. */
  readonly onCursor: (offset: number) => void;
  readonly onCheck: () => void;
}

/** What came from outside is not the student's own change. */
const fromOutside = Annotation.define<true>();

export const extensions = (isReadOnly: boolean, happenings: Happenings): Extension => [
  lineNumbers(),
  history(),
  drawSelection(),
  typescriptLanguage,
  syntaxHighlighting(classHighlighter),
  bracketMatching(),
  EditorView.lineWrapping,
  marks,
  Prec.highest(keymap.of([{ key: 'Mod-Enter', run: () => (happenings.onCheck(), true) }])),
  isReadOnly
    ? [EditorState.readOnly.of(true), keymap.of(defaultKeymap)]
    : [
        indentOnInput(),
        closeBrackets(),
        highlightActiveLine(),
        // Escape and then Tab leaves the editor: CodeMirror sees to that.
        keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, indentWithTab]),
      ],
  EditorView.updateListener.of(({ docChanged, selectionSet, state, transactions, view }) => {
    if (transactions.some((transaction) => transaction.annotation(fromOutside))) return;
    if (docChanged) happenings.onChange(state.doc.toString());
    if ((docChanged || selectionSet) && view.hasFocus) {
      happenings.onCursor(state.selection.main.head);
    }
  }),
];

/** Puts another text in, and touches only what differs: cursor and history stay. */
export function replaceText({ state, dispatch }: EditorView, replacement: string): void {
  const before = state.doc.toString();
  // In the editor a line ends in one way only.
  const text = replacement.replaceAll(/\r\n?/g, '\n');
  if (before === text) return;
  const most = Math.min(before.length, text.length);
  let start = 0;
  while (start < most && before[start] === text[start]) start++;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === text.at(-1 - end)) end++;
  dispatch({
    changes: { from: start, to: before.length - end, insert: text.slice(start, text.length - end) },
    annotations: fromOutside.of(true),
  });
}

const setMarks = StateEffect.define<readonly Mark[]>();

const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(shown, { changes, effects, state }) {
    const set = effects.find((effect) => effect.is(setMarks));
    if (!set) return shown.map(changes);
    const { doc } = state;
    const all = set.value as readonly Mark[];
    // What is said first of a line is said of it.
    const inFile = all.filter(
      ({ line }, i) => line <= doc.lines && i === all.findIndex((each) => each.line === line),
    );
    return Decoration.set(
      inFile.flatMap((each) =>
        each.end ? shownPart(doc, each) : shownAt(doc.line(each.line), each),
      ),
      true,
    );
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** The line, and in it the word or sign at the column. */
function shownAt({ from, text }: Line, { column, message }: Mark): Range<Decoration>[] {
  const line = Decoration.line({ class: 'cm-thrown', attributes: { title: message } }).range(from);
  const start = column === undefined ? text.length : column - 1;
  const [word = ''] = /^(?:[\p{L}\p{N}_$]+|\S)/u.exec(text.slice(start)) ?? [];
  if (word === '') return [line];
  const at = from + start;
  return [line, Decoration.mark({ class: 'cm-thrown-at' }).range(at, at + word.length)];
}

/** Every line of a part of the file; where it is within one line, the part itself too. */
function shownPart(doc: Text, { line, column = 1, end = { line, column }, message }: Mark) {
  const lines = Array.from({ length: Math.min(end.line, doc.lines) - line + 1 }, (_, i) => {
    const attributes = { title: message };
    return Decoration.line({ class: 'cm-decides', attributes }).range(doc.line(line + i).from);
  });
  const { from, to } = doc.line(line);
  const [start, behind] = [from + column - 1, Math.min(to, from + end.column - 1)];
  if (end.line > line || behind <= start) return lines;
  return [...lines, Decoration.mark({ class: 'cm-decides-at' }).range(start, behind)];
}

export function mark(view: EditorView, lines: readonly Mark[]): void {
  view.dispatch({ effects: setMarks.of(lines) });
}

/** Shows a place at the top. The editor stands in a part of the window that itself does not scroll. */
export function scrollTo(view: EditorView, offset: number): void {
  const at = Math.min(offset, view.state.doc.length);
  view.dispatch({ effects: EditorView.scrollIntoView(at, { y: 'start' }) });
}

/** The same in a text that scrolls itself, and stays where it is. */
export function scrollWithin(view: EditorView, offset: number): void {
  const at = Math.min(offset, view.state.doc.length);
  const go = (then?: () => void): void =>
    view.requestMeasure({
      read: () => view.lineBlockAt(at).top,
      write(top) {
        view.scrollDOM.scrollTop = top;
        then?.();
      },
    });
  // How high lines are that are broken is known once they have been seen.
  go(() => requestAnimationFrame(() => go()));
}

/** Once there is one: before anything is written, it stands at the beginning. */
export function showCursor(view: EditorView): void {
  const { head } = view.state.selection.main;
  if (head > 0) view.dispatch({ effects: EditorView.scrollIntoView(head, { y: 'nearest' }) });
}

export function goToLine(view: EditorView, line: number): void {
  const { from, text } = view.state.doc.line(Math.min(Math.max(line, 1), view.state.doc.lines));
  const anchor = from + text.search(/\S|$/);
  view.dispatch({
    selection: { anchor },
    effects: EditorView.scrollIntoView(anchor, { y: 'center' }),
  });
  view.focus();
}
