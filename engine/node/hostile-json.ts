/** Reads JSON that may have been written by anyone, and judges it by a published schema. */
import { lstatSync, readFileSync, type Stats, statSync } from 'node:fs';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import type { Words } from '../kit/words.ts';

/** Why a file is not what it should be; the message says what is wrong with it. */
export class MalformedFile extends Error {
  readonly words: Words;

  constructor(words: Words) {
    super(words.en);
    this.words = words;
  }
}

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
  const content = parse(read(file, published.mostBytes, mayBeLink ? statSync : lstatSync));
  const schema = `"schema": "${published.name}"`;
  if ((content as { schema?: unknown } | null)?.schema !== published.name) {
    throw new MalformedFile({
      en: `it does not say ${schema}`,
      ko: `${schema}이라고 적혀 있지 않습니다`,
    });
  }
  const validate = await schemaOf(published);
  if (validate(content)) return content as T;
  const [error] = validate.errors ?? [];
  const said = `${error?.instancePath || 'all of it'} ${error?.message}`;
  throw new MalformedFile({ en: said, ko: said });
}

function read(file: string, mostBytes: number, look: typeof statSync): string {
  try {
    refuseUnfit(look(file)!, mostBytes);
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof MalformedFile) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new MalformedFile(
      code === 'ENOENT'
        ? { en: 'it is not there', ko: '파일이 없습니다' }
        : { en: `it cannot be read (${code})`, ko: `읽을 수 없습니다(${code})` },
    );
  }
}

function refuseUnfit(stats: Stats, mostBytes: number): void {
  if (stats.isSymbolicLink()) throw new MalformedFile({ en: 'it is a link', ko: '링크입니다' });
  if (!stats.isFile()) {
    throw new MalformedFile({ en: 'it is not an ordinary file', ko: '보통 파일이 아닙니다' });
  }
  if (stats.size > mostBytes) {
    throw new MalformedFile({
      en: `it has more than ${mostBytes} bytes`,
      ko: `${mostBytes}바이트가 넘습니다`,
    });
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new MalformedFile({ en: 'it is not JSON', ko: 'JSON이 아닙니다' });
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
