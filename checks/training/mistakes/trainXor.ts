/** The known mistakes of `trainXor`, each with its diagnosis. */
import { full, type Layer, randn, tensor, type Tensor, zeros } from '#tensor';
import { diagnosis } from '../../../engine/kit/diagnosis.ts';
import { forward, lossOf, sigmoidOf, trained, type Trained } from './parts.ts';

const points: [number, number][] = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
];
const corners = tensor(points);
const xor = tensor([[0], [1], [1], [0]]);

/** Layers 2→h→1 with the given weights, and biases of 0. */
const start = (w1: Tensor, w2: Tensor): Layer[] => [
  { w: w1, b: zeros([w1.shape[0]!]) },
  { w: w2, b: zeros([1]) },
];

function random(h: number, seed: number): Layer[] {
  const numbers = randn([3 * h], seed);
  return start(numbers.slice(0, 2 * h).reshape([h, 2]), numbers.slice(2 * h).reshape([1, h]));
}

/** Trains 2→h→1, right, on plain arrays: quick, as there are many of these mistakes. */
function learn(layers: Layer[], lr = 10, steps = 120, target = xor): Layer[] {
  const [first, last] = layers as [Layer, Layer];
  const [u, v] = [first.w.toArray<[number, number][]>(), last.w.toArray<number[][]>()[0]!];
  const [b, c] = [first.b.toArray<number[]>(), last.b.toArray<number[]>()];
  for (let step = 0; step < steps; step++) {
    const [du, db, dv] = [u.map(() => [0, 0]), b.map(() => 0), v.map(() => 0)];
    let dc = 0;
    for (const [s, [x1, x2]] of points.entries()) {
      const h = u.map(([u1, u2], j) => sigmoidOf(u1 * x1 + u2 * x2 + b[j]!));
      const y = sigmoidOf(h.reduce((sum, a, j) => sum + a * v[j]!, c[0]!));
      const dz = ((y - target.data[s]!) / 2) * y * (1 - y);
      dc += dz;
      for (const [j, a] of h.entries()) {
        const dh = dz * v[j]! * a * (1 - a);
        dv[j]! += dz * a;
        db[j]! += dh;
        du[j]![0]! += dh * x1;
        du[j]![1]! += dh * x2;
      }
    }
    c[0]! -= lr * dc;
    for (let j = 0; j < b.length; j++) {
      v[j]! -= lr * dv[j]!;
      b[j]! -= lr * db[j]!;
      u[j]![0]! -= lr * du[j]![0]!;
      u[j]![1]! -= lr * du[j]![1]!;
    }
  }
  return [
    { w: tensor(u), b: tensor(b) },
    { w: tensor([v]), b: tensor(c) },
  ];
}

/** Learns until it has learnt it, from one start after another. */
function learnt(seed: number): Layer[] {
  const layers = learn(random(8, seed));
  return lossOf(forward(corners, layers).at(-1)!, xor) < 0.01 ? layers : learnt(seed + 1);
}

/** Returns the start. */
export function trainXor_untrained(seed: number): Layer[] {
  return random(8, seed);
}
diagnosis(trainXor_untrained, {
  en: 'These are the random weights of the start. What does training return?',
  ko: '시작할 때의 무작위 가중치입니다. 학습이 돌려준 것은 어디에 있나요?',
});

/** Starts from zeros: every hidden neuron gets the same gradient, and stays like the others. */
export function trainXor_zeros(): Layer[] {
  return learn(start(zeros([8, 2]), zeros([1, 8])));
}
diagnosis(trainXor_zeros, {
  en: 'All hidden neurons are alike: from zeros they get the same gradient and stay so for ever. Make them differ.',
  ko: '은닉 뉴런이 모두 똑같습니다. 0에서 시작하면 같은 기울기를 받아 영원히 그렇습니다. 서로 다르게 시작하세요.',
});

