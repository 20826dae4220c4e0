import { example, input } from './example.ts';

const tenths = [0, 1, 0.1] as const;

/** An image of two pixels through two layers. */
export const pixels = example<typeof import('../../reference/digits.ts')>()({
  inputs: { x1: input('x₁', 1, tenths), x2: input('x₂', 0.5, tenths) },
  text: 'x1 x2 1 2 -1 0 -0.5 0.25 1 3 0 1 -1 2 0 0.5 1 x1 twice 0.5 m 0.25 z1 z2 a1 a2 l1 l2 l3',
  compute: ({ tensor, logits }, { x1, x2 }) => {
    const [z1, z2] = [x1 + 2 * x2 - 0.5, 0.25 - x1];
    const [a1, a2] = [Math.max(0, z1), Math.max(0, z2)];
    const first = {
      w: tensor([
        [1, 2],
        [-1, 0],
      ]),
      b: tensor([-0.5, 0.25]),
    };
    const second = {
      w: tensor([
        [1, 3],
        [0, 1],
        [-1, 2],
      ]),
      b: tensor([0, 0.5, 1]),
    };
    const all = logits(tensor([[x1, x2]]), [first, second]);
    const [l1, l2, l3] = all.toArray<[[number, number, number]]>()[0];
    return { twice: 2 * x2, m: -x1, z1, z2, a1, a2, l1, l2, l3 };
  },
});
