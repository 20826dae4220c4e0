/** What is said of answers that can be seen to be wrong is true of no right one, and of some that is wrong. */
import { expect, test } from 'vitest';
import { ones, tensor } from '#tensor';
import { exercises as networks } from '../../checks/mlp/checks.ts';
import { exercises as neurons } from '../../checks/perceptron/checks.ts';
import { entryOf } from '../../engine/course.ts';
import { inSandbox } from '../../engine/explain/cases.ts';
import type { Exercise } from '../../engine/kit/exercise.ts';
import course from '../../gradlings.config.ts';
import { solutionsOf, submissionOf } from '../mutants/subjects.ts';
import { targetsIn } from '../proof/subjects.ts';
import { sandboxes } from '../proof/trial.ts';

const READ = ['perceptron', 'mlp'];

/** By what an answer is read, in the order in which it is told. */
const readingsOf = ({ readings }: Exercise<unknown>, answer: unknown): string[] =>
  readings.filter(({ holds }) => holds(answer as never)).map(({ id }) => id);

test('none is true of a right solution', async () => {
  const said: string[] = [];
  let asked = 0;
  for (const target of (
    await Promise.all(READ.map((id) => targetsIn(entryOf(course, id))))
  ).flat()) {
    const { exercise, name } = target;
    if (exercise.readings.length === 0) continue;
    for (const { code, name: of } of solutionsOf(target)) {
      const outcome = await inSandbox(sandboxes, submissionOf(code), exercise, (sandbox) =>
        sandbox.call(name, []),
      );
      if (!outcome?.ok) throw new Error(`${of} has no answer`);
      asked++;
      said.push(
        ...readingsOf(exercise, exercise.returns.read(outcome.value)).map((id) => `${of}: ${id}`),
      );
    }
  }
  expect(said).toEqual([]);
  expect(asked).toBeGreaterThan(20);
});

const neuron = (w1: number, w2: number, b: number) => ({ w: tensor([w1, w2]), b });

test.each([
  [neuron(1, 1, -3), ['always0']],
  [neuron(1, 1, 1), ['always1']],
  [neuron(2, 2, -3), ['and']],
  [neuron(-1, -1, 0.5), ['nor']],
  [neuron(-2, -2, 3), []],
  [neuron(1, 0, -0.5), ['x1']],
  [neuron(0, -1, 0.5), ['notX2']],
  [{ w: tensor([1]), b: 0 }, []],
])('a neuron for NAND, %o', (answer, ids) => {
  expect(readingsOf(neurons.nandGate, answer)).toEqual(ids);
});

/** A hidden neuron each for OR and NAND, and what is made of these. */
const network = (w1: number, w2: number, b: number, size = 20) => [
  {
    w: tensor([
      [size, size],
      [-size, -size],
    ]),
    b: tensor([-size / 2, 1.5 * size]),
  },
  { w: tensor([[w1, w2]]), b: tensor([b]) },
];

test.each([
  [network(0, 0, 0), ['nearHalf']],
  [network(2, 2, -3), ['unclear']],
  [network(-20, -20, 30), ['xnor']],
  [network(0, 0, -9), ['always0']],
  [network(9, 9, 9), ['always1']],
  [network(20, 0, -10), ['or']],
  [network(0, -20, 10), ['and']],
  [network(20, 20, -30), []],
  [network(20, 20, -30).slice(0, 1), []],
  [network(NaN, 20, -30), ['noNumber']],
  [network(20, 20, -30).map(({ w, b }) => ({ w, b: b.reshape([1, b.size]) })), ['biasAxes']],
  [network(20, 20, -30).map(({ w, b }) => ({ w: w.reshape([w.size]), b })), ['weightAxes']],
  [network(20, 20, -30).map(({ w, b }) => ({ w: w.transpose(), b })), ['inOut']],
  // A row is missing, or a bias: that is no column for each neuron.
  [[{ w: tensor([[20, 20]]), b: tensor([-10, 30]) }, ...network(20, 20, -30).slice(1)], []],
  [[{ w: ones([3, 2]), b: tensor([-10, 30]) }, ...network(20, 20, -30).slice(1)], []],
])('a network for XOR, %o', (answer, ids) => {
  expect(readingsOf(networks.xorMlp, answer)).toEqual(ids);
});
