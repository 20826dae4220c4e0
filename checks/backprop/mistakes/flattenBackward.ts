/** The known mistakes of `flattenBackward`, each with its diagnosis. */
import { Tensor } from '#tensor';
import { diagnosis } from '../../../engine/kit/diagnosis.ts';

/** Hands the gradient on in the flat shape. */
export function flattenBackward_staysFlat(dy: Tensor, _shape: number[]): Tensor {
  return dy.map((value) => value);
}
diagnosis(flattenBackward_staysFlat, {
  en: 'The gradient is still flat: it should have the shape that came in on the way forward.',
  ko: '기울기가 아직 펼쳐진 채입니다. 순방향에서 들어온 형상으로 되돌려야 합니다.',
});

/** Takes every sample for an image of two axes. */
export function flattenBackward_imagesOnly(dy: Tensor, shape: number[]): Tensor {
  return dy.reshape([shape[0]!, shape[1]!, dy.size / (shape[0]! * shape[1]!)]);
}
diagnosis(flattenBackward_imagesOnly, {
  en: 'The answer always has three axes, as if every sample were an image of two: use all of the given shape, however many axes it has.',
  ko: '샘플마다 축이 2개라고 가정한 것처럼 답의 축이 언제나 3개입니다. 축이 몇 개든 주어진 형상 전체를 쓰세요.',
});

/** Fills the last axis slowest, column by column. */
export function flattenBackward_columnMajor(dy: Tensor, shape: number[]): Tensor {
  const [samples, ...rest] = shape;
  return folded(dy, shape, (place) => {
    const size = dy.size / samples!;
    const [sample, within] = [Math.floor(place / size), place % size];
    return sample * size + columnMajor(within, rest);
  });
}
diagnosis(flattenBackward_columnMajor, {
  en: 'The shape is right but numbers have moved: in row-major order the last index runs fastest.',
  ko: '형상은 맞지만 수의 자리가 바뀌었습니다. 행 우선 순서에서는 마지막 인덱스가 가장 빨리 변합니다.',
});

/** Counts the samples fastest, as if the batch came last. */
export function flattenBackward_batchLast(dy: Tensor, shape: number[]): Tensor {
  return dy.transpose().reshape(shape);
}
diagnosis(flattenBackward_batchLast, {
  en: 'Numbers of different samples are mixed: each row of dy belongs to one sample, so nothing has to be transposed.',
  ko: '서로 다른 샘플의 수가 섞였습니다. dy의 행마다 샘플 하나의 것이므로 전치할 필요가 없습니다.',
});

/** Turns each row round. */
export function flattenBackward_reversed(dy: Tensor, shape: number[]): Tensor {
  const size = dy.shape[1]!;
  return folded(dy, shape, (place) => place - (place % size) + size - 1 - (place % size));
}
diagnosis(flattenBackward_reversed, {
  en: 'Each row comes back to front: going backwards reverses the layers, not the numbers.',
  ko: '행마다 순서가 뒤집혔습니다. 역방향이 뒤집는 것은 층의 순서이지 수의 순서가 아닙니다.',
});

/** Gives every sample the gradient of the first. */
export function flattenBackward_firstSample(dy: Tensor, shape: number[]): Tensor {
  return folded(dy, shape, (place) => place % dy.shape[1]!);
}
diagnosis(flattenBackward_firstSample, {
  en: 'Every sample gets the gradient of the first one: each has a row of its own in dy.',
  ko: '모든 샘플이 첫 번째 샘플의 기울기를 받습니다. dy에는 샘플마다 자기 행이 있습니다.',
});

/** Shares the gradient out among the elements of a sample. */
export function flattenBackward_sharesOut(dy: Tensor, shape: number[]): Tensor {
  return dy.div(dy.shape[1]!).reshape(shape);
}
diagnosis(flattenBackward_sharesOut, {
  en: 'The gradient is divided by the number of elements: flatten takes no mean, so every number comes back as it is.',
  ko: '기울기를 원소의 수로 나누었습니다. flatten은 평균을 내지 않으니 수는 그대로 돌아와야 합니다.',
});

/** Takes n off the shape, and with it out of the caller's own array. */
export function flattenBackward_shiftsShape(dy: Tensor, shape: number[]): Tensor {
  const n = shape.shift()!;
  return dy.reshape([n, ...shape]);
}
diagnosis(flattenBackward_shiftsShape, {
  en: 'The given shape has lost an extent afterwards, as `shift` takes it off the array of the caller: only read it.',
  ko: '호출하고 나면 인수로 받은 shape에서 길이 하나가 사라집니다. `shift`를 쓰면 호출한 쪽의 배열이 바뀝니다. 읽기만 하세요.',
});

/** Sets dy to 0 when it is done with it. */
export function flattenBackward_clearsDy(dy: Tensor, shape: number[]): Tensor {
  const dx = dy.reshape(shape);
  dy.data.fill(0);
  return dx;
}
diagnosis(flattenBackward_clearsDy, {
  en: 'dy is all zeros afterwards: it belongs to the caller, so leave it as it is.',
  ko: '호출하고 나면 dy가 모두 0입니다. dy는 호출한 쪽의 것이니 그대로 두세요.',
});

/** A tensor of this shape whose element at `place` is the one of dy at `from(place)`. */
function folded(dy: Tensor, shape: number[], from: (place: number) => number): Tensor {
  return new Tensor(
    shape,
    dy.data.map((_, place) => dy.data[from(place)]!),
  );
}

/** Where the element at a row-major place stands when the first axis runs fastest. */
function columnMajor(place: number, shape: readonly number[]): number {
  let [left, stride, index] = [place, shape.reduce((a, b) => a * b, 1), 0];
  for (const extent of shape.toReversed()) {
    stride /= extent;
    index += (left % extent) * stride;
    left = Math.floor(left / extent);
  }
  return index;
}
