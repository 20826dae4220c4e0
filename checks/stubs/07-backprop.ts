// Lesson 07, backprop: the gradient of a whole network, from one pass forward and one pass back.
// Text: README.md in this folder (README.ko.md in Korean).
// Check your work: npm test backprop
// In a …Backward, dy is ∂loss/∂y, what arrives from the layer's output; dx is ∂loss/∂x, what is
// handed on to its input. A gradient has the shape of the thing it belongs to.
// To make tensors of your own: import { type Layer, Tensor } from '#tensor';

import type { Layer, Tensor } from '#tensor';

/**
 * Central differences: ∂f/∂x_i ≈ (f(x + h·e_i) − f(x − h·e_i)) / 2h, for every element of x.
 *
 * Any shape; the result has the shape of x. Without `h`, take about ∛ε·max(1, |x_i|) with
 * ε = Number.EPSILON, which is 6·10⁻⁶ for |x_i| ≤ 1; a given `h` is used as it is.
 */
export function numericalGradient(f: (x: Tensor) => number, x: Tensor, h?: number): Tensor {
  throw new Error('not written yet');
}

/**
 * loss = mean(z − 1) with z = x ⊙ y (element by element), and its gradients:
 * dx = ∂loss/∂x, dy = ∂loss/∂y. `x` and `y` have one shape, and so have `dx` and `dy`.
 */
export function productMeanGradients(
  x: Tensor,
  y: Tensor,
): { loss: number; dx: Tensor; dy: Tensor } {
  throw new Error('not written yet');
}

/**
 * dx = dy·y·(1 − y), element by element, where y = σ(x) is the saved output, not the input.
 * `y`, `dy` and the result have one shape.
 */
export function sigmoidBackward(y: Tensor, dy: Tensor): Tensor {
  throw new Error('not written yet');
}

/** The gradient `[n, d1·d2·…]` of a flattened batch, back in its old shape `[n, d1, d2, …]`. */
export function flattenBackward(dy: Tensor, shape: number[]): Tensor {
  throw new Error('not written yet');
}

/**
 * The gradients of y = x·wᵀ + b: dx = dy·w, dw = dyᵀ·x, db = the sum of the rows of dy.
 *
 * Shapes: x and dx `[n, in]`, w and dw `[out, in]`, db `[out]`, dy `[n, out]`.
 */
export function denseBackward(
  x: Tensor,
  w: Tensor,
  dy: Tensor,
): { dx: Tensor; dw: Tensor; db: Tensor } {
  throw new Error('not written yet');
}

/**
 * The loss of a network with a sigmoid after every layer, and its gradient for every layer:
 * loss = the mean of (y − target)² over all elements of the output y.
 *
 * One pass forward, which saves what every layer gave, and one pass back.
 * Shapes: x `[n, in]`, target `[n, out]`; `grads[k]` belongs to `layers[k]`, in its shapes.
 */
export function mlpBackward(
  x: Tensor,
  target: Tensor,
  layers: Layer[],
): { loss: number; grads: { dw: Tensor; db: Tensor }[] } {
  throw new Error('not written yet');
}

/**
 * A number that remembers how it was computed, and can therefore be differentiated.
 *
 * Every operation returns a new Value. `backward()` fills in `grad` = ∂(this)/∂(that value) for
 * every value that this one was computed from. It visits each of them once, however often it was
 * used, and must not recurse: a chain of 10,000 operations has to work.
 */
export class Value {
  readonly data: number;
  /** 0 at first; whatever arrives is added. */
  grad: number;

  constructor(data: number) {
    throw new Error('not written yet');
  }

  /** a + b */
  add(other: Value | number): Value {
    throw new Error('not written yet');
  }
  /** a − b */
  sub(other: Value | number): Value {
    throw new Error('not written yet');
  }
  /** a · b */
  mul(other: Value | number): Value {
    throw new Error('not written yet');
  }
  /** a / b */
  div(other: Value | number): Value {
    throw new Error('not written yet');
  }
  /** −a */
  neg(): Value {
    throw new Error('not written yet');
  }
  /** aⁿ, where n is a plain number. */
  pow(n: number): Value {
    throw new Error('not written yet');
  }
  /** eᵃ */
  exp(): Value {
    throw new Error('not written yet');
  }
  /** ln a */
  log(): Value {
    throw new Error('not written yet');
  }
  /** tanh a */
  tanh(): Value {
    throw new Error('not written yet');
  }
  /** max(0, a); by convention its derivative at 0 is 0. */
  relu(): Value {
    throw new Error('not written yet');
  }
  /** Adds ∂(this)/∂(leaf) to the `grad` of every leaf; ∂(this)/∂(this) = 1. */
  backward(): void {
    throw new Error('not written yet');
  }
}
