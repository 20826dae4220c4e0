/** The known mistakes of `denseBackward`, each with its diagnosis. */
import { ones, type Tensor, zeros } from '#tensor';
import { diagnosis } from '../../../engine/kit/diagnosis.ts';

type DenseGradients = { dx: Tensor; dw: Tensor; db: Tensor };

const rightDense = (x: Tensor, w: Tensor, dy: Tensor): DenseGradients => ({
  dx: dy.matmul(w),
  dw: dy.transpose().matmul(x),
  db: dy.sum(0),
});

/** Lays dw out as `[in, out]`. */
export function denseBackward_dwTransposed(x: Tensor, w: Tensor, dy: Tensor): DenseGradients {
  return { ...rightDense(x, w, dy), dw: x.transpose().matmul(dy) };
}
diagnosis(denseBackward_dwTransposed, {
  en: 'dw is laid out as [in, out]: it should have the shape of w, so which of dy and x comes first?',
  ko: 'dw의 형상이 [in, out]입니다. w와 형상이 같아야 합니다. dy와 x 가운데 어느 것이 먼저 와야 할까요?',
});

/** Transposes w on the way back as well: fits square layers only. */
export function denseBackward_transposesW(x: Tensor, w: Tensor, dy: Tensor): DenseGradients {
  return { ...rightDense(x, w, dy), dx: dy.matmul(w.transpose()) };
}
diagnosis(denseBackward_transposesW, {
  en: 'dx is dy·wᵀ, which fits square layers only: [n, out] times what gives [n, in]?',
  ko: 'dx가 dy·wᵀ여서 정사각 행렬일 때만 맞습니다. [n, out]에 무엇을 곱해야 [n, in]이 될까요?',
});

/** Takes the mean of dy over the batch for db. */
export function denseBackward_dbMean(x: Tensor, w: Tensor, dy: Tensor): DenseGradients {
  return { ...rightDense(x, w, dy), db: dy.mean(0) };
}
diagnosis(denseBackward_dbMean, {
  en: 'db is a mean over the batch: if the loss takes a mean, it is in dy already, so add up only.',
  ko: 'db가 배치에 대한 평균입니다. 손실이 평균이라면 그것은 이미 dy에 들어 있으니 더하기만 하세요.',
});

/** Does not add db up over the batch. */
export function denseBackward_dbPerSample(x: Tensor, w: Tensor, dy: Tensor): DenseGradients {
  return { ...rightDense(x, w, dy), db: dy };
}
diagnosis(denseBackward_dbPerSample, {
  en: 'db still has a row for each sample: one bias has touched all of them, so add the rows up.',
  ko: 'db에 아직 샘플마다 행이 있습니다. 편향 하나가 모든 샘플에 영향을 주었으니 행을 더하세요.',
});

/** Keeps the batch axis of db, with extent 1. */
export function denseBackward_dbKeepsAxis(x: Tensor, w: Tensor, dy: Tensor): DenseGradients {
  return { ...rightDense(x, w, dy), db: dy.sum(0, true) };
}
diagnosis(denseBackward_dbKeepsAxis, {
  en: 'db is [1, out]: b has no batch axis, so neither has its gradient.',
  ko: 'db의 형상이 [1, out]입니다. b에는 배치 축이 없으니 그 기울기에도 없습니다.',
});

/** Adds db up over the neurons instead of the samples. */
export function denseBackward_dbOverNeurons(x: Tensor, w: Tensor, dy: Tensor): DenseGradients {
  return { ...rightDense(x, w, dy), db: dy.sum(1) };
}
diagnosis(denseBackward_dbOverNeurons, {
  en: 'db is added up along the wrong axis: one bias belongs to one neuron and sees all samples.',
  ko: 'db를 다른 축을 따라 더했습니다. 편향 하나는 뉴런 하나의 것이고 모든 샘플을 만납니다.',
});

/** Divides dw by the batch once more. */
export function denseBackward_dwMean(x: Tensor, w: Tensor, dy: Tensor): DenseGradients {
  const right = rightDense(x, w, dy);
  return { ...right, dw: right.dw.div(x.shape[0]!) };
}
diagnosis(denseBackward_dwMean, {
  en: 'dw is divided by the batch once more: if the loss takes a mean, it is in dy already.',
  ko: 'dw를 배치의 크기로 한 번 더 나누었습니다. 손실이 평균이라면 그것은 이미 dy에 들어 있습니다.',
});

