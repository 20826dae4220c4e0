// Right solutions of lesson 07 that look nothing like the reference.

import { type Layer, Tensor, zeros } from '#tensor';

// --- numericalGradient -------------------------------------------------------------------------

export function numericalGradient_plainLoop(f: (x: Tensor) => number, x: Tensor, h?: number) {
  const out = zeros(x.shape);
  for (let i = 0; i < x.size; i++) {
    const step = h === undefined ? 6e-6 : h;
    const [up, down] = [new Tensor(x.shape, x.data), new Tensor(x.shape, x.data)];
    up.data[i]! += step;
    down.data[i]! -= step;
    out.data[i] = (f(up) - f(down)) / (2 * step);
  }
  return out;
}

/** One scratch copy, moved back and forth. */
export function numericalGradient_inPlaceOnACopy(f: (x: Tensor) => number, x: Tensor, h = 1e-5) {
  const at = x.map((value) => value);
  return x.map((value, i) => {
    at.data[i] = value - h;
    const left = f(at);
    at.data[i] = value + h;
    const right = f(at);
    at.data[i] = value;
    return right / (2 * h) - left / (2 * h);
  });
}

/** The mean of the slopes to both sides. */
export function numericalGradient_meanOfTwoSlopes(
  f: (x: Tensor) => number,
  x: Tensor,
  h?: number,
): Tensor {
  const here = f(x);
  const slopes = Array.from(x.data, (value, i) => {
    const step = h ?? Math.cbrt(Number.EPSILON) * Math.max(1, Math.abs(value));
    const at = (moved: number) => f(new Tensor(x.shape, Float64Array.from(x.data).with(i, moved)));
    return ((at(value + step) - here) / step + (here - at(value - step)) / step) / 2;
  });
  return new Tensor(x.shape, slopes);
}

/** A step of 2^−17, which divides without rounding. */
export function numericalGradient_powerOfTwo(
  f: (x: Tensor) => number,
  x: Tensor,
  h: number = 2 ** -17,
): Tensor {
  const direction = (i: number) => zeros(x.shape).map((_, j) => (i === j ? h : 0));
  return x.map((_, i) => (f(x.add(direction(i))) - f(x.sub(direction(i)))) / h / 2);
}

/** The smallest step that will do, and the two values divided by themselves. */
export function numericalGradient_smallStep(f: (x: Tensor) => number, x: Tensor, h = 1e-6) {
  const at = (i: number, value: number) =>
    f(new Tensor(x.shape, Float64Array.from(x.data).with(i, value)));
  return x.map((value, i) => at(i, value + h) / (2 * h) - at(i, value - h) / (2 * h));
}

/** The largest. */
export function numericalGradient_largeStep(f: (x: Tensor) => number, x: Tensor, h = 2e-5) {
  return numericalGradient_smallStep(f, x, h);
}

/** Central differences of higher order, from four points. */
export function numericalGradient_fivePointStencil(
  f: (x: Tensor) => number,
  x: Tensor,
  h: number = Math.cbrt(Number.EPSILON),
): Tensor {
  return x.map((_, i) => {
    const rise = (by: number) => {
      const at = (d: number) => f(x.map((value, j) => (i === j ? value + d : value)));
      return at(by) - at(-by);
    };
    return (8 * rise(h) - rise(2 * h)) / (12 * h);
  });
}

// --- productMeanGradients ----------------------------------------------------------------------

export function productMeanGradients_loops(x: Tensor, y: Tensor) {
  const n = x.size;
  const [dx, dy] = [zeros(x.shape), zeros(y.shape)];
  let loss = 0;
  for (let i = n - 1; i >= 0; i--) {
    loss += (x.data[i]! * y.data[i]! - 1) / n;
    dx.data[i] = y.data[i]! / n;
    dy.data[i] = x.data[i]! / n;
  }
  return { dy, dx, loss, n };
}

export function productMeanGradients_byTheChainRule(x: Tensor, y: Tensor) {
  const dz = x.map(() => 1 / x.size);
  const z = x.mul(y);
  return { loss: z.mean().item() - 1, dx: dz.mul(y), dy: dz.mul(x), z };
}

export function productMeanGradients_byDifferences(x: Tensor, y: Tensor) {
  const loss = (a: Tensor, b: Tensor) => a.mul(b).sum().div(a.size).item() - 1;
  return {
    loss: loss(x, y),
    dx: numericalGradient_plainLoop((at) => loss(at, y), x, 1),
    dy: numericalGradient_plainLoop((at) => loss(x, at), y, 1),
  };
}

