/** Values cross the wall of the sandbox and come back as they were. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Tensor, tensor } from '#tensor';
import { tensors } from '../../../engine/kit/arbitraries.ts';
import {
  type Arg,
  type Data,
  FunctionSource,
  MalformedValue,
  Reader,
  write,
} from '../../../engine/sandbox/codec.ts';
import type { Sandbox } from '../../../engine/sandbox/sandbox.ts';
import * as wire from '../../../engine/sandbox/inside/wire.ts';
import { law } from '../../law.ts';
import { sandboxes, submissionOf } from '../judge.ts';

const SOURCE = `
  import { Tensor, tensor, zeros } from '#tensor';
  export const same = (x) => x;
  export const apply = (f, x) => f(x);
  export const typed = () => [new Float64Array([1.5, NaN]), new Int32Array([2])];
  export const methods = () => ({ a: 1, f() {}, s: Symbol('s') });
  export const bare = () => Object.assign(Object.create(null), { a: 1 });
  export const dtypes = () => [zeros([0, 2]), tensor([1, 0], 'bool'), tensor([7], 'int32'), tensor([0.5], 'float32')];
  export const long = (n) => 'x'.repeat(n);
`;

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await sandboxes.open(submissionOf(SOURCE));
});
afterAll(() => sandboxes.close(sandbox));

function answerOf(name: string, ...args: Arg[]): Data {
  const outcome = sandbox.call(name, args);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

const special = fc.constantFrom(NaN, Infinity, -Infinity, -0, 0, 5e-324, 1.7976931348623157e308);
const number = fc.oneof(fc.double(), special);
const leaf = fc.oneof(
  number,
  fc.string({ unit: 'binary' }),
  fc.boolean(),
  fc.constantFrom(null, undefined),
  tensors({ of: number }),
);
const { value: anyData } = fc.letrec<{ value: Data }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string({ minLength: 1, maxLength: 5 }), tie('value'), { maxKeys: 3 }),
  ),
}));

/** Equal to the bit, with plain objects whatever their prototype. */
function same(a: Data, b: Data): void {
  expect(bitsOf(a as Arg)).toBe(bitsOf(b as Arg));
}

function bitsOf(value: Arg): string {
  const mail = new Float64Array(wire.CAPACITY);
  const end = write(mail, value);
  return new BigUint64Array(mail.buffer).subarray(0, end).join();
}

describe('there and back', () => {
  test('any data', () => {
    fc.assert(
      fc.property(anyData, (value) => same(answerOf('same', value as Arg), value)),
      { seed: 1 },
    );
  });

  law('every double, to the bit', fc.float64Array({ minLength: 1, maxLength: 20 }), (data) => {
    const back = answerOf('same', new Tensor([data.length], data)) as Tensor;
    expect([...back.data]).toEqual([...data]);
  });

  test('a field of the name __proto__ is a field like any other', () => {
    const value = JSON.parse('{"__proto__": 1, "constructor": 2}') as Data;
    const back = answerOf('same', value as Arg) as Record<string, Data>;
    expect(Object.keys(back)).toContain('constructor');
    expect(({} as Record<string, unknown>)['__proto__']).toBe(Object.prototype);
  });
});

describe('out', () => {
  test('typed arrays are arrays, functions in an object are left out', () => {
    expect(answerOf('typed')).toEqual([[1.5, NaN], [2]]);
    expect(answerOf('methods')).toEqual({ a: 1 });
    expect(answerOf('bare')).toEqual({ a: 1 });
  });

  test('tensors keep their dtype', () => {
    const back = answerOf('dtypes') as Tensor[];
    expect(back.map(({ dtype }) => dtype)).toEqual(['float64', 'bool', 'int32', 'float32']);
    expect(back[0]!.shape).toEqual([0, 2]);
  });

  test('a string is bounded', () => {
    expect(answerOf('long', 1000)).toHaveLength(1000);
    expect(sandbox.call('long', [1e7])).toMatchObject({ problem: { what: 'too large' } });
  });
});

test('a function goes in as its source', () => {
  const square = new FunctionSource('(x) => x.mul(x)');
  expect((answerOf('apply', square, tensor([2, 3])) as Tensor).toArray()).toEqual([4, 9]);
});

test('what a changed argument has become is told', () => {
  const outcome = sandbox.ask('same', { how: 'observe', args: [tensor([1]), [2], 3] });
  expect(outcome.ok && outcome.argsAfter).toHaveLength(3);
});

test('a question that does not fit into the mailbox is the fault of whoever asks', () => {
  const large = new Tensor([wire.CAPACITY], new Float64Array(wire.CAPACITY));
  expect(() => sandbox.call('same', [large])).toThrow(RangeError);
  expect(() => sandbox.call('same', ['x'.repeat(wire.CAPACITY)])).toThrow(RangeError);
  expect(answerOf('same', 1)).toBe(1);
});

describe('numbers that no honest sandbox writes are refused', () => {
  const { LIST, NUMBER, RECORD, STRING, TENSOR } = wire;
  const nested = Array.from({ length: 100 }, () => [LIST, 1]).flat();
  test.for<[string, number[]]>([
    ['nothing at all', []],
    ['no kind there is', [99]],
    ['a function', [wire.FUNCTION, 1, 120]],
    ['a node', [wire.NODE, 0]],
    ['half a number', [NUMBER]],
    ['half a list', [LIST, 2, NUMBER, 1]],
    ['a list of negative length', [LIST, -1]],
    ['a list of no length', [LIST, NaN]],
    ['a list of endless length', [LIST, Infinity]],
    ['a list nested without end', nested],
    ['half a string', [STRING, 3, 120]],
    ['half a record', [RECORD, 1, 1, 120]],
    ['a shape that does not fit', [TENSOR, 0, 1, 2, 1, 7]],
    ['half a tensor', [TENSOR, 0, 1, 2, 2, 7]],
    ['a negative extent', [TENSOR, 0, 1, -1, 0]],
    ['a broken extent', [TENSOR, 0, 1, 1.5, 1, 7]],
    ['a dtype there is not', [TENSOR, 4, 1, 1, 1, 7]],
    ['more axes than anybody needs', [TENSOR, 0, 1000, ...Array.from({ length: 1000 }, () => 1)]],
  ])('%s', ([, numbers]) => {
    const mail = Float64Array.from([wire.ANSWER, 0, ...numbers]);
    expect(() => new Reader(mail).value()).toThrow(MalformedValue);
  });

  test('what is no string is none', () => {
    const mail = Float64Array.from([wire.THREW, 0, NUMBER, 1]);
    expect(() => new Reader(mail).string()).toThrow(MalformedValue);
  });
});
