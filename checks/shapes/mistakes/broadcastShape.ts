/** The known mistakes of `broadcastShape`, each with its diagnosis. */
import { diagnosis } from '../../../engine/kit/diagnosis.ts';

/** Aligns the shapes at their first axis. */
export function broadcastShape_alignsLeft(a: readonly number[], b: readonly number[]): number[] {
  const rank = Math.max(a.length, b.length);
  return Array.from({ length: rank }, (_, axis) => joined(a[axis] ?? 1, b[axis] ?? 1));
}
diagnosis(broadcastShape_alignsLeft, {
  en: 'The answers are those of shapes aligned at their first axis: write [2, 3] and [3] below each other so that the bias meets the features.',
  ko: '두 형상을 첫 번째 축에 맞춘 답이 나옵니다. 편향이 특성과 만나도록 [2, 3]과 [3]을 위아래로 적어 보세요.',
});

/** Wants equal ranks. */
export function broadcastShape_sameRankOnly(a: readonly number[], b: readonly number[]): number[] {
  if (a.length !== b.length) throw new RangeError(`ranks ${a.length} and ${b.length}`);
  return rightBroadcast(a, b);
}
diagnosis(broadcastShape_sameRankOnly, {
  en: 'Shapes of unequal rank are refused, but missing axes count as 1.',
  ko: '랭크가 다르면 거부합니다. 모자라는 축은 1로 쳐야 합니다.',
});

/** Takes the larger extent and never asks whether the two fit. */
export function broadcastShape_largerAlways(a: readonly number[], b: readonly number[]): number[] {
  return aligned(a, b).map(([m, n]) => Math.max(m, n));
}
diagnosis(broadcastShape_largerAlways, {
  en: 'The larger extent comes out even where the two do not fit: [3] and [4] must be rejected.',
  ko: '두 길이가 맞지 않아도 큰 쪽이 나옵니다. [3]과 [4]는 거부해야 합니다.',
});

/** Takes the smaller extent, so that 1 wins. */
export function broadcastShape_smallerWins(a: readonly number[], b: readonly number[]): number[] {
  return aligned(a, b).map(([m, n]) => Math.min(joined(m, n), m, n));
}
diagnosis(broadcastShape_smallerWins, {
  en: 'The smaller extent is kept: the axis of extent 1 is repeated, so the other extent is that of the result.',
  ko: '작은 쪽이 남았습니다. 길이가 1인 축이 반복되므로 결과는 다른 쪽의 길이입니다.',
});

/** Repeats only b to fit a, never a to fit b. */
export function broadcastShape_onlyBRepeats(a: readonly number[], b: readonly number[]): number[] {
  return aligned(a, b).map(([m, n]) => {
    if (m !== n && n !== 1) throw new RangeError(`${n} does not repeat to ${m}`);
    return m;
  });
}
diagnosis(broadcastShape_onlyBRepeats, {
  en: 'Only b is repeated to fit a: the rule treats both shapes alike.',
  ko: 'b만 a에 맞추어 반복합니다. 규칙은 두 형상을 똑같이 다룹니다.',
});

/** Drops the leading axes that only one shape has. */
export function broadcastShape_dropsLeadingAxes(
  a: readonly number[],
  b: readonly number[],
): number[] {
  const rank = Math.min(a.length, b.length);
  return rank === 0 ? [...a, ...b] : rightBroadcast(a.slice(-rank), b.slice(-rank));
}
diagnosis(broadcastShape_dropsLeadingAxes, {
  en: 'Axes that only one shape has are missing from the result: it has as many axes as the longer shape.',
  ko: '한쪽에만 있는 축이 결과에서 사라졌습니다. 결과의 축은 더 긴 형상만큼 있어야 합니다.',
});

/** Builds the answer from the right and forgets to turn it round. */
export function broadcastShape_forgetsToTurnRound(
  a: readonly number[],
  b: readonly number[],
): number[] {
  return rightBroadcast(a, b).reverse();
}
diagnosis(broadcastShape_forgetsToTurnRound, {
  en: 'The extents are right but in reverse: a shape built from the last axis on has to be turned round.',
  ko: '길이는 맞지만 순서가 거꾸로입니다. 마지막 축부터 만든 형상은 끝에 뒤집어야 합니다.',
});

