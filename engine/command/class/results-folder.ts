/** The folder of results: one folder a submission, and beside them what is written of the class. */
import { existsSync, lstatSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ClassRecord } from '../../formats/class/record.ts';
import { type FormatName, FORMATS } from '../../formats/formats.ts';
import type { Report } from '../../formats/report.ts';
import { oneLine } from '../../formats/untrusted.ts';
import type { Language, Words } from '../../kit/words.ts';
import { MalformedFile } from '../../node/hostile-json.ts';
import { readClassRecord } from '../../node/record-file.ts';
import { readReport } from '../../node/report-file.ts';
import { CommandError } from '../options.ts';
import { writeWhole } from '../write-whole.ts';

export const GRADEBOOK = 'gradebook.csv';
export const RECORD = 'class.json';

/** Why a submission was not graded, in place of its report. */
const NOTE = 'not-graded.txt';
const LONGEST_NOTE = 500;

/** What is there of a submission: its report, or why there is none. */
export type Read =
  | { readonly report: Report; readonly note?: never }
  | { readonly report?: never; readonly note: string };

const NOT_GRADED: Words = { en: 'not graded', ko: '채점하지 못했습니다' };

/** As a gradebook has it. */
export const tellNotGraded = (why: Words, language: Language): string =>
  `${NOT_GRADED[language]}: ${why[language]}`;

export class ResultsFolder {
  readonly path: string;
  readonly #formats: readonly FormatName[];

  constructor(path: string, formats: readonly FormatName[] = []) {
    this.path = path;
    this.#formats = formats;
  }

  /** The report itself comes last: where it is, the other formats are too. */
  write(report: Report): void {
    for (const name of this.#formats) if (name !== 'json') this.#writeAs(name, report);
    this.#writeAs('json', report);
    rmSync(join(this.path, report.submission, NOTE), { force: true });
  }

  /** Also beside a report from before, which does not count any more. */
  writeNote(name: string, note: string): void {
    writeWhole(join(this.path, name, NOTE), `${note}\n`);
  }

  /** Reads nothing through a link, which could lead to the results of somebody else. */
  async read(name: string, language: Language = 'en'): Promise<Read> {
    const folder = join(this.path, name);
    try {
      refuseLink(folder);
      const note = noteIn(folder);
      return note === undefined
        ? { report: await readReport(join(folder, FORMATS.json.file)) }
        : { note };
    } catch (error) {
      if (!(error instanceof MalformedFile)) throw error;
      const said = (of: Language) => `${FORMATS.json.file}: ${error.words[of]}`;
      return { note: tellNotGraded({ en: said('en'), ko: said('ko') }, language) };
    }
  }

  /** Writes a file beside the submissions, and returns where it is. */
  writeBeside(name: string, text: string): string {
    const file = join(this.path, name);
    writeWhole(file, text);
    return file;
  }

  /** The folders in it that are the results of something. */
  names(): string[] {
    if (!existsSync(this.path)) return [];
    const isResult = (name: string) =>
      [FORMATS.json.file, NOTE].some((file) => existsSync(join(this.path, name, file)));
    return foldersIn(this.path).filter(isResult);
  }

  #writeAs(name: FormatName, report: Report): void {
    const { file, write } = FORMATS[name];
    writeWhole(join(this.path, report.submission, file), write(report));
  }
}

function refuseLink(folder: string): void {
  const stats = lstatSync(folder, { throwIfNoEntry: false });
  if (stats && !stats.isDirectory()) {
    throw new MalformedFile({
      en: 'it lies behind a link, or in what is no folder',
      ko: '링크 뒤에 있거나 폴더가 아닌 것 안에 있습니다',
    });
  }
}

function noteIn(folder: string): string | undefined {
  const file = join(folder, NOTE);
  const stats = lstatSync(file, { throwIfNoEntry: false });
  if (!stats) return undefined;
  return stats.isFile() && stats.size < 10 * LONGEST_NOTE
    ? oneLine(readFileSync(file, 'utf8'), LONGEST_NOTE)
    : `${NOT_GRADED.en}: ${NOTE}`;
}

/** The folders in a folder, but for hidden ones. */
export const foldersIn = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name);

/** Whether results at `path` are to be a folder of them: it is one, or is written like one. */
export function isFolder(path: string): boolean {
  if (/[/\\]$/.test(path)) return true;
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** The record of the class whose results are in a folder, if there are any. */
export async function readRecord(folder: string): Promise<ClassRecord | undefined> {
  const file = join(folder, RECORD);
  try {
    return existsSync(file) ? await readClassRecord(file) : undefined;
  } catch (error) {
    if (!(error instanceof MalformedFile)) throw error;
    const { en, ko } = error.words;
    throw new CommandError({
      en: `${file} is not the record of a class (${oneLine(en)}). Remove it, or name another folder.`,
      ko: `반의 기록이 아닙니다: ${file} (${oneLine(ko)}). 지우거나 다른 폴더를 적으세요.`,
    });
  }
}
