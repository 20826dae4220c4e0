/** Whether all answers are alike, or all wrong ones are. */
import type { Data } from '../../sandbox/codec.ts';
import { flatten } from '../answers.ts';
import { type Ask, type Comparison, entriesOf, isExact } from '../comparisons.ts';
import type { Symptom } from '../symptom-words.ts';
import { zerosLike } from '../zeros.ts';

/**
 * One value that every answer consists of, where right answers have others; or one in each answer. What
 * is printed may be right in a few digits only, but what was answered there counts.
 */
export function constantIn(all: readonly Comparison[], enough: number): Symptom | undefined {
  const compared = all.filter(isExact);
  const wrong = compared.filter(({ isRight }) => !isRight);
  const rights = new Set(compared.map(({ expected }) => valuesIn(expected).join()));
  if (wrong.length < enough || rights.size < 2) return undefined;
  const answers = new Set(all.flatMap(({ received }) => valuesIn(received)));
  const [only] = answers;
  if (answers.size === 1 && only !== undefined) {
    return /^(NaN|-?Infinity)$/.test(only) ? { id: 'notFinite' } : { id: 'constant', name: only };
  }
  return isUniform(compared, enough) ? { id: 'uniform' } : undefined;
}

/** What is the same of all that is drawn may be another where all is 0, which seldom is. */
export function isOtherOfZeros({ args, received }: Comparison, ask: Ask): boolean {
  if (args.length === 0) return false;
  const outcome = ask({ how: 'call', args: args.map(zerosLike) });
  const [only] = valuesIn(received);
  return outcome.ok && valuesIn(outcome.value).some((value) => value !== only);
}

function isUniform(compared: readonly Comparison[], enough: number): boolean {
  let shown = 0;
  for (const each of compared) {
    const entries = entriesOf(each);
    if (!entries || new Set(entries.map(({ received }) => received)).size > 1) return false;
    if (!entries.every(({ received }) => Number.isFinite(received))) return false;
    if (new Set(entries.map(({ expected }) => expected)).size > 1) shown++;
  }
  return shown >= enough;
}

/** Numbers, words and truth values, as they are written. */
function valuesIn(data: Data): string[] {
  if (typeof data === 'string') return [JSON.stringify(data)];
  if (typeof data === 'boolean') return [String(data)];
  return flatten(data).numbers.map((value) => String(Number(value.toPrecision(5))));
}

/** Words or truth values of which one is answered where others are right, and that alone is wrong. */
export function confusedIn(compared: readonly Comparison[], enough: number): Symptom | undefined {
  const isWord = (data: Data) => typeof data === 'string' || typeof data === 'boolean';
  if (!compared.every(({ received, expected }) => isWord(received) && isWord(expected)))
    return undefined;
  const wrong = compared.filter(({ isRight }) => !isRight);
  const pairs = new Map(
    wrong.map(({ received, expected }) => [
      `${valuesIn(received)} ${valuesIn(expected)}`,
      { received: valuesIn(received)[0]!, expected: valuesIn(expected)[0]! },
    ]),
  );
  const [pair] = pairs.values();
  if (!pair || wrong.length < enough) return undefined;
  if (pairs.size === 1) return { id: 'confused', name: pair.received, other: pair.expected };
  const isOne = [...pairs.values()].every(({ received }) => received === pair.received);
  if (isOne) return { id: 'oneWord', name: pair.received };
  const isLost = [...pairs.values()].every(({ expected }) => expected === pair.expected);
  const isSaid = compared.some(({ received }) => valuesIn(received)[0] === pair.expected);
  return isLost && !isSaid ? { id: 'lostWord', name: pair.expected } : undefined;
}
