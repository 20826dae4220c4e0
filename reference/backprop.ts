// The gradient of a loss: measured, derived by hand, layer by layer, and by a machine.

import { type Layer, Tensor } from '#tensor';

/** ∂f/∂x_i ≈ (f(x + h·e_i) − f(x − h·e_i)) / 2h: two evaluations of f for each element of x. */
export function numericalGradient(f: (x: Tensor) => number, x: Tensor, h?: number): Tensor {
  // A larger step bends away from the tangent, a smaller one drowns in rounding.
  const stepAt = (value: number) => h ?? Math.cbrt(Number.EPSILON) * Math.max(1, Math.abs(value));
  const slopes = Array.from(x.data, (value, i) => {
    const [left, right] = [value - stepAt(value), value + stepAt(value)];
    const rise = f(withElement(x, i, right)) - f(withElement(x, i, left));
    return rise / (right - left); // what the two points really are apart, after rounding
  });
  return new Tensor(x.shape, slopes);
}

function withElement(x: Tensor, index: number, value: number): Tensor {
  return new Tensor(x.shape, Float64Array.from(x.data).with(index, value));
}

/** loss = mean(x ⊙ y − 1): every element counts 1/n, so dx = y/n and dy = x/n. */
export function productMeanGradients(
  x: Tensor,
  y: Tensor,
): { loss: number; dx: Tensor; dy: Tensor } {
  requireSameShape({ x, y });
  const z = x.mul(y);
  return { loss: z.sub(1).mean().item(), dx: y.div(z.size), dy: x.div(z.size) };
}

/** y = 1/(1 + e^−x). */
function sigmoid(x: Tensor): Tensor {
  return x.map((v) => 1 / (1 + Math.exp(-v)));
}

/** dx = dy·y·(1 − y): the saved output is all that it takes. */
export function sigmoidBackward(y: Tensor, dy: Tensor): Tensor {
  requireSameShape({ y, dy });
  return y.map((p) => p * (1 - p)).mul(dy);
}

/** Flattening moved no number, so its gradient only gets its shape back. */
export function flattenBackward(dy: Tensor, shape: number[]): Tensor {
  return dy.reshape(shape);
}

/** y = x·wᵀ + b. */
function dense(x: Tensor, { w, b }: Layer): Tensor {
  if (x.rank !== 2 || !isShape(w, [b.shape[0], x.shape[1]]) || !isShape(b, [w.shape[0]])) {
    throw new RangeError(
      `a layer needs x [n, in], w [out, in], b [out]; got [${x.shape}], [${w.shape}], [${b.shape}]`,
    );
  }
  return x.matmul(w.transpose()).add(b);
}

/** dx = dy·w, dw = dyᵀ·x, db = Σ_n dy_n: each is where dy arrives by way of x, w and b. */
export function denseBackward(
  x: Tensor,
  w: Tensor,
  dy: Tensor,
): { dx: Tensor; dw: Tensor; db: Tensor } {
  const fits =
    x.rank === 2 && isShape(w, [dy.shape[1], x.shape[1]]) && isShape(dy, [x.shape[0], w.shape[0]]);
  if (!fits) {
    throw new RangeError(
      `denseBackward needs x [n, in], w [out, in], dy [n, out]; got [${x.shape}], [${w.shape}], [${dy.shape}]`,
    );
  }
  return { dx: dy.matmul(w), dw: dy.transpose().matmul(x), db: dy.sum(0) };
}

/** y_0 = x, y_k = σ(y_{k−1}·w_kᵀ + b_k), loss = mean (y − target)²: forward once, then back. */
export function mlpBackward(
  x: Tensor,
  target: Tensor,
  layers: Layer[],
): { loss: number; grads: { dw: Tensor; db: Tensor }[] } {
  const ys = [x];
  for (const layer of layers) ys.push(sigmoid(dense(ys.at(-1)!, layer)));

  const y = ys.at(-1)!;
  requireSameShape({ y, target });
  const error = y.sub(target);
  const grads: { dw: Tensor; db: Tensor }[] = [];
  let dy = error.mul(2 / error.size);
  for (let k = layers.length; k > 0; k--) {
    const dz = sigmoidBackward(ys[k]!, dy);
    const { dx, dw, db } = denseBackward(ys[k - 1]!, layers[k - 1]!.w, dz);
    grads.unshift({ dw, db });
    dy = dx;
  }
  return { loss: error.mul(error).mean().item(), grads };
}