// --- sigmoidBackward ---------------------------------------------------------------------------

export function sigmoidBackward_loop(y: Tensor, dy: Tensor): Tensor {
  const dx = new Float64Array(y.size);
  for (const [i, p] of y.data.entries()) dx[i] = (dy.data[i]! - dy.data[i]! * p) * p;
  return new Tensor(y.shape, dx);
}

export function sigmoidBackward_completedSquare(y: Tensor, dy: Tensor): Tensor {
  return dy.mul(y.sub(0.5).pow(2).neg().add(0.25));
}

export function sigmoidBackward_minusSquare(y: Tensor, dy: Tensor): Tensor {
  return y.sub(y.mul(y)).mul(dy);
}

/** By way of x, and back without overflow. */
export function sigmoidBackward_viaInput(y: Tensor, dy: Tensor): Tensor {
  return y.map((p, i) => {
    const x = Math.log(p) - Math.log1p(-p);
    return dy.data[i]! / (Math.exp(x) + 2 + Math.exp(-x));
  });
}

// --- flattenBackward ---------------------------------------------------------------------------

export function flattenBackward_newTensor(dy: Tensor, shape: number[]): Tensor {
  return new Tensor(shape, [...dy.data]);
}

export function flattenBackward_restIsLeft(dy: Tensor, shape: number[]): Tensor {
  return shape.length === 2 ? dy : dy.reshape([...shape.slice(0, -1), -1]);
}

/** Every index by itself. */
export function flattenBackward_byIndex(dy: Tensor, shape: number[]): Tensor {
  const out = zeros(shape);
  const [, ...rest] = shape;
  for (let place = 0; place < out.size; place++) {
    let [left, column, stride] = [place, 0, 1];
    for (const extent of rest.toReversed()) {
      column += (left % extent) * stride;
      stride *= extent;
      left = Math.floor(left / extent);
    }
    out.data[place] = dy.at(left, column);
  }
  return out;
}

// --- denseBackward -----------------------------------------------------------------------------

/** One scalar product at a time, handed out to all three. */
export function denseBackward_scatter(x: Tensor, w: Tensor, dy: Tensor) {
  const [n, inputs] = x.shape as [number, number];
  const outputs = w.shape[0]!;
  const [dx, dw, db] = [zeros([n, inputs]), zeros([outputs, inputs]), zeros([outputs])];
  for (let j = 0; j < outputs; j++) {
    for (let s = n - 1; s >= 0; s--) {
      const arriving = dy.at(s, j);
      db.data[j]! += arriving;
      for (let i = 0; i < inputs; i++) {
        dx.data[s * inputs + i]! += arriving * w.at(j, i);
        dw.data[j * inputs + i]! += arriving * x.at(s, i);
      }
    }
  }
  return { dx, dw, db };
}

export function denseBackward_transposes(x: Tensor, w: Tensor, dy: Tensor) {
  return {
    dx: w.transpose().matmul(dy.transpose()).transpose(),
    dw: x.transpose().matmul(dy).transpose(),
    db: new Tensor([dy.shape[0]!], zeros([dy.shape[0]!]).add(1).data).matmul(dy),
  };
}

/** Adds up the outer products of all samples. */
export function denseBackward_outerProducts(x: Tensor, w: Tensor, dy: Tensor) {
  const samples = Array.from({ length: x.shape[0]! }, (_, s) => s);
  /** A column with a 1 in place s. */
  const column = (s: number) =>
    new Tensor(
      [x.shape[0]!, 1],
      samples.map((i) => Number(i === s)),
    );
  const outer = samples.map((s) =>
    dy
      .slice(s, s + 1)
      .transpose()
      .matmul(x.slice(s, s + 1)),
  );
  return {
    dx: samples.reduce(
      (dx, s) => dx.add(column(s).matmul(dy.slice(s, s + 1).matmul(w))),
      zeros(x.shape),
    ),
    dw: outer.reduceRight((sum, product) => sum.add(product)),
    db: dy.mean(0).mul(x.shape[0]!),
  };
}

// --- mlpBackward -------------------------------------------------------------------------------

