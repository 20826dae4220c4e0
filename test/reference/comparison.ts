/** The optimizers of lesson 08 side by side: the same losses, the same starting points. */

import { type Layer, randn, type Tensor, tensor, zeros } from '#tensor';
import { Variable } from '../../reference/autodiff.ts';
import { adagrad, adam, adamw, momentum, rmsprop, sgd } from '../../reference/optimizers.ts';
import { corners } from './networks.ts';

// The optimizers, all in one form: from θ and a learning rate to a function from gradients to
// the next θ. Other options keep their defaults, and momentum its usual share.

export type Optimizer = (theta: Tensor, lr: number) => (grad: Tensor) => Tensor;

export const optimizers = {
  sgd: (theta, lr) => from({ theta }, (s, grad) => ({ theta: sgd(s.theta, grad, { lr }) })),
  momentum: (theta, lr) =>
    from({ theta, v: still(theta) }, (s, grad) => momentum(s, grad, { lr, alpha: 0.9 })),
  adagrad: (theta, lr) => from({ theta, g: still(theta) }, (s, grad) => adagrad(s, grad, { lr })),
  rmsprop: (theta, lr) => from({ theta, g: still(theta) }, (s, grad) => rmsprop(s, grad, { lr })),
  adam: (theta, lr) =>
    from({ theta, m: still(theta), v: still(theta), t: 0 }, (s, grad) => adam(s, grad, { lr })),
  adamw: (theta, lr) =>
    from({ theta, m: still(theta), v: still(theta), t: 0 }, (s, grad) => adamw(s, grad, { lr })),
} satisfies Record<string, Optimizer>;

/** What an optimizer remembers before the first step. */
const still = (theta: Tensor): Tensor => zeros(theta.shape);

function from<State extends { theta: Tensor }>(
  start: State,
  step: (state: State, grad: Tensor) => State,
): (grad: Tensor) => Tensor {
  let state = start;
  return (grad) => (state = step(state, grad)).theta;
}

/** A loss to descend, where to start, and what is to be reached. */
export type Surface = {
  readonly loss: (...theta: Variable[]) => Variable;
  readonly start: readonly Tensor[];
  /** How low is low enough. */
  readonly goal: number;
  /** The learning rates to try. */
  readonly rates: readonly number[];
};

const curvatures = tensor([[1, 100]]);

/** L = (x² + 100·y²)/2: a hundred times as curved across as along. */
const ravine: Surface = {
  loss: (theta) => theta.pow(2).mul(curvatures).sum().div(2),
  start: [tensor([[3, 1]])],
  goal: 1e-6,
  rates: [1, 0.3, 0.1, 0.03, 0.01],
};

const eighthTurn = tensor([
  [1, 1],
  [-1, 1],
]).mul(Math.SQRT1_2); // of cos 45° and sin 45°

/** The same ravine, turned by 45°, so that it runs along no axis. */
const turnedRavine: Surface = {
  ...ravine,
  loss: (theta) => ravine.loss(theta.matmul(new Variable(eighthTurn.transpose()))),
  start: ravine.start.map((point) => point.matmul(eighthTurn)),
};

const [upAndDown, walls] = [tensor([[1, -1]]), tensor([[0, 1]])];

/** L = (x² − y²)/2 + y⁴/4: level at (0, 0), but lowest, −1/4, at (0, ±1). */
const saddle: Surface = {
  loss: (theta) => {
    const quadratic = theta.pow(2).mul(upAndDown).div(2);
    return quadratic.add(theta.pow(4).mul(walls).div(4)).sum();
  },
  start: [tensor([[1, 0.001]])],
  goal: -0.249,
  rates: [1, 0.3, 0.1, 0.03, 0.01],
};

/** The MSE of a network with a sigmoid after every layer. */
function mlp(x: Tensor, target: Tensor, layers: readonly Layer[]): Pick<Surface, 'loss' | 'start'> {
  return {
    loss: (...theta) => {
      let y = new Variable(x);
      for (let k = 0; k < theta.length; k += 2) {
        const [w, b] = [theta[k]!, theta[k + 1]!];
        y = y.matmul(w.transpose()).add(b).sigmoid();
      }
      return y.sub(target).pow(2).mean();
    },
    start: layers.flatMap(({ w, b }) => [w, b]),
  };
}

const numbers = randn([24], 1);

/** XOR, learnt by a 2→8→1 network that starts where lesson 09's `trainXor(1)` does. */
const xor: Surface = {
  ...mlp(corners, tensor([[0], [1], [1], [0]]), [
    { w: numbers.slice(0, 16).reshape([8, 2]), b: zeros([8]) },
    { w: numbers.slice(16).reshape([1, 8]), b: zeros([1]) },
  ]),
  goal: 0.01,
  rates: [10, 3, 1, 0.3, 0.1],
};

export const surfaces = { ravine, turnedRavine, saddle, xor } satisfies Record<string, Surface>;

/** θ and its loss: at the start, and after each of `steps` steps. */
function* descent(
  { loss, start }: Pick<Surface, 'loss' | 'start'>,
  optimizer: Optimizer,
  lr: number,
  steps: number,
): Generator<{ theta: readonly Tensor[]; loss: number }> {
  const next = start.map((theta) => optimizer(theta, lr));
  let theta = start;
  for (let step = 0; step <= steps; step++) {
    const variables = theta.map((value) => new Variable(value));
    const y = loss(...variables);
    yield { theta, loss: y.value.item() };
    y.backward();
    theta = variables.map(({ grad }, k) => next[k]!(grad!));
  }
}

/** Where a descent has been, all parameters in one list, and the loss there. */
export type Trajectory = { points: number[][]; losses: number[] };

/** How long the runs are that the text compares. */
const STEPS = 1000;

/** The descent to the last step, or until the loss is beyond all bounds. */
export function trajectory(
  surface: Surface,
  optimizer: Optimizer,
  lr: number,
  steps = STEPS,
): Trajectory {
  const [points, losses]: [number[][], number[]] = [[], []];
  for (const { theta, loss } of descent(surface, optimizer, lr, steps)) {
    points.push(theta.flatMap(({ data }) => Array.from(data)));
    losses.push(loss);
    if (!(loss < 1e6)) break;
  }
  return { points, losses };
}

/** After how many steps the loss is below the goal to the end of the run; ∞ if it ends above. */
export function stepsToGoal({ goal }: Surface, { losses }: Trajectory): number {
  const steps = losses.findLastIndex((loss) => !(loss < goal)) + 1;
  return steps === losses.length ? Infinity : steps;
}

/** The learning rate that gets there in the fewest steps, of those to be tried on this surface. */
export function best(surface: Surface, optimizer: Optimizer): { lr: number; steps: number } {
  const runs = surface.rates.map((lr) => {
    return { lr, steps: stepsToGoal(surface, trajectory(surface, optimizer, lr)) };
  });
  return runs.reduce((a, b) => (b.steps < a.steps ? b : a));
}

/** Lesson 09's `train`, with gradients that `Variable` finds. */
export function train(
  x: Tensor,
  target: Tensor,
  layers: Layer[],
  { lr, steps }: { lr: number; steps: number },
): { layers: Layer[]; losses: number[] } {
  const path = [...descent(mlp(x, target, layers), optimizers.sgd, lr, steps)];
  const { theta } = path.at(-1)!;
  return {
    layers: layers.map((_, k) => ({ w: theta[2 * k]!, b: theta[2 * k + 1]! })),
    losses: path.map(({ loss }) => loss),
  };
}
