/** Whom `backwardLaw` meets: right ways back through a dense layer, and suspects. */
import { ones, Tensor, zeros } from '#tensor';
import { innocent, suspect } from '../../../engine/kit/suspect.ts';

interface Gradients {
  dx: Tensor;
  dw: Tensor;
  db: Tensor;
}

/** `[rows, columns]` of sums with `count` terms. */
function sums(
  [rows, columns, count]: [number, number, number],
  term: (row: number, column: number, k: number) => number,
): Tensor {
  const out: number[] = [];
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      let sum = 0;
      for (let k = 0; k < count; k++) sum += term(i, j, k);
      out.push(sum);
    }
  }
  return new Tensor([rows, columns], out);
}

// --- Right -------------------------------------------------------------------------------------

/** dx_si = Σ_j dy_sj·w_ji, dw_ji = Σ_s dy_sj·x_si, db_j = Σ_s dy_sj. */
export function numberByNumber(x: Tensor, w: Tensor, dy: Tensor): Gradients {
  const [n, inputs, outputs] = [x.shape[0]!, x.shape[1]!, w.shape[0]!];
  return {
    dx: sums([n, inputs, outputs], (s, i, j) => dy.at(s, j) * w.at(j, i)),
    dw: sums([outputs, inputs, n], (j, i, s) => dy.at(s, j) * x.at(s, i)),
    db: sums([1, outputs, n], (_, j, s) => dy.at(s, j)).reshape([outputs]),
  };
}
innocent(numberByNumber);

/** Everything turned over and back; a bias is the weight of an input that is always 1. */
export function turned(x: Tensor, w: Tensor, dy: Tensor): Gradients {
  return {
    dx: w.transpose().matmul(dy.transpose()).transpose(),
    dw: x.transpose().matmul(dy).transpose(),
    db: ones([1, x.shape[0]!]).matmul(dy).reshape([w.shape[0]!]),
  };
}
innocent(turned);

/** Sample by sample, the last one first. */
export function sampleBySample(x: Tensor, w: Tensor, dy: Tensor): Gradients {
  let [dw, db] = [zeros(w.shape), zeros([w.shape[0]!])];
  for (let s = x.shape[0]! - 1; s >= 0; s--) {
    const row = dy.slice(s, s + 1);
    dw = dw.add(row.transpose().matmul(x.slice(s, s + 1)));
    db = db.add(row.reshape([w.shape[0]!]));
  }
  return { dx: dy.matmul(w), dw, db };
}
innocent(sampleBySample);

// --- Suspects ----------------------------------------------------------------------------------

export const dwOnItsSide = (x: Tensor, w: Tensor, dy: Tensor): Gradients => ({
  ...turned(x, w, dy),
  dw: x.transpose().matmul(dy),
});
suspect(dwOnItsSide, {
  does: { en: 'Its dw is laid out as [in, out].', ko: 'dw의 형상이 [in, out]입니다.' },
  where: { en: 'On nearly every input.', ko: '거의 모든 입력에서 틀립니다.' },
});

export const everyDyIsOne = (x: Tensor, w: Tensor, dy: Tensor): Gradients =>
  turned(x, w, ones(dy.shape));
suspect(everyDyIsOne, {
  does: { en: 'It takes every dy for 1.', ko: 'dy를 모두 1로 여깁니다.' },
  where: { en: 'Where a dy is not 1.', ko: '1이 아닌 dy가 있을 때 틀립니다.' },
});

export const dbMean = (x: Tensor, w: Tensor, dy: Tensor): Gradients => ({
  ...turned(x, w, dy),
  db: dy.mean(0),
});
suspect(dbMean, {
  does: { en: 'Its db is a mean over the batch.', ko: 'db가 배치에 대한 평균입니다.' },
  where: {
    en: 'Where the batch holds more than one sample.',
    ko: '배치에 샘플이 둘 이상일 때 틀립니다.',
  },
});

