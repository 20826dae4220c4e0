/** The numbers that openings tell, each computed as the pictures do. */
import { type Tensor, tensor } from '#tensor';
import * as activations from '../../reference/activations.ts';
import * as backprop from '../../reference/backprop.ts';
import * as losses from '../../reference/losses.ts';
import * as mlp from '../../reference/mlp.ts';
import * as optimizers from '../../reference/optimizers.ts';
import * as shapes from '../../reference/shapes.ts';
import * as training from '../../reference/training.ts';
import { images } from '../../reference/digit-images.ts';
import { given, type Phrase, says, translated } from '../../test/course/worked.ts';
import { referenceFunctions } from '../grader/functions.ts';
import { guess } from '../pictures/losses/compute.ts';
import { gates, hidden } from '../pictures/mlp/compute.ts';
import { parabola } from '../pictures/optimizers/compute.ts';
import { training as trained } from '../pictures/training/compute.ts';

const stepAlong0 = (shape: number[]): number => shapes.stridesOf(shape)[0]!;

const steps = (from: number, to: number, step: number): number[] =>
  Array.from({ length: Math.round((to - from) / step) + 1 }, (_, i) => from + i * step);

const steepest = (prime: (x: Tensor) => Tensor): number =>
  prime(tensor(steps(-6, 6, 0.01)))
    .max()
    .item();

const isSure = (k: number): boolean =>
  hidden(referenceFunctions(mlp), {
    weights: gates(k),
    probe: [0, 0],
    tiles: 1,
    lines: 2,
  }).points.every(({ y, target }) => Math.abs(y - target) <= 0.1);

const { mae, mse } = guess(referenceFunctions(losses), { values: [10, 11, 12, 13, 64], guess: 12 });

const rests = (lr: number): boolean =>
  Math.abs(parabola(optimizers, { a: 4, x0: 1, lr, steps: 500 }).path.at(-1)!.x) < 0.1;
const largest = Math.max(...steps(0.01, 0.6, 0.01).filter(rests));

const lossWith = (lr: number): number =>
  trained(referenceFunctions({ ...backprop, ...optimizers, ...training }), {
    rule: 'sgd',
    lr,
    seed: 1,
    width: 8,
    steps: 120,
  }).losses.at(-1)!;

export const OPENING_NUMBERS: Readonly<Record<string, () => Phrase[]>> = {
  shapes: () => [
    translated(
      says`one step along axis 0 skips ${stepAlong0([2, 3, 4])} places`,
      says`축 0에서 한 칸 갈 때 ${stepAlong0([2, 3, 4])}자리를`,
    ),
    says`24/4 = ${stepAlong0([4, 3, 2])}`,
    translated(says`and \`[${[4, 2, 3]}]\` just`, says`\`[${[4, 2, 3]}]\`도 됩니다`),
  ],
  perceptron: () => [],
  layers: () => [],
  activations: () => [
    translated(
      says`x = ${Math.SQRT2}, where its slope is ${steepest(activations.geluPrime)}`,
      says`x = ${Math.SQRT2} 바로 옆에서 GELU의 기울기가 ${steepest(activations.geluPrime)}`,
    ),
    translated(
      says`close, with ${steepest(activations.siluPrime)}`,
      says`SiLU가 ${steepest(activations.siluPrime)}로`,
    ),
    translated(
      says`beyond ${steepest(activations.sigmoidPrime)}, and`,
      says`시그모이드는 ${steepest(activations.sigmoidPrime)}를`,
    ),
  ],
  mlp: () => {
    const smallest = steps(0.5, 10, 0.5).find(isSure)!;
    return [
      translated(says`slider it is ${smallest}`, says`슬라이더에서는 ${smallest}입니다`),
      ...given('what is asked for', '0.1', '0.9'),
    ];
  },
  losses: () => [
    translated(
      says`At ${mse.best.guess}, the **mean**, where the mse is ${mse.best.loss}`,
      says`${mse.best.guess}, 곧 **평균**에서 가장 작고 그때 mse는 ${mse.best.loss}`,
    ),
    translated(says`wants ${mae.best.guess}, the`, says`**중앙값** ${mae.best.guess}에서`),
  ],
  backprop: () => given('where the picture shows it', 'b = −1', 'a = 0', 'L = 0'),
  optimizers: () => [
    translated(
      says`below ${0.5} does, so ${largest} on`,
      says`${0.5}보다 작으면 모두 멈추므로 이 슬라이더에서는 ${largest}`,
    ),
    translated(
      says`at μ = ${0.5} that is ${parabola(optimizers, { a: 4, x0: 1, lr: 0.5, steps: 1 }).factor}`,
      says`μ = ${0.5}이면 ${parabola(optimizers, { a: 4, x0: 1, lr: 0.5, steps: 1 }).factor}이라서`,
    ),
    translated(says`in the middle, at ${0.5 / 2}, where`, says`한가운데인 ${0.5 / 2}이고`),
    ...given('the parabola', 'a = 4'),
  ],
  training: () => [
    translated(
      says`With ${10}, a hundred times as large, the loss ends at ${lossWith(10)}`,
      says`백 배인 ${10}이면 마지막 손실이 ${lossWith(10)}`,
    ),
    translated(
      says`With ${100}, though, it ends at ${lossWith(100)}`,
      says`${100}이면 ${lossWith(100)}에서`,
    ),
    ...given('what is asked for, and the rate at first', '0.01', '0.1'),
  ],
  digits: () => [
    translated(says`learnt from ${images.shape[0]!} images`, says`이미지 ${images.shape[0]!}개로`),
    ...given('what is asked for', '0.9'),
  ],
};
