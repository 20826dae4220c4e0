/** A search is the same everywhere, and ends, whatever the code does. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Budget, costOf } from '../../../../engine/explain/repair/budget.ts';
import { real } from '../../../../engine/kit/arbitraries.ts';
import { exercise } from '../../../../engine/kit/exercise.ts';
import { aNumber } from '../../../../engine/kit/results.ts';
import { openSandboxes } from '../../../../engine/node/files.ts';
import { exercises } from '../../../fixture/checks/numbers/checks.ts';
import { LOCATED } from '../../../fixture/submissions.ts';
import { find } from './finding.ts';

const ROOT = new URL('../../../../', import.meta.url);

const lists = fc.array(real(), { minLength: 1, maxLength: 6 });
const mean = exercise(2, ['xs'], aNumber)
  .formula('Σ x / n', [lists], (xs) => xs.reduce((sum, x) => sum + x, 0) / xs.length)
  .pure([lists]);

const MEAN = `
export function mean(xs: number[]): number {
  return xs.reduce((sum, x) => sum + x, 0) * xs.length;
}`;

/** What is found, and what it took to find it. */
async function measured(code: string, name = 'mean', asked: Parameters<typeof find>[2] = mean) {
  const took = { steps: 0, files: 0, characters: 0 };
  const factory = openSandboxes();
  const { open, close } = factory;
  factory.open = (submission) => {
    took.files++;
    took.characters += submission.files[submission.entry]!.length;
    return open.call(factory, submission);
  };
  factory.close = (sandbox) => {
    took.steps += sandbox.stepsTaken;
    close.call(factory, sandbox);
  };
  return { found: await find(code, name, asked, factory), took };
}

describe('it is the same', () => {
  test('each time, in whatever has been used before, and in another process', async () => {
    const first = await measured(LOCATED, 'scale', exercises.scale as never);
    expect(first.found).toMatchObject({ text: 'x + by' });
    expect(await measured(LOCATED, 'scale', exercises.scale as never)).toEqual(first);
    const script = `
      import { find } from './test/engine/explain/repair/finding.ts';
      import { exercises } from './test/fixture/checks/numbers/checks.ts';
      import { LOCATED } from './test/fixture/submissions.ts';
      console.log(JSON.stringify(await find(LOCATED, 'scale', exercises.scale)));`;
    const loader = ['--import', './engine/node/load-typescript.js', '--input-type=module'];
    const said = execFileSync(process.execPath, [...loader, '-e', script], { cwd: ROOT });
    expect(JSON.parse(said.toString())).toEqual(first.found);
  });

  test('on every machine: no clock is looked at, and nothing is drawn by chance', () => {
    const folder = new URL('engine/explain/repair/', ROOT);
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.ts')) continue;
      const code = readFileSync(new URL(file, folder), 'utf8');
      expect(code, file).not.toMatch(/\bDate\b|performance\.|Math\.random\(|setTimeout|hrtime/);
    }
  });
});

describe('code that means no good', () => {
  test.each([
    ['other mathematics', 'Math.max = () => 7; Math.exp = Math.abs = undefined;'],
    ['other keys', "Object.keys = () => ['0', '1', '-5'];"],
    ['endless on the way', 'const wait = (n: number): number => (n ? wait(n) : 0);'],
  ])('that does not matter: %s', async (_, first) => {
    expect((await measured(first + MEAN)).found).toMatchObject({ lines: [3], column: 10 });
  });

  test.each([
    ['other lists', 'Array.prototype.reduce = function () { return 1; };'],
    [
      'a trap in every record',
      "Object.defineProperty(Object.prototype, 'node', { get() { throw 1; } });",
    ],
    ['what tells the parts', 'export const __reached = () => [0, 1, 2];'],
    ['what chooses a variant', 'export function __chooseVariant() { return 1; }'],
    ['names of what is added', 'const __ran = [], __variants = [], __own = [];'],
    ['it throws when it is loaded', "throw new Error('no');"],
  ])('is told no place but the true one: %s', async (_, first) => {
    const { found } = await measured(first + MEAN);
    if (found) expect(found).toMatchObject({ lines: [3], column: 10 });
  });

  test.each([
    ['in a variable', 'let n = 0;', 'n++ < 30'],
    ['in a record', 'const state = { n: 0 };', 'state.n++ < 5'],
    ['for everybody', 'const all: { n?: number } = globalThis;', '(all.n = (all.n ?? 0) + 1) < 20'],
  ])('answers by counting %s: what is told mends it', async (_, declared, first) => {
    const code = `${declared}
export function mean(xs: number[]): number {
  if (${first}) return 0;
  return xs.reduce((sum, x) => sum + x, 0) / xs.length;
}`;
    const { found } = await measured(code);
    if (found) expect(found.lines).toContain(3);
  });

  test('one that takes all memory keeps no other from being tried', async () => {
    const { found } = await measured(`export function mean(xs: number[]): number {
  let all = xs;
  for (let i = 0; i < 2; i++) all = [...all, ...all];
  return all.reduce((sum, x) => sum + x, 0) * all.length;
}`);
    expect(found).toMatchObject({ lines: [4], kinds: ['operator'] });
  });
});

test('one that cannot be loaded keeps no other from being tried', async () => {
  const factory = openSandboxes();
  const { open } = factory;
  let refused = 0;
  factory.open = (submission) => {
    const code = submission.files[submission.entry]!;
    const isRefused = code.includes('sum - x');
    if (isRefused) refused++;
    const files = { ...submission.files, [submission.entry]: isRefused ? '(' : code };
    return open.call(factory, { ...submission, files });
  };
  expect(await find(MEAN, 'mean', mean, factory)).toMatchObject({
    lines: [3],
    kinds: ['operator'],
  });
  expect(refused).toBeGreaterThan(3);
});