/** A number and where it came from: reverse-mode differentiation of whatever is computed. */
export class Value {
  readonly data: number;
  grad = 0;
  /** What this was computed from, each with ∂this/∂input; a leaf has no inputs. */
  readonly inputs: readonly Input[];

  constructor(data: number, ...inputs: Input[]) {
    this.data = data;
    this.inputs = inputs;
  }

  /** ∂(a + b) = 1·∂a + 1·∂b */
  add(other: Value | number): Value {
    const [a, b] = [this, toValue(other)];
    return new Value(a.data + b.data, [a, 1], [b, 1]);
  }
  /** ∂(a − b) = 1·∂a − 1·∂b */
  sub(other: Value | number): Value {
    const [a, b] = [this, toValue(other)];
    return new Value(a.data - b.data, [a, 1], [b, -1]);
  }
  /** ∂(a·b) = b·∂a + a·∂b */
  mul(other: Value | number): Value {
    const [a, b] = [this, toValue(other)];
    return new Value(a.data * b.data, [a, b.data], [b, a.data]);
  }
  /** ∂(a/b) = 1/b·∂a − a/b²·∂b */
  div(other: Value | number): Value {
    const [a, b] = [this, toValue(other)];
    return new Value(a.data / b.data, [a, 1 / b.data], [b, -a.data / b.data ** 2]);
  }
  /** ∂(−a) = −1·∂a */
  neg(): Value {
    return new Value(-this.data, [this, -1]);
  }
  /** ∂(aⁿ) = n·aⁿ⁻¹·∂a, for a plain number n */
  pow(n: number): Value {
    // a⁰ is the constant 1, also at a = 0, where the formula would be 0·∞.
    return new Value(this.data ** n, [this, n === 0 ? 0 : n * this.data ** (n - 1)]);
  }
  /** ∂(eᵃ) = eᵃ·∂a */
  exp(): Value {
    const y = Math.exp(this.data);
    return new Value(y, [this, y]);
  }
  /** ∂(ln a) = 1/a·∂a */
  log(): Value {
    return new Value(Math.log(this.data), [this, 1 / this.data]);
  }
  /** ∂(tanh a) = (1 − tanh²a)·∂a */
  tanh(): Value {
    const y = Math.tanh(this.data);
    return new Value(y, [this, 1 - y * y]);
  }
  /** ∂(relu a) = ∂a for a > 0, else 0; at the kink it is 0 by convention */
  relu(): Value {
    return new Value(Math.max(0, this.data), [this, this.data > 0 ? 1 : 0]);
  }

  /** From here to the leaves: each value hands grad·∂this/∂input to each of its inputs. */
  backward(): void {
    const values = inputsFirst(this);
    // Only leaves accumulate from one call to the next; what lies between starts afresh.
    for (const value of values) if (value.inputs.length > 0) value.grad = 0;
    this.grad += 1;
    for (const value of values.toReversed()) {
      for (const [input, slope] of value.inputs) input.grad += slope * value.grad;
    }
  }
}

type Input = readonly [value: Value, slope: number];

function toValue(operand: Value | number): Value {
  return typeof operand === 'number' ? new Value(operand) : operand;
}

/** Every value that `root` was computed from, once, after all of its own inputs; `root` is last. */
function inputsFirst(root: Value): Value[] {
  const opened = new Set<Value>();
  const ordered = new Set<Value>();
  const stack = [root]; // of our own: a long chain would overflow the one that recursion uses
  for (let value = stack.at(-1); value; value = stack.at(-1)) {
    if (opened.has(value)) {
      ordered.add(value); // whatever lay above it, its inputs included, is in order by now
      stack.pop();
    } else {
      opened.add(value);
      for (const [input] of value.inputs) stack.push(input);
    }
  }
  return [...ordered];
}

function isShape(x: Tensor, shape: readonly (number | undefined)[]): boolean {
  return x.rank === shape.length && shape.every((extent, axis) => extent === x.shape[axis]);
}

function requireSameShape(tensors: Record<string, Tensor>): void {
  const [first, ...others] = Object.values(tensors);
  if (others.every((other) => isShape(other, first!.shape))) return;
  const shapes = Object.entries(tensors).map(([name, { shape }]) => `${name} [${shape}]`);
  throw new RangeError(`shapes differ: ${shapes.join(', ')}`);
}
