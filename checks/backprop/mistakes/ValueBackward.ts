/** The known mistakes of `Value` in plain numbers, gradients that add up, and the order of `backward`. */
import { diagnosis } from '../../../engine/kit/diagnosis.ts';
import { type Input, RightValue } from './ValueParts.ts';

/** Knows no plain numbers as operands. */
export class Value_numbersUnknown extends RightValue {
  override operand(other: RightValue | number): RightValue {
    return other as RightValue;
  }
}
diagnosis(Value_numbersUnknown, {
  en: 'a.add(2) fails, and a plain number has no `.data`: turn it into a Value without operands first.',
  ko: 'a.add(2)가 실패합니다. 그냥 수에는 `.data`가 없습니다. 먼저 피연산자 없는 Value로 바꾸세요.',
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
  en: 'Gradients are NaN, as undefined + 1 is: does `grad` start at 0?',
  ko: '기울기가 undefined + 1처럼 NaN입니다. `grad`가 0에서 시작하나요?',
});

/** Overwrites what has arrived before. */
export class Value_overwrites extends RightValue {
  override receive(gradient: number): void {
    this.grad = gradient;
  }
}
diagnosis(Value_overwrites, {
  en: 'Of a value that is used twice, one contribution is lost: it receives both. = or +=?',
  ko: '두 번 쓰인 값에 온 기울기 가운데 하나가 사라졌습니다. 둘 다 받아야 합니다. =일까요, +=일까요?',
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
  en: 'In a·a the operand counts only once, as in a Map or a Set, which have no room for it twice: a list has.',
  ko: 'a·a에서 피연산자를 한 번만 셉니다. Map이나 Set에는 같은 것이 두 번 들어가지 않지만 배열에는 들어갑니다.',
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
  en: 'A value seems to take its turn before a longer path has reached it: it must come after everything made from it.',
  ko: '긴 경로가 도착하기 전에 값의 차례가 오는 것 같습니다. 자기로 만든 값이 모두 끝난 뒤여야 합니다.',
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
  en: 'A value seems to be put into the order when it is first seen: put it there after its operands, when all of them are in.',
  ko: '처음 본 순간에 값을 순서에 넣는 것 같습니다. 피연산자가 모두 들어간 다음에 넣으세요.',
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
  en: 'A value that is used twice hands on too much, as if it took two turns: let each be in the order once.',
  ko: '두 번 쓰인 값이, 차례가 두 번 온 것처럼 너무 많이 넘겨줍니다. 순서에는 값마다 한 번만 넣으세요.',
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
  en: 'Two values with the same number seem to be taken for one: remember the values themselves, not their data.',
  ko: '수가 같은 두 값을 하나로 여기는 것 같습니다. data가 아니라 값 자체를 기억하세요.',
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
  en: 'In a deep graph the call stack overflows, as when a function calls itself as deep as the graph: keep a stack of your own, an array.',
  ko: '그래프가 깊으면 호출 스택이 넘칩니다. 그래프의 깊이만큼 자기 자신을 부르는 함수가 있으면 이렇게 됩니다. 배열로 스택을 직접 만드세요.',
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
  en: 'Sixty doublings have 2⁶⁰ paths and wrong gradients, as if each path were followed by itself: visit every value once, when its gradient is complete.',
  ko: '예순 번 두 배로 만들면 경로가 2⁶⁰개인데, 경로를 하나하나 따라가는 것처럼 기울기가 틀립니다. 기울기가 완성되었을 때 값마다 한 번만 들르세요.',
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
  en: 'A value hands nothing on if something else was made from it too, as if it waited even for what has no part in this result: count only what backward() reaches.',
  ko: '이 결과에 쓰이지 않은 것까지 기다리는 것처럼, 다른 것도 만든 값은 기울기를 넘겨주지 않습니다. backward()에서 닿는 것만 세세요.',
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
  en: 'After the first backward() other expressions get no gradients, as if all shared one list of values: find the values from the result instead.',
  ko: '모든 식이 값의 목록 하나를 함께 쓰는 것처럼, 첫 backward() 뒤에는 다른 식에 기울기가 오지 않습니다. 결과에서 출발해 값을 찾으세요.',
});
