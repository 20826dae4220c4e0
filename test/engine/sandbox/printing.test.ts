/** Printing is total: whatever is printed becomes something short, and nothing of it runs. */
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { arange, Tensor, tensor, zeros } from '#tensor';
import { consoleOn, startPrintingAnew } from '../../../engine/sandbox/inside/console.ts';
import { printable } from '../../../engine/sandbox/inside/printing.ts';
import { knownProxy } from '../../../engine/sandbox/inside/untouched.ts';
import { LONGEST_MESSAGE, PRINTED_LINES } from '../../../engine/sandbox/inside/wire.ts';
import { law } from '../../law.ts';
import { inSandbox } from '../judge.ts';

class Value {
  data = 2;
  parents: Value[] = [];
}
class Grid extends Array<number> {}
const nameless = (() => class extends Value {})();

const oneself: Record<string, unknown> = { a: 1 };
oneself['self'] = oneself;
const twice = { b: 1 };
const nest = (depth: number): unknown => (depth === 0 ? 1 : { in: nest(depth - 1) });
const forbidden = (): never => {
  throw new Error('ran');
};

test.each<[string, unknown, string]>([
  ['text', 'a "b"\nc', 'a "b"\nc'],
  ['text in something', ['a "b"'], '["a \\"b\\""]'],
  ['numbers', [1, -0, NaN, Infinity, 0.1 + 0.2], '[1, -0, NaN, Infinity, 0.30000000000000004]'],
  ['words', [true, null, undefined], '[true, null, undefined]'],
  ['a symbol', Symbol('s'), 'Symbol(s)'],
  ['a BigInt', { a: 12n }, '{ a: 12n }'],
  ['a BigInt of many digits', [10n ** 5000n, -(10n ** 5000n)], '[[BigInt], [BigInt]]'],
  ['nothing in it', [[], {}, new Map(), new Set()], '[[], {}, Map(0) {}, Set(0) {}]'],
  ['keys', { a_1: 1, 'a-b': 2, 3: 3, 값: 4, '': 5 }, '{ "3": 3, a_1: 1, "a-b": 2, 값: 4, "": 5 }'],
  ['an instance', new Value(), 'Value { data: 2, parents: [] }'],
  ['an array of its own class', Grid.of(1, 2), 'Grid [1, 2]'],
  ['no prototype', { __proto__: null, a: 1 }, '{ a: 1 }'],
  ['functions', [Math.max, () => 1], '[[Function: max], [Function (anonymous)]]'],
  ['classes', [Value, nameless], '[[class Value], [class (anonymous)]]'],
  ['a map', new Map<unknown, unknown>([['a', { b: 1 }]]), 'Map(1) { "a" => { b: 1 } }'],
  ['a set', new Set([1, 'a']), 'Set(2) { 1, "a" }'],
  ['dates', [new Date(0), new Date(NaN)], '[1970-01-01T00:00:00.000Z, Invalid Date]'],
  ['a pattern', /a\/b/gi, '/a\\/b/gi'],
  ['an error', new TypeError('no'), 'TypeError: no'],
  ['errors in something', [new TypeError('no'), new Error()], '[[TypeError: no], [Error]]'],
  ['an error without its name', Object.assign(new Error('m'), { name: 1 }), 'Error: m'],
  ['wrapped text', new String('a'), '[String: "a"]'],
  ['a typed array', Float32Array.of(1, 0.5), 'Float32Array(2) [1, 0.5]'],
  ['a view that is no array', new DataView(new ArrayBuffer(1)), 'DataView {}'],
  ['a prototype without a class', Object.create({ __proto__: null, a: 1 }), '{}'],
  ['a promise', Promise.resolve(1), 'Promise {}'],
  ['holes', [1, , 3], '[1, <empty>, 3]'], // oxlint-disable-line no-sparse-arrays
  ['itself', oneself, '{ a: 1, self: [Circular] }'],
  ['the same twice', [twice, twice], '[{ b: 1 }, { b: 1 }]'],
  ['depth', nest(9), '{ in: { in: { in: { in: { in: [Object] } } } } }'],
  ['everything', globalThis, '[globalThis]'],
  [
    'an accessor',
    {
      get a() {
        return forbidden();
      },
      set b(_: number) {},
    },
    '{ a: [Getter], b: [Getter] }',
  ],
  ['what only claims to be a map', Object.create(Map.prototype), 'Map {}'],
  ['a tensor', tensor([[1, 2]]), 'tensor([[1., 2.]])'],
  ['a tensor in something', { w: tensor(0.5) }, '{ w: tensor(0.5000) }'],
  [
    'a large tensor',
    arange(400).reshape([20, 20]),
    'tensor([0., 1., 2., 3., 4., 5., 6., 7., 8., 9., …], shape=[20, 20])',
  ],
  [
    'a large tensor of float32',
    new Tensor([300], zeros([300]).data, 'float32'),
    'tensor([0., 0., 0., 0., 0., 0., 0., 0., 0., 0., …], shape=[300], dtype=float32)',
  ],
])('%s', (_, value, expected) => {
  expect(printable(value)).toBe(expected);
});

