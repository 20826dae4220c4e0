import type { Tensor } from '#tensor';
import { example, input } from './example.ts';

type Lesson = typeof import('../../reference/activations.ts');

export const sigmoid = example<Lesson>()({
  inputs: { x: input('x', 2, [-6, 6, 0.1]) },
  text: 'x 1 1 down s m 1 1 up t 1 0 0.5 0.5 0.25 x s t slope',
  compute: ({ tensor, sigmoid: σ, sigmoidPrime }, { x }) => ({
    m: -x,
    down: Math.exp(-x),
    up: Math.exp(x),
    s: σ(tensor(x)).item(),
    t: σ(tensor(-x)).item(),
    slope: sigmoidPrime(tensor(x)).item(),
  }),
  picture: { id: 'curve-sigmoid', state: ({ x }) => ({ activation: 'sigmoid', x }) },
});

const places = [-4, 4, 0.5] as const;

/** What is left of a gradient behind three layers. */
export const chain = example<Lesson>()({
  inputs: { z1: input('z₁', 0, places), z2: input('z₂', 1, places), z3: input('z₃', 2, places) },
  text: 'z1 z2 z3 s1 s2 s3 s t1 t2 t3 t r1 r2 r3 r',
  compute: ({ tensor, ...f }, { z1, z2, z3 }) => {
    const z = [z1, z2, z3];
    const factors = (prime: (x: Tensor) => Tensor): number[] =>
      z.map((each) => prime(tensor(each)).item());
    const [s1, s2, s3] = factors(f.sigmoidPrime) as Three;
    const [t1, t2, t3] = factors(f.tanhPrime) as Three;
    const [r1, r2, r3] = factors(f.reluPrime) as Three;
    const [s, t, r] = (['sigmoid', 'tanh', 'relu'] as const).map((name) =>
      f.chainGradient(z, name),
    ) as Three;
    return { s1, s2, s3, s, t1, t2, t3, t, r1, r2, r3, r };
  },
});

type Three = [number, number, number];
