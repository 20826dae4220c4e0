/** Submissions that try to hang, to break out or to be graded better than they are. */
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../checks/sandbox/problem.ts';
import { HONEST, problemIn, submit } from './grade-source.ts';

/** The longest an exercise may take: its total allowance and some slack for a slow machine. */
const BOUND = 15;

interface Attack {
  readonly tries: string;
  /** What stands in for `double`; the rest of the file is honest. */
  readonly double: string;
  /** The problem it must be named as, or nothing where the answer is simply wrong. */
  readonly named?: Problem['type'];
}

const body = (code: string) => `export function double(x) { ${code} }`;

const ATTACKS: readonly Attack[] = [
  { tries: 'an endless loop', double: body('while (true) {}'), named: 'timeout' },
  {
    tries: 'an endless loop inside try',
    double: body('while (true) { try { while (true) {} } catch {} }'),
    named: 'timeout',
  },
  { tries: 'endless recursion', double: body('return double(x);'), named: 'stack-overflow' },
  {
    tries: 'a memory bomb',
    double: body("const a = []; for (;;) a.push('x'.repeat(1e6) + a.length);"),
    named: 'out-of-memory',
  },
  {
    tries: 'one huge allocation',
    double: body('return new Float64Array(1e9);'),
    named: 'threw',
  },
  {
    tries: 'a catastrophic regular expression',
    double: body("return /(x+x+)+y/.test('x'.repeat(40));"),
    named: 'timeout',
  },
  { tries: 'process.exit', double: body('process.exit(0);'), named: 'threw' },
  {
    tries: 'globalThis.process through Function',
    double: body("return Function('return process')().exit(0);"),
    named: 'threw',
  },
  {
    tries: 'the constructor of a constructor',
    double: body("return x.constructor.constructor('return this')().require('fs');"),
    named: 'threw',
  },
  { tries: 'require', double: body("return require('fs');"), named: 'threw' },
  { tries: 'a thrown null', double: body('throw null;'), named: 'threw' },
  { tries: 'a thrown undefined', double: body('throw undefined;'), named: 'threw' },
  { tries: 'a thrown symbol', double: body("throw Symbol('s');"), named: 'threw' },
  { tries: 'a thrown huge string', double: body("throw 'x'.repeat(1e6);"), named: 'threw' },
  {
    tries: 'a thrown error with a hostile message',
    double: body("throw Object.defineProperty(new Error(), 'message', { get() { throw 1; } });"),
    named: 'threw',
  },
  {
    tries: 'a thrown proxy',
    double: body("throw new Proxy({}, { get() { throw new Error('trap'); } });"),
    named: 'threw',
  },
  {
    tries: 'a promise',
    double: 'export async function double(x) { return x.mul(2); }',
    named: 'not-data',
  },
  {
    tries: 'a thenable',
    double: body('return { then(done) { done(x.mul(2)); } };'),
    named: 'not-data',
  },
  { tries: 'a function as the answer', double: body('return () => x.mul(2);'), named: 'not-data' },
  { tries: 'a symbol as the answer', double: body('return Symbol.iterator;'), named: 'not-data' },
  { tries: 'a bigint as the answer', double: body('return 2n;'), named: 'not-data' },
  {
    tries: 'an object of a class',
    double: body('return new (class Answer { shape = x.shape; })();'),
    named: 'not-data',
  },
  {
    tries: 'an answer nested without end',
    double: body('const a = []; a.push(a); return a;'),
    named: 'not-data',
  },
  {
    tries: 'an answer of a million elements',
    double: body('return Array.from({ length: 1e6 }, () => 1);'),
    named: 'not-data',
  },
  {
    tries: 'a shape of a billion elements',
    double: body(
      'const y = x.mul(2); Object.defineProperty(y, "shape", { value: [1e9] }); return y;',
    ),
    named: 'not-data',
  },
  {
    tries: 'a shape that is not numbers',
    double: body(
      "const y = x.mul(2); Object.defineProperty(y, 'shape', { value: ['a', {}] }); return y;",
    ),
    named: 'not-data',
  },
  {
    tries: 'data of endless length',
    double: body(
      "const y = x.mul(2); Object.defineProperty(y, 'data', { value: { length: Infinity } }); return y;",
    ),
    named: 'not-data',
  },
  {
    tries: 'a length that throws',
    double: body(
      "const y = x.mul(2); Object.defineProperty(y, 'data', { value: { get length() { throw new Error('no'); } } }); return y;",
    ),
    named: 'threw',
  },
  {
    tries: 'a getter that never ends',
    double: body('return { get a() { while (true) {} } };'),
    named: 'timeout',
  },
  {
    tries: 'a toJSON that never ends',
    double: body('console.log({ toJSON() { while (true) {} } }); return x;'),
    named: 'timeout',
  },
  { tries: 'dynamic import of a file', double: body("return import('fs');"), named: 'not-data' },
  { tries: 'eval of an import', double: body('return eval("import(\'fs\')");'), named: 'not-data' },
  {
    tries: 'an answer that agrees with everything',
    double: body(
      "return { valueOf: () => 0, toString: () => '0', [Symbol.toPrimitive]: () => 0 };",
    ),
  },
  { tries: 'a proxy of the answer', double: body('return new Proxy(x, { get: (t, k) => t[k] });') },
  {
    tries: 'a getter that changes its answer',
    double: body('let n = 0; return { get shape() { return n++ ? x.shape : [1]; } };'),
  },
  {
    tries: 'a changing data field',
    double: body(
      "let n = 0; const y = x.mul(2); Object.defineProperty(y, 'data', { get: () => (n++ ? x.mul(2).data : x.data) }); return y;",
    ),
  },
  {
    tries: 'a tensor of its own making',
    double: body(
      "return Object.create(Object.getPrototypeOf(x), { shape: { value: x.shape }, data: { value: [NaN] }, dtype: { value: 'float64' } });",
    ),
  },
  {
    tries: 'a tensor of an unknown dtype',
    double: body(
      "const y = x.mul(2); Object.defineProperty(y, 'dtype', { value: 'quaternion' }); return y;",
    ),
    named: 'not-data',
  },
  {
    tries: 'answers by call count',
    double: 'let n = 0;\n' + body('return n++ === 0 ? x.mul(2) : x;'),
  },
  {
    tries: 'the answer to a remembered example',
    double: body('return x.size === 1 ? x.mul(2) : x;'),
  },
  { tries: 'constants', double: body('return x.map(() => 0);') },
  { tries: 'the input', double: body('return x;') },
  {
    tries: 'the stub error to dodge a failure',
    double: body("throw new Error('not written yet');"),
    named: 'not-written',
  },
  { tries: 'patching Math', double: body('Math.abs = () => 0; Math.max = () => 1e300; return x;') },
  {
    tries: 'patching JSON',
    double: body('JSON.stringify = () => "V0"; JSON.parse = () => []; return x;'),
  },
  {
    tries: 'patching Array.prototype',
    double: body(
      'Array.prototype.map = () => []; Array.prototype[Symbol.iterator] = null; return x;',
    ),
  },
  {
    tries: 'patching Object.is and isArray',
    double: body('Object.is = () => true; Array.isArray = () => true; return x;'),
  },
  {
    tries: 'polluting Object.prototype',
    double: body(
      "Object.prototype.toJSON = () => 0; Object.prototype.then = 1; Object.prototype.status = 'passed'; return x;",
    ),
  },
  {
    tries: 'a setter on array indices',
    double: body(
      "Object.defineProperty(Array.prototype, '0', { set() { throw new Error('no'); }, configurable: true }); return x;",
    ),
    named: 'threw',
  },
  {
    tries: 'patching Tensor',
    double:
      "import { Tensor } from '#tensor';\n" +
      body('Tensor.prototype.mul = () => x; return x.mul(2);'),
  },
  {
    tries: 'replacing console',
    double: body("globalThis.console = { get log() { throw 1; } }; console.log('x'); return x;"),
    named: 'threw',
  },
];

