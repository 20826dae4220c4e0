import { example, input } from './example.ts';

type Lessons = typeof import('../../reference/mlp.ts') &
  typeof import('../../reference/activations.ts');

const halves = [-4, 4, 0.5] as const;

/** The network 2→2→1 by hand. */
export const network = example<Lessons>()({
  uses: ['activations'],
  inputs: { x1: input('x₁', 1, halves), x2: input('x₂', 2, halves) },
  text: `2 2 1 x1 x2
    1 1 (x1) 0 (x2) 0 -1 (x1) 1 (x2) 1 z1 z2 z1 z2 a1 a2
    2 2 a1 2 a2 0.5 z z y`,
  compute: ({ tensor, mlpForward, sigmoid }, { x1, x2 }) => {
    const [z1, z2] = [x1, -x1 + x2 - 1];
    const [a1, a2] = [sigmoid(tensor(z1)).item(), sigmoid(tensor(z2)).item()];
    const first = {
      w: tensor([
        [1, 0],
        [-1, 1],
      ]),
      b: tensor([0, -1]),
    };
    const second = { w: tensor([[2, -2]]), b: tensor([0.5]) };
    const y = mlpForward(tensor([[x1, x2]]), [first, second]).item();
    return { z1, z2, a1, a2, z: 2 * a1 - 2 * a2 + 0.5, y };
  },
  picture: { id: 'network', state: ({ x1, x2 }) => ({ example: 'hand', x1, x2 }) },
});
