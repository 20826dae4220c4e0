/** The known mistakes of the exercises, which lie beside the laws; loaded when one is looked for. */
import { type KnownMistakes, readKnownMistakes } from '../../engine/kit/known-mistakes.ts';
import { stripTrusted, type TypeStripper } from '../../engine/sandbox/strip-types.ts';

const modules = import.meta.glob<object>('../../checks/*/mistakes/*.ts');
const texts = import.meta.glob<string>(
  ['../../checks/*/mistakes/*.ts', '../../engine/kit/diagnosis.ts'],
  { query: '?raw', import: 'default' },
);

/** `../../` as a URL. */
const ROOT = 'file:///';
const keyOf = (url: string): string => url.replace(ROOT, '../../');

const read = new Map<string, Promise<KnownMistakes>>();

export async function knownMistakes(
  lesson: string,
  exercise: string,
  stripper: TypeStripper,
): Promise<KnownMistakes | undefined> {
  const url = `${ROOT}checks/${lesson}/mistakes/${exercise}.ts`;
  if (!modules[keyOf(url)]) return undefined;
  const code = async (file: string) => stripTrusted(await texts[keyOf(file)]!(), file, stripper);
  const known =
    read.get(url) ?? readKnownMistakes(url, { code, load: () => modules[keyOf(url)]!() });
  read.set(url, known);
  return known;
}
