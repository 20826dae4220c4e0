/** The known mistakes of `stridesOf`, each with its diagnosis. */
import { diagnosis } from '../../../engine/kit/diagnosis.ts';

/** Column-major: the first index runs fastest. */
export function stridesOf_columnMajor(shape: readonly number[]): number[] {
  return shape.map((_, axis) => productOf(shape.slice(0, axis)));
}
diagnosis(stridesOf_columnMajor, {
  en: 'These are the strides of column-major order, where the first index runs fastest: which index runs fastest in row-major order?',
  ko: '첫 인덱스가 가장 빨리 변하는 열 우선 순서의 스트라이드입니다. 행 우선 순서에서는 어느 인덱스가 가장 빨리 변하나요?',
});

/** Counts the axis itself in: s_k = n_k·n_{k+1}·… */
export function stridesOf_includesOwnExtent(shape: readonly number[]): number[] {
  return shape.map((_, axis) => productOf(shape.slice(axis)));
}
diagnosis(stridesOf_includesOwnExtent, {
  en: 'Each stride counts its own axis in, so the last one is not 1: one step along an axis skips what is nested inside it, not the axis itself.',
  ko: '스트라이드마다 자기 축의 길이까지 곱해서 마지막 값이 1이 아닙니다. 축을 따라 한 칸 가면 그 축 안쪽에 든 것만 건너뜁니다.',
});

/** Uses the next extent alone instead of the product of all that follow. */
export function stridesOf_nextExtentOnly(shape: readonly number[]): number[] {
  return shape.map((_, axis) => shape[axis + 1] ?? 1);
}
diagnosis(stridesOf_nextExtentOnly, {
  en: 'Only the next extent is used, which shows from three axes on: what else is nested inside axis 0 of [2, 3, 4]?',
  ko: '바로 다음 길이만 썼습니다. 축이 3개 이상이면 드러납니다. [2, 3, 4]의 축 0 안쪽에는 또 무엇이 들어 있나요?',
});

/** Collects the strides from the right and forgets to turn them round. */
export function stridesOf_reversed(shape: readonly number[]): number[] {
  return rightStrides(shape).reverse();
}
diagnosis(stridesOf_reversed, {
  en: 'The right strides in the wrong order: if they are collected from the right, they have to be turned round at the end.',
  ko: '값은 맞지만 순서가 거꾸로입니다. 오른쪽에서부터 모았다면 마지막에 뒤집어야 합니다.',
});

/** Counts bytes of eight-byte numbers, as NumPy does. */
export function stridesOf_bytes(shape: readonly number[]): number[] {
  return rightStrides(shape).map((stride) => 8 * stride);
}
diagnosis(stridesOf_bytes, {
  en: 'These are eight times too large, which is how NumPy counts: here strides are in elements, not in bytes.',
  ko: '값이 8배입니다. NumPy는 이렇게 바이트로 세지만, 여기서는 스트라이드를 원소 단위로 셉니다.',
});

/** Leaves out the stride of the last axis, which is always 1. */
export function stridesOf_withoutTheLast(shape: readonly number[]): number[] {
  return rightStrides(shape).slice(0, -1);
}
diagnosis(stridesOf_withoutTheLast, {
  en: 'The last axis has no stride: it needs one as well, the empty product.',
  ko: '마지막 축의 스트라이드가 없습니다. 마지막 축에도 빈 곱인 스트라이드가 있어야 합니다.',
});

/** Begins with the 1 of the last axis, even where there is no axis. */
export function stridesOf_oneForNoAxes(shape: readonly number[]): number[] {
  return shape.length === 0 ? [1] : rightStrides(shape);
}
diagnosis(stridesOf_oneForNoAxes, {
  en: 'The shape [] gets a stride although it has no axis: does your list start with the 1 of the last axis? Start with an empty one.',
  ko: '형상 []에는 축이 없는데 스트라이드가 나옵니다. 마지막 축의 1을 미리 넣지 않았나요? 빈 목록에서 시작하세요.',
});

/** Gives an axis of extent 1 the stride 0, as a broadcast one would have. */
export function stridesOf_zeroForSingleExtents(shape: readonly number[]): number[] {
  return rightStrides(shape).map((stride, axis) => (shape[axis] === 1 ? 0 : stride));
}
diagnosis(stridesOf_zeroForSingleExtents, {
  en: 'Axes of extent 1 get stride 0: that is what broadcasting makes of them later, while the formula needs no exception here.',
  ko: '길이가 1인 축의 스트라이드가 0입니다. 그것은 나중에 브로드캐스팅할 때의 일이고, 여기서는 식에 예외가 없습니다.',
});

/** Multiplies with `Math.imul`, which keeps 32 bits. */
export function stridesOf_cutsTo32Bits(shape: readonly number[]): number[] {
  return shape.map((_, axis) => shape.slice(axis + 1).reduce(Math.imul, 1));
}
diagnosis(stridesOf_cutsTo32Bits, {
  en: 'Long strides come out far too small or negative, as if cut to 32 bits: `Math.imul`, bitwise operators and an Int32Array do that, a plain array and `*` do not.',
  ko: '긴 스트라이드가 32비트로 잘린 것처럼 터무니없이 작거나 음수로 나옵니다. `Math.imul`, 비트 연산자, Int32Array를 쓰면 이렇게 됩니다. 보통의 배열과 `*`를 쓰세요.',
});

/** Takes the extents off the argument one by one. */
export function stridesOf_emptiesTheArgument(shape: readonly number[]): number[] {
  const strides: number[] = [];
  while (shape.length > 0) {
    (shape as number[]).shift();
    strides.push(productOf(shape));
  }
  return strides;
}
diagnosis(stridesOf_emptiesTheArgument, {
  en: 'The given shape is empty afterwards: does something like `shift` change the array itself? `slice` makes a new one.',
  ko: '호출하고 나면 인수로 받은 형상이 비어 있습니다. `shift`처럼 배열 자체를 바꾸는 것을 썼나요? `slice`는 새 배열을 만듭니다.',
});

function rightStrides(shape: readonly number[]): number[] {
  return shape.map((_, axis) => productOf(shape.slice(axis + 1)));
}

function productOf(extents: readonly number[]): number {
  return extents.reduce((product, extent) => product * extent, 1);
}
