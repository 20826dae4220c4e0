/** The laws of lesson 00, which is there to see what a law is. */
import { real } from '../../engine/kit/arbitraries.ts';
import { equal } from '../../engine/kit/claims.ts';
import { exercise } from '../../engine/kit/exercise.ts';
import { aNumber } from '../../engine/kit/results.ts';

const double = exercise(0, ['x'], aNumber)
  .formula('double(x) = 2·x', [real()], (x) => 2 * x, { first: [[0], [3], [1e6]] })
  .law('double(−x) = −double(x)', [real()], (subject, x) =>
    equal(subject(-x), -subject(x), { received: 'double(−x)', expected: '−double(x)' }),
  );

export const exercises = { double };
