/** Reads a report that may have been written by anyone, and judges it by the published schema. */
import { readFileSync, statSync } from 'node:fs';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import { REPORT_SCHEMA, type Report } from '../formats/report.ts';

/** Why a file is no report; the message says what is wrong with it. */
export class MalformedReport extends Error {}

/** Far more than a report on the whole course, with a counterexample to every law, takes. */
const MOST_BYTES = 20_000_000;

let validate: ValidateFunction<Report> | undefined;

export async function readReport(file: string): Promise<Report> {
  validate ??= await schema();
  const content = parse(read(file));
  if ((content as Partial<Report> | null)?.schema !== REPORT_SCHEMA) {
    throw new MalformedReport(`it does not say "schema": "${REPORT_SCHEMA}"`);
  }
  if (validate(content)) return content;
  const [error] = validate.errors ?? [];
  throw new MalformedReport(`${error?.instancePath || 'the report'} ${error?.message}`);
}

function read(file: string): string {
  try {
    const stats = statSync(file);
    if (!stats.isFile()) throw new MalformedReport('it is not an ordinary file');
    if (stats.size > MOST_BYTES) throw new MalformedReport(`it has more than ${MOST_BYTES} bytes`);
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof MalformedReport) throw error;
    throw new MalformedReport(`it cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new MalformedReport('it is not JSON');
  }
}

/** Loaded where a report is read, which most gradings do not do. */
async function schema(): Promise<ValidateFunction<Report>> {
  const { Ajv2020 } = await import('ajv/dist/2020.js');
  const file = new URL('../formats/report.schema.json', import.meta.url);
  return new Ajv2020({ strict: false }).compile<Report>(JSON.parse(readFileSync(file, 'utf8')));
}
