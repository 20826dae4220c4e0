/** The known mistakes of `sizeOf`, each with its diagnosis. */
import { diagnosis } from '../../../engine/kit/diagnosis.ts';

/** Adds the extents. */
export function sizeOf_adds(shape: readonly number[]): number {
  return shape.reduce((sum, extent) => sum + extent, 0);
}
diagnosis(sizeOf_adds, {
  en: 'This is the sum of the extents: how many elements are there in 2 rows of 3?',
  ko: '이것은 길이의 합입니다. 3개짜리 행이 2개 있으면 원소는 몇 개일까요?',
});

/** Starts the product at 0. */
export function sizeOf_startsAtZero(shape: readonly number[]): number {
  return shape.reduce((product, extent) => product * extent, 0);
}
diagnosis(sizeOf_startsAtZero, {
  en: 'Every answer is 0, as when a product starts at 0: which number changes nothing when you multiply by it?',
  ko: '답이 모두 0입니다. 곱을 0에서 시작하면 이렇게 됩니다. 곱해도 아무것도 바뀌지 않는 수는 무엇인가요?',
});

/** Gives `reduce` nothing to start from, so that [] is an error. */
export function sizeOf_reducesWithoutStart(shape: readonly number[]): number {
  return shape.reduce((product, extent) => product * extent);
}
diagnosis(sizeOf_reducesWithoutStart, {
  en: 'The shape [] is an error here, as when `reduce` has nothing to start from: which number should an empty product be?',
  ko: '형상 []에서 오류가 납니다. `reduce`에 시작값이 없으면 이렇게 됩니다. 빈 곱은 얼마여야 할까요?',
});

/** Takes the shape without axes for nothing at all. */
export function sizeOf_emptyIsZero(shape: readonly number[]): number {
  return shape.length === 0 ? 0 : shape.reduce((product, extent) => product * extent, 1);
}
diagnosis(sizeOf_emptyIsZero, {
  en: 'The shape [] is given the size 0, but it belongs to a lone value, which is one element: what is an empty product?',
  ko: '형상 []의 크기가 0으로 나옵니다. []는 값 하나의 형상이고 값 하나는 원소 1개입니다. 빈 곱은 얼마일까요?',
});

/** Takes an extent of 0 for one that is missing. */
export function sizeOf_zeroCountsAsOne(shape: readonly number[]): number {
  return shape.reduce((product, extent) => product * (extent || 1), 1);
}
diagnosis(sizeOf_zeroCountsAsOne, {
  en: 'An extent of 0 counts as 1, as in `extent || 1`: where one axis is empty there is no element at all.',
  ko: '길이 0을 `extent || 1`처럼 1로 쳤습니다. 축 하나라도 비어 있으면 원소는 하나도 없습니다.',
});

/** Keeps the product in float32, which has seven digits. */
export function sizeOf_float32(shape: readonly number[]): number {
  return shape.reduce((product, extent) => Math.fround(product * extent), 1);
}
diagnosis(sizeOf_float32, {
  en: 'Large sizes are right to seven digits only, as in float32: does `Math.fround` or a Float32Array come in?',
  ko: '큰 크기가 float32처럼 일곱 자리까지만 맞습니다. `Math.fround`나 Float32Array를 거치지 않나요?',
});

/** Leaves out the last axis. */
export function sizeOf_leavesOutTheLast(shape: readonly number[]): number {
  let product = 1;
  for (let axis = 0; axis < shape.length - 1; axis++) product *= shape[axis]!;
  return product;
}
diagnosis(sizeOf_leavesOutTheLast, {
  en: 'The last extent does not count: does a loop end too early?',
  ko: '마지막 길이가 빠졌습니다. 반복문이 너무 일찍 끝나지 않나요?',
});

/** Counts the axes: that is the rank. */
export function sizeOf_countsAxes(shape: readonly number[]): number {
  return shape.length;
}
diagnosis(sizeOf_countsAxes, {
  en: 'This is the number of axes, the rank: the size is the number of elements.',
  ko: '이것은 축의 개수, 곧 랭크입니다. 크기는 원소의 개수입니다.',
});

/** Multiplies rows by columns and knows no further axes. */
export function sizeOf_rowsTimesColumns(shape: readonly number[]): number {
  return (shape[0] ?? 1) * (shape[1] ?? 1);
}
diagnosis(sizeOf_rowsTimesColumns, {
  en: 'Only the first two axes count here: a shape may have more of them.',
  ko: '처음 두 축만 곱했습니다. 축은 더 많을 수 있습니다.',
});

/** Cuts the product to 32 bits, as bitwise operators do. */
export function sizeOf_cutsTo32Bits(shape: readonly number[]): number {
  return shape.reduce((product, extent) => (product * extent) | 0, 1);
}
diagnosis(sizeOf_cutsTo32Bits, {
  en: 'Large sizes come out far too small or negative, as if cut to 32 bits: bitwise operators, `Math.imul` and an Int32Array do that, an ordinary product does not.',
  ko: '큰 크기가 32비트로 잘린 것처럼 터무니없이 작거나 음수로 나옵니다. 비트 연산자, `Math.imul`, Int32Array를 쓰면 이렇게 됩니다. 보통의 곱셈이면 충분합니다.',
});

/** Empties the argument while it multiplies. */
export function sizeOf_emptiesTheArgument(shape: readonly number[]): number {
  let product = 1;
  while (shape.length > 0) product *= (shape as number[]).pop()!;
  return product;
}
diagnosis(sizeOf_emptiesTheArgument, {
  en: 'The given shape is empty afterwards: `pop` and `shift` change the array itself, so read it without taking it apart.',
  ko: '호출하고 나면 인수로 받은 형상이 비어 있습니다. `pop`과 `shift`는 배열 자체를 바꿉니다. 배열을 허물지 말고 읽기만 하세요.',
});
