/** Where the first number came from that is none: found by trying again, or not said at all. */
import { describe, expect, test } from 'vitest';
import type { Tensor } from '#tensor';
import { withOrigin } from '../../../engine/explain/not-finite.ts';
import { prepare } from '../../../engine/grade/submission.ts';
import { extreme, tensors } from '../../../engine/kit/arbitraries.ts';
import { finite } from '../../../engine/kit/claims.ts';
import { type CheckKind, type Exercise, exercise } from '../../../engine/kit/exercise.ts';
import type { Origin } from '../../../engine/kit/failure.ts';
import { aTensor } from '../../../engine/kit/results.ts';
import { stripper } from '../../../engine/node/files.ts';
import { exercises } from '../../fixture/checks/counting/checks.ts';
import { COUNTING, SOLVED } from '../../fixture/submissions.ts';
import { judge, sandboxes } from '../judge.ts';

const file = 'lessons/01-first/exercise.ts';

const share = exercise(2, ['x'], aTensor)
  .formula('e^xᵢ / Σ e^xⱼ', [tensors()], (x: Tensor) => {
    const e = x.sub(x.max(-1, true)).exp();
    return e.div(e.sum(-1, true));
  })
  .stability('finite', [tensors({ of: extreme() })], (f, x: Tensor) => finite(f(x)));

/** In a check that fails, of this kind; `body` begins in line 3. */
const originIn = (body: string, kind?: CheckKind): Promise<Origin | undefined> =>
  originOf(
    `import { Tensor, tensor } from '#tensor';\nexport function f(x) {\n${body}\n}\n`,
    'f',
    share,
    kind,
  );

async function originOf<R>(
  code: string,
  name: string,
  exercise: Exercise<R>,
  kind: CheckKind = 'formula',
  factory = sandboxes,
): Promise<Origin | undefined> {
  const prepared = prepare(file, code, stripper);
  const { verdicts } = await judge(prepared, name, exercise);
  const failed = verdicts.find((each) => each.status === 'failed' && each.kind === kind);
  expect(failed, 'it should fail').toBeDefined();
  const told = await withOrigin(
    failed!,
    exercise as Exercise<unknown>,
    name,
    prepared.submission,
    factory,
  );
  return told.broken!.origin;
}

describe('found', () => {
  test('an overflow, and the operation that made NaN of it', async () => {
    const origin = await originIn(
      'const e = x.exp();\nreturn e.div(e.sum(-1, true)).mul(1);',
      'stability',
    );
    expect(origin).toEqual({
      operation: 'div(Infinity, Infinity)',
      result: 'NaN',
      place: { file, line: 4, column: expect.any(Number) },
      before: { operation: 'exp(1000)', result: 'Infinity', line: 3 },
    });
  });

  test.each([
    ['0/0 in broadcasting', 'const y = x.mul(0);\nreturn y.div(y.sum(-1, true));', 'div(0, 0)'],
    [
      'a logarithm in a loop',
      'const y = [];\nfor (const v of x.data) y.push(Math.log(-1 - v * v));\nreturn new Tensor(x.shape, y);',
      'log(-1)',
    ],
    ['what a callback works out', 'const y = x.map((v) => v / 0 - v / 0);\nreturn y;', 'map(0)'],
    ['a power', 'const y = x.sub(10).pow(0.5);\nreturn y;', 'pow(-10, 0.5)'],
    [
      'a matrix product',
      'const big = x.exp().mul(0).add(1e200);\nconst y = big.reshape([1, x.size]).matmul(big.reshape([x.size, 1]));\nreturn x.sub(x).add(y.sub(y).item());',
      'sub(Infinity, Infinity)',
    ],
    [
      'a mean of nothing',
      'const nothing = x.slice(0, 0).reshape([0]).mean();\nreturn x.mul(nothing);',
      'div(0, 0)',
    ],
    [
      '`Math` that was kept before',
      'const { sqrt } = Math;\nconst y = x.map((v) => sqrt(-1 - v * v) || NaN);\nreturn y;',
      'sqrt(-1)',
    ],
  ])('%s', async (_, body, operation) => {
    const origin = await originIn(body);
    expect(origin).toMatchObject({ operation, result: 'NaN', place: { file } });
    expect(origin!.place.line).toBeGreaterThanOrEqual(3);
    expect(origin!.place.line).toBeLessThanOrEqual(5);
  });

  test('`Math` that the file has kept while it was loaded', async () => {
    const body = 'return x.map(log);\n}\nconst { log } = Math;\nfunction unused() {';
    const origin = await originIn(body);
    expect(origin).toMatchObject({ operation: 'log(0)', result: '-Infinity' });
  });

  test('what is infinite where a finite answer is right', async () => {
    const origin = await originIn('const y = x.div(0);\nreturn y;');
    expect(origin?.operation).toMatch(/^div\(/);
  });

  test('a function given to map that returns nothing', async () => {
    const body = 'const y = x.map((v) => { Math.exp(v); });\nreturn y;';
    expect(await originIn(body)).toMatchObject({ result: 'undefined' });
  });

  test('in a class that is driven', async () => {
    const wrong = SOLVED[COUNTING].replace('this.total + n', 'Math.log(this.total - 100)');
    const origin = await originOf(wrong, 'Counter', exercises.Counter);
    expect(origin?.operation).toMatch(/^log\(-\d/);
    expect(wrong.split('\n')[origin!.place.line - 1]).toContain('Math.log(this.total - 100)');
  });
});

describe('not found, and not said', () => {
  test.each([
    ['the answer is finite', 'return x.mul(2);'],
    [
      'only operators are at work',
      'const y = [];\nfor (const v of x.data) y.push((v - v) / 0);\nreturn new Tensor(x.shape, y);',
    ],
    [
      'the code catches what stops it',
      'try { return x.mul(0).div(0); } catch { return x.mul(2); }',
    ],
    ['the shape alone is wrong', 'return x.sum().add(0);'],
  ])('%s', async (_, body) => {
    expect(await originIn(body)).toBeUndefined();
  });

  test('where the sandbox has nothing to stop with', async () => {
    const open = sandboxes.open.bind(sandboxes);
    const without = { open, close: () => {}, onlooker: async () => undefined };
    const code = 'export function f(x) { return x.mul(0).div(0); }';
    expect(await originOf(code, 'f', share, 'formula', without as never)).toBeUndefined();
  });
});

describe('a submission that sees that it is tried again', () => {
  /** `Math` has been replaced then, by functions that take any number of arguments. */
  const forging = (message: string) =>
    `const error = new Error(${JSON.stringify(message)});\nerror.name = 'NotFinite';\nif (Math.exp.length === 0) throw error;\nreturn x.mul(NaN);`;

  test('can say only what it has done, in the same form', async () => {
    const origin = await originIn(forging('sub(1, 2) = NaN'));
    expect(origin).toMatchObject({ operation: 'sub(1, 2)', place: { file, line: 3 } });
  });

  test.each([
    'sub(\u001B[2J) = NaN',
    `sub(${'1'.repeat(200)}) = NaN`,
    'sub(1)\n::error::x(2) = NaN',
    'anything else',
  ])('not %j', async (message) => {
    expect(await originIn(forging(message))).toBeUndefined();
  });
});