/** Starts from equal weights, which stay equal. */
export function trainXor_equal(): Layer[] {
  return learn(start(full([8, 2], 0.5), full([1, 8], 0.5)));
}
diagnosis(trainXor_equal, {
  en: 'Equal neurons get equal gradients, and remain one neuron written several times. Make them differ.',
  ko: '똑같은 뉴런은 똑같은 기울기를 받으므로 한 뉴런을 여러 번 적은 것과 같습니다. 서로 다르게 시작하세요.',
});

/** One hidden neuron draws one line. */
export function trainXor_oneHidden(seed: number): Layer[] {
  return learn(random(1, seed));
}
diagnosis(trainXor_oneHidden, {
  en: 'One hidden neuron draws one line, and no line parts XOR.',
  ko: '은닉 뉴런이 하나면 직선도 하나이고, XOR를 가르는 직선은 없습니다.',
});

/** Two hidden neurons are enough to represent XOR, but only some starts find it. */
export function trainXor_oneTry(seed: number): Layer[] {
  return learn(random(2, seed), 5, 100);
}
diagnosis(trainXor_oneTry, {
  en: 'Two hidden neurons get stuck from many starts. More neurons, or another try, help.',
  ko: '은닉 뉴런이 둘이면 시작에 따라 자주 멈춰 섭니다. 뉴런을 늘리거나 다시 시작해 보세요.',
});

/** Too few steps. */
export function trainXor_tooShort(seed: number): Layer[] {
  return learn(random(8, seed), 10, 20);
}
diagnosis(trainXor_tooShort, {
  en: 'The loss is not yet low: is it still falling when the training ends? Print the losses.',
  ko: '손실이 아직 충분히 작지 않습니다. 학습이 끝날 때에도 줄고 있었나요? 손실을 출력해 보세요.',
});

/** A learning rate that suits Adam, not gradient descent on a sigmoid network. */
export function trainXor_smallRate(seed: number): Layer[] {
  return learn(random(8, seed), 0.01);
}
diagnosis(trainXor_smallRate, {
  en: 'The weights have hardly moved: is the learning rate too small? The gradient of a sigmoid network with MSE is small itself.',
  ko: '가중치가 거의 움직이지 않았습니다. 학습률이 너무 작지 않나요? 시그모이드와 MSE를 쓰는 신경망은 기울기부터 작습니다.',
});

/** Stops as soon as all four points round to the right side. */
export function trainXor_accuracyOnly(seed: number): Layer[] {
  let layers = random(8, seed);
  const isRight = (y: Tensor): boolean => y.data.every((p, i) => (p > 0.5 ? 1 : 0) === xor.data[i]);
  while (!isRight(forward(corners, layers).at(-1)!)) layers = learn(layers, 10, 5);
  return layers;
}
diagnosis(trainXor_accuracyOnly, {
  en: 'All four are on the right side, but the MSE is to be below 0.01: does the training end too early?',
  ko: '네 점이 모두 옳은 쪽에 있지만 MSE가 0.01보다 작아야 합니다. 학습을 너무 일찍 끝내지 않나요?',
});

/** Learns OR. */
export function trainXor_or(seed: number): Layer[] {
  return learn(random(8, seed), 10, 120, tensor([[0], [1], [1], [1]]));
}
diagnosis(trainXor_or, {
  en: 'The answer for (1, 1) is 1, so this is OR: which target do you give it?',
  ko: '(1, 1)의 답이 1이므로 OR입니다. (1, 1)에 어떤 목표값을 주었나요?',
});

/** Learns the opposite of XOR. */
export function trainXor_xnor(seed: number): Layer[] {
  return learn(random(8, seed), 10, 120, tensor([[1], [0], [0], [1]]));
}
diagnosis(trainXor_xnor, {
  en: 'The answers are the opposite of XOR: are the targets turned round?',
  ko: 'XOR와 반대로 답합니다. 목표값이 뒤집히지 않았나요?',
});

/** No hidden layer. */
export function trainXor_singleLayer(seed: number): Layer[] {
  const layer = { w: randn([1, 2], seed), b: zeros([1]) };
  return trained(corners, xor, [layer], { lr: 10, steps: 20 }).layers;
}
diagnosis(trainXor_singleLayer, {
  en: 'There is no hidden layer, and a single layer cannot do XOR (lesson 02).',
  ko: '은닉층이 없습니다. 단층으로는 XOR를 풀 수 없습니다(02단원).',
});

