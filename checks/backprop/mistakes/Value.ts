/** The known mistakes of `Value`, each with its diagnosis. */
import { diagnosis } from '../../../engine/kit/diagnosis.ts';

type Input = readonly [value: RightValue, slope: number];

/** The right way, any part of which a mistake may replace. */
class RightValue {
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

/** Hands the gradient of a sum to the left operand only. */
export class Value_addLeftOnly extends RightValue {
  override add(other: RightValue | number): RightValue {
    return this.made(this.data + this.operand(other).data, [this, 1]);
  }
}
diagnosis(Value_addLeftOnly, {
  en: 'The right operand of a sum gets no gradient: does a sum not rise just as much with b?',
  ko: '덧셈의 오른쪽 피연산자가 기울기를 받지 못합니다. b가 커져도 합은 똑같이 커지지 않나요?',
});

/** Hands on b and a for a sum, as for a product. */
export class Value_addAsProduct extends RightValue {
  override add(other: RightValue | number): RightValue {
    const b = this.operand(other);
    return this.made(this.data + b.data, [this, b.data], [b, this.data]);
  }
}
diagnosis(Value_addAsProduct, {
  en: 'A sum hands on b and a, as a product would: by how much does a + b rise when a rises by 1?',
  ko: '덧셈이 곱셈처럼 b와 a를 넘겨줍니다. a가 1 커지면 a + b는 얼마나 커지나요?',
});

/** Forgets the minus in the derivative of a − b by b. */
export class Value_subPlus extends RightValue {
  override sub(other: RightValue | number): RightValue {
    const b = this.operand(other);
    return this.made(this.data - b.data, [this, 1], [b, 1]);
  }
}
diagnosis(Value_subPlus, {
  en: 'The derivative of a − b by b has a minus.',
  ko: 'a − b를 b로 미분한 도함수에는 음의 부호가 있습니다.',
});

/** Subtracts the wrong way round. */
export class Value_subSwapped extends RightValue {
  override sub(other: RightValue | number): RightValue {
    return this.operand(other).add(this.neg());
  }
}
diagnosis(Value_subSwapped, {
  en: 'This is b − a: which of the two is `this`?',
  ko: '이것은 b − a입니다. 둘 가운데 `this`는 어느 쪽인가요?',
});

/** Gives each factor its own value instead of the other's. */
export class Value_mulOwnFactor extends RightValue {
  override mul(other: RightValue | number): RightValue {
    const b = this.operand(other);
    return this.made(this.data * b.data, [this, this.data], [b, b.data]);
  }
}
diagnosis(Value_mulOwnFactor, {
  en: 'Each factor gets its own value: a product hands each factor the other one.',
  ko: '인자마다 자기 값을 받습니다. 곱셈은 한쪽 인자에 다른 쪽 인자를 넘겨줍니다.',
});

/** Divides by b once where it should be b². */
export class Value_divNoSquare extends RightValue {
  override div(other: RightValue | number): RightValue {
    const b = this.operand(other);
    return this.made(this.data / b.data, [this, 1 / b.data], [b, -this.data / b.data]);
  }
}
diagnosis(Value_divNoSquare, {
  en: 'The derivative of a/b by b has b² below: write a/b as a·b⁻¹ and differentiate.',
  ko: 'a/b를 b로 미분하면 분모가 b²입니다. a/b를 a·b⁻¹로 쓰고 미분해 보세요.',
});

/** Forgets the minus in the derivative of a/b by b. */
export class Value_divPlus extends RightValue {
  override div(other: RightValue | number): RightValue {
    const b = this.operand(other);
    return this.made(this.data / b.data, [this, 1 / b.data], [b, this.data / b.data ** 2]);
  }
}
diagnosis(Value_divPlus, {
  en: 'The derivative of a/b by b has a minus: does the quotient of positive numbers rise or fall with b?',
  ko: 'a/b를 b로 미분한 도함수에는 음의 부호가 있습니다. 양수라면 b가 커질 때 몫은 커지나요, 작아지나요?',
});

/** Turns the sign of the number, but not of the gradient. */
export class Value_negPlus extends RightValue {
  override neg(): RightValue {
    return this.made(-this.data, [this, 1]);
  }
}
diagnosis(Value_negPlus, {
  en: 'The number is negated, the gradient is not: what is the derivative of −a?',
  ko: '수의 부호는 바꾸었지만 기울기의 부호는 그대로입니다. −a의 도함수는 무엇인가요?',
});

/** Negates the bare number: the result has no history. */
export class Value_negCutsTheChain extends RightValue {
  override neg(): RightValue {
    return this.made(-this.data);
  }
}
diagnosis(Value_negCutsTheChain, {
  en: 'neg() returns a value without a history, so nothing flows back through it: note what it was made from.',
  ko: 'neg()가 과거 없는 값을 돌려주어 기울기가 지나가지 못합니다. 무엇으로 만들었는지 적어 두세요.',
});

/** Forgets to lower the exponent. */
export class Value_powKeepsExponent extends RightValue {
  override pow(n: number): RightValue {
    return this.made(this.data ** n, [this, n * this.data ** n]);
  }
}
diagnosis(Value_powKeepsExponent, {
  en: 'The exponent should go down by 1 in the derivative of aⁿ.',
  ko: 'aⁿ의 도함수에서는 지수가 1만큼 줄어야 합니다.',
});

/** Forgets the factor n. */
export class Value_powForgetsFactor extends RightValue {
  override pow(n: number): RightValue {
    return this.made(this.data ** n, [this, this.data ** (n - 1)]);
  }
}
diagnosis(Value_powForgetsFactor, {
  en: 'The factor n is missing in the derivative of aⁿ.',
  ko: 'aⁿ의 도함수에 n이 곱해지지 않았습니다.',
});

/** Computes aⁿ as e^(n·ln a), which has no answer for a ≤ 0. */
export class Value_powByLogarithm extends RightValue {
  override pow(n: number): RightValue {
    return this.log().mul(n).exp();
  }
}
diagnosis(Value_powByLogarithm, {
  en: 'aⁿ by way of ln a has no answer for a ≤ 0, though (−2)² has: use ** and its own derivative.',
  ko: 'ln a를 거치면 a ≤ 0에서 답이 없지만 (−2)²에는 답이 있습니다. **와 그 도함수를 쓰세요.',
});

/** Takes the derivative as n·aⁿ/a, which is 0/0 at 0. */
export class Value_powDividesByA extends RightValue {
  override pow(n: number): RightValue {
    const y = this.data ** n;
    return this.made(y, [this, (n * y) / this.data]);
  }
}
diagnosis(Value_powDividesByA, {
  en: 'The derivative n·aⁿ/a is 0/0 at a = 0: write it as a power, n·aⁿ⁻¹.',
  ko: '도함수를 n·aⁿ/a로 쓰면 a = 0에서 0/0입니다. n·aⁿ⁻¹처럼 거듭제곱으로 쓰세요.',
});

/** Takes n·aⁿ⁻¹ for n = 0 too, which is 0·∞ at 0. */
export class Value_powZeroAtZero extends RightValue {
  override pow(n: number): RightValue {
    return this.made(this.data ** n, [this, n * this.data ** (n - 1)]);
  }
}
diagnosis(Value_powZeroAtZero, {
  en: 'At a = 0 the gradient of a⁰ is NaN, 0·∞: a⁰ is the constant 1, so its gradient is 0.',
  ko: 'a = 0에서 a⁰의 기울기가 0·∞, 곧 NaN이 됩니다. a⁰은 상수 1이므로 기울기는 0입니다.',
});

/** Treats eᵃ as a power of a. */
export class Value_expAsPower extends RightValue {
  override exp(): RightValue {
    return this.made(Math.exp(this.data), [this, this.data * Math.exp(this.data - 1)]);
  }
}
diagnosis(Value_expAsPower, {
  en: 'eᵃ is differentiated like a power of a, but here a is the exponent: what is its derivative?',
  ko: 'eᵃ을 a의 거듭제곱처럼 미분했습니다. 여기서 a는 지수입니다. 그 도함수는 무엇인가요?',
});

/** Hands on a instead of 1/a. */
export class Value_logNotInverted extends RightValue {
  override log(): RightValue {
    return this.made(Math.log(this.data), [this, this.data]);
  }
}
diagnosis(Value_logNotInverted, {
  en: 'The derivative of ln a is 1/a, not a.',
  ko: 'ln a의 도함수는 a가 아니라 1/a입니다.',
});

/** Takes the logarithm to base 10. */
export class Value_logBaseTen extends RightValue {
  override log(): RightValue {
    return this.made(Math.log10(this.data), [this, 1 / (this.data * Math.LN10)]);
  }
}
diagnosis(Value_logBaseTen, {
  en: 'This is the logarithm to base 10: `log` is natural here.',
  ko: '밑이 10인 로그입니다. 여기서 `log`는 자연로그입니다.',
});

/** Forgets the square in 1 − tanh²a. */
export class Value_tanhNoSquare extends RightValue {
  override tanh(): RightValue {
    const y = Math.tanh(this.data);
    return this.made(y, [this, 1 - y]);
  }
}
diagnosis(Value_tanhNoSquare, {
  en: 'The square is missing: the derivative is 1 − tanh²a.',
  ko: '제곱이 빠졌습니다. 도함수는 1 − tanh²a입니다.',
});

/** Is off by a thousandth. */
export class Value_tanhSlightlyOff extends RightValue {
  override tanh(): RightValue {
    const y = Math.tanh(this.data);
    return this.made(y, [this, 1.001 * (1 - y * y)]);
  }
}
diagnosis(Value_tanhSlightlyOff, {
  en: 'The derivative of tanh is off by a small factor: look for a constant that does not belong there.',
  ko: 'tanh의 도함수가 조금 틀렸습니다. 있을 까닭이 없는 상수가 있는지 살펴보세요.',
});

/** Computes tanh as a quotient of exponentials, which is ∞/∞ far out. */
export class Value_tanhByFraction extends RightValue {
  override tanh(): RightValue {
    const [up, down] = [Math.exp(this.data), Math.exp(-this.data)];
    const y = (up - down) / (up + down);
    return this.made(y, [this, 1 - y * y]);
  }
}
diagnosis(Value_tanhByFraction, {
  en: 'Far out tanh is ∞/∞: the exponentials overflow long before tanh itself, which is ±1 there. Let no exponent be large and positive, or use `Math.tanh`.',
  ko: '0에서 멀어지면 tanh가 ∞/∞가 됩니다. tanh 값은 ±1인데 지수 함수의 값이 먼저 넘칩니다. 지수가 큰 양수가 되지 않게 하거나 `Math.tanh`를 쓰세요.',
});

/** Lets the gradient through everywhere. */
export class Value_reluAlwaysOpen extends RightValue {
  override relu(): RightValue {
    return this.made(Math.max(0, this.data), [this, 1]);
  }
}
diagnosis(Value_reluAlwaysOpen, {
  en: 'relu lets the gradient through for negative a too: the result is constant there.',
  ko: 'relu가 음수에서도 기울기를 통과시킵니다. 그곳에서 결과는 상수입니다.',
});

/** Lets the gradient through at 0. */
export class Value_reluOpenAtZero extends RightValue {
  override relu(): RightValue {
    return this.made(Math.max(0, this.data), [this, this.data >= 0 ? 1 : 0]);
  }
}
diagnosis(Value_reluOpenAtZero, {
  en: 'At 0 the derivative of relu is 0 by convention: > or ≥?',
  ko: '0에서 relu의 도함수는 관례에 따라 0입니다. >일까요, ≥일까요?',
});

/** Cuts the operand itself off at 0. */
export class Value_reluChangesOperand extends RightValue {
  override relu(): RightValue {
    const slope = this.data > 0 ? 1 : 0;
    (this as { data: number }).data = Math.max(0, this.data);
    return this.made(this.data, [this, slope]);
  }
}
diagnosis(Value_reluChangesOperand, {
  en: 'relu changes the number of its operand: return a new value and leave the old one alone.',
  ko: 'relu가 피연산자의 수를 바꿉니다. 새 값을 돌려주고 원래 값은 그대로 두세요.',
});

/** Knows no plain numbers as operands. */
export class Value_numbersUnknown extends RightValue {
  override operand(other: RightValue | number): RightValue {
    return other as RightValue;
  }
}
diagnosis(Value_numbersUnknown, {
  en: 'A plain number has no `.data`, so a.add(2) fails: turn it into a Value without operands first.',
  ko: '그냥 수에는 `.data`가 없어서 a.add(2)가 실패합니다. 먼저 피연산자 없는 Value로 바꾸세요.',
});

/** Hands on the gradient of a·3 as it is. */
export class Value_numbersWithoutSlope extends RightValue {
  override mul(other: RightValue | number): RightValue {
    return typeof other === 'number' ? this.made(this.data * other, [this, 1]) : super.mul(other);
  }
}
diagnosis(Value_numbersWithoutSlope, {
  en: 'Multiplying by a plain number hands the gradient on as it is: the number is the derivative.',
  ko: '그냥 수를 곱할 때 기울기를 그대로 넘겨줍니다. 그 수가 바로 도함수입니다.',
});

/** Begins with the gradient 1, which only the result should have. */
export class Value_gradOneAtFirst extends RightValue {
  override grad = 1;
}
diagnosis(Value_gradOneAtFirst, {
  en: 'Every value begins with the gradient 1: only ∂(this)/∂(this) is 1, and only in backward().',
  ko: '모든 값의 기울기가 1에서 시작합니다. 1인 것은 ∂(this)/∂(this)뿐이고, backward()에서만 그렇습니다.',
});

/** Adds to nothing: undefined + 1 is NaN. */
export class Value_gradNeverSet extends RightValue {
  override grad = undefined as unknown as number;
}
diagnosis(Value_gradNeverSet, {
  en: '`grad` is never set to 0, and undefined + 1 is NaN.',
  ko: '`grad`를 0으로 시작하지 않았습니다. undefined + 1은 NaN입니다.',
});

/** Overwrites what has arrived before. */
export class Value_overwrites extends RightValue {
  override receive(gradient: number): void {
    this.grad = gradient;
  }
}
diagnosis(Value_overwrites, {
  en: 'The second contribution overwrites the first: a value that is used twice receives both. = or +=?',
  ko: '나중에 온 기울기가 먼저 온 것을 덮어씁니다. 두 번 쓰인 값은 둘 다 받아야 합니다. =일까요, +=일까요?',
});

/** Multiplies the contributions instead of adding them. */
export class Value_multiplies extends RightValue {
  override receive(gradient: number): void {
    this.grad = this.grad === 0 ? gradient : this.grad * gradient;
  }
}
diagnosis(Value_multiplies, {
  en: 'Contributions are multiplied: along a path derivatives multiply, but where paths meet they add.',
  ko: '도착한 기울기끼리 곱했습니다. 한 경로를 따라서는 곱하지만 경로가 만나는 곳에서는 더합니다.',
});

/** Keeps its inputs in a Map, where the two sides of a·a are one. */
export class Value_operandsInMap extends RightValue {
  override made(data: number, ...inputs: Input[]): this {
    return super.made(data, ...new Map(inputs));
  }
}
diagnosis(Value_operandsInMap, {
  en: 'In a·a the operand is kept only once: a Map or a Set has no room for it twice, a list has.',
  ko: 'a·a에서 피연산자가 한 번만 남습니다. Map이나 Set에는 같은 것이 두 번 들어가지 않지만 배열에는 들어갑니다.',
});

/** Starts from 0: nothing ever moves. */
export class Value_noSeed extends RightValue {
  override backward(): void {
    for (const value of this.order().toReversed()) value.handOn();
  }
}
diagnosis(Value_noSeed, {
  en: 'No gradient ever arrives at a leaf: which gradient does the result itself begin with, and is it handed on to what the result was made from?',
  ko: '리프에 기울기가 전혀 도착하지 않습니다. 결과 자신의 기울기는 얼마에서 시작하나요? 그 기울기를 피연산자에게 넘겨주나요?',
});

/** Starts from its own number instead of 1. */
export class Value_seedIsData extends RightValue {
  override backward(): void {
    this.grad = this.data;
    for (const value of this.order().toReversed()) value.handOn();
  }
}
diagnosis(Value_seedIsData, {
  en: 'The result begins with its own number as gradient: what is ∂(this)/∂(this)?',
  ko: '결과의 기울기가 자기 수에서 시작합니다. ∂(this)/∂(this)는 얼마인가요?',
});

/** Lets the result alone hand on; so does whoever goes forwards through the order instead of back. */
export class Value_oneOperationBack extends RightValue {
  override backward(): void {
    this.grad = 1;
    this.handOn();
  }
}
diagnosis(Value_oneOperationBack, {
  en: 'Only the operands of the last operation get a gradient: each value has to hand on what it got, in its turn, from the result back to the leaves.',
  ko: '마지막 연산의 피연산자만 기울기를 받습니다. 값마다 받은 것을 결과에서 리프 쪽으로 차례차례 넘겨주어야 합니다.',
});

/** Goes level by level: a value may hand on before a longer path has arrived. */
export class Value_levelByLevel extends RightValue {
  override order(): RightValue[] {
    const found = new Set<RightValue>([this]);
    for (const value of found) for (const [input] of value.inputs) found.add(input);
    return [...found].toReversed();
  }
}
diagnosis(Value_levelByLevel, {
  en: 'A value can take its turn before a longer path has reached it: it must come after everything made from it.',
  ko: '긴 경로가 도착하기 전에 값의 차례가 올 수 있습니다. 자기로 만든 값이 모두 끝난 뒤여야 합니다.',
});

/** Lists a value before its inputs: it may hand on before another path has arrived. */
export class Value_ownTurnFirst extends RightValue {
  override order(): RightValue[] {
    const found = new Set<RightValue>();
    const stack: RightValue[] = [this];
    for (let top = stack.pop(); top; top = stack.pop()) {
      if (found.has(top)) continue;
      found.add(top);
      for (const [input] of top.inputs) stack.push(input);
    }
    return [...found].toReversed();
  }
}
diagnosis(Value_ownTurnFirst, {
  en: 'A value is put into the order when it is first seen: put it there after its operands, when all of them are in.',
  ko: '처음 본 순간에 값을 순서에 넣습니다. 피연산자가 모두 들어간 다음에 넣으세요.',
});

/** Lists a value once for every use, so that it hands on more than it has. */
export class Value_visitsTwice extends RightValue {
  override order(): RightValue[] {
    const listed: RightValue[] = [this];
    for (let i = 0; i < listed.length && listed.length < 1000; i++) {
      for (const [input] of listed[i]!.inputs) listed.push(input);
    }
    return listed.toReversed();
  }
}
diagnosis(Value_visitsTwice, {
  en: 'A value that is used twice takes two turns and hands on too much: let each be in the order once.',
  ko: '두 번 쓰인 값의 차례가 두 번 와서 너무 많이 넘겨줍니다. 순서에는 값마다 한 번만 넣으세요.',
});

/** Takes values with the same number for one value. */
export class Value_knownByNumber extends RightValue {
  override order(): RightValue[] {
    const seen = new Set<number>();
    return super
      .order()
      .toReversed()
      .filter(({ data }) => !seen.has(data) && seen.add(data))
      .toReversed();
  }
}
diagnosis(Value_knownByNumber, {
  en: 'Two values with the same number are taken for one: remember the values themselves, not their data.',
  ko: '수가 같은 두 값을 하나로 여깁니다. data가 아니라 값 자체를 기억하세요.',
});

/** Puts the values in order by a function that calls itself, as deep as the graph. */
export class Value_recursive extends RightValue {
  override order(): RightValue[] {
    const ordered = new Set<RightValue>();
    const visit = (value: RightValue): void => {
      if (ordered.has(value)) return;
      for (const [input] of value.inputs) visit(input);
      ordered.add(value);
    };
    visit(this);
    return [...ordered];
  }
}
diagnosis(Value_recursive, {
  en: 'The order is found by a function that calls itself as deep as the graph, and the call stack overflows: keep a stack of your own, an array.',
  ko: '그래프의 깊이만큼 자기 자신을 부르는 함수로 순서를 찾아서 호출 스택이 넘칩니다. 배열로 스택을 직접 만드세요.',
});

/** Follows every path by itself, and gives up after many of them. */
export class Value_everyPath extends RightValue {
  override backward(): void {
    const paths: Input[] = [[this, 1]];
    for (let steps = 0; steps < 50_000; steps++) {
      const [value, gradient] = paths.pop() ?? [];
      if (!value) return;
      value.receive(gradient!);
      for (const [input, slope] of value.inputs) paths.push([input, gradient! * slope]);
    }
  }
}
diagnosis(Value_everyPath, {
  en: 'Every path is followed by itself, and sixty doublings have 2⁶⁰ of them: visit every value once, when its gradient is complete.',
  ko: '경로를 하나하나 따라가는데, 예순 번 두 배로 만들면 경로가 2⁶⁰개입니다. 기울기가 완성되었을 때 값마다 한 번만 들르세요.',
});

/** Waits until every value made from it has handed on, even one that has no part in the result. */
export class Value_waitsForAll extends RightValue {
  uses = 0;
  override made(data: number, ...inputs: Input[]): this {
    for (const [input] of inputs) (input as Value_waitsForAll).uses++;
    return super.made(data, ...inputs);
  }
  override backward(): void {
    this.grad = 1;
    const ready: Value_waitsForAll[] = [this];
    for (let value = ready.pop(); value; value = ready.pop()) {
      value.handOn();
      for (const [input] of value.inputs as [Value_waitsForAll, number][]) {
        if (--input.uses === 0) ready.push(input);
      }
    }
  }
}
diagnosis(Value_waitsForAll, {
  en: 'A value waits for everything ever made from it, even for what has no part in this result: count only what backward() reaches.',
  ko: '값이 자기로 만든 값을 모두 기다립니다. 이 결과에 쓰이지 않은 것까지 기다립니다. backward()에서 닿는 것만 세세요.',
});

const tape: RightValue[] = [];

/** Writes the values of all expressions on one tape, and clears it after going back. */
export class Value_oneTape extends RightValue {
  constructor(data: number, inputs: readonly Input[] = []) {
    super(data, inputs);
    tape.push(this);
  }
  override backward(): void {
    this.grad = 1;
    for (const value of tape.splice(0).toReversed()) value.handOn();
  }
}
diagnosis(Value_oneTape, {
  en: 'All expressions share one list of values, and the first backward() takes it away from the others: find the values from the result instead.',
  ko: '모든 식이 값의 목록 하나를 함께 써서, 첫 backward()가 다른 식의 것까지 치워 버립니다. 결과에서 출발해 값을 찾으세요.',
});
