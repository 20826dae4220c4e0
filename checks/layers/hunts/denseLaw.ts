/** Whom `denseLaw` meets: right layers, and suspects. */
import { Tensor, zeros } from '#tensor';
import { innocent, suspect } from '../../../engine/kit/suspect.ts';

// --- Right -------------------------------------------------------------------------------------

/** y_sj = b_j + Σ_i x_si·w_ji, number by number. */
export function numberByNumber(x: Tensor, w: Tensor, b: Tensor): Tensor {
  const [n, inputs, outputs] = [x.shape[0]!, x.shape[1]!, w.shape[0]!];
  const y: number[] = [];
  for (let s = 0; s < n; s++) {
    for (let j = 0; j < outputs; j++) {
      let sum = b.at(j);
      for (let i = 0; i < inputs; i++) sum += x.at(s, i) * w.at(j, i);
      y.push(sum);
    }
  }
  return new Tensor([n, outputs], y);
}
innocent(numberByNumber);

/** (w·xᵀ)ᵀ, and the biases at the end. */
export const inColumns = (x: Tensor, w: Tensor, b: Tensor): Tensor =>
  w.matmul(x.transpose()).transpose().add(b);
innocent(inColumns);

/** What each input contributes to all outputs, the last input first. */
export function inputByInput(x: Tensor, w: Tensor, b: Tensor): Tensor {
  const [columns, weights] = [x.transpose(), w.transpose()];
  let y = zeros([x.shape[0]!, b.size]);
  for (let i = x.shape[1]! - 1; i >= 0; i--) {
    const column = columns.slice(i, i + 1).transpose();
    y = y.add(column.matmul(weights.slice(i, i + 1)));
  }
  return y.add(b);
}
innocent(inputByInput);

// --- Suspects ----------------------------------------------------------------------------------

export const noBias = (x: Tensor, w: Tensor, _b: Tensor): Tensor => x.matmul(w.transpose());
suspect(noBias, {
  does: { en: 'It leaves out the bias.', ko: '편향을 더하지 않습니다.' },
  where: { en: 'Wherever a bias is not 0.', ko: '0이 아닌 편향이 있으면 틀립니다.' },
});

export const dropsNegatives = (x: Tensor, w: Tensor, b: Tensor): Tensor =>
  inColumns(x, w, b).maximum(0);
suspect(dropsNegatives, {
  does: {
    en: 'It returns 0 for every negative output, as if an activation stood behind the layer.',
    ko: '층 뒤에 활성화 함수가 있는 것처럼, 음수인 출력 대신 0을 돌려줍니다.',
  },
  where: { en: 'Where an output is negative.', ko: '음수인 출력이 있을 때 틀립니다.' },
});

export const biasForEachInput = (x: Tensor, w: Tensor, b: Tensor): Tensor =>
  x.matmul(w.transpose()).add(b.mul(x.shape[1]!));
suspect(biasForEachInput, {
  does: {
    en: 'It adds the bias once for each input: the bias stands inside the sum.',
    ko: '편향을 합 안에 두어서 입력의 수만큼 여러 번 더합니다.',
  },
  where: {
    en: 'Where there is more than one input and a bias that is not 0.',
    ko: '입력이 둘 이상이고 0이 아닌 편향이 있을 때 틀립니다.',
  },
});

export const firstBiasForAll = (x: Tensor, w: Tensor, b: Tensor): Tensor =>
  x.matmul(w.transpose()).add(b.at(0));
suspect(firstBiasForAll, {
  does: {
    en: 'It adds the first bias to every output.',
    ko: '모든 출력에 첫 번째 편향을 더합니다.',
  },
  where: { en: 'Where two biases differ.', ko: '서로 다른 편향이 있을 때 틀립니다.' },
});

/** Zeros stand in for the last input of every sample. */
export function lastInputMissing(x: Tensor, w: Tensor, b: Tensor): Tensor {
  const inputs = x.shape[1]!;
  const rest = x.map((value, at) => (at % inputs === inputs - 1 ? 0 : value));
  return inColumns(rest, w, b);
}
suspect(lastInputMissing, {
  does: { en: 'It never looks at the last input.', ko: '마지막 입력을 전혀 보지 않습니다.' },
  where: {
    en: 'Where the last input of a sample and its weights are not 0.',
    ko: '어떤 샘플의 마지막 입력과 그 가중치가 0이 아닐 때 틀립니다.',
  },
});

export const guessesLayout = (x: Tensor, w: Tensor, b: Tensor): Tensor =>
  x.matmul(w.shape[0] === w.shape[1] ? w : w.transpose()).add(b);
suspect(guessesLayout, {
  does: {
    en: 'It takes a square w as it is, without a transpose.',
    ko: 'w가 정사각이면 전치하지 않고 그대로 곱합니다.',
  },
  where: { en: 'Where w is square.', ko: 'w가 정사각일 때 틀립니다.' },
});

export function centresTheBatch(x: Tensor, w: Tensor, b: Tensor): Tensor {
  const centred = x.shape[0] === 1 ? x : x.sub(x.mean(0));
  return inColumns(centred, w, b);
}
suspect(centresTheBatch, {
  does: {
    en: 'It subtracts the mean of the batch from every sample first, so that samples see each other.',
    ko: '먼저 샘플마다 배치의 평균을 빼서, 샘플끼리 서로 영향을 줍니다.',
  },
  where: {
    en: 'Where the batch holds more than one sample.',
    ko: '배치에 샘플이 둘 이상일 때 틀립니다.',
  },
});

export const float32 = (x: Tensor, w: Tensor, b: Tensor): Tensor =>
  inColumns(x, w, b).map(Math.fround);
suspect(float32, {
  does: {
    en: 'It keeps its answer in float32, which has about seven digits.',
    ko: '답을 일곱 자리쯤 되는 float32로 저장합니다.',
  },
  where: {
    en: 'On nearly every input that is no whole number, but only behind the seventh digit.',
    ko: '정수가 아니면 거의 모든 입력에서, 그러나 일곱째 자리 뒤에서만 틀립니다.',
  },
});
