/** What a picture computes is the same, whether the reference answers or a sandbox that runs it. */
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import course from '../../gradlings.config.ts';
import { exerciseFile } from '../../engine/course.ts';
import { prepare } from '../../engine/grade/submission.ts';
import type { Lesson } from '../../engine/kit/lesson.ts';
import { openSandboxes, stripper } from '../../engine/node/files.ts';
import type { Sandbox } from '../../engine/sandbox/sandbox.ts';
import * as activations from '../../reference/activations.ts';
import * as backprop from '../../reference/backprop.ts';
import { Tensor, tensor } from '../../reference/tensor.ts';
import type { Arg } from '../../engine/sandbox/codec.ts';
import { type DriveStep, NodeRef } from '../../engine/sandbox/inside/drive.ts';
import { type Functions, ownFunctions, referenceFunctions } from './functions.ts';

const sandboxes = openSandboxes();
const opened: Sandbox[] = [];
afterAll(() => opened.forEach((sandbox) => sandboxes.close(sandbox)));

async function own<Module>(id: string, edit = (source: string) => source) {
  const entry = course.lessons.find((each) => each.id === id)!;
  const url = new URL(`../../reference/${id}.ts`, import.meta.url);
  const prepared = prepare(exerciseFile(entry), edit(readFileSync(url, 'utf8')), stripper);
  const sandbox = await sandboxes.open(prepared.submission!);
  opened.push(sandbox);
  const lesson: Lesson = (await entry.load()).lesson;
  const asked: string[] = [];
  const functions = ownFunctions(lesson, sandbox, (name) => asked.push(name));
  return { functions: functions as Functions<Module>, asked };
}

describe('functions', async () => {
  const { functions, asked } = await own<typeof activations>('activations');
  const reference = referenceFunctions(activations);

  test('answer as the reference does', () => {
    const x = tensor([
      [1, -2, 0.5],
      [0, 30, -30],
    ]);
    for (const name of ['sigmoid', 'softmax', 'geluPrime', 'leakyRelu'] as const) {
      expect(functions[name](x)).toEqual(reference[name](x));
    }
    expect(functions.leakyRelu(x, 0.3)).toEqual(activations.leakyRelu(x, 0.3));
    expect(functions.chainGradient([1, 2], 'tanh')).toBe(activations.chainGradient([1, 2], 'tanh'));
    expect(functions.softmax(x)).toBeInstanceOf(Tensor);
    expect(asked.at(-1)).toBe('softmax');
  });

  test('take functions that use nothing but their arguments', async () => {
    const { functions: gradients } = await own<typeof backprop>('backprop');
    const square = (x: Tensor): number => x.data[0]! ** 2;
    const x = tensor([3]);
    expect(gradients.numericalGradient(square, x)).toEqual(backprop.numericalGradient(square, x));
  });
});

describe('a class', async () => {
  const { functions } = await own<typeof backprop>('backprop');
  const reference = referenceFunctions(backprop);
  const steps: readonly DriveStep<Arg>[] = [
    ['new', 3],
    ['new', -2],
    ['call', 0, 'mul', new NodeRef(1)],
    ['repeat', 3, 2, 'neg'],
    ['call', 3, 'add', new NodeRef(0)],
    ['call', 4, 'backward'],
    ['get', 4, 'data'],
    ['get', 0, 'grad'],
    ['get', 1, 'grad'],
  ];

  test('is driven alike', () => {
    expect(reference.drive('Value', steps)).toEqual([9, 3, -3]);
    expect(functions.drive('Value', steps)).toEqual([9, 3, -3]);
  });
});

describe('what goes wrong is said', () => {
  const failure = async (edit: (source: string) => string, name: 'relu' | 'sigmoid' = 'relu') => {
    const { functions, asked } = await own<typeof activations>('activations', edit);
    let failed: unknown;
    try {
      functions[name](tensor([1]));
    } catch (error) {
      failed = (error as { failure: unknown }).failure;
    }
    return { failed, asked };
  };
  const withBody = (body: string) => (source: string) =>
    source.replace(/(export function relu\(.*\{)/, `$1 ${body}`);

  test('of a function that is not there', async () => {
    const { failed, asked } = await failure((source) =>
      source.replace('function relu(', 'function Relu('),
    );
    const problem = { type: 'missing-export', name: 'relu', similar: 'Relu' };
    expect(failed).toEqual({ type: 'problem', problem });
    expect(asked).toEqual(['relu']);
  });

  test('of one that is not written', async () => {
    const { failed } = await failure(withBody("throw new Error('not written yet');"));
    expect(failed).toEqual({ type: 'problem', problem: { type: 'not-written' } });
  });

  test('of an answer of another kind', async () => {
    const { failed } = await failure(withBody('return 3 as never;'));
    expect(failed).toMatchObject({ type: 'wrong-kind', promised: 'tensor', received: 3 });
  });

  test('of a file that throws while it is loaded', async () => {
    const { failed } = await failure((source) => `throw new Error('no');\n${source}`);
    expect(failed).toMatchObject({ problem: { type: 'threw-on-import', error: 'Error: no' } });
  });
});