/** Two functions that call each other: the way there, and back on the return. */
export function mlpBackward_recursive(x: Tensor, target: Tensor, layers: Layer[]) {
  let loss = 0;
  const through = (y: Tensor, k: number): { dy: Tensor; grads: { dw: Tensor; db: Tensor }[] } => {
    if (k === layers.length) {
      const error = y.sub(target);
      loss = error.pow(2).mean().item();
      return { dy: error.mul(2).div(error.size), grads: [] };
    }
    const { w, b } = layers[k]!;
    const out = y.matmul(w.transpose()).add(b).neg().exp().add(1).pow(-1);
    const { dy, grads } = through(out, k + 1);
    const dz = dy.mul(out).mul(out.neg().add(1));
    const { dx, dw, db } = denseBackward_transposes(y, w, dz);
    return { dy: dx, grads: [{ dw, db }, ...grads] };
  };
  return { grads: through(x, 0).grads, loss };
}

/** Keeps the z, and takes the slopes as σ(z)·σ(−z). */
export function mlpBackward_keepsSums(x: Tensor, target: Tensor, layers: Layer[]) {
  const sigma = (z: Tensor) => z.map((v) => (1 + Math.tanh(v / 2)) / 2);
  const zs: Tensor[] = [];
  let y = x;
  for (const { w, b } of layers) {
    zs.push(w.matmul(y.transpose()).transpose().add(b));
    y = sigma(zs.at(-1)!);
  }
  const count = target.size;
  const loss = y.sub(target).pow(2).sum().item() / count;
  let dy = target.sub(y).mul(-2 / count);
  const grads: { dw: Tensor; db: Tensor }[] = [];
  for (const [k, { w }] of [...layers.entries()].toReversed()) {
    const dz = sigma(zs[k]!).mul(sigma(zs[k]!.neg())).mul(dy);
    const before = k > 0 ? sigma(zs[k - 1]!) : x;
    const { dx, ...rest } = denseBackward_scatter(before, w, dz);
    grads.push(rest);
    dy = dx;
  }
  return { loss, grads: grads.reverse() };
}

/** One sample after the other, in plain arrays. */
export function mlpBackward_samples(x: Tensor, target: Tensor, layers: Layer[]) {
  const N = target.size;
  const grads = layers.map(({ w, b }) => ({ dw: zeros(w.shape), db: zeros(b.shape) }));
  let loss = 0;
  for (let s = 0; s < x.shape[0]!; s++) {
    const ys = [[...x.slice(s, s + 1).data]];
    for (const { w, b } of layers) {
      const y = ys.at(-1)!;
      ys.push(
        Array.from(b.data, (bias, j) => {
          let z = bias;
          for (let i = y.length - 1; i >= 0; i--) z += y[i]! * w.at(j, i);
          return 1 / (1 + Math.exp(-z));
        }),
      );
    }
    let dy = ys.at(-1)!.map((y, j) => {
      const error = y - target.at(s, j);
      loss += (error * error) / N;
      return (2 * error) / N;
    });
    for (let k = layers.length - 1; k >= 0; k--) {
      const [inputs, y, { w }, { dw, db }] = [ys[k]!, ys[k + 1]!, layers[k]!, grads[k]!];
      const dx = inputs.map(() => 0);
      for (const [j, gradient] of dy.entries()) {
        const delta = gradient * (y[j]! - y[j]! ** 2);
        db.data[j]! += delta;
        for (const [i, input] of inputs.entries()) {
          dw.data[j * inputs.length + i]! += delta * input;
          dx[i]! += delta * w.at(j, i);
        }
      }
      dy = dx;
    }
  }
  return { loss, grads };
}

// --- Value -------------------------------------------------------------------------------------

/** Few primitives, the rest made of them; each result holds a function that hands back. */
export class Value_closures {
  data: number;
  grad = 0;
  private handBack: () => void = () => {};
  private operands: Value_closures[];

