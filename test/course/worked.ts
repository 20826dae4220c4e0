/**
 * The worked numbers of a lesson's texts, each computed beside the phrase that prints it:
 *
 *     says`σ(2) = 1/(1 + ${Math.exp(-2)}) = ${sigmoid(2)}`
 *
 * The words stand in both texts as they do here, within a line. In a hole the texts have the number
 * that is computed for it, rounded to as many digits as they print; a whole number or a fraction is
 * exact, but for a millionth.
 */
import { Tensor } from '#tensor';
import type { Language } from '../../engine/kit/words.ts';
import { plain } from './formulas.ts';

/** Words, and numbers between them. */
type Pattern = readonly (string | number)[];

export type Phrase = Record<Language, Pattern> & { given?: string };

/** A list is printed as `1, 2`, and a list in a list as `[1, 2]`. */
export type Hole = number | string | Tensor | Phrase | readonly Hole[];

/** `…` among the words stands for any that have no digit. */
export function says(words: TemplateStringsArray, ...holes: Hole[]): Phrase {
  const texts = words.raw.map((text) => text.replaceAll('\\`', '`'));
  return inBoth((language) =>
    texts.flatMap((text, i) => (i === 0 ? [] : partsOf(holes[i - 1]!, language)).concat(text)),
  );
}

/** What nothing computes, and why: inputs, dates, names. */
export const given = (reason: string, ...texts: string[]): Phrase[] =>
  texts.map((text) => ({ en: [text], ko: [text], given: reason }));

/** What the languages say in different words. */
export const translated = (en: Phrase, ko: Phrase): Phrase => ({ ...en, ko: ko.ko });

/** Numbers with something else than a comma between them. */
export const separated = (between: string, holes: readonly Hole[]): Phrase =>
  inBoth((language) =>
    holes.flatMap((hole, i) => [...(i === 0 ? [] : [between]), ...partsOf(hole, language)]),
  );

/** A row of a table: a cell for each number of a list, too. */
export const row = (...cells: Hole[]): Phrase =>
  says`| ${separated(' | ', cells.flatMap(asList))} |`;

/** A matrix in a formula. */
export const matrix = (m: Tensor): Phrase => {
  const rows = m.toArray<number[][]>().map((numbers) => separated(' & ', numbers));
  return says`\begin{pmatrix} ${separated(' … ', rows)} \end{pmatrix}`;
};

const inBoth = (pattern: (language: Language) => Pattern): Phrase => ({
  en: pattern('en'),
  ko: pattern('ko'),
});

function asList(hole: Hole): readonly Hole[] {
  if (hole instanceof Tensor) return Array.from(hole.data);
  return Array.isArray(hole) ? hole : [hole];
}

function partsOf(hole: Hole, language: Language): Pattern {
  if (typeof hole === 'number' || typeof hole === 'string') return [hole];
  if (hole instanceof Tensor) return partsOf(hole.toArray<number | number[]>(), language);
  if ('en' in hole) return hole[language];
  const bracketed = hole.map((each) => (Array.isArray(each) ? says`[${each}]` : each));
  return separated(', ', bracketed)[language];
}

