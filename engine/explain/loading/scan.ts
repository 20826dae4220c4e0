/**
 * The words and signs of a file, however broken it is. TypeScript needs no more here than what every
 * reader of it sees first: what is a string, a comment, a bracket, and what stands at a line's beginning.
 */

export type Kind =
  | 'name'
  | 'number'
  | 'string'
  | 'template'
  | 'regex'
  | 'comment'
  | 'sign'
  /** A character that means nothing outside of strings and comments. */
  | 'unknown';

export interface Token {
  readonly kind: Kind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** How far its line is indented, where it is the first of it. */
  readonly indent?: number;
  /** It has not ended where it should have: a string in its line, anything else at all. */
  readonly isOpen?: true;
}

const SPACE = /\s+/y;
const COMMENT = /\/\/.*|\/\*(?:[^*]|\*(?!\/))*(\*\/)?/y;
const NAME = /#?(?:[\p{ID_Start}$_]|\\u)[\p{ID_Continue}$\\]*/uy;
const NUMBER = /0[xXbBoO][\da-fA-F_]*n?|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d*)?n?/y;
const STRING = /(['"])(?:\\[^]|(?!\1)[^\\\n])*(\1)?/y;
const REGEX = /\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*/y;
/** Of a template: up to where it ends, or a `${`. */
const CHUNK = /(?:\\[^]|\$(?!\{)|[^\\`$])*(`|\$\{)?/y;
const SIGN =
  /\.{3}|=>|[=!]==?|\*\*=?|>>>?=?|<<=?|&&=?|\|\|=?|\?\?=?|\?\.(?!\d)|\+\+|--|[-+*/%&|^<>]=|[-+*/%&|^<>=!~?:;,.(){}[\]@]/y;

/** The tokens of a file; together with the space between them they are all of it. */
export function scan(text: string): Token[] {
  return new Scanner(text).tokens;
}

class Scanner {
  readonly tokens: Token[] = [];
  readonly #text: string;
  #at = 0;
  /** How many braces are open in each `${`, the innermost last. */
  readonly #substitutions: number[] = [];
  /** For every open brace, whether it is that of a value; for every parenthesis, of a condition. */
  readonly #open: boolean[] = [];
  /** Whether what was closed last was one of those. */
  #closed = false;
  /** Whether a value is due next. */
  #isDue = true;

  constructor(text: string) {
    this.#text = text;
    while (this.#at < text.length) this.#next();
  }

  #next(): void {
    if (this.#take(SPACE)) return;
    const comment = this.#take(COMMENT);
    if (comment) {
      const isOpen = comment[0].startsWith('/*') && comment[1] === undefined;
      return this.#add('comment', comment[0], isOpen);
    }
    const name = this.#take(NAME);
    if (name) return this.#add('name', name[0]);
    const number = this.#take(NUMBER);
    if (number) return this.#add('number', number[0]);
    const string = this.#take(STRING);
    if (string) return this.#add('string', string[0], string[2] === undefined);
    if (this.#text[this.#at] === '`') return this.#chunk('`');
    const regex = this.#isDue && this.#take(REGEX);
    if (regex) return this.#add('regex', regex[0]);
    const sign = this.#take(SIGN);
    if (sign) return this.#sign(sign[0]);
    const character = String.fromCodePoint(this.#text.codePointAt(this.#at)!);
    this.#at += character.length;
    this.#add('unknown', character);
  }

  /** A part of a template, which begins with a backtick or with the brace that ends a `${`. */
  #chunk(beginning: string): void {
    this.#at += beginning.length;
    const [text, end] = this.#take(CHUNK)!;
    const body = end === '${' ? text.slice(0, -2) : text;
    this.#at -= text.length - body.length;
    this.#add('template', beginning + body, end === undefined);
    if (end !== '${') return;
    this.#at += 2;
    this.#add('sign', end);
    this.#substitutions.push(0);
  }

  #sign(text: string): void {
    const depth = this.#substitutions.at(-1);
    if (text === '}' && depth === 0) {
      this.#substitutions.pop();
      this.#add('sign', text);
      // The rest of the template follows at once: no space belongs to anything else.
      return this.#chunk('');
    }
    if (depth !== undefined && (text === '{' || text === '}')) {
      this.#substitutions[this.#substitutions.length - 1] = depth + (text === '{' ? 1 : -1);
    }
    if (text === '{') this.#open.push(this.#beginsObject());
    if (text === '(') this.#open.push(/^(if|while|for|with)$/.test(this.#before()?.text ?? ''));
    if (text === '}' || text === ')') this.#closed = this.#open.pop() ?? false;
    this.#add('sign', text);
  }

  /** Whether a brace begins an object here, and no block. */
  #beginsObject(): boolean {
    const { kind, text } = this.#before() ?? { kind: 'sign', text: ';' };
    if (kind === 'name') return BEFORE_VALUE.has(text) && text !== 'do' && text !== 'else';
    return kind === 'sign' && !/^[;{})\]]$/.test(text);
  }

  /** Whether a value is due behind a token, where a slash begins a regular expression. */
  #isDueBehind(kind: Kind, text: string): boolean {
    if (kind === 'name') return BEFORE_VALUE.has(text);
    if (kind !== 'sign') return false;
    // `!a` is due a value, `a!` is one.
    if (text === '!') return this.#isDue;
    if (text === ')') return this.#closed;
    if (text === '}') return !this.#closed;
    return text !== ']' && text !== '++' && text !== '--';
  }

  #before(): Token | undefined {
    return this.tokens.findLast(({ kind }) => kind !== 'comment');
  }

  #take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (!found) return undefined;
    this.#at += found[0].length;
    return found;
  }

  #add(kind: Kind, text: string, isOpen = false): void {
    if (kind !== 'comment') this.#isDue = this.#isDueBehind(kind, text);
    const start = this.#at - text.length;
    const space = this.#text.slice(this.tokens.at(-1)?.end ?? 0, start);
    const lineStart = space.lastIndexOf('\n') + 1;
    const isFirst = lineStart > 0 || this.tokens.length === 0;
    this.tokens.push({
      kind,
      text,
      start,
      end: this.#at,
      ...(isFirst && { indent: widthOf(space.slice(lineStart)) }),
      ...(isOpen && { isOpen }),
    });
  }
}

/** Behind these a value begins. */
const BEFORE_VALUE = new Set(
  'return typeof instanceof in of new delete void throw case do else yield await default'.split(
    ' ',
  ),
);

const TAB = 4;

const widthOf = (space: string): number => space.replaceAll('\t', ' '.repeat(TAB)).length;
