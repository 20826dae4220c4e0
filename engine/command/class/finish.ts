/** What is written of a class as a whole when its grading or joining has ended. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { gradebook } from '../../formats/class/gradebook.ts';
import { withRoster } from '../../formats/class/match.ts';
import { platformFiles } from '../../formats/class/platforms.ts';
import type { ClassRecord } from '../../formats/class/record.ts';
import { rosterSummary } from '../../formats/class/roster-summary.ts';
import { toJson } from '../../formats/untrusted.ts';
import { CLASS_PAGE, classHtml, lookedOver } from './class-html.ts';
import { GRADEBOOK, RECORD, type ResultsFolder } from './results-folder.ts';

/** Writes the record and what is made of it; returns where the gradebook is. */
export async function finishClass(given: ClassRecord, results: ResultsFolder): Promise<string> {
  const record = await lookedOver(withRoster(given), results);
  for (const line of rosterSummary(record)) console.error(line);
  for (const [name, text] of platformFiles(record)) {
    if (text === undefined) rmSync(join(results.path, name), { force: true });
    else results.writeBeside(name, text);
  }
  results.writeBeside(CLASS_PAGE, classHtml(record, results));
  return saveRecord(record, results);
}

/** The gradebook and, at last, the record: all that is written while grading goes on. */
export function saveRecord(record: ClassRecord, results: ResultsFolder): string {
  const book = results.writeBeside(GRADEBOOK, gradebook(record));
  results.writeBeside(RECORD, toJson(record));
  return book;
}
