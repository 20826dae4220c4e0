/** The known mistakes of the operations of `Value`: what they give, and what they hand on. */
import { diagnosis } from '../../../engine/kit/diagnosis.ts';
import { RightValue } from './ValueParts.ts';

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
  en: 'Nothing flows back through neg(), as if its value had no history: note what it was made from.',
  ko: 'neg()가 과거 없는 값을 돌려준 것처럼 기울기가 지나가지 못합니다. 무엇으로 만들었는지 적어 두세요.',
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
  en: 'aⁿ has no answer for a ≤ 0, as by way of ln a, though (−2)² has: use ** and its own derivative.',
  ko: 'ln a를 거친 것처럼 a ≤ 0에서 aⁿ의 답이 없지만 (−2)²에는 답이 있습니다. **와 그 도함수를 쓰세요.',
});

/** Takes the derivative as n·aⁿ/a, which is 0/0 at 0. */
export class Value_powDividesByA extends RightValue {
  override pow(n: number): RightValue {
    const y = this.data ** n;
    return this.made(y, [this, (n * y) / this.data]);
  }
}
diagnosis(Value_powDividesByA, {
  en: 'At a = 0 the gradient of aⁿ is NaN, as n·aⁿ/a = 0/0 is: write it as a power, n·aⁿ⁻¹.',
  ko: 'a = 0에서 aⁿ의 기울기가 n·aⁿ/a = 0/0처럼 NaN입니다. n·aⁿ⁻¹처럼 거듭제곱으로 쓰세요.',
});

/** Takes n·aⁿ⁻¹ for n = 0 too, which is 0·∞ at 0. */
export class Value_powZeroAtZero extends RightValue {
  override pow(n: number): RightValue {
    return this.made(this.data ** n, [this, n * this.data ** (n - 1)]);
  }
}
diagnosis(Value_powZeroAtZero, {
  en: 'At a = 0 the gradient of a⁰ is NaN, as 0·∞ is: a⁰ is the constant 1, so its gradient is 0.',
  ko: 'a = 0에서 a⁰의 기울기가 0·∞처럼 NaN이 됩니다. a⁰은 상수 1이므로 기울기는 0입니다.',
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
  en: 'Far out tanh is NaN, as when exponentials overflow and leave ∞/∞, though tanh itself is ±1 there. Let no exponent be large and positive, or use `Math.tanh`.',
  ko: '0에서 멀어지면 tanh가 NaN이 됩니다. tanh 값은 ±1인데 지수 함수의 값이 먼저 넘치면 ∞/∞가 됩니다. 지수가 큰 양수가 되지 않게 하거나 `Math.tanh`를 쓰세요.',
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
