/** The known mistakes of `numericalGradient`, each with its diagnosis. */
import { Tensor } from '#tensor';
import { diagnosis } from '../../../engine/kit/diagnosis.ts';
import { central, type Loss, moved, STEP } from './parts.ts';

/** Looks to the right only. */
export function numericalGradient_forward(f: Loss, x: Tensor, h = STEP): Tensor {
  return x.map((_, i) => (f(moved(x, i, h)) - f(x)) / h);
}
diagnosis(numericalGradient_forward, {
  en: 'This looks to the right only, which keeps an error of h/2·f″: where is the point to the left of x?',
  ko: '오른쪽만 봅니다. 그러면 h/2·f″만큼의 오차가 남습니다. x의 왼쪽 점은 어디에 있나요?',
});

/** Looks to the right only, with a step so small that it hardly shows. */
export function numericalGradient_forwardTinyStep(f: Loss, x: Tensor, h = 1e-8): Tensor {
  return numericalGradient_forward(f, x, h);
}
diagnosis(numericalGradient_forwardTinyStep, {
  en: 'This looks to the right only, and a tiny step hides it until an h is given: central differences take a point on both sides.',
  ko: '오른쪽만 봅니다. 걸음이 아주 작아서 h를 줄 때까지 드러나지 않을 뿐입니다. 중앙 차분은 양쪽의 점을 하나씩 씁니다.',
});

/** Looks to the left only. */
export function numericalGradient_backward(f: Loss, x: Tensor, h = 1e-7): Tensor {
  return x.map((_, i) => (f(x) - f(moved(x, i, -h))) / h);
}
diagnosis(numericalGradient_backward, {
  en: 'This looks to the left only: central differences take a point on both sides.',
  ko: '왼쪽만 봅니다. 중앙 차분은 양쪽의 점을 하나씩 씁니다.',
});

/** Divides by h, though the two points are 2h apart. */
export function numericalGradient_forgetsTwo(f: Loss, x: Tensor, h = STEP): Tensor {
  return x.map((_, i) => 2 * central(f, x, i, h));
}
diagnosis(numericalGradient_forgetsTwo, {
  en: 'All slopes are twice too large: how far apart are x − h and x + h?',
  ko: '기울기가 모두 두 배입니다. x − h와 x + h는 얼마나 떨어져 있나요?',
});

/** Takes the left from the right the wrong way round. */
export function numericalGradient_leftMinusRight(f: Loss, x: Tensor, h = STEP): Tensor {
  return x.map((_, i) => -central(f, x, i, h));
}
diagnosis(numericalGradient_leftMinusRight, {
  en: 'All slopes have the wrong sign: which of the two points is subtracted from which?',
  ko: '기울기의 부호가 모두 반대입니다. 두 점 가운데 어느 쪽에서 어느 쪽을 빼야 할까요?',
});

/** Never looks at the h it is given. */
export function numericalGradient_ignoresH(f: Loss, x: Tensor, _h?: number): Tensor {
  return x.map((_, i) => central(f, x, i, STEP));
}
diagnosis(numericalGradient_ignoresH, {
  en: 'A given h changes nothing: does your step ever look at the third argument?',
  ko: 'h를 주어도 아무것도 바뀌지 않습니다. 걸음을 정할 때 세 번째 인수를 보고 있나요?',
});

/** Scales a given h by the size of the element, as only the default should be. */
export function numericalGradient_scalesGivenH(f: Loss, x: Tensor, h = STEP): Tensor {
  return x.map((value, i) => central(f, x, i, h * Math.max(1, Math.abs(value))));
}
diagnosis(numericalGradient_scalesGivenH, {
  en: 'A given h is multiplied by |x|: only the default is scaled, a given h is used as it is.',
  ko: '주어진 h에도 |x|를 곱했습니다. 크기에 맞추는 것은 기본값뿐이고, 주어진 h는 그대로 써야 합니다.',
});

