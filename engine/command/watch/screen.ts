/** What `watch` shows, as a function of what it knows. */
import pc from 'picocolors';
import { tellTotal, totalOf } from '../../formats/evidence.ts';
import { WORDS as FORMAT_WORDS } from '../../formats/words.ts';
import { table } from '../layout.ts';
import { stateOf } from '../../kit/totals.ts';
import { WORDS } from '../student-words.ts';
import type { About } from './about.ts';
import { fitColumns, fitRows, type Size, UNBOUNDED, windowOn } from '../fit.ts';
import { footer, statusLine } from './footer.ts';
import { huntLines } from './hunt-view.ts';
import { listLines } from './lists.ts';
import { notes } from './notes.ts';
import { gradedAt, isDue, isLong, keyOf, type State } from './state.ts';
import { verdictLines } from './verdict.ts';
import { WATCH_WORDS } from './words.ts';

/** The lines of the whole screen; never more than fit. Only what is there to be copied is wider. */
export function screen(state: State, about: About | undefined, size: Size): string[] {
  const bottom = fitColumns([...statusLine(state), footer(state)], size);
  const kept = bottom.slice(-Math.max(1, Math.floor(size.rows / 2)));
  return [...above(state, about, { ...size, rows: size.rows - kept.length }), ...kept];
}

/** The same where lines only follow each other, and where keys are told of but once. */
export const block = (state: State, about: About | undefined): string[] => [
  ...above(state, about, UNBOUNDED),
  ...statusLine(state),
];

function above(state: State, about: About | undefined, size: Size): string[] {
  if (state.view === 'course' || state.view === 'lesson') return list(state, size);
  if (state.view === 'hunt') return fitRows(huntLines(state, size).concat(notes(state)), size);
  if (!state.current || !about) return fitRows(fitColumns(nothingCurrent(state), size), size);
  const whole = verdictLines(state, about, { ...size, rows: Infinity }).length;
  const fits = ({ room }: Layout) => room >= Math.min(whole, ENOUGH);
  const layouts = layoutsOf(state, about, size);
  const { head, room, rest } = layouts.find(fits) ?? layouts.at(-1)!;
  const verdict = verdictLines(state, about, { ...size, rows: Math.max(LEAST, room) });
  return fitRows([...head, ...verdict, ...rest], size);
}

/** Lines of a verdict with which something can be begun, … */
const ENOUGH = 9;
/** … and those without which it says nothing. */
const LEAST = 4;

/** What stands above and below the verdict, and how many lines are left for it. */
interface Layout {
  readonly head: readonly string[];
  readonly room: number;
  readonly rest: readonly string[];
}

/**
 * With all there is, then with less and less: older hints go first, then where to read and write. What
 * was asked for last is in each.
 */
function layoutsOf(state: State, about: About, size: Size): Layout[] {
  const hints = hintsShown(state, about);
  const isAsked = state.question !== undefined;
  const last = isAsked ? [] : (hints.at(-1) ?? []);
  const older = isAsked ? hints : hints.slice(0, -1);
  const where = isAsked ? [] : whereTo(state, about);
  const below = [...last, ...notes(state)];
  const layout = (head: readonly string[], lines: readonly string[]): Layout => {
    const rest = fitColumns(lines, size);
    return { head, rest, room: size.rows - head.length - rest.length };
  };
  const head = fitColumns(['', `  ${heading(state)}`, ''], size);
  const withOlder = Array.from({ length: older.length + 1 }, (_, from) =>
    layout(head, ['', ...where, ...older.slice(from).flat(), ...below]),
  );
  const dense = below.filter((line) => line !== '');
  return [...withOlder, layout(head, ['', ...below]), layout(head.slice(1, 2), dense)];
}

/** Everything is done, or what to begin with is not known yet. */
function nothingCurrent(state: State): string[] {
  const all = state.course.length;
  const done = all - state.due.size;
  const text =
    done < all
      ? WATCH_WORDS[state.language].gradingCourse(done, all)
      : pc.green(WORDS[state.language].complete);
  return ['', `  ${text}`, '', ...notes(state)];
}

/** `04 activations › softmax · failed, 0 of 2 points` */
function heading(state: State): string {
  const { language } = state;
  const current = state.current!;
  const head = pc.bold(`${current.entry.folder.replace('-', ' ')} › ${current.exercise}`);
  const graded = gradedAt(state, current);
  if (isDue(state, current)) {
    const { grading, gradingLong } = WATCH_WORDS[language];
    return `${head} ${pc.dim(`· ${isLong(state, current) ? gradingLong : grading}`)}`;
  }
  if (!graded) return head;
  const words = WORDS[language];
  const points = tellTotal(totalOf([graded]), FORMAT_WORDS[language]);
  const missing = state.missing.get(keyOf(current));
  const looking = missing === undefined ? '' : ` · ${WATCH_WORDS[language].looking[missing]}`;
  return `${head} ${pc.dim(`· ${words.states[stateOf(graded.exercise)]}, ${points}${looking}`)}`;
}

function whereTo({ language }: State, { text, write }: About): string[] {
  const words = WORDS[language];
  const rows = table([
    [words.read, text],
    [words.write, write],
  ]);
  return [...rows.split('\n'), ''];
}

/** The lines of each hint that has been asked for; beyond the last, of where else to look. */
function hintsShown(
  { hints: shown, language }: State,
  { hints: all, solution }: About,
): (readonly string[])[] {
  const words = WATCH_WORDS[language];
  const hints = all.slice(0, shown).map((hint, i) => {
    const more = i + 1 === shown && shown < all.length ? ` · ${words.oneMore}` : '';
    return [`  ${pc.dim(WORDS[language].hintOf(i + 1, all.length) + more)}`, `    ${hint}`, ''];
  });
  if (shown <= all.length) return hints;
  const place = solution === undefined ? [] : [`    ${solution}`];
  return [...hints, [`  ${words.allSeen(solution !== undefined)}`, ...place, '']];
}

function list(state: State, size: Size): string[] {
  const { lines, chosen } = listLines(state);
  // A line that is too long is cut: the list is there to be looked over.
  const cut = lines.map((line) => fitColumns([line], size)[0]!);
  return [...windowOn(cut, chosen, Math.max(1, size.rows - 1)), ''];
}
