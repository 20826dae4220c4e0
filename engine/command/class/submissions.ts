/** Which submissions there are, and what to call them. */
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { type Course, filesOf } from '../../course.ts';
import { oneLine } from '../../formats/untrusted.ts';
import type { Words } from '../../kit/words.ts';
import { NoSubmission } from '../../node/read-submission.ts';
import type { Shard } from '../grade-options.ts';
import { CommandError } from '../options.ts';
import { downloadOf, platformOf } from './downloads.ts';
import { type Entries, entriesInFolder, entriesInZip, type Entry } from './entries.ts';
import { openFolder } from './folder-tree.ts';
import { type HandIn, membersOf, withoutEnding } from './hand-ins.ts';
import { lettersOf, NOTES } from './intake-words.ts';
import { remarkOnLeftOut } from './left-out.ts';
import { type Given, namesFor } from './names.ts';
import { isFolder, readRecord, RECORD, ResultsFolder } from './results-folder.ts';
import { isHidden, isZipOnDisk, type Wanted } from './tree.ts';
import { openZip } from './zip-tree.ts';

export interface Submission extends Omit<HandIn, 'plain'> {
  /** Names its results too: one that every system takes for a folder, different from all others. */
  readonly name: string;
  /** Where it is, as messages say it. */
  readonly path: string;
}

export interface Submissions {
  readonly submissions: readonly Submission[];
  /** What was renamed, and what is no submission: a line each. */
  readonly remarks: readonly Words[];
}

export interface Asked {
  readonly folders?: readonly string[];
  /** A folder or zip in which every folder, and every file of a platform, is a submission. */
  readonly class?: string | undefined;
  readonly out?: string | undefined;
}

/**
 * The folders that were named, then those in the class. Names are given before the part is taken, so
 * that they are the same in every part, and are those of the results that are there.
 */
export async function submissionsIn(
  course: Course,
  { folders = [], class: classPath, out }: Asked,
): Promise<Submissions> {
  const paths = filesOf(course, course.lessons);
  const inClass = classPath === undefined ? NOBODY : await classIn(classPath, paths, out);
  const all = [...folders.map(named), ...inClass.found];
  const given = await namesOf(all, out);
  const letters = lettersIn(all.map(({ handIn: { folder } }) => folder));
  const submissions = all.map(({ handIn: { folder, ids, notes, open }, path }, i) => {
    const { name, why } = given[i]!;
    const called = why === 'taken' ? [NOTES.called(folder, name, letters[i])] : [];
    return { name, folder, path, ids, notes: [...notes, ...called], open };
  });
  if (out !== undefined) refuseMixing(out, submissions);
  const renamed = all.flatMap(({ handIn: { folder, plain } }, i) =>
    remarkOn(folder, plain, given[i]!, letters[i]),
  );
  return { submissions, remarks: [...renamed, ...inClass.remarks] };
}

interface FoundAt {
  readonly handIn: HandIn;
  readonly path: string;
}

const NOBODY: { readonly found: readonly FoundAt[]; readonly remarks: readonly Words[] } = {
  found: [],
  remarks: [],
};

export const partOf = <T>(all: readonly T[], { index, of }: Shard): T[] =>
  all.filter((_, i) => i % of === index - 1);

/** A folder or a zip that was named by itself; whoever grades has named it, so it may be a link. */
function named(path: string): FoundAt {
  const folder = basename(resolve(path));
  const isPacked = isZipOnDisk(path);
  const entry = { name: folder, kind: isPacked ? 'file' : 'folder' } as const;
  const plain = isPacked ? withoutEnding(folder) : folder;
  const { name, ids } = downloadOf(entry, platformOf([entry])) ?? { name: plain, ids: [plain] };
  const open = async (isWanted: Wanted) =>
    isPacked ? openZip(path, isWanted) : openFolder(path, isWanted);
  return { handIn: { folder, plain: name, ids, notes: [], open }, path };
}

async function classIn(given: string, paths: readonly string[], out: string | undefined) {
  const { path, entries, files } = await entriesOf(given, paths);
  const results = out === undefined || !mayBeResults(out) ? undefined : realPath(out);
  const isResults = ({ name }: Entry) => realPath(join(path, name)) === results;
  const others = entries.filter((each) => !isResults(each));
  const { handIns, leftOut } = await membersOf({ path, entries: others, files });
  const found = handIns.map((handIn) => ({ handIn, path: join(path, handIn.folder) }));
  if (found.length === 0) {
    throw new CommandError({
      en: `There is no submission in ${given}: each is a folder or a zip in it.`,
      ko: `제출물이 없습니다: ${given}. 제출물은 그 안의 폴더나 zip 하나하나입니다.`,
    });
  }
  return { found, remarks: remarkOnLeftOut(leftOut, entries.filter(isResults)) };
}

