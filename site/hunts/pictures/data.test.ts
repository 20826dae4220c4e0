/** What pictures of suspects draw is what the suspects answer, and nothing more than may be told. */
import { describe, expect, test } from 'vitest';
import course from '../../../gradlings.config.ts';
import type { Degree } from '../../../engine/grade/hunts/portrait.ts';
import { masked } from '../../../engine/grade/hunts/masks.ts';
import { USUAL_DRAW } from '../../../engine/grade/task.ts';
import { openSandboxes, stripper } from '../../../engine/node/files.ts';
import { suspectsOf } from '../../../engine/node/suspects.ts';
import { tensor } from '#tensor';
import * as softmaxes from '../../../checks/activations/hunts/softmaxLaw.ts';
import * as pairs from '../../../checks/activations/hunts/slopeLaw.ts';
import { portrait } from '../../grader/portrait.ts';
import { callOf } from './calls.ts';
import { isWrong } from './cells.ts';
import { pictureOf } from './data.ts';
import { pathIn } from './path.ts';

const tools = {
  course,
  sandboxes: openSandboxes(),
  stripper,
  suspects: (lesson: string, hunt: string) => suspectsOf(course, lesson, hunt),
};

async function drawn(lesson: string, hunt: string, suspect: string, degree: Degree) {
  const entry = course.lessons.find(({ id }) => id === lesson)!;
  const suspects = await suspectsOf(course, lesson, hunt);
  const mask = masked(suspects!, USUAL_DRAW.seed).indexOf(suspect);
  return portrait({ lesson, hunt, mask, degree }, (await entry.load()).lesson, tools);
}

const HUNTS = await Promise.all(
  course.lessons
    .filter(({ hunt }) => hunt)
    .map(async ({ id, load }) =>
      [...(await load()).lesson.hunts!.keys()].map((name) => [id, name]),
    ),
);

test('there are hunts to be drawn', () => {
  expect(HUNTS.flat().length).toBeGreaterThan(0);
});

test.for(HUNTS.flat() as [string, string][])('%s: %s can be drawn', async ([lesson, hunt]) => {
  expect(callOf(hunt)).toBeDefined();
  const suspects = await suspectsOf(course, lesson, hunt);
  const [first] = suspects!.texts.keys();
  const before = await drawn(lesson, hunt, first!, 0);
  expect(before.answers.length).toBeGreaterThan(0);
  expect(before.answers.flat().every(({ right }) => right === undefined)).toBe(true);
  expect(before.answers.some(isWrong)).toBe(false);
  expect((await drawn(lesson, hunt, first!, 2)).answers).toEqual([]);
  for (const suspect of suspects!.texts.keys()) {
    expect((await drawn(lesson, hunt, suspect, 3)).answers.some(isWrong), suspect).toBe(true);
  }
});

describe('softmax over all rows', () => {
  test('is drawn as it answers', async () => {
    const { inputs, answers } = await drawn('activations', 'softmaxLaw', 'wholeTensor', 0);
    const x = tensor(inputs[0]!.rows);
    expect(answers[0]![0]!.answered!.rows).toEqual(softmaxes.wholeTensor(x).toArray());
  });

  test('is marked where it is wrong, once that may be told', async () => {
    const { inputs, answers } = await drawn('activations', 'softmaxLaw', 'wholeTensor', 3);
    const right = softmaxes.reciprocal(tensor(inputs[0]!.rows)).toArray<number[][]>();
    const part = answers[0]![0]!;
    expect(part.right!.rows).toEqual(right);
    expect(part.wrong.flat()).toContain(true);
  });
});

describe('a slope', () => {
  test('is drawn beside what differences say', async () => {
    const { slopes } = await drawn('activations', 'slopeLaw', 'noSquare', 0);
    for (const { x, f, said, right, measured } of slopes!.tangents) {
      expect([f, said]).toEqual([Math.tanh(x), 1 - Math.tanh(x)]);
      expect(measured).toBeCloseTo(1 - Math.tanh(x) ** 2, 7);
      expect(right).toBeUndefined();
    }
    expect(slopes!.points).not.toContainEqual(expect.objectContaining({ x: 0 }));
  });

  test('is drawn beside the right one at the end', async () => {
    const { slopes } = await drawn('activations', 'slopeLaw', 'noSquare', 3);
    const xs = slopes!.points.map(({ x }) => x);
    const right = [...pairs.ofTanh.fPrime(tensor(xs)).data];
    const isClose = right.map((value) => expect.closeTo(value, 12));
    expect(slopes!.points.map((point) => point.right)).toEqual(isClose);
  });
});

test('a way of θ begins where it was put, and the right one is told at the end', async () => {
  const early = await drawn('optimizers', 'stepLaw', 'squaresOfM', 1);
  const theta = early.inputs.find(({ name }) => name === 'theta')!.rows.flat();
  const path = pathIn(early, 'answered');
  expect(path.slice(0, theta.length).map((place) => place.theta)).toEqual(theta);
  expect(path.at(-1)!.step).toBe(early.answers.length);
  expect(pathIn(early, 'right')).toEqual([]);
  const late = await drawn('optimizers', 'stepLaw', 'squaresOfM', 3);
  expect(pathIn(late, 'right')).toHaveLength(pathIn(late, 'answered').length);
});

describe('values as grids', () => {
  const gridOf = (value: unknown) =>
    pictureOf('softmaxLaw', { inputs: [['x', value as never]], answers: [], along: [] }).inputs[0];

  test.each([
    [3, [], [[3]]],
    [[1, 2], [2], [[1, 2]]],
    [
      [[1], [2]],
      [2, 1],
      [[1], [2]],
    ],
    [tensor([1, 2]), [2], [[1, 2]]],
    [tensor([[1, 2]]), [1, 2], [[1, 2]]],
    [
      [tensor([1]), tensor([2])],
      [2, 1],
      [[1], [2]],
    ],
  ])('%j', (value, shape, rows) => {
    expect(gridOf(value)).toEqual({ name: 'x', shape, rows });
  });

  test('what only the law is given is not drawn', () => {
    const inputs = ['a', 'b', 'c'].map((name) => [name, [[1]]] as const);
    const { inputs: shown } = pictureOf('matmulLaw', { inputs, answers: [], along: [] });
    expect(shown.map(({ name }) => name)).toEqual(['a', 'b']);
  });
});
