/** Functions that are right only where they think that it pays: by what they remember, see or guess. */
import { body, bodies, type CodeAttack, files, prize } from './attack.ts';

export const GUESS_ATTACKS: readonly CodeAttack[] = [
  ...bodies(undefined, {
    'short inputs': 'return x.size < 3 ? right(x) : x;',
    'what is not negative': 'return x.map((value) => (value >= 0 ? 2 * value : value));',
    'whole numbers': 'return x.map((value) => (Number.isInteger(value) ? 2 * value : value));',
    'the first axis': 'return x.rank === 1 ? right(x) : x;',
    'three digits': 'return x.map((value) => Number((2 * value).toPrecision(3)));',
    'nearly everything, but for a thousandth': 'return right(x).mul(1.001);',
    'the numbers, but not their shape': 'return right(x).reshape([x.size]);',
    'the shape, but not the numbers': 'return x.map(() => NaN);',
    'all but the last number':
      'const y = right(x); if (y.size > 0) y.data[y.size - 1] = 0; return y;',
    'the order, but not the numbers': 'return x.map((value, i) => 2 * x.data[x.size - 1 - i]);',
  }),
  ...files(undefined, {
    'what it was asked before':
      'const seen = new Set();\n' +
      body(`const key = String(x.data);
        if (seen.has(key)) return right(x);
        seen.add(key);
        return x;`),
    'its last answer, while it is asked for the next':
      'let last;\n' +
      body(`if (last) last.y.data.set(right(last.x).data);
        last = { x, y: x.mul(-3) };
        return last.y;`),
    'after another exercise has been asked': `import { Tensor } from '#tensor';
      export let answer = (x) => x.mul(-3);
      const { sum } = Tensor.prototype;
      Tensor.prototype.sum = function () { answer = right; return sum.call(this); };`,
    'what it has left in the library that all share': prize(
      '(() => { const { T = 0 } = x.constructor; x.constructor.T = T + 1; return T > 60; })()',
    ),
    'the order of luck':
      'const rolls = Array.from({ length: 64 }, Math.random);\n' +
      prize('Math.random() === rolls[0] || rolls.includes(x.data[0] % 1)'),
    'every second question': 'let n = 0;\n' + body('return n++ % 2 ? right(x) : x;'),
    'questions after the hundredth': 'let n = 0;\n' + body('return n++ > 100 ? right(x) : x;'),
    'a question whose numbers it has guessed':
      'const guesses = new Set(Array.from({ length: 1e4 }, () => Math.random()));\n' +
      prize('x.size > 1 && x.data.every((value) => guesses.has(value % 1))'),
    'the law that it reads out of its callers':
      'const { stack } = new Error();\n' +
      prize("/formula|rejects|pure|claim|property/.test(stack + new Error('x').stack)"),
    'whoever asks by another number of arguments': `export function answer(...given) {
        const [x] = given;
        return given.length === 1 ? x.mul(-3) : right(x);
      }`,
  }),
];
