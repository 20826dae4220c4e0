/** The known mistakes of `mlpBackward`, each with its diagnosis. */
import { type Layer, ones, type Tensor, zeros } from '#tensor';
import { diagnosis } from '../../../engine/kit/diagnosis.ts';
import { backprop, type Gradients } from './mlpBackwardSteps.ts';
import { central, sigmoid, sigmoidSlope, STEP } from './parts.ts';

/** Goes past the last sigmoid as if it were not there. */
export function mlpBackward_noLastSlope(x: Tensor, target: Tensor, layers: Layer[]): Gradients {
  const slope = (y: Tensor, isLast: boolean) => (isLast ? ones(y.shape) : sigmoidSlope(y));
  return backprop(x, target, layers, { slope });
}
diagnosis(mlpBackward_noLastSlope, {
  en: 'The last sigmoid is left out on the way back: dy belongs to its output, so go through it first.',
  ko: '돌아오는 길에 마지막 시그모이드를 빠뜨렸습니다. dy는 그 출력의 것이니 먼저 시그모이드를 거슬러 가세요.',
});

/** Goes past the hidden sigmoids as if they were not there. */
export function mlpBackward_noHiddenSlopes(x: Tensor, target: Tensor, layers: Layer[]): Gradients {
  const slope = (y: Tensor, isLast: boolean) => (isLast ? sigmoidSlope(y) : ones(y.shape));
  return backprop(x, target, layers, { slope });
}
diagnosis(mlpBackward_noHiddenSlopes, {
  en: 'The hidden sigmoids are left out on the way back: every layer ends in one.',
  ko: '돌아오는 길에 은닉층의 시그모이드를 빠뜨렸습니다. 층마다 끝에 시그모이드가 있습니다.',
});

/** Takes the slope at σ(y) instead of σ(z). */
export function mlpBackward_sigmoidAgain(x: Tensor, target: Tensor, layers: Layer[]): Gradients {
  return backprop(x, target, layers, { slope: (y) => sigmoidSlope(sigmoid(y)) });
}
diagnosis(mlpBackward_sigmoidAgain, {
  en: 'The gradient is as if σ were applied to the outputs once more: they are σ(z) already.',
  ko: '출력에 σ를 또 씌운 것 같은 기울기입니다. 출력이 이미 σ(z)입니다.',
});

/** Leaves out the 2 of the derivative of a square. */
export function mlpBackward_forgetsTwo(x: Tensor, target: Tensor, layers: Layer[]): Gradients {
  return backprop(x, target, layers, { begin: (error) => error.div(error.size) });
}
diagnosis(mlpBackward_forgetsTwo, {
  en: 'The gradient is half of what it should be: what is the derivative of a square?',
  ko: '기울기가 절반입니다. 제곱의 도함수는 무엇인가요?',
});

/** Halves the loss, and the gradient with it. */
export function mlpBackward_halvedLoss(x: Tensor, target: Tensor, layers: Layer[]): Gradients {
  const { loss, grads } = mlpBackward_forgetsTwo(x, target, layers);
  return { loss: loss / 2, grads };
}
diagnosis(mlpBackward_halvedLoss, {
  en: 'This is the loss with a 1/2 in front: here it is the plain mean of the squares.',
  ko: '앞에 1/2을 붙인 손실입니다. 여기서는 제곱의 평균 그대로입니다.',
});

/** Forgets on the way back that the loss is a mean. */
export function mlpBackward_forgetsMean(x: Tensor, target: Tensor, layers: Layer[]): Gradients {
  return backprop(x, target, layers, { begin: (error) => error.mul(2) });
}
diagnosis(mlpBackward_forgetsMean, {
  en: 'The loss is a mean, but the gradient is that of a sum: where does 1/N come in on the way back?',
  ko: '손실은 평균인데 기울기는 합의 기울기입니다. 돌아오는 길의 어디에 1/N이 들어가나요?',
});

