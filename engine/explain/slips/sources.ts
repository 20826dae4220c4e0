/** The files of a submission as trees. */
import type { Submission } from '../../sandbox/sandbox.ts';
import type { Loaded } from '../loading/loaded.ts';
import { parseSource, type Source } from './source.ts';

/** Files as they were written, with their types. */
export type Written = Loaded['sources'];

const known = new WeakMap<Submission, readonly Source[]>();

/** The files of a submission that can be read, once for all its exercises. */
export async function sourcesOf(
  submission: Submission,
  written: Written = {},
): Promise<readonly Source[]> {
  const sources = known.get(submission) ?? (await parsedIn(submission, written));
  known.set(submission, sources);
  return sources;
}

async function parsedIn({ files }: Submission, written: Written): Promise<Source[]> {
  const parsed = Object.entries(files).map(([file, code]) => {
    const text = written[file];
    return parseSource(file, code, typeof text === 'string' ? text : code);
  });
  return (await Promise.all(parsed)).filter((source) => source !== undefined);
}
