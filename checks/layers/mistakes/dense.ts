/** The known mistakes of `dense`, each with its diagnosis. */
import { tensor, Tensor, zeros } from '#tensor';
import { diagnosis } from '../../../engine/kit/diagnosis.ts';

function fits(x: Tensor, w: Tensor, b: Tensor): boolean {
  const areRanks = x.rank === 2 && w.rank === 2 && b.rank === 1;
  return areRanks && x.shape[1] === w.shape[1] && b.size === w.shape[0];
}

function mustFit(x: Tensor, w: Tensor, b: Tensor): void {
  if (!fits(x, w, b)) throw new RangeError(`dense of [${x.shape}], [${w.shape}], [${b.shape}]`);
}

function extentsOf(x: Tensor, w: Tensor): [n: number, inputs: number, outputs: number] {
  return [x.shape[0]!, w.shape[1]!, w.shape[0]!];
}

/** y_sj = start(s, j) + Σ_i term(s, j, i), the shape of nearly every hand-written layer. */
function sums(
  [n, inputs, outputs]: [number, number, number],
  start: (s: number, j: number) => number,
  term: (s: number, j: number, i: number) => number,
): Tensor {
  const out: number[] = [];
  for (let s = 0; s < n; s++) {
    for (let j = 0; j < outputs; j++) {
      let sum = start(s, j);
      for (let i = 0; i < inputs; i++) sum += term(s, j, i);
      out.push(sum);
    }
  }
  return new Tensor([n, outputs], out);
}

// --- the matrix product ------------------------------------------------------------------------

/** x·w: no transpose, which only a square w survives. */
export function dense_untransposed(x: Tensor, w: Tensor, b: Tensor): Tensor {
  mustFit(x, w, b);
  return x.matmul(w).add(b);
}
diagnosis(dense_untransposed, {
  en: 'This looks like x·w without a transpose, which has the right shape only when w is square: along which index of w does the formula sum?',
  ko: '전치하지 않은 x·w로 보입니다. 이 곱은 w가 정사각일 때만 형상이 맞습니다. 식은 w의 어느 인덱스를 따라 더하나요?',
});

/** Reshapes w to [in, out], which renames its places but does not turn rows into columns. */
export function dense_reshapedWeights(x: Tensor, w: Tensor, b: Tensor): Tensor {
  mustFit(x, w, b);
  return x.matmul(w.reshape([w.shape[1]!, w.shape[0]!])).add(b);
}
diagnosis(dense_reshapedWeights, {
  en: 'w has the shape of its transpose, but its numbers kept their order: write down [[1, 2, 3], [4, 5, 6]] transposed and reshaped to [3, 2], and compare.',
  ko: 'w의 형상은 전치한 것과 같지만 숫자의 순서는 그대로입니다. [[1, 2, 3], [4, 5, 6]]을 전치한 것과 [3, 2]로 reshape한 것을 적어서 비교해 보세요.',
});

/** Takes w as [in, out] wherever its first extent fits x: wrong for every square w. */
export function dense_guessesLayout(x: Tensor, w: Tensor, b: Tensor): Tensor {
  mustFit(x, w, b);
  return x.matmul(w.shape[0] === x.shape[1] ? w : w.transpose()).add(b);
}
diagnosis(dense_guessesLayout, {
  en: 'The answers are wrong just where w is square, so the layout of w seems to be guessed from its shape: a square matrix cannot tell, but the contract can.',
  ko: 'w가 정사각일 때만 답이 틀리므로 w의 저장 방식을 형상으로 짐작하는 것 같습니다. 정사각 행렬은 형상만 보아서는 알 수 없지만, 약속된 형상을 읽으면 알 수 있습니다.',
});

/** W·xᵀ + b, the formula for columns: the answer lies on its side, [out, n]. */
export function dense_columns(x: Tensor, w: Tensor, b: Tensor): Tensor {
  mustFit(x, w, b);
  return w.matmul(x.transpose()).add(b.reshape([b.size, 1]));
}
diagnosis(dense_columns, {
  en: 'The answer lies on its side, [out, n]: Wx + b is written for x as a column, but here every sample is a row.',
  ko: '답이 [out, n]으로 누워 있습니다. Wx + b는 x가 열일 때의 식인데, 여기서는 샘플 하나가 한 행입니다.',
});

