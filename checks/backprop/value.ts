/** The laws of Value: the derivative of each operation, and how they are joined. */
import fc from 'fast-check';
import { DERIVATIVE } from '../../engine/kit/agree.ts';
import { real } from '../../engine/kit/arbitraries.ts';
import { equal } from '../../engine/kit/claims.ts';
import { exercise } from '../../engine/kit/exercise.ts';
import { aNumber, listOf, type Result } from '../../engine/kit/results.ts';
import type { Arg } from '../../engine/sandbox/codec.ts';
import type { DriveStep } from '../../engine/sandbox/inside/drive.ts';
import {
  chains,
  derivativesOf,
  type Expression,
  expressions,
  slopesOf,
  stepsOf,
  valuesOf,
} from './expressions.ts';
import {
  alone,
  backward,
  binaries,
  BINARY,
  binary,
  binaryPiece,
  call,
  checkUnary,
  dataOf,
  gradOf,
  keepsData,
  make,
  node,
  nonZero,
  NUMBERS_ON_THE_RIGHT,
  piecesWithNumbers,
  positive,
  powers,
  unary,
  unaryPiece,
  valueOf,
  type Values,
} from './operations.ts';

/** A number; or nothing for the grad of a value that none has reached, as PyTorch has it, for 0. */
const aNumberOrNone: Result<number> = {
  kind: aNumber.kind,
  read: (data, path, answer) => aNumber.read(data ?? 0, path, answer ?? data),
};

/** Makes the expression, goes back from its result, and reads off what is asked of which values. */
function drive(Value: Values, expression: Expression, field: 'data' | 'grad', count: number) {
  const result = expression.leaves.length + expression.operations.length - 1;
  const asked = Array.from({ length: count }, (_, index): DriveStep<Arg> => ['get', index, field]);
  return Value.drive([...stepsOf(expression), backward(result), ...asked]);
}

const gradients = (Value: Values, expression: Expression): number[] =>
  drive(Value, expression, 'grad', expression.leaves.length);

const EVERY_METHOD: Expression = {
  leaves: [-1.5, 2],
  operations: [
    { method: 'relu', left: 0 },
    { method: 'tanh', left: 0 },
    { method: 'exp', left: 0 },
    { method: 'neg', left: 0 },
    { method: 'pow', left: 0, plain: 3 },
    { method: 'log', left: 1 },
    { method: 'add', left: 0, right: 1 },
    { method: 'sub', left: 0, right: 1 },
    { method: 'mul', left: 0, right: 1 },
    { method: 'div', left: 0, right: 1 },
  ],
};

const detourLengths = fc.integer({ min: 1, max: 4 });

/** b = −a, c = ±b by a detour, y = b·c or c·b; so y = ±a². */
function acrossADetour(Value: Values, a: number, length: number, isLeft: boolean): void {
  const [b, c] = [1, 1 + length];
  const detour = Array.from({ length }, (_, i) => call(b + i, 'neg'));
  const product = isLeft ? call(c, 'mul', node(b)) : call(b, 'mul', node(c));
  const steps = [make(a), call(0, 'neg'), ...detour, product, backward(c + 1)];
  equal(Value.drive([...steps, gradOf(0)]), [2 * a * (-1) ** length]);
}

/** y = −a² and z = −b², made in turns. */
function separately(Value: Values, a: number, b: number): void {
  const leaves = [make(a), make(b)];
  const squares = [call(0, 'mul', node(0)), call(1, 'mul', node(1))];
  const results = [call(2, 'neg'), call(3, 'neg')];
  const both = [gradOf(0), gradOf(1)];
  const back = [backward(4), ...both, backward(5), ...both];
  const [da, db] = [0 - 2 * a, 0 - 2 * b];
  equal(Value.drive([...leaves, ...squares, ...results, ...back]), [da, 0, da, db]);
}

/** u = a·b and y = −u; a value made of u and c and another made of y have no part in y. */
function withStrangers(Value: Values, a: number, b: number, c: number): void {
  const [u, y] = [3, 5];
  const leaves = [make(a), make(b), make(c)];
  const product = [call(0, 'mul', node(1)), call(u, 'mul', node(2))];
  const result = [call(u, 'neg'), call(y, 'mul', node(2)), backward(y)];
  const asked = [gradOf(0), gradOf(1), gradOf(2)];
  equal(Value.drive([...leaves, ...product, ...result, ...asked]), [0 - b, 0 - a, 0]);
}

const CHAIN = 10_000;

/** relu of relu of … of a, times a. However the operations are made, relu is a single one. */
function longChain(Value: Values): void {
  const chain: DriveStep<Arg> = ['repeat', CHAIN - 1, 0, 'relu'];
  const steps = [make(3), chain, call(1, 'mul', node(0)), backward(2)];
  equal(Value.drive([...steps, dataOf(2), gradOf(0)]), [9, 6]);
}

const DOUBLINGS = 60;

/** a + a, and that plus itself, and so on: 61 values, and 2⁶⁰ paths from the last to the first. */
function doublings(Value: Values): void {
  const sums = Array.from({ length: DOUBLINGS }, (_, i) => call(i, 'add', node(i)));
  const steps = [make(3), ...sums, backward(DOUBLINGS)];
  equal(Value.drive([...steps, dataOf(DOUBLINGS), gradOf(0)]), [
    3 * 2 ** DOUBLINGS,
    2 ** DOUBLINGS,
  ]);
}

/** a⁰ is 1 everywhere, a¹ is a: at 0 too, where 0·0⁻¹ and ln 0 are no numbers. */
const edgesOfPowers: [number, number][] = [[0, 0], [0, 1], [0, 2], [-2, 0], [-1.5, 5], [1.5, -3], [2, 0.25]]; // prettier-ignore