/** Adds the squares up: no mean, neither in the loss nor in the gradient. */
export function mlpBackward_sumOfSquares(x: Tensor, target: Tensor, layers: Layer[]): Gradients {
  const loss = (error: Tensor) => error.mul(error).sum().item();
  return backprop(x, target, layers, { loss, begin: (error) => error.mul(2) });
}
diagnosis(mlpBackward_sumOfSquares, {
  en: 'The squares are added up: the loss is their mean over all elements of the output.',
  ko: '제곱을 더하기만 했습니다. 손실은 출력의 모든 원소에 대한 평균입니다.',
});

/** Divides by the samples, not by samples times outputs. */
export function mlpBackward_dividesBySamples(
  x: Tensor,
  target: Tensor,
  layers: Layer[],
): Gradients {
  return backprop(x, target, layers, { begin: (error) => error.mul(2 / x.shape[0]!) });
}
diagnosis(mlpBackward_dividesBySamples, {
  en: 'The gradient is divided by the samples alone: N counts samples times outputs.',
  ko: '기울기를 샘플의 수로만 나누었습니다. N은 샘플의 수에 출력의 수를 곱한 것입니다.',
});

/** Starts from target − y. */
export function mlpBackward_wrongSign(x: Tensor, target: Tensor, layers: Layer[]): Gradients {
  return backprop(x, target, layers, { begin: (error) => error.mul(-2 / error.size) });
}
diagnosis(mlpBackward_wrongSign, {
  en: 'Every sign is turned round: does the loss rise or fall when an output above its target grows?',
  ko: '부호가 모두 반대입니다. 목표값보다 큰 출력이 더 커지면 손실은 커질까요, 작아질까요?',
});

/** Gives a layer its own output for its input. */
export function mlpBackward_ownOutput(x: Tensor, target: Tensor, layers: Layer[]): Gradients {
  return backprop(x, target, layers, { input: (ys, k) => ys[k + 1]! });
}
diagnosis(mlpBackward_ownOutput, {
  en: 'dw is as if a layer had its own output for its input: what came into layer k on the way forward?',
  ko: '층의 입력 자리에 그 층의 출력을 넣은 것 같은 dw입니다. 순방향에서 k번째 층에 들어온 것은 무엇이었나요?',
});

/** Gives every layer the input of the network. */
export function mlpBackward_networkInput(x: Tensor, target: Tensor, layers: Layer[]): Gradients {
  return backprop(x, target, layers, { input: () => x });
}
diagnosis(mlpBackward_networkInput, {
  en: 'dw is as if every layer had x for its input: only the first one has seen x.',
  ko: '모든 층의 입력으로 x를 넣은 것 같은 dw입니다. x를 본 것은 첫 층뿐입니다.',
});

/** Lays dw out as `[in, out]`. */
export function mlpBackward_dwTransposed(x: Tensor, target: Tensor, layers: Layer[]): Gradients {
  const gradient = (dz: Tensor, y: Tensor) => ({ dw: y.transpose().matmul(dz), db: dz.sum(0) });
  return backprop(x, target, layers, { gradient });
}
diagnosis(mlpBackward_dwTransposed, {
  en: 'dw is laid out as [in, out]: it should have the shape of its w.',
  ko: 'dw의 형상이 [in, out]입니다. 그 층의 w와 형상이 같아야 합니다.',
});

/** Takes a mean over the batch where db is a sum. */
export function mlpBackward_dbMean(x: Tensor, target: Tensor, layers: Layer[]): Gradients {
  const gradient = (dz: Tensor, y: Tensor) => ({ dw: dz.transpose().matmul(y), db: dz.mean(0) });
  return backprop(x, target, layers, { gradient });
}
diagnosis(mlpBackward_dbMean, {
  en: 'db is a mean over the batch: the loss has put its 1/N into dy already, so add up only.',
  ko: 'db가 배치에 대한 평균입니다. 손실의 1/N은 이미 dy에 들어 있으니 더하기만 하세요.',
});

