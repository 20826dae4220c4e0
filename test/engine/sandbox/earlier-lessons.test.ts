/** The last lesson may import what the student wrote before, as far as it can be read. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { course } from '../../../checks/course.ts';
import { exerciseFile } from '../../../engine/course.ts';
import { Attempt } from '../../../engine/grade/attempt.ts';
import { prepare, type Sources } from '../../../engine/grade/submission.ts';
import { explainProblem } from '../../../engine/kit/messages.ts';
import { openSandboxes, stripper } from '../../../engine/node/files.ts';
import { LIMITS } from '../../../engine/sandbox/limits.ts';
import type { Outcome } from '../../../engine/sandbox/sandbox.ts';

const training = course.lessons.find(({ id }) => id === 'training')!;
const FILE = exerciseFile(training);
const MLP = 'lessons/05-mlp/exercise.ts';

const DOUBLE = `import type { Tensor } from '#tensor';
export function double(x: Tensor): Tensor { return x.mul(2); }`;
const USE = `import { double } from '../05-mlp/exercise.ts';
export const run = (n: number): number => double(new Tensor([], [n])).item();
import { Tensor } from '#tensor';`;

const sandboxes = openSandboxes();

/** What the last lesson answers, as `source`, beside these earlier files. */
async function run(earlier: Sources, source = USE): Promise<Outcome> {
  const { submission } = prepare(FILE, source, stripper, earlier);
  const sandbox = await sandboxes.open(submission!);
  const outcome = sandbox.call('run', [3]);
  sandboxes.close(sandbox);
  return outcome;
}

const refused = {
  ok: false,
  problem: {
    type: 'refused-import',
    specifier: '../05-mlp/exercise.ts',
    place: { file: FILE, line: 1 },
  },
};

test('the last lesson may import all the others, and these nothing but the core', () => {
  expect(training.files.slice(1)).toEqual(course.lessons.slice(0, -1).map(exerciseFile));
  for (const entry of course.lessons.slice(0, -1)) expect(entry.files).toHaveLength(1);
});

describe('an earlier lesson', () => {
  test('is imported, its types blanked, with the core it imports itself', async () => {
    expect(await run({ [MLP]: DOUBLE })).toMatchObject({ ok: true, value: 6 });
  });

  test('may import a still earlier one', async () => {
    const layers = "export { double } from '../03-layers/exercise.ts';";
    const earlier = { [MLP]: layers, 'lessons/03-layers/exercise.ts': DOUBLE };
    expect(await run(earlier)).toMatchObject({ ok: true, value: 6 });
  });

  test.for<[string, string | undefined]>([
    ['missing', undefined],
    ['not TypeScript', 'export function ('],
    ['endless', `${DOUBLE}\n//${'x'.repeat(LIMITS.fileCharacters)}`],
  ])('that is %s cannot be imported', async ([, source]) => {
    expect(await run({ [MLP]: source })).toEqual(refused);
  });

  test('that is broken costs nothing where it is not imported', async () => {
    const outcome = await run({ [MLP]: 'export function (' }, 'export const run = (n) => n;');
    expect(outcome).toMatchObject({ ok: true, value: 3 });
  });

  test('that throws is named as the place', async () => {
    const outcome = await run({ [MLP]: "export function double() {\n  throw new Error('no');\n}" });
    const place = { file: MLP, line: 2 };
    expect(outcome).toMatchObject({ ok: false, problem: { type: 'threw', place } });
  });

  test('without the name that is imported says so', async () => {
    const outcome = await run({ [MLP]: 'export const other = 1;' });
    const place = { file: FILE, line: 1 };
    const problem = { type: 'missing-import' as const, message: 'double', place };
    expect(outcome).toEqual({ ok: false, problem });
    expect(explainProblem(problem, 'en')).toContain("no value named 'double'");
  });
});

test('with lessons 07 and 08 written, training is a loop around what they export', async () => {
  const written = ['backprop', 'optimizers'].map((id) => {
    const reference = new URL(`../../../reference/${id}.ts`, import.meta.url);
    const entry = course.lessons.find((each) => each.id === id)!;
    return [exerciseFile(entry), readFileSync(reference, 'utf8')] as const;
  });
  const source = `
    import { mlpBackward } from '../07-backprop/exercise.ts';
    import { sgd } from '../08-optimizers/exercise.ts';
    export function train(x, target, layers, { lr, steps }) {
      const losses = [];
      for (;;) {
        const { loss, grads } = mlpBackward(x, target, layers);
        losses.push(loss);
        if (losses.length > steps) return { layers, losses };
        layers = layers.map(({ w, b }, k) => ({
          w: sgd(w, grads[k].dw, { lr }),
          b: sgd(b, grads[k].db, { lr }),
        }));
      }
    }`;
  const { lesson } = await training.load();
  const prepared = prepare(FILE, source, stripper, Object.fromEntries(written));
  const attempt = new Attempt(sandboxes, prepared, 'train', lesson.exercises.get('train')!);
  const verdicts = await attempt.verdicts({ seed: 1, runs: 100 });
  attempt.close();
  expect(verdicts.filter(({ status }) => status !== 'passed')).toEqual([]);
});

test('other lessons have no earlier files, so importing one is refused', async () => {
  expect(await run({})).toEqual(refused);
  expect(explainProblem({ type: 'refused-import', specifier: 'fs' }, 'en')).toContain('lesson 09');
  expect(explainProblem({ type: 'refused-import', specifier: 'fs' }, 'ko')).toContain('09단원');
});
