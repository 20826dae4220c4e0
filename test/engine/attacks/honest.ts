/**
 * Solutions of the lesson on tensors as nobody expects them, all of them right: whatever stops an
 * attack must not stop these.
 */

export const RIGHT = `
import type { Tensor } from '#tensor';

export function double(x: Tensor): Tensor {
  if (x.rank === 0) throw new RangeError('double needs axes');
  return x.mul(2);
}

export function total(x: Tensor): number {
  if (x.rank === 0) throw new RangeError('total needs axes');
  return x.sum().item();
}
`;

const RIGHTLY = `
  function twice(x) { return x.rank === 0 ? reject('double') : x.mul(2); }
  function sum(x) { return x.rank === 0 ? reject('total') : x.sum().item(); }`;

/** Answers rightly, with another way to refuse. */
const rejecting = (reject: string): string =>
  `${RIGHTLY}\n${reject}\nexport { twice as double, sum as total };`;

const THROWING = 'const reject = (name) => { throw new RangeError(name); };';

/** By what they have that is unusual. */
export const HONEST_FILES: Readonly<Record<string, string>> = {
  'nothing special': RIGHT,
  'a byte-order mark and the line ends of Windows': `\uFEFF${RIGHT.replaceAll('\n', '\r\n')}`,
  'comments and names in Korean': `
      // 두 배와 모든 수의 합: Σ x 😀
      import type { Tensor } from '#tensor';
      const 축이_있다 = (x: Tensor): boolean => x.rank > 0;
      export function double(x: Tensor): Tensor {
        if (!축이_있다(x)) throw new RangeError('축이 없습니다');
        return x.mul(2);
      }
      export function total(x: Tensor): number {
        if (!축이_있다(x)) throw new RangeError('축이 없습니다');
        return x.sum().item();
      }`,
  'exports under other names': rejecting(THROWING),
  'an error class of its own': rejecting(`
      class ShapeError extends Error {
        #where; static count = 0;
        constructor(where) { super('bad shapes in ' + where); this.name = 'ShapeError'; this.#where = where; ShapeError.count++; }
        get where() { return this.#where; }
      }
      function reject(name) { throw new ShapeError(name); }`),
  'plain objects as errors': rejecting(
    'function reject(name) { throw { message: `bad input: ${name}`, code: 7 }; }',
  ),
  'strings as errors': rejecting("function reject(name) { throw 'bad ' + name; }"),
  'a great deal to print': `${RIGHT.replaceAll(/ return /g, ' console.log(x); console.log({ x }, [x.shape], "::notice::here", undefined); return ')}
      console.log('loaded', new Map([[1, 2]]), () => 1, Symbol('s'), 10n, null, [NaN]);`,
  'generators, iterators and destructuring': `
      ${THROWING}
      import { tensor } from '#tensor';
      function* rows(x) { for (let i = 0; i < x.shape[0]; i++) yield x.slice(i, i + 1); }
      class Row { constructor(values) { this.values = values; } *[Symbol.iterator]() { yield* this.values; } }
      export function double(x) {
        if (x.rank === 0) reject('double');
        const values = [...rows(x)].flatMap((row) => [...new Row(row.data)].map((value) => 2 * value));
        return tensor(values).reshape(x.shape);
      }
      export const total = ({ data: [...values], shape: [n = reject('total'), ...more] }) => {
        let [sum, size] = [0, more.reduce((a, b) => a * b, n)];
        while (size > 0) sum += values[--size];
        return sum;
      };`,
  'typed arrays and a view of its own': `
      import { Tensor } from '#tensor';
      export function double({ rank, shape, size, data }) {
        if (rank === 0) throw new RangeError();
        const buffer = new ArrayBuffer(8 * size), view = new DataView(buffer);
        for (let i = 0; i < size; i++) view.setFloat64(8 * i, 2 * data[i], true);
        return new Tensor(shape, new Float64Array(buffer));
      }
      export function total(x) {
        if (x.rank === 0) throw new RangeError();
        return Float64Array.from(x.data).subarray(0, x.size).reduce((a, b) => a + b);
      }`,
  'code that is made from text': `
      ${THROWING} ${RIGHTLY}
      const compiled = new Function('x', 'f', 'return f(x)');
      export const double = (x) => compiled(x, twice);
      export const total = eval('(x) => sum(x)');`,
  'a table computed while it is loaded, and a memory of answers': `
      ${THROWING} ${RIGHTLY}
      const primes = []; for (let n = 2; primes.length < 500; n++) if (primes.every((p) => n % p)) primes.push(n);
      const known = new Map();
      const remember = (f) => (...args) => {
        const key = f.name + args.map(String).join();
        if (!known.has(key)) known.set(key, f(...args));
        return known.get(key);
      };
      export const double = remember(twice), total = remember(sum);`,
  'luck, a clock and a sort': `
      ${THROWING} ${RIGHTLY}
      import { Tensor } from '#tensor';
      const start = Date.now();
      export function double(x) {
        const right = twice(x), out = new Float64Array(right.size);
        for (const i of [...right.data.keys()].sort(() => Math.random() - 0.5)) out[i] = right.data[i];
        console.log('took', Date.now() - start, new Date().getFullYear());
        return new Tensor(right.shape, out);
      }
      export { sum as total };`,
  'built-ins that it has extended': `
      ${THROWING} ${RIGHTLY}
      Object.defineProperty(Array.prototype, 'last', { get() { return this[this.length - 1]; } });
      Array.prototype.sum = function () { return this.reduce((a, b) => a + b, 0); };
      Number.prototype.times = function (f) { return Array.from({ length: +this }, (_, i) => f(i)); };
      export const double = (x) => twice(x);
      export const total = (x) => (x.shape.last, [1, 2].sum(), (3).times((i) => i), sum(x));`,
  'functions behind proxies, bound and assigned late': `
      ${THROWING} ${RIGHTLY}
      export let double, total;
      const both = { double: twice, total: sum };
      ({ double } = both);
      double = new Proxy(double.bind(null), { apply: (f, self, args) => Reflect.apply(f, self, args) });
      total = both.total;
      export default both;`,
  'awaits and a promise that nobody catches': `
      ${THROWING} ${RIGHTLY}
      const [one] = await Promise.all([1, new Promise((resolve) => resolve(2))]);
      Promise.reject(new Error('nobody minds'));
      export const double = one === 1 ? twice : null;
      export const total = await (async () => sum)();`,
  'a large piece of memory': `
      ${THROWING} ${RIGHTLY}
      const scratch = new Float64Array(2.5e6).fill(1);
      export const double = (x) => (scratch.set(x.data), twice(x));
      export const total = (x) => sum(x);`,
  'types of every kind': `
      import { type Layer, Tensor } from '#tensor';
      import type * as Everything from '#tensor';
      interface Shapes<out T extends readonly number[] = number[]> { readonly of: T }
      type Fits = <const A, B extends A>(a: A, b: B) => a is B & A;
      declare const nothing: unique symbol;
      declare module 'nothing' { export type A = 1 }
      abstract class Checked<T> { protected abstract readonly value: T; declare late?: T; accessor?: never; }
      export function double(x: Tensor): Tensor;
      export function double(this: void, ...[x]: [Layer['w']]): Tensor {
        if ((x.shape.at(0)! as number) === undefined) throw new RangeError('axes' as any);
        return x.mul(2) satisfies Everything.Tensor;
      }
      export const total = (x: Tensor): number => {
        if (!(x.rank! >= 1)) throw new RangeError();
        return x.sum().item();
      };
      export type { Shapes, Fits, Checked };`,
};
