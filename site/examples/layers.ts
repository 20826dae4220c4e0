import { example, input } from './example.ts';

const whole = [-4, 4, 1] as const;

const W = [
  [1, 0, 2, 1, 0],
  [0, 1, -1, 0, 1],
  [2, -1, 0, 3, 1],
];
const B = [0.5, -1, 2];

/** A layer at one row; a weight that is negative is written as a sign before its product. */
export const row = example<typeof import('../../reference/layers.ts')>()({
  inputs: {
    x1: input('x₁', 1, whole),
    x2: input('x₂', 2, whole),
    x3: input('x₃', 0, whole),
    x4: input('x₄', -1, whole),
    x5: input('x₅', 3, whole),
  },
  text: `x1 x2 x3 x4 x5 0.5 -1 2
    x1 1 +x2 0 +x3 2 +x4 1 +x5 0 0.5 s1 0.5 y1
    x1 0 +x2 1 +n3 1 +x4 0 +x5 1 1 s2 1 y2
    x1 2 +n2 1 +x3 0 +x4 3 +x5 1 2 s3 2 y3
    y1 y2 y3`,
  compute: ({ tensor, dense }, { x1, x2, x3, x4, x5 }) => {
    const x = [x1, x2, x3, x4, x5];
    const [y1, y2, y3] = dense(tensor([x]), tensor(W), tensor(B)).toArray<
      [[number, number, number]]
    >()[0];
    const sums = { s1: y1 - B[0]!, s2: y2 - B[1]!, s3: y3 - B[2]! };
    return { y1, y2, y3, ...sums, n2: -x2, n3: -x3 };
  },
  picture: {
    id: 'dense',
    state: ({ x1, x2, x3, x4, x5 }) => ({ x: [[x1, x2, x3, x4, x5]], row: 0 }),
  },
});