/** Answers for the first sample of the batch only. */
export function dense_firstRowOnly(x: Tensor, w: Tensor, b: Tensor): Tensor {
  mustFit(x, w, b);
  return x.slice(0, 1).matmul(w.transpose()).add(b);
}
diagnosis(dense_firstRowOnly, {
  en: 'Only the first sample of the batch is answered: what should happen to the other rows of x?',
  ko: '배치의 첫 번째 샘플에만 답합니다. x의 나머지 행은 어떻게 되어야 할까요?',
});

/** Carries the sum of one neuron on into the next one. */
export function dense_sumNotReset(x: Tensor, w: Tensor, b: Tensor): Tensor {
  mustFit(x, w, b);
  const [n, inputs, outputs] = extentsOf(x, w);
  const out: number[] = [];
  for (let s = 0; s < n; s++) {
    let sum = 0;
    for (let j = 0; j < outputs; j++) {
      for (let i = 0; i < inputs; i++) sum += x.at(s, i) * w.at(j, i);
      out.push(sum + b.at(j));
    }
  }
  return new Tensor([n, outputs], out);
}
diagnosis(dense_sumNotReset, {
  en: 'The first neuron is right and the later ones carry its sum along: where should the running sum start again from zero?',
  ko: '첫 번째 뉴런은 맞지만 그다음 뉴런부터 앞의 합이 딸려 옵니다. 누적하는 합은 어디에서 다시 0으로 시작해야 할까요?',
});

/** Leaves out the last input of every neuron. */
export function dense_lastInputMissing(x: Tensor, w: Tensor, b: Tensor): Tensor {
  mustFit(x, w, b);
  const [n, inputs, outputs] = extentsOf(x, w);
  return sums(
    [n, inputs - 1, outputs],
    (_, j) => b.at(j),
    (s, j, i) => x.at(s, i) * w.at(j, i),
  );
}
diagnosis(dense_lastInputMissing, {
  en: 'The last input has no influence on the answer: look at where the loop over the inputs ends.',
  ko: '마지막 입력이 답에 아무 영향을 주지 않습니다. 입력을 따라가는 반복문이 어디에서 끝나는지 살펴보세요.',
});

/** Has the extents of the worked example, 5 and 3, written into its loops. */
export function dense_fiveToThree(x: Tensor, w: Tensor, b: Tensor): Tensor {
  mustFit(x, w, b);
  return sums(
    [x.shape[0]!, 5, 3],
    (_, j) => b.at(j),
    (s, j, i) => x.at(s, i) * w.at(j, i),
  );
}
diagnosis(dense_fiveToThree, {
  en: 'The extents 5 and 3 of the worked example seem to be written into the code: a layer learns its extents from the shape of w.',
  ko: '예제의 크기 5와 3이 코드에 그대로 적혀 있는 것 같습니다. 층의 크기는 w의 형상에서 읽어야 합니다.',
});

/** Knows the answer of the worked example, and nothing else. */
export function dense_exampleOnly(x: Tensor, w: Tensor, b: Tensor): Tensor {
  mustFit(x, w, b);
  return tensor([[0.5, 4, 2]]);
}
diagnosis(dense_exampleOnly, {
  en: 'The worked example comes out whatever the input is: let the answer depend on x, w and b.',
  ko: '입력과 상관없이 예제의 답이 나옵니다. 답이 x, w, b에 따라 달라지게 하세요.',
});

// --- the bias ----------------------------------------------------------------------------------

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
  en: 'Something is kept from an earlier batch of another size: a function should need nothing but its arguments.',
  ko: '크기가 다른 이전 배치의 값이 남아 있습니다. 함수는 인수만으로 답을 구해야 합니다.',
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
  en: 'A remembered answer comes back although b has changed: the key must hold all that the answer depends on.',
  ko: 'b가 달라졌는데도 기억해 둔 답이 나옵니다. 키에는 답을 결정하는 것이 모두 들어가야 합니다.',
});

const answers = new Map<string, Tensor>();

// --- what comes on top -------------------------------------------------------------------------

/** Goes on to the sigmoid, as a perceptron does. */
export function dense_withSigmoid(x: Tensor, w: Tensor, b: Tensor): Tensor {
  mustFit(x, w, b);
  return x
    .matmul(w.transpose())
    .add(b)
    .map((z) => 1 / (1 + Math.exp(-z)));
}
diagnosis(dense_withSigmoid, {
  en: 'The sums went through a sigmoid as well: a dense layer stops at w·x + b, and what comes on top is lesson 04.',
  ko: '합에 시그모이드까지 적용했습니다. 완전 연결층은 w·x + b에서 끝나고, 그 위에 얹는 것은 04단원에서 배웁니다.',
});

