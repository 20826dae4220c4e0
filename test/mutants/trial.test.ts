/** The judges of mutants: they are judged on mutants whose fate is known. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tensor } from '#tensor';
import { smooth, tensorOf } from '../../engine/kit/arbitraries.ts';
import { exercise } from '../../engine/kit/exercise.ts';
import { casesOf, propertyOf } from '../../engine/kit/property.ts';
import { aNumber } from '../../engine/kit/results.ts';
import type { SymptomId } from '../../engine/explain/symptom-words.ts';
import type { Arg, Data } from '../../engine/sandbox/codec.ts';
import { FACTS } from './facts.ts';
import { Questions } from './questions.ts';
import { Trial } from './trial.ts';

const PLUS_ONE = 'export const f = (x) => x + 1;';

/** Laws that look at small numbers only; every other seed draws others. */
const narrow = exercise(1, ['x'], aNumber)
  .formula('x + 1', [fc.integer({ min: 0, max: 99 })], (x: number) => x + 1, { cases: 2 })
  .rejects('rejects NaN', [fc.constant(NaN)], { cases: 1 });

const trialOf = (code: string) =>
  new Trial(
    { exercise: 'f', name: 'f', file: 'f.ts', code, mutants: [] },
    new Questions('f', narrow),
  );

const guarded = (body: string): string =>
  `export const f = (x) => { if (x !== x) throw new RangeError('NaN'); ${body} };`;

describe('the fate of a mutant', () => {
  const trial = trialOf(guarded('return x + 1;'));

  test('is to be killed by the law that sees it', async () => {
    const fate = await trial.fateOf(guarded('return x - 1;'));
    expect(fate).toMatchObject({ type: 'killed', check: { name: 'x + 1' }, late: false });
    expect(await trial.fateOf(PLUS_ONE)).toMatchObject({ check: { name: 'rejects NaN' } });
  });

  test('is to be killed where it does not end, which is told apart', async () => {
    const fate = await trial.fateOf(guarded('for (;;);'));
    expect(fate).toMatchObject({ type: 'killed', late: true });
  });

  test('is to be equal, if it rounds otherwise', async () => {
    expect(await trial.fateOf(guarded('return x + 0.9 + 0.1;'))).toEqual({ type: 'equal' });
  });

  test('is to be missed where only other cases show it', async () => {
    const graded = new Questions('f', narrow).graded.map(({ inputs }) => inputs[0]);
    const fate = await trial.fateOf(guarded(`return [${graded.join()}].includes(x) ? x + 1 : 0;`));
    expect(fate).toMatchObject({ type: 'missed', received: { ok: true, value: 0 } });
  });
});

test('the cases are those that a submission is graded on', () => {
  const numbers = tensorOf([2], smooth()).map((x) => x.data[0]!);
  const drawing = exercise(1, ['x'], aNumber).formula('x', [numbers], (x: number) => x, {
    first: [[7], [smooth(9)]],
  });
  const [check] = drawing.checks;
  const graded: unknown[] = [];
  const property = propertyOf(check!, (inputs) => {
    graded.push(inputs[0]);
  });
  fc.check(property, { seed: 1, numRuns: casesOf(check!, 100) });
  expect(new Questions('x', drawing).graded.map(({ inputs }) => inputs[0])).toEqual(graded);
  expect(graded.length).toBe(2 + check!.cases);
});

describe('what a symptom states', () => {
  const x = tensor([
    [-2, 3, 0.5],
    [4, -1, 2],
  ]);
  const right = x.add(10);
  const cases: readonly (readonly [SymptomId, Data])[] = [
    ['negated', right.neg()],
    ['twice', right.mul(2)],
    ['half', right.div(2)],
    ['timesLn2', right.mul(Math.LN2)],
    ['overLn2', right.div(Math.LN2)],
    ['overLn10', right.div(Math.LN10)],
    ['timesElements', right.mul(6)],
    ['overElements', right.div(6)],
    ['timesRows', right.mul(2)],
    ['overRows', right.div(2)],
    ['timesColumns', right.mul(3)],
    ['overColumns', right.div(3)],
    ['transposed', right.transpose()],
    ['inputReturned', x],
    ['notFinite', right.map((value, i) => (i === 2 ? NaN : value))],
    ['float32', right.map((value, i) => (i === 2 ? value + 1e-7 : value))],
    ['onlyPositive', right.map((value, i) => (x.data[i]! < 0 ? 0 : value))],
    ['onlyNegative', right.map((value, i) => (x.data[i]! > 0 ? 0 : value))],
    ['permuted', right.map((_, i) => right.data[(i + 1) % 6]!)],
  ];
  const args: readonly Arg[] = [x];

  test.for(cases)('%s is true where it is so, and nowhere else', ([id, received]) => {
    expect(FACTS[id]!([{ args, received, right }])).toBe(true);
    const alone = { args, received: right.add(1), right };
    expect(FACTS[id]!([{ args, received, right }, alone])).toBe(false);
  });

  test('lists come back to front, or one place on', () => {
    const told = (received: Data) => [{ args: [[1, 2, 3]], received, right: [5, 6, 9] }];
    expect(FACTS.reversed!(told([9, 6, 5]))).toBe(true);
    expect(FACTS.reversed!(told([9, 5, 6]))).toBe(false);
    expect(FACTS.oneAhead!(told([6, 9, 10]))).toBe(true);
    expect(FACTS.oneBehind!(told([0, 5, 6]))).toBe(true);
    expect(FACTS.oneAhead!(told([0, 5, 6]))).toBe(false);
  });
});
