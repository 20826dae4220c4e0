/**
 * Remembers in the student's checkout how many hints of each exercise have been seen. Losing that
 * costs nothing but seeing one again, so whatever cannot be read counts as nothing seen.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError } from './options.ts';
import { writeWhole } from './results-folder.ts';

const VERSION = 1;

interface Progress {
  readonly version: typeof VERSION;
  /** How many, by `activations/softmax`. */
  readonly hints: Readonly<Record<string, number>>;
}

export class HintsSeen {
  readonly #file: string;
  readonly #hints: Map<string, number>;

  constructor(folder: string) {
    this.#file = join(folder, '.gradlings/progress.json');
    this.#hints = new Map(read(this.#file));
  }

  /** Of an exercise that has `most` hints. */
  of(exercise: string, most: number): number {
    return Math.min(this.#hints.get(exercise) ?? 0, most);
  }

  /** Returns why that cannot be written down, if it cannot: a hint is a hint all the same. */
  remember(exercise: string, seen: number): string | undefined {
    this.#hints.set(exercise, seen);
    const progress: Progress = { version: VERSION, hints: Object.fromEntries(this.#hints) };
    try {
      writeWhole(this.#file, `${JSON.stringify(progress, null, 2)}\n`);
      return undefined;
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      return error.message;
    }
  }
}

function read(file: string): [string, number][] {
  try {
    const { version, hints } = JSON.parse(readFileSync(file, 'utf8')) as Partial<Progress>;
    if (version !== VERSION) return [];
    return Object.entries(hints ?? {}).filter(([, seen]) => Number.isInteger(seen) && seen > 0);
  } catch {
    return [];
  }
}