/** Uses the seed as the size of its weights, and 0 is a size too. */
export function trainXor_seedAsSize(seed: number): Layer[] {
  const [first, last] = random(8, 1);
  const size = Math.min(seed, 1);
  return learn(start(first!.w.mul(size), last!.w.mul(size)));
}
diagnosis(trainXor_seedAsSize, {
  en: 'With seed 0 all neurons are alike, as if the seed were a factor of the weights. Give it to `randn`.',
  ko: '시드가 0이면 뉴런이 모두 똑같습니다. 가중치에 시드를 곱한 것 같습니다. 시드는 `randn`에 주세요.',
});

/** Takes 0 for no seed at all, and throws. */
export function trainXor_noSeedZero(seed: number): Layer[] {
  if (!seed) throw new TypeError('no seed');
  return learnt(seed);
}
diagnosis(trainXor_noSeedZero, {
  en: 'Seed 0 is an error here, and `!seed` is true for 0. Zero is a seed like any other.',
  ko: '시드가 0이면 오류가 납니다. `!seed`는 0일 때도 참입니다. 0도 다른 수와 다름없는 시드입니다.',
});

/** Adds a layer that sharpens the output: right, but not 2→h→1. */
export function trainXor_threeLayers(seed: number): Layer[] {
  return [...learnt(seed), { w: tensor([[20]]), b: tensor([-10]) }];
}
diagnosis(trainXor_threeLayers, {
  en: 'There are three layers. Asked for is one hidden layer: 2→h→1.',
  ko: '층이 셋입니다. 은닉층이 하나인 2→h→1이어야 합니다.',
});

/** Returns what `train` returned, the losses included. */
export function trainXor_wholeResult(seed: number): Trained {
  const layers = learnt(seed);
  return { layers, losses: [lossOf(forward(corners, layers).at(-1)!, xor)] };
}
diagnosis(trainXor_wholeResult, {
  en: 'Layers and losses come back together, as `train` returns them. Asked for are the layers alone.',
  ko: '`train`의 결과처럼 layers와 losses가 함께 나옵니다. 필요한 것은 layers뿐입니다.',
});

/** Weights as [in, out]. */
export function trainXor_transposed(seed: number): Layer[] {
  return learnt(seed).map(({ w, b }) => ({ w: w.transpose(), b }));
}
diagnosis(trainXor_transposed, {
  en: 'The weights are [in, out]. The course has w as [out, in].',
  ko: '가중치가 [in, out]입니다. 이 과정에서 w는 [out, in]입니다.',
});

/** Biases as rows, [1, h] and [1, 1]. */
export function trainXor_rowBiases(seed: number): Layer[] {
  return learnt(seed).map(({ w, b }) => ({ w, b: b.reshape([1, b.size]) }));
}
diagnosis(trainXor_rowBiases, {
  en: 'The biases are matrices of one row. A bias is [out].',
  ko: '편향이 한 행짜리 행렬입니다. 편향의 형상은 [out]입니다.',
});

/** Starts anywhere, whatever the seed is. */
export function trainXor_unseeded(): Layer[] {
  return learnt(Math.floor(Math.random() * 2 ** 32));
}
diagnosis(trainXor_unseeded, {
  en: 'Two calls with the same seed give different layers, so nobody can repeat the training.',
  ko: '같은 시드로 두 번 불렀더니 층이 달라서 아무도 같은 학습을 되풀이할 수 없습니다.',
});

let kept: Layer[] | undefined;

/** Goes on training the network of the last call. */
export function trainXor_trainsOn(seed: number): Layer[] {
  kept = learn(kept ?? learnt(seed), 10, 5);
  return kept;
}
diagnosis(trainXor_trainsOn, {
  en: 'The network of the last call seems to be trained further. Each call starts from its own seed.',
  ko: '지난 호출의 신경망을 이어서 학습시킨 것 같습니다. 호출마다 시드에서 새로 시작해야 합니다.',
});
