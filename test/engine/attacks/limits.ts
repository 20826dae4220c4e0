/** Code that takes all the time, memory, stack or room there is, or throws what is hard to tell. */
import { bodies, type CodeAttack } from './attack.ts';

export const LIMIT_ATTACKS: readonly CodeAttack[] = [
  ...bodies('timeout', {
    'an endless loop': 'while (true) {}',
    'an endless loop inside try': 'while (true) { try { while (true) {} } catch {} }',
    'a catastrophic regular expression': "return /(x+x+)+y/.test('x'.repeat(40));",
    'a getter that never ends': 'return { get a() { while (true) {} } };',
    'an error of which every part is a trap':
      'throw Object.create(null, { name: { get() { while (true) {} } }, message: { get() { throw this; } } });',
    'to print without end': "while (true) console.log('x');",
    'keys without end': 'return new Proxy({}, { ownKeys() { while (true) {} } });',
    'a prototype that never comes':
      'return new Proxy({}, { getPrototypeOf() { while (true) {} } });',
  }),
  ...bodies('stack-overflow', { 'endless recursion': 'return answer(x);' }),
  ...bodies('out-of-memory', {
    'a memory bomb': "const a = []; for (;;) a.push('x'.repeat(1e6) + a.length);",
    'an error that says the memory ran out': "throw new InternalError('out of memory');",
    'a tower of proxies':
      'let y = right(x); for (let i = 0; i < 1e5; i++) y = new Proxy(y, {}); return y;',
  }),
  ...bodies('threw', {
    'one huge allocation': 'return new Float64Array(1e9);',
    'a thrown null': 'throw null;',
    'a thrown undefined': 'throw undefined;',
    'a thrown symbol': "throw Symbol('s');",
    'a thrown huge string': "throw 'x'.repeat(1e6);",
    'a thrown error with a hostile message':
      "throw Object.defineProperty(new Error(), 'message', { get() { throw 1; } });",
    'a thrown proxy': "throw new Proxy({}, { get() { throw new Error('trap'); } });",
    'an error that says it was interrupted': "throw new InternalError('interrupted');",
    'an enormous stack trace':
      "const e = new Error('x'); e.stack = '    at f (a.ts:1:1)\\n'.repeat(1e5); throw e;",
    'a stack trace that points to the files of others':
      "const e = new Error('x'); e.stack = 'at f (../../../etc/passwd:1:1)\\n::error::x'; throw e;",
    'a number of a billion digits': 'return Number(7n ** (7n ** 12n));',
  }),
  ...bodies(undefined, {
    'a toJSON that never ends': 'console.log({ toJSON() { while (true) {} } }); return x;',
    'to print what prints itself':
      'console.log({ toString() { console.log(this); return this; } }); return x;',
    'half of the memory, to leave less to whoever comes next':
      'globalThis.kept ??= Array.from({ length: 5 }, () => new Float64Array(1e6).fill(NaN)); return x;',
    'a pattern in memory, for whoever comes next to find':
      'for (let i = 0; i < 100; i++) new Uint8Array(1e5).fill(255); return x;',
  }),
  ...bodies('not-data', {
    'a list nested a hundred thousand deep':
      'let y = []; for (let i = 0; i < 1e5; i++) y = [y]; return y;',
  }),
];
