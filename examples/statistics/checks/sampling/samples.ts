/** The laws of sampleWithoutReplacement: which indices are drawn, and that no order is preferred. */
import { anInteger, equal, exercise, fc, holds, list, listOf, whole } from 'gradlings';

const PIECES = 1024;

/** Numbers in [0, 1), in the middle of equal pieces: no rounding moves u·n across an integer. */
const uniform = whole(0, PIECES - 1).map((k) => (k + 0.5) / PIECES);

const LARGEST = 1 - 2 ** -32;

/** n, and no more numbers than that. */
const samples = whole(1, 9).chain((n) => fc.tuple(fc.constant(n), list(uniform, 1, n)));

const shuffles = whole(2, 9).chain((n) =>
  fc.tuple(fc.constant(n), list(uniform, n, n), whole(1, n - 1)),
);

function firstPlaces(n: number, us: readonly number[]): number[] {
  const indices = Array.from({ length: n }, (_, i) => i);
  us.forEach((u, i) => {
    const j = i + Math.floor(u * (n - i));
    [indices[i], indices[j]] = [indices[j]!, indices[i]!];
  });
  return indices.slice(0, us.length);
}

/** For each number to draw the middles of as many equal pieces as there are indices left. */
function allDraws(n: number, count: number): number[][] {
  let draws: number[][] = [[]];
  for (let left = n; left > n - count; left--) {
    const middles = Array.from({ length: left }, (_, k) => (k + 0.5) / left);
    draws = draws.flatMap((us) => middles.map((u) => us.concat(u)));
  }
  return draws;
}

const tooMany = whole(0, 5).chain((n) => fc.tuple(fc.constant(n), list(uniform, n + 1, n + 3)));

/** A sample in which one number is not in [0, 1). */
const outside = fc
  .tuple(list(uniform, 1, 5), fc.nat(), fc.constantFrom(1, -0.25, 1.5, -1))
  .map(([us, place, wrong]): [number, number[]] => [
    us.length + 2,
    us.map((u, i) => (i === place % us.length ? wrong : u)),
  ]);

export const sampleWithoutReplacement = exercise(2, ['n', 'us'], listOf(anInteger))
  .formula('place i ↔ place i + ⌊uᵢ·(n − i)⌋', samples, firstPlaces, {
    first: [
      [5, [0.5, 0.9, 0.1]],
      [4, [0, 0, 0, 0]],
      [4, [LARGEST, LARGEST, LARGEST, LARGEST]],
      [3, []],
    ],
    cases: 5,
  })
  .law(
    'no index is drawn twice',
    samples,
    (sample, n, us) => {
      const drawn = sample(n, us);
      holds(new Set(drawn).size === us.length, 'all different', { drawn });
    },
    { cases: 5 },
  )
  .law(
    'every ordered sample comes of equally many draws',
    [fc.constantFrom<[number, number]>([3, 3], [4, 2], [3, 1])],
    (sample, [n, count]) => {
      const draws = allDraws(n, count);
      const different = new Set(draws.map((us) => sample(n, us).join()));
      equal(different.size, draws.length, {
        received: 'samples that occur',
        expected: 'ordered samples',
      });
    },
    { first: [[[3, 3]], [[4, 2]]], cases: 1 },
  )
  .law(
    'a smaller sample is how a larger one begins',
    shuffles,
    (sample, n, us, count) =>
      equal(sample(n, us.slice(0, count)), sample(n, us).slice(0, count), {
        received: 'the smaller sample',
        expected: 'how the larger one begins',
      }),
    { first: [[5, [0.5, 0.9, 0.1, 0.6, 0.2], 2]], cases: 4 },
  )
  .rejects('rejects more numbers than indices', tooMany, { cases: 3 })
  .rejects('rejects numbers outside [0, 1)', outside, {
    first: [
      [3, [1]],
      [3, [0.5, -0.25]],
    ],
    cases: 3,
  })
  .pure(samples, { first: [[5, [0.5, 0.9, 0.1]]], cases: 2 });
