// The data of the pictures of lesson 09: a network that learns XOR.
//
// The losses and the layers come from the lessons' functions: plain gradient descent is `train`; any
// other rule steps, as lesson 08 has it, along the gradients of lesson 07's `mlpBackward`.
import { type Layer, randn, type Tensor, tensor, zeros } from '#tensor';
import type { Functions } from '../../grader/functions.ts';
import { descender, type Rule, type RuleFunctions } from '../optimizers/rules.ts';
import { expectCount, expectLength, expectShape } from '../parts/expect.ts';
import { LABELS, type Network, outputAt, POINTS, WIDEST } from './network.ts';

type Training = Functions<typeof import('../../../reference/training.ts')>;
type Backprop = Functions<typeof import('../../../reference/backprop.ts')>;
export type Lesson = Pick<Training, 'accuracy' | 'train' | 'trainXor'> &
  Pick<Backprop, 'mlpBackward'> &
  RuleFunctions;

/** The earlier lessons whose functions are needed besides this lesson's own. */
export const uses = ['backprop', 'optimizers'];

export interface TrainingSettings {
  readonly rule: Rule;
  readonly lr: number;
  readonly seed: number;
  /** So many hidden neurons. */
  readonly width: number;
  /** A multiple of `strideOf(steps)`. */
  readonly steps: number;
}

/** The network after some of the steps. */
export interface Frame {
  readonly step: number;
  readonly network: Network;
  /** At the four points. */
  readonly outputs: readonly number[];
  readonly accuracy: number;
}

export interface TrainingData {
  /** Before the first step, and after each. */
  readonly losses: readonly number[];
  readonly frames: readonly Frame[];
}

export function training(functions: Lesson, settings: TrainingSettings): TrainingData {
  const start = randomLayers(settings.width, settings.seed);
  const run = settings.rule === 'sgd' ? byTrain : byRule;
  const { losses, stages } = run(functions, start, settings);
  return { losses, frames: stages.map((stage) => frameOf(functions, stage)) };
}

/** From one frame to the next. */
export const strideOf = (steps: number): number => Math.ceil(steps / 200);

/** 2→h→1: weights from a standard normal distribution, drawn at once and cut; no biases yet. */
function randomLayers(h: number, seed: number): Layer[] {
  const weights = randn([3 * h], seed);
  return [
    { w: weights.slice(0, 2 * h).reshape([h, 2]), b: zeros([h]) },
    { w: weights.slice(2 * h).reshape([1, h]), b: zeros([1]) },
  ];
}

const X = tensor(POINTS);
const TARGET = tensor(LABELS.map((label) => [label]));

interface Stage {
  readonly step: number;
  readonly layers: Layer[];
}

interface Run {
  readonly losses: readonly number[];
  /** At the start, on the way, and at the end. */
  readonly stages: readonly Stage[];
}

/** How many stages are trained from the start, where that has to be. */
const FROM_START = 10;

/**
 * One call trains to the end; others, each from where the last one stopped, show what lies between.
 * If they do not go the same way, `train` remembers what it did before, and each has to begin at the
 * start.
 */
function byTrain(functions: Lesson, start: Layer[], { lr, steps }: TrainingSettings): Run {
  const trainOn = (from: Layer[], count: number): { layers: Layer[]; losses: number[] } => {
    const trained = functions.train(X, TARGET, from, { lr, steps: count });
    expectLength(trained.losses, count + 1);
    return { ...trained, layers: expectShapes(trained.layers, start) };
  };
  const { losses } = trainOn(start, steps);

  const stride = strideOf(steps);
  const stages: Stage[] = [{ step: 0, layers: start }];
  const onTheWay: number[] = [];
  for (let step = 0; step < steps; step += stride) {
    const part = trainOn(stages.at(-1)!.layers, stride);
    stages.push({ step: step + stride, layers: part.layers });
    onTheWay.push(...part.losses.slice(0, -1));
  }
  if (onTheWay.every((loss, i) => Math.abs(loss - losses[i]!) <= 1e-9)) return { losses, stages };

  const few = Array.from({ length: FROM_START + 1 }, (_, i) =>
    Math.round((i * steps) / FROM_START),
  );
  return { losses, stages: few.map((step) => ({ step, layers: trainOn(start, step).layers })) };
}

function byRule(functions: Lesson, start: Layer[], { rule, lr, steps }: TrainingSettings): Run {
  const next = start.map(({ w, b }) => ({
    w: descender(functions, rule, w, lr),
    b: descender(functions, rule, b, lr),
  }));
  const losses: number[] = [];
  const stages: Stage[] = [];
  let layers = start;
  for (let step = 0; step <= steps; step++) {
    if (step % strideOf(steps) === 0) stages.push({ step, layers });
    const { loss, grads } = functions.mlpBackward(X, TARGET, layers);
    losses.push(loss);
    expectLength(grads as never[], start.length);
    if (step < steps) {
      layers = next.map(({ w, b }, k) => ({ w: w(grads[k]!.dw), b: b(grads[k]!.db) }));
    }
  }
  return { losses, stages };
}

function expectShapes(layers: Layer[], like: readonly Layer[]): Layer[] {
  expectLength(layers as never[], like.length);
  for (const [k, { w, b }] of like.entries()) {
    expectShape(layers[k]!.w, w.shape);
    expectShape(layers[k]!.b, b.shape);
  }
  return layers;
}

function frameOf(functions: Pick<Lesson, 'accuracy'>, { step, layers }: Stage): Frame {
  const network = networkOf(layers);
  const outputs = POINTS.map((point) => outputAt(network, point[0], point[1]));
  const probs = tensor(outputs.map((output) => [output]));
  return { step, network, outputs, accuracy: functions.accuracy(probs, [...LABELS]) };
}

function networkOf([hidden, output]: Layer[]): Network {
  const [w, b] = [hidden!.w.data, hidden!.b.data];
  const v = output!.w.data;
  return {
    hidden: Array.from(b, (bias, j) => ({ w: [w[2 * j]!, w[2 * j + 1]!], b: bias, v: v[j]! })),
    b: output!.b.data[0]!,
  };
}

// --- What `trainXor` makes of a seed -----------------------------------------------------------

export interface TrainedData {
  readonly network: Network;
  readonly outputs: readonly number[];
  readonly mse: number;
}

export function trained(
  functions: Pick<Lesson, 'trainXor'>,
  { seed }: { seed: number },
): TrainedData {
  const network = networkOf(expectXorShapes(functions.trainXor(seed)));
  const outputs = POINTS.map((point) => outputAt(network, point[0], point[1]));
  const squares = outputs.map((output, i) => (output - LABELS[i]!) ** 2);
  return { network, outputs, mse: squares.reduce((sum, square) => sum + square) / squares.length };
}

/** 2→h→1, whatever h is. */
function expectXorShapes(layers: Layer[]): Layer[] {
  const h = expectCount(layers[0]?.b.size ?? 0, WIDEST);
  const like = (shape: number[]): Tensor => zeros(shape);
  return expectShapes(layers, [
    { w: like([h, 2]), b: like([h]) },
    { w: like([1, h]), b: like([1]) },
  ]);
}
