/** What the author of an exercise can see of an answer that depends on nothing. */
import type { Exercise, Reading } from '../../kit/exercise.ts';
import type { Case } from '../cases.ts';
import type { Symptom } from '../symptom-words.ts';

export function readingIn(
  { params, readings, returns }: Exercise<unknown>,
  cases: readonly Case[],
): Symptom | undefined {
  const outcome = cases[0]?.calls[0]?.outcome;
  if (params.length > 0 || !outcome?.ok || !cases.some(({ failure }) => failure)) return undefined;
  const found = readings.find((reading) => isTrue(reading, () => returns.read(outcome.value)));
  return found && { id: 'reading', part: found.id, words: found.words };
}

/** Of what is no answer at all, nothing is. */
function isTrue({ holds }: Reading, answer: () => unknown): boolean {
  try {
    return holds(answer() as never);
  } catch {
    return false;
  }
}
