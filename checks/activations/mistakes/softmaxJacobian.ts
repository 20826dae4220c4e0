/** The known mistakes of `softmaxJacobian`, each with its diagnosis. */
import { Tensor } from '#tensor';
import { diagnosis } from '../../../engine/kit/diagnosis.ts';
import { inPlace, softmaxOf } from './parts.ts';

/** J from p as `entry(p_i, p_j, δ_ij)`. */
function jacobian(
  p: readonly number[],
  entry: (pi: number, pj: number, delta: number) => number,
): Tensor {
  const entries = p.flatMap((pi, i) => p.map((pj, j) => entry(pi, pj, i === j ? 1 : 0)));
  return new Tensor([p.length, p.length], entries);
}

/** p_i·(1 − p_i) on the diagonal, 0 elsewhere. */
export function softmaxJacobian_diagonalOnly(x: Tensor): Tensor {
  return jacobian(softmaxOf([...x.data]), (pi, pj, delta) => delta * pi * (1 - pj));
}
diagnosis(softmaxJacobian_diagonalOnly, {
  en: 'Everything off the diagonal is 0, as if each probability depended on its own score alone: what happens to the others when one score rises?',
  ko: '대각선 밖이 모두 0입니다. 확률이 저마다 자기 점수에만 의존하는 셈입니다. 점수 하나가 오르면 다른 확률은 어떻게 되나요?',
});

/** p·(1 − p), element by element: `[k]`. */
export function softmaxJacobian_elementwise(x: Tensor): Tensor {
  return new Tensor(
    x.shape,
    softmaxOf([...x.data]).map((p) => p * (1 - p)),
  );
}
diagnosis(softmaxJacobian_elementwise, {
  en: 'These are k numbers, p·(1 − p): every output has a slope with respect to every input, so k of what shape are needed?',
  ko: 'p·(1 − p)로 숫자가 k개뿐입니다. 출력마다 모든 입력에 대한 기울기가 있으니 결과의 형상은 어떠해야 할까요?',
});

/** −p_i·p_j everywhere: forgets the δ. */
export function softmaxJacobian_withoutDelta(x: Tensor): Tensor {
  return jacobian(softmaxOf([...x.data]), (pi, pj) => -pi * pj);
}
diagnosis(softmaxJacobian_withoutDelta, {
  en: 'This is −p_i·p_j everywhere, also on the diagonal: raising a score should raise its own probability.',
  ko: '대각선까지 모두 −p_i·p_j입니다. 점수를 올리면 그 자신의 확률은 올라가야 합니다.',
});

/** p_i·(δ_ij + p_j) */
export function softmaxJacobian_signSlip(x: Tensor): Tensor {
  return jacobian(softmaxOf([...x.data]), (pi, pj, delta) => pi * (delta + pj));
}
diagnosis(softmaxJacobian_signSlip, {
  en: 'All entries are positive, so raising one score would raise every probability: check the sign before p_j.',
  ko: '모든 원소가 양수라서 점수 하나를 올리면 확률이 전부 오르게 됩니다. p_j 앞의 부호를 확인하세요.',
});

/** δ_ij − p_j: forgets the factor p_i. */
export function softmaxJacobian_withoutFactor(x: Tensor): Tensor {
  return jacobian(softmaxOf([...x.data]), (_, pj, delta) => delta - pj);
}
diagnosis(softmaxJacobian_withoutFactor, {
  en: 'This is δ_ij − p_j, which is not symmetric: a factor in front is missing.',
  ko: 'δ_ij − p_j인데 대칭이 아닙니다. 앞에 곱할 인자가 빠졌습니다.',
});

/** −J: rows sum to 0, it is symmetric, and it points the wrong way. */
export function softmaxJacobian_negated(x: Tensor): Tensor {
  return jacobian(softmaxOf([...x.data]), (pi, pj, delta) => pi * (pj - delta));
}
diagnosis(softmaxJacobian_negated, {
  en: 'Every sign is the opposite of what it should be: does raising a score raise or lower its own probability?',
  ko: '부호가 모두 반대입니다. 점수를 올리면 그 자신의 확률은 오르나요, 내리나요?',
});

/** Takes x for the probabilities. */
export function softmaxJacobian_ofTheOutput(x: Tensor): Tensor {
  return jacobian([...x.data], (pi, pj, delta) => pi * (delta - pj));
}
diagnosis(softmaxJacobian_ofTheOutput, {
  en: 'x is used as if it were the probabilities, but it holds the scores: what turns scores into p?',
  ko: 'x를 확률처럼 썼지만 x에는 점수가 들어 있습니다. 점수를 p로 바꾸는 것은 무엇인가요?',
});

/** Softmax without the shift: ∞/∞ at 1000. */
export function softmaxJacobian_unshifted(x: Tensor): Tensor {
  const e = x.exp();
  return jacobian([...e.div(e.sum()).data], (pi, pj, delta) => pi * (delta - pj));
}
diagnosis(softmaxJacobian_unshifted, {
  en: 'Large scores give NaN: is the softmax inside the one that you have already made stable?',
  ko: '점수가 크면 NaN이 나옵니다. 안에서 쓰는 소프트맥스가 이미 안정하게 만들어 둔 것인가요?',
});

/** Turns the scores in x into the probabilities. */
export function softmaxJacobian_inPlace(x: Tensor): Tensor {
  x.data.set(softmaxOf([...x.data]));
  return jacobian([...x.data], (pi, pj, delta) => pi * (delta - pj));
}
diagnosis(softmaxJacobian_inPlace, inPlace);
