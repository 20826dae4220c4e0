/** Answers that are none, and built-ins that were replaced to have them taken for right. */
import { bodies, body, type CodeAttack, files } from './attack.ts';

export const ANSWER_ATTACKS: readonly CodeAttack[] = [
  ...bodies('not-data', {
    'a thenable': 'return { then(done) { done(right(x)); } };',
    'a function as the answer': 'return () => right(x);',
    'a symbol as the answer': 'return Symbol.iterator;',
    'a bigint as the answer': 'return 2n;',
    'a map as the answer': "return new Map([['shape', x.shape]]);",
    'an answer nested without end': 'const a = []; a.push(a); return a;',
    'an answer of two hundred thousand elements': 'return Array.from({ length: 2e5 }, () => 1);',
    'a shape of a billion elements':
      'const y = right(x); Object.defineProperty(y, "shape", { value: [1e9] }); return y;',
    'a shape that is not numbers':
      "const y = right(x); Object.defineProperty(y, 'shape', { value: ['a', {}] }); return y;",
    'data of endless length':
      "const y = right(x); Object.defineProperty(y, 'data', { value: { length: Infinity } }); return y;",
    'a tensor of an unknown dtype':
      "const y = right(x); Object.defineProperty(y, 'dtype', { value: 'quaternion' }); return y;",
    'an endless shape of no elements': `const y = right(x);
       Object.defineProperty(y, 'shape', { value: [4e9, 0] });
       Object.defineProperty(y, 'data', { value: [] });
       return y;`,
    'many long axes around one of no extent': `const y = right(x);
       Object.defineProperty(y, 'shape', { value: [60000, 60000, 60000, 0] });
       Object.defineProperty(y, 'data', { value: [] });
       return y;`,
    'a shape of a thousand axes':
      "const y = right(x); Object.defineProperty(y, 'shape', { value: Array(1000).fill(1) }); return y;",
  }),
  ...files('not-data', { 'a promise': 'export async function answer(x) { return right(x); }' }),
  ...bodies(undefined, {
    'an instance of a class that looks like a tensor':
      'return new (class Tensor { shape = right(x).shape; data = right(x).data; })();',
    'an answer that agrees with everything':
      "return { valueOf: () => 0, toString: () => '0', [Symbol.toPrimitive]: () => 0 };",
    'a proxy of the answer': 'return new Proxy(x, { get: (t, k) => t[k] });',
    'a getter that changes its answer':
      'let n = 0; return { get shape() { return n++ ? x.shape : [1]; } };',
    'a changing data field':
      "let n = 0; const y = right(x); const { data } = y; Object.defineProperty(y, 'data', { get: () => (n++ ? data : data.map((value) => value + 1)) }); return y;",
    'a tensor of its own making':
      "return Object.create(Object.getPrototypeOf(x), { shape: { value: x.shape }, data: { value: [NaN] }, dtype: { value: 'float64' } });",
    'the answer to a remembered example': 'return x.size === 1 ? right(x) : x;',
    constants: 'return x.map(() => 0);',
    'the input': 'return x;',
    'patching Math': 'Math.abs = () => 0; Math.max = () => 1e300; return x;',
    'patching JSON': 'JSON.stringify = () => "V0"; JSON.parse = () => []; return x;',
    'patching Array.prototype':
      'Array.prototype.map = () => []; Array.prototype[Symbol.iterator] = null; return x;',
    'patching Object.is and isArray':
      'Object.is = () => true; Array.isArray = () => true; return x;',
    'polluting Object.prototype':
      "Object.prototype.toJSON = () => 0; Object.prototype.then = 1; Object.prototype.status = 'passed'; return x;",
    'every prototype frozen': `for (const key of Object.getOwnPropertyNames(globalThis))
         if (globalThis[key]?.prototype) Object.freeze(globalThis[key].prototype);
       return x;`,
  }),
  ...files(undefined, {
    'answers by call count': 'let n = 0;\n' + body('return n++ === 0 ? right(x) : x;'),
    'patching Tensor':
      "import { Tensor } from '#tensor';\n" +
      body('Tensor.prototype.mul = () => x; return x.mul(2);'),
  }),
  ...bodies('threw', {
    'a length that throws':
      "const y = right(x); Object.defineProperty(y, 'data', { value: { get length() { throw new Error('no'); } } }); return y;",
    'a text that never ends, in place of what was thrown':
      'const endless = { toString() { for (;;); } }; Array.prototype[Symbol.iterator] = function* () { for (;;) yield endless; }; throw { name: endless, message: endless, stack: endless };',
    'a setter on array indices':
      "Object.defineProperty(Array.prototype, '0', { set() { throw new Error('no'); }, configurable: true }); return x;",
    'replacing console':
      "globalThis.console = { get log() { throw 1; } }; console.log('x'); return x;",
    'no built-in left': `for (const key of Object.getOwnPropertyNames(globalThis)) try { globalThis[key] = null; } catch {}
       return x;`,
  }),
  ...files('threw', {
    'everything an instance of Tensor':
      "import { Tensor } from '#tensor';\n" +
      body(
        'Object.defineProperty(Tensor, Symbol.hasInstance, { value: () => true }); return { x };',
      ),
  }),
  ...bodies('not-written', {
    'the stub error to dodge a failure': "throw new Error('not written yet');",
  }),
];
