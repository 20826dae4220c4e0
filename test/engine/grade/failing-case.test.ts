/** The case that a debugger is given: the smallest of the failure that tells most. */
import { describe, expect, test } from 'vitest';
import type { Tensor } from '#tensor';
import { failingCase } from '../../../engine/grade/failing-case.ts';
import { inputsAt } from '../../../engine/grade/inputs-at.ts';
import { prepare } from '../../../engine/grade/submission.ts';
import { tensors } from '../../../engine/kit/arbitraries.ts';
import { finite } from '../../../engine/kit/claims.ts';
import { exercise } from '../../../engine/kit/exercise.ts';
import { aTensor } from '../../../engine/kit/results.ts';
import { openSandboxes, stripper } from '../../../engine/node/files.ts';

const graded = exercise(1, ['x'], aTensor)
  .stability('finite', [tensors()], (f, x: Tensor) => finite(f(x)))
  .formula('2·x', [tensors()], (x: Tensor) => x.mul(2))
  .pure([tensors()]);

const sandboxes = openSandboxes();

const found = (code: string) => {
  const prepared = prepare('lessons/01-numbers/exercise.ts', code, stripper);
  return failingCase(sandboxes, prepared, 'f', graded as never, { seed: 5, runs: 50 });
};

describe('the case', () => {
  test('is the smallest of the failure that tells most, and can be drawn again', async () => {
    const it = await found('export const f = (x) => x.div(0).mul(0);');
    expect(it).toMatchObject({ number: 2, seed: 5, failure: 'differs' });
    const { check, path, inputs } = it as Exclude<typeof it, { type: string } | undefined>;
    expect(check.kind).toBe('formula');
    expect((inputs[0] as Tensor).size).toBe(1);
    expect(inputsAt(check, 5, path)).toEqual(inputs);
  });

  test('says which problem it is, where it comes to no answer', async () => {
    expect(await found('export const f = (x) => { throw new Error("x"); };')).toMatchObject({
      number: 2,
      failure: 'threw',
    });
  });

  test('is none where all holds', async () => {
    expect(await found('export const f = (x) => x.mul(2);')).toBeUndefined();
  });

  test.each([
    ['not-written', "export const f = (x) => { throw new Error('not written yet'); };"],
    ['syntax', 'export const f = (x) => {'],
    ['missing-export', 'export const g = 1;'],
    ['threw-on-import', 'throw new Error();'],
  ])('is a problem (%s) where nothing can be run', async (type, code) => {
    expect(await found(code)).toMatchObject({ type });
  });
});

test.each(['0:999', '9:1:1:1:77'])('nothing is drawn at %s', (path) => {
  expect(inputsAt(graded.checks[1]!, 5, path)).toBeUndefined();
});
