/**
 * What a hunt's functions are marked with, in its file in `hunts/`: which are right, and what is wrong
 * with the others. Like a known mistake, each is an export; it may be one from `../mistakes/`. Where a
 * law is given several functions, an export is a record of them by their names.
 *
 *     export const sigmoid = { f: sigmoidOf, fPrime: sigmoidPrimeOf };
 *     innocent(sigmoid);
 */
import type { Language, Texts, Words } from './words.ts';

/** What is told of a suspect, in the languages `L`. */
export interface SuspectWords<L extends string> {
  /** What it does wrong: told when it is caught. */
  readonly does: Words<L>;
  /** On which kind of input it is wrong, and not how: told to whoever asks about it. */
  readonly where: Words<L>;
}

export interface SuspectTexts {
  readonly does: Texts;
  readonly where: Texts;
  /** The right one that answers as it should; any of them, unless one is named. */
  readonly right?: string;
}

interface Mark {
  readonly words: SuspectWords<string>;
  readonly right: object | undefined;
}

/** In the order in which they were marked; of an innocent there is nothing to tell. */
const marked = new Map<object, Mark | undefined>();

/**
 * Stands below a right function. Write several that go about it in different ways: a law that holds of
 * one of them only is none.
 *
 *     innocent(softmax_shifted);
 */
export function innocent(right: object): void {
  marked.set(right, undefined);
}

/**
 * Stands below a wrong one, with a sentence or two for each. Where right ones answer differently, as
 * each has another f, `right` is the one that answers as this should. A course that speaks one language
 * says so: `suspect<'en'>(…)`.
 *
 *     suspect(softmax_wholeTensor, {
 *       does: { en: 'It divides by the sum of all rows.', ko: '…' },
 *       where: { en: 'Look at more than one row.', ko: '…' },
 *     });
 */
export function suspect<L extends string = Language>(
  wrong: object,
  words: NoInfer<SuspectWords<L>>,
  right?: object,
): void {
  marked.set(wrong, { words, right });
}

/** What has been said of the exports of a module, by their names, in the order in which it was said. */
export function suspicionsIn(module: object): Map<string, SuspectTexts | undefined> {
  const names = new Map(Object.entries(module).map(([name, each]) => [each as object, name]));
  const nameOf = (each: object): string => names.get(each)!;
  const found = [...marked].filter(([each]) => names.has(each));
  return new Map(
    found.map(([each, mark]) => {
      if (!mark) return [nameOf(each), undefined];
      const { words, right } = mark;
      return [nameOf(each), { ...words, ...(right && { right: nameOf(right) }) } as SuspectTexts];
    }),
  );
}
