/** Classes as they are handed in, on disk and in zips, and what becomes of them. */
import { join } from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import { type Asked, submissionsIn } from '../../../../engine/command/class/submissions.ts';
import { readWork } from '../../../../engine/command/class/work.ts';
import { everything } from '../../../../engine/grade/select.ts';
import { NoSubmission } from '../../../../engine/node/read-submission.ts';
import { temporaryFolder, write } from '../../../fixture/checkout.ts';
import course from '../../../fixture/gradlings.config.ts';

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A folder for each call, gone after the tests. */
const root = temporaryFolder();
let count = 0;
export const folderOf = (files: Files = {}): string => write(join(root, String(++count)), files);

export const zipOf = (files: Files): Uint8Array => {
  const entries = Object.entries(files).map(([path, content]) => [
    path,
    typeof content === 'string' ? Buffer.from(content) : content,
  ]);
  return zipSync(Object.fromEntries(entries) as Zippable);
};

/** What came of one: its sources or why it is not graded, and what else is said of it. */
export interface Outcome {
  readonly name: string;
  readonly folder: string;
  readonly ids: readonly string[];
  readonly sources?: Readonly<Record<string, unknown>>;
  readonly notes: readonly string[];
  readonly refused?: string;
  readonly korean?: string;
}

export async function handedIn(asked: Asked) {
  const { submissions, remarks } = await submissionsIn(course, asked);
  const all = submissions.map(async (submission): Promise<Outcome> => {
    const { name, folder, ids } = submission;
    try {
      const { read, notes } = await readWork(submission, course, everything(course));
      const sources = Object.fromEntries(Object.entries(read.sources).filter(([, text]) => text));
      return { name, folder, ids, sources, notes: notes.map(({ en }) => en) };
    } catch (error) {
      if (!(error instanceof NoSubmission)) throw error;
      return { name, folder, ids, notes: [], refused: error.words.en, korean: error.words.ko };
    }
  });
  return { all: await Promise.all(all), remarks: remarks.map(({ en }) => en) };
}

/** What came of the only one. */
export async function only(path: string): Promise<Outcome> {
  const { all } = await handedIn({ folders: [path] });
  return all[0]!;
}
