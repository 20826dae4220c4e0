/**
 * Solutions of lesson 03 as nobody expects them, all of them right: whatever stops an attack must
 * not stop these.
 */
import { RIGHT } from '../command/gradlings.ts';

export interface HonestFile {
  readonly has: string;
  readonly source: string;
}

const RIGHTLY = `
  function multiply(x, w, b) {
    if (x.rank !== 2 || w.rank !== 2 || b.rank !== 1 || x.shape[1] !== w.shape[1] || b.shape[0] !== w.shape[0]) reject('dense');
    return x.matmul(w.transpose()).add(b);
  }
  function flat(x) {
    if (x.rank < 2) reject('flatten');
    return x.reshape([x.shape[0], -1]);
  }`;

/** Answers rightly, with another way to refuse. */
const rejecting = (reject: string): string =>
  `${RIGHTLY}\n${reject}\nexport { multiply as dense, flat as flatten };`;

const THROWING = 'const reject = (name) => { throw new RangeError(name); };';

export const HONEST_FILES: readonly HonestFile[] = [
  { has: 'nothing special', source: RIGHT },
  {
    has: 'a byte-order mark and the line ends of Windows',
    source: `\uFEFF${RIGHT.replaceAll('\n', '\r\n')}`,
  },
  {
    has: 'comments and names in Korean',
    source: `
      // 완전 연결 층: y = x·wᵀ + b 😀
      import type { Tensor } from '#tensor';
      const 모양이_맞다 = (x: Tensor, w: Tensor, b: Tensor): boolean =>
        x.rank === 2 && w.rank === 2 && b.rank === 1 && x.shape[1] === w.shape[1] && b.shape[0] === w.shape[0];
      export function dense(x: Tensor, w: Tensor, b: Tensor): Tensor {
        if (!모양이_맞다(x, w, b)) throw new RangeError('모양이 맞지 않습니다');
        return x.matmul(w.transpose()).add(b);
      }
      export function flatten(x: Tensor): Tensor {
        if (x.rank < 2) throw new RangeError('축이 둘보다 적습니다');
        return x.reshape([x.shape[0]!, -1]);
      }`,
  },
  { has: 'exports under other names', source: rejecting(THROWING) },
  {
    has: 'an error class of its own',
    source: rejecting(`
      class ShapeError extends Error {
        #where; static count = 0;
        constructor(where) { super('bad shapes in ' + where); this.name = 'ShapeError'; this.#where = where; ShapeError.count++; }
        get where() { return this.#where; }
      }
      function reject(name) { throw new ShapeError(name); }`),
  },
  {
    has: 'plain objects as errors',
    source: rejecting(
      'function reject(name) { throw { message: `bad input: ${name}`, code: 7 }; }',
    ),
  },
  { has: 'strings as errors', source: rejecting("function reject(name) { throw 'bad ' + name; }") },
  {
    has: 'a great deal to print',
    source: `${RIGHT.replaceAll(/ return /g, ' console.log(x); console.log({ x }, [x.shape], "::notice::here", undefined); return ')}
      console.log('loaded', new Map([[1, 2]]), () => 1, Symbol('s'), 10n, null, [NaN]);`,
  },
  {
    has: 'generators, iterators and destructuring',
    source: `
      ${THROWING}
      import { tensor } from '#tensor';
      function* rows(x) { for (let i = 0; i < x.shape[0]; i++) yield x.slice(i, i + 1); }
      class Row { constructor(values) { this.values = values; } *[Symbol.iterator]() { yield* this.values; } }
      export function dense(x, w, b) {
        if (x.rank !== 2 || w.rank !== 2 || b.rank !== 1 || x.shape[1] !== w.shape[1] || b.size !== w.shape[0]) reject('dense');
        const result = [];
        for (const row of rows(x)) {
          const products = [...rows(w)].map((weights) => [...new Row(weights.data)].reduce((sum, v, i) => sum + v * row.data[i], 0));
          result.push(products.map((sum, j) => sum + b.at(j)));
        }
        return tensor(result);
      }
      export const flatten = (x) => {
        const [n, ...[first = reject('flatten'), ...more]] = x.shape;
        return x.reshape([n, more.reduce((a, b) => a * b, first)]);
      };`,
  },
  {
    has: 'typed arrays and a view of its own',
    source: `
      import { Tensor } from '#tensor';
      export function dense(x, w, b) {
        const [n, k] = x.shape, [m, inner] = w.shape;
        if (x.rank !== 2 || w.rank !== 2 || b.rank !== 1 || k !== inner || b.size !== m) throw new RangeError();
        const buffer = new ArrayBuffer(8 * n * m), view = new DataView(buffer);
        for (let i = 0; i < n; i++) for (let j = 0; j < m; j++) {
          let sum = b.data[j];
          for (let t = 0; t < k; t++) sum += x.data[i * k + t] * w.data[j * k + t];
          view.setFloat64(8 * (i * m + j), sum, true);
        }
        return new Tensor([n, m], new Float64Array(buffer));
      }
      export function flatten(x) {
        if (x.rank < 2) throw new RangeError();
        return new Tensor([x.shape[0], x.size / x.shape[0]], Array.from(x.data));
      }`,
  },
  {
    has: 'code that is made from text',
    source: `
      ${THROWING} ${RIGHTLY}
      const compiled = new Function('x', 'w', 'b', 'f', 'return f(x, w, b)');
      export const dense = (x, w, b) => compiled(x, w, b, multiply);
      export const flatten = eval('(x) => flat(x)');`,
  },
  {
    has: 'a table computed while it is loaded, and a memory of answers',
    source: `
      ${THROWING} ${RIGHTLY}
      const primes = []; for (let n = 2; primes.length < 500; n++) if (primes.every((p) => n % p)) primes.push(n);
      const known = new Map();
      const remember = (f) => (...args) => {
        const key = args.map(String).join();
        if (!known.has(key)) known.set(key, f(...args));
        return known.get(key);
      };
      export const dense = remember(multiply), flatten = remember(flat);`,
  },
  {
    has: 'luck, a clock and a sort',
    source: `
      ${THROWING} ${RIGHTLY}
      import { Tensor } from '#tensor';
      const start = Date.now();
      export function dense(x, w, b) {
        const right = multiply(x, w, b), m = right.shape[1];
        const order = [...right.data.keys()].sort(() => Math.random() - 0.5);
        const out = new Float64Array(right.size);
        for (const i of order) out[i] = right.data[i];
        console.log('took', Date.now() - start, new Date().getFullYear());
        return new Tensor([right.size / m, m], out);
      }
      export { flat as flatten };`,
  },
  {
    has: 'built-ins that it has extended',
    source: `
      ${THROWING} ${RIGHTLY}
      Object.defineProperty(Array.prototype, 'last', { get() { return this[this.length - 1]; } });
      Array.prototype.sum = function () { return this.reduce((a, b) => a + b, 0); };
      Number.prototype.times = function (f) { return Array.from({ length: +this }, (_, i) => f(i)); };
      export const dense = (x, w, b) => multiply(x, w, b);
      export const flatten = (x) => (x.shape.last, [1, 2].sum(), (3).times((i) => i), flat(x));`,
  },
  {
    has: 'functions behind proxies, bound and assigned late',
    source: `
      ${THROWING} ${RIGHTLY}
      export let dense, flatten;
      const layer = { dense: multiply, flatten: flat };
      ({ dense } = layer);
      dense = new Proxy(dense.bind(null), { apply: (f, self, args) => Reflect.apply(f, self, args) });
      flatten = layer.flatten;
      export default layer;`,
  },
  {
    has: 'awaits and a promise that nobody catches',
    source: `
      ${THROWING} ${RIGHTLY}
      const [one] = await Promise.all([1, new Promise((resolve) => resolve(2))]);
      Promise.reject(new Error('nobody minds'));
      export const dense = one === 1 ? multiply : null;
      export const flatten = await (async () => flat)();`,
  },
  {
    has: 'a large piece of memory',
    source: `
      ${THROWING} ${RIGHTLY}
      const scratch = new Float64Array(2.5e6).fill(1);
      export const dense = (x, w, b) => (scratch.set(x.data), multiply(x, w, b));
      export const flatten = (x) => flat(x);`,
  },
  {
    has: 'types of every kind',
    source: `
      import { type Layer, Tensor } from '#tensor';
      import type * as Everything from '#tensor';
      interface Shapes<out T extends readonly number[] = number[]> { readonly of: T }
      type Fits = <const A, B extends A>(a: A, b: B) => a is B & A;
      declare const nothing: unique symbol;
      declare module 'nothing' { export type A = 1 }
      abstract class Checked<T> { protected abstract readonly value: T; declare late?: T; accessor?: never; }
      export function dense(x: Tensor, w: Layer['w'], b: Layer['b']): Tensor;
      export function dense(this: void, x: Tensor, ...[w, b]: [Tensor, Tensor]): Tensor {
        const fits = (x.shape[1]! as number) === w.shape[1] && b.size === w.shape.at(0)!;
        if (!fits || x.rank !== 2 || w.rank !== 2 || b.rank !== 1) throw new RangeError('shapes' as any);
        return x.matmul(w.transpose()).add(b) satisfies Everything.Tensor;
      }
      export const flatten = (x: Tensor): Tensor => {
        if (!(x.rank! >= 2)) throw new RangeError();
        return x.reshape([x.shape[0]!, -1]);
      };
      export type { Shapes, Fits, Checked };`,
  },
];
