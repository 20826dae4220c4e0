/** The known mistakes of `initLayers`, each with its diagnosis. */
import { erf, full, type Layer, randn, Tensor, zeros } from '#tensor';
import { diagnosis } from '../../../engine/kit/diagnosis.ts';
import { begun } from './parts.ts';

/** Draws each layer anew from the same seed. */
export function initLayers_sameNumbers(sizes: number[], seed: number): Layer[] {
  return sizes.slice(1).map((out, k) => ({
    w: randn([out, sizes[k]!], seed).mul(Math.sqrt(2 / sizes[k]!)),
    b: zeros([out]),
  }));
}
diagnosis(initLayers_sameNumbers, {
  en: 'But for the scale, the later layers begin with the same numbers as the first: does each draw numbers of its own?',
  ko: '배율만 다를 뿐, 뒤의 층이 첫 층과 같은 수로 시작합니다. 층마다 자기 수를 뽑고 있나요?',
});

/** Xavier's start, for tanh. */
export function initLayers_oneOverIn(sizes: number[], seed: number): Layer[] {
  return begun(sizes, seed, { factor: (inputs) => Math.sqrt(1 / inputs) });
}
diagnosis(initLayers_oneOverIn, {
  en: 'The variance is 1/in. ReLU lets half of what arrives through; what makes up for that?',
  ko: '분산이 1/in입니다. ReLU는 도착한 것의 절반만 통과시키는데, 무엇이 그것을 메워 줄까요?',
});

/** Divides by the width behind the layer. */
export function initLayers_overOut(sizes: number[], seed: number): Layer[] {
  return begun(sizes, seed, { factor: (_, outputs) => Math.sqrt(2 / outputs) });
}
diagnosis(initLayers_overOut, {
  en: 'The variance is 2/out. How many terms does each sum in this layer have: as many as it has outputs, or inputs?',
  ko: '분산이 2/out입니다. 이 층의 합 하나에는 항이 출력 수만큼 있나요, 입력 수만큼 있나요?',
});

/** Takes the variance for the standard deviation. */
export function initLayers_noRoot(sizes: number[], seed: number): Layer[] {
  return begun(sizes, seed, { factor: (inputs) => 2 / inputs });
}
diagnosis(initLayers_noRoot, {
  en: 'The variance is (2/in)², as of weights multiplied by 2/in. By what does a factor multiply a variance?',
  ko: '분산이 (2/in)²입니다. 가중치에 2/in을 곱하면 이렇게 됩니다. 어떤 수를 곱하면 분산은 몇 배가 되나요?',
});

/** Leaves the numbers as they are. */
export function initLayers_unscaled(sizes: number[], seed: number): Layer[] {
  return begun(sizes, seed, { factor: () => 1 });
}
diagnosis(initLayers_unscaled, {
  en: 'The weights have the variance 1, however many inputs a neuron adds up. What becomes of a sum of 64 such terms?',
  ko: '뉴런이 입력을 몇 개 더하든 가중치의 분산이 1입니다. 그런 항 64개를 더하면 어떻게 될까요?',
});

/** All layers get the scale of the first. */
export function initLayers_firstWidth(sizes: number[], seed: number): Layer[] {
  return begun(sizes, seed, { factor: () => Math.sqrt(2 / sizes[0]!) });
}
diagnosis(initLayers_firstWidth, {
  en: 'The scale is the same for all layers. The number of inputs differs from layer to layer.',
  ko: '모든 층의 배율이 같습니다. 입력의 수는 층마다 다릅니다.',
});

/** Even instead of normal numbers, of the right variance. */
export function initLayers_even(sizes: number[], seed: number): Layer[] {
  return begun(sizes, seed).map(({ w, b }, k) => {
    const limit = Math.sqrt(6 / sizes[k]!);
    // erf takes what is normal to what is even between −1 and 1.
    return { w: w.map((value) => limit * erf((value / limit) * Math.sqrt(1.5))), b };
  });
}
diagnosis(initLayers_even, {
  en: 'The weights are even between two limits. Their variance is right, but the text asks for normal numbers.',
  ko: '가중치가 두 한계 사이에 고르게 퍼져 있습니다. 분산은 맞지만, 본문이 요구하는 것은 정규 분포입니다.',
});