const SINGLE = { cases: 4 };

export const Value = exercise(4, ['data'], listOf(aNumberOrNone))
  .patient(2.5)
  .definition('a + b: derivatives 1 and 1', [real(), real()], binary('add'), {
    pieces: { 'new Value': keepsData, ...binaryPiece('add') },
    ...SINGLE,
  })
  .definition('a − b: derivatives 1 and −1', [real(), real()], binary('sub'), {
    pieces: binaryPiece('sub'),
    ...SINGLE,
  })
  .definition('a·b: derivatives b and a', [real(), real()], binary('mul'), {
    pieces: binaryPiece('mul'),
    ...SINGLE,
  })
  .definition('a/b: derivatives 1/b and −a/b²', [real(), nonZero], binary('div'), {
    first: [[1000, 0.01]],
    pieces: binaryPiece('div'),
    ...SINGLE,
  })
  .definition('−a: derivative −1', [real()], unary('neg', '-a'), {
    pieces: unaryPiece('neg', (a) => -a),
    ...SINGLE,
  })
  .definition(
    'aⁿ: derivative n·aⁿ⁻¹',
    powers,
    (Value, a, n) => checkUnary(Value, a, ['pow', n], [a ** n, n === 0 ? 0 : n * a ** (n - 1)]),
    {
      first: edgesOfPowers,
      pieces: { pow: (Value, a, n) => valueOf(Value, [a], 'pow', [n], a ** n) },
      cases: 6,
    },
  )
  .definition('eᵃ: derivative eᵃ', [real()], unary('exp', 'exp(a)'), {
    first: [[20], [-20], [60], [-60], [100]],
    pieces: unaryPiece('exp', Math.exp),
    ...SINGLE,
  })
  .definition('ln a: derivative 1/a', [positive], unary('log', 'log(a)'), {
    first: [[1e-6], [1e6]],
    pieces: unaryPiece('log', Math.log),
    ...SINGLE,
  })
  .definition('tanh a: derivative 1 − tanh²a', [real(3)], unary('tanh', 'tanh(a)'), {
    pieces: unaryPiece('tanh', Math.tanh),
    ...SINGLE,
  })
  .definition(
    'relu a: derivative 1 for a > 0, 0 for a < 0',
    [nonZero],
    (Value, a) => checkUnary(Value, a, ['relu'], a > 0 ? [a, 1] : [0, 0]),
    { first: [[1000], [-1000]], pieces: unaryPiece('relu', (a) => Math.max(0, a)), ...SINGLE },
  )
  .definition(
    'one operation after the other: the derivatives multiply',
    [chains()],
    (Value, expression) => equal(gradients(Value, expression), derivativesOf(expression)),
    SINGLE,
  )
  .contract('relu has derivative 0 at 0, by convention', [], (Value) =>
    checkUnary(Value, 0, ['relu'], [0, 0]),
  )
  .contract(
    'a plain number on the right is a constant',
    [binaries, real(), nonZero],
    (Value, method, a, b) =>
      checkUnary(Value, a, [method, b], BINARY[method]({ a, b }).slice(0, 2)),
    { first: [...NUMBERS_ON_THE_RIGHT], pieces: piecesWithNumbers, ...SINGLE },
  )
  .contract('a value alone: ∂a/∂a = 1', [real()], alone, {
    pieces: { backward: alone },
    cases: 2,
  })
  .contract(
    'every value keeps its own data',
    [expressions()],
    (Value, expression) => {
      const values = valuesOf(expression);
      equal(drive(Value, expression, 'data', values.length), values);
    },
    { first: [[EVERY_METHOD]], cases: 4 },
  )
  .law(
    'a ∘ a: the derivatives by both operands add up',
    [binaries, nonZero],
    (Value, method, a) => {
      const [, left, right] = BINARY[method]({ a, b: a });
      const steps = [make(a), call(0, method, node(0)), backward(1)];
      equal(Value.drive([...steps, gradOf(0)]), [left! + right!]);
    },
    SINGLE,
  )
  .law(
    'a value hands on its gradient when all of it has arrived, by short paths and long',
    [nonZero, detourLengths, fc.boolean()],
    acrossADetour,
    {
      first: [
        [1.5, 1, true],
        [1.5, 3, false],
        [-2, 30, false],
      ],
      ...SINGLE,
    },
  )
  .law(
    'what the result was not made from contributes nothing',
    [nonZero, nonZero, nonZero],
    withStrangers,
    SINGLE,
  )
  .law('wholly separate expressions do not touch each other', [nonZero, nonZero], separately, {
    first: [[1.5, -2]],
    cases: 3,
  })
  .law(
    'any expression: its symbolic derivative by every leaf',
    [expressions({ relu: false })],
    (Value, expression) => equal(gradients(Value, expression), derivativesOf(expression)),
    { cases: 6 },
  )
  .law(
    'any expression: its slope by every leaf',
    [expressions()],
    (Value, expression) =>
      equal(gradients(Value, expression), slopesOf(expression), { tolerance: DERIVATIVE }),
    { cases: 8 },
  )
  .stability(
    'tanh is ±1 and flat far out, at ±1000 too',
    [fc.constantFrom(1000, -1000, 400, -400, 40, -40)],
    (Value, a) => checkUnary(Value, a, ['tanh'], [Math.sign(a), 0]),
    { first: [[1000], [-1000]], cases: 1 },
  )
  .stability('a chain of 10,000 operations works', [], longChain)
  .stability('sixty doublings, one after the other, end at once', [], doublings);
