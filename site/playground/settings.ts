// What can be set, what it is set to at first, and between which bounds.
import { type Rule, RULES } from '../pictures/optimizers/rules.ts';

/** Sets of points in the plane, and the images of lesson 10. */
export const PLANES = ['xor', 'circle', 'moons', 'spiral'] as const;
export const DATA = [...PLANES, 'digits'] as const;
export const ACTIVATIONS = ['sigmoid', 'tanh', 'relu', 'leakyRelu', 'gelu', 'silu'] as const;
export const LOSSES = ['crossEntropy', 'mse', 'mae'] as const;
export const BATCHES = [10, 20, 40, 160] as const;
export const PARTS = [
  'start',
  'batches',
  'layer',
  'activation',
  'loss',
  'gradient',
  'backward',
  'optimizer',
  'accuracy',
] as const;

export type PlaneName = (typeof PLANES)[number];
export type DataName = (typeof DATA)[number];
export type Activation = (typeof ACTIVATIONS)[number];
export type Loss = (typeof LOSSES)[number];
export type Batch = (typeof BATCHES)[number];
export type PartName = (typeof PARTS)[number];

export interface Settings {
  readonly data: DataName;
  readonly noise: number;
  /** So many neurons in each hidden layer. */
  readonly layers: readonly number[];
  readonly activation: Activation;
  readonly loss: Loss;
  readonly optimizer: Rule;
  readonly lr: number;
  readonly batch: Batch;
  readonly seed: number;
  /** The parts that are computed by the student's own code. */
  readonly own: readonly PartName[];
}

export const DEFAULTS: Settings = {
  data: 'circle',
  noise: 0.1,
  layers: [5],
  activation: 'tanh',
  loss: 'crossEntropy',
  optimizer: 'adam',
  lr: 0.03,
  batch: 20,
  seed: 1,
  own: [],
};

export const MOST = { layers: 3, neurons: 8, noise: 0.5, lr: 10, seed: 999 } as const;
export const LEAST = { lr: 0.0001 } as const;

/** What each of the settings with a name can be. */
export const NAMES = {
  data: DATA,
  activation: ACTIVATIONS,
  loss: LOSSES,
  optimizer: RULES,
} as const;

export const isPlane = (data: DataName): data is PlaneName => data !== 'digits';
