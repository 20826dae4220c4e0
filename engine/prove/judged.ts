/** The verdicts on code, seed by seed, as grading comes to them. */
import type { Verdict } from '../grade/verdict.ts';
import type { Extent } from './proof.ts';
import type { Subject, Target } from './subjects.ts';
import { verdictsOn } from './trial.ts';

const RUNS = 100;

export interface Judged {
  readonly seed: number;
  readonly verdicts: readonly Verdict[];
}

export async function* judged(
  { exercise }: Target,
  subject: Pick<Subject, 'prepared' | 'exported'>,
  { from, seeds }: Extent,
): AsyncGenerator<Judged> {
  for (let seed = from; seed < from + seeds; seed++) {
    yield { seed, verdicts: await verdictsOn(subject, exercise, { seed, runs: RUNS }) };
  }
}
