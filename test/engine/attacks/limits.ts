/** Code that takes all the time, memory, stack or room there is, or throws what is hard to tell. */
import { body, type CodeAttack } from './attack.ts';

export const LIMIT_ATTACKS: readonly CodeAttack[] = [
  { tries: 'an endless loop', code: body('while (true) {}'), named: 'timeout' },
  {
    tries: 'an endless loop inside try',
    code: body('while (true) { try { while (true) {} } catch {} }'),
    named: 'timeout',
  },
  { tries: 'endless recursion', code: body('return answer(x);'), named: 'stack-overflow' },
  {
    tries: 'a memory bomb',
    code: body("const a = []; for (;;) a.push('x'.repeat(1e6) + a.length);"),
    named: 'out-of-memory',
  },
  {
    tries: 'one huge allocation',
    code: body('return new Float64Array(1e9);'),
    named: 'threw',
  },
  {
    tries: 'a catastrophic regular expression',
    code: body("return /(x+x+)+y/.test('x'.repeat(40));"),
    named: 'timeout',
  },
  { tries: 'a thrown null', code: body('throw null;'), named: 'threw' },
  { tries: 'a thrown undefined', code: body('throw undefined;'), named: 'threw' },
  { tries: 'a thrown symbol', code: body("throw Symbol('s');"), named: 'threw' },
  { tries: 'a thrown huge string', code: body("throw 'x'.repeat(1e6);"), named: 'threw' },
  {
    tries: 'a thrown error with a hostile message',
    code: body("throw Object.defineProperty(new Error(), 'message', { get() { throw 1; } });"),
    named: 'threw',
  },
  {
    tries: 'a thrown proxy',
    code: body("throw new Proxy({}, { get() { throw new Error('trap'); } });"),
    named: 'threw',
  },
  {
    tries: 'a getter that never ends',
    code: body('return { get a() { while (true) {} } };'),
    named: 'timeout',
  },
  {
    tries: 'a toJSON that never ends',
    code: body('console.log({ toJSON() { while (true) {} } }); return x;'),
  },
  {
    tries: 'an error that says the memory ran out',
    code: body("throw new InternalError('out of memory');"),
    named: 'out-of-memory',
  },
  {
    tries: 'an error that says it was interrupted',
    code: body("throw new InternalError('interrupted');"),
    named: 'threw',
  },
  {
    tries: 'an enormous stack trace',
    code: body(
      "const e = new Error('x'); e.stack = '    at f (a.ts:1:1)\\n'.repeat(1e5); throw e;",
    ),
    named: 'threw',
  },
  {
    tries: 'a stack trace that points to the files of others',
    code: body(
      "const e = new Error('x'); e.stack = 'at f (../../../etc/passwd:1:1)\\n::error::x'; throw e;",
    ),
    named: 'threw',
  },
  {
    tries: 'an error of which every part is a trap',
    code: body(
      'throw Object.create(null, { name: { get() { while (true) {} } }, message: { get() { throw this; } } });',
    ),
    named: 'timeout',
  },
  {
    tries: 'to print without end',
    code: body("while (true) console.log('x');"),
    named: 'timeout',
  },
  {
    tries: 'to print what prints itself',
    code: body('console.log({ toString() { console.log(this); return this; } }); return x;'),
  },
  {
    tries: 'a number of a billion digits',
    code: body('return Number(7n ** (7n ** 12n));'),
    named: 'threw',
  },
  {
    tries: 'keys without end',
    code: body('return new Proxy({}, { ownKeys() { while (true) {} } });'),
    named: 'timeout',
  },
  {
    tries: 'a prototype that never comes',
    code: body('return new Proxy({}, { getPrototypeOf() { while (true) {} } });'),
    named: 'timeout',
  },
  {
    tries: 'a tower of proxies',
    code: body('let y = right(x); for (let i = 0; i < 1e5; i++) y = new Proxy(y, {}); return y;'),
    named: 'out-of-memory',
  },
  {
    tries: 'a list nested a hundred thousand deep',
    code: body('let y = []; for (let i = 0; i < 1e5; i++) y = [y]; return y;'),
    named: 'not-data',
  },
  {
    tries: 'half of the memory, to leave less to whoever comes next',
    code: body(
      'globalThis.kept ??= Array.from({ length: 5 }, () => new Float64Array(1e6).fill(NaN)); return x;',
    ),
  },
  {
    tries: 'a pattern in memory, for whoever comes next to find',
    code: body('for (let i = 0; i < 100; i++) new Uint8Array(1e5).fill(255); return x;'),
  },
];