describe('an attack costs only its own exercise, in bounded time, and is named', () => {
  test.for(ATTACKS)('$tries', { timeout: 60_000 }, async ({ double, named }) => {
    const grade = submit(`${double}\n${HONEST.plusOne}`);
    const attacked = await grade('double');
    expect(attacked.points).toBe(0);
    expect(attacked.seconds).toBeLessThan(BOUND);
    expect(problemIn(attacked)?.type).toBe(named);
    expect((await grade('plusOne')).points).toBe(4);
  });
});

test('what an attack printed and threw is bounded', async () => {
  const noisy = body(
    "for (let i = 0; i < 1e5; i++) console.log('y'.repeat(1e4)); throw 'x'.repeat(1e6);",
  );
  const { verdicts } = await submit(noisy)('double');
  expect(JSON.stringify(verdicts).length).toBeLessThan(200_000);
});

test('an argument changed in place is told from a wrong answer', async () => {
  const { verdicts, points } = await submit(
    body('for (let i = 0; i < x.data.length; i++) x.data[i] *= 2; return x;'),
  )('double');
  expect(verdicts.map(({ status }) => status)).toEqual(['passed', 'failed']);
  expect(verdicts[1]!.broken?.failure).toMatchObject({ type: 'changed-argument', index: 0 });
  expect(points).toBe(2);
});

test('an answer that changes from call to call is told as such', async () => {
  const { verdicts } = await submit(
    `let n = 0;\n${body('return x.mul(2).add((n++ % 2) * 1e-10);')}`,
  )('double');
  expect(verdicts[1]!.broken?.failure.type).toBe('unsteady');
});

test('a hang is shrunk to a small input', async () => {
  const { verdicts } = await submit(body('if (x.data[0] > 2) while (true) {} return x.mul(2);'))(
    'double',
  );
  const call = verdicts[0]!.broken!.calls.at(-1)!;
  expect(call.args).toHaveLength(1);
  expect((call.args[0] as { size: number }).size).toBeLessThanOrEqual(2);
});
