/** Expressions as data: numbers to start from, then operations on what is there already. */
import fc, { type Arbitrary } from 'fast-check';
import { real } from '../../engine/kit/arbitraries.ts';
import { centralDifference, math } from '../../engine/kit/oracles.ts';
import { type Arg, NodeRef } from '../../engine/sandbox/codec.ts';
import type { DriveStep } from '../../engine/sandbox/inside/drive.ts';

/** The last value made is the result. Values are numbered: the leaves first, then each result. */
export interface Expression {
  readonly leaves: readonly number[];
  readonly operations: readonly Operation[];
}

interface Operation {
  readonly method: Method;
  readonly left: number;
  /** The number of another value, as right operand. */
  readonly right?: number;
  /** A plain number in its place: a constant, or an exponent. */
  readonly plain?: number;
}

interface Rule {
  readonly apply: (a: number, b: number) => number;
  /** In the notation of mathjs. */
  readonly write: (a: string, b: string) => string;
  /** Away from kinks and poles, and so small that central differences measure the slope well. */
  readonly isTame: (a: number, b: number) => boolean;
}

const LARGEST = 8;
const small = (value: number): boolean => Math.abs(value) <= LARGEST;

const RULES = {
  add: {
    apply: (a, b) => a + b,
    write: (a, b) => `(${a} + ${b})`,
    isTame: (a, b) => small(a + b),
  },
  sub: {
    apply: (a, b) => a - b,
    write: (a, b) => `(${a} - ${b})`,
    isTame: (a, b) => small(a - b),
  },
  mul: {
    apply: (a, b) => a * b,
    write: (a, b) => `(${a} * ${b})`,
    isTame: (a, b) => small(a * b),
  },
  div: {
    apply: (a, b) => a / b,
    write: (a, b) => `(${a} / ${b})`,
    isTame: (_, b) => Math.abs(b) >= 1,
  },
  pow: {
    apply: (a, n) => a ** n,
    write: (a, n) => `(${a} ^ ${n})`,
    isTame: (a, n) => (n >= 2 ? Math.abs(a) <= 2 : n < 0 ? Math.abs(a) >= 0.75 : a >= 0.25),
  },
  neg: { apply: (a) => -a, write: (a) => `(-${a})`, isTame: () => true },
  exp: { apply: Math.exp, write: (a) => `exp(${a})`, isTame: (a) => a <= 2 },
  log: { apply: Math.log, write: (a) => `log(${a})`, isTame: (a) => a >= 0.5 },
  tanh: { apply: Math.tanh, write: (a) => `tanh(${a})`, isTame: () => true },
  // mathjs cannot differentiate this one.
  relu: {
    apply: (a) => Math.max(0, a),
    write: (a) => `max(0, ${a})`,
    isTame: (a) => Math.abs(a) >= 0.1,
  },
} satisfies Record<string, Rule>;

type Method = keyof typeof RULES;
const ruleOf = (method: Method): Rule => RULES[method];

const BINARY: Method[] = ['add', 'sub', 'mul', 'div'];
const SMOOTH: Method[] = ['neg', 'exp', 'log', 'tanh'];

/** How far back an operand lies: 0 is the latest value. */
type Back = Arbitrary<number>;

const ofOne = (methods: readonly Method[], left: Back) =>
  fc.record({ method: fc.constantFrom(...methods), left });

const ofTwo = (left: Back) =>
  fc.record({ method: fc.constantFrom(...BINARY), left, right: fc.nat({ max: 7 }) });

const withNumber = (left: Back) =>
  fc.record({ method: fc.constantFrom(...BINARY), left, plain: real(3) });

const power = (left: Back) =>
  fc.record({ method: fc.constant<Method>('pow'), left, plain: fc.constantFrom(2, 3, -1, 0.5) });

/** Expressions of one to three leaves; many of their values are used more than once. */
export function expressions({ relu = true } = {}): Arbitrary<Expression> {
  const left = fc.constantFrom(0, 0, 0, 1, 2);
  const draft = fc.oneof(
    { weight: 3, arbitrary: ofTwo(left) },
    { weight: 2, arbitrary: ofOne(relu ? [...SMOOTH, 'relu'] : SMOOTH, left) },
    { weight: 1, arbitrary: withNumber(left) },
    { weight: 1, arbitrary: power(left) },
  );
  return joined(draft, 3);
}