/** Takes a step so small that the difference drowns in rounding. */
export function numericalGradient_tooSmallStep(f: Loss, x: Tensor, h = 1e-12): Tensor {
  return x.map((_, i) => central(f, x, i, h));
}
diagnosis(numericalGradient_tooSmallStep, {
  en: 'The default step is so small that the difference drowns in rounding: near which h do h² and ε/h balance?',
  ko: '기본 걸음이 너무 작아서 차이가 반올림 오차에 묻힙니다. h²과 ε/h는 어떤 h에서 균형을 이루나요?',
});

/** Takes a step that is thousands of times too large. */
export function numericalGradient_tooLargeStep(f: Loss, x: Tensor, h = 0.1): Tensor {
  return x.map((_, i) => central(f, x, i, h));
}
diagnosis(numericalGradient_tooLargeStep, {
  en: 'The default step is so large that the curve bends away from its tangent: near which h do h² and ε/h balance?',
  ko: '기본 걸음이 너무 커서 곡선이 접선에서 벗어납니다. h²과 ε/h는 어떤 h에서 균형을 이루나요?',
});

/** Takes a step that is a hundred times too large. */
export function numericalGradient_coarseStep(f: Loss, x: Tensor, h = 1e-3): Tensor {
  return x.map((_, i) => central(f, x, i, h));
}
diagnosis(numericalGradient_coarseStep, {
  en: 'The default step is more than a hundred times too large, which costs four digits: compare it with the cube root of ε.',
  ko: '기본 걸음이 백 배 넘게 커서 네 자리를 잃습니다. ε의 세제곱근과 비교해 보세요.',
});

/** Takes a step that is some sixteen times too large. */
export function numericalGradient_wideStep(f: Loss, x: Tensor, h = 1e-4): Tensor {
  return x.map((_, i) => central(f, x, i, h));
}
diagnosis(numericalGradient_wideStep, {
  en: 'The default step is some sixteen times too large: on a curve that bends soon, an error of h² shows. Compare it with the cube root of ε.',
  ko: '기본 걸음이 열여섯 배쯤 커서, 빨리 휘는 곡선에서는 h²의 오차가 드러납니다. ε의 세제곱근과 비교해 보세요.',
});

/** Takes a step that suits a one-sided difference. */
export function numericalGradient_narrowStep(f: Loss, x: Tensor, h = 1e-8): Tensor {
  return x.map((_, i) => central(f, x, i, h));
}
diagnosis(numericalGradient_narrowStep, {
  en: 'The default step is as small as a one-sided difference needs it: here it lets the rounding of f, ε/h, show. Compare it with the cube root of ε.',
  ko: '기본 걸음이 한쪽 차분에나 어울릴 만큼 작아서 f의 반올림 오차 ε/h가 드러납니다. ε의 세제곱근과 비교해 보세요.',
});

/** Makes the step relative to the element, which leaves none at 0. */
export function numericalGradient_noStepAtZero(f: Loss, x: Tensor, h?: number): Tensor {
  return x.map((value, i) => central(f, x, i, h ?? STEP * Math.abs(value)));
}
diagnosis(numericalGradient_noStepAtZero, {
  en: 'At 0 the answer is NaN, as 0/0 is when the step is proportional to x: which lower bound does the factor need?',
  ko: '0에서 답이 NaN입니다. 걸음이 x에 비례하면 0에서는 걸음도 0이어서 0/0이 됩니다. 곱하는 값은 최소한 얼마여야 할까요?',
});

/** Moves all elements at once, which adds up the slopes along them. */
export function numericalGradient_movesAll(f: Loss, x: Tensor, h = STEP): Tensor {
  return x.map(() => (f(x.add(h)) - f(x.sub(h))) / (2 * h));
}
diagnosis(numericalGradient_movesAll, {
  en: 'Each element is given the slopes along all of them, added up: move one element at a time and hold the others still.',
  ko: '원소마다 모든 방향의 기울기를 더한 값이 들어 있습니다. 한 번에 한 원소만 움직이고 나머지는 그대로 두세요.',
});

