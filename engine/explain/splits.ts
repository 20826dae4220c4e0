/** For which inputs a function is right: found by splitting cases, or entries, in two. */
import { Tensor } from '#tensor';
import type { Arg } from '../sandbox/codec.ts';
import { isRecord } from '../kit/agree.ts';
import { flatten } from './answers.ts';
import { type Comparison, entriesOf } from './comparisons.ts';
import { dataIn, shapeOf } from './guesses.ts';
import type { Symptom } from './symptom-words.ts';

/** What is wrong by a part of so small a number is within the tolerance of the laws. */
const TINY = 1e-3;

/** Up to here any two functions are much alike that agree at 0. */
const NEAR = 0.05;

/** One observation: what the input was like, and whether the answer to it is right. */
interface Observed<T> {
  readonly input: T;
  readonly isRight: boolean;
}

/** Every way in which the right answers are split cleanly from the wrong ones. */
export function splits(
  params: readonly string[],
  compared: readonly Comparison[],
  enough: number,
): Symptom[] {
  const found: Symptom[] = [];
  const divides = <T>(observed: readonly Observed<T>[], isFine: (input: T) => boolean): boolean =>
    isDivided(observed, isFine, enough);
  const numbers = observedNumbers(compared);
  if (divides(numbers, (x) => x >= 0)) found.push({ id: 'onlyPositive' });
  if (divides(numbers, (x) => x <= 0)) found.push({ id: 'onlyNegative' });
  const sizes = numbers
    .map(({ input, isRight }) => ({ input: Math.abs(input), isRight }))
    .filter(({ input }) => input > NEAR);
  const limit = Math.max(...sizes.flatMap(({ input, isRight }) => (isRight ? [input] : [])));
  if (divides(sizes, (size) => size <= limit)) found.push({ id: 'onlySmall' });
  const least = Math.min(...sizes.flatMap(({ input, isRight }) => (isRight ? [input] : [])));
  if (divides(sizes, (size) => size >= least)) found.push({ id: 'onlyLarge' });
  if (losesDigits(compared, enough)) found.push({ id: 'losesDigits' });
  for (const [i, name] of params.entries()) {
    const matrices = observedShapes(compared, i);
    if (divides(matrices, ([rows, columns]) => rows === columns)) {
      found.push({ id: 'onlySquare', name });
    }
    if (divides(matrices, ([rows]) => rows === 1)) found.push({ id: 'onlyOneRow', name });
  }
  return found;
}

/** Right wherever `isFine`, wrong everywhere else, and often enough both. */
function isDivided<T>(
  observed: readonly Observed<T>[],
  isFine: (input: T) => boolean,
  enough: number,
): boolean {
  const fine = observed.filter(({ input }) => isFine(input));
  const rest = observed.length - fine.length;
  return (
    fine.length >= enough / 2 &&
    rest >= enough &&
    observed.every(({ input, isRight }) => isRight === isFine(input))
  );
}

/** Number by number, where each entry of the answer belongs to one of the only argument. */
function observedNumbers(compared: readonly Comparison[]): Observed<number>[] {
  return compared.flatMap((comparison) => {
    const inputs = flatten(dataIn(comparison.args[0])).numbers;
    const entries = entriesOf(comparison);
    const isElementwise =
      comparison.received instanceof Tensor && entries?.length === inputs.length;
    if (!isElementwise) return [];
    const observed = entries.map(({ isRight }, i) => ({ input: inputs[i]!, isRight }));
    return observed.filter(({ input }) => Math.abs(input) > TINY);
  });
}

/** Case by case, where the argument has two axes in all of them. */
function observedShapes(compared: readonly Comparison[], i: number): Observed<readonly number[]>[] {
  const shapes = compared.map(({ args }) => shapeOf(args[i] as Arg | undefined));
  if (shapes.some((shape) => shape?.length !== 2)) return [];
  return compared.map(({ isRight }, at) => ({ input: shapes[at]!, isRight }));
}

/** Errors that are small, and larger where the input is: in pairs of cases, hardly ever the reverse. */
function losesDigits(compared: readonly Comparison[], enough: number): boolean {
  // How large a rate is, or how many steps there are, says nothing of digits.
  if (compared.some(({ args }) => args.some((arg) => isRecord(dataIn(arg))))) return false;
  const points = compared.flatMap((comparison) => {
    const numbers = comparison.args.flatMap((arg) => flatten(dataIn(arg)).numbers.map(Math.abs));
    const entries = entriesOf(comparison);
    if (!entries || numbers.length === 0) return [{ size: 0, error: Infinity }];
    const errors = entries.map(
      ({ received, expected }) => Math.abs(received - expected) / Math.max(1, Math.abs(expected)),
    );
    return [{ size: Math.max(...numbers), error: comparison.isRight ? 0 : Math.max(...errors) }];
  });
  const wrong = points.filter(({ error }) => error > 0);
  if (wrong.length < enough || !points.every(({ error }) => error < 0.1)) return false;
  const pairs = points.flatMap((a, i) => points.slice(i + 1).map((b) => [a, b] as const));
  const telling = pairs.filter(([a, b]) => a.size !== b.size && a.error !== b.error);
  const growing = telling.filter(([a, b]) => a.size < b.size === a.error < b.error);
  const spread =
    Math.max(...wrong.map(({ error }) => error)) / Math.min(...wrong.map(({ error }) => error));
  return growing.length > 0.9 * telling.length && spread > 100;
}