/** Lays the weights out as [in, out]. */
export function initLayers_turned(sizes: number[], seed: number): Layer[] {
  return begun(sizes, seed).map(({ w, b }) => ({ w: w.transpose(), b }));
}
diagnosis(initLayers_turned, {
  en: 'The weights are laid out as [in, out]. In this course a row of w belongs to one neuron: [out, in].',
  ko: '가중치가 [in, out]으로 놓였습니다. 이 과정에서는 w의 한 행이 뉴런 하나의 것입니다. [out, in]입니다.',
});

/** Leaves the seed unused. */
export function initLayers_noSeed(sizes: number[]): Layer[] {
  return begun(sizes, 42);
}
diagnosis(initLayers_noSeed, {
  en: 'Every seed gives the same weights. What is `seed` for?',
  ko: '어떤 시드를 주어도 가중치가 똑같습니다. `seed`는 무엇에 쓰는 것일까요?',
});

/** Takes seed 0 for none. */
export function initLayers_zeroIsNone(sizes: number[], seed: number): Layer[] {
  return begun(sizes, seed || 1);
}
diagnosis(initLayers_zeroIsNone, {
  en: 'Seed 0 gives the weights of seed 1, as with `seed || 1`, which takes 0 for no seed.',
  ko: '시드 0이 시드 1의 가중치를 줍니다. 0을 시드가 없는 것으로 여기는 `seed || 1`을 쓴 것 같습니다.',
});

/** Draws the biases, too. */
export function initLayers_randomBias(sizes: number[], seed: number): Layer[] {
  return begun(sizes, seed, { bias: (outputs) => randn([outputs], seed + 1) });
}
diagnosis(initLayers_randomBias, {
  en: 'The biases are random. They may all begin at 0, as the weights differ already.',
  ko: '편향이 무작위입니다. 가중치가 이미 서로 다르므로 편향은 모두 0에서 시작해도 됩니다.',
});

/** Begins with ones. */
export function initLayers_alike(sizes: number[]): Layer[] {
  return sizes.slice(1).map((out, k) => ({ w: full([out, sizes[k]!], 1), b: zeros([out]) }));
}
diagnosis(initLayers_alike, {
  en: 'All weights are alike, so all neurons of a layer are one neuron, and stay it. Which numbers tell them apart?',
  ko: '가중치가 모두 같아서 한 층의 뉴런이 모두 같은 뉴런이고, 계속 그렇습니다. 어떤 수가 뉴런들을 서로 다르게 만들까요?',
});

/** Draws from `Math.random`, by Box and Muller. */
export function initLayers_random(sizes: number[]): Layer[] {
  const normal = (): number =>
    Math.sqrt(-2 * Math.log(1 - Math.random())) * Math.cos(2 * Math.PI * Math.random());
  return sizes.slice(1).map((out, k) => {
    const w = Array.from({ length: out * sizes[k]! }, () => normal() * Math.sqrt(2 / sizes[k]!));
    return { w: new Tensor([out, sizes[k]!], w), b: zeros([out]) };
  });
}
diagnosis(initLayers_random, {
  en: 'Two calls with the same seed give different weights: something in them, such as `Math.random`, knows nothing of the seed.',
  ko: '같은 시드로 두 번 불렀더니 가중치가 다릅니다. `Math.random`처럼 시드를 모르는 것이 들어 있습니다.',
});

/** Takes the widths out of the list. */
export function initLayers_inPlace(sizes: number[], seed: number): Layer[] {
  const layers = begun(sizes, seed);
  sizes.length = 1;
  return layers;
}
diagnosis(initLayers_inPlace, {
  en: 'The list of sizes is shorter afterwards: take no widths out of it, but read them by their index.',
  ko: '호출하고 나면 sizes가 짧아집니다. 크기를 목록에서 꺼내지 말고 번호로 읽으세요.',
});
