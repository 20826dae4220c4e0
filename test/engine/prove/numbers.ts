/** The lesson `numbers` of the small course with all that a proof wants, and as it is without some of it. */
import { readFileSync } from 'node:fs';
import { checkout } from '../../fixture/checkout.ts';

const read = (path: string): string =>
  readFileSync(new URL(`../../fixture/${path}`, import.meta.url), 'utf8');

export const LAWS = 'checks/numbers/checks.ts';
export const WORDS = 'checks/numbers/lesson.ts';
export const MEAN = 'checks/numbers/mistakes/mean.ts';
export const SCALE = 'checks/numbers/mistakes/scale.ts';
export const REFERENCE = 'reference/numbers.ts';
export const OTHERS = 'test/alternatives/numbers.ts';
export const STUB = 'lessons/01-numbers/exercise.ts';
export const COPY = 'checks/stubs/01-numbers.ts';
export const TEXT = 'lessons/01-numbers/README.md';

const PROVEN: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [LAWS, WORDS, MEAN, SCALE, REFERENCE, STUB, COPY, TEXT].map((file) => [file, read(file)]),
  ),
  [LAWS]: read(LAWS).replace(
    `equal(scale(scale(xs, 2), 2), scale(xs, 4)),
  )`,
    (found) => `${found}.asDocumentation()`,
  ),
  [SCALE]: `${read(SCALE)}
export const scale_firstOnly = (xs: number[], by: number) =>
  xs.map((x, i) => (i === 0 ? x * by : x));
diagnosis<'en'>(scale_firstOnly, { en: 'Only the first number is scaled.' });
`,
  [MEAN]: `${read(MEAN)}
export function mean_sorts(xs: number[]): number {
  if (xs.length === 0) throw new RangeError('no numbers have no mean');
  return xs.sort((a, b) => a - b).reduce((sum, x) => sum + x, 0) / xs.length;
}
diagnosis<'en'>(mean_sorts, { en: 'The list that was given is sorted: sort a copy.' });
`,
  [OTHERS]: `
export const mean_running = (xs: number[]): number => {
  if (xs.length === 0) throw 'nothing';
  return xs.reduce((mean, x, i) => mean + (x - mean) / (i + 1), 0);
};
export const scale_loop = (xs: number[], by: number): number[] => {
  const out = [];
  for (const x of xs) out.push(by * x);
  return out;
};
`,
};

/** Edits of a file's text by its path; what is in it for another, or what becomes of it. */
export type Edits = Readonly<Record<string, readonly [from: string, to: string] | string>>;

/** A folder with the course, in which the lesson is proven but for these edits. */
export function numbersWith(edits: Edits = {}): string {
  const edited = Object.entries(edits).map(([file, edit]) => [file, after(PROVEN[file]!, edit)]);
  return checkout({ ...PROVEN, ...Object.fromEntries(edited) });
}

function after(text: string, edit: Edits[string]): string {
  if (typeof edit === 'string') return edit;
  const [from, to] = edit;
  if (!text.includes(from)) throw new Error(`there is no "${from}"`);
  return text.replace(from, () => to);
}
