/** By what factor, or by what term, all answers are other than the right ones: as a formula. */
import { isClose } from '../answers.ts';
import { type Comparison, type Entry, entriesOf } from '../comparisons.ts';
import type { Symptom, SymptomId } from '../symptom-words.ts';
import { type Monomial, monomialIn, type Sample, valueOf } from './monomial.ts';
import { type Variable, variablesIn } from './variables.ts';

/** One number of an answer, and the variables beside it. */
interface Spot {
  readonly at: Comparison;
  readonly entry: Entry;
  readonly values: readonly number[];
}

/** A way in which a wrong number may come of a right one and a product. */
interface Way {
  readonly id: SymptomId;
  readonly productOf: (entry: Entry) => number;
  readonly applied: (right: number, product: number) => number;
}

const WAYS: readonly Way[] = [
  {
    id: 'timesFormula',
    productOf: ({ received, expected }) => received / expected,
    applied: (right, product) => right * product,
  },
  {
    id: 'plusFormula',
    productOf: ({ received, expected }) => received - expected,
    applied: (right, product) => right + product,
  },
  {
    id: 'equalsFormula',
    productOf: ({ received }) => received,
    applied: (_, product) => product,
  },
];

/** The one formula that leads from the right answers to all of those that came. */
export function formulaIn(
  params: readonly string[],
  compared: readonly Comparison[],
  enough: number,
): Symptom | undefined {
  const seen = spotsIn(params, compared);
  if (!seen) return undefined;
  const { names, spots } = seen;
  for (const way of WAYS) {
    const product = monomialIn(spots.flatMap((spot) => sampleOf(spot, way)));
    if (!product || !isShown(spots, way, product, enough)) continue;
    // One number for all of them is told of elsewhere.
    if (way.id === 'equalsFormula' && product.powers.length === 0) continue;
    return { id: way.id, name: written(product, names, way) };
  }
  return undefined;
}

/** What is nearly the same after rounding says nothing of the rest. */
const LEAST = 1e-6;

function sampleOf({ entry, values }: Spot, { id, productOf }: Way): Sample[] {
  const { received, expected } = entry;
  const isTelling = Math.abs(received - expected) > LEAST * Math.abs(expected);
  // What is added to a large number is rounded with it.
  const isUsable = expected !== 0 && (isTelling || id !== 'plusFormula');
  return isUsable ? [{ value: productOf(entry), values }] : [];
}

function isShown(
  spots: readonly Spot[],
  { applied }: Way,
  product: Monomial,
  enough: number,
): boolean {
  const shown = new Set<Comparison>();
  for (const { at, entry, values } of spots) {
    const { received, expected, isRight } = entry;
    const predicted = applied(expected, valueOf(product, values));
    if (!isClose(received, predicted, 1e-7, 1e-9)) return false;
    if (!isRight) shown.add(at.origin ?? at);
  }
  return shown.size >= enough;
}

function spotsIn(
  params: readonly string[],
  compared: readonly Comparison[],
): { names: readonly string[]; spots: Spot[] } | undefined {
  const all = compared.map((each) => ({
    each,
    entries: entriesOf(each),
    variables: variablesIn(params, each.args, each.expected),
  }));
  if (all.length === 0 || all.some(({ entries }) => !entries)) return undefined;
  const names = namesIn(all[0]!.variables).filter((name) =>
    all.every(({ variables }) => variables.some((variable) => variable.name === name)),
  );
  const spots = all.flatMap(({ each, entries, variables }) => {
    const known = names.map((name) => variables.find((variable) => variable.name === name)!);
    return entries!.map((entry, i): Spot => ({
      at: each,
      entry,
      values: known.map(({ at }) => at(i)),
    }));
  });
  // One that is none now and then, or 0 for the most part, is no part of any formula for all.
  const kept = names.flatMap((_, i) => {
    const values = spots.map((spot) => spot.values[i]!);
    const zeros = values.filter((value) => value === 0).length;
    return values.every(Number.isFinite) && 2 * zeros < values.length ? [i] : [];
  });
  return {
    names: kept.map((i) => names[i]!),
    spots: spots.map(({ at, entry, values }) => ({
      at,
      entry,
      values: kept.map((i) => values[i]!),
    })),
  };
}

const namesIn = (variables: readonly Variable[]): string[] => [
  ...new Set(variables.map(({ name }) => name)),
];

/** `2·lr·x² / √n` */
function written({ factor, powers }: Monomial, names: readonly string[], { id }: Way): string {
  const above = powers.flatMap(([i, power]) => (power > 0 ? [powerOf(names[i]!, power)] : []));
  const below = powers.flatMap(([i, power]) => (power < 0 ? [powerOf(names[i]!, -power)] : []));
  const size = Math.abs(factor);
  const isOne = isClose(size, 1, 1e-6);
  const isUnder = !isOne && size < 1 && Math.abs(1 / size - Math.round(1 / size)) < 1e-6;
  const top = [...(isOne || isUnder ? [] : [numeral(size)]), ...above].join('·') || '1';
  const under = [...(isUnder ? [numeral(1 / size)] : []), ...below];
  const bottom = under.length > 1 ? `(${under.join('·')})` : under.join('');
  const sign = factor < 0 ? '−' : id === 'plusFormula' ? '+' : '';
  return `${sign}${sign === '' ? '' : ' '}${top}${bottom === '' ? '' : ` / ${bottom}`}`;
}

const numeral = (value: number): string => String(Number(value.toPrecision(5)));

function powerOf(name: string, power: number): string {
  if (power === 0.5) return `√${name}`;
  const digits: Readonly<Record<number, string>> = {
    1: '',
    2: '²',
    3: '³',
    1.5: '^1.5',
    2.5: '^2.5',
  };
  return `${name}${digits[power] ?? `^${power}`}`;
}