export const dbOnes = (x: Tensor, w: Tensor, dy: Tensor): Gradients => ({
  ...turned(x, w, dy),
  db: ones([w.shape[0]!]),
});
suspect(dbOnes, {
  does: {
    en: 'Its db is 1 for every output: the chain rule is forgotten there.',
    ko: 'db가 출력마다 1입니다. 거기서 연쇄 법칙을 잊었습니다.',
  },
  where: { en: 'On nearly every input.', ko: '거의 모든 입력에서 틀립니다.' },
});

export function dwOfFirstSample(x: Tensor, w: Tensor, dy: Tensor): Gradients {
  const { dw } = turned(x.slice(0, 1), w, dy.slice(0, 1));
  return { ...turned(x, w, dy), dw };
}
suspect(dwOfFirstSample, {
  does: {
    en: 'Its dw comes from the first sample only.',
    ko: 'dw를 첫 번째 샘플로만 구합니다.',
  },
  where: {
    en: 'Where the batch holds more than one sample.',
    ko: '배치에 샘플이 둘 이상일 때 틀립니다.',
  },
});

export function dxOfAllSamples(x: Tensor, w: Tensor, dy: Tensor): Gradients {
  const right = turned(x, w, dy);
  return { ...right, dx: zeros(x.shape).add(right.dx.sum(0)) };
}
suspect(dxOfAllSamples, {
  does: {
    en: 'Each row of its dx is the sum over the batch, as if all samples were one.',
    ko: '모든 샘플이 하나인 것처럼 dx의 행마다 배치 전체의 합이 들어 있습니다.',
  },
  where: {
    en: 'Where the batch holds more than one sample.',
    ko: '배치에 샘플이 둘 이상일 때 틀립니다.',
  },
});

export function turnsSquares(x: Tensor, w: Tensor, dy: Tensor): Gradients {
  const isSquare = w.shape[0] === w.shape[1];
  return { ...turned(x, w, dy), dx: dy.matmul(isSquare ? w.transpose() : w) };
}
suspect(turnsSquares, {
  does: {
    en: 'Its dx uses the transpose of w wherever w is square.',
    ko: 'w가 정사각이면 dx를 구할 때 w를 전치해서 씁니다.',
  },
  where: { en: 'Where w is square.', ko: 'w가 정사각일 때 틀립니다.' },
});

export function blocksNegatives(x: Tensor, w: Tensor, dy: Tensor): Gradients {
  const right = turned(x, w, dy);
  return { ...right, dx: right.dx.map((value, at) => (x.data[at]! > 0 ? value : 0)) };
}
suspect(blocksNegatives, {
  does: {
    en: 'It lets no gradient through to inputs that are not positive, as ReLU would.',
    ko: 'ReLU처럼, 양수가 아닌 입력에는 기울기를 전하지 않습니다.',
  },
  where: {
    en: 'Where an input is negative or 0.',
    ko: '음수이거나 0인 입력이 있을 때 틀립니다.',
  },
});

export const clips = (x: Tensor, w: Tensor, dy: Tensor): Gradients =>
  turned(x, w, dy.minimum(2).maximum(-2));
suspect(clips, {
  does: {
    en: 'It clips dy to ±2 before it uses it.',
    ko: 'dy를 쓰기 전에 ±2에서 자릅니다.',
  },
  where: { en: 'Where a dy is large.', ko: '큰 dy가 있을 때 틀립니다.' },
});

export function decays(x: Tensor, w: Tensor, dy: Tensor): Gradients {
  const right = turned(x, w, dy);
  return { ...right, dw: right.dw.add(w.mul(1e-4)) };
}
suspect(decays, {
  does: {
    en: 'It adds a weight decay of 0.0001·w to dw.',
    ko: 'dw에 가중치 감쇠 0.0001·w를 더합니다.',
  },
  where: {
    en: 'On nearly every input, by very little.',
    ko: '거의 모든 입력에서, 그러나 아주 조금 틀립니다.',
  },
});
