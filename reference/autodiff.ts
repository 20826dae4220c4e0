// Reverse-mode differentiation of tensors: lesson 07's `Value`, with a tensor at every node.
// Each operation stands beside its derivative, which answers one question: where dy arrives at the
// result, what arrives at each operand?

import { ones, Tensor, zeros } from '#tensor';

/** An operand of a variable, and what arrives at it where `dy` arrives at the variable. */
type Input = readonly [operand: Variable, backward: (dy: Tensor) => Tensor];

/** A tensor and where it came from. */
export class Variable {
  readonly value: Tensor;
  /** What this was computed from; a leaf was computed from nothing. */
  readonly inputs: readonly Input[];
  /** ∂loss/∂value of a leaf, added up over every `backward` that has reached it. */
  grad: Tensor | undefined;

  constructor(value: Tensor, ...inputs: Input[]) {
    this.value = value;
    this.inputs = inputs;
  }

  // Elementwise, broadcasting as the core does; a tensor or a number as operand is a constant.

  /** ∂(a + b) = ∂a + ∂b */
  add(other: Operand): Variable {
    const [a, b] = [this, toVariable(other)];
    return new Variable(a.value.add(b.value), [a, (dy) => dy], [b, (dy) => dy]);
  }
  /** ∂(a − b) = ∂a − ∂b */
  sub(other: Operand): Variable {
    const [a, b] = [this, toVariable(other)];
    return new Variable(a.value.sub(b.value), [a, (dy) => dy], [b, (dy) => dy.neg()]);
  }
  /** ∂(a·b) = b·∂a + a·∂b */
  mul(other: Operand): Variable {
    const [a, b] = [this, toVariable(other)];
    const y = a.value.mul(b.value);
    return new Variable(y, [a, (dy) => dy.mul(b.value)], [b, (dy) => dy.mul(a.value)]);
  }
  /** ∂(a/b) = ∂a/b − a/b²·∂b */
  div(other: Operand): Variable {
    const [a, b] = [this, toVariable(other)];
    const y = a.value.div(b.value);
    return new Variable(y, [a, (dy) => dy.div(b.value)], [b, (dy) => dy.mul(y).div(b.value).neg()]);
  }
  /** ∂(−a) = −∂a */
  neg(): Variable {
    return new Variable(this.value.neg(), [this, (dy) => dy.neg()]);
  }
  /** ∂(aⁿ) = n·aⁿ⁻¹·∂a, for a plain number n */
  pow(n: number): Variable {
    // a⁰ is the constant 1, also at a = 0, where the formula would be 0·∞.
    const slope = n === 0 ? zeros(this.value.shape) : this.value.pow(n - 1).mul(n);
    return new Variable(this.value.pow(n), [this, (dy) => dy.mul(slope)]);
  }
  /** ∂(eᵃ) = eᵃ·∂a */
  exp(): Variable {
    const y = this.value.exp();
    return new Variable(y, [this, (dy) => dy.mul(y)]);
  }
  /** ∂(ln a) = ∂a/a */
  log(): Variable {
    return new Variable(this.value.log(), [this, (dy) => dy.div(this.value)]);
  }
  /** ∂(tanh a) = (1 − tanh²a)·∂a */
  tanh(): Variable {
    const y = this.value.map(Math.tanh);
    return new Variable(y, [this, (dy) => dy.mul(y.map((t) => 1 - t * t))]);
  }
  /** ∂σ(a) = σ(a)·(1 − σ(a))·∂a */
  sigmoid(): Variable {
    const y = this.value.map((v) => 1 / (1 + Math.exp(-v)));
    return new Variable(y, [this, (dy) => dy.mul(y.map((p) => p * (1 - p)))]);
  }
  /** ∂(relu a) = ∂a where a > 0, else 0; at the kink it is 0 by convention */
  relu(): Variable {
    const open = this.value.map((v) => (v > 0 ? 1 : 0));
    return new Variable(this.value.maximum(0), [this, (dy) => dy.mul(open)]);
  }

  // Linear algebra and shape.

  /** ∂(A·B) = ∂A·B + A·∂B, of matrices: dA = dY·Bᵀ, dB = Aᵀ·dY */
  matmul(other: Variable): Variable {
    const [a, b] = [this.value, other.value];
    if (a.rank !== 2 || b.rank !== 2) {
      throw new RangeError(`matmul of matrices only, not of [${a.shape}] and [${b.shape}]`);
    }
    return new Variable(
      a.matmul(b),
      [this, (dy) => dy.matmul(b.transpose())],
      [other, (dy) => a.transpose().matmul(dy)],
    );
  }
  /** ∂(Aᵀ) = (∂A)ᵀ */
  transpose(): Variable {
    return new Variable(this.value.transpose(), [this, (dy) => dy.transpose()]);
  }
  /** The same numbers, so the same gradients, in the old shape. */
  reshape(shape: readonly number[]): Variable {
    return new Variable(this.value.reshape(shape), [this, (dy) => dy.reshape(this.value.shape)]);
  }
  /** ∂(Σ a) = Σ ∂a: what arrives at a sum arrives at every term of it. */
  sum(axis?: number, keepDims?: boolean): Variable {
    const kept = this.value.sum(axis, true).shape;
    const spread = (dy: Tensor): Tensor => zeros(this.value.shape).add(dy.reshape(kept));
    return new Variable(this.value.sum(axis, keepDims), [this, spread]);
  }
  /** Σ a / n */
  mean(axis?: number, keepDims?: boolean): Variable {
    const total = this.sum(axis, keepDims);
    return total.mul(total.value.size / this.value.size);
  }

  /** From this one number back to the leaves, each variable after all that was made from it. */
  backward(): void {
    if (this.value.size !== 1) {
      throw new RangeError(`backward starts from one number, not from [${this.value.shape}]`);
    }
    const grads = new Map([[this as Variable, ones(this.value.shape)]]);
    for (const variable of inputsFirst(this).toReversed()) {
      const dy = grads.get(variable)!;
      if (variable.inputs.length === 0) variable.grad = variable.grad?.add(dy) ?? dy;
      for (const [operand, backward] of variable.inputs) {
        const dx = unbroadcast(backward(dy), operand.value.shape);
        grads.set(operand, grads.get(operand)?.add(dx) ?? dx);
      }
    }
  }
}

type Operand = Variable | Tensor | number;

function toVariable(operand: Operand): Variable {
  if (operand instanceof Variable) return operand;
  return new Variable(operand instanceof Tensor ? operand : new Tensor([], [operand]));
}

/** An element that broadcasting has used many times gets the sum of all their gradients. */
function unbroadcast(grad: Tensor, shape: readonly number[]): Tensor {
  let sum = grad;
  while (sum.rank > shape.length) sum = sum.sum(0);
  for (const [axis, extent] of shape.entries()) if (extent === 1) sum = sum.sum(axis, true);
  return sum;
}

/** Every variable `root` was computed from, once, after all of its own inputs; `root` is last. */
function inputsFirst(root: Variable): Variable[] {
  const opened = new Set<Variable>();
  const ordered = new Set<Variable>();
  const stack = [root]; // of our own: a long chain would overflow the one that recursion uses
  for (let variable = stack.at(-1); variable; variable = stack.at(-1)) {
    if (opened.has(variable)) {
      ordered.add(variable); // whatever lay above it, its inputs included, is in order by now
      stack.pop();
    } else {
      opened.add(variable);
      for (const [operand] of variable.inputs) stack.push(operand);
    }
  }
  return [...ordered];
}
