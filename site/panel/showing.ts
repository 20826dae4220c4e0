/** Which picture can show the call that breaks a law: as the `cases.ts` of its lesson's pictures says. */
import type { CheckReport } from '../../engine/formats/report.ts';
import type { Cases } from '../pictures/parts/case.ts';
import { argumentsIn } from './calls.ts';

export interface Showing {
  /** The id of the picture. */
  readonly picture: string;
  readonly state: object;
}

const modules = import.meta.glob<{ readonly CASES: Cases }>('../pictures/*/cases.ts');

/** Nothing where no picture can show it, as it has no room for it, or as nothing would look wrong. */
export async function findShowing(
  lesson: string,
  exercise: string,
  check: Pick<CheckReport, 'status' | 'kind' | 'counterexample'>,
): Promise<Showing | undefined> {
  if (!isShowable(check)) return undefined;
  const module = await modules[`../pictures/${lesson}/cases.ts`]?.();
  return module && showingOf(module.CASES, exercise, check.counterexample!);
}

/** What a contract is about, such as arguments that stay as they are, is seen in no number. */
export const isShowable = ({
  status,
  kind,
  counterexample,
}: Pick<CheckReport, 'status' | 'kind' | 'counterexample'>): boolean =>
  status === 'failed' && kind !== 'contract' && counterexample !== null;

export function showingOf(
  cases: Cases,
  exercise: string,
  counterexample: string,
): Showing | undefined {
  const known = cases[exercise];
  const args = known && argumentsIn(counterexample);
  const state = args && known.state(...args);
  return state && { picture: known!.picture, state };
}