// How numbers are printed: −0.0005, 100,480, 7/64, 10⁻¹⁰, 2.8 · 10⁻¹⁷, 10^{-11}.
const POWER = String.raw`10(?:[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+|\^\{-?\d+\})`;
const DECIMAL = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+|\/\d+)?`;
const NUMBER = String.raw`(?<![\d.])(?:(?<![−-])[−-])?(?:${POWER}|${DECIMAL}(?: ?(?:·|\\cdot) ?${POWER})?)(?!\d|\.\d|,\d{3})`;

// After `=`, the first number of an expression is no result.
const NO_FACTOR = String.raw`(?![\\\w]| ?[·+−/*(]| [-−]|[ )]*\\cdot)`;

/**
 * What has to be computed or given: with a point or a power, after = ≈ →, in a matrix, bold where an
 * answer begins, alone in a cell.
 */
const CLAIMED = [
  new RegExp(String.raw`(?<![\w.])(?<number>[\d,]*\d\.\d+|\d+e\d+|${POWER})`, 'dg'),
  new RegExp(
    String.raw`(?:[=≈→&]|\\approx|\\to|pmatrix\}|\\\\|\\cr)[\s*([{]*(?<number>${NUMBER})${NO_FACTOR}`,
    'dg',
  ),
  new RegExp(String.raw`^\*\*(?<number>${NUMBER})[.,]?\*\*`, 'dg'),
  new RegExp(String.raw`\|\s*\**\(?(?<number>${NUMBER})\)?\**\s*(?=\|)`, 'dg'),
];

type Span = readonly [from: number, to: number];

export function claimedIn(line: string): Span[] {
  const found = CLAIMED.flatMap((claimed) => Array.from(line.matchAll(claimed)));
  const spans = found.map(({ indices }) => indices!.groups!['number']!);
  return [...new Map(spans.map((span) => [span[1], span])).values()];
}

export type Reading = {
  faults: string[];
  /** The numbers that are computed, by line. */
  computed: readonly (readonly Span[])[];
};

/** Reads a text: what is wrong with its numbers, and where those are that are computed. */
export function reader(phrases: readonly Phrase[], language: Language): (text: string) => Reading {
  const spansOf = phrases.map((phrase) => finder(phrase[language], phrase.given !== undefined));
  // Tests read a text again and again, with another line each time.
  const readLine = remembered((line) => spansOf.map((find) => find(line)));

  return (text) => {
    const lines = plain(text).split('\n');
    const found = lines.map(readLine);
    const missing = phrases.filter((_, i) => !found.some((spans) => spans[i]!.length > 0));
    const nowhere = missing.map((phrase) => `says nowhere: ${shown(phrase[language])}`);
    const unknown = lines.flatMap((line, i) => {
      const known = found[i]!.flat();
      return claimedIn(line)
        .filter(([from, to]) => !known.some((span) => span[0] <= from && to <= span[1]))
        .map((span) => `line ${i + 1}: nothing computes ${excerpt(line, span)}`);
    });
    const isGiven = phrases.map(({ given }) => given !== undefined);
    return {
      faults: [...nowhere, ...unknown],
      computed: found.map((spans) => spans.filter((_, i) => !isGiven[i]).flat()),
    };
  };
}

const excerpt = (line: string, [from, to]: Span): string =>
  `${line.slice(from, to)} in “${line.slice(Math.max(0, from - 30), to + 10)}”`;

const shown = (pattern: Pattern): string =>
  pattern.map((part) => (typeof part === 'number' ? `⟨${part}⟩` : part)).join('');

/** Finds a pattern in a line, and gives its numbers, or all of it. */
function finder(pattern: Pattern, whole: boolean): (line: string) => Span[] {
  const values = pattern.filter((part) => typeof part === 'number');
  const regExp = asRegExp(pattern);
  return (line) =>
    [...line.matchAll(regExp)]
      .filter(([, ...numbers]) => numbers.every((number, i) => printedAs(number, values[i]!)))
      .flatMap(({ indices }) => indices!.slice(whole ? 0 : 1).map((span) => span!));
}

function asRegExp(pattern: Pattern): RegExp {
  const parts = pattern.map((part) =>
    typeof part === 'number'
      ? ` *\\**(${NUMBER})\\**`
      : part
          .replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`)
          .replaceAll('…', String.raw`[^\d\n]*?`)
          .replaceAll(/ +/g, ' +'),
  );
  // What begins with a number begins where the number does, at its sign.
  const start = /^[\d−-]/.test(pattern.join('')) ? String.raw`(?<![\d.−-])` : '';
  return new RegExp(start + parts.join(''), 'dg');
}

/** Whether a number is the value, rounded to the digits that are printed. */
function printedAs(text: string, value: number): boolean {
  const { number, unit } = readNumber(text);
  const slack = unit === 0 ? 1e-6 * Math.max(1, Math.abs(value)) : (unit / 2) * (1 + 1e-9);
  return Math.abs(number - value) <= slack;
}

/** A printed number, and what one in its last decimal place is worth. */
function readNumber(text: string): { number: number; unit: number } {
  const plain = text.replaceAll('−', '-').replaceAll(/[, ]/g, '');
  const [, sign, mantissa = '1', divisor = '1', power = '0'] =
    /^(-?)(?:(?!10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹^])([\d.]+)(?:\/(\d+))?)?(?:(?:·|\\cdot)?10(.+))?$/.exec(plain)!;
  const scale = 10 ** Number(power.replaceAll(/[{}^]/g, '').replaceAll(/[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]/g, asDigit));
  const number = ((sign === '-' ? -1 : 1) * Number(mantissa) * scale) / Number(divisor);
  const decimals = mantissa.split('.')[1]?.length ?? 0;
  return { number, unit: decimals === 0 && scale === 1 ? 0 : scale * 10 ** -decimals };
}

const asDigit = (superscript: string): string => '-0123456789'['⁻⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(superscript)]!;

function remembered<Result>(read: (line: string) => Result): (line: string) => Result {
  const results = new Map<string, Result>();
  return (line) => {
    if (!results.has(line)) results.set(line, read(line));
    return results.get(line)!;
  };
}