/** Does not add db up over the batch. */
export function mlpBackward_dbPerSample(x: Tensor, target: Tensor, layers: Layer[]): Gradients {
  const gradient = (dz: Tensor, y: Tensor) => ({ dw: dz.transpose().matmul(y), db: dz });
  return backprop(x, target, layers, { gradient });
}
diagnosis(mlpBackward_dbPerSample, {
  en: 'db still has a row for each sample: add the rows up, as b has none.',
  ko: 'db에 아직 샘플마다 행이 있습니다. b에는 행이 없으니 모두 더하세요.',
});

/** Carries the gradient back through wᵀ: fits square layers only. */
export function mlpBackward_transposesW(x: Tensor, target: Tensor, layers: Layer[]): Gradients {
  return backprop(x, target, layers, { carry: (dz, w) => dz.matmul(w.transpose()) });
}
diagnosis(mlpBackward_transposesW, {
  en: 'The gradient goes back through wᵀ, which fits square layers only: forward used wᵀ, backward uses w.',
  ko: '기울기가 wᵀ를 거쳐 돌아가서 정사각 행렬일 때만 맞습니다. 순방향에서는 wᵀ, 역방향에서는 w입니다.',
});

/** Steps before it has gone back: the gradient goes on through weights already changed. */
export function mlpBackward_stepsOnTheWay(x: Tensor, target: Tensor, layers: Layer[]): Gradients {
  return backprop(x, target, layers, { carry: (dz, w, dw) => dz.matmul(w.sub(dw.mul(0.1))) });
}
diagnosis(mlpBackward_stepsOnTheWay, {
  en: 'Weights seem to be changed before the gradient has passed through them: go all the way back first.',
  ko: '기울기가 지나가기 전에 가중치를 바꾼 것 같습니다. 먼저 끝까지 되돌아가세요.',
});

/** Lists the gradients in the order in which they are found. */
export function mlpBackward_backToFront(x: Tensor, target: Tensor, layers: Layer[]): Gradients {
  const { loss, grads } = backprop(x, target, layers, {});
  return { loss, grads: grads.toReversed() };
}
diagnosis(mlpBackward_backToFront, {
  en: 'The gradients are listed from the last layer to the first: `grads[k]` belongs to `layers[k]`.',
  ko: '기울기가 마지막 층부터 늘어서 있습니다. `grads[k]`는 `layers[k]`의 것입니다.',
});

/** Goes back through the last layer only. */
export function mlpBackward_lastLayerOnly(x: Tensor, target: Tensor, layers: Layer[]): Gradients {
  return backprop(x, target, layers, { carry: (dz, w) => zeros([dz.shape[0]!, w.shape[1]!]) });
}
diagnosis(mlpBackward_lastLayerOnly, {
  en: 'Only the last layer has a gradient: its dx is the dy of the layer before.',
  ko: '마지막 층에만 기울기가 있습니다. 그 층의 dx가 바로 앞 층의 dy입니다.',
});

/** Leaves the sigmoid out after the last layer. */
export function mlpBackward_linearOutput(x: Tensor, target: Tensor, layers: Layer[]): Gradients {
  return backprop(x, target, layers, {
    activate: (z, isLast) => (isLast ? z : sigmoid(z)),
    slope: (y, isLast) => (isLast ? ones(y.shape) : sigmoidSlope(y)),
  });
}
diagnosis(mlpBackward_linearOutput, {
  en: 'The last layer has no sigmoid here: in this network there is one after every layer.',
  ko: '마지막 층에 시그모이드가 없습니다. 이 신경망에서는 모든 층 뒤에 시그모이드가 있습니다.',
});

/** Learns from the first sample alone. */
export function mlpBackward_firstSample(x: Tensor, target: Tensor, layers: Layer[]): Gradients {
  return backprop(x.slice(0, 1), target.slice(0, 1), layers, {});
}
diagnosis(mlpBackward_firstSample, {
  en: 'Only the first sample counts: the loss is a mean over the whole batch.',
  ko: '첫 번째 샘플만 반영했습니다. 손실은 배치 전체에 대한 평균입니다.',
});

