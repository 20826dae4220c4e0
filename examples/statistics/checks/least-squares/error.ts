/** The laws of the error of a line: what it leaves, its mean square, and where that falls. */
import {
  aNumber,
  aRecord,
  centralDifference,
  equal,
  exercise,
  fc,
  list,
  listOf,
  real,
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
  lineAndUnpaired,
  lines,
  residualsOf,
  WEEKS,
} from './points.ts';

const twice = (values: readonly number[]): number[] => [...values, ...values];

const withoutPoints = fc.tuple(lines, fc.constant<number[]>([]), fc.constant<number[]>([]));

/** One list that is longer, then the other. */
const UNPAIRED: [Line, number[], number[]][] = [
  [GUESS, [0, 1, 2], [1, 4]],
  [GUESS, [0, 1], [1, 4, 4]],
];

export const residuals = exercise(1, ['line', 'xs', 'ys'], listOf(aNumber))
  .example("the bean's are 0, 1 and −1", [GUESS, WEEKS, HEIGHTS], [0, 1, -1])
  .formula('rᵢ = yᵢ − (slope·xᵢ + intercept)', lineAndPoints, residualsOf)
  .law('points on the line leave nothing', [lines, list(real())], (residuals, line, xs) => {
    const ys = xs.map((x) => line.slope * x + line.intercept);
    equal(
      residuals(line, xs, ys),
      xs.map(() => 0),
    );
  })
  .law('raised points leave as much more', lineAndPoints, (residuals, line, xs, ys) =>
    equal(
      residuals(
        line,
        xs,
        ys.map((y) => y + 2),
      ),
      residuals(line, xs, ys).map((r) => r + 2),
      { received: 'r(ys + 2)', expected: 'r(ys) + 2' },
    ),
  )
  .rejects('rejects unequal lengths', lineAndUnpaired, { first: UNPAIRED })
  .pure(lineAndPoints);

export const meanSquaredError = exercise(1, ['line', 'xs', 'ys'], aNumber)
  .example("the bean's is 2/3", [GUESS, WEEKS, HEIGHTS], 2 / 3)
  .formula('Σ rᵢ² / n', lineAndPoints, errorOf)
  .law('each point twice: the same error', lineAndPoints, (meanSquaredError, line, xs, ys) =>
    equal(meanSquaredError(line, twice(xs), twice(ys)), meanSquaredError(line, xs, ys)),
  )
  .law(
    'three times as far above and below: nine times the error',
    lineAndPoints,
    (meanSquaredError, { slope, intercept }, xs, ys) => {
      const scaled = { slope: 3 * slope, intercept: 3 * intercept };
      equal(
        meanSquaredError(
          scaled,
          xs,
          ys.map((y) => 3 * y),
        ),
        9 * meanSquaredError({ slope, intercept }, xs, ys),
        { received: 'MSE(3·line, 3·ys)', expected: '9·MSE(line, ys)' },
      );
    },
  )
  .rejects('rejects unequal lengths', lineAndUnpaired, { first: UNPAIRED })
  .rejects('no points have no mean', withoutPoints)
  .pure(lineAndPoints);

const aLine = aRecord<Line>({ slope: aNumber, intercept: aNumber });

/** How the error changes with the slope and with the intercept, by small steps of each. */
const differences = (line: Line, xs: number[], ys: number[]): Line => ({
  slope: centralDifference((slope) => errorOf({ ...line, slope }, xs, ys), line.slope),
  intercept: centralDifference(
    (intercept) => errorOf({ ...line, intercept }, xs, ys),
    line.intercept,
  ),
});

export const gradient = exercise(2, ['line', 'xs', 'ys'], aLine)
  .example("the bean's is 2/3 by the slope, 0 by the intercept", [GUESS, WEEKS, HEIGHTS], {
    slope: 2 / 3,
    intercept: 0,
  })
  .formula('−2·Σ rᵢ·xᵢ / n and −2·Σ rᵢ / n', lineAndPoints, gradientOf)
  .gradient('what small steps of the line change', lineAndPoints, differences)
  .law('each point twice: the same gradient', lineAndPoints, (gradient, line, xs, ys) =>
    equal(gradient(line, twice(xs), twice(ys)), gradient(line, xs, ys)),
  )
  .law('0 where the error is least', fittable, (gradient, xs, ys) =>
    equal(gradient(fitOf(xs, ys), xs, ys), { slope: 0, intercept: 0 }),
  )
  .rejects('rejects unequal lengths', lineAndUnpaired, { first: UNPAIRED })
  .rejects('no points have no gradient', withoutPoints)
  .pure(lineAndPoints);
