/** Answers that are none, and built-ins that were replaced to have them taken for right. */
import { body, type CodeAttack } from './attack.ts';

export const ANSWER_ATTACKS: readonly CodeAttack[] = [
  {
    tries: 'a promise',
    code: 'export async function answer(x) { return right(x); }',
    named: 'not-data',
  },
  {
    tries: 'a thenable',
    code: body('return { then(done) { done(right(x)); } };'),
    named: 'not-data',
  },
  { tries: 'a function as the answer', code: body('return () => right(x);'), named: 'not-data' },
  { tries: 'a symbol as the answer', code: body('return Symbol.iterator;'), named: 'not-data' },
  { tries: 'a bigint as the answer', code: body('return 2n;'), named: 'not-data' },
  {
    tries: 'an instance of a class that looks like a tensor',
    code: body('return new (class Tensor { shape = right(x).shape; data = right(x).data; })();'),
  },
  {
    tries: 'a map as the answer',
    code: body("return new Map([['shape', x.shape]]);"),
    named: 'not-data',
  },
  {
    tries: 'an answer nested without end',
    code: body('const a = []; a.push(a); return a;'),
    named: 'not-data',
  },
  {
    tries: 'an answer of two hundred thousand elements',
    code: body('return Array.from({ length: 2e5 }, () => 1);'),
    named: 'not-data',
  },
  {
    tries: 'a shape of a billion elements',
    code: body(
      'const y = right(x); Object.defineProperty(y, "shape", { value: [1e9] }); return y;',
    ),
    named: 'not-data',
  },
  {
    tries: 'a shape that is not numbers',
    code: body(
      "const y = right(x); Object.defineProperty(y, 'shape', { value: ['a', {}] }); return y;",
    ),
    named: 'not-data',
  },
  {
    tries: 'data of endless length',
    code: body(
      "const y = right(x); Object.defineProperty(y, 'data', { value: { length: Infinity } }); return y;",
    ),
    named: 'not-data',
  },
  {
    tries: 'a length that throws',
    code: body(
      "const y = right(x); Object.defineProperty(y, 'data', { value: { get length() { throw new Error('no'); } } }); return y;",
    ),
    named: 'threw',
  },
  {
    tries: 'an answer that agrees with everything',
    code: body("return { valueOf: () => 0, toString: () => '0', [Symbol.toPrimitive]: () => 0 };"),
  },
  { tries: 'a proxy of the answer', code: body('return new Proxy(x, { get: (t, k) => t[k] });') },
  {
    tries: 'a getter that changes its answer',
    code: body('let n = 0; return { get shape() { return n++ ? x.shape : [1]; } };'),
  },
  {
    tries: 'a changing data field',
    code: body(
      "let n = 0; const y = right(x); const { data } = y; Object.defineProperty(y, 'data', { get: () => (n++ ? data : data.map((value) => value + 1)) }); return y;",
    ),
  },
  {
    tries: 'a tensor of its own making',
    code: body(
      "return Object.create(Object.getPrototypeOf(x), { shape: { value: x.shape }, data: { value: [NaN] }, dtype: { value: 'float64' } });",
    ),
  },
  {
    tries: 'a tensor of an unknown dtype',
    code: body(
      "const y = right(x); Object.defineProperty(y, 'dtype', { value: 'quaternion' }); return y;",
    ),
    named: 'not-data',
  },
  {
    tries: 'answers by call count',
    code: 'let n = 0;\n' + body('return n++ === 0 ? right(x) : x;'),
  },
  {
    tries: 'the answer to a remembered example',
    code: body('return x.size === 1 ? right(x) : x;'),
  },
  { tries: 'constants', code: body('return x.map(() => 0);') },
  { tries: 'the input', code: body('return x;') },
  {
    tries: 'the stub error to dodge a failure',
    code: body("throw new Error('not written yet');"),
    named: 'not-written',
  },
  { tries: 'patching Math', code: body('Math.abs = () => 0; Math.max = () => 1e300; return x;') },
  {
    tries: 'patching JSON',
    code: body('JSON.stringify = () => "V0"; JSON.parse = () => []; return x;'),
  },
  {
    tries: 'patching Array.prototype',
    code: body(
      'Array.prototype.map = () => []; Array.prototype[Symbol.iterator] = null; return x;',
    ),
  },
  {
    tries: 'a text that never ends, in place of what was thrown',
    code: body(
      'const endless = { toString() { for (;;); } }; Array.prototype[Symbol.iterator] = function* () { for (;;) yield endless; }; throw { name: endless, message: endless, stack: endless };',
    ),
    named: 'threw',
  },
  {
    tries: 'patching Object.is and isArray',
    code: body('Object.is = () => true; Array.isArray = () => true; return x;'),
  },
  {
    tries: 'polluting Object.prototype',
    code: body(
      "Object.prototype.toJSON = () => 0; Object.prototype.then = 1; Object.prototype.status = 'passed'; return x;",
    ),
  },
  {
    tries: 'a setter on array indices',
    code: body(
      "Object.defineProperty(Array.prototype, '0', { set() { throw new Error('no'); }, configurable: true }); return x;",
    ),
    named: 'threw',
  },
  {
    tries: 'patching Tensor',
    code:
      "import { Tensor } from '#tensor';\n" +
      body('Tensor.prototype.mul = () => x; return x.mul(2);'),
  },
  {
    tries: 'replacing console',
    code: body("globalThis.console = { get log() { throw 1; } }; console.log('x'); return x;"),
    named: 'threw',
  },
  {
    tries: 'an endless shape of no elements',
    code: body(
      `const y = right(x);
       Object.defineProperty(y, 'shape', { value: [4e9, 0] });
       Object.defineProperty(y, 'data', { value: [] });
       return y;`,
    ),
    named: 'not-data',
  },
  {
    tries: 'many long axes around one of no extent',
    code: body(
      `const y = right(x);
       Object.defineProperty(y, 'shape', { value: [60000, 60000, 60000, 0] });
       Object.defineProperty(y, 'data', { value: [] });
       return y;`,
    ),
    named: 'not-data',
  },
  {
    tries: 'a shape of a thousand axes',
    code: body(
      "const y = right(x); Object.defineProperty(y, 'shape', { value: Array(1000).fill(1) }); return y;",
    ),
    named: 'not-data',
  },
  {
    tries: 'everything an instance of Tensor',
    code:
      "import { Tensor } from '#tensor';\n" +
      body(
        'Object.defineProperty(Tensor, Symbol.hasInstance, { value: () => true }); return { x };',
      ),
    named: 'threw',
  },
  {
    tries: 'no built-in left',
    code: body(
      `for (const key of Object.getOwnPropertyNames(globalThis)) try { globalThis[key] = null; } catch {}
       return x;`,
    ),
    named: 'threw',
  },
  {
    tries: 'every prototype frozen',
    code: body(
      `for (const key of Object.getOwnPropertyNames(globalThis))
         if (globalThis[key]?.prototype) Object.freeze(globalThis[key].prototype);
       return x;`,
    ),
  },
];
