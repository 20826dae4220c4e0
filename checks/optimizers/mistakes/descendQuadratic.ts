/** The known mistakes of `descendQuadratic`, each with its diagnosis. */
import { diagnosis } from '../../../engine/kit/diagnosis.ts';

type Descent = (a: number, x0: number, lr: number, steps: number) => number[];

/** x_0, then `next` of each value as often as there are steps. */
function descent(next: (x: number, a: number, lr: number, x0: number) => number): Descent {
  return (a, x0, lr, steps) => {
    const xs = [x0];
    while (xs.length <= steps) xs.push(next(xs.at(-1)!, a, lr, x0));
    return xs;
  };
}

const downhill = descent((x, a, lr) => x - lr * a * x);

/** Leaves x_0 out. */
export const descendQuadratic_withoutStart: Descent = (...args) => downhill(...args).slice(1);
diagnosis(descendQuadratic_withoutStart, {
  en: 'x_0 is missing: the place where you start belongs to the way.',
  ko: 'x_0이 빠졌습니다. 출발한 곳도 지나온 길에 들어갑니다.',
});

/** Ends one step too early: `steps` values. */
export const descendQuadratic_oneShort: Descent = (...args) => downhill(...args).slice(0, -1);
diagnosis(descendQuadratic_oneShort, {
  en: 'One value is missing at the end: n steps lead past n + 1 places, as n gaps have n + 1 fence posts.',
  ko: '마지막 값이 하나 모자랍니다. 간격이 n개이면 말뚝이 n + 1개이듯, n걸음을 걸으면 n + 1곳을 지납니다.',
});

/** Returns only where it ends. */
export const descendQuadratic_lastOnly: Descent = (...args) => downhill(...args).slice(-1);
diagnosis(descendQuadratic_lastOnly, {
  en: 'Only the end of the way came back: collect the value after each step.',
  ko: '길의 끝만 돌려주었습니다. 걸음마다 값을 모으세요.',
});

/** Takes 2ax for the slope of ax²/2. */
export const descendQuadratic_twiceTheSlope = descent((x, a, lr) => x - lr * 2 * a * x);
diagnosis(descendQuadratic_twiceTheSlope, {
  en: 'The slope is twice too steep: what becomes of the 1/2 in a·x²/2 when you take the derivative?',
  ko: '기울기가 두 배로 가파릅니다. a·x²/2을 미분하면 1/2은 어떻게 되나요?',
});

/** Subtracts the loss in place of its slope. */
export const descendQuadratic_lossForSlope = descent((x, a, lr) => x - (lr * a * x * x) / 2);
diagnosis(descendQuadratic_lossForSlope, {
  en: 'The loss a·x²/2 itself is subtracted: a step follows its derivative.',
  ko: '손실 a·x²/2 자체를 뺐습니다. 걸음은 그 도함수를 따라갑니다.',
});

/** Goes uphill. */
export const descendQuadratic_uphill = descent((x, a, lr) => x + lr * a * x);
diagnosis(descendQuadratic_uphill, {
  en: 'The values climb from the minimum with any learning rate: check the sign of the step.',
  ko: '학습률이 얼마이든 값이 최솟값에서 멀어집니다. 걸음의 부호를 확인하세요.',
});

/** Keeps the slope of the start for all steps. */
export const descendQuadratic_slopeOfStart = descent((x, a, lr, x0) => x - lr * a * x0);
diagnosis(descendQuadratic_slopeOfStart, {
  en: 'All steps are as long as the first: the slope changes on the way, so take it where you are.',
  ko: '모든 걸음의 길이가 첫 걸음과 같습니다. 가는 동안 기울기가 달라지므로 지금 있는 곳에서 구하세요.',
});

/** Flows down without steps, x_0·e^(−lr·a·t): it never oscillates. */
export const descendQuadratic_flow = descent((x, a, lr) => x * Math.exp(-lr * a));
diagnosis(descendQuadratic_flow, {
  en: 'This is e^(−lr·a·t), the flow with endlessly small steps, which never overshoots: real steps multiply by 1 − lr·a.',
  ko: '이것은 걸음이 한없이 작을 때의 흐름인 e^(−lr·a·t)이고 결코 최솟값을 지나치지 않습니다. 실제 걸음은 1 − lr·a를 곱합니다.',
});

/** Stays on one side of the minimum, as if it could not overshoot. */
export const descendQuadratic_neverOvershoots = descent((x, a, lr) => Math.abs(1 - lr * a) * x);
diagnosis(descendQuadratic_neverOvershoots, {
  en: 'The values stay on one side: where lr·a > 1 the step leads past the minimum, and the sign must change.',
  ko: '값이 한쪽에만 머뭅니다. lr·a > 1이면 걸음이 최솟값을 지나치므로 부호가 바뀌어야 합니다.',
});

/** Keeps the values within ±1000, so that nothing explodes. */
export const descendQuadratic_clamped = descent((x, a, lr) =>
  Math.max(-1000, Math.min(1000, x - lr * a * x)),
);
diagnosis(descendQuadratic_clamped, {
  en: 'Large values are held back: a learning rate that is too large should be seen to diverge.',
  ko: '큰 값을 억지로 막았습니다. 학습률이 너무 크면 발산하는 것이 보여야 합니다.',
});

/** Stops where it has as good as arrived, so that values are missing. */
export const descendQuadratic_stopsWhenThere: Descent = (...args) => {
  const xs = downhill(...args);
  const there = xs.findIndex((x) => x !== 0 && Math.abs(x) < 1e-20);
  return there < 0 ? xs : xs.slice(0, there + 1);
};
diagnosis(descendQuadratic_stopsWhenThere, {
  en: 'It stops early, where x is almost 0: as many steps as asked for, however small they are.',
  ko: 'x가 거의 0이 되면 일찍 멈춥니다. 아무리 작은 걸음이라도 요구한 만큼 걸어야 합니다.',
});

let calls = 0;

/** Keeps a counter outside the function, which lowers the learning rate from call to call. */
export const descendQuadratic_decayingRate: Descent = (a, x0, lr, steps) =>
  downhill(a, x0, lr / (1 + 0.001 * calls++), steps);
diagnosis(descendQuadratic_decayingRate, {
  en: 'The same call answers differently each time, as if something outside the function remembered earlier calls.',
  ko: '같은 호출인데 부를 때마다 답이 다릅니다. 함수 밖의 무언가가 이전 호출을 기억하는 것 같습니다.',
});
