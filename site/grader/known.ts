/** The known mistakes of the exercises, which lie beside the laws; loaded when one is looked for. */
import course from '../../gradlings.config.ts';
import { offeredBy } from '../../engine/grade/submission.ts';
import { type KnownMistakes, readKnownMistakes } from '../../engine/kit/known-mistakes.ts';
import { stripTrusted, type TypeStripper } from '../../engine/sandbox/strip-types.ts';
import { modulesNamedIn } from './modules.ts';

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
  const known = read.get(url) ?? readFrom(url, stripper);
  read.set(url, known);
  return known;
}

async function readFrom(url: string, stripper: TypeStripper): Promise<KnownMistakes> {
  const code = async (file: string) => stripTrusted(await texts[keyOf(file)]!(), file, stripper);
  const known = await readKnownMistakes(url, { code, load: () => modules[keyOf(url)]!() });
  const own = await modulesNamedIn(Object.values(known.submission.files), stripper);
  return { ...known, submission: { ...known.submission, modules: offeredBy(course, own) } };
}
