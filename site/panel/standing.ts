/** How the exercises stand: by the last verdict on each, and by whether the code is still the same. */
import { type Part as PartOfTotal, stateOf } from '../../engine/kit/totals.ts';
import { nextOf } from '../../engine/grade/next.ts';
import { type Part, partsOf } from '../work/parts.ts';
import { resultsKey, type Work } from '../work/store.ts';
import { stubOf } from '../work/stubs.ts';
import type { LessonInfo } from './exercises.data.ts';
import type { Standing } from './words.ts';

export interface Stand extends PartOfTotal {
  readonly standing: Standing;
  /** The code is not what the verdict was about. */
  readonly isStale: boolean;
}

const STATUSES = {
  todo: 'todo',
  unchecked: 'todo',
  failed: 'failed',
  partly: 'failed',
  passed: 'passed',
  error: 'error',
} as const satisfies Record<Standing, string>;

/** The exercise to work on now: its name with how it stands. */
export const nextIn = (stands: ReadonlyMap<string, Stand>): readonly [string, Stand] | undefined =>
  nextOf([...stands], ([, { standing, maxScore }]) => ({ status: STATUSES[standing], maxScore }));

type Parts = ReadonlyMap<string, Part>;

export class Standings {
  readonly #work: Work;
  readonly #read = new Map<string, { readonly text: string; readonly parts: Parts }>();
  readonly #handedOut = new Map<string, Parts>();

  constructor(work: Work) {
    this.#work = work;
  }

  /** Reading a file takes milliseconds, and all lessons are asked for at every keystroke. */
  partsOf(lesson: LessonInfo): Parts {
    const text = this.#work.sourceOf(lesson.id);
    const known = this.#read.get(lesson.id);
    if (known?.text === text) return known.parts;
    const parts = partsOf(text, namesIn(lesson));
    this.#read.set(lesson.id, { text, parts });
    return parts;
  }

  of(lesson: LessonInfo): ReadonlyMap<string, Stand> {
    const parts = this.partsOf(lesson);
    const stub = this.#stubParts(lesson);
    const results = this.#work.results.of(resultsKey(this.#work.place.value, lesson.id));
    const stands = lesson.exercises.map(({ name, points }) => {
      const { hash } = parts.get(name)!;
      const result = results[name];
      const none = { score: 0, maxScore: points, extra: lesson.extra, isStale: false };
      if (hash === stub.get(name)!.hash) return [name, { ...none, standing: 'todo' }] as const;
      if (!result) return [name, { ...none, standing: 'unchecked' }] as const;
      const { score } = result;
      const isStale = result.of !== hash;
      return [name, { ...none, score, standing: stateOf(result), isStale }] as const;
    });
    return new Map<string, Stand>(stands);
  }

  #stubParts(lesson: LessonInfo): Parts {
    const known = this.#handedOut.get(lesson.id);
    const parts = known ?? partsOf(stubOf(lesson.id).text, namesIn(lesson));
    this.#handedOut.set(lesson.id, parts);
    return parts;
  }
}

const namesIn = ({ exercises }: LessonInfo): string[] => exercises.map(({ name }) => name);
