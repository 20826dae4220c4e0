/**
 * Where right answers come from without a solution at hand: closed forms as mathjs expressions,
 * their symbolic derivatives, and central differences.
 */
import math from '#mathjs';
import { Tensor } from '#tensor';

export { math };

type Scope = Readonly<Record<string, number>>;

/**
 * An expression in `x` as a function of one number; other letters come from `scope`.
 *
 *     const leaky = scalar('x > 0 ? x : a * x');
 *     leaky(-2, { a: 0.1 })  // -0.2
 */
export function scalar(expression: string): (x: number, scope?: Scope) => number {
  const compiled = lazily(() => math.compile(expression));
  return (x, scope) => compiled().evaluate({ ...scope, x }) as number;
}

/**
 * An expression in `x`, applied to every element of a tensor.
 *
 *     .formula('1/(1 + e^−x)', [tensors()], elementwise('1 / (1 + exp(-x))'))
 */
export function elementwise(expression: string): (x: Tensor, scope?: Scope) => Tensor {
  return mapped(scalar(expression));
}

/**
 * The symbolic derivative of an expression in `x`, applied to every element of a tensor.
 *
 *     .gradient('σ′', [tensors({ of: smooth() })], derivative('1 / (1 + exp(-x))'))
 */
export function derivative(expression: string): (x: Tensor, scope?: Scope) => Tensor {
  const compiled = lazily(() => math.derivative(expression, 'x').compile());
  return mapped((x, scope) => compiled().evaluate({ ...scope, x }) as number);
}

/**
 * The slope of an expression in `x` at every element of a tensor, by central differences: where
 * mathjs knows no derivative.
 *
 *     .gradient('GELU′', [tensors({ of: smooth() })], slope('x / 2 * (1 + erf(x / sqrt(2)))'))
 */
export function slope(expression: string): (x: Tensor, scope?: Scope) => Tensor {
  const f = scalar(expression);
  return mapped((x, scope) => centralDifference((at) => f(at, scope), x));
}

function mapped(f: (x: number, scope?: Scope) => number): (x: Tensor, scope?: Scope) => Tensor {
  return (x, scope) => x.map((value) => f(value, scope));
}

/**
 * ∂f/∂x for every element of x, by central differences: f takes a tensor and gives a number.
 *
 *     equal(mseGrad(x, t), numericalGradient((at) => mse(at, t), x), { tolerance: DERIVATIVE })
 */
export function numericalGradient(f: (x: Tensor) => number, x: Tensor): Tensor {
  return x.map((value, index) => {
    const along = (moved: number) => f(x.map((other, i) => (i === index ? moved : other)));
    return centralDifference(along, value);
  });
}

/**
 * f'(x) ≈ (f(x + h) − f(x − h)) / 2h, with the h that balances cut-off against rounding,
 * h = ∛ε·max(1, |x|), and divided by the distance the two points really have.
 *
 *     centralDifference(Math.sin, 0)  // 1, but for 1e-11
 */
export function centralDifference(f: (x: number) => number, x: number): number {
  const h = Math.cbrt(Number.EPSILON) * Math.max(1, Math.abs(x));
  const [above, below] = [x + h, x - h];
  return (f(above) - f(below)) / (above - below);
}

/** mathjs parses an expression when it is first needed: a lesson asks for few of them. */
function lazily<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
