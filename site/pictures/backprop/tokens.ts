// The words of a formula, as one types them and as the lessons print them.
import { PROBLEMS, Unreadable } from './problems.ts';

export interface Token {
  readonly kind: 'number' | 'name' | 'sign' | 'end';
  readonly text: string;
}

const TOKEN =
  /\s*(?:(?<number>\d+\.?\d*|\.\d+)|(?<name>\p{L}[\p{L}\d₀-₉]*)|(?<sign>[-+*/^=();]))/uy;

export function tokensOf(formula: string): Token[] {
  const text = typed(formula);
  const tokens: Token[] = [];
  for (let at = 0; at < text.trimEnd().length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const groups = TOKEN.exec(text)?.groups;
    if (!groups) throw new Unreadable(PROBLEMS.unexpected(text.slice(at).trim().slice(0, 1)));
    const [kind, found] = Object.entries(groups).find(([, each]) => each !== undefined)!;
    tokens.push({ kind: kind as Token['kind'], text: found! });
  }
  return [...tokens, { kind: 'end', text: '' }];
}

/** With the signs of a keyboard in place of those of print. */
const typed = (formula: string): string =>
  formula
    .replace(/[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, (power) => `^${Array.from(power, plainDigit).join('')}`)
    .replace(/[·×⋅]/g, '*')
    .replace(/÷/g, '/')
    .replace(/−/g, '-')
    .replace(/\n/g, ';');

const plainDigit = (digit: string): string =>
  digit === '⁻' ? '-' : `${'⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)}`;
