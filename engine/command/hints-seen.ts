/**
 * Remembers in the student's checkout how much help on each exercise has been seen. Losing that costs
 * nothing but seeing some of it again, so whatever cannot be read counts as nothing seen.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReportedWhere } from '../formats/report.ts';
import { CommandError } from './options.ts';
import { writeWhole } from './write-whole.ts';
import { type Degree, nextDegree } from './show-where.ts';

/** So many hints, and so much of the place of the mistake in the student's own code. */
export interface Seen {
  readonly hints: number;
  readonly degree: Degree;
}

/** One hint more, of `most`, and with it a degree more. */
export const oneMore = (
  { hints, degree }: Seen,
  most: number,
  where: ReportedWhere | null | undefined,
): Seen => ({
  hints: Math.min(hints + 1, most),
  degree: where ? nextDegree(degree, where) : degree,
});

export const isMore = (a: Seen, b: Seen): boolean => a.hints > b.hints || a.degree > b.degree;

const VERSION = 1;

interface Progress {
  readonly version: typeof VERSION;
  /** How many, by `activations/softmax`. */
  readonly hints: Readonly<Record<string, number>>;
  /** How much of which code; files from before do not say. */
  readonly places?: Readonly<Record<string, OfCode>>;
}

interface OfCode {
  /** Its mark. */
  readonly code: string;
  readonly degree: Degree;
}

export class HintsSeen {
  readonly #file: string;
  readonly #hints: Map<string, number>;
  readonly #places: Map<string, OfCode>;

  constructor(folder: string) {
    this.#file = join(folder, '.gradlings/progress.json');
    const { hints, places } = read(this.#file);
    this.#hints = new Map(entriesOf(hints).filter(isCount));
    this.#places = new Map(entriesOf(places).filter(isOfCode));
  }

  /** Of an exercise that has `most` hints; of code that is not this any more, nothing. */
  of(exercise: string, most: number, code: string): Seen {
    const place = this.#places.get(exercise);
    return {
      hints: Math.min(this.#hints.get(exercise) ?? 0, most),
      degree: place?.code === code ? place.degree : 1,
    };
  }

  /** Returns why that cannot be written down, if it cannot: a hint is a hint all the same. */
  remember(exercise: string, { hints, degree }: Seen, code: string): string | undefined {
    this.#hints.set(exercise, hints);
    if (degree > 1) this.#places.set(exercise, { code, degree });
    const progress: Progress = {
      version: VERSION,
      hints: Object.fromEntries(this.#hints),
      ...(this.#places.size > 0 && { places: Object.fromEntries(this.#places) }),
    };
    try {
      writeWhole(this.#file, `${JSON.stringify(progress, null, 2)}\n`);
      return undefined;
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      return error.message;
    }
  }
}

type Read = Readonly<Partial<Record<keyof Progress, unknown>>>;

function read(file: string): Read {
  try {
    const progress = JSON.parse(readFileSync(file, 'utf8')) as Read;
    return progress.version === VERSION ? progress : {};
  } catch {
    return {};
  }
}

const entriesOf = (value: unknown): [string, unknown][] => Object.entries(value ?? {});

const isCount = (entry: [string, unknown]): entry is [string, number] =>
  Number.isInteger(entry[1]) && (entry[1] as number) > 0;

function isOfCode(entry: [string, unknown]): entry is [string, OfCode] {
  const { code, degree } = (entry[1] ?? {}) as Partial<OfCode>;
  return typeof code === 'string' && (degree === 2 || degree === 3);
}
