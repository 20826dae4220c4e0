/** What a student is told whose code fails as a known mistake does. */
import type { Language, Texts, Words } from './words.ts';

/** In the order in which it was said. */
const diagnoses = new Map<object, Texts>();

/**
 * Stands below a mistake and says what it is, with a nudge; a language left out does not compile. A
 * course that speaks one language says so: `diagnosis<'en'>(…)`.
 *
 *     diagnosis(softmax_wholeTensor, { en: 'All rows together sum to 1: …', ko: '…' });
 */
export function diagnosis<L extends string = Language>(
  mistake: object,
  words: NoInfer<Words<L>>,
): void {
  diagnoses.set(mistake, words as Texts);
}

/** What has been said of the exports of a module, by their names. */
export function diagnosesIn(module: object): Record<string, Texts> {
  const names = new Map(Object.entries(module).map(([name, mistake]) => [mistake, name]));
  const said = [...diagnoses].filter(([mistake]) => names.has(mistake));
  return Object.fromEntries(said.map(([mistake, words]) => [names.get(mistake)!, words]));
}
