/** The laws of lesson 01: what a list of numbers is like, in a few numbers. */
import {
  aNumber,
  anInteger,
  equal,
  exercise,
  fc,
  holds,
  list,
  listOf,
  real,
  whole,
} from 'gradlings';

const sum = (xs: readonly number[]): number => xs.reduce((total, x) => total + x, 0);

const numbers = list(real());

const none = fc.constant<number[]>([]);

const mean = exercise(1, ['xs'], aNumber)
  .example('the mean of 2, 3 and 7 is 4', [[2, 3, 7]], 4)
  .formula('Σ x / n', [numbers], (xs) => sum(xs) / xs.length, { first: [[[5]], [[-1, 2]]] })
  .law('a shift moves it', [numbers, real()], (mean, xs, c) =>
    equal(mean(xs.map((x) => x + c)), mean(xs) + c, {
      received: 'mean(x + c)',
      expected: 'mean(x) + c',
    }),
  )
  .law(
    'what is above it and below it weighs the same',
    [numbers],
    (mean, xs) => {
      const center = mean(xs);
      equal(sum(xs.map((x) => x - center)), 0, { received: 'Σ (x − x̄)', expected: '0' });
    },
    { first: [[[1, 2, 6]]] },
  )
  .rejects('no numbers have no mean', [none])
  .pure([numbers], { first: [[[3, 1, 2]]] });

const twoOrMore = list(real(), 2);

const spread = (xs: readonly number[]): number => {
  const center = sum(xs) / xs.length;
  return sum(xs.map((x) => (x - center) ** 2)) / (xs.length - 1);
};

const variance = exercise(2, ['xs'], aNumber)
  .example('the variance of 2, 3 and 7 is 7', [[2, 3, 7]], 7)
  .formula('Σ (x − x̄)² / (n − 1)', [twoOrMore], spread, { first: [[[1, 2]], [[-3, 0.5, 4, 4]]] })
  .law('a shift does not change it', [twoOrMore, real()], (variance, xs, c) =>
    equal(variance(xs.map((x) => x + c)), variance(xs), {
      received: 's²(x + c)',
      expected: 's²(x)',
    }),
  )
  .law('a scale changes it by its square', [twoOrMore, real()], (variance, xs, a) =>
    equal(variance(xs.map((x) => a * x)), a ** 2 * variance(xs), {
      received: 's²(a·x)',
      expected: 'a²·s²(x)',
    }),
  )
  .stability(
    'right also around 10⁹',
    [list(whole(), 2)],
    (variance, xs) =>
      equal(variance(xs.map((x) => 1e9 + x)), spread(xs), {
        tolerance: 1e-6,
        received: 's²(10⁹ + x)',
        expected: 's²(x)',
      }),
    { first: [[[1, 2]], [[2, 3, 7]], [[0, 0, 1, -4, 9]]] },
  )
  .rejects('one number does not vary, none even less', [list(real(), 0, 1)], {
    first: [[[]], [[2]]],
  })
  .pure([twoOrMore], { first: [[[3, 1, 2]]] });

/** Of one digit and of two, so that it shows who sorts them as texts. */
const sortable = list(whole(-20, 20));

/** The two in the middle of the sorted list, which are one where their count is odd. */
const middle = (xs: readonly number[]): number => {
  const sorted = xs.toSorted((a, b) => a - b);
  const at = (place: number): number => sorted[Math.floor(place)]!;
  return (at((xs.length - 1) / 2) + at(xs.length / 2)) / 2;
};

