/** Which bracket is never closed, or closes nothing: told by the brackets, and by how lines are indented. */
import type { Token } from './scan.ts';

/** A bracket that has no partner, and the change to the text that would give it one. */
export interface Unpaired {
  readonly kind: 'unclosed' | 'extra' | 'wrong';
  /** The opening bracket where one is never closed or is closed by another kind, else the closing one. */
  readonly bracket: Token;
  /** What closes it wrongly. */
  readonly by?: Token;
  /** Where it is noticed, if that is not the end of the file. */
  readonly before?: Token;
  readonly repair: Edit;
}

/** Text put in the place of other text. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export const CLOSER: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '${': '}' };

/**
 * The brackets without a partner in the first part of the file that has any; none where all are
 * paired. A file is cut before each `import` and `export`, as these stand in no bracket.
 */
export function unpaired(tokens: readonly Token[]): readonly Unpaired[] {
  const code = tokens.filter(({ kind }) => kind !== 'comment');
  const plain = new Pairing(code, undefined, PLAIN);
  if (plain.found.length === 0 || plain.deepest > DEEPEST) return [];
  for (const { part, next } of partsOf(code)) {
    const strict = fewest(part, next, false);
    if (strict.length === 0) continue;
    const indented = fewest(part, next, true);
    // Lines that are indented at random blame brackets in pairs.
    return indented.length <= strict.length ? indented : strict;
  }
  return plain.found;
}

/** Nobody nests brackets like this, and it takes long to read. */
const DEEPEST = 500;

interface Part {
  readonly part: readonly Token[];
  /** What the next part begins with. */
  readonly next: Token | undefined;
}

function partsOf(code: readonly Token[]): Part[] {
  const starts = code.flatMap((token, i) => (beginsItem(token, code[i + 1]) ? [i] : []));
  return [0, ...starts].map((start, k) => {
    const end = starts[k] ?? code.length;
    return { part: code.slice(start, end), next: code[end] };
  });
}

const beginsItem = ({ indent, text }: Token, next?: Token): boolean =>
  indent !== undefined && /^(import|export)$/.test(text) && !/^[(.:,;=?)}]/.test(next?.text ?? ':');

interface Reading {
  /** Whether a block ends where a line is indented no more than the line that begins it. */
  readonly byIndent: boolean;
  /** Whether a semicolon ends what parentheses hold. */
  readonly bySemicolon: boolean;
  /** Of the brackets that do not fit, in order, those that are one too many; others end what is open. */
  readonly extra: readonly boolean[];
}

const PLAIN: Reading = { byIndent: false, bySemicolon: false, extra: [] };

/** Each of the first few that do not fit may be one too many, or there may be one missing before it. */
const EXTRA = [0, 1, 2, 3, 4, 5, 6, 7].map((bits) => [1, 2, 4].map((bit) => (bits & bit) !== 0));

/** What leaves the fewest brackets without a partner. */
function fewest(part: readonly Token[], next: Token | undefined, byIndent: boolean): Unpaired[] {
  const bySemicolon = true;
  let best = new Pairing(part, next, { byIndent, bySemicolon, extra: EXTRA[0]! }).found;
  for (const extra of EXTRA.slice(1)) {
    if (best.length < 2) break;
    const { found } = new Pairing(part, next, { byIndent, bySemicolon, extra });
    if (found.length < best.length) best = found;
  }
  return best;
}

interface Open {
  readonly token: Token;
  /** How the line is indented that it stands in. */
  readonly indent: number;
  readonly line: number;
  /** `for (`: only there semicolons stand between parentheses. */
  readonly isFor: boolean;
}

/** Pairs brackets from left to right. */
class Pairing {
  readonly found: Unpaired[] = [];
  deepest = 0;
  readonly #code: readonly Token[];
  readonly #reading: Reading;
  readonly #open: Open[] = [];
  #at = 0;
  #line = 0;
  #indent = 0;
  #before: Token | undefined;
  #misfits = 0;

