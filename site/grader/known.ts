/**
 * What lies beside the laws and runs in a sandbox, loaded when it is asked for: the known mistakes of
 * the exercises, and the suspects of the hunts.
 */
import course from '../../gradlings.config.ts';
import { offeredBy } from '../../engine/grade/submission.ts';
import {
  type KnownMistakes,
  type Reader,
  readKnownMistakes,
} from '../../engine/kit/known-mistakes.ts';
import { readSuspects, type Suspects } from '../../engine/kit/suspects.ts';
import type { Submission } from '../../engine/sandbox/sandbox.ts';
import { modulesNamedIn } from './modules.ts';

const modules = import.meta.glob<object>('../../checks/*/{hunts,mistakes}/*.ts');
const codes = import.meta.glob<string>(
  ['../../checks/*/{hunts,mistakes}/*.ts', '../../engine/kit/{diagnosis,suspect}.ts'],
  { query: '?blanked', import: 'default' },
);

/** `../../` as a URL. */
const ROOT = 'file:///';
const keyOf = (url: string): string => url.replace(ROOT, '../../');

export const knownMistakes = (
  lesson: string,
  exercise: string,
): Promise<KnownMistakes> | undefined =>
  found(`checks/${lesson}/mistakes/${exercise}.ts`, readKnownMistakes);

export const suspectsOf = (lesson: string, hunt: string): Promise<Suspects> | undefined =>
  found(`checks/${lesson}/hunts/${hunt}.ts`, readSuspects);

interface Found {
  readonly submission: Submission;
}

const read = new Map<string, Promise<Found>>();

function found<F extends Found>(
  path: string,
  readFrom: (url: string, reader: Reader) => Promise<F>,
): Promise<F> | undefined {
  const url = `${ROOT}${path}`;
  if (!modules[keyOf(url)]) return undefined;
  const code = (file: string) => codes[keyOf(file)]!();
  const load = () => modules[keyOf(url)]!();
  const known = read.get(url) ?? readFrom(url, { code, load }).then(withModules);
  read.set(url, known);
  return known as Promise<F>;
}

/** The same, with the course's own modules that its files import. */
async function withModules<F extends Found>(each: F): Promise<F> {
  const own = await modulesNamedIn(Object.values(each.submission.files));
  return { ...each, submission: { ...each.submission, modules: offeredBy(course, own) } };
}