/** Measures the first element and leaves the rest at 0. */
export function numericalGradient_firstElementOnly(f: Loss, x: Tensor, h = STEP): Tensor {
  return x.map((_, i) => (i === 0 ? central(f, x, i, h) : 0));
}
diagnosis(numericalGradient_firstElementOnly, {
  en: 'Only the first element is measured: every element has a slope of its own.',
  ko: '첫 번째 원소만 쟀습니다. 원소마다 자기 기울기가 있습니다.',
});

/** Leaves each element where it was moved to. */
export function numericalGradient_doesNotMoveBack(f: Loss, x: Tensor, h = STEP): Tensor {
  let at = x;
  return x.map((_, i) => {
    const right = moved(at, i, h);
    at = moved(at, i, -h);
    return (f(right) - f(at)) / (2 * h);
  });
}
diagnosis(numericalGradient_doesNotMoveBack, {
  en: 'An element seems to stay where it was moved to, so that the next one is measured elsewhere: from which point should each start?',
  ko: '움직인 원소를 되돌려 놓지 않아서 다음 원소를 다른 자리에서 재는 것 같습니다. 원소마다 어느 점에서 출발해야 할까요?',
});

/** Moves x itself to and fro, which does not lead back to exactly where it was. */
export function numericalGradient_inPlace(f: Loss, x: Tensor, h = STEP): Tensor {
  return x.map((_, i) => {
    x.data[i] = x.data[i]! + h;
    const right = f(x);
    x.data[i] = x.data[i]! - 2 * h;
    const left = f(x);
    x.data[i] = x.data[i]! + h;
    return (right - left) / (2 * h);
  });
}
diagnosis(numericalGradient_inPlace, {
  en: 'x is no longer exactly what it was, as when x itself is moved to and fro and rounding does not let it come back: move a copy.',
  ko: '호출하고 나면 x가 정확히 제자리에 있지 않습니다. x 자체를 움직였다가 되돌리면 반올림 때문에 이렇게 됩니다. 사본을 움직이세요.',
});

/** Gives the slopes in one row, whatever the shape of x. */
export function numericalGradient_flatResult(f: Loss, x: Tensor, h = STEP): Tensor {
  return x.map((_, i) => central(f, x, i, h)).reshape([x.size]);
}
diagnosis(numericalGradient_flatResult, {
  en: 'The slopes are right, but in one row: a gradient has the shape of the thing it belongs to.',
  ko: '기울기는 맞지만 한 줄로 늘어서 있습니다. 기울기의 형상은 그 주인의 형상과 같습니다.',
});

/** Gives f all elements in one row, whatever the shape of x. */
export function numericalGradient_flattensX(f: Loss, x: Tensor, h = STEP): Tensor {
  const flat = x.reshape([x.size]);
  return x.map((_, i) => central(f, flat, i, h));
}
diagnosis(numericalGradient_flattensX, {
  en: 'f is asked about a tensor in one row: it may rely on the shape of x, so keep that when you move an element.',
  ko: 'f에 한 줄로 펼친 텐서를 넘겼습니다. f가 x의 형상에 기대고 있을 수 있으니 원소를 움직일 때 형상을 지키세요.',
});

/** Moves the points in float32, where such a step is mostly rounding. */
export function numericalGradient_float32(f: Loss, x: Tensor, h = STEP): Tensor {
  return x.map((_, i) => central(f, new Tensor(x.shape, x.data, 'float32'), i, h));
}
diagnosis(numericalGradient_float32, {
  en: 'The slopes are mostly rounding, as when the moved points are stored in float32, which rounds such a step away: keep float64.',
  ko: '기울기가 대부분 반올림 오차입니다. 움직인 점을 float32에 담으면 걸음이 이렇게 반올림되어 버립니다. float64를 쓰세요.',
});
