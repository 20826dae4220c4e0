import { example, input } from './example.ts';

type Lesson = typeof import('../../reference/losses.ts');

const probability = [0.05, 0.95, 0.05] as const;

/** Two rows of probabilities; what the true class leaves, the others share as in the text. */
export const surprise = example<Lesson>()({
  inputs: { p: input('p₁', 0.7, probability), q: input('p₂', 0.3, probability) },
  text: 'p p2 p3 q1 q2 q 0 2 p q 2 sp sq 2 loss',
  compute: ({ tensor, crossEntropy, oneHot }, { p, q }) => {
    const [p2, p3] = [((1 - p) * 2) / 3, (1 - p) / 3];
    const [q1, q2] = [(1 - q) / 7, ((1 - q) * 6) / 7];
    const rows = [
      [p, p2, p3],
      [q1, q2, q],
    ];
    const loss = crossEntropy(tensor(rows), oneHot([0, 2], 3));
    return { p2, p3, q1, q2, sp: -Math.log(p), sq: -Math.log(q), loss };
  },
  picture: { id: 'surprise', state: ({ p }) => ({ p }) },
});

const score = (start: number) => input('x', start, [990, 1010, 1]);

/** The logarithm of softmax at scores of which each alone would overflow. */
export const logSoftmax = example<Lesson>()({
  inputs: { x1: score(1000), x2: score(1001), x3: score(999) },
  text: 'x1 x2 x3 m s1 s2 s3 e1 e2 e3 sum log s1 log s2 log s3 log l1 l2 l3',
  compute: ({ tensor, logSoftmax: logs }, { x1, x2, x3 }) => {
    const m = Math.max(x1, x2, x3);
    const [s1, s2, s3] = [x1 - m, x2 - m, x3 - m];
    const [e1, e2, e3] = [Math.exp(s1), Math.exp(s2), Math.exp(s3)];
    const sum = e1 + e2 + e3;
    const [l1, l2, l3] = logs(tensor([x1, x2, x3])).toArray<[number, number, number]>();
    return { m, s1, s2, s3, e1, e2, e3, sum, log: Math.log(sum), l1, l2, l3 };
  },
});
