// A network of the playground: dense layers with an activation between them, made of the lessons'
// functions one by one, so that each may be the reference's or the student's.
//
// At the end of it stand the logits of the classes where the loss is cross-entropy; with another loss
// a sigmoid, whose outputs are held against 0 and 1: one where there are two classes.
import { randn, Tensor, zeros } from '#tensor';
import type { Functions } from '../../grader/functions.ts';
import {
  atRest,
  type Memory,
  type RuleFunctions,
  stepOf,
} from '../../pictures/optimizers/rules.ts';
import { expectCount, expectLength, expectShape } from '../../pictures/parts/expect.ts';
import type { Settings } from '../settings.ts';

type Layers = Functions<typeof import('../../../reference/layers.ts')>;
type Activations = Functions<typeof import('../../../reference/activations.ts')>;
type Losses = Functions<typeof import('../../../reference/losses.ts')>;
type Backprop = Functions<typeof import('../../../reference/backprop.ts')>;
type Optimizers = Functions<typeof import('../../../reference/optimizers.ts')>;
type Training = Functions<typeof import('../../../reference/training.ts')>;
type Digits = Functions<typeof import('../../../reference/digits.ts')>;

export type Lessons = Pick<Layers, 'dense'> &
  Activations &
  Losses &
  Pick<Backprop, 'denseBackward'> &
  Pick<Optimizers, 'miniBatches'> &
  RuleFunctions &
  Pick<Training, 'accuracy'> &
  // The reference's comes with all the images, and is written below.
  Partial<Pick<Digits, 'initLayers'>>;

/** The lessons whose functions are needed. */
export const lessons = ['layers', 'activations', 'losses', 'backprop', 'optimizers', 'training'];

/** What is learnt from, or asked about. */
export interface Task {
  /** A row a sample. */
  readonly x: Tensor;
  readonly labels: readonly number[];
  readonly classes: number;
}

/** What the rule remembers of each layer, θ among it. */
export interface Remembered {
  readonly w: Memory;
  readonly b: Memory;
}

export type Model = Omit<Settings, 'data' | 'noise' | 'own'>;

export class Trainer {
  readonly #functions: Lessons;
  readonly #model: Model;

  constructor(functions: Lessons, model: Model) {
    this.#functions = functions;
    this.#model = model;
  }

