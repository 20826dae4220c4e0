/** What is written of a class as a whole when its grading or joining has ended. */
import { gradebook } from '../../formats/class/gradebook.ts';
import type { ClassRecord } from '../../formats/class/record.ts';
import { toJson } from '../../formats/untrusted.ts';
import { GRADEBOOK, RECORD, type ResultsFolder } from './results-folder.ts';

/** Writes the record and what is made of it; returns where the gradebook is. */
export async function finishClass(record: ClassRecord, results: ResultsFolder): Promise<string> {
  const book = results.writeBeside(GRADEBOOK, gradebook(record));
  // The record comes last: where it is, the rest is too.
  results.writeBeside(RECORD, toJson(record));
  return book;
}