  constructor(data: number, operands: Value_closures[] = []) {
    this.data = data;
    this.operands = operands;
  }
  private static of(x: Value_closures | number): Value_closures {
    return x instanceof Value_closures ? x : new Value_closures(x);
  }
  private unary(data: number, slope: number): Value_closures {
    const out = new Value_closures(data, [this]);
    out.handBack = () => void (this.grad += slope * out.grad);
    return out;
  }
  add(other: Value_closures | number): Value_closures {
    const b = Value_closures.of(other);
    const out = new Value_closures(this.data + b.data, [this, b]);
    out.handBack = () => {
      this.grad += out.grad;
      b.grad += out.grad;
    };
    return out;
  }
  mul(other: Value_closures | number): Value_closures {
    const b = Value_closures.of(other);
    const out = new Value_closures(this.data * b.data, [this, b]);
    out.handBack = () => {
      this.grad += b.data * out.grad;
      b.grad += this.data * out.grad;
    };
    return out;
  }
  pow(n: number): Value_closures {
    return this.unary(Math.pow(this.data, n), n && n * Math.pow(this.data, n - 1));
  }
  sub(other: Value_closures | number): Value_closures {
    return this.add(Value_closures.of(other).neg());
  }
  div(other: Value_closures | number): Value_closures {
    return this.mul(Value_closures.of(other).pow(-1));
  }
  neg(): Value_closures {
    return this.mul(-1);
  }
  exp(): Value_closures {
    return this.unary(Math.E ** this.data, Math.E ** this.data);
  }
  log(): Value_closures {
    return this.unary(Math.log(this.data), this.data ** -1);
  }
  tanh(): Value_closures {
    return this.unary(1 - 2 / (Math.exp(2 * this.data) + 1), 1 / Math.cosh(this.data) ** 2);
  }
  relu(): Value_closures {
    return this.data > 0 ? this.unary(this.data, 1) : this.unary(0, 0);
  }
  backward(): void {
    const order: Value_closures[] = [];
    const stack: { value: Value_closures; next: number }[] = [{ value: this, next: 0 }];
    // An array for what has been seen: slow, and right.
    const seen: Value_closures[] = [this];
    while (stack.length > 0) {
      const top = stack[stack.length - 1]!;
      const operand = top.value.operands[top.next++];
      if (operand === undefined) order.push(stack.pop()!.value);
      else if (!seen.includes(operand)) {
        seen.push(operand);
        stack.push({ value: operand, next: 0 });
      }
    }
    this.grad = 1;
    for (const value of order.reverse()) value.handBack();
  }
}

let serial = 0;

/** Numbers all values as they are made: a later one is never an operand of an earlier one. */
export class Value_serialNumbers {
  readonly #id = serial++;
  readonly #slopes: [Value_serialNumbers, number][];
  readonly data: number;
  grad = 0;

  constructor(data: number, ...slopes: [Value_serialNumbers, number][]) {
    this.data = data;
    this.#slopes = slopes;
  }
  add = (b: Value_serialNumbers | number) => this.#with(b, (x, y) => [x + y, 1, 1]);
  sub = (b: Value_serialNumbers | number) => this.#with(b, (x, y) => [x - y, 1, -1]);
  mul = (b: Value_serialNumbers | number) => this.#with(b, (x, y) => [x * y, y, x]);
  div = (b: Value_serialNumbers | number) =>
    this.#with(b, (x, y) => [x / y, 1 / y, -(x / y) * (1 / y)]);
  pow = (n: number) => this.#with(n, (x) => [x ** n, n === 0 ? 0 : n * x ** (n - 1)]);
  neg = () => this.#with(0, (x) => [-x, -1]);
  exp = () => this.#with(0, (x) => [Math.exp(x), Math.exp(x)]);
  log = () => this.#with(0, (x) => [Math.log(x), 1 / x]);
  tanh = () => this.#with(0, (x) => [Math.tanh(x), (1 - Math.tanh(x)) * (1 + Math.tanh(x))]);
  relu = () => this.#with(0, (x) => [(x + Math.abs(x)) / 2, Number(x > 0)]);

