import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aNumber } from '../../engine/kit/results.ts';
import { type Check, exercise } from '../../engine/kit/exercise.ts';
import { equal } from '../../engine/kit/claims.ts';
import { Attempt } from '../../engine/grade/attempt.ts';
import { firstBreak, inSandbox, sandboxes } from '../proof/trial.ts';
import { type Cost, costsOf, judging } from './cost.ts';
import { DrawnCases } from './drawn.ts';
import { needsOf } from './needs.ts';
import { missedLines, missedMutantsLines, powerLines } from './power-table.ts';
import { type Fell, type Suspect, type Trial, tryOut } from './trial.ts';

const digits = fc.integer({ min: 0, max: 9 });
const same = exercise(1, ['n'], aNumber)
  .formula('f(n) = n', [digits], (n) => n, { first: [[0], [100]], cases: 4 })
  .law('f(n) ≥ 0', [digits], (f, n) => equal(Math.min(f(n), 0), 0));
const [formula, notNegative] = same.checks as [Check, Check];
const laws = same.checks.map((check) => new DrawnCases(check));

const prepared = (body: string) => ({
  submission: { files: { 'f.js': `export const f = (n) => ${body};` }, entry: 'f.js' },
});
const suspect = (body: string): Suspect => ({
  name: `f_${body}`,
  prepared: prepared(body),
  exported: 'f',
  exercise: same,
});

test.for(['n === 7 ? 0 : n', 'n > 5 ? -1 : n', 'n < 100 ? n : 0'])(
  '%s falls at the case at which it is graded',
  async (body) => {
    for (const check of same.checks) {
      const cases = new DrawnCases(check);
      for (let seed = 1; seed <= 4; seed++) {
        const asked = cases.of(seed, { onPurpose: true, random: check.cases });
        const broken = await inSandbox(prepared(body).submission, same, (sandbox) =>
          firstBreak(sandbox, 'f', same, asked),
        );
        const attempt = new Attempt(sandboxes, prepared(body), 'f', same);
        // Shown may be another case: one that is shorter.
        const verdict = await attempt.verdict(check, { seed, runs: 100 });
        attempt.close();
        const graded = verdict.broken && verdict.cases;
        expect(broken?.at, `${check.name} on seed ${seed}`).toBe(graded);
      }
    }
  },
);

test('what a case on purpose shows needs no random one', async () => {
  const { fell, missed } = await tryOut(suspect('n < 100 ? n : 0'), laws, 100);
  expect(fell.map(({ random }) => random)).toEqual([0]);
  expect(missed).toEqual([]);
});

test('what random cases seldom show needs many, and is missed on the seeds that draw none', async () => {
  const { fell, missed, seeds } = await tryOut(suspect('n === 7 ? 0 : n'), laws, 200);
  expect(fell.map(({ cases }) => cases.check)).toEqual([formula]);
  // One case in ten shows it: on the worst of 200 seeds it comes late, in four cases on few.
  expect(fell[0]!.random).toBeGreaterThan(20);
  expect(missed.length).toBeGreaterThan(60);
  expect(missed.length).toBeLessThan(190);
  const [line] = missedLines([{ suspect: 'f_seven', fell, missed, seeds }]);
  expect(line).toContain(`f_seven: missed on ${missed.length} of 200 seeds (${missed[0]},`);
});

test('a seed is missed only where every law misses it', async () => {
  const alone = await tryOut(suspect('n > 7 && n < 10 ? -1 : n'), [laws[0]!], 200);
  const both = await tryOut(suspect('n > 7 && n < 10 ? -1 : n'), laws, 200);
  expect(both.missed.length).toBeLessThan(alone.missed.length / 2);
});

test('what no law catches is said to be missed', async () => {
  const trial = await tryOut(suspect('n + (n > 1000)'), laws, 20);
  expect(trial.fell).toEqual([]);
  expect(missedLines([trial])).toEqual([`  ✗ ${trial.suspect}: caught by no law`]);
});

test('what does not end is caught, and is not asked on every seed', async () => {
  const { fell, missed } = await tryOut(suspect('{ for (;;); }'), laws, 1000);
  expect(fell.map(({ seeds }) => seeds)).toEqual([1]);
  expect(missed).toEqual([]);
});

test('mutants that are equal are counted, those that come late are told', async () => {
  const names = ['n + 0', 'n === 7 ? 0 : n'];
  const trials = await Promise.all(names.map((body) => tryOut(suspect(body), laws, 50)));
  expect(missedMutantsLines(trials)).toEqual([
    '  ~ f_n === 7 ? 0 : n',
    expect.stringMatching(/^ {4}missed on \d+ of 50 seeds \(\d+, \d+, \d+, …\)$/),
    '  mutants that no law catches: 1',
  ]);
});

const fellTo = (cases: DrawnCases, random: number): Fell => ({ cases, random, seeds: 50 });
const trialOf = (name: string, ...fell: Fell[]): Trial => ({
  suspect: name,
  fell,
  missed: [],
  seeds: 50,
});

test('a suspect needs the law that catches it soonest, or one that draws as many anyway', () => {
  const [first, second] = laws as [DrawnCases, DrawnCases];
  const needs = needsOf([
    trialOf('f_easy', fellTo(second, 2), fellTo(first, 4)),
    trialOf('f_hard', fellTo(first, 9), fellTo(second, 30)),
    trialOf('f_other', fellTo(second, 3), fellTo(first, 10)),
    trialOf('f_uncaught'),
  ]);
  expect(needs.get(formula)).toMatchObject({ random: 9, suspect: 'f_hard' });
  expect(needs.get(notNegative)).toMatchObject({ random: 3, suspect: 'f_other' });
});

test('a table says how many cases are drawn, needed, by whom, and what to try first', async () => {
  const [costs] = await costsOf([suspect('n')]);
  const trials = [{ ...trialOf('f_seven', fellTo(laws[0]!, 41)), missed: [7] }];
  const [one, other] = powerLines(same, trials, costs!.slice(1));
  expect(one).toMatch(/f\(n\) = n +2\+8 +41 +\d+\.\d\d +FIRST! seven/);
  expect(other).toMatch(/f\(n\) ≥ 0 +0\+16 +· +\d+\.\d\d +needed by nothing/);
});

test('the cost of a check is what is drawn, asked and judged', async () => {
  const [[, ...checks]] = (await costsOf([suspect('n')])) as [Cost[]];
  expect(checks.map(({ title, cases }) => [title, cases])).toEqual([
    ['f(n) = n', 10],
    ['f(n) ≥ 0', 16],
  ]);
  for (const check of checks) {
    expect(check.sandbox).toBeGreaterThan(0);
    expect(check.sandbox).toBeLessThanOrEqual(check.total);
    expect(judging(check)).toBeLessThan(check.total);
  }
});
