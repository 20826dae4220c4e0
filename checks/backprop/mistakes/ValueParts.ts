/** What mistakes of `Value` are made of. */

export type Input = readonly [value: RightValue, slope: number];

/** The right way, any part of which a mistake may replace. */
export class RightValue {
  readonly data: number;
  grad = 0;
  readonly inputs: readonly Input[];

  constructor(data: number, inputs: readonly Input[] = []) {
    this.data = data;
    this.inputs = inputs;
  }

  made(data: number, ...inputs: Input[]): this {
    const Made = this.constructor as new (data: number, inputs: readonly Input[]) => this;
    return new Made(data, inputs);
  }
  operand(other: RightValue | number): RightValue {
    return typeof other === 'number' ? this.made(other) : other;
  }

  add(other: RightValue | number): RightValue {
    const b = this.operand(other);
    return this.made(this.data + b.data, [this, 1], [b, 1]);
  }
  sub(other: RightValue | number): RightValue {
    const b = this.operand(other);
    return this.made(this.data - b.data, [this, 1], [b, -1]);
  }
  mul(other: RightValue | number): RightValue {
    const b = this.operand(other);
    return this.made(this.data * b.data, [this, b.data], [b, this.data]);
  }
  div(other: RightValue | number): RightValue {
    const b = this.operand(other);
    return this.made(this.data / b.data, [this, 1 / b.data], [b, -this.data / b.data ** 2]);
  }
  neg(): RightValue {
    return this.made(-this.data, [this, -1]);
  }
  pow(n: number): RightValue {
    return this.made(this.data ** n, [this, n === 0 ? 0 : n * this.data ** (n - 1)]);
  }
  exp(): RightValue {
    return this.made(Math.exp(this.data), [this, Math.exp(this.data)]);
  }
  log(): RightValue {
    return this.made(Math.log(this.data), [this, 1 / this.data]);
  }
  tanh(): RightValue {
    const y = Math.tanh(this.data);
    return this.made(y, [this, 1 - y * y]);
  }
  relu(): RightValue {
    return this.made(Math.max(0, this.data), [this, this.data > 0 ? 1 : 0]);
  }

  backward(): void {
    this.grad = 1;
    for (const value of this.order().toReversed()) value.handOn();
  }
  handOn(): void {
    for (const [input, slope] of this.inputs) input.receive(slope * this.grad);
  }
  receive(gradient: number): void {
    this.grad += gradient;
  }
  /** Every value once, after all of its inputs. */
  order(): RightValue[] {
    const opened = new Set<RightValue>();
    const ordered = new Set<RightValue>();
    const stack: RightValue[] = [this];
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      if (opened.has(top)) {
        ordered.add(top);
        stack.pop();
      } else {
        opened.add(top);
        for (const [input] of top.inputs) stack.push(input);
      }
    }
    return [...ordered];
  }
}