test.each([10, 30, 100])(
  'after %i calls, once a clock had to end one, no more are made',
  async (LET) => {
    let calls = 0;
    const factory = openSandboxes();
    const { open } = factory;
    factory.open = async (submission) => {
      const sandbox = await open.call(factory, submission);
      const { ask } = sandbox;
      sandbox.ask = (name, asked) =>
        ++calls <= LET
          ? ask.call(sandbox, name, asked)
          : { ok: false, problem: { type: 'stuck', seconds: 6 } };
      return sandbox;
    };
    expect(await find(MEAN, 'mean', mean, factory)).toBeUndefined();
    expect(calls).toBe(LET + 1);
  },
);

/** So much may be spent, and a last thing that is asked may go beyond it. */
const MOST_STEPS = 30_000_000;

describe('it ends in time', () => {
  const LONGEST = 200_000;
  const many = (line: (i: number) => string, length: number) => {
    let text = '';
    for (let i = 0; text.length < length; i++) text += line(i);
    return text;
  };
  const deep = (open: string, inmost: string, close: string, times: number) =>
    open.repeat(times) + inmost + close.repeat(times);

  test.each([
    ['much that is not reached', `${MEAN}\n${many((i) => `// x + ${i}\n`, LONGEST - 1_000)}`],
    [
      'many functions that are not called',
      MEAN + many((i) => `\nexport const f${i} = (x: number) => x * ${i};`, LONGEST - 1_000),
    ],
    [
      'many variables',
      MEAN.replace('return', `${many((i) => `const v${i} = xs.length + ${i};\n`, 150_000)}return`),
    ],
    [
      'many functions, one by way of another',
      `${MEAN.replace('* xs', '* f0() * xs')}${many(
        (i) => `\nfunction f${i}(): number { return f${i + 1}() * 1 + 0 * ${i}; }`,
        150_000,
      )}`,
    ],
    ['deep choices', MEAN.replace('* xs', `+ ${deep('xs ? ', '1', ' : 2', 2_000)} * xs`)],
    ['a long sum', MEAN.replace('* xs', `+ ${'1 + '.repeat(3_000)} xs`)],
    ['deep functions', MEAN.replace('* xs', `+ ${deep('(() => ', '1', ')()', 100)} * xs`)],
    [
      'deep blocks',
      MEAN.replace('return', deep('{', 'return', '', 100)).replace(/}$/, '}'.repeat(101)),
    ],
  ])('%s', async (_, code) => {
    expect(code.length).toBeLessThan(LONGEST);
    const { found, took } = await measured(code);
    if (found) expect(found.text).toContain('*');
    expect(took.steps + 2 * took.characters).toBeLessThan(MOST_STEPS);
  });

  test('what is over says nothing, not even what it has found until then', async () => {
    const code = `export function sum(n: number): number {
  let total = 1;
  let i = 0;
  while (i < n) {
    total += i;
    i += 1;
  }
  return total;
}`;
    const sumTo = (n: number) =>
      exercise(1, ['n'], aNumber).formula(
        'Σ i',
        [fc.integer({ min: n / 2, max: n })],
        (to) => (to * (to - 1)) / 2,
      ) as Parameters<typeof find>[2];
    const short = await measured(code, 'sum', sumTo(1_000));
    const long = await measured(code, 'sum', sumTo(400_000));
    expect(short.found?.lines).toContain(2);
    expect(short.took.steps).toBeLessThan(MOST_STEPS / 2);
    expect(long.found).toBeUndefined();
    expect(long.took.steps).toBeGreaterThan(MOST_STEPS / 2);
    expect(long.took.steps).toBeLessThan(MOST_STEPS);
  });

  test('what never ends takes no more than its share', async () => {
    const { found, took } = await measured(
      `export function mean(xs: number[]): number {
  let [total, i] = [0, xs.length];
  while (i > 0) {
    let j = 1;
    while (j > 0) j -= 1;
    i -= 1;
    total += xs[i]! * 3;
  }
  return total / xs.length;
}`,
    );
    expect(found).toMatchObject({ lines: [7] });
    expect(took.steps).toBeLessThan(MOST_STEPS);
  });
});

describe('a budget', () => {
  test('is spent by loading, by calls, by their steps, and by what is thought of', () => {
    expect(costOf(2, 100) - costOf(1, 100)).toBeGreaterThan(0);
    expect(costOf(1, 300) - costOf(1, 100)).toBe(200);
    const budget = new Budget(costOf(1, 10) + 1);
    budget.spend(costOf(1, 10));
    expect(budget.isSpent).toBe(false);
    budget.spend(1);
    expect(budget.isSpent).toBe(true);
    const short = new Budget(1);
    short.load('');
    expect(short.isSpent).toBe(true);
    const full = new Budget(1);
    full.make(0);
    expect(full.isSpent).toBe(false);
    full.make(1);
    expect(full.isSpent).toBe(true);
  });

  test('is spent the faster the longer the code', () => {
    const loadsOf = (code: string): number => {
      const budget = new Budget(1_000_000);
      let loads = 0;
      for (; !budget.isSpent; loads++) budget.load(code);
      return loads;
    };
    expect(loadsOf('x'.repeat(10_000))).toBeLessThan(loadsOf('x'.repeat(1_000)) / 2);
  });
});
