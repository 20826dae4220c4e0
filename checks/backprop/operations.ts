/** What is asked of one operation of Value: what it gives, and its derivative by each operand. */
import fc from 'fast-check';
import { real } from '../../engine/kit/arbitraries.ts';
import { equal } from '../../engine/kit/claims.ts';
import type { Subject } from '../../engine/kit/subject.ts';
import { type Arg, NodeRef } from '../../engine/sandbox/codec.ts';
import type { DriveStep } from '../../engine/sandbox/inside/drive.ts';
import { closedForm } from './expressions.ts';

export type Values = Subject<number[]>;

export const make = (data: number): DriveStep<Arg> => ['new', data];
export const node = (index: number): NodeRef => new NodeRef(index);
export const call = (index: number, method: string, ...args: Arg[]): DriveStep<Arg> => [
  'call',
  index,
  method,
  ...args,
];
export const backward = (index: number): DriveStep<Arg> => call(index, 'backward');
export const dataOf = (index: number): DriveStep<Arg> => ['get', index, 'data'];
export const gradOf = (index: number): DriveStep<Arg> => ['get', index, 'grad'];

export const nonZero = real().map((value) => value || 1);
export const positive = nonZero.map(Math.abs);

/** A base and an exponent that suit each other: no root of a negative number, no 1/0. */
export const powers = fc
  .tuple(real(3), fc.constantFrom(2, 3, 4, 1, 0, -1, -2, 0.5, 1.5))
  .map(([a, n]): [number, number] => {
    if (!Number.isInteger(n)) return [Math.abs(a || 1), n];
    return [n > 0 ? a : a || 1, n];
  });

export const BINARY = {
  add: closedForm('a + b', ['a', 'b']),
  sub: closedForm('a - b', ['a', 'b']),
  mul: closedForm('a * b', ['a', 'b']),
  div: closedForm('a / b', ['a', 'b']),
};
type Binary = keyof typeof BINARY;
const METHODS: Binary[] = ['add', 'sub', 'mul', 'div'];
export const binaries = fc.constantFrom(...METHODS);

/** Each method once, and 0, which is a number too. */
export const NUMBERS_ON_THE_RIGHT = [
  ...METHODS.map((method) => [method, 2.5, -3] as [Binary, number, number]),
  ...(['add', 'sub', 'mul'] as const).map((method) => [method, 2, 0] as [Binary, number, number]),
];

/** What a method gives, before anything goes back through it. */
export const valueOf = (
  Value: Values,
  leaves: readonly number[],
  method: string,
  args: readonly Arg[],
  expected: number,
): void => {
  const steps = [...leaves.map(make), call(0, method, ...args), dataOf(leaves.length)];
  equal(Value.drive(steps), [expected]);
};

/** A value keeps its number. */
export const keepsData = (Value: Values, ...leaves: number[]): void =>
  equal(Value.drive([...leaves.map(make), ...leaves.map((_, index) => dataOf(index))]), leaves);

export const binaryPiece = (method: Binary) => ({
  [method]: (Value: Values, a: number, b: number) =>
    valueOf(Value, [a, b], method, [node(1)], BINARY[method]({ a, b })[0]!),
});

/** The same of a and a plain number, in the cases that ask for it. */
export const piecesWithNumbers = Object.fromEntries(
  METHODS.map((own) => [
    own,
    (Value: Values, method: Binary, a: number, b: number): void => {
      if (method === own) valueOf(Value, [a], own, [b], BINARY[own]({ a, b })[0]!);
    },
  ]),
);

/** a ∘ b, and its derivative by each operand. */
export const binary = (method: Binary) => (Value: Values, a: number, b: number) => {
  const steps = [make(a), make(b), call(0, method, node(1)), backward(2)];
  equal(Value.drive([...steps, dataOf(2), gradOf(0), gradOf(1)]), BINARY[method]({ a, b }));
};

export const unary = (method: string, formula: string) => {
  const closed = closedForm(formula, ['a']);
  return (Value: Values, a: number) => checkUnary(Value, a, [method], closed({ a }));
};

export const unaryPiece = (method: string, apply: (a: number) => number) => ({
  [method]: (Value: Values, a: number) => valueOf(Value, [a], method, [], apply(a)),
});

/** ∂a/∂a = 1 */
export const alone = (Value: Values, a: number): void =>
  equal(Value.drive([make(a), backward(0), gradOf(0)]), [1]);

export function checkUnary(
  Value: Values,
  a: number,
  [method, ...args]: readonly [string, ...number[]],
  expected: readonly number[],
): void {
  const steps = [make(a), call(0, method, ...args), backward(1)];
  equal(Value.drive([...steps, dataOf(1), gradOf(0)]), expected);
}
