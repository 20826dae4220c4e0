import { example, input } from './example.ts';

/** Where an element lies in memory; its index ends where the shape does. */
export const place = example<typeof import('../../reference/shapes.ts')>()({
  inputs: {
    i: input('i', 1, [0, 1, 1]),
    j: input('j', 2, [0, 2, 1]),
    k: input('k', 3, [0, 3, 1]),
  },
  text: 'i j k i s1 j s2 k s3 at',
  compute: ({ stridesOf }, { i, j, k }) => {
    const [s1, s2, s3] = stridesOf([2, 3, 4]) as [number, number, number];
    return { s1, s2, s3, at: i * s1 + j * s2 + k * s3 };
  },
});
