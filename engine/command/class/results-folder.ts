/** The folder of results: one folder a submission, and beside them what is written of the class. */
import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { type FormatName, FORMATS } from '../../formats/formats.ts';
import type { ClassRecord } from '../../formats/class/record.ts';
import type { Report } from '../../formats/report.ts';
import { MalformedFile } from '../../node/hostile-json.ts';
import { readClassRecord } from '../../node/record-file.ts';
import { readReport } from '../../node/report-file.ts';
import { oneLine } from '../../formats/untrusted.ts';
import { CommandError } from '../options.ts';

export const GRADEBOOK = 'gradebook.csv';
export const RECORD = 'class.json';

/** Why a submission was not graded, in place of its report. */
const NOTE = 'not-graded.txt';

/** A file is there whole or not at all, whenever the process ends. */
export function writeWhole(file: string, text: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    const draft = `${file}.tmp`;
    writeFileSync(draft, text);
    renameSync(draft, file);
  } catch (error) {
    throw new CommandError(`${file} cannot be written: ${(error as Error).message}.`);
  }
}

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
    const why = oneLine(error.message);
    throw new CommandError({
      en: `${file} is not the record of a class (${why}). Remove it, or name another folder.`,
      ko: `반의 기록이 아닙니다: ${file} (${why}). 지우거나 다른 폴더를 적으세요.`,
    });
  }
}

export class ResultsFolder {
  readonly #folder: string;
  readonly #formats: readonly FormatName[];

  constructor(folder: string, formats: readonly FormatName[] = []) {
    this.#folder = folder;
    this.#formats = formats;
  }

  /** The report itself comes last: where it is, the other formats are too. */
  write(report: Report): void {
    for (const name of this.#formats) if (name !== 'json') this.#writeAs(name, report);
    this.#writeAs('json', report);
    rmSync(join(this.#folder, report.submission, NOTE), { force: true });
  }

  writeNote(name: string, note: string): void {
    writeWhole(join(this.#folder, name, NOTE), `${note}\n`);
  }

  /** What is there of a submission: its report, or why there is none. */
  async read(
    name: string,
  ): Promise<{ report: Report; note?: never } | { report?: never; note: string }> {
    const note = this.#note(name);
    if (note !== undefined) return { note };
    try {
      return { report: await readReport(join(this.#folder, name, FORMATS.json.file)) };
    } catch (error) {
      return { note: `not graded: ${FORMATS.json.file}: ${(error as Error).message}` };
    }
  }

  /** Writes a file beside the submissions, and returns where it is. */
  writeBeside(name: string, text: string): string {
    const file = join(this.#folder, name);
    writeWhole(file, text);
    return file;
  }

  #note(name: string): string | undefined {
    try {
      return readFileSync(join(this.#folder, name, NOTE), 'utf8').trim();
    } catch {
      return undefined;
    }
  }

  #writeAs(name: FormatName, report: Report): void {
    const { file, write } = FORMATS[name];
    writeWhole(join(this.#folder, report.submission, file), write(report));
  }
}