/** Computes σ as e^z/(1 + e^z), which is ∞/∞ far to the right. */
export function mlpBackward_overflows(x: Tensor, target: Tensor, layers: Layer[]): Gradients {
  const activate = (z: Tensor) => z.map((v) => Math.exp(v) / (1 + Math.exp(v)));
  return backprop(x, target, layers, { activate });
}
diagnosis(mlpBackward_overflows, {
  en: 'Far to the right the answer is NaN, as when σ is ∞/∞ there: write σ so that the exponential vanishes.',
  ko: '오른쪽 먼 곳에서 답이 NaN입니다. σ가 그곳에서 ∞/∞이면 이렇게 됩니다. 그쪽에서 지수 함수가 0이 되도록 σ를 써 보세요.',
});

/** Takes a step of gradient descent on the layers it was given. */
export function mlpBackward_updatesLayers(x: Tensor, target: Tensor, layers: Layer[]): Gradients {
  const { loss, grads } = backprop(x, target, layers, {});
  for (const [k, { dw }] of grads.entries()) layers[k]!.w = layers[k]!.w.sub(dw);
  return { loss, grads };
}
diagnosis(mlpBackward_updatesLayers, {
  en: 'The layers are changed afterwards: hand the gradient back and leave the step to the optimizer.',
  ko: '호출하고 나면 layers가 바뀌어 있습니다. 기울기만 돌려주고 걸음은 옵티마이저에 맡기세요.',
});

/** Turns the list of layers round, and it stays turned round for whoever gave it. */
export function mlpBackward_reversesLayers(x: Tensor, target: Tensor, layers: Layer[]): Gradients {
  const right = backprop(x, target, [...layers], {});
  layers.reverse();
  return right;
}
diagnosis(mlpBackward_reversesLayers, {
  en: 'The list of layers comes back in another order, as `reverse` turns the list itself round. Count k down instead, or use `toReversed`.',
  ko: '호출하고 나면 layers의 순서가 바뀌어 있습니다. 배열 자체를 뒤집는 `reverse`를 썼나요? k를 거꾸로 세거나 `toReversed`를 쓰세요.',
});

/** Measures every weight by itself, in place of one pass back. */
export function mlpBackward_byDifferences(x: Tensor, target: Tensor, layers: Layer[]): Gradients {
  const lossWith = (k: number, part: Partial<Layer>): number =>
    backprop(x, target, layers.with(k, { ...layers[k]!, ...part }), {}).loss;
  const measured = (k: number, name: 'w' | 'b'): Tensor => {
    const at = layers[k]![name];
    return at.map((_, i) => central((part) => lossWith(k, { [name]: part }), at, i, STEP));
  };
  const grads = layers.map((_, k) => ({ dw: measured(k, 'w'), db: measured(k, 'b') }));
  return { loss: backprop(x, target, layers, {}).loss, grads };
}
diagnosis(mlpBackward_byDifferences, {
  en: 'The gradient is good for a few digits only, as when each weight is measured by differences, two passes for every one of them: go back through the layers once.',
  ko: '가중치마다 차분으로 잰 것처럼 기울기가 몇 자리까지만 맞습니다. 차분에는 가중치 하나에 순전파가 두 번씩 듭니다. 층을 따라 한 번만 거꾸로 가세요.',
});

/** Computes the error in the place of the target. */
export function mlpBackward_errorInTarget(x: Tensor, target: Tensor, layers: Layer[]): Gradients {
  const begin = (error: Tensor) => {
    target.data.set(error.data);
    return error.mul(2 / error.size);
  };
  return backprop(x, target, layers, { begin });
}
diagnosis(mlpBackward_errorInTarget, {
  en: 'The target is overwritten: put the error into a new tensor.',
  ko: 'target을 덮어썼습니다. 오차는 새 텐서에 담으세요.',
});
