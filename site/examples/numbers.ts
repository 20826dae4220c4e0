/** The numbers of an example: which there are, where they stand in a text, and how they are printed. */
import type { Language } from '../../engine/kit/words.ts';
import type { Example, Values } from './example.ts';

/** A number of the text, in the order in which they stand there. */
export interface Place {
  readonly name: string;
  readonly form: 'number' | 'term' | 'factor';
  /** An input stands here for the first time. */
  readonly isHandle: boolean;
}

export function placesOf({ text, inputs }: Example, language: Language): Place[] {
  const names = (typeof text === 'string' ? text : text[language]).trim().split(/\s+/);
  const met = new Set<string>();
  return names.map((written) => {
    const [, sign, bracket, name = ''] = /^(\+)?(\()?([^()]+)\)?$/.exec(written)!;
    const isHandle = name in inputs && !met.has(name);
    met.add(name);
    return { name, form: sign ? 'term' : bracket ? 'factor' : 'number', isHandle };
  });
}

// Not the number of a lesson, nor the index of a name, nor an exponent that is a digit; a sign is the number's where nothing stands
// before it from which it could be subtracted.
const NUMBER =
  /(?<![A-Za-z\d_^.])(?<!_\{)(?!0\d)(?:(?<![\d)\]}A-Za-z])−)?\d+(?:\.\d+)?(?![A-Za-z\d]|\.\d)/g;

/** A text cut at its numbers: what stands between them, and the numbers as they are printed. */
export function cut(
  text: string,
  places: readonly Place[],
): { between: string[]; printed: string[] } {
  const [between, printed] = [[''], [] as string[]];
  let end = 0;
  for (const { 0: digits, index } of text.matchAll(NUMBER)) {
    const [from, to] = around(text, index, index + digits.length, places[printed.length]?.form);
    between[between.length - 1] = text.slice(end, from);
    between.push('');
    printed.push(text.slice(from, to));
    end = to;
  }
  between[between.length - 1] = text.slice(end);
  return { between, printed };
}

function around(text: string, from: number, to: number, form?: Place['form']): [number, number] {
  if (form === 'term' && /[+−] $/.test(text.slice(0, from))) return [from - 2, to];
  const isBracketed = text[from - 1] === '(' && text[to] === ')' && text[from] === '−';
  return form === 'factor' && isBracketed ? [from - 1, to + 1] : [from, to];
}

/** How the numbers are to be printed, for these inputs and for what is computed of them. */
export const printedFor = (
  places: readonly Place[],
  printed: readonly string[],
  values: Values,
  start: Values,
): string[] =>
  places.map((place, i) => {
    const at = (all: Values): number => all[place.name] ?? Number(place.name);
    return inForm(at(values), place.form, likeness(printed[i]!, at(start)));
  });

/** As many decimals as are printed; a number that is printed exactly gets four, and no zeros at its end. */
interface Likeness {
  readonly decimals: number;
  readonly isExact: boolean;
}

function likeness(printed: string, start: number): Likeness {
  const { length: decimals } = printed.replace(/^[^.]*\.?|\)$/g, '');
  const isExact = Math.abs(Math.abs(start) - Math.abs(numberOf(printed))) < 1e-12;
  return { decimals: isExact ? Math.max(4, decimals) : decimals, isExact };
}

export const numberOf = (printed: string): number =>
  Number(printed.replaceAll(/[( )+]/g, '').replace('−', '-'));

function inForm(value: number, form: Place['form'], like: Likeness): string {
  const size = digitsOf(Math.abs(value), like);
  const isNegative = value < 0 || (form === 'term' && Object.is(value, -0));
  if (form === 'term') return `${isNegative ? '−' : '+'} ${size}`;
  const signed = isNegative && /[1-9∞]/.test(size) ? `−${size}` : size;
  return form === 'factor' && signed.startsWith('−') ? `(${signed})` : signed;
}

function digitsOf(size: number, { decimals, isExact }: Likeness): string {
  if (!Number.isFinite(size)) return Number.isNaN(size) ? 'NaN' : '∞';
  const digits = size.toFixed(decimals);
  return isExact ? `${Number(digits)}` : digits;
}
