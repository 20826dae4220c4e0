/** Reads a report that may have been written by anyone. */
import { REPORT_SCHEMA, type Report } from '../formats/report.ts';
import { type Published, readHostile } from './hostile-json.ts';

const PUBLISHED: Published = {
  name: REPORT_SCHEMA,
  file: 'report.schema.json',
  /** Far more than a report on the whole course, with a counterexample to every law, takes. */
  mostBytes: 20_000_000,
};

export const readReport = (file: string, reading?: { mayBeLink: boolean }): Promise<Report> =>
  readHostile(file, PUBLISHED, reading);