/** One operation after the other on a single leaf: every value is used once. */
export function chains(): Arbitrary<Expression> {
  const left = fc.constant(0);
  return joined(fc.oneof(ofOne(SMOOTH, left), withNumber(left), power(left)), 1);
}

function joined(draft: Arbitrary<Operation>, mostLeaves: number): Arbitrary<Expression> {
  const leaves = fc.array(real(2), { minLength: 1, maxLength: mostLeaves });
  const operations = fc.array(draft, { minLength: 1, maxLength: 5, size: 'max' });
  return fc.tuple(leaves, operations).map(([numbers, drafts]) => settle(numbers, drafts));
}

/**
 * Makes an expression of drafts, in which `left` and `right` are any numbers: `left` counts back
 * from the latest value, `right` round the circle of all. What is not tame becomes a tanh.
 */
function settle(leaves: readonly number[], drafts: readonly Operation[]): Expression {
  const values = [...leaves];
  const operations = drafts.map((draft): Operation => {
    const left = Math.max(0, values.length - 1 - draft.left);
    const operand = draft.right === undefined ? {} : { right: draft.right % values.length };
    const settled = { ...draft, left, ...operand };
    const operation = isTame(settled, values) ? settled : { method: 'tanh' as const, left };
    values.push(resultOf(operation, values));
    return operation;
  });
  return { leaves, operations };
}

const operandsOf = ({ left, right, plain }: Operation, values: readonly number[]) =>
  [values[left]!, plain ?? values[right ?? left]!] as const;

const isTame = (operation: Operation, values: readonly number[]): boolean =>
  ruleOf(operation.method).isTame(...operandsOf(operation, values));

const resultOf = (operation: Operation, values: readonly number[]): number =>
  ruleOf(operation.method).apply(...operandsOf(operation, values));

/** Every value of the expression, the result last. */
export function valuesOf({ leaves, operations }: Expression): number[] {
  const values = [...leaves];
  for (const operation of operations) values.push(resultOf(operation, values));
  return values;
}

/** ∂(result)/∂(leaf) for every leaf, by central differences. */
export function slopesOf(expression: Expression): number[] {
  const { leaves } = expression;
  return leaves.map((leaf, i) => {
    const along = (moved: number) => valuesOf({ ...expression, leaves: leaves.with(i, moved) });
    return centralDifference((moved) => along(moved).at(-1)!, leaf);
  });
}

const LETTERS = ['a', 'b', 'c'];

/** ∂(result)/∂(leaf) for every leaf, symbolically. */
export function derivativesOf(expression: Expression): number[] {
  const text = written(expression);
  const scope = Object.fromEntries(expression.leaves.map((leaf, i) => [LETTERS[i], leaf]));
  return expression.leaves.map((_, i) => derivative(text, LETTERS[i]!)(scope));
}

/** The result as one formula in a, b and c. */
function written({ leaves, operations }: Expression): string {
  const texts = leaves.map((_, i) => LETTERS[i]!);
  for (const { method, left, right, plain } of operations) {
    const operand = plain === undefined ? texts[right ?? left]! : `(${plain})`;
    texts.push(ruleOf(method).write(texts[left]!, operand));
  }
  return texts.at(-1)!;
}

type Scope = Readonly<Record<string, number>>;

/** The symbolic derivative of a formula; to simplify it would cost more than all the rest. */
function derivative(formula: string, variable: string): (scope: Scope) => number {
  const compiled = math.derivative(formula, variable, { simplify: false }).compile();
  return (scope) => compiled.evaluate({ ...scope }) as number;
}

/** The value of a formula, followed by its symbolic derivatives. */
export function closedForm(
  formula: string,
  variables: readonly string[],
): (scope: Scope) => number[] {
  let parts: readonly ((scope: Scope) => number)[] | undefined;
  const parse = () => {
    const value = math.compile(formula);
    const evaluate = (scope: Scope) => value.evaluate({ ...scope }) as number;
    return [evaluate, ...variables.map((variable) => derivative(formula, variable))];
  };
  return (scope) => (parts ??= parse()).map((part) => part(scope));
}

/** The steps that make every value of the expression. */
export function stepsOf({ leaves, operations }: Expression): DriveStep<Arg>[] {
  const calls = operations.map(({ method, left, right, plain }): DriveStep<Arg> => {
    if (plain !== undefined) return ['call', left, method, plain];
    return ['call', left, method, ...(right === undefined ? [] : [new NodeRef(right)])];
  });
  return [...leaves.map((leaf): DriveStep<Arg> => ['new', leaf]), ...calls];
}
