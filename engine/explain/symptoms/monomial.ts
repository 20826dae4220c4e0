/** A product of powers that equals a number wherever it is seen: the simplest there is. */

/** What a product is to equal, and the values of the variables it may have in it. */
export interface Sample {
  readonly value: number;
  readonly values: readonly number[];
}

export interface Monomial {
  readonly factor: number;
  /** The variables in it, and to which power each. */
  readonly powers: readonly (readonly [variable: number, power: number])[];
}

const MOST_VARIABLES = 3;
/** In halves. */
const LARGEST_POWER = 3;
/** So many samples show which product it is; all have to bear it out. */
const MOST_SAMPLES = 60;

/** Found by logarithms, as a sum: first with no variable, then with one, and so on. */
export function monomialIn(samples: readonly Sample[]): Monomial | undefined {
  const telling = samples.filter(({ value, values }) => [value, ...values].every(isUsable));
  const few = spread(telling, MOST_SAMPLES);
  const rows = few.map(({ values }) => values.map((value) => Math.log(Math.abs(value))));
  const targets = few.map(({ value }) => Math.log(Math.abs(value)));
  const columns = centred(rows);
  const target = centred(targets.map((each) => [each]))[0];
  if (!target) return undefined;
  const usable = columns.flatMap((column, i) => (dot(column, column) > SAME ? [i] : []));
  for (const chosen of subsets(usable, MOST_VARIABLES)) {
    if (few.length < chosen.length + 3) return undefined;
    const found = powersOf(
      chosen.map((i) => columns[i]!),
      target,
    );
    const powers = found?.map((power, at) => [chosen[at]!, Math.round(2 * power) / 2] as const);
    const isPlain = powers?.every(
      ([, power], at) =>
        Math.abs(power - found![at]!) < 1e-4 && power !== 0 && Math.abs(power) <= LARGEST_POWER,
    );
    if (!isPlain) continue;
    const { value, values } = few[0]!;
    return { factor: value / productOf(powers!, values), powers: powers! };
  }
  return undefined;
}

export const valueOf = ({ factor, powers }: Monomial, values: readonly number[]): number =>
  factor * productOf(powers, values);

/** Of a negative number there is no root: its size is taken, and the sign has to be right then. */
function productOf(powers: Monomial['powers'], values: readonly number[]): number {
  return powers.reduce((product, [i, power]) => {
    const isWhole = Number.isInteger(power);
    return product * (isWhole ? values[i]! : Math.abs(values[i]!)) ** power;
  }, 1);
}

const isUsable = (value: number): boolean => value !== 0 && Number.isFinite(value);

/** So many of them, from everywhere. */
function spread<T>(all: readonly T[], most: number): T[] {
  const step = Math.max(1, all.length / most);
  return Array.from({ length: Math.min(most, all.length) }, (_, i) => all[Math.floor(i * step)]!);
}

/** Smaller ones first. */
function* subsets(of: readonly number[], most: number): Generator<number[]> {
  for (let size = 0; size <= most; size++) yield* chosen(of, size);
}

function* chosen(of: readonly number[], size: number): Generator<number[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (const [i, first] of of.entries()) {
    for (const rest of chosen(of.slice(i + 1), size - 1)) yield [first, ...rest];
  }
}

/** Less of a column is rounding. */
const SAME = 1e-9;

/** The sum of columns that equals the target, if there is one and no other. */
function powersOf(
  columns: readonly (readonly number[])[],
  target: readonly number[],
): number[] | undefined {
  const powers: number[] = columns.map(() => 0);
  // Each column without what the ones before it say already.
  const basis: number[][] = [];
  for (const column of columns) {
    let rest = [...column];
    for (const other of basis) rest = less(rest, other, dot(rest, other) / dot(other, other));
    if (dot(rest, rest) < SAME * dot(column, column)) return undefined;
    basis.push(rest);
  }
  let left = [...target];
  for (let i = columns.length - 1; i >= 0; i--) {
    powers[i] = dot(left, basis[i]!) / dot(basis[i]!, basis[i]!);
    left = less(left, columns[i]!, powers[i]!);
  }
  const isExact = left.every((rest) => Math.abs(rest) < 1e-4);
  return isExact ? powers : undefined;
}

const dot = (x: readonly number[], y: readonly number[]): number => {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += x[i]! * y[i]!;
  return sum;
};

const less = (x: readonly number[], y: readonly number[], times: number): number[] =>
  x.map((value, i) => value - times * y[i]!);

/** Column by column, less the mean of each. */
function centred(rows: readonly (readonly number[])[]): number[][] {
  const count = rows[0]?.length ?? 0;
  return Array.from({ length: count }, (_, i) => {
    const column = rows.map((row) => row[i]!);
    const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
    return column.map((value) => value - mean);
  });
}
