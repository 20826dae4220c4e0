/** Wide inputs of lesson 07. */
import fc, { type Arbitrary } from 'fast-check';
import { listOfLength, real, tensorOf } from '../../../engine/kit/arbitraries.ts';
import { type Arg, FunctionSource, NodeRef } from '../../../engine/sandbox/codec.ts';
import {
  alike,
  any,
  batches,
  choose,
  list,
  network,
  nonZero,
  of,
  pairs,
  probability,
  shape,
  tensors,
  whole,
  type Wide,
} from './parts.ts';

const quadratic = choose(
  'x.data.reduce((sum, v, i) => sum + (i + 1) * v * v, 0)',
  'x.data.reduce((sum, v, i) => sum + v * x.data[0] - v, 0)',
  'x.mul(x).sum().item() - 3 * x.data[x.size - 1]',
).map((code) => new FunctionSource(`(x) => ${code}`));

export const BACKPROP: Record<string, Wide> = {
  numericalGradient: {
    right: of(quadratic, tensors(1, 5, real()), choose(undefined, 1, 0.5, 0.125)),
  },
  productMeanGradients: { right: alike([1, 6], any, any) },
  sigmoidBackward: { right: alike([1, 6], probability, any) },
  flattenBackward: {
    right: shape(2, 7).chain(([n, ...rest]) => {
      const columns = rest.reduce((product, extent) => product * extent, 1);
      return of(tensorOf([n!, columns], any), fc.constant([n!, ...rest]));
    }),
  },
  denseBackward: {
    right: list(whole(1, 8), 3, 3).chain(([n, i, o]) =>
      of(tensorOf([n!, i!], any), tensorOf([o!, i!], any), tensorOf([n!, o!], any)),
    ),
  },
  mlpBackward: {
    right: batches(7).chain(([n, sizes]) => of(...pairs(n, sizes), network(sizes))),
  },
};

interface Operands {
  /** How many values there are so far, of which these are two, … */
  readonly made: number;
  readonly left: number;
  readonly right: number;
  /** … and what the operation may need besides. */
  readonly whole: number;
  readonly number: number;
}

const call = (...step: Arg[]): Arg[] => ['call', ...step];

/** The steps of which one more value is made; numbers stay moderate. */
const OPERATIONS: Readonly<Record<string, (of: Operands) => Arg[][]>> = {
  add: ({ left, right }) => [call(left, 'add', new NodeRef(right))],
  sub: ({ left, right }) => [call(left, 'sub', new NodeRef(right))],
  mul: ({ left, right, made }) => [call(left, 'mul', new NodeRef(right)), call(made, 'tanh')],
  neg: ({ left }) => [call(left, 'neg')],
  tanh: ({ left }) => [call(left, 'tanh')],
  relu: ({ left }) => [call(left, 'relu')],
  plain: ({ left, whole, number }) => [call(left, ['add', 'sub', 'mul'][whole % 3]!, number)],
  div: ({ left, number }) => [call(left, 'div', number)],
  pow: ({ left, whole, made }) => [call(left, 'tanh'), call(made, 'pow', whole % 4)],
  exp: ({ left, made }) => [call(left, 'tanh'), call(made, 'exp')],
  log: ({ left, made }) => [call(left, 'tanh'), call(made, 'add', 1.5), call(made + 1, 'log')],
  fraction: ({ left, right, made }) => [
    call(left, 'tanh'),
    call(made, 'add', 2),
    call(right, 'div', new NodeRef(made + 1)),
  ],
};

/** One of them, on values by index, so that they are some of those that there are. */
const operation = fc
  .record({
    a: whole(0, 99),
    b: whole(0, 99),
    number: nonZero,
    kind: choose(...Object.keys(OPERATIONS)),
  })
  .map(
    ({ a, b, number, kind }) =>
      (made: number) =>
        OPERATIONS[kind]!({ made, left: a % made, right: b % made, whole: b, number }),
  );

const LEAVES = 3;

/** A graph with shared nodes and some that have no part in the result, driven back once. */
export const GRAPHS: Arbitrary<readonly (readonly Arg[])[]> = fc
  .tuple(listOfLength(LEAVES, real(3)), list(operation, 1, 25), whole(0, 3))
  .map(([leaves, operations, aside]) => {
    const steps: Arg[][] = leaves.map((leaf) => ['new', leaf]);
    for (const stepsAfter of operations) steps.push(...stepsAfter(steps.length));
    const made = steps.length;
    const data = steps.map((_, i): Arg[] => ['get', i, 'data']);
    const result = Math.max(0, made - 1 - aside);
    const grads = leaves.map((_, i): Arg[] => ['get', i, 'grad']);
    return steps.concat([['call', result, 'backward']], data, grads);
  });
