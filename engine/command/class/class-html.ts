/** `class.html` and the numbers in it, from the reports that lie beside it. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { toUSVString } from 'node:util';
import { overviewOf } from '../../formats/class/overview-of.ts';
import type { ClassRecord } from '../../formats/class/record.ts';
import { FORMATS } from '../../formats/formats.ts';
import { classPage, type LookedOver } from '../../formats/pages/class-page.ts';
import type { Script } from '../../formats/pages/document.ts';
import type { ResultsFolder } from './results-folder.ts';

export const CLASS_PAGE = 'class.html';

/** The record with its overview, for which every report is read once. */
export async function lookedOver(record: ClassRecord, results: ResultsFolder): Promise<LookedOver> {
  const read = async (submission: string) => (await results.read(submission)).report;
  return { ...record, overview: await overviewOf(record, read) };
}

export const classHtml = (record: LookedOver, results: ResultsFolder): string =>
  classPage(record, { script: sorting(), linkTo: (name) => linkTo(results.path, name) });

/** As it is published: what the page may run is this text and no other. */
function sorting(): Script {
  const file = createRequire(import.meta.url).resolve('sortable-tablesort/dist/sortable.min.js');
  const text = readFileSync(file, 'utf8');
  return { text, sha256: createHash('sha256').update(text).digest('base64') };
}

/** What people can read rather than what programs can. */
function linkTo(results: string, submission: string): string | undefined {
  const files = [FORMATS.html.file, FORMATS.json.file];
  const file = files.find((each) => existsSync(join(results, submission, each)));
  return file && `${encodeURIComponent(toUSVString(submission))}/${file}`;
}
