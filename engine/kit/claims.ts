/** What a check can claim about the answers of the code under test. */
import { Tensor } from '#tensor';
import type { Data } from '../sandbox/codec.ts';
import { difference, FORMULA, unravel } from './agree.ts';
import { Broken, type Sides } from './failure.ts';

/**
 * Both sides agree within `tolerance`; name the sides of a law as the mathematics does.
 *
 *     equal(sigmoid(x.neg()), sigmoid(x).neg().add(1), { received: 'σ(−x)', expected: '1 − σ(x)' })
 */
export function equal(
  received: Data,
  expected: Data,
  { tolerance = FORMULA, ...sides }: Sides & { readonly tolerance?: number } = {},
): void {
  const found = difference(received, expected, tolerance);
  if (found) throw new Broken({ type: 'differs', ...found, received, expected, sides });
}

/**
 * Every number of `received` lies in [low, high], or (low, high) if `open`.
 *
 *     within(sigmoid(x), 0, 1, { open: true })
 */
export function within(
  received: Tensor | number,
  low: number,
  high: number,
  { open = false }: { readonly open?: boolean } = {},
): void {
  const inside = (value: number) =>
    open ? value > low && value < high : value >= low && value <= high;
  const path = firstThatIsNot(inside, received);
  if (path === undefined) return;
  const range = open ? `(${low}, ${high})` : `[${low}, ${high}]`;
  throw new Broken({ type: 'outside', path, range, received });
}

/**
 * Every number of `received` is finite: neither NaN nor ±Infinity.
 *
 *     finite(softmax(x))
 */
export function finite(received: Tensor | number): void {
  const path = firstThatIsNot(Number.isFinite, received);
  if (path !== undefined) throw new Broken({ type: 'not-finite', path, received });
}

/** Its path, if there is such a number. */
function firstThatIsNot(
  fine: (value: number) => boolean,
  received: Tensor | number,
): string | undefined {
  if (typeof received === 'number') return fine(received) ? undefined : '';
  const index = received.data.findIndex((value) => !fine(value));
  return index < 0 ? undefined : `[${unravel(index, received.shape).join(', ')}]`;
}

/**
 * `statement`, in the words of mathematics, is true of the named values, which are shown.
 *
 *     holds(mean(xs) >= Math.min(...xs), 'min ≤ mean', { mean: mean(xs), xs })
 */
export function holds(
  condition: boolean,
  statement: string,
  values: Readonly<Record<string, Data>>,
): void {
  if (!condition) throw new Broken({ type: 'untrue', statement, values: Object.entries(values) });
}
