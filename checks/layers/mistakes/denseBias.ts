/** The known mistakes of `dense` in the bias. */
import { Tensor, zeros } from '#tensor';
import { diagnosis } from '../../../engine/kit/diagnosis.ts';
import { extentsOf, mustFit, sums } from './denseParts.ts';

/** x·wᵀ: forgets b. */
export function dense_noBias(x: Tensor, w: Tensor, b: Tensor): Tensor {
  mustFit(x, w, b);
  return x.matmul(w.transpose());
}
diagnosis(dense_noBias, {
  en: 'The bias is missing: what should a layer answer to a row of zeros?',
  ko: '편향이 빠졌습니다. 0으로만 된 행이 들어오면 층은 무엇을 내놓아야 할까요?',
});

/** Subtracts b, as if it were a threshold. */
export function dense_minusBias(x: Tensor, w: Tensor, b: Tensor): Tensor {
  mustFit(x, w, b);
  return x.matmul(w.transpose()).sub(b);
}
diagnosis(dense_minusBias, {
  en: 'The bias is subtracted, as a threshold would be: check the sign of b in the formula.',
  ko: '편향을 임곗값처럼 빼고 있습니다. 식에서 b의 부호를 확인하세요.',
});

/** Adds the first bias to every neuron. */
export function dense_oneBiasForAll(x: Tensor, w: Tensor, b: Tensor): Tensor {
  mustFit(x, w, b);
  return x.matmul(w.transpose()).add(b.at(0));
}
diagnosis(dense_oneBiasForAll, {
  en: 'Every neuron gets the first bias: b has one number for each of them.',
  ko: '모든 뉴런이 첫 번째 편향을 쓰고 있습니다. b에는 뉴런마다 숫자가 하나씩 있습니다.',
});

/** Gives a bias to each sample instead of each neuron. */
export function dense_biasPerSample(x: Tensor, w: Tensor, b: Tensor): Tensor {
  mustFit(x, w, b);
  return sums(
    extentsOf(x, w),
    (s) => b.data[s]!,
    (s, j, i) => x.at(s, i) * w.at(j, i),
  );
}
diagnosis(dense_biasPerSample, {
  en: 'The biases run down the batch, one to a sample: which index do b and y share in the formula?',
  ko: '편향이 샘플마다 하나씩 더해지고 있습니다. 식에서 b와 y가 함께 쓰는 인덱스는 무엇인가요?',
});

/** Adds b inside the inner loop: once for each input. */
export function dense_biasForEachInput(x: Tensor, w: Tensor, b: Tensor): Tensor {
  mustFit(x, w, b);
  return sums(
    extentsOf(x, w),
    () => 0,
    (s, j, i) => x.at(s, i) * w.at(j, i) + b.at(j),
  );
}
diagnosis(dense_biasForEachInput, {
  en: 'The bias is counted once for each input: does it stand inside or outside the sum in the formula?',
  ko: '편향이 입력의 수만큼 여러 번 더해집니다. 식에서 편향은 합의 안에 있나요, 밖에 있나요?',
});

/** Keeps the biases it has repeated for an earlier batch, whose size need not be this one's. */
export function dense_biasOfEarlierBatch(x: Tensor, w: Tensor, b: Tensor): Tensor {
  mustFit(x, w, b);
  const layer = JSON.stringify([w.toArray(), b.toArray()]);
  const bias = repeatedBiases.get(layer) ?? zeros([x.shape[0]!, b.size]).add(b);
  repeatedBiases.set(layer, bias);
  return x.matmul(w.transpose()).add(bias);
}
diagnosis(dense_biasOfEarlierBatch, {
  en: 'A batch of another size than an earlier one goes wrong, as if something were kept from it: a function should need nothing but its arguments.',
  ko: '이전 배치의 값이 남아 있는 것처럼, 배치의 크기가 이전과 다르면 틀립니다. 함수는 인수만으로 답을 구해야 합니다.',
});

const repeatedBiases = new Map<string, Tensor>();

/** Remembers answers under x and w, whatever b is. */
export function dense_remembersWithoutBias(x: Tensor, w: Tensor, b: Tensor): Tensor {
  mustFit(x, w, b);
  const key = JSON.stringify([x.toArray(), w.toArray()]);
  const answer = answers.get(key) ?? x.matmul(w.transpose()).add(b);
  answers.set(key, answer);
  return answer;
}
diagnosis(dense_remembersWithoutBias, {
  en: 'The answer stays the same although b has changed: if it is remembered, the key must hold all that it depends on.',
  ko: 'b가 달라졌는데도 지난 답이 나옵니다. 답을 기억해 둔다면 키에는 답을 결정하는 것이 모두 들어가야 합니다.',
});

const answers = new Map<string, Tensor>();