describe('a tensor made into something else is an object like others', () => {
  test.each<[string, object]>([
    ['Tensor { shape: [3], data: Float64Array(1) [0], dtype: "float64" }', { shape: [3] }],
    ['Tensor { shape: 5, data: Float64Array(1) [0], dtype: "float64" }', { shape: 5 }],
    ['Tensor { shape: ["a"], data: Float64Array(1) [0], dtype: "float64" }', { shape: ['a'] }],
    ['Tensor { shape: [1], data: [0], dtype: "float64" }', { data: [0] }],
  ])('%s', (expected, change) => {
    expect(printable(Object.assign(zeros([1]), change))).toBe(expected);
  });
});

law(
  'anything at all is short, and never throws',
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withObjectString: true,
    withSet: true,
    withSparseArray: true,
    withTypedArray: true,
    maxDepth: 6,
  }),
  (value) => {
    expect(printable(value).length).toBeLessThanOrEqual(LONGEST_MESSAGE);
  },
);

describe('much of anything is told in short', () => {
  const chain = (nodes: number): Value => {
    let value = new Value();
    for (let i = 1; i < nodes; i++) value = Object.assign(new Value(), { parents: [value, value] });
    return value;
  };
  const wide = (depth: number): unknown =>
    depth === 0
      ? 0
      : Array(9)
          .fill(null)
          .map(() => wide(depth - 1));
  test.each<[string, unknown, RegExp]>([
    ['a long text', 'x'.repeat(5e6), /^x{1999}…$/],
    ['a long text in something', ['x'.repeat(5e6)], /^\["x{199}…"\]$/],
    ['a long key', { ['x'.repeat(5e6)]: 1 }, /^\{ "x{199}…": 1 \}$/],
    ['many numbers', Array(1000).fill(7), /^\[(7, ){100}… 900 more\]$/],
    ['a length and nothing else', Array(4e9), /^\[(<empty>, ){100}… 3999999900 more\]$/],
    [
      'a large typed array',
      new Uint8Array(1e6),
      /^Uint8Array\(1000000\) \[(0, ){100}… 999900 more\]$/,
    ],
    [
      'a large map',
      new Map(Array.from({ length: 1e4 }, (_, i) => [i, i])),
      /^Map\(10000\) \{ 0 => 0, .*… 9900 more \}$/,
    ],
    ['many branches', wide(5), /^\[\[\[\[\[0, .*… \d more\]$/],
    [
      'a chain of 10,000',
      chain(10_000),
      /^Value \{ data: 2, parents: \[Value \{.* parents: \[Array\] .*\}$/,
    ],
    ['500 tensors', Array(500).fill(zeros([10, 10])), /^\[tensor\(/],
    ['an enormous symbol', Symbol('x'.repeat(1e6)), /^Symbol\(x+…$/],
    ['an enormous pattern', new RegExp('x'.repeat(1e5)), /^\/x{199}…\/$/],
    ['an enormous name', { ['x'.repeat(1e5)]: () => 1 }, /^\{ "x+…": \[Function: x+…\] \}$/],
  ])('%s', (_, value, expected) => {
    const text = printable(value);
    expect(text).toMatch(expected);
    expect(text.length).toBeLessThanOrEqual(LONGEST_MESSAGE);
  });
});

describe('nothing of the student’s runs', () => {
  class Nameless extends Value {}
  Object.defineProperty(Nameless, 'name', { get: forbidden });
  const Known = knownProxy();
  const traps = new Known({}, { get: () => forbidden }) as ProxyHandler<object>;

  test('a proxy shows what is behind it', () => {
    expect(printable(new Known({ a: 1 }, traps))).toBe('{ a: 1 }');
    expect(printable([new Known([1], traps)])).toBe('[[1]]');
    expect(printable(new Known(tensor([1]), traps))).toBe('tensor([1.])');
    const { proxy, revoke } = Known.revocable({ a: 1 }, traps);
    revoke();
    expect(printable(proxy)).toBe('{ a: 1 }');
    expect(Known.name).toBe('Proxy');
  });

  test('proxies of proxies end', () => {
    let value: object = {};
    for (let i = 0; i < 1e4; i++) value = new Known(value, traps);
    expect(printable(value)).toBe('{}');
  });

  test('a proxy as prototype, or as class, is not asked', () => {
    expect(printable({ __proto__: new Known({}, traps), a: 1 })).toBe('{ a: 1 }');
    const made = { __proto__: { constructor: new Known(Value, traps) } };
    expect(printable(made)).toBe('Value {}');
    expect(printable(Object.create(new Known(new Error('m'), traps)))).toBe('{}');
  });

  test.each<[string, unknown, string]>([
    ['a proxy nobody knows', new Proxy({}, { getPrototypeOf: forbidden, ownKeys: forbidden }), '…'],
    [
      'conversions',
      {
        toString: forbidden,
        toJSON: forbidden,
        valueOf: forbidden,
        [Symbol.toPrimitive]: forbidden,
      },
      '{ toString: [Function: forbidden], toJSON: [Function: forbidden], valueOf: [Function: forbidden] }',
    ],
    ['the name of a class', new Nameless(), '{ data: 2, parents: [] }'],
    ['a message', Object.defineProperty(new Error(), 'message', { get: forbidden }), 'Error'],
    [
      'a Symbol.toStringTag',
      {
        get [Symbol.toStringTag]() {
          return forbidden();
        },
      },
      '{}',
    ],
  ])('%s', (_, value, expected) => {
    expect(printable(value)).toBe(expected);
  });
});

describe('console', () => {
  let printed: string[] = [];
  let wanted = Infinity;
  const hasRoom = () => wanted-- > 0;
  const to = consoleOn({ hasRoom, print: (line) => void printed.push(line) });
  const lines = (work: (to: Record<string, (...values: unknown[]) => void>) => void): string[] => {
    work(to);
    return printed;
  };
  afterEach(() => {
    printed = [];
    wanted = Infinity;
    startPrintingAnew();
  });

  test.each<[unknown[], string]>([
    [[], ''],
    [['a', 1, 'b', { c: 'd' }], 'a 1 b { c: "d" }'],
    [['100%', 5], '100% 5'],
    [['%s is %d', 'x', 3, 'more'], 'x is 3 more'],
    [['%d %i %f', '1.5', 1.5, -0], '1.5 1 -0'],
    [['%d %i', 12n, {}], '12n NaN'],
    [['%d', Symbol('s')], 'NaN'],
    [['%o %O %j', [1], { a: 1 }, 'x'], '[1] { a: 1 } "x"'],
    [['%cred%c', 'color: red', ''], 'red'],
    [['%%d %s', 1], '%d 1'],
    [['%%', 1], '% 1'],
    [['%%'], '%%'],
    [['%s %s', 1], '1 %s'],
    [['%x %', 1], '%x % 1'],
  ])('log, case %#', (values, expected) => {
    expect(lines(({ log }) => log!(...values))).toEqual([expected]);
  });

  test('lines are bounded', () => {
    const [long, many] = lines(({ log }) => {
      log!('%s', 'x'.repeat(5e6), 'y'.repeat(5e6));
      log!(...Array(1e4).fill('abc'));
    });
    expect([long!.length, many!.length]).toEqual([LONGEST_MESSAGE, LONGEST_MESSAGE]);
  });

  test('assert says what has failed, and nothing else', () => {
    expect(
      lines(({ assert }) => {
        assert!(true, 'no');
        assert!(false);
        assert!();
        assert!(0, 'x is %d', 3);
        assert!('', { a: 1 });
      }),
    ).toEqual([
      'Assertion failed',
      'Assertion failed',
      'Assertion failed: x is 3',
      'Assertion failed { a: 1 }',
    ]);
  });

  test('groups move what is in them, each line of it', () => {
    expect(
      lines(({ group, groupCollapsed, groupEnd, log }) => {
        group!('a');
        log!('b\nc');
        groupCollapsed!();
        log!('d');
        for (let i = 0; i < 3; i++) groupEnd!();
        log!('e');
      }),
    ).toEqual(['a', '  b\n  c', '    d', 'e']);
  });

  test('groups without end stay in sight', () => {
    const [line] = lines(({ group, log }) => {
      for (let i = 0; i < 1e4; i++) group!();
      log!('x');
    });
    expect(line).toBe(`${' '.repeat(16)}x`);
  });

  test('dir takes one value, table a line for each row', () => {
    expect(
      lines(({ dir, table }) => {
        dir!('x', { depth: 0 });
        table!([[1, 2], { a: 1 }]);
        table!(tensor([1]));
        table!(new (knownProxy())([5], {}));
        table!(5);
      }),
    ).toEqual(['"x"', '0  [1, 2]\n1  { a: 1 }', 'tensor([1.])', '0  5', '5']);
  });

  test('count counts, by label', () => {
    expect(
      lines(({ count, countReset }) => {
        count!();
        count!();
        count!('__proto__');
        countReset!();
        count!('default');
        startPrintingAnew();
        count!('__proto__');
      }),
    ).toEqual(['default: 1', 'default: 2', '__proto__: 1', 'default: 1', '__proto__: 1']);
  });

  test('there is no clock, and nothing is cleared', () => {
    expect(
      lines(({ log, time, timeLog, timeEnd, clear }) => {
        log!('x');
        for (const silent of [time, timeLog, timeEnd, clear]) silent!('x', 1);
      }),
    ).toEqual(['x']);
  });

  test('a line that is not wanted is not made', () => {
    wanted = 1;
    expect(lines(({ log }) => [1, 2, 3].forEach((i) => log!(i)))).toEqual(['1']);
    expect(wanted).toBe(-2);
  });

  test('what printing itself throws stays here', () => {
    const broken = consoleOn({ hasRoom, print: forbidden });
    expect(() => broken['log']!('x')).not.toThrow();
  });
});

describe('in the sandbox', () => {
  /** What a call of `f` comes to, what it prints, and what it takes. */
  const run = (source: string) =>
    inSandbox(source, (sandbox) => ({
      outcome: sandbox.importProblem ?? sandbox.call('f', []),
      ...sandbox.takePrinted(),
      steps: sandbox.stepsTaken,
    }));
  const answered = { ok: true, value: 1 };

  test('values are printed as they are here', async () => {
    const { lines } = await run(`
      import { tensor } from '#tensor';
      class Value { data = 2; }
      export const f = () => {
        console.log([1, , -0], { a: 12n, get b() { throw 1; } }, new Map([[1, new Value()]]));
        console.log(tensor([[1, 2]]), () => 1, class A {}, new Proxy([5], {}), Symbol('s'));
        console.log(/a/g, new Date(), new TypeError('no'), globalThis, new Float32Array(2));
        console.log('%s is %d', 'x', 3);
        return 1;
      };
      f();`);
    const once = [
      '[1, <empty>, -0] { a: 12n, b: [Getter] } Map(1) { 1 => Value { data: 2 } }',
      'tensor([[1., 2.]]) [Function (anonymous)] [class A] [5] Symbol(s)',
      '/a/g 1970-01-01T00:00:00.000Z TypeError: no [globalThis] Float32Array(2) [0, 0]',
      'x is 3',
    ];
    expect(lines).toEqual([...once, ...once]);
  });

  test.each([
    ['traps', 'console.log(new Proxy({}, { ownKeys() { for (;;); }, get() { throw 1; } }));'],
    ['conversions', 'console.log({ toString() { throw 1; }, toJSON() { throw 1; } });'],
    ['a chain of 10,000', 'let o = 0; for (let i = 0; i < 1e4; i++) o = { o }; console.log(o);'],
    ['5 MB', "console.log('x'.repeat(5e6), ['x'.repeat(5e6)]);"],
    ['built-ins that are gone', 'Object.keys = Map.prototype.get = null; console.log({ a: 1 });'],
    ['a Tensor that is changed', 'Tensor.prototype.toString = 1; console.log(tensor(1));'],
    ['what every list uses', 'Array.prototype.map = 1; console.log([1], tensor([1]));'],
    ['a key that is everywhere', 'Object.prototype.get = () => 1; console.log({ a: 1 });'],
    ['a proxy of a proxy', 'console.log(new Proxy(new Proxy([], {}), {}));'],
  ])('%s change nothing', async (_, code) => {
    const { outcome, lines } = await run(
      `import { tensor, Tensor } from '#tensor'; export const f = () => { ${code} return 1; };`,
    );
    expect(outcome).toEqual(answered);
    expect(lines).toHaveLength(1);
  });

  test('where the stack is nearly used up, printing throws no earlier than any other call', async () => {
    const depthOf = (call: string): string => `
      { const r = (n, end) => { if (n < end) return 1 + r(n + 1, end); ${call} return 0; };
        let end = 1; try { for (; ; end++) r(0, end); } catch {} depths.push(end); }`;
    const { outcome } = await run(`
      const own = { log: (...values) => values.length };
      export const f = () => {
        const depths = [];
        ${depthOf('own.log({ a: [1, [2]] });')} ${depthOf('console.log({ a: [1, [2]] });')}
        return depths;
      };`);
    const [own, printing] = (outcome as unknown as { value: number[] }).value;
    expect(own).toBeGreaterThan(100);
    expect(printing).toBe(own);
  });

  test('lines that are left out are counted, and cost next to nothing', async () => {
    const often = (print: string) =>
      run(`export const f = () => { for (let i = 0; i < 1e4; i++) ${print}; return 1; };`);
    const runs = [
      await often(''),
      await often('console.log(1)'),
      await often('console.log(Array(1000).fill([1, 2]))'),
    ];
    const left = 1e4 - PRINTED_LINES;
    expect(runs.map((each) => each.left)).toEqual([0, left, left]);
    const [silent, few, many] = runs.map(({ steps }) => steps) as [number, number, number];
    expect(few - silent).toBeLessThanOrEqual(2e5);
    expect(Math.abs(many - few)).toBeLessThanOrEqual(2e4);
  });

  test('groups and counts do not reach the next call', async () => {
    const source = `export const f = () => { console.group('a'); console.count(); return 1; };`;
    await inSandbox(source, (sandbox) => {
      for (let i = 0; i < 2; i++) {
        expect(sandbox.call('f', [])).toEqual(answered);
        expect(sandbox.takePrinted().lines).toEqual(['a', '  default: 1']);
      }
    });
  });
});
