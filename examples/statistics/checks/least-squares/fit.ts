/** The laws of the best line: what solves the normal equations, and the step towards it. */
import {
  aNumber,
  aRecord,
  type Data,
  equal,
  exercise,
  fc,
  holds,
  list,
  listOfLength,
  real,
  whole,
} from 'gradlings';
import {
  errorOf,
  fittable,
  fitOf,
  gradientOf,
  GUESS,
  HEIGHTS,
  type Line,
  lineAndPoints,
  lines,
  type Points,
  residualsOf,
  spread,
  sum,
  unpaired,
  WEEKS,
} from './points.ts';

const aLine = aRecord<Line>({ slope: aNumber, intercept: aNumber });

/** Nothing, a single point, and points above each other. */
const withoutLine: fc.Arbitrary<Points> = fc
  .tuple(real(), list(real(), 0, 6))
  .map(([x, ys]) => [ys.map(() => x), ys]);

/** Whole xs, which stay as they are so far from 0, and ys. */
const wholePoints: fc.Arbitrary<Points> = fc
  .uniqueArray(whole(), { minLength: 2, maxLength: 6 })
  .chain((xs) => fc.tuple(fc.constant(xs), listOfLength(xs.length, real())));

export const fitLine = exercise(3, ['xs', 'ys'], aLine)
  .example("the bean's is 1.5·x + 1.5", [WEEKS, HEIGHTS], { slope: 1.5, intercept: 1.5 })
  .formula('the solution of Σ rᵢ = 0 and Σ rᵢ·xᵢ = 0', fittable, fitOf)
  .law('its residuals sum to 0, also times xs', fittable, (fitLine, xs, ys) => {
    const r = residualsOf(fitLine(xs, ys), xs, ys);
    equal(sum(r), 0, { received: 'Σ rᵢ' });
    equal(sum(r.map((ri, i) => ri * xs[i]!)), 0, { received: 'Σ rᵢ·xᵢ' });
  })
  .law('points on a line give that line', [spread, lines], (fitLine, xs, line) => {
    const ys = xs.map((x) => line.slope * x + line.intercept);
    equal(fitLine(xs, ys), line);
  })
  .law('raised points raise the line', fittable, (fitLine, xs, ys) => {
    const { slope, intercept } = fitLine(xs, ys);
    const raised = fitLine(
      xs,
      ys.map((y) => y + 3),
    );
    equal(raised, { slope, intercept: intercept + 3 });
  })
  .law('xs in a unit half as large: half the slope', fittable, (fitLine, xs, ys) => {
    const { slope, intercept } = fitLine(xs, ys);
    const stretched = fitLine(
      xs.map((x) => 2 * x),
      ys,
    );
    equal(stretched, { slope: slope / 2, intercept });
  })
  .law('no other line has a smaller error', [fittable, lines], (fitLine, [xs, ys], other) => {
    const line = fitLine(xs, ys);
    const [least, error] = [errorOf(line, xs, ys), errorOf(other, xs, ys)];
    const values: Record<string, Data> = { line, other, 'MSE(line)': least, 'MSE(other)': error };
    holds(least <= error + 1e-9, 'MSE(line) ≤ MSE(other)', values);
  })
  .stability(
    'the same slope where xs are near 10⁸',
    wholePoints,
    (fitLine, xs, ys) =>
      equal(
        fitLine(
          xs.map((x) => x + 1e8),
          ys,
        ).slope,
        fitOf(xs, ys).slope,
        { tolerance: 1e-6, received: 'slope' },
      ),
    { first: [[WEEKS, HEIGHTS]] },
  )
  .rejects('rejects unequal lengths', unpaired, {
    first: [
      [
        [0, 1, 2],
        [1, 4],
      ],
      [
        [0, 1],
        [1, 4, 4],
      ],
    ],
  })
  .rejects('rejects fewer than two different xs', withoutLine, {
    first: [
      [[], []],
      [[2], [1]],
      [
        [3, 3],
        [1, 4],
      ],
      [
        [0.1, 0.1, 0.1],
        [1, 4, 4],
      ],
    ],
  })
  .pure(fittable);

const rates = fc.constantFrom(0.5, 0.1, 0.25, 0.01);

const steps = fc
  .tuple(lineAndPoints, rates)
  .map(([[line, xs, ys], rate]): [Line, number[], number[], number] => [line, xs, ys, rate]);

export const descentStep = exercise(1, ['line', 'xs', 'ys', 'rate'], aLine)
  .example('from 2·x + 1 at rate 0.3 to 1.8·x + 1', [GUESS, WEEKS, HEIGHTS, 0.3], {
    slope: 1.8,
    intercept: 1,
  })
  .formula('line − rate·gradient', steps, (line, xs, ys, rate) => {
    const { slope, intercept } = gradientOf(line, xs, ys);
    return { slope: line.slope - rate * slope, intercept: line.intercept - rate * intercept };
  })
  .law('at the best line it stays', [fittable, rates], (descentStep, [xs, ys], rate) => {
    const best = fitOf(xs, ys);
    equal(descentStep(best, xs, ys, rate), best);
  })
  .law('at twice the rate it goes twice as far', steps, (descentStep, line, xs, ys, rate) => {
    const [near, far] = [descentStep(line, xs, ys, rate), descentStep(line, xs, ys, 2 * rate)];
    const doubled = (from: number, to: number) => from + 2 * (to - from);
    equal(far, {
      slope: doubled(line.slope, near.slope),
      intercept: doubled(line.intercept, near.intercept),
    });
  })
  .law('a small step makes the error no larger', lineAndPoints, (descentStep, line, xs, ys) => {
    const after = descentStep(line, xs, ys, 0.001);
    const [before, now] = [errorOf(line, xs, ys), errorOf(after, xs, ys)];
    const values: Record<string, Data> = { line, after, 'MSE(line)': before, 'MSE(after)': now };
    holds(now <= before + 1e-9, 'MSE(after) ≤ MSE(line)', values);
  })
  .pure(steps);
