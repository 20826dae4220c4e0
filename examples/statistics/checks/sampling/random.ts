/** The laws of Random: its sequence, and that every generator has a state of its own. */
import {
  aNumber,
  type Arg,
  type DriveStep,
  equal,
  exercise,
  fc,
  holds,
  list,
  listOf,
  type Subject,
  whole,
} from 'gradlings';

const STATES = 2 ** 32;
const [FACTOR, INCREMENT] = [1664525n, 1013904223n];

/** Two states in a row are 2⁻³² apart: less than other laws forgive. */
const EXACT = { tolerance: 1e-12 };

const seeds = whole(0, STATES - 1);

/** The states that follow a seed, by integers of any size. */
function statesAfter(seed: number, count: number): number[] {
  let state = BigInt(seed);
  return Array.from({ length: count }, () => {
    state = (FACTOR * state + INCREMENT) % BigInt(STATES);
    return Number(state);
  });
}

type Generators = Subject<number[]>;

const next = (generator = 0): DriveStep<Arg> => ['ask', generator, 'next'];
const below = (n: number): DriveStep<Arg> => ['ask', 0, 'below', n];

const firstNumber = (Random: Generators, seed: number): number =>
  Random.drive([['new', seed], next()])[0]!;

/** `u` asks for `next()`, a number n for `below(n)`. */
type Asked = 'u' | number;

const numbers = fc.constant<Asked>('u');
const integers: fc.Arbitrary<Asked> = whole(1, 100);

/** A new generator is asked, one after the other. */
function answers(Random: Generators, seed: number, asked: readonly Asked[]): void {
  const states = statesAfter(seed, asked.length);
  const steps = asked.map((ask) => (ask === 'u' ? next() : below(ask)));
  const expected = asked.map((ask, i) =>
    ask === 'u' ? states[i]! / STATES : Math.floor((ask * states[i]!) / STATES),
  );
  equal(Random.drive([['new', seed], ...steps]), expected, EXACT);
}

export const Random = exercise(3, ['seed'], listOf(aNumber))
  .definition(
    'next: state ← (1664525·state + 1013904223) mod 2³², u = state/2³²',
    [seeds, list(numbers, 1, 6)],
    answers,
    {
      first: [
        [0, ['u', 'u', 'u']],
        [1, ['u', 'u', 'u']],
        [STATES - 1, ['u', 'u', 'u', 'u']],
      ],
      pieces: { next: answers },
      cases: 4,
    },
  )
  .definition('below: ⌊n·u⌋', [seeds, list(integers, 1, 5)], answers, {
    first: [
      [1, [6, 6, 6]],
      [7, [1, 2 ** 20]],
    ],
    pieces: { below: answers },
    cases: 4,
  })
  .law(
    'next and below draw from one sequence',
    [seeds, list(fc.oneof(numbers, integers), 2, 6)],
    answers,
    { first: [[1, ['u', 6, 'u', 6]]], cases: 4 },
  )
  .law(
    'two generators do not disturb each other',
    [seeds, seeds],
    (Random, seed, other) => {
      const alone = Random.drive([['new', seed], next(), next()]);
      const both = [next(0), next(1), next(0)];
      const [first, , second] = Random.drive([['new', seed], ['new', other], ...both]);
      equal([first!, second!], alone, {
        ...EXACT,
        received: 'drawn in turns with another',
        expected: 'drawn alone',
      });
    },
    { first: [[1, 2]], cases: 3 },
  )
  .law(
    'seeds that are 1 apart begin 1664525/2³² apart, on the circle [0, 1)',
    [whole(0, STATES - 2)],
    (Random, seed) => {
      const [u, v] = [firstNumber(Random, seed), firstNumber(Random, seed + 1)];
      const apart = (v - u + 1) % 1;
      const isSo = Math.abs(apart - Number(FACTOR) / STATES) <= EXACT.tolerance;
      holds(isSo, '(v − u) mod 1 = 1664525/2³²', { u, v, '(v − u) mod 1': apart });
    },
    { cases: 3 },
  );
