/** What is written of a class as a whole when its grading or joining has ended. */
import { gradebook } from '../../formats/class/gradebook.ts';
import type { ClassRecord } from '../../formats/class/record.ts';
import { toJson } from '../../formats/untrusted.ts';
import { GRADEBOOK, RECORD, type ResultsFolder } from './results-folder.ts';

/** Writes the record and what is made of it; returns where the gradebook is. */
export async function finishClass(record: ClassRecord, results: ResultsFolder): Promise<string> {
  return saveRecord(record, results);
}

/** The gradebook and, at last, the record: all that is written while grading goes on. */
export function saveRecord(record: ClassRecord, results: ResultsFolder): string {
  const book = results.writeBeside(GRADEBOOK, gradebook(record));
  results.writeBeside(RECORD, toJson(record));
  return book;
}
