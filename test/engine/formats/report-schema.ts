/** The published schema of a report, ready to hold reports to it. */
import { readFileSync } from 'node:fs';
import { ajv } from './published.ts';

const file = new URL('../../../engine/formats/report.schema.json', import.meta.url);

export const schema = JSON.parse(readFileSync(file, 'utf8'));

const validate = ajv.compile(schema);

/** What is wrong with a report; empty where nothing is. */
export const problemsIn = (report: unknown): string =>
  validate(report) ? '' : ajv.errorsText(validate.errors);