/** Subtracts the mean of the batch, so that samples change each other's answers. */
export function dense_centredBatch(x: Tensor, w: Tensor, b: Tensor): Tensor {
  mustFit(x, w, b);
  return x.sub(x.mean(0)).matmul(w.transpose()).add(b);
}
diagnosis(dense_centredBatch, {
  en: "The rows of a batch change each other's answers, as if their mean were taken away: each sample should be answered as if it were alone.",
  ko: '평균을 뺀 것처럼 배치의 행들이 서로의 답을 바꿉니다. 샘플마다 혼자 들어왔을 때와 같은 답이 나와야 합니다.',
});

/** Rounds to the four decimals that are printed. */
export function dense_rounded(x: Tensor, w: Tensor, b: Tensor): Tensor {
  mustFit(x, w, b);
  return x
    .matmul(w.transpose())
    .add(b)
    .map((value) => Number(value.toFixed(4)));
}
diagnosis(dense_rounded, {
  en: 'The answer is rounded to the decimals that are printed: leave the rounding to whoever prints it.',
  ko: '답을 화면에 보이는 자릿수로 반올림했습니다. 반올림은 출력하는 쪽에 맡기세요.',
});

/** Answers in float32. */
export function dense_float32(x: Tensor, w: Tensor, b: Tensor): Tensor {
  mustFit(x, w, b);
  const y = x.matmul(w.transpose()).add(b);
  return new Tensor(y.shape, y.data, 'float32');
}
diagnosis(dense_float32, {
  en: 'The answer has only the seven digits of float32: the course counts in float64 unless a dtype is asked for.',
  ko: '답이 float32의 일곱 자리만큼만 정확합니다. 이 과정에서는 dtype을 따로 요구하지 않으면 float64로 계산합니다.',
});

/** Cuts large answers off at ±1000, against an overflow that is far away. */
export function dense_cutOff(x: Tensor, w: Tensor, b: Tensor): Tensor {
  mustFit(x, w, b);
  return x.matmul(w.transpose()).add(b).minimum(1000).maximum(-1000);
}
diagnosis(dense_cutOff, {
  en: 'Large answers are cut off, so that the layer is no longer linear: with b = 0, ten times the input must give ten times the output.',
  ko: '큰 답이 잘려 나가서 층이 더는 선형이 아닙니다. b = 0이면 입력이 열 배일 때 출력도 열 배여야 합니다.',
});

// --- shapes that do not fit, and arguments -----------------------------------------------------

/** Leaves the shapes to `matmul` and `add`: broadcasting accepts a b that does not fit. */
export function dense_broadcastBias(x: Tensor, w: Tensor, b: Tensor): Tensor {
  return x.matmul(w.transpose()).add(b);
}
diagnosis(dense_broadcastBias, {
  en: 'Broadcasting quietly accepted a b that does not fit: compare its length with the number of neurons before adding.',
  ko: '맞지 않는 b를 브로드캐스팅이 조용히 받아들였습니다. 더하기 전에 b의 길이를 뉴런의 수와 비교하세요.',
});

/** Accepts a single bias and repeats it for every neuron. */
export function dense_singleBias(x: Tensor, w: Tensor, b: Tensor): Tensor {
  if (b.size > 1) mustFit(x, w, b);
  return x.matmul(w.transpose()).add(b);
}
diagnosis(dense_singleBias, {
  en: 'A single bias was spread over all neurons: a layer has as many biases as it has neurons, also where one would do.',
  ko: '편향 하나를 모든 뉴런이 함께 쓰고 있습니다. 편향은 반드시 뉴런의 수만큼 있어야 합니다.',
});

/** Refuses a b that is too short, and overlooks one that is too long. */
export function dense_longBias(x: Tensor, w: Tensor, b: Tensor): Tensor {
  const outputs = w.shape[0]!;
  mustFit(x, w, b.slice(0, outputs));
  return x.matmul(w.transpose()).add(b.slice(0, outputs));
}
diagnosis(dense_longBias, {
  en: 'A b with too many numbers was accepted, and the rest of it was never read: too long fits no better than too short.',
  ko: '숫자가 더 많은 b를 받아들이고 남는 숫자는 읽지 않았습니다. 너무 긴 것도 너무 짧은 것과 마찬가지로 맞지 않습니다.',
});

