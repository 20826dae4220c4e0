/**
 * Worked examples whose numbers can be dragged: between `<!-- drag: name -->` and `<!-- to here -->`
 * every number, in a sentence or in a formula of a line, becomes a place that can be printed anew, or,
 * where an input comes first, one to be dragged. Formulas that stand alone stay as they are.
 */
import type MarkdownIt from 'markdown-it';
import type { StateCore, Token } from 'markdown-it/index.js';
import type { Language } from '../../engine/kit/words.ts';
import type { Example } from '../examples/example.ts';
import { cut, type Place, placesOf } from '../examples/numbers.ts';
import { EXAMPLES } from '../examples/registry.ts';
import { formula } from './formula.ts';
import { lessonOf } from './pages.ts';

export interface Worked {
  readonly lesson: string;
  readonly name: string;
  /** Its numbers, as the text has them. */
  readonly printed: readonly string[];
}

const BEGIN = /^<!-- drag: ([\w-]+) -->/;
const END = '<!-- to here -->';

export function examples(md: MarkdownIt): void {
  md.core.ruler.push('examples', (state) => {
    const page = lessonOf(state.env);
    if (page) work(state, page.id, page.language);
  });
}

function work(state: StateCore, lesson: string, language: Language): void {
  for (const [at, token] of state.tokens.entries()) {
    const [, name] = (token.type === 'html_block' && BEGIN.exec(token.content)) || [];
    if (name === undefined) continue;
    const end = state.tokens.findIndex((each, i) => i > at && each.content.startsWith(END));
    const given = EXAMPLES[lesson]?.[name];
    if (!given || end < 0) throw new Error(`${lesson}: no example ${name}, or no end of it`);
    const printed = markNumbers(state, state.tokens.slice(at, end), given, language, name);
    token.content = `<WorkedExample lesson="${lesson}" name="${name}" ${attribute('printed', printed)}>\n`;
    state.tokens[end]!.content = '</WorkedExample>\n';
    (state.env as { worked?: Worked[] }).worked?.push({ lesson, name, printed });
  }
}

function markNumbers(
  state: StateCore,
  tokens: readonly Token[],
  { inputs, ...given }: Example,
  language: Language,
  name: string,
): string[] {
  const places = placesOf({ inputs, ...given }, language);
  const printed: string[] = [];
  const html = (content: string): Token =>
    Object.assign(new state.Token('html_inline', '', 0), { content });
  const number = (at: number): Token => {
    const { name, isHandle } = places[at]!;
    const where = `:at="${at}" printed="${printed[at]!}"`;
    const handle = isHandle ? ` name="${name}" ${attribute('input', inputs[name])}` : '';
    return html(`<${isHandle ? 'DragNumber' : 'WorkedNumber'} ${where}${handle} />`);
  };
  const take = (text: string) => {
    const from = printed.length;
    const { between, printed: found } = cut(text, places.slice(from));
    printed.push(...found);
    if (printed.length > places.length) throw new Error(`${name} has more numbers: ${text}`);
    return { from, between };
  };
  const ofText = (token: Token): Token[] => {
    const { from, between } = take(token.content);
    return between.flatMap((content, i) => {
      const words = Object.assign(new state.Token('text', '', 0), { content });
      return i === 0 ? [words] : [number(from + i - 1), words];
    });
  };
  const ofFormula = ({ content }: Token): Token[] => {
    const { from, between } = take(content.replace(/^`(.*)`$/, '$1'));
    return piecesOf(between, from, places).flatMap((piece) =>
      typeof piece === 'number' ? number(piece) : html(formulaOf(piece, printed)),
    );
  };
  for (const token of tokens.filter(({ type }) => type === 'inline')) {
    token.children = token.children!.flatMap((child) => {
      if (child.type === 'text') return ofText(child);
      return child.type === 'math_inline' ? ofFormula(child) : child;
    });
  }
  if (printed.length < places.length) {
    throw new Error(`${name} has fewer numbers in ${language}: ${printed.join(' ')}`);
  }
  return printed;
}

/** A part of a formula: what is written, and in between the places of its numbers. */
type Piece = readonly (string | number)[];

/** Nothing, in the place of a number beside a part of a formula, so that it keeps its distances. */
const EDGE = String.raw`\rule{0em}{0em}`;

/** A formula cut where it can be dragged. */
function piecesOf(
  between: readonly string[],
  from: number,
  places: readonly Place[],
): (Piece | number)[] {
  const pieces: (Piece | number)[] = [];
  let piece: (string | number)[] = [between[0]!];
  between.slice(1).forEach((words, i) => {
    const at = from + i;
    if (places[at]!.isHandle) {
      pieces.push([...piece, EDGE], at);
      piece = [EDGE, words];
    } else piece.push(at, words);
  });
  return [...pieces, piece].filter((each) => typeof each === 'number' || isWritten(each));
}

const isWritten = (piece: Piece): boolean =>
  piece.some((part) => typeof part === 'number' || (part !== EDGE && part.trim() !== ''));

function formulaOf(piece: Piece, printed: readonly string[]): string {
  const tex = piece.map((part) => (typeof part === 'number' ? printed[part]! : part)).join('');
  return `<WorkedFormula ${attribute('parts', piece)}>${formula(tex, false)}</WorkedFormula>`;
}

const attribute = (name: string, value: unknown): string =>
  `:${name}="${JSON.stringify(value).replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"`;
