/** What one of two gradings has: a folder of results, with or without `class.json`, or one report. */
import { readdirSync, statSync } from 'node:fs';
import type { Graded } from '../../formats/class/changes.ts';
import type { ClassMember } from '../../formats/class/record.ts';
import { MalformedFile } from '../../node/hostile-json.ts';
import { readReport } from '../../node/report-file.ts';
import { CommandError } from '../options.ts';
import { readRecord, ResultsFolder } from './results-folder.ts';

/** By what one of a class may be known. */
export interface Known {
  /** What its results are called, */
  readonly submission: string;
  /** … the exact name of what was handed in, and the student's number, as far as they are known. */
  readonly folder?: string | undefined;
  readonly student?: string | undefined;
}

export interface Side {
  readonly members: readonly Known[];
  /** Whether it is one report, whatever that is called. */
  readonly single: boolean;
  read(member: Known): Promise<Graded>;
}

export async function sideAt(place: string): Promise<Side> {
  if (isFile(place)) return oneReport(place);
  const results = new ResultsFolder(place);
  const record = await readRecord(place);
  const members = record ? record.members.filter(isHere).map(known) : foldersIn(place);
  if (members.length === 0) throw noResults(place);
  return {
    members,
    single: false,
    async read({ submission, folder }) {
      return { name: folder || submission, ...(await results.read(submission)) };
    },
  };
}

function isFile(place: string): boolean {
  try {
    return !statSync(place).isDirectory();
  } catch (error) {
    throw unreadable(place, error);
  }
}

function unreadable(place: string, error: unknown): CommandError {
  const { code } = error as NodeJS.ErrnoException;
  return new CommandError({
    en: `${place} is neither a report nor a folder of results that can be read (${code}).`,
    ko: `읽을 수 있는 보고서도 결과 폴더도 아닙니다: ${place} (${code}).`,
  });
}

const noResults = (place: string): CommandError =>
  new CommandError({
    en: `There are no results in ${place}: name the folder that grade --out has written.`,
    ko: `결과가 없습니다: ${place}. grade --out이 쓴 폴더를 적으세요.`,
  });

async function oneReport(place: string): Promise<Side> {
  const graded = await gradedIn(place);
  return { members: [{ submission: graded.name }], single: true, read: async () => graded };
}

async function gradedIn(place: string): Promise<Graded> {
  try {
    const report = await readReport(place);
    return { name: report.submission, report };
  } catch (error) {
    if (!(error instanceof MalformedFile)) throw error;
    return { name: place, note: error.message };
  }
}

/** Who handed nothing in, or belongs to another part, has nothing here that could have changed. */
const isHere = ({ status }: ClassMember): boolean => status === 'graded' || status === 'not graded';

const known = ({ submission, folder, student }: ClassMember): Known => ({
  submission,
  folder,
  student: student?.id,
});

function foldersIn(folder: string): Known[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => ({ submission: name }))
      .sort((a, b) => (a.submission < b.submission ? -1 : 1));
  } catch (error) {
    throw unreadable(folder, error);
  }
}
