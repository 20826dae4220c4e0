/** Wide inputs of lesson 01. */
import fc, { type Arbitrary } from 'fast-check';
import { listOfLength, real } from '../../../engine/kit/arbitraries.ts';
import { any, choose, list, matrix, of, shape, whole, type Wide } from './parts.ts';

type Nested = number | boolean | readonly Nested[];

const nested = (
  [extent, ...inner]: readonly number[],
  leaf: Arbitrary<Nested>,
): Arbitrary<Nested> => (extent === undefined ? leaf : listOfLength(extent, nested(inner, leaf)));

/** An array in which one of the inner arrays has become longer, shorter, or a number. */
const ragged = shape(2, 5)
  .map((extents) => extents.with(0, extents[0]! + 1))
  .chain((extents) =>
    fc.tuple(nested(extents, real()), whole(0, 9), choose<Damage>('more', 'less', 'lone')),
  )
  .map(([array, place, damage]) => damaged(array as Nested[], place, damage));

type Damage = 'more' | 'less' | 'lone';

function damaged(array: readonly Nested[], place: number, damage: Damage): Nested[] {
  const at = place % array.length;
  const item = array[at] as readonly Nested[];
  const isDeep = typeof item[0] === 'object' && place % 2 === 1;
  if (isDeep && item.length > 1) return array.with(at, damaged(item, place, damage));
  if (damage === 'lone') return array.with(at, 7);
  // What an empty item is beside others is left open.
  const isLonger = damage === 'more' || item.length === 1;
  return array.with(at, isLonger ? [...item, item[0]!] : item.slice(1));
}

/** Two shapes that go together: some extents of one are 1, or missing, in the other. */
const together = fc
  .tuple(list(whole(1, 6), 0, 8), list(fc.boolean(), 8, 8), list(fc.boolean(), 8, 8), whole(0, 8))
  .map(([extents, a, b, cut]): [number[], number[]] => {
    const side = (ones: readonly boolean[]) => extents.map((extent, i) => (ones[i] ? 1 : extent));
    return cut % 2 ? [side(a).slice(cut), side(b)] : [side(a), side(b).slice(cut)];
  });

const apart = fc
  .tuple(together, whole(0, 8), list(whole(1, 4), 0, 4))
  .map(([[a, b], place, more]) => {
    const at = place % (Math.min(a.length, b.length) + 1);
    const into = (extents: readonly number[], extent: number) =>
      extents.toSpliced(extents.length - at, 0, extent);
    return [into([...more, ...a], 2 + place), into(b, 3 + place)];
  });

export const SHAPES: Record<string, Wide> = {
  shapeOf: { right: of(shape(0, 6).chain((extents) => nested(extents, any))), wrong: of(ragged) },
  sizeOf: { right: of(list(whole(0, 7), 0, 9)) },
  stridesOf: { right: of(list(whole(1, 7), 0, 9)) },
  inferDtype: {
    right: of(
      fc
        .tuple(
          shape(0, 4),
          choose<Arbitrary<Nested>[]>(
            [fc.boolean()],
            [whole(-9, 9)],
            [fc.boolean(), whole(-9, 9)],
            [whole(-9, 9), any],
            [fc.boolean(), any],
            [whole(0, 9), choose(NaN, Infinity, -Infinity, 1e-300, 2 ** 53, 1e21)],
          ),
        )
        .chain(([extents, leaves]) => nested(extents, fc.oneof(...leaves))),
    ),
  },
  broadcastShape: { right: together, wrong: apart },
  transpose: { right: of(fc.tuple(whole(1, 9), whole(1, 9)).chain(([n, m]) => matrix(n, m))) },
  matmul: {
    right: list(whole(1, 12), 3, 3).chain(([n, k, m]) => of(matrix(n!, k!), matrix(k!, m!))),
    wrong: fc
      .tuple(list(whole(1, 5), 3, 3), choose(-1, 1, 2))
      .chain(([[n, k, m], more]) => of(matrix(n!, k! + 1), matrix(k! + 1 + more, m!))),
  },
};