/** Compares the last axis and takes the others on trust. */
export function broadcastShape_checksLastAxisOnly(
  a: readonly number[],
  b: readonly number[],
): number[] {
  return aligned(a, b).map(([m, n], axis, { length }) =>
    axis === length - 1 ? joined(m, n) : Math.max(m, n),
  );
}
diagnosis(broadcastShape_checksLastAxisOnly, {
  en: 'Only what does not fit in the last axis is refused: [2, 3] and [4, 3] do not fit either.',
  ko: '마지막 축이 맞지 않을 때만 거부합니다. [2, 3]과 [4, 3]도 맞지 않습니다.',
});

/** Lets 2 fit 4, as if whole multiples repeated. */
export function broadcastShape_multiplesFit(a: readonly number[], b: readonly number[]): number[] {
  return aligned(a, b).map(([m, n]) => {
    const [small, large] = [Math.min(m, n), Math.max(m, n)];
    if (large % small > 0) throw new RangeError(`${m} against ${n}`);
    return large;
  });
}
diagnosis(broadcastShape_multiplesFit, {
  en: 'An extent is repeated when it divides the other, so 2 passes against 4: only 1 may be repeated.',
  ko: '한쪽이 다른 쪽의 약수이면 반복해서 2와 4가 통과합니다. 반복할 수 있는 길이는 1뿐입니다.',
});

/** Wants equal extents and knows nothing of 1. */
export function broadcastShape_equalOnly(a: readonly number[], b: readonly number[]): number[] {
  return aligned(a, b).map(([m, n], axis) => {
    const missing = axis < Math.abs(a.length - b.length);
    if (m !== n && !missing) throw new RangeError(`${m} against ${n}`);
    return Math.max(m, n);
  });
}
diagnosis(broadcastShape_equalOnly, {
  en: 'Only equal extents pass: an extent of 1 fits every other.',
  ko: '같은 길이만 통과합니다. 길이 1은 어떤 길이와도 맞습니다.',
});

/** Answers [] when one of the shapes is []. */
export function broadcastShape_nothingMakesNothing(
  a: readonly number[],
  b: readonly number[],
): number[] {
  return a.length === 0 || b.length === 0 ? [] : rightBroadcast(a, b);
}
diagnosis(broadcastShape_nothingMakesNothing, {
  en: 'A number added to a tensor, shape [] with shape a, should give the shape of the tensor: all axes of [] are missing, and missing axes count as 1.',
  ko: '텐서에 수 하나를 더하면, 곧 []와 a를 맞추면 텐서의 형상이 나와야 합니다. []에는 모든 축이 모자라고, 모자라는 축은 1로 칩니다.',
});

/** Turns its own arguments round to compare from the right. */
export function broadcastShape_turnsArgumentsRound(
  a: readonly number[],
  b: readonly number[],
): number[] {
  const shape = rightBroadcast(a, b);
  (a as number[]).reverse();
  (b as number[]).reverse();
  return shape;
}
diagnosis(broadcastShape_turnsArgumentsRound, {
  en: 'The given shapes are reversed afterwards, as `reverse` works in place: turn copies, or count axes from the end with `at(-i)`.',
  ko: '호출하고 나면 인수로 받은 형상이 뒤집혀 있습니다. 배열 자체를 바꾸는 `reverse`를 썼나요? 복사본을 뒤집거나 `at(-i)`로 뒤에서부터 세어 보세요.',
});

function rightBroadcast(a: readonly number[], b: readonly number[]): number[] {
  return aligned(a, b).map(([m, n]) => joined(m, n));
}

function aligned(a: readonly number[], b: readonly number[]): [number, number][] {
  const rank = Math.max(a.length, b.length);
  return Array.from({ length: rank }, (_, axis) => [
    a[axis - rank + a.length] ?? 1,
    b[axis - rank + b.length] ?? 1,
  ]);
}

function joined(m: number, n: number): number {
  if (m !== n && m !== 1 && n !== 1) throw new RangeError(`${m} against ${n}`);
  return m === 1 ? n : m;
}
