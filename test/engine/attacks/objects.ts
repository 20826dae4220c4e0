/** Answers and built-ins that are not what they seem, by what the language itself offers for it. */
import { bodies, type CodeAttack, files, prize } from './attack.ts';

export const OBJECT_ATTACKS: readonly CodeAttack[] = [
  ...bodies(undefined, {
    'an answer that becomes right as JSON': 'return { toJSON: () => right(x) };',
    'an iterator without an end':
      'return { [Symbol.iterator]: () => ({ next: () => ({ value: 1 }) }) };',
    'numbers that others share': `const shared = new Float64Array(new SharedArrayBuffer(8 * x.size));
      shared.set(right(x).data);
      return shared;`,
    'a list of another species': `class Odd extends Array {
        static get [Symbol.species]() { return Float64Array; }
      }
      return Odd.from(x.data).map((value) => 2 * value);`,
    'a tensor without a prototype': 'return Object.setPrototypeOf(right(x), null);',
    'a tensor that was frozen, over the right one':
      'return Object.freeze(Object.setPrototypeOf(x.mul(-3), right(x)));',
    'typed arrays that keep what they held': `for (const key of ['set', 'fill', 'subarray', 'slice', 'map'])
        Float64Array.prototype[key] = function () { return this; };
      return x.mul(-3);`,
    'a Float64Array of its own': `globalThis.Float64Array = class extends Array {};
      return x.mul(-3);`,
    'maps and sets in which everything is': `for (const kind of [Map, Set, WeakMap, WeakSet])
        kind.prototype.has = kind.prototype.get = () => true;
      return x.mul(-3);`,
    'promises that are kept at once':
      'Promise.prototype.then = function (f) { return f(right(x)); }; return x.mul(-3);',
    'numbers that are all the same': `Number.prototype[Symbol.toPrimitive] = Number.prototype.valueOf = () => 0;
      Number.isFinite = Number.isInteger = Number.isNaN = () => true;
      return x.mul(-3);`,
    'objects without keys': `Object.keys = Reflect.ownKeys = Object.getOwnPropertyNames = () => [];
      Object.getOwnPropertyDescriptor = () => ({ value: 0 });
      return x.mul(-3);`,
    'code in which x is a scope': "return Function('x', 'with (x) { return mul(-3); }')(x);",
    'an answer that is mended after it was returned': `const y = x.mul(-3);
      Promise.resolve().then(() => y.data.set(right(x).data));
      return y;`,
    'numbers in boxes that count how often they are read': `let n = 0;
      const data = Array.from(right(x).data, (value) => ({ valueOf: () => (n++ % 2 ? value : NaN) }));
      return new Proxy(right(x), { get: (y, key) => (key === 'data' ? data : y[key]) });`,
    'a tensor by its tag alone': `const { shape, data } = right(x);
      return { [Symbol.toStringTag]: 'Tensor', constructor: x.constructor, shape, data, rank: x.rank };`,
    'a key that is a prototype': `return JSON.parse('{ "__proto__": { "shape": [1], "data": [2] } }');`,
    'Proxy, call and apply that agree with everything': `const yes = () => right(x);
      globalThis.Proxy = class { constructor() { return right(x); } };
      Function.prototype.call = Function.prototype.apply = Reflect.apply = Reflect.construct = yes;
      return x.mul(-3);`,
    'a way out of what it throws':
      'try { throw right(x); } finally { a: for (;;) break a; debugger; return x.mul(-3); }',
    'an argument that it changes while it is read': `const { data } = x;
      return x.map((value, i) => { data.fill(0); return i > 0 ? 2 * value : -value; });`,
    'a length that grows while it is read': `const y = [];
      Object.defineProperty(y, 0, { get() { y.push(1); return 1; } });
      return y;`,
  }),
  ...bodies('threw', {
    'numbers that are gone': 'const y = right(x); y.data.buffer.transfer(); return y;',
    'a shape that it has changed for whoever asks next':
      "Object.defineProperty(x, 'shape', { value: ['a'] }); return x.reshape(x.shape);",
    'an error whose stack does not end':
      "Object.defineProperty(Error.prototype, 'stack', { get() { for (;;); } }); throw new Error('x');",
    'a proxy that was revoked': `const { proxy, revoke } = Proxy.revocable(right(x), {});
      revoke();
      return proxy;`,
    'getters for whatever is asked of any object': `for (const key of ['received', 'status', 'shape', 'data', 'then', 'get', 'value'])
        try { Object.prototype.__defineGetter__(key, () => 1); } catch {}
      return x.mul(-3);`,
    'setters that swallow what is written': `for (const key of ['0', '1', '2', 'length', 'name', 'shape'])
        try { Object.prototype.__defineSetter__(key, () => {}); } catch {}
      return x.mul(-3);`,
    'to wait in a built-in':
      'return Atomics.wait(new Int32Array(new SharedArrayBuffer(8)), 0, 0, Infinity);',
    'an error that is its own cause': `const error = new AggregateError([], 'x');
      error.errors.push(error);
      throw Object.assign(error, { cause: error });`,
    'what the sandbox itself throws':
      "throw Object.assign(new (class NotData extends Error {})('a tensor'), { what: 'x' });",
    'code that says where it is from':
      'return eval("throw new Error(\'x\'); //# sourceURL=checks/course.ts");',
    'a trace that is made by itself':
      'Error.prepareStackTrace = () => right(x); Error.stackTraceLimit = Infinity; throw new Error();',
    'an error whose message is no text':
      'throw { name: Symbol(), message: { toString: () => right(x) }, stack: 1n };',
  }),
  ...bodies('not-data', {
    'numbers of 64 bits':
      'return BigInt64Array.from(x.data, (value) => BigInt(Math.trunc(value)));',
    'a reference that may be gone': 'return new WeakRef(right(x));',
    'a generator of the answer': 'return (function* () { yield right(x); })();',
    'a tensor with a number less': `const y = right(x);
      Object.defineProperty(y, 'data', { value: y.data.slice(1) });
      return y;`,
    'a view of bytes': 'return new DataView(right(x).data.buffer);',
  }),
  ...files(undefined, {
    'to see more than its argument behind it': prize(
      'x.data.buffer.byteLength > 8 * x.size || x.data.byteOffset > 0',
    ),
    'to be told what is collected':
      `
      let collected = false;
      const registry = new FinalizationRegistry(() => { collected = true; });
      const wait = () => { for (let i = 0; i < 100; i++) registry.register({}, i); };
      ` + prize('(wait(), collected && globalThis.gc !== undefined)'),
    'to find what another left behind':
      `
      const places = [globalThis, Object.prototype, Array, Math, Reflect, Symbol];
      const found = places.some((place) => Object.hasOwn(place, 'leftBehind'));
      for (const place of places) place.leftBehind = true;
      ` + prize('found'),
    'to read where it lies': prize('/^(file|https?):|^[/\\\\]/.test(String(import.meta.url))'),
    'to find globals of a browser, of Node, of Deno or of a worker': prize(
      "['process', 'require', 'Deno', 'Bun', 'window', 'self', 'postMessage', 'fetch', 'WebAssembly', 'setTimeout', 'queueMicrotask', 'navigator'].some((name) => typeof globalThis[name] === 'function' || typeof globalThis[name] === 'object')",
    ),
  }),
];
