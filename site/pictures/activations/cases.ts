import type { Case, Cases, Value } from '../parts/case.ts';
import { isVector, isWithin } from '../parts/case.ts';
import { type Activation, ACTIVATIONS, REACH } from './compute.ts';

const MOST_SCORES = 6;
/** How far the sliders of the scores reach, and what can be added to all of them. */
const [FARTHEST, SHIFT] = [3, 1010];

/** One number within the drawing, and a slope that the slider has. */
const onCurve = (picture: string, activation: Activation): Case => ({
  picture,
  state: (x, leak = 0.01) =>
    isVector(x, 1) && isWithin(x[0], -REACH, REACH) && isWithin(leak, 0, 2)
      ? { activation, x: x[0], leak }
      : undefined,
});

const PICTURES: Readonly<Record<Activation, string>> = {
  sigmoid: 'curve-sigmoid',
  tanh: 'curve-sigmoid',
  relu: 'curve-leaky',
  leakyRelu: 'curve-leaky',
  gelu: 'curve-silu',
  silu: 'curve-silu',
};

export const CASES: Cases = {
  ...Object.fromEntries(
    ACTIVATIONS.flatMap((name) => {
      const both = onCurve(PICTURES[name], name);
      return [
        [name, both],
        [`${name}Prime`, both],
      ];
    }),
  ),
  softmax: { picture: 'softmax', state: scores },
  chainGradient: {
    picture: 'chain',
    state: (zs) => {
      const isSame = isVector(zs, 30) && zs.every((z) => z === zs[0]);
      return isSame && isWithin(zs[0], -3, 3) ? { z: zs[0], layers: zs.length } : undefined;
    },
  },
};

/** Scores near each other, wherever they lie: the shift takes them to the sliders. */
function scores(x: Value): object | undefined {
  if (!isVector(x, MOST_SCORES)) return undefined;
  const shift = Math.round((Math.min(...x) + Math.max(...x)) / 2);
  const logits = x.map((score) => score - shift);
  const fit = isWithin(shift, -SHIFT, SHIFT) && logits.every((each) => Math.abs(each) <= FARTHEST);
  return fit ? { logits, shift, sign: 'plus' } : undefined;
}