/** Compares b with w, but never w with x: missing inputs count as 0, and others are ignored. */
export function dense_uncheckedInputs(x: Tensor, w: Tensor, b: Tensor): Tensor {
  mustFit(x.rank === 2 ? zeros([1, w.shape.at(-1)!]) : x, w, b);
  return sums(
    extentsOf(x, w),
    (_, j) => b.at(j),
    (s, j, i) => (i < x.shape[1]! ? x.at(s, i) * w.at(j, i) : 0),
  );
}
diagnosis(dense_uncheckedInputs, {
  en: 'x and w of different widths were accepted: the loops run over one of them, but nobody has compared the two.',
  ko: '너비가 다른 x와 w를 받아들였습니다. 반복문은 둘 중 하나의 너비만 따르는데, 두 너비를 비교한 곳이 없습니다.',
});

/** Counts the numbers in b and not its axes: with a row, [out, 1] broadcasts to [out, out]. */
export function dense_biasOfAnyRank(x: Tensor, w: Tensor, b: Tensor): Tensor {
  if (b.rank > 0) mustFit(x, w, b.reshape([b.size]));
  else mustFit(x, w, b);
  return x.matmul(w.transpose()).add(b);
}
diagnosis(dense_biasOfAnyRank, {
  en: 'A b of another rank was accepted because it holds as many numbers: added to a single row, one of shape [out, 1] makes a table of [out, out]. Compare its whole shape with [out].',
  ko: '숫자의 개수가 같다고 랭크가 다른 b를 받아들였습니다. 형상이 [out, 1]인 b를 행 하나에 더하면 [out, out]인 표가 됩니다. 형상 전체를 [out]과 비교하세요.',
});

/** Lets axes precede the features as they like, as PyTorch's layer does. */
export function dense_leadingAxes(x: Tensor, w: Tensor, b: Tensor): Tensor {
  const inputs = x.shape.at(-1) ?? 0;
  const rows = x.reshape([-1, inputs]);
  mustFit(rows, w, b);
  const y = rows.matmul(w.transpose()).add(b);
  return y.reshape([...x.shape.slice(0, -1), b.size]);
}
diagnosis(dense_leadingAxes, {
  en: "An x with more axes was accepted, as PyTorch's layer would: here x is [n, in], and what has more axes is for `flatten` first.",
  ko: '축이 더 많은 x를 받아들였습니다. PyTorch의 층은 그렇게 하지만 여기서 x는 [n, in]입니다. 축이 더 많으면 먼저 `flatten`을 거쳐야 합니다.',
});

/** Turns a w of shape [in, out] round instead of refusing it. */
export function dense_eitherLayout(x: Tensor, w: Tensor, b: Tensor): Tensor {
  const weights = fits(x, w, b) ? w : w.transpose();
  mustFit(x, weights, b);
  return x.matmul(weights.transpose()).add(b);
}
diagnosis(dense_eitherLayout, {
  en: 'A w of shape [in, out] was turned round and accepted: it should be refused, since the same guess would fail unseen on a square w.',
  ko: '[in, out] 형상의 w를 돌려서 받아들였습니다. 정사각인 w에서는 이런 짐작이 틀려도 드러나지 않으므로 거부해야 합니다.',
});

/** Answers NaN where the shapes do not fit, and throws nothing. */
export function dense_answersNaN(x: Tensor, w: Tensor, b: Tensor): Tensor {
  if (!fits(x, w, b)) return tensor(NaN);
  return x.matmul(w.transpose()).add(b);
}
diagnosis(dense_answersNaN, {
  en: 'Shapes that do not fit were answered with a value: throw a RangeError, so that the mistake is seen where it is made.',
  ko: '맞지 않는 형상에 값을 돌려주었습니다. 실수한 자리에서 바로 드러나도록 RangeError를 던지세요.',
});

/** Transposes w in its own place: the caller's weights are scrambled afterwards. */
export function dense_transposedInPlace(x: Tensor, w: Tensor, b: Tensor): Tensor {
  mustFit(x, w, b);
  const turned = w.transpose();
  w.data.set(turned.data);
  return x.matmul(turned).add(b);
}
diagnosis(dense_transposedInPlace, {
  en: "The answer is right, but w is scrambled afterwards: transpose a copy and leave the caller's weights alone.",
  ko: '답은 맞지만 w의 숫자가 뒤섞였습니다. 호출한 쪽의 가중치는 그대로 두고 새 텐서로 전치하세요.',
});
