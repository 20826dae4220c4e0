/** Where the first number came from that is none: found by trying again, or not said at all. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { course } from '../../../checks/course.ts';
import { exerciseFile } from '../../../engine/course.ts';
import { Attempt } from '../../../engine/grade/attempt.ts';
import { withOrigin } from '../../../engine/explain/not-finite.ts';
import { prepare } from '../../../engine/grade/submission.ts';
import type { Origin } from '../../../engine/kit/failure.ts';
import { openSandboxes, stripper } from '../../../engine/node/files.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const sandboxes = openSandboxes();

/** In a check that fails, of this kind; `body` begins in line 3. */
async function originIn(
  id: string,
  name: string,
  body: string,
  kind = 'formula',
): Promise<Origin | undefined> {
  const { params } = (await lessonOf(id)).exercises.get(name)!;
  const head = `import { Tensor, tensor } from '#tensor';\nexport function ${name}(${params.join(', ')}) {`;
  return originOf(id, name, `${head}\n${body}\n}\n`, kind);
}

const entryOf = (id: string) => course.lessons.find((each) => each.id === id)!;
const lessonOf = async (id: string) => (await entryOf(id).load()).lesson;

async function originOf(
  id: string,
  name: string,
  code: string,
  kind: string,
): Promise<Origin | undefined> {
  const exercise = (await lessonOf(id)).exercises.get(name)!;
  const prepared = prepare(exerciseFile(entryOf(id)), code, stripper);
  const attempt = new Attempt(sandboxes, prepared, name, exercise);
  const verdicts = await attempt.verdicts({ seed: 1, runs: 100 });
  attempt.close();
  const failed = verdicts.find((each) => each.status === 'failed' && each.kind === kind);
  expect(failed, 'it should fail').toBeDefined();
  const told = await withOrigin(failed!, exercise, name, prepared.submission, sandboxes);
  return told.broken!.origin;
}

const file = 'lessons/04-activations/exercise.ts';

describe('found', () => {
  test('an overflow, and the operation that made NaN of it', async () => {
    const origin = await originIn(
      'activations',
      'softmax',
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
    const origin = await originIn('activations', 'softmax', body);
    expect(origin).toMatchObject({ operation, result: 'NaN', place: { file } });
    expect(origin!.place.line).toBeGreaterThanOrEqual(3);
    expect(origin!.place.line).toBeLessThanOrEqual(5);
  });

  test('`Math` that the file has kept while it was loaded', async () => {
    const body = 'return x.map(log);\n}\nconst { log } = Math;\nfunction unused() {';
    const origin = await originIn('activations', 'softmax', body);
    expect(origin).toMatchObject({ operation: 'log(0)', result: '-Infinity' });
  });

  test('what is infinite where a finite answer is right', async () => {
    const origin = await originIn('activations', 'sigmoid', 'const y = x.div(0);\nreturn y;');
    expect(origin?.operation).toMatch(/^div\(/);
  });

  test('a function given to map that returns nothing', async () => {
    const body = 'const y = x.map((v) => { Math.exp(v); });\nreturn y;';
    expect(await originIn('activations', 'sigmoid', body)).toMatchObject({ result: 'undefined' });
  });

  test('in a class that is driven', async () => {
    const solution = readFileSync(join(root, 'reference/backprop.ts'), 'utf8');
    const wrong = solution.replace('Math.tanh(this.data)', 'Math.log(this.data - 100)');
    expect(wrong).not.toBe(solution);
    const origin = await originOf('backprop', 'Value', wrong, 'formula');
    expect(origin?.operation).toMatch(/^log\(-\d/);
    expect(wrong.split('\n')[origin!.place.line - 1]).toContain('Math.log(this.data - 100)');
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
    expect(await originIn('activations', 'softmax', body)).toBeUndefined();
  });

  test('where the sandbox has nothing to stop with, as in a browser', async () => {
    const entry = entryOf('activations');
    const exercise = (await lessonOf('activations')).exercises.get('softmax')!;
    const code = 'export function softmax(x) { return x.mul(0).div(0); }';
    const prepared = prepare(exerciseFile(entry), code, stripper);
    const attempt = new Attempt(sandboxes, prepared, 'softmax', exercise);
    const [verdict] = await attempt.verdicts({ seed: 1, runs: 5 });
    attempt.close();
    const without = { open: sandboxes.open.bind(sandboxes), close: () => {}, trace: undefined };
    const told = await withOrigin(
      verdict!,
      exercise,
      'softmax',
      prepared.submission,
      without as never,
    );
    expect(told).toBe(verdict);
  });
});

describe('a submission that sees that it is tried again', () => {
  /** `Math` has been replaced then, by functions that take any number of arguments. */
  const forging = (message: string) =>
    `const error = new Error(${JSON.stringify(message)});\nerror.name = 'NotFinite';\nif (Math.exp.length === 0) throw error;\nreturn x.mul(NaN);`;

  test('can say only what it has done, in the same form', async () => {
    const origin = await originIn('activations', 'softmax', forging('sub(1, 2) = NaN'));
    expect(origin).toMatchObject({ operation: 'sub(1, 2)', place: { file, line: 3 } });
  });

  test.each([
    'sub(\u001B[2J) = NaN',
    `sub(${'1'.repeat(200)}) = NaN`,
    'sub(1)\n::error::x(2) = NaN',
    'anything else',
  ])('not %j', async (message) => {
    expect(await originIn('activations', 'softmax', forging(message))).toBeUndefined();
  });
});
