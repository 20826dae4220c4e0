// Which pictures a lesson has, and after which section they stand.
import { type Component, h } from 'vue';

export interface Picture {
  readonly id: string;
  /** The exercise named in the `##` heading whose section it ends; '' for the lesson's end. */
  readonly section: string;
  readonly load: () => Promise<Component>;
}

type PropsOf<C> = C extends new () => { $props: infer Props } ? Props : never;

/** A component that stands in several places begins in each with an example of the text. */
const picture = <C extends Component>(
  id: string,
  section: string,
  module: () => Promise<{ default: C }>,
  props?: PropsOf<C>,
): Picture => ({
  id,
  section,
  load: async () => {
    const { default: component } = await module();
    return props ? () => h(component, props) : component;
  },
});

const line = () => import('./perceptron/Line.vue');
const curve = () => import('./activations/Curve.vue');
const training = () => import('./training/Training.vue');

export const PICTURES: Record<string, readonly Picture[]> = {
  shapes: [
    picture('memory', 'stridesOf', () => import('./shapes/Memory.vue')),
    picture('broadcast', 'broadcastShape', () => import('./shapes/Broadcast.vue')),
    picture('views', 'transpose', () => import('./shapes/Views.vue')),
    picture('product', 'matmul', () => import('./shapes/Product.vue')),
  ],
  perceptron: [
    picture('gates', 'andGate', line, { start: { gate: 'and', w: [2, 2], b: -3 } }),
    picture('separates', 'separates', line, { start: { gate: 'xor', w: [1, 1], b: -1 } }),
    picture('rule', 'perceptronUpdate', () => import('./perceptron/Rule.vue')),
  ],
  layers: [
    picture('dense', 'dense', () => import('./layers/Dense.vue')),
    picture('flatten', 'flatten', () => import('./layers/Flatten.vue')),
  ],
  activations: [
    picture('curve-sigmoid', 'sigmoid', curve, { start: { activation: 'sigmoid', x: 2 } }),
    picture('curve-leaky', 'leakyRelu', curve, { start: { activation: 'leakyRelu', x: -2 } }),
    picture('curve-silu', 'silu', curve, { start: { activation: 'silu', x: 1 } }),
    picture('softmax', 'softmax', () => import('./activations/Softmax.vue')),
    picture('chain', 'chainGradient', () => import('./activations/Chain.vue')),
  ],
  mlp: [
    picture('network', 'mlpForward', () => import('./mlp/Network.vue')),
    picture('hidden', 'xorMlp', () => import('./mlp/Hidden.vue')),
  ],
  losses: [
    picture('guess', 'mse', () => import('./losses/Guess.vue')),
    picture('surprise', 'crossEntropy', () => import('./losses/Surprise.vue')),
    picture('score', 'crossEntropyWithLogitsGrad', () => import('./losses/Score.vue')),
  ],
  backprop: [picture('graph', 'Value', () => import('./backprop/Graph.vue'))],
  optimizers: [
    picture('parabola', 'descendQuadratic', () => import('./optimizers/Parabola.vue')),
    picture('stall', 'rmsprop', () => import('./optimizers/Stall.vue')),
    picture('paths', '', () => import('./optimizers/Paths.vue')),
  ],
  training: [
    picture('train', 'train', training, {
      start: { rule: 'sgd', lr: 10, seed: 1, width: 8, steps: 120 },
    }),
    picture('width', 'trainXor', training, {
      start: { rule: 'sgd', lr: 10, seed: 4, width: 2, steps: 200 },
    }),
    picture('trained', 'trainXor', () => import('./training/Trained.vue')),
  ],
  digits: [
    picture('fit', 'fit', () => import('./digits/Fit.vue')),
    picture('confusion', 'confusion', () => import('./digits/Confusion.vue')),
    picture('pad', 'readDigits', () => import('./digits/Reading.vue')),
    picture('neurons', 'readDigits', () => import('./digits/Neurons.vue')),
  ],
};