  get #hasLogits(): boolean {
    return this.#model.loss === 'crossEntropy';
  }

  begin(inputs: number, classes: number): Remembered[] {
    const { layers, optimizer, seed } = this.#model;
    const outputs = classes === 2 && !this.#hasLogits ? 1 : classes;
    const sizes = [inputs, ...layers, outputs];
    const made = (this.#functions.initLayers ?? initLayers)(sizes, seed);
    expectLength(made as never[], sizes.length - 1);
    return made.map(({ w, b }, k) => ({
      w: atRest(optimizer, expectShape(w, [sizes[k + 1]!, sizes[k]!])),
      b: atRest(optimizer, expectShape(b, [sizes[k + 1]!])),
    }));
  }

  /** Every batch once, in an order of this epoch. */
  epoch(network: readonly Remembered[], task: Task, epoch: number): Remembered[] {
    const { batch, seed } = this.#model;
    const order = orderOf(task.labels.length, seed, epoch);
    const batches = this.#functions.miniBatches(order, batch);
    return batches.reduce<Remembered[]>(
      (now, picked) => this.#step(now, partOf(task, picked)),
      [...network],
    );
  }

  /** What every hidden layer sends on, and what comes out. */
  answers(network: readonly Remembered[], x: Tensor): { hidden: Tensor[]; output: Tensor } {
    const { as, zs } = this.#forward(network, x);
    return { hidden: as.slice(1), output: this.#outputOf(zs.at(-1)!) };
  }

  score(network: readonly Remembered[], task: Task): { loss: number; output: Tensor } {
    const z = this.#forward(network, task.x).zs.at(-1)!;
    const output = this.#outputOf(z);
    const { loss } = this.#model;
    const { crossEntropyWithLogits } = this.#functions;
    const value =
      loss === 'crossEntropy'
        ? crossEntropyWithLogits(z, [...task.labels])
        : this.#functions[loss](output, this.#target(task, z));
    return { loss: value, output };
  }

  #outputOf(z: Tensor): Tensor {
    const { softmax, sigmoid } = this.#functions;
    return expectShape((this.#hasLogits ? softmax : sigmoid)(z), z.shape);
  }

  #step(network: readonly Remembered[], task: Task): Remembered[] {
    const { optimizer, lr } = this.#model;
    const next = (memory: Memory, grad: Tensor): Memory =>
      stepOf(this.#functions, optimizer, lr, memory, grad);
    return this.#gradients(network, task).map(({ dw, db }, k) => ({
      w: next(network[k]!.w, dw),
      b: next(network[k]!.b, db),
    }));
  }

  /** All of them by the weights as they are. */
  #gradients(network: readonly Remembered[], task: Task): { dw: Tensor; db: Tensor }[] {
    const { as, zs } = this.#forward(network, task.x);
    const { denseBackward } = this.#functions;
    const prime = this.#functions[`${this.#model.activation}Prime`];
    const grads: { dw: Tensor; db: Tensor }[] = [];
    let dz = this.#lossGradient(zs.at(-1)!, task);
    for (let k = network.length - 1; ; k--) {
      const { dx, dw, db } = denseBackward(as[k]!, network[k]!.w.theta, dz);
      grads.unshift({ dw, db });
      if (k === 0) return grads;
      const z = zs[k - 1]!;
      dz = expectShape(dx, z.shape).mul(expectShape(prime(z), z.shape));
    }
  }

  #lossGradient(z: Tensor, task: Task): Tensor {
    const { loss } = this.#model;
    const { sigmoid, sigmoidPrime, crossEntropyWithLogitsGrad } = this.#functions;
    if (loss === 'crossEntropy') {
      return expectShape(crossEntropyWithLogitsGrad(z, [...task.labels]), z.shape);
    }
    const dy = this.#functions[`${loss}Grad`](sigmoid(z), this.#target(task, z));
    return expectShape(dy, z.shape).mul(expectShape(sigmoidPrime(z), z.shape));
  }

  #target({ labels, classes }: Task, { shape }: Tensor): Tensor {
    return shape[1] === 1
      ? new Tensor(shape, labels)
      : this.#functions.oneHot([...labels], classes);
  }

  /** a_0 = x, z_k = a_k·wᵀ + b, and what the activation makes of each but the last. */
  #forward(network: readonly Remembered[], x: Tensor): { as: Tensor[]; zs: Tensor[] } {
    const activate = this.#functions[this.#model.activation];
    const as = [x];
    const zs: Tensor[] = [];
    for (const [k, { w, b }] of network.entries()) {
      const a = as.at(-1)!;
      const shape = [a.shape[0]!, b.theta.size];
      const z = expectShape(this.#functions.dense(a, w.theta, b.theta), shape);
      zs.push(z);
      if (k < network.length - 1) as.push(expectShape(activate(z), shape));
    }
    return { as, zs };
  }
}

/** w from N(0, 2/in), b = 0: as lesson 10 has it. */
export function initLayers(sizes: number[], seed: number): { w: Tensor; b: Tensor }[] {
  const counts = sizes.slice(1).map((out, k) => out * sizes[k]!);
  const numbers = randn([counts.reduce((sum, count) => sum + count, 0)], seed);
  let from = 0;
  return counts.map((count, k) => {
    const [inputs, outputs] = [sizes[k]!, sizes[k + 1]!];
    const drawn = numbers.slice(from, (from += count));
    return {
      w: drawn.reshape([outputs, inputs]).mul(Math.sqrt(2 / inputs)),
      b: zeros([outputs]),
    };
  });
}

/** The samples in an order that nobody but the seed and the epoch decides. */
function orderOf(count: number, seed: number, epoch: number): number[] {
  const keys = randn([count], seed * 65_537 + epoch + 1).data;
  return Array.from(keys.keys()).toSorted((i, j) => keys[i]! - keys[j]!);
}

function partOf({ x, labels, classes }: Task, picked: readonly number[]): Task {
  const width = x.shape[1]!;
  const data = new Float64Array(picked.length * width);
  for (const [row, i] of picked.entries()) {
    const from = expectCount(i, labels.length - 1) * width;
    data.set(x.data.subarray(from, from + width), row * width);
  }
  return {
    x: new Tensor([picked.length, width], data),
    labels: picked.map((i) => labels[i]!),
    classes,
  };
}
