/** Numbers, shapes and lists of all sizes, of which the inputs of the exercises are made. */
import fc, { type Arbitrary } from 'fast-check';
import { type Layer, Tensor } from '#tensor';
import type { Arg } from '../../../engine/sandbox/codec.ts';
import { layers, listOfLength, real, smooth, tensorOf } from '../../../engine/kit/arbitraries.ts';

/** Inputs of one exercise: `right` is to be answered, `wrong` to be rejected. */
export interface Wide {
  readonly right: Arbitrary<readonly Arg[]>;
  readonly wrong?: Arbitrary<readonly Arg[]>;
}

export const of = (...args: readonly Arbitrary<Arg>[]): Arbitrary<Arg[]> => fc.tuple(...args);

export const whole = (min: number, max: number): Arbitrary<number> => fc.integer({ min, max });

const FAR = [1000, 745, 100, 40, 20, 6, 1e-3, 1e-8, 1e-300];

/** Usual numbers, and now and then one that is far out, or next to nothing. */
export const any = fc.oneof(
  { arbitrary: real(), weight: 5 },
  { arbitrary: smooth(3), weight: 3 },
  { arbitrary: fc.constantFrom(...FAR.flatMap((size) => [size, -size])), weight: 2 },
);

/** Away from 0 on both sides. */
export const nonZero = smooth(4).map((value) => value + Math.sign(value) / 10);

export const choose = <T>(...values: T[]): Arbitrary<T> => fc.constantFrom(...values);

/** Extents of which a tensor stays small, whatever its rank. */
export const shape = (minRank: number, maxRank: number): Arbitrary<number[]> =>
  whole(minRank, maxRank).chain((rank) => listOfLength(rank, whole(1, rank > 4 ? 2 : 5)));

export const tensors = (minRank: number, maxRank: number, of = any): Arbitrary<Tensor> =>
  shape(minRank, maxRank).chain((extents) => tensorOf(extents, of));

/** Several tensors of one shape. */
export const alike = (
  [minRank, maxRank]: readonly [number, number],
  ...of: readonly Arbitrary<number>[]
): Arbitrary<Tensor[]> =>
  shape(minRank, maxRank).chain((extents) =>
    fc.tuple(...of.map((numbers) => tensorOf(extents, numbers))),
  );

/** Two tensors whose shapes differ: by one extent, by an axis of 1, or in nothing but the order. */
export const unlike = (of = any): Arbitrary<Tensor[]> =>
  fc
    .tuple(listOfLength(2, whole(2, 4)), choose(0, 1, 2, 3, 4), fc.boolean())
    .chain(([[n, c], how, turned]) => {
      const other = [[n!, c! + 1], [n! + 1, c!], [n!, 1], [1, c!], [n! * c!]][how]!;
      const shapes = turned ? [other, [n!, c!]] : [[n!, c!], other];
      return fc.tuple(...shapes.map((extents) => tensorOf(extents, of)));
    });

export const list = <T>(of: Arbitrary<T>, min: number, max: number): Arbitrary<T[]> =>
  whole(min, max).chain((length) => listOfLength(length, of));

export const matrix = (rows: number, columns: number, of = any): Arbitrary<number[][]> =>
  listOfLength(rows, listOfLength(columns, of));

/** Widths of the layers of a network, few or many. */
export const widths = (most: number): Arbitrary<number[]> => list(whole(1, 4), 2, most + 1);

export const network = (of: readonly number[]): Arbitrary<Layer[]> => layers(of, smooth(2));

/** How many examples there are, and the widths of the network for them. */
export const batches = (most: number) => fc.tuple(whole(1, 6), widths(most));

/** Examples for a network of these widths, and what is to come out of it. */
export const pairs = (n: number, of: readonly number[]) =>
  [tensorOf([n, of[0]!], real(3)), tensorOf([n, of.at(-1)!], smooth(1))] as const;

/** Layers of which one does not fit the one before, or its own bias. */
export const brokenNetwork = (of: readonly number[]): Arbitrary<Layer[]> =>
  fc
    .tuple(network(of), whole(0, of.length - 2), choose('in', 'out', 'one'))
    .chain(([all, i, how]) => {
      const { w, b } = all[i]!;
      const [out, inputs] = w.shape as [number, number];
      const isOne = how === 'one' && out > 1;
      const wide = how === 'in' ? inputs + 1 : inputs;
      const size = isOne ? 1 : how === 'in' ? out : out + 1;
      const broken = fc.record({
        w: tensorOf([out, wide], smooth(2)),
        b: tensorOf([size], smooth(2)),
      });
      return broken.map((layer) => (b.size > 0 ? all.with(i, layer) : all));
    });

export const column = (values: readonly number[]): Tensor => new Tensor([values.length, 1], values);

export const ofShapes = (shapes: Arbitrary<(number | undefined)[][]>) =>
  shapes.chain((all) => of(...all.map((extents) => tensorOf(extents as number[], any))));

/** Inside (0, 1), and not ½. */
export const probability = smooth(1).map((value) => 1 / (1 + Math.exp(-5 * value)));
