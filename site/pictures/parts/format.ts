// Numbers as the lessons print them: a real minus sign, no −0, powers of ten where they are needed.

/** At most so many decimals, and no zeros at their end: `−0.75`, `3`, `−2.8·10⁻¹⁷`, `∞`, `NaN`. */
export function formatNumber(value: number, decimals = 4): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value < 0 ? '−∞' : '∞';
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e7 || size < 0.5 * 10 ** -decimals))
    return power(value, Math.min(decimals, 2));
  return withMinus(trim(value.toFixed(decimals)));
}

/** Four significant digits, as the lessons print very small factors: `0.00005776`. */
export const formatSignificant = (value: number): string => significant(value, 4);

/** Two numbers with as few digits, but four at least, as tell them apart: `0.1192`, `0.8808`. */
export function formatApart(a: number, b: number): readonly [string, string] {
  for (let digits = 4; digits < 17; digits++) {
    const [left, right] = [significant(a, digits), significant(b, digits)];
    if (left !== right) return [left, right];
  }
  return [`${a}`, `${b}`];
}

function significant(value: number, digits: number): string {
  const size = Math.abs(value);
  if (size < 1e-9 || !Number.isFinite(value)) return formatNumber(value);
  return formatNumber(value, Math.max(0, digits - 1 - Math.floor(Math.log10(size))));
}

/** Four significant digits in little room, of products too: `0.01832`, `1.816·10⁻⁴`. */
export function formatCompact(value: number): string {
  const size = Math.abs(value);
  if (size > 0 && size < 0.01) return power(value, 3);
  return size < 1000 ? formatSignificant(value) : formatNumber(value);
}

/** Always so many decimals, for numbers that stand below each other or must not jitter: `−0.7500`. */
export function formatFixed(value: number, decimals = 4): string {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e7) return formatNumber(value, decimals);
  return withMinus(value.toFixed(decimals));
}

/** `[2, 3, 4]`, as the lessons write shapes, strides and rows. */
export const formatShape = (numbers: readonly number[]): string =>
  `[${numbers.map((value) => formatNumber(value)).join(', ')}]`;

/** `(1, 2, 3)`, as the lessons write points and indices. */
export const formatPoint = (numbers: readonly number[]): string =>
  `(${numbers.map((value) => formatNumber(value)).join(', ')})`;

/** A number as one term of a sum that has begun: `+ 3`, `− 0.5`. */
export const formatTerm = (value: number, decimals = 4): string =>
  `${value < 0 ? '−' : '+'} ${formatNumber(Math.abs(value), decimals)}`;

/** A number that something multiplies: negative ones in brackets, `(−1)`. */
export const formatFactor = (value: number, decimals = 4): string =>
  bracketed(value, formatNumber(value, decimals));

export const bracketed = (value: number, told: string): string => (value < 0 ? `(${told})` : told);

const trim = (digits: string): string =>
  digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits;

const withMinus = (digits: string): string =>
  Number(digits) === 0 ? digits.replace('-', '') : digits.replace('-', '−');

function power(value: number, decimals: number): string {
  const [digits = '', exponent = '0'] = value.toExponential(decimals).split('e');
  return `${withMinus(trim(digits))}·10${superscript(Number(exponent))}`;
}

/** A power of ten for an axis: `1`, `10`, `10⁻³`. */
export const formatPower = (exponent: number): string => {
  const whole = Math.round(exponent);
  return whole === 0 || whole === 1 ? `${10 ** whole}` : `10${superscript(whole)}`;
};

/** The number of something, below its name: `₁₂`. */
export const subscript = (whole: number): string =>
  Array.from(`${whole}`, (digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)]!).join('');

const superscript = (whole: number): string =>
  Array.from(`${whole}`, (sign) => (sign === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(sign)])).join('');
