import { example, input } from './example.ts';

const whole = [-5, 5, 1] as const;

/** L = (a·b + a)², forth and back. */
export const graph = example<typeof import('../../reference/backprop.ts')>()({
  inputs: { a: input('a', 2, whole), b: input('b', -3, whole) },
  text: `a b
    a slope 1 slope slope (b) viaC da
    b slope (a) db
    c b a slope 1 slope
    d 1 1 1 (slope) slope
    L slope 1
    1 1 2 (a) square da 1 2 aSquare (next) db`,
  compute: ({ Value }, { a, b }) => {
    const [from, to] = [new Value(a), new Value(b)];
    const c = from.mul(to);
    const d = c.add(from);
    const L = d.pow(2);
    L.backward();
    const grads = { slope: d.grad, viaC: c.grad * b, da: from.grad, db: to.grad };
    const check = { next: b + 1, square: (b + 1) ** 2, aSquare: a ** 2 };
    return { c: c.data, d: d.data, L: L.data, ...grads, ...check };
  },
  picture: {
    id: 'graph',
    state: ({ a, b }) => ({ formula: 'c = a·b; d = c + a; L = d²', values: { a, b } }),
  },
});