/** Takes every dy for 1. */
export function denseBackward_ignoresDy(x: Tensor, w: Tensor, dy: Tensor): DenseGradients {
  return rightDense(x, w, ones(dy.shape));
}
diagnosis(denseBackward_ignoresDy, {
  en: 'Every dy counts as 1: what arrives from behind has to be multiplied in.',
  ko: 'dy를 모두 1로 여겼습니다. 뒤에서 도착한 것을 곱해야 합니다.',
});

/** Looks at the first sample only. */
export function denseBackward_firstSample(x: Tensor, w: Tensor, dy: Tensor): DenseGradients {
  const right = rightDense(x, w, dy);
  return { dx: right.dx, dw: dy.slice(0, 1).transpose().matmul(x.slice(0, 1)), db: right.db };
}
diagnosis(denseBackward_firstSample, {
  en: 'dw comes from the first sample only: a weight has touched every sample.',
  ko: 'dw를 첫 번째 샘플로만 구했습니다. 가중치 하나는 모든 샘플에 영향을 주었습니다.',
});

/** Adds the gradient of all samples up for x too. */
export function denseBackward_dxAddedUp(x: Tensor, w: Tensor, dy: Tensor): DenseGradients {
  const total = dy.matmul(w).sum(0);
  return { ...rightDense(x, w, dy), dx: zeros(x.shape).add(total) };
}
diagnosis(denseBackward_dxAddedUp, {
  en: 'All rows of dx are the same sum: a sample has touched its own row only.',
  ko: 'dx의 행이 모두 같은 합입니다. 샘플 하나는 자기 행에만 영향을 주었습니다.',
});

/** Exchanges dx and dw. */
export function denseBackward_swapped(x: Tensor, w: Tensor, dy: Tensor): DenseGradients {
  const { dx, dw, db } = rightDense(x, w, dy);
  return { dx: dw, dw: dx, db };
}
diagnosis(denseBackward_swapped, {
  en: 'dx and dw are exchanged: each should have the shape of the thing it is named after.',
  ko: 'dx와 dw가 바뀌었습니다. 저마다 이름의 주인과 형상이 같아야 합니다.',
});

/** Keeps db at 1, its derivative in y. */
export function denseBackward_dbOnes(x: Tensor, w: Tensor, dy: Tensor): DenseGradients {
  return { ...rightDense(x, w, dy), db: ones([w.shape[0]!]) };
}
diagnosis(denseBackward_dbOnes, {
  en: 'db is all ones: that is ∂y/∂b, and by the chain rule dy has to be multiplied in and added up.',
  ko: 'db가 모두 1입니다. 그것은 ∂y/∂b이고, 연쇄 법칙에 따라 dy를 곱해서 더해야 합니다.',
});

/** Computes in float32, which has seven digits. */
export function denseBackward_float32(x: Tensor, w: Tensor, dy: Tensor): DenseGradients {
  const { dx, dw, db } = rightDense(x, w, dy);
  return { dx: dx.map(Math.fround), dw: dw.map(Math.fround), db: db.map(Math.fround) };
}
diagnosis(denseBackward_float32, {
  en: 'The results have seven digits only: keep float64 all the way.',
  ko: '결과가 일곱 자리까지만 맞습니다. 끝까지 float64를 쓰세요.',
});

/** Updates w on the way. */
export function denseBackward_updatesW(x: Tensor, w: Tensor, dy: Tensor): DenseGradients {
  const right = rightDense(x, w, dy);
  for (let i = 0; i < w.size; i++) w.data[i]! -= 0.1 * right.dw.data[i]!;
  return right;
}
diagnosis(denseBackward_updatesW, {
  en: 'w is changed afterwards: finding a gradient and taking a step are two things, the second comes in lesson 08.',
  ko: '호출하고 나면 w가 바뀌어 있습니다. 기울기를 구하는 것과 걸음을 내딛는 것은 다른 일이고, 걸음은 08단원에서 배웁니다.',
});
