/** Wide inputs of lesson 07. */
import fc, { type Arbitrary } from 'fast-check';
import { listOfLength, real, smooth, tensorOf } from '../../../engine/kit/arbitraries.ts';
import { type Arg, FunctionSource, NodeRef } from '../../../engine/sandbox/codec.ts';
import {
  alike,
  any,
  choose,
  list,
  network,
  nonZero,
  of,
  ofShapes,
  probability,
  shape,
  tensors,
  whole,
  widths,
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
      ofShapes(
        fc.constant([
          [n, i],
          [o, i],
          [n, o],
        ]),
      ),
    ),
  },
  mlpBackward: {
    right: fc
      .tuple(whole(1, 6), widths(7))
      .chain(([n, sizes]) =>
        of(
          tensorOf([n, sizes[0]!], real(3)),
          tensorOf([n, sizes.at(-1)!], smooth(1)),
          network(sizes),
        ),
      ),
  },
};

/** One more value, made of those that there are: by index, so that it is one of them. */
const operation = fc.record({
  a: whole(0, 99),
  b: whole(0, 99),
  number: nonZero,
  kind: choose(
    'add',
    'sub',
    'mul',
    'neg',
    'tanh',
    'relu',
    'plain',
    'div',
    'pow',
    'exp',
    'log',
    'fraction',
  ),
});

const LEAVES = 3;

/** The steps that an operation takes on `made` values so far; numbers stay moderate. */
function stepsOf(
  { a, b, number, kind }: { a: number; b: number; number: number; kind: string },
  made: number,
): Arg[][] {
  const [left, right] = [a % made, new NodeRef(b % made)];
  switch (kind) {
    case 'add':
    case 'sub':
      return [['call', left, kind, right]];
    case 'mul':
      return [
        ['call', left, kind, right],
        ['call', made, 'tanh'],
      ];
    case 'neg':
    case 'tanh':
    case 'relu':
      return [['call', left, kind]];
    case 'plain':
      return [['call', left, (['add', 'sub', 'mul'] as const)[b % 3]!, number]];
    case 'div':
      return [['call', left, kind, number]];
    case 'pow':
      return [
        ['call', left, 'tanh'],
        ['call', made, kind, b % 4],
      ];
    case 'exp':
      return [
        ['call', left, 'tanh'],
        ['call', made, 'exp'],
      ];
    case 'log':
      return [
        ['call', left, 'tanh'],
        ['call', made, 'add', 1.5],
        ['call', made + 1, 'log'],
      ];
    default:
      return [
        ['call', left, 'tanh'],
        ['call', made, 'add', 2],
        ['call', b % made, 'div', new NodeRef(made + 1)],
      ];
  }
}

/** A graph with shared nodes and some that have no part in the result, driven back once. */
export const GRAPHS: Arbitrary<readonly (readonly Arg[])[]> = fc
  .tuple(listOfLength(LEAVES, real(3)), list(operation, 1, 25), whole(0, 3))
  .map(([leaves, operations, aside]) => {
    const steps: Arg[][] = leaves.map((leaf) => ['new', leaf]);
    for (const each of operations) steps.push(...stepsOf(each, steps.length));
    const made = steps.length;
    const data = steps.map((_, i): Arg[] => ['get', i, 'data']);
    const result = Math.max(0, made - 1 - aside);
    const grads = leaves.map((_, i): Arg[] => ['get', i, 'grad']);
    return steps.concat([['call', result, 'backward']], data, grads);
  });
