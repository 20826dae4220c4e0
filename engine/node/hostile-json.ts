/** Reads JSON that may have been written by anyone, and judges it by a published schema. */
import { lstatSync, readFileSync, statSync } from 'node:fs';
import type { ValidateFunction } from 'ajv/dist/2020.js';

/** Why a file is not what it should be; the message says what is wrong with it. */
export class MalformedFile extends Error {}

export interface Published {
  /** What such a file says it is: `gradlings/report/v1`. */
  readonly name: string;
  /** The schema beside the formats: `report.schema.json`. */
  readonly file: string;
  readonly mostBytes: number;
}

interface Reading {
  /** Whether the file may be a link: only whoever named it knows where it should lead. */
  readonly mayBeLink?: boolean;
}

export async function readHostile<T>(
  file: string,
  published: Published,
  { mayBeLink = false }: Reading = {},
): Promise<T> {
  const validate = await schemaOf(published);
  const content = parse(read(file, published.mostBytes, mayBeLink ? statSync : lstatSync));
  if ((content as { schema?: unknown } | null)?.schema !== published.name) {
    throw new MalformedFile(`it does not say "schema": "${published.name}"`);
  }
  if (validate(content)) return content as T;
  const [error] = validate.errors ?? [];
  throw new MalformedFile(`${error?.instancePath || 'all of it'} ${error?.message}`);
}

function read(file: string, mostBytes: number, look: typeof statSync): string {
  try {
    const stats = look(file)!;
    if (stats.isSymbolicLink()) throw new MalformedFile('it is a link');
    if (!stats.isFile()) throw new MalformedFile('it is not an ordinary file');
    if (stats.size > mostBytes) throw new MalformedFile(`it has more than ${mostBytes} bytes`);
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof MalformedFile) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new MalformedFile(code === 'ENOENT' ? 'it is not there' : `it cannot be read (${code})`);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new MalformedFile('it is not JSON');
  }
}

const schemas = new Map<string, ValidateFunction>();

/** Loaded where such a file is read, which most gradings do not do. */
async function schemaOf({ file }: Published): Promise<ValidateFunction> {
  const known = schemas.get(file);
  if (known) return known;
  const { Ajv2020 } = await import('ajv/dist/2020.js');
  const text = readFileSync(new URL(`../formats/${file}`, import.meta.url), 'utf8');
  const validate = new Ajv2020({ strict: false }).compile(JSON.parse(text));
  schemas.set(file, validate);
  return validate;
}