  #with(
    other: Value_serialNumbers | number,
    rule: (x: number, y: number) => [value: number, left: number, right?: number],
  ): Value_serialNumbers {
    const constant = typeof other === 'number';
    const [value, left, right = 0] = rule(this.data, constant ? other : other.data);
    if (constant) return new Value_serialNumbers(value, [this, left]);
    return new Value_serialNumbers(value, [this, left], [other, right]);
  }
  backward(): void {
    const reached = new Set<Value_serialNumbers>([this]);
    for (const value of reached) for (const [operand] of value.#slopes) reached.add(operand);
    const sorted = [...reached].sort((a, b) => b.#id - a.#id);
    for (const value of sorted) value.grad = 0;
    this.grad = 1;
    for (const value of sorted) {
      for (const [operand, slope] of value.#slopes) operand.grad += slope * value.grad;
    }
  }
}

/** Counts the uses of every value in this one first, and hands on when all of them are in. */
export class Value_countsUses {
  readonly data: number;
  grad = 0;
  operands: Value_countsUses[] = [];
  slopes: number[] = [];

  constructor(data: number) {
    this.data = data;
  }
  result(data: number, operands: Value_countsUses[], slopes: number[]): Value_countsUses {
    return Object.assign(new Value_countsUses(data), { operands, slopes });
  }
  add(other: Value_countsUses | number): Value_countsUses {
    const b = wrapped(other);
    return this.result(this.data + b.data, [b, this], [1, 1]);
  }
  sub(other: Value_countsUses | number): Value_countsUses {
    return this.add(wrapped(other).neg());
  }
  mul(other: Value_countsUses | number): Value_countsUses {
    const b = wrapped(other);
    return this.result(this.data * b.data, [this, b], [b.data, this.data]);
  }
  div(other: Value_countsUses | number): Value_countsUses {
    const b = wrapped(other);
    const quotient = this.data / b.data;
    return this.result(quotient, [this, b], [1 / b.data, -quotient / b.data]);
  }
  neg(): Value_countsUses {
    return this.result(-this.data, [this], [-1]);
  }
  pow(n: number): Value_countsUses {
    return this.result(this.data ** n, [this], [n === 0 ? 0 : n * this.data ** (n - 1)]);
  }
  exp(): Value_countsUses {
    const y = Math.exp(this.data);
    return this.result(y, [this], [y]);
  }
  log(): Value_countsUses {
    return this.result(Math.log(this.data), [this], [1 / this.data]);
  }
  tanh(): Value_countsUses {
    const e = Math.exp(-2 * Math.abs(this.data));
    const y = (Math.sign(this.data) * (1 - e)) / (1 + e);
    return this.result(y, [this], [(4 * e) / (1 + e) ** 2]);
  }
  relu(): Value_countsUses {
    return this.result(this.data < 0 ? 0 : this.data, [this], [this.data <= 0 ? 0 : 1]);
  }
  backward(): void {
    const missing = new Map<Value_countsUses, number>([[this, 0]]);
    const queue: Value_countsUses[] = [this];
    while (queue.length > 0) {
      for (const operand of queue.shift()!.operands) {
        if (!missing.has(operand)) queue.push(operand);
        missing.set(operand, (missing.get(operand) ?? 0) + 1);
      }
    }
    const gradients = new Map<Value_countsUses, number>([[this, 1]]);
    const ready = [this as Value_countsUses];
    while (ready.length > 0) {
      const value = ready.shift()!;
      const gradient = gradients.get(value)!;
      value.grad += gradient;
      for (const [i, operand] of value.operands.entries()) {
        gradients.set(operand, (gradients.get(operand) ?? 0) + gradient * value.slopes[i]!);
        missing.set(operand, missing.get(operand)! - 1);
        if (missing.get(operand) === 0) ready.push(operand);
      }
    }
  }
}

const wrapped = (x: Value_countsUses | number): Value_countsUses =>
  typeof x === 'number' ? new Value_countsUses(x) : x;

/**
 * Has no gradient before one arrives, as in PyTorch; operands with their slopes in a Map, in which
 * both sides of a·a are one; tanh from e^2a, as it is often written, with an end to it.
 */
export class Value_noneAtFirst {
  readonly data: number;
  readonly level: number;
  grad: number | null = null;
  readonly slopes = new Map<Value_noneAtFirst, number>();

  constructor(data: number, ...parts: [Value_noneAtFirst, number][]) {
    this.data = data;
    for (const [value, slope] of parts) {
      this.slopes.set(value, (this.slopes.get(value) ?? 0) + slope);
    }
    this.level = Math.max(0, ...parts.map(([value]) => value.level + 1));
  }
  private with(
    other: Value_noneAtFirst | number,
    f: (a: number, b: number) => [value: number, left: number, right: number],
  ): Value_noneAtFirst {
    const b = other instanceof Value_noneAtFirst ? other : new Value_noneAtFirst(other);
    const [value, left, right] = f(this.data, b.data);
    return new Value_noneAtFirst(value, [this, left], [b, right]);
  }
  add(other: Value_noneAtFirst | number): Value_noneAtFirst {
    return this.with(other, (a, b) => [a + b, 1, 1]);
  }
  sub(other: Value_noneAtFirst | number): Value_noneAtFirst {
    return this.with(other, (a, b) => [a - b, 1, -1]);
  }
  mul(other: Value_noneAtFirst | number): Value_noneAtFirst {
    return this.with(other, (a, b) => [a * b, b, a]);
  }
  div(other: Value_noneAtFirst | number): Value_noneAtFirst {
    return this.with(other, (a, b) => [a / b, 1 / b, -a / b / b]);
  }
  neg(): Value_noneAtFirst {
    return this.mul(-1);
  }
  pow(n: number): Value_noneAtFirst {
    const slope = n === 0 ? 0 : n * this.data ** (n - 1);
    return new Value_noneAtFirst(this.data ** n, [this, slope]);
  }
  exp(): Value_noneAtFirst {
    return new Value_noneAtFirst(Math.exp(this.data), [this, Math.exp(this.data)]);
  }
  log(): Value_noneAtFirst {
    return new Value_noneAtFirst(Math.log(this.data), [this, 1 / this.data]);
  }
  tanh(): Value_noneAtFirst {
    const e = Math.exp(2 * Math.min(this.data, 20));
    const y = (e - 1) / (e + 1);
    return new Value_noneAtFirst(y, [this, 1 - y ** 2]);
  }
  relu(): Value_noneAtFirst {
    return this.mul(this.data > 0 ? 1 : 0);
  }
  /** Level by level, where a value's level is the length of the longest way to its leaves. */
  backward(): void {
    const reached = new Set<Value_noneAtFirst>([this]);
    for (const value of reached) for (const operand of value.slopes.keys()) reached.add(operand);
    this.grad = 1;
    for (const value of [...reached].sort((a, b) => b.level - a.level)) {
      for (const [operand, slope] of value.slopes) {
        operand.grad = (operand.grad ?? 0) + slope * value.grad!;
      }
    }
  }
}

/** Forward mode: every value carries its derivatives by the leaves, and backward only reads them. */
export class Value_forwardMode {
  #data: number;
  #grad = 0;
  #byLeaf: Map<Value_forwardMode, number>;

  constructor(data: number) {
    this.#data = data;
    this.#byLeaf = new Map([[this, 1]]);
  }
  get data(): number {
    return this.#data;
  }
  get grad(): number {
    return this.#grad;
  }
  #made(data: number, ...parts: [Value_forwardMode | number, number][]): Value_forwardMode {
    const made = new Value_forwardMode(data);
    made.#byLeaf = new Map();
    for (const [operand, slope] of parts) {
      if (typeof operand === 'number') continue;
      for (const [leaf, derivative] of operand.#byLeaf) {
        made.#byLeaf.set(leaf, (made.#byLeaf.get(leaf) ?? 0) + slope * derivative);
      }
    }
    return made;
  }
  add(b: Value_forwardMode | number): Value_forwardMode {
    return this.#made(this.#data + numberOf(b), [this, 1], [b, 1]);
  }
  sub(b: Value_forwardMode | number): Value_forwardMode {
    return this.#made(this.#data - numberOf(b), [this, 1], [b, -1]);
  }
  mul(b: Value_forwardMode | number): Value_forwardMode {
    return this.#made(this.#data * numberOf(b), [this, numberOf(b)], [b, this.#data]);
  }
  div(b: Value_forwardMode | number): Value_forwardMode {
    const below = numberOf(b);
    return this.#made(this.#data / below, [this, 1 / below], [b, -this.#data / (below * below)]);
  }
  neg(): Value_forwardMode {
    return this.#made(0 - this.#data, [this, -1]);
  }
  pow(n: number): Value_forwardMode {
    if (n === 0) return this.#made(1);
    return this.#made(this.#data ** n, [this, n * this.#data ** (n - 1)]);
  }
  exp(): Value_forwardMode {
    return this.#made(Math.exp(this.#data), [this, Math.exp(this.#data)]);
  }
  log(): Value_forwardMode {
    return this.#made(Math.log(this.#data), [this, 1 / this.#data]);
  }
  tanh(): Value_forwardMode {
    const y = 2 / (1 + Math.exp(-2 * this.#data)) - 1;
    return this.#made(y, [this, 1 - y ** 2]);
  }
  relu(): Value_forwardMode {
    return this.#data > 0 ? this.#made(this.#data, [this, 1]) : this.#made(0);
  }
  backward(): void {
    for (const [leaf, derivative] of this.#byLeaf) leaf.#grad += derivative;
  }
}

const numberOf = (x: Value_forwardMode | number): number => (typeof x === 'number' ? x : x.data);