  constructor(code: readonly Token[], next: Token | undefined, reading: Reading) {
    this.#code = code;
    this.#reading = reading;
    for (; this.#at < code.length; this.#at++) this.#read(code[this.#at]!);
    while (this.#open.length > 0) this.#unclosed(next);
  }

  #read(token: Token): void {
    if (token.indent !== undefined) {
      this.#line++;
      this.#indent = token.indent;
      while (this.#reading.byIndent && this.#isOverdue(token)) this.#unclosed(token);
    }
    if (token.kind === 'sign') this.#sign(token);
    this.#before = token;
  }

  #sign(token: Token): void {
    const { text } = token;
    if (text in CLOSER) {
      const isFor = text === '(' && /^(for|await)$/.test(this.#before?.text ?? '');
      this.#open.push({ token, indent: this.#indent, line: this.#line, isFor });
      this.deepest = Math.max(this.deepest, this.#open.length);
    }
    if (isCloser(token)) this.#close(token);
    if (text === ';' && this.#reading.bySemicolon) while (this.#isInValue()) this.#unclosed(token);
  }

  #close(token: Token): void {
    if (this.#reading.byIndent && this.#closesEarly(token)) return this.#extra(token);
    const place = this.#open.findLastIndex((each) => CLOSER[each.token.text] === token.text);
    const top = this.#open.at(-1);
    if (top && place === this.#open.length - 1) return void this.#open.pop();
    const isExtra = this.#reading.extra[this.#misfits++] ?? false;
    if (place >= 0 && !isExtra) {
      while (this.#open.length - 1 > place) this.#unclosed(token);
      this.#open.pop();
    } else if (!isExtra && top && top.line === this.#line) {
      this.#open.pop();
      const repair = { start: token.start, end: token.end, text: CLOSER[top.token.text]! };
      this.found.push({ kind: 'wrong', bracket: top.token, by: token, repair });
    } else {
      this.#extra(token);
    }
  }

  #unclosed(before: Token | undefined): void {
    const { token } = this.#open.pop()!;
    const at = this.#before!.end;
    const repair = { start: at, end: at, text: CLOSER[token.text]! };
    this.found.push({ kind: 'unclosed', bracket: token, ...(before && { before }), repair });
  }

  #extra(token: Token): void {
    const repair = { start: token.start, end: token.end, text: '' };
    this.found.push({ kind: 'extra', bracket: token, repair });
  }

  /** Whether a semicolon here would stand between parentheses. */
  #isInValue(): boolean {
    const top = this.#open.at(-1);
    return top !== undefined && /^[([]$/.test(top.token.text) && !top.isFor;
  }

  /** Whether the innermost bracket should have been closed before the line of this, its first. */
  #isOverdue(token: Token): boolean {
    const top = this.#open.at(-1);
    const brace = this.#open.findLast((each) => each.token.text === '{');
    if (!top || !brace || brace.line === this.#line || token.text === '{') return false;
    const indent = token.indent!;
    if (isCloser(token)) {
      const isMeant = (each: Open) => each.token.text === '{' && each.indent === indent;
      return token.text === '}' && indent < brace.indent && this.#open.some(isMeant);
    }
    if (top !== brace || GOES_ON.test(token.text)) return false;
    // The brace that is missing before an `else` would have moved it to the right.
    return indent <= brace.indent + (/^(else|catch|finally)$/.test(token.text) ? 1 : 0);
  }

  /** Whether the line goes on as no line does behind a block: `const a, b } = c`. */
  #goesOn(): boolean {
    const next = this.#code[this.#at + 1];
    return next?.indent === undefined && /^[=:\]]$/.test(next?.text ?? '');
  }

  /** Whether this brace ends a block further to the right than it begins, and a later one does better. */
  #closesEarly(token: Token): boolean {
    const { indent } = token;
    const block = this.#open.findLast((each) => each.token.text === '{');
    if (token.text !== '}' || !block || block.line === this.#line) return false;
    if (indent === undefined ? !this.#goesOn() : indent <= block.indent) return false;
    let at = this.#at + 1;
    const isInside = ({ indent: of = Infinity }: Token): boolean => of > block.indent;
    while (at < this.#at + FAR && at < this.#code.length && isInside(this.#code[at]!)) at++;
    const next = this.#code[at];
    return next?.text === '}' && next.indent === block.indent;
  }
}

/** So many tokens are looked ahead: longer blocks are not written. */
const FAR = 1_000;

/** Lines that begin like this are the rest of those before, or stand as far out as the block. */
const GOES_ON = /^(case|default|[.?:|&=+*/,-].*)$/;

const isCloser = ({ kind, text }: Token): boolean => kind === 'sign' && /^[)\]}]$/.test(text);
