// Where the data of a lesson's pictures are computed: pure functions of the lesson's own functions.

const MODULES = {
  shapes: () => import('./shapes/compute.ts'),
  perceptron: () => import('./perceptron/compute.ts'),
  layers: () => import('./layers/compute.ts'),
  activations: () => import('./activations/compute.ts'),
  mlp: () => import('./mlp/compute.ts'),
  losses: () => import('./losses/compute.ts'),
  backprop: () => import('./backprop/compute.ts'),
  optimizers: () => import('./optimizers/compute.ts'),
  training: () => import('./training/compute.ts'),
  digits: () => import('./digits/compute.ts'),
  // No lesson's: the playground's.
  playgroundPlane: () => import('../playground/compute/plane.ts'),
  playgroundDigits: () => import('../playground/compute/digits.ts'),
};

export const COMPUTATIONS: Readonly<Record<string, () => Promise<object>>> = MODULES;

/** What the lessons' files export, by the lesson and the name. */
export type Computations = {
  readonly [Lesson in keyof typeof MODULES]: Awaited<ReturnType<(typeof MODULES)[Lesson]>>;
};
