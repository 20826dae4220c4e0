/** The place where reading a file has ended, as rules look at it. */
import type { Words } from '../../kit/words.ts';
import { type Edit, type Unpaired, unpaired } from './brackets.ts';
import { scan, type Token } from './scan.ts';

/** What was probably written by mistake. */
export interface Slip {
  /** Where, in UTF-16 units from the file's beginning. */
  readonly at: number;
  readonly said: Words;
  /** With one of these changes the file should be readable further than without. */
  readonly repairs?: readonly (readonly Edit[])[];
  /** It is so whatever else is wrong, and shows where the parser has stopped. */
  readonly isFact?: boolean;
}

export type Rule = (spot: Spot) => Slip | undefined;

const NONE: Token = { kind: 'unknown', text: '', start: 0, end: 0 };

export class Spot {
  readonly text: string;
  /** Where the parser could not go on. */
  readonly at: number;
  /** What it says of that. */
  readonly message: string;
  readonly tokens: readonly Token[];
  /** Those that are no comments. */
  readonly code: readonly Token[];
  /** Which of them it could not go on with. */
  readonly here: number;
  /** Where the line of that begins, … */
  readonly lineStart: number;
  /** … and the line itself, what strings and comments hold left out. */
  readonly line: string;

  constructor(text: string, at: number, message: string) {
    this.text = text;
    this.at = at;
    this.message = message;
    this.tokens = scan(text);
    this.code = this.tokens.filter(({ kind }) => kind !== 'comment');
    const here = this.code.findIndex(({ end }) => end > at);
    this.here = here < 0 ? this.code.length : here;
    this.lineStart = text.lastIndexOf('\n', at - 1) + 1;
    this.line = this.#plainLine();
  }

  /** Brackets without a partner: where there are some, little else can be said. */
  get unpaired(): readonly Unpaired[] {
    return (this.#unpaired ??= unpaired(this.tokens));
  }

  #unpaired: readonly Unpaired[] | undefined;

  /** Whether the parser's message is one of these. */
  says(pattern: RegExp): boolean {
    return pattern.test(this.message);
  }

  /** A token of the code, counted from the one that could not be read. */
  token(offset = 0): Token {
    return this.tokenAt(this.here + offset);
  }

  /** A token of the code, or an empty one where there is none. */
  tokenAt(index: number): Token {
    return this.code[index] ?? NONE;
  }

  /** The number of the line that a place is in. */
  lineOf(at: number): number {
    return this.text.slice(0, at).split('\n').length;
  }

  /** The brackets that are open at a token, the innermost last, as places in `code`. */
  openAt(index: number): number[] {
    const { partners } = this;
    return [...partners.keys()].filter((i) => {
      const closer = partners.get(i) ?? Infinity;
      return i < index && closer >= index;
    });
  }

  /** The bracket that one closes, if there is one; as a place in `code`. */
  openerOf(closer: number): number | undefined {
    return [...this.partners].find(([, of]) => of === closer)?.[0];
  }

  /** The bracket that closes one, if there is one; as a place in `code`. */
  closerOf(opener: number): number | undefined {
    return this.partners.get(opener);
  }

  /** What closes each opening bracket, both as places in `code`; undefined where nothing does. */
  get partners(): ReadonlyMap<number, number | undefined> {
    return (this.#partners ??= this.#paired());
  }

  #partners: ReadonlyMap<number, number | undefined> | undefined;

  #paired(): Map<number, number | undefined> {
    const partners = new Map<number, number | undefined>();
    const open: number[] = [];
    for (const [i, { kind, text }] of this.code.entries()) {
      if (kind !== 'sign') continue;
      if (/^([([{]|\$\{)$/.test(text)) {
        open.push(i);
        partners.set(i, undefined);
      }
      const opener = /^[)\]}]$/.test(text) ? open.pop() : undefined;
      if (opener !== undefined) partners.set(opener, i);
    }
    return partners;
  }

  /** Whether it stands in a class, and in no method of it. */
  get isInClass(): boolean {
    const open = this.openAt(this.here).at(-1);
    const head = open === undefined ? [] : this.code.slice(Math.max(0, open - 8), open);
    const start = head.findLastIndex(({ text }) => text === 'class');
    return (
      start >= 0 &&
      this.unpaired.length === 0 &&
      !head.slice(start).some(({ text }) => /^[{};(]$/.test(text))
    );
  }

  #plainLine(): string {
    const { text, lineStart } = this;
    const lineEnd = text.indexOf('\n', lineStart);
    const end = lineEnd < 0 ? text.length : lineEnd;
    let line = text.slice(lineStart, end);
    for (const token of this.tokens) {
      const isText = /^(string|template|regex)$/.test(token.kind);
      if (!isText && token.kind !== 'comment') continue;
      const from = Math.max(token.start + (isText ? 1 : 0), lineStart) - lineStart;
      const to = Math.min(token.end - (isText ? 1 : 0), end) - lineStart;
      if (from < to)
        line = line.slice(0, from) + (isText ? '_' : ' ').repeat(to - from) + line.slice(to);
    }
    return line;
  }
}

/** A slip in both languages, and the change that would repair it, if there is one. */
export const told = (at: number | Token, en: string, ko: string, ...edits: Edit[]): Slip =>
  repaired(at, { en, ko }, ...edits);

export const repaired = (at: number | Token, said: Words, ...edits: Edit[]): Slip => ({
  at: typeof at === 'number' ? at : at.start,
  said,
  ...(edits.length > 0 && { repairs: [edits] }),
});

export const insert = (at: number, text: string): Edit => ({ start: at, end: at, text });

export const replace = ({ start, end }: Token, text: string): Edit => ({ start, end, text });

/** A piece of code as it is quoted in a sentence. */
export const quoted = (code: string): string => `\`${shortened(code)}\``;

const LONGEST = 72;

/** Backticks would end the quotation. */
export function shortened(code: string): string {
  const line = code.replaceAll('`', "'").replaceAll(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}
