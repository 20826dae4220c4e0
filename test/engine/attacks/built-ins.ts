/** Built-ins that take long, much or deep, each asked for in a few characters. */
import { bodies, type CodeAttack } from './attack.ts';

export const BUILT_IN_ATTACKS: readonly CodeAttack[] = [
  ...bodies('timeout', {
    'a look ahead that goes back again and again':
      "return /^(?=(a+)+$)/.test('a'.repeat(40) + '!');",
    'a pattern of patterns within each other': "return /^(((a*)*)*)*$/.test('a'.repeat(60) + 'b');",
    'a comparison that does not end': '[2, 1].sort(() => { for (;;); }); return x;',
    'a set that grows while it is walked':
      'const s = new Set([0]); for (const v of s) { s.delete(v); s.add(v + 1); }',
    'a text that replaces itself': "return 'a'.replace(/a/, () => { for (;;); });",
  }),
  ...bodies('out-of-memory', {
    'a text as long as there may be': "return 'x'.padEnd(2 ** 29, 'y').split('');",
    'a buffer that may become large':
      'return new ArrayBuffer(8, { maxByteLength: 2 ** 31 - 1 }).resize(2 ** 31 - 1);',
    'to spread what does not end': 'return [...{ *[Symbol.iterator]() { for (;;) yield 1; } }];',
    'functions bound to each other':
      'let f = () => 1; for (let i = 0; i < 1e5; i++) f = f.bind(null, i); return f();',
    'a list of all that there is': 'return new Array(2 ** 32 - 1).fill(0);',
  }),
  ...bodies('stack-overflow', {
    'a text that is made of itself': 'const a = { toString() { return `${a}`; } }; return `${a}`;',
    'a list that contains itself, made flat':
      'const a = []; a.push(a, a); return a.flat(Infinity);',
    'brackets within brackets, as code': "return eval('('.repeat(1e5));",
    'JSON within JSON': "return JSON.parse('['.repeat(1e5));",
  }),
  ...bodies(undefined, {
    'to print what has no end':
      'console.log(new Proxy([], { get: (_, key) => (key === "length" ? 2 ** 32 : key) })); return x;',
    'to print what throws':
      'console.log({ get a() { throw 1; } }, Symbol("\\x1b[2J"), -0, [,]); return x;',
    'marks over marks, made comparable': "'\\u0344'.repeat(1e4).normalize('NFKD'); return x;",
  }),
];
