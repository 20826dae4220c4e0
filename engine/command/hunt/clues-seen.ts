/**
 * Remembers in the student's checkout how much has been told of each suspect. Losing that costs nothing
 * but being told some of it again, so whatever cannot be read counts as nothing told.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError } from '../options.ts';
import { writeWhole } from '../write-whole.ts';

/** On which kind of input it is wrong; an input too; what it answers there, and what is right, too. */
export type ClueDegree = 1 | 2 | 3;

export const MOST_CLUES: ClueDegree = 3;

const VERSION = 1;

export class CluesSeen {
  readonly #file: string;
  readonly #seen: Map<string, ClueDegree>;

  constructor(folder: string) {
    this.#file = join(folder, '.gradlings/clues.json');
    this.#seen = new Map(read(this.#file).filter(isSeen));
  }

  /** Of a suspect, as `activations/softmaxLaw@1#3`; 0 where nothing has been told. */
  of(suspect: string): ClueDegree | 0 {
    return this.#seen.get(suspect) ?? 0;
  }

  /** Returns why that cannot be written down, if it cannot: a clue is a clue all the same. */
  remember(suspect: string, degree: ClueDegree): string | undefined {
    this.#seen.set(suspect, degree);
    const seen = { version: VERSION, clues: Object.fromEntries(this.#seen) };
    try {
      writeWhole(this.#file, `${JSON.stringify(seen, null, 2)}\n`);
      return undefined;
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      return error.message;
    }
  }
}

function read(file: string): [string, unknown][] {
  try {
    const { version, clues } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    return version === VERSION ? Object.entries(clues ?? {}) : [];
  } catch {
    return [];
  }
}

const isSeen = (entry: [string, unknown]): entry is [string, ClueDegree] =>
  [1, 2, 3].includes(entry[1] as number);
