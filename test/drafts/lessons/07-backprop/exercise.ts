import { type Layer, Tensor, tensor } from '#tensor';

export function numericalGradient(f: (x: Tensor) => number, x: Tensor, h?: number): Tensor {
  const slopes = [];
  for (let i = 0; i < x.size; i++) {
    const step = h ?? Math.cbrt(Number.EPSILON) * Math.max(1, Math.abs(x.data[i]));
    const right = new Tensor(x.shape, x.data);
    const left = new Tensor(x.shape, x.data);
    right.data[i] += step;
    left.data[i] -= step;
    slopes.push((f(right) - f(left)) / (right.data[i] - left.data[i]));
  }
  return new Tensor(x.shape, slopes);
}

export function productMeanGradients(x: Tensor, y: Tensor) {
  const z = x.mul(y);
  const loss = z.data.reduce((sum, value) => sum + value - 1, 0) / z.size;
  return { loss, dx: y.div(z.size), dy: x.div(z.size) };
}

export function sigmoidBackward(y: Tensor, dy: Tensor): Tensor {
  return dy.mul(y.mul(y.neg().add(1)));
}

export function flattenBackward(dy: Tensor, shape: number[]): Tensor {
  return dy.reshape(shape);
}

export function denseBackward(x: Tensor, w: Tensor, dy: Tensor) {
  const [n, out] = dy.shape;
  const rows = dy.toArray();
  const db = new Array(out).fill(0);
  for (let s = 0; s < n; s++) for (let j = 0; j < out; j++) db[j] += rows[s][j];
  return { dx: dy.matmul(w), dw: dy.transpose().matmul(x), db: tensor(db) };
}

const sigmoid = (z) => z.map((v) => 1 / (1 + Math.exp(-v)));

export function mlpBackward(x: Tensor, target: Tensor, layers: Layer[]) {
  const outputs = [x];
  for (const { w, b } of layers) {
    outputs.push(sigmoid(outputs.at(-1).matmul(w.transpose()).add(b)));
  }
  const error = outputs.at(-1).sub(target);
  const loss = error.mul(error).mean().item();
  let dy = error.mul(2 / error.size);
  const grads = [];
  for (let k = layers.length - 1; k >= 0; k--) {
    const dz = sigmoidBackward(outputs.pop(), dy);
    const { dx, dw, db } = denseBackward(outputs[k], layers[k].w, dz);
    grads.unshift({ dw, db });
    dy = dx;
  }
  return { loss, grads };
}

export class Value {
  data: number;
  grad = 0;
  operands = [];
  handOn;

  constructor(data: number, operands = [], handOn = (grad) => {}) {
    this.data = data;
    this.operands = operands;
    this.handOn = handOn;
  }

  add(other: Value | number): Value {
    const b = valueOf(other);
    return new Value(this.data + b.data, [this, b], (grad) => {
      this.grad += grad;
      b.grad += grad;
    });
  }
  sub(other: Value | number): Value {
    return this.add(valueOf(other).neg());
  }
  mul(other: Value | number): Value {
    const b = valueOf(other);
    return new Value(this.data * b.data, [this, b], (grad) => {
      this.grad += grad * b.data;
      b.grad += grad * this.data;
    });
  }
  div(other: Value | number): Value {
    const b = valueOf(other);
    return new Value(this.data / b.data, [this, b], (grad) => {
      this.grad += grad / b.data;
      b.grad -= (grad * this.data) / (b.data * b.data);
    });
  }
  neg(): Value {
    return this.mul(-1);
  }
  pow(n: number): Value {
    const slope = n === 0 ? 0 : n * this.data ** (n - 1);
    return this.unary(this.data ** n, slope);
  }
  exp(): Value {
    const y = Math.exp(this.data);
    return this.unary(y, y);
  }
  log(): Value {
    return this.unary(Math.log(this.data), 1 / this.data);
  }
  tanh(): Value {
    const y = Math.tanh(this.data);
    return this.unary(y, 1 - y ** 2);
  }
  relu(): Value {
    return this.unary(Math.max(0, this.data), this.data > 0 ? 1 : 0);
  }
  unary(data, slope) {
    return new Value(data, [this], (grad) => {
      this.grad += grad * slope;
    });
  }
  backward(): void {
    const order = [];
    const seen = new Set();
    const done = new Set();
    const stack = [];
    stack.push(this);
    while (stack.length > 0) {
      const top = stack.at(-1);
      if (seen.has(top)) {
        stack.pop();
        if (!done.has(top)) order.push(top);
        done.add(top);
      } else {
        seen.add(top);
        stack.push(...top.operands);
      }
    }
    this.grad = 1;
    while (order.length > 0) {
      const value = order.pop();
      value.handOn(value.grad);
    }
  }
}

function valueOf(operand) {
  return operand instanceof Value ? operand : new Value(operand);
}
