import { type Layer, tensor, type Tensor } from '#tensor';
import {
  confusion,
  fit,
  initLayers,
  logits,
  lossGrads,
  predict,
  readDigits,
} from '../../../reference/digits.ts';
import { images, labels } from '../../../reference/digit-images.ts';
import * as unseen from '../../../checks/digits/unseen.ts';
import { given, type Phrase, row, says, translated } from '../worked.ts';

const others = [...unseen.labels];

const shareRead = (x: Tensor, truth: readonly number[], layers: Layer[]): number =>
  predict(x, layers).filter((digit, n) => digit === truth[n]).length / truth.length;

const onUnseen = (layers: Layer[]): number => shareRead(unseen.images, others, layers);

const trained = (sizes: number[], seed: number, epochs: number, count = 400, lr = 0.01) =>
  fit(images.slice(0, count), labels.slice(0, count), initLayers(sizes, seed), {
    epochs,
    batchSize: 20,
    lr,
    seed,
  });

/** E[a²] behind 10 layers of 64 neurons, if the variance of the weights is factor/in. */
function squares(factor: number): number[] {
  let a = images.slice(0, 200).reshape([200, 64]);
  return initLayers(Array<number>(11).fill(64), 1).map(({ w }) => {
    a = a.matmul(w.mul(Math.sqrt(factor / 2)).transpose()).maximum(0);
    return a.pow(2).mean().item();
  });
}

const after = (name: string, factor: number): Phrase => {
  const all = squares(factor);
  return row(name, all[0]!, all[4]!, all[9]!);
};

// The image, and the layers, of the example by hand.
const image = tensor([[1, 0.5]]);
const hand: Layer[] = [
  {
    w: tensor([
      [1, 2],
      [-1, 0],
    ]),
    b: tensor([-0.5, 0.25]),
  },
  {
    w: tensor([
      [1, 3],
      [0, 1],
      [-1, 2],
    ]),
    b: tensor([0, 0.5, 1]),
  },
];
const z = image.matmul(hand[0]!.w.transpose()).add(hand[0]!.b).reshape([2]);
const a = z.maximum(0);
const zs = logits(image, hand).reshape([3]);
const powers = [0, -1, -2].map(Math.exp);
const total = powers.reduce((sum, each) => sum + each, 0);
const softmax = powers.map((power) => power / total);
const { loss, grads } = lossGrads(image, [0], hand);
const [{ dw: dw1, db: db1 }, { db: error }] = grads as [(typeof grads)[0], (typeof grads)[0]];

const EPOCHS = [0, 1, 2, 5, 10, 20, 50, 100];
const runs = EPOCHS.map((epochs) => trained([64, 16, 10], 1, epochs));
const lossesOn = (x: Tensor, y: number[]) => runs.map(({ layers }) => lossGrads(x, y, layers).loss);
const sharesOn = (x: Tensor, y: number[]) => runs.map(({ layers }) => shareRead(x, y, layers));
const [ownImages, ownLabels] = [images.slice(0, 400), labels.slice(0, 400)];

const counts = confusion(others, predict(unseen.images, readDigits(1)), 10);

const digits = Array.from({ length: 10 }, (_, digit) => digit);

const seeds = (count: number): number[] => Array.from({ length: count }, (_, i) => i + 1);

/** The smallest and the largest of several shares. */
function range(shares: number[]): Phrase {
  const [from, to] = [Math.min(...shares), Math.max(...shares)];
  return translated(says`${from} to ${to}`, says`${from}~${to}`);
}

const readBy = (sizes: number[]): Phrase =>
  range(seeds(5).map((seed) => onUnseen(trained(sizes, seed, 20).layers)));
const [withoutHidden, withHidden] = [readBy([64, 10]), readBy([64, 16, 10])];

/** With more images there are fewer epochs: as many steps on batches of 20. */
const STEPS = 200;
const readWith = (count: number): Phrase =>
  range(
    seeds(3).map((seed) =>
      onUnseen(trained([64, 16, 10], seed, (20 * STEPS) / count, count).layers),
    ),
  );

