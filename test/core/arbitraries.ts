/** What the laws of the tensor core are drawn from. */
import fc from 'fast-check';
import { Tensor } from '#tensor';

/** Quarters: their sums and products are exact, so laws about them may ask for equality. */
export const quarter = fc.integer({ min: -40, max: 40 }).map((n) => n / 4);

export const product = (shape: readonly number[]): number => shape.reduce((a, b) => a * b, 1);

export const tensorOf = (shape: readonly number[]): fc.Arbitrary<Tensor> => {
  const size = product(shape);
  return fc
    .array(quarter, { minLength: size, maxLength: size })
    .map((data) => new Tensor(shape, data));
};

export const extent = fc.integer({ min: 1, max: 4 });
export const shapeOfRank = (minLength: number, maxLength: number): fc.Arbitrary<number[]> =>
  fc.array(extent, { minLength, maxLength });
export const anyTensor = shapeOfRank(0, 4).chain(tensorOf);
export const matrix = shapeOfRank(2, 2).chain(tensorOf);

/** Every index of a shape, in row-major order. */
export const indicesOf = (shape: readonly number[]): number[][] =>
  shape.reduce<number[][]>(
    (indices, length) =>
      indices.flatMap((index) => Array.from({ length }, (_, i) => [...index, i])),
    [[]],
  );