/** What has a record, or nothing yet; whatever else lies in a class is somebody's work. */
const mayBeResults = (folder: string): boolean =>
  existsSync(join(folder, RECORD)) ||
  (existsSync(folder) && isFolder(folder) && readdirSync(folder).every(isHidden));

async function entriesOf(path: string, paths: readonly string[]): Promise<Entries> {
  try {
    return isZipOnDisk(path) ? await entriesInZip(path, paths) : entriesInFolder(path, paths);
  } catch (error) {
    const { en, ko } = whyNot(error);
    throw new CommandError({
      en: `--class: ${path} is not a folder or zip that can be read (${en}).`,
      ko: `--class: 읽을 수 있는 폴더나 zip이 아닙니다: ${path} (${ko}).`,
    });
  }
}

function whyNot(error: unknown): Words {
  if (error instanceof NoSubmission) return error.words;
  const { code = String(error) } = error as NodeJS.ErrnoException;
  return { en: code, ko: code };
}

/** What is there of an earlier run keeps its name; what else lies there is nobody's. */
async function namesOf(all: readonly FoundAt[], out: string | undefined): Promise<Given[]> {
  const wanted = all.map(({ handIn: { plain, ids } }) => ({ plain, key: ids[0]! }));
  const record = out === undefined ? undefined : await readRecord(out);
  if (!record) return namesFor(wanted);
  const earlier = record.members
    .filter(({ submission }) => submission !== '')
    .map(({ submission, folder, ids }) => ({ name: submission, key: ids?.[0] ?? folder }));
  return namesFor(wanted, earlier, new ResultsFolder(out!).names());
}

const RENAMED: Readonly<Record<'unfit' | NonNullable<Given['why']>, Words>> = {
  taken: { en: 'as another is called like it', ko: '비슷한 이름이 있습니다' },
  reserved: {
    en: 'as a file of the results may be called so',
    ko: '결과 파일의 이름과 같을 수 있습니다',
  },
  unfit: { en: 'as not every system takes its name', ko: '쓸 수 없는 시스템이 있는 이름입니다' },
};

/** Of names that look the same, in which letters each is written. */
function lettersIn(names: readonly string[]): (Words | undefined)[] {
  const ways = new Map<string, Set<string>>();
  const waysOf = (name: string) => ways.get(name.normalize('NFC')) ?? new Set();
  for (const name of names) ways.set(name.normalize('NFC'), waysOf(name).add(name));
  return names.map((name) => (waysOf(name).size > 1 ? lettersOf(name) : undefined));
}

function remarkOn(
  folder: string,
  plain: string,
  { name, why }: Given,
  letters: Words = { en: '', ko: '' },
): Words[] {
  if (why === undefined && name === plain.normalize('NFC')) return [];
  const said = RENAMED[why ?? 'unfit'];
  const shown = oneLine(folder, 120);
  return [
    {
      en: `${shown}${letters.en} → ${name}, ${said.en}`,
      ko: `${shown}${letters.ko} → ${name}: ${said.ko}`,
    },
  ];
}

/** Nor is anything read from it as a result: it might bring a report of its own. */
function refuseMixing(out: string, submissions: readonly Submission[]): void {
  for (const { path } of submissions) refuseInside(out, path);
  const folders = new Set(submissions.map(({ path }) => realPath(path)));
  const mixed = submissions.find(({ name }) => folders.has(realPath(join(out, name))));
  if (!mixed) return;
  throw new CommandError({
    en: `--out ${out} is where submissions lie: results would be mixed with ${mixed.name}; name another folder.`,
    ko: `--out ${out}: 제출물이 있는 곳이라 결과가 섞입니다(${mixed.name}). 다른 폴더를 적으세요.`,
  });
}

/** A submission may hold links, so nothing is written into it. */
export function refuseInside(out: string, folder: string): void {
  const [inner, outer] = [realPath(out), realPath(folder)].map((path) => `${path}${sep}`);
  if (!inner!.startsWith(outer!)) return;
  throw new CommandError({
    en: `--out ${out} lies in the submission ${folder}; name a folder outside of it.`,
    ko: `--out ${out}: 제출물 ${folder} 안에 있습니다. 그 밖의 폴더를 적으세요.`,
  });
}

/** The real path, also of what does not exist yet. */
function realPath(path: string): string {
  const whole = resolve(path);
  if (existsSync(whole)) return realpathSync.native(whole);
  return dirname(whole) === whole ? whole : join(realPath(dirname(whole)), basename(whole));
}
