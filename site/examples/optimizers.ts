import { example, input } from './example.ts';

type Lesson = typeof import('../../reference/optimizers.ts');

/** Two steps of plain descent, with the gradients 4 and 3. */
export const descent = example<Lesson>()({
  inputs: { lr: input('μ', 0.1, [0.01, 0.4, 0.01]) },
  text: '1 lr 4 after1 after1 lr 3 after2',
  compute: ({ tensor, sgd }, { lr }) => {
    const first = sgd(tensor([1]), tensor([4]), { lr });
    return { after1: first.item(), after2: sgd(first, tensor([3]), { lr }).item() };
  },
});

export const velocity = example<Lesson>()({
  inputs: { alpha: input('α', 0.9, [0, 0.95, 0.05]) },
  text: 'alpha 4 1 0.4 0.6 alpha 4 3 v 0.6 step after',
  compute: ({ tensor, momentum }, { alpha }) => {
    const options = { lr: 0.1, alpha };
    const start = { theta: tensor([1]), v: tensor([0]) };
    const second = momentum(momentum(start, tensor([4]), options), tensor([3]), options);
    return { v: second.v.item(), step: 0.1 * second.v.item(), after: second.theta.item() };
  },
});

const value = (start: number) => input('θ', start, [0, 40, 1]);

/** An exponentially weighted average of three values. */
export const average = example<Lesson>()({
  inputs: {
    beta: input('β', 0.9, [0, 0.95, 0.05]),
    t1: value(20),
    t2: value(22),
    t3: value(18),
  },
  text: 'beta t1 t2 t3 beta 0 rest t1 v1 beta v1 rest t2 v2 beta v2 rest t3 v3',
  compute: ({ ewa }, { beta, t1, t2, t3 }) => {
    const [v1, v2, v3] = ewa([t1, t2, t3], beta);
    return { rest: 1 - beta, v1: v1!, v2: v2!, v3: v3! };
  },
});
