import { example, input } from './example.ts';

type Lessons = typeof import('../../reference/training.ts') &
  typeof import('../../reference/mlp.ts');

const step = (n: number): string => `${n} u${n} b${n} w${n} c${n} y${n} L${n}`;

/** Lesson 07's network, three steps long. */
export const steps = example<Lessons>()({
  uses: ['mlp'],
  inputs: { lr: input('μ', 1, [0, 4, 0.25]) },
  text: `1 1 1 2 1 lr -0.375 -0.1875 -0.125 -0.25 ${[0, 1, 2, 3].map(step).join(' ')}`,
  compute: ({ tensor, train, mlpForward }, { lr }) => {
    const layer = (w: number, b: number) => ({ w: tensor([[w]]), b: tensor([b]) });
    const [x, target, start] = [tensor([[2]]), tensor([[1]]), [layer(1, -2), layer(3, -1.5)]];
    const rows = [0, 1, 2, 3].map((n) => {
      const { layers, losses } = train(x, target, start, { lr, steps: n });
      const [u, b, w, c] = layers.flatMap((each) => [each.w.item(), each.b.item()]);
      const [y, loss] = [mlpForward(x, layers).item(), losses.at(-1)!];
      return Object.entries({ u, b, w, c, y, L: loss }).map(([name, all]) => [name + n, all]);
    });
    return Object.fromEntries(rows.flat());
  },
});
