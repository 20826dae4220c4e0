/** The laws of standardError and bootstrapMeans: how far the mean of a sample is off. */
import { aNumber, equal, exercise, fc, list, listOf, listOfLength, real, whole } from 'gradlings';

const sum = (xs: readonly number[]): number => xs.reduce((total, x) => total + x, 0);
const mean = (xs: readonly number[]): number => sum(xs) / xs.length;
const squares = (xs: readonly number[]): number => sum(xs.map((x) => (x - mean(xs)) ** 2));

const several = list(real(), 2, 8);

/** The example of the text. */
const xs = [2, 4, 9];

export const standardError = exercise(1, ['xs'], aNumber)
  .formula(
    's/√n, s² = Σ(x − x̄)²/(n − 1)',
    [several],
    (xs) => Math.sqrt(squares(xs) / (xs.length - 1) / xs.length),
    { first: [[xs], [[3, 3]], [[0, 1]]], cases: 4 },
  )
  .law(
    'SE(c·x + d) = |c|·SE(x)',
    [several, real(), real()],
    (standardError, xs, c, d) =>
      equal(standardError(xs.map((x) => c * x + d)), Math.abs(c) * standardError(xs), {
        received: 'SE(c·x + d)',
        expected: '|c|·SE(x)',
      }),
    { first: [[xs, -2, 3]], cases: 4 },
  )
  .law(
    'every number twice: SE² is (n − 1)/(2n − 1) of what it was',
    [several],
    (standardError, xs) => {
      const n = xs.length;
      equal(standardError([...xs, ...xs]) ** 2, (standardError(xs) ** 2 * (n - 1)) / (2 * n - 1), {
        received: 'SE(x, x)²',
        expected: 'SE(x)²·(n − 1)/(2n − 1)',
      });
    },
    { first: [[xs]], cases: 4 },
  )
  .stability(
    'far from 0 it is the same',
    [several],
    (standardError, xs) =>
      equal(standardError(xs.map((x) => x + 1e8)), standardError(xs), {
        received: 'SE(x + 10⁸)',
        expected: 'SE(x)',
        tolerance: 1e-6,
      }),
    { first: [[xs], [[0, 1, 0]]], cases: 3 },
  )
  .rejects('rejects fewer than two numbers', [list(real(), 0, 1)], {
    first: [[[]], [[2.5]]],
    cases: 1,
  })
  .pure([several], { first: [[[9, 2, 4]]], cases: 2 });

const resamples = (n: number, draws = list(listOfLength(n, whole(0, n - 1)), 1, 4)) =>
  fc.tuple(listOfLength(n, real()), draws);

const fitting = whole(1, 6).chain((n) => resamples(n));

/** All nⁿ draws of n indices. */
function allDraws(n: number, length = n): number[][] {
  if (length === 0) return [[]];
  const shorter = allDraws(n, length - 1);
  return shorter.flatMap((draw) => Array.from({ length: n }, (_, i) => [...draw, i]));
}

/** The indices of xs, each once, in some order. */
const orders = whole(1, 6).chain((n) => {
  const indices = Array.from({ length: n }, (_, i) => i);
  return fc.tuple(
    listOfLength(n, real()),
    fc.shuffledSubarray(indices, { minLength: n, maxLength: n }),
  );
});

const another = fc
  .tuple(whole(1, 5), fc.constantFrom(-1, 1, 2))
  .chain(([n, more]) => resamples(n, list(listOfLength(n + more, whole(0, n - 1)), 1, 2)));

/** Draws in which one index is none of xs. */
const strange = fitting.chain(([xs, draws]) =>
  fc
    .tuple(fc.nat({ max: draws.length - 1 }), fc.constantFrom(xs.length, xs.length + 3, -1, 0.5))
    .map(([which, index]): [number[], number[][]] => [
      xs,
      draws.map((draw, i) => (i === which ? [...draw.slice(1), index] : draw)),
    ]),
);

export const bootstrapMeans = exercise(2, ['xs', 'draws'], listOf(aNumber))
  .formula(
    'for each draw: Σ xᵢ/n over its indices i',
    fitting,
    (xs, draws) => draws.map((draw) => mean(draw.map((i) => xs[i]!))),
    {
      first: [
        [
          xs,
          [
            [0, 0, 2],
            [1, 2, 2],
            [2, 1, 0],
          ],
        ],
        [[2, 4, 9, 1], [[0, 0, 1, 2]]],
        [xs, []],
      ],
      cases: 5,
    },
  )
  .law(
    'each number once, in any order: the mean of xs',
    orders,
    (means, xs, order) =>
      equal(means(xs, [order]), [mean(xs)], { received: 'the mean of the draw', expected: 'x̄' }),
    { cases: 3 },
  )
  .law(
    'a shift of xs moves every mean alike',
    fitting,
    (means, xs, draws) =>
      equal(
        means(
          xs.map((x) => x + 3),
          draws,
        ),
        means(xs, draws).map((m) => m + 3),
        { received: 'means of x + 3', expected: 'means of x, plus 3' },
      ),
    { cases: 4 },
  )
  .law(
    'over all nⁿ draws the means scatter by Σ(x − x̄)²/n² around x̄',
    [list(real(), 1, 3)],
    (means, xs) => {
      const all = means(xs, allDraws(xs.length));
      const scatter = sum(all.map((m) => (m - mean(xs)) ** 2)) / all.length;
      equal(scatter, squares(xs) / xs.length ** 2, {
        received: 'the variance of the means',
        expected: 'Σ(x − x̄)²/n²',
      });
    },
    { first: [[xs]], cases: 3 },
  )
  .rejects('rejects draws of another length', another, {
    first: [
      [xs, [[0, 1]]],
      [xs, [[0, 1, 2, 2]]],
    ],
    cases: 3,
  })
  .rejects('rejects indices that xs does not have', strange, {
    first: [
      [xs, [[0, 1, 3]]],
      [xs, [[0, -1, 2]]],
      [
        xs,
        [
          [0, 1, 2],
          [0.5, 1, 2],
        ],
      ],
    ],
    cases: 3,
  })
  .pure(fitting, { first: [[[9, 2, 4], [[2, 0, 1]]]], cases: 2 });