const median = exercise(2, ['xs'], aNumber)
  .example('an odd count has one in the middle', [[7, 2, 3]], 3)
  .example('an even count has two', [[7, 2, 3, 12]], 5)
  .formula('the middle of the sorted list', [sortable], middle, {
    first: [[[4]], [[1, 2]], [[9, 10, 11]], [[-1, -2, -3]], [[5, 1, 4, 2, 3]]],
  })
  .law(
    'neither side has more than half',
    [sortable],
    (median, xs) => {
      const m = median(xs);
      const [below, above] = [xs.filter((x) => x < m).length, xs.filter((x) => x > m).length];
      const counts = { '#{x < m}': below, '#{x > m}': above, n: xs.length };
      const statement = '#{x < m} ≤ n/2, #{x > m} ≤ n/2';
      holds(Math.max(below, above) <= xs.length / 2, statement, { m, ...counts });
    },
    { first: [[[1, 2, 100]]] },
  )
  .law(
    'how far out the largest is does not matter',
    [list(whole(-20, 20), 3), whole(1, 1000)],
    (median, xs, c) => {
      const largest = xs.indexOf(Math.max(...xs));
      equal(median(xs.with(largest, xs[largest]! + c)), median(xs), {
        received: 'median(…, max + c)',
        expected: 'median(…, max)',
      });
    },
  )
  .rejects('no numbers have no middle', [none])
  .pure([sortable], { first: [[[3, 1, 2]], [[4, 3, 2, 1]]] });

/** Edges that rise, and numbers in the intervals, at their edges, and outside. */
const edgesOf = (intervals: number) =>
  fc
    .uniqueArray(whole(), { minLength: intervals + 1, maxLength: intervals + 1, size: 'max' })
    .map((edges) => edges.toSorted((a, b) => a - b));

const edges = whole(1, 4).chain(edgesOf);
const values = list(fc.oneof(whole(), real(9)), 0, 12);
const counted = [values, edges] as const;

const counts = (xs: readonly number[], edges: readonly number[]): number[] =>
  edges.slice(1).map((high, i) => {
    const isLast = i === edges.length - 2;
    return xs.filter((x) => x >= edges[i]! && (isLast ? x <= high : x < high)).length;
  });

/** One edge is no higher than the one before it. */
const falling = whole(1, 4)
  .chain((n) => fc.tuple(edgesOf(n), whole(0, n - 1), whole(0, 3)))
  .map(([edges, i, by]) => edges.with(i + 1, edges[i]! - by));

const histogram = exercise(2, ['xs', 'edges'], listOf(anInteger))
  .example(
    '2, 3, 3 and 7 between 0, 3, 6 and 9',
    [
      [2, 3, 3, 7],
      [0, 3, 6, 9],
    ],
    [1, 2, 1],
  )
  .formula('#{eᵢ ≤ x < eᵢ₊₁}, and of the last edge', [...counted], counts, {
    first: [
      [[], [0, 1]],
      [
        [-1, 4],
        [0, 2, 3],
      ],
      [
        [0, 2, 3],
        [0, 2, 3],
      ],
      [
        [3, 3],
        [0, 1, 3],
      ],
    ],
  })
  .law(
    'together they are all that lies between the outer edges',
    [...counted],
    (histogram, xs, edges) =>
      equal(
        sum(histogram(xs, edges)),
        xs.filter((x) => x >= edges[0]! && x <= edges.at(-1)!).length,
        { received: 'Σ #ᵢ', expected: '#{e₁ ≤ x ≤ eₙ}' },
      ),
  )
  .law(
    'without an edge in between, two counts become their sum',
    [values, whole(2, 4).chain(edgesOf)],
    (histogram, xs, edges) => {
      const [first, second, ...others] = histogram(xs, edges);
      equal(histogram(xs, edges.toSpliced(1, 1)), [first! + second!, ...others], {
        received: '(e₁, e₃, …)',
        expected: '(e₁, e₂, e₃, …)',
      });
    },
  )
  .rejects('an interval has two edges', [values, list(whole(), 0, 1)], {
    first: [
      [[1], []],
      [[1], [1]],
    ],
  })
  .rejects('edges rise', [values, falling], {
    first: [
      [[1], [1, 1]],
      [[], [2, 1]],
      [[3], [0, 2, 2, 5]],
      [[3], [0, 4, 1]],
    ],
  })
  .pure([...counted], {
    first: [
      [
        [3, 1, 2],
        [0, 2, 4],
      ],
    ],
  });

export const exercises = { mean, variance, median, histogram };
