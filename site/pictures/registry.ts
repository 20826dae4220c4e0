// Which pictures a lesson has, and after which section they stand.
import { type Component, h } from 'vue';
import type { CurveSettings } from './activations/compute.ts';
import type { LineSettings } from './perceptron/compute.ts';
import type { TrainingSettings } from './training/compute.ts';

type CurveStart = Pick<CurveSettings, 'activation' | 'x'>;
type LineStart = Pick<LineSettings, 'gate' | 'w' | 'b'>;

export interface Picture {
  readonly id: string;
  /** The exercise named in the `##` heading whose section it ends; '' for the lesson's end. */
  readonly section: string;
  readonly load: () => Promise<Component>;
}

const component = (module: Promise<{ default: Component }>): Promise<Component> =>
  module.then(({ default: picture }) => picture);

/** The neuron's line stands in two places, and begins with the example of each. */
async function line(start: LineStart): Promise<Component> {
  const { default: Line } = await import('./perceptron/Line.vue');
  return () => h(Line, { start });
}

/** The curve stands beside three kinds of activations. */
async function curve(start: CurveStart): Promise<Component> {
  const { default: Curve } = await import('./activations/Curve.vue');
  return () => h(Curve, { start });
}

/** The training stands beside learning rates, and beside widths and seeds. */
async function training(start: TrainingSettings): Promise<Component> {
  const { default: Training } = await import('./training/Training.vue');
  return () => h(Training, { start });
}

export const PICTURES: Record<string, readonly Picture[]> = {
  shapes: [
    { id: 'memory', section: 'stridesOf', load: () => component(import('./shapes/Memory.vue')) },
    {
      id: 'broadcast',
      section: 'broadcastShape',
      load: () => component(import('./shapes/Broadcast.vue')),
    },
    { id: 'views', section: 'transpose', load: () => component(import('./shapes/Views.vue')) },
    { id: 'product', section: 'matmul', load: () => component(import('./shapes/Product.vue')) },
  ],
  perceptron: [
    {
      id: 'gates',
      section: 'andGate',
      load: () => line({ gate: 'and', w: [2, 2], b: -3 }),
    },
    { id: 'separates', section: 'separates', load: () => line({ gate: 'xor', w: [1, 1], b: -1 }) },
    {
      id: 'rule',
      section: 'perceptronUpdate',
      load: () => component(import('./perceptron/Rule.vue')),
    },
  ],
  layers: [
    { id: 'dense', section: 'dense', load: () => component(import('./layers/Dense.vue')) },
    { id: 'flatten', section: 'flatten', load: () => component(import('./layers/Flatten.vue')) },
  ],
  activations: [
    {
      id: 'curve-sigmoid',
      section: 'sigmoid',
      load: () => curve({ activation: 'sigmoid', x: 2 }),
    },
    {
      id: 'curve-leaky',
      section: 'leakyRelu',
      load: () => curve({ activation: 'leakyRelu', x: -2 }),
    },
    { id: 'curve-silu', section: 'silu', load: () => curve({ activation: 'silu', x: 1 }) },
    {
      id: 'softmax',
      section: 'softmax',
      load: () => component(import('./activations/Softmax.vue')),
    },
    {
      id: 'chain',
      section: 'chainGradient',
      load: () => component(import('./activations/Chain.vue')),
    },
  ],
  mlp: [
    { id: 'network', section: 'mlpForward', load: () => component(import('./mlp/Network.vue')) },
    { id: 'hidden', section: 'xorMlp', load: () => component(import('./mlp/Hidden.vue')) },
  ],
  losses: [
    { id: 'guess', section: 'mse', load: () => component(import('./losses/Guess.vue')) },
    {
      id: 'surprise',
      section: 'crossEntropy',
      load: () => component(import('./losses/Surprise.vue')),
    },
    {
      id: 'score',
      section: 'crossEntropyWithLogitsGrad',
      load: () => component(import('./losses/Score.vue')),
    },
  ],
  backprop: [
    { id: 'graph', section: 'Value', load: () => component(import('./backprop/Graph.vue')) },
  ],
  optimizers: [
    {
      id: 'parabola',
      section: 'descendQuadratic',
      load: () => component(import('./optimizers/Parabola.vue')),
    },
    { id: 'stall', section: 'rmsprop', load: () => component(import('./optimizers/Stall.vue')) },
    { id: 'paths', section: '', load: () => component(import('./optimizers/Paths.vue')) },
  ],
  training: [
    {
      id: 'train',
      section: 'train',
      load: () => training({ rule: 'sgd', lr: 10, seed: 1, width: 8, steps: 120 }),
    },
    {
      id: 'width',
      section: 'trainXor',
      load: () => training({ rule: 'sgd', lr: 10, seed: 4, width: 2, steps: 200 }),
    },
    { id: 'trained', section: 'trainXor', load: () => component(import('./training/Trained.vue')) },
  ],
};