const byEpoch = (en: string, ko: string, values: number[]): Phrase =>
  translated(row(en, values), row(ko, values));

const withDead = onUnseen(trained([64, 12, 10], 49, 10, 400, 0.02).layers);

const [few, more, most] = [20, 100, 400].map(readWith) as [Phrase, Phrase, Phrase];

export const phrases: Phrase[] = [
  // The data
  ...given('where the data are from', '10.24432/C50P49', 'CC BY 4.0'),

  // initLayers
  ...given('formulas', '{i=1}', 'b = 0', 's² = 1/in'),
  after('1/in', 1),
  after('2/in', 2),
  after('4/in', 4),
  says`√(2/64) = ${Math.sqrt(2 / 64)}`,
  says`√(2/16) = ${Math.sqrt(2 / 16)}`,

  // logits
  ...given('an image and layers', '(1, 0.5)', '(−0.5, 0.25)', 'b = (0, 0.5, 1)'),
  ...given('an image and layers', 'w = [[1, 2]', 'w = [[1, 3]', '1 + 1 − 0.5, −1 + 0.25'),
  says`−1 + 0.25) = (${z})`,
  translated(says`ReLU makes (${a}) of it`, says`ReLU를 지나면 (${a})`),
  translated(says`gives the logits (${zs})`, says`로짓 (${zs})`),

  // lossGrads
  translated(
    says`e^0, e^−1, e^−2 are ${powers}, their sum is ${total}, so softmax is (${softmax}) and L = log ${total} = ${loss}`,
    says`e^0, e^−1, e^−2는 ${powers}이고 합은 ${total}입니다. 그래서 소프트맥스는 (${softmax})이고 L = log ${total} = ${loss}`,
  ),
  translated(says`error at the logits is (${error})`, says`로짓에서 오차는 (${error})`),
  says`dw₁ = [${dw1}], db₁ = (${db1})`,
  says`${dw1.at(0, 0)} = ${error.at(0)}·1 + ${error.at(1)}·0 + ${error.at(2)}·(−1)`,

  // fit
  ...given('a rate', '0.01'),
  ...given('epochs', '| 0 | 1 | 2 | 5 | 10 | 20 | 50 | 100 |'),
  byEpoch('loss on the 400', '400개에서 손실', lossesOn(ownImages, ownLabels)),
  byEpoch('loss on the 397', '397개에서 손실', lossesOn(unseen.images, others)),
  byEpoch('accuracy on the 400', '400개에서 정확도', sharesOn(ownImages, ownLabels)),
  byEpoch('accuracy on the 397', '397개에서 정확도', sharesOn(unseen.images, others)),

  // confusion
  ...given('the digits', '| | 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 |'),
  ...digits.map((digit) => row(says`**${digit}**`, counts.slice(digit, digit + 1).reshape([10]))),

  // readDigits
  ...given('networks', '64→10', '64→16→10', '64→64→10'),
  ...given('a rate', '0.02'),
  translated(
    says`from seed 49 the network reads ${withDead}`,
    says`시드 49로 시작한 신경망의 정확도는 ${withDead}`,
  ),
  translated(
    row('64→10, no hidden layer', withoutHidden),
    row('64→10, 은닉층 없음', withoutHidden),
  ),
  row('64→16→10', withHidden),
  row('64→64→10', readBy([64, 64, 10])),
  translated(
    says`After ${STEPS} steps each, with 20 images three seeds reach ${few}, with 100 of them ${more}, with 400 ${most}`,
    says`${STEPS}걸음씩 학습시키면 이미지 20개로는 ${few}, 100개로는 ${more}, 400개로는 ${most}입니다`,
  ),

  // predictions
  translated(
    says`${withoutHidden} is read without the hidden layer and ${withHidden} with it`,
    says`은닉층이 없을 때 ${withoutHidden}, 있을 때 ${withHidden}`,
  ),
];
