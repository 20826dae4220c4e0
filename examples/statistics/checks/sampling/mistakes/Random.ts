/** The known mistakes of `Random`, each with its diagnosis. */
import { diagnosis } from 'gradlings';

const STATES = 2 ** 32;

/** The right way, any part of which a mistake may replace. */
class RightRandom {
  state: number;

  constructor(seed: number) {
    this.state = seed;
  }

  step(): number {
    return (this.state = (1664525 * this.state + 1013904223) % STATES);
  }
  next(): number {
    return this.step() / STATES;
  }
  below(n: number): number {
    return Math.floor(n * this.next());
  }
}

/** Returns u first, and moves the state afterwards: the first number is the seed. */
export class Random_seedFirst extends RightRandom {
  override next(): number {
    const u = this.state / STATES;
    this.step();
    return u;
  }
}
diagnosis(Random_seedFirst, {
  en: 'The first number is the seed itself, divided: which comes first, moving the state or returning it?',
  ko: '처음 나온 수가 시드를 나눈 값 그대로입니다. 상태를 옮기는 것과 돌려주는 것 중 무엇이 먼저인가요?',
});

/** Multiplies, and adds nothing. */
export class Random_onlyTimes extends RightRandom {
  override step(): number {
    return (this.state = (1664525 * this.state) % STATES);
  }
}
diagnosis(Random_onlyTimes, {
  en: 'The state is multiplied only, so the seed 0 stays 0 for ever: what else does a step do?',
  ko: '상태를 곱하기만 하므로 시드가 0이면 영원히 0입니다. 한 걸음에서 또 무엇을 하나요?',
});

/** `| 0` makes signed numbers of 32 bits. */
export class Random_signed extends RightRandom {
  override step(): number {
    return (this.state = (Math.imul(1664525, this.state) + 1013904223) | 0);
  }
}
diagnosis(Random_signed, {
  en: '`| 0` and `Math.imul` give signed numbers, so half of the states are negative. Which operator gives a number from 0 to 2³² − 1?',
  ko: '`| 0`과 `Math.imul`은 부호가 있는 수를 주므로 상태의 절반이 음수가 됩니다. 어떤 연산자가 0부터 2³² − 1까지의 수를 주나요?',
});

/** Divides by the largest state, so that 1 can come out. */
export class Random_largest extends RightRandom {
  override next(): number {
    return this.step() / (STATES - 1);
  }
}
diagnosis(Random_largest, {
  en: 'The state is divided by the largest state, so u can be 1. How many states are there?',
  ko: '가장 큰 상태로 나누었으므로 u가 1이 될 수 있습니다. 상태는 모두 몇 개인가요?',
});

let shared = 0;

/** One state for all generators. */
export class Random_shared {
  constructor(seed: number) {
    shared = seed;
  }
  next(): number {
    shared = (1664525 * shared + 1013904223) % STATES;
    return shared / STATES;
  }
  below(n: number): number {
    return Math.floor(n * this.next());
  }
}
diagnosis(Random_shared, {
  en: 'All generators share one state: a second one begins the first anew. Where does what belongs to one object live?',
  ko: '모든 생성기가 상태 하나를 함께 씁니다. 둘째 생성기를 만들면 첫째도 다시 시작합니다. 객체 하나에 속하는 것은 어디에 두나요?',
});

/** The remainder of the state: its last digits. */
export class Random_remainder extends RightRandom {
  override below(n: number): number {
    return this.step() % n;
  }
}
diagnosis(Random_remainder, {
  en: 'This is the remainder of the state, its last digits, and those hardly vary: for n = 2 it is 0 and 1 in turns. Which part of [0, n) does n·u fall into?',
  ko: '상태를 n으로 나눈 나머지, 곧 끝자리들인데 이것은 거의 무작위가 아닙니다. n = 2이면 0과 1이 번갈아 나옵니다. n·u는 [0, n)의 어느 칸에 들어가나요?',
});

/** From 1 to n, as a die shows. */
export class Random_fromOne extends RightRandom {
  override below(n: number): number {
    return super.below(n) + 1;
  }
}
diagnosis(Random_fromOne, {
  en: 'These are numbers from 1 to n, like those of a die. Where do indices begin?',
  ko: '주사위처럼 1부터 n까지의 수입니다. 인덱스는 몇부터 시작하나요?',
});

/** Rounds to the nearest: 0 and n get half a share each. */
export class Random_rounded extends RightRandom {
  override below(n: number): number {
    return Math.round(n * this.next());
  }
}
diagnosis(Random_rounded, {
  en: 'n·u is rounded to the nearest, so n itself occurs, and 0 half as often as the others. Which way has to be rounded?',
  ko: 'n·u를 반올림했으므로 n이 나오고, 0은 다른 수의 절반만큼만 나옵니다. 어느 쪽으로 잘라야 하나요?',
});

/** Looks at the state, and leaves it where it is. */
export class Random_peeks extends RightRandom {
  override below(n: number): number {
    return Math.floor((n * this.state) / STATES);
  }
}
diagnosis(Random_peeks, {
  en: '`below` uses the number that has been drawn already, and draws none: asked twice, it says the same.',
  ko: '`below`가 새 수를 뽑지 않고 이미 뽑은 수를 다시 씁니다. 두 번 물어도 답이 같습니다.',
});
