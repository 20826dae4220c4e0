import { ones, type Tensor, tensor, zeros } from '#tensor';
import {
  adagrad,
  adam,
  adamw,
  descendQuadratic,
  ewa,
  miniBatches,
  momentum,
  rmsprop,
  sgd,
} from '../../../reference/optimizers.ts';
import {
  best,
  type Optimizer,
  optimizers,
  stepsToGoal,
  type Surface,
  surfaces,
  trajectory,
} from '../../reference/comparison.ts';
import { given, type Phrase, row, says, translated } from '../worked.ts';

const { abs, max, sqrt } = Math;

const one = tensor([1]);
const none = tensor([0]);
const numbersUpTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1);

/** The states from a start on, one after each gradient. */
function walk<State>(
  step: (state: State, grad: Tensor, options: { lr: number }) => State,
  start: State,
  gradients: readonly number[],
  lr = 0.1,
): State[] {
  let state = start;
  return gradients.map((grad) => (state = step(state, tensor([grad]), { lr })));
}

type Moved = { theta: Tensor };
const thetaOf = ({ theta }: Moved): number => theta.item();

/** How far each of the steps went. */
const lengths = (start: number, states: readonly Moved[]): number[] =>
  states.map((state, i) => (i === 0 ? start : thetaOf(states[i - 1]!)) - thetaOf(state));

const withVelocity = { theta: one, v: none };
const withSquares = { theta: one, g: none };
const withMoments = { theta: one, m: none, v: none, t: 0 };

// The example that runs through the lesson: from 1, with the gradients 4 and 3.
const example = [4, 3];
const bySgd = walk(
  ({ theta }, grad, { lr }) => ({ theta: sgd(theta, grad, { lr }) }),
  { theta: one },
  example,
);
const withAlpha = (state: typeof withVelocity, grad: Tensor, { lr }: { lr: number }) =>
  momentum(state, grad, { lr, alpha: 0.9 });
const byMomentum = walk(withAlpha, withVelocity, example);
const byAdagrad = walk(adagrad, withSquares, example);
const byRmsprop = walk(rmsprop, withSquares, example);
const byAdam = walk(adam, withMoments, example);
const byAdamw = walk(adamw, withMoments, example);

const [adagradSteps, rmspropSteps, adamSteps] = [byAdagrad, byRmsprop, byAdam].map((states) =>
  lengths(1, states),
) as [number[], number[], number[]];

/** Without what ε changes: it does not show in the text. */
const shown = (value: number): number => Number(value.toFixed(6));

// What the document prints, and the gradients that lead there.
const sgdGradient = tensor([0.65, 0.5, 0.59, 1.07, 2.41]);
const momentumGradient = tensor([-1.55, 2.32, 0.11, -0.3, -2.87]);
const adamwGradient = tensor([-1, 1, 1, -1, 1]);
const still = zeros([5]);

function parabola(lr: number, en: string, ko: string): Phrase {
  const path = descendQuadratic(4, 1, lr, 50);
  const cells = [lr, 1 - 4 * lr, says`${path.slice(1, 4)}`, path[50]!];
  return translated(row(...cells, en), row(...cells, ko));
}

// Two directions, of curvature 1 and 100, after 200 steps at μ = 0.019.
const [flat] = descendQuadratic(1, 1, 0.019, 200).slice(-1) as [number];
function flatByMomentum(): number {
  let state = { theta: ones([2]), v: zeros([2]) };
  for (let t = 0; t < 200; t++) {
    state = momentum(state, state.theta.mul(tensor([1, 100])), { lr: 0.019, alpha: 0.9 });
  }
  return state.theta.at(0);
}

/** How far momentum rolls on when a gradient of 1 vanishes, in steps of SGD. */
function rollsOn(): number {
  const rolling = walk(withAlpha, withVelocity, Array(500).fill(1), 1).at(-1)!;
  return thetaOf(rolling) - thetaOf(walk(withAlpha, rolling, Array(500).fill(0), 1).at(-1)!);
}
const velocities = walk(withAlpha, withVelocity, Array(50).fill(1)).map(({ v }) => v.item());

const often = lengths(1, walk(adagrad, withSquares, Array(1000).fill(1)))[999]!;
const seldom = lengths(1, walk(adagrad, withSquares, Array(10).fill(1)))[9]!;

// A gradient that is always 5.
const stall = [adagrad, rmsprop].map((rule) => {
  const states = walk(rule, withSquares, Array(10_000).fill(5));
  return { steps: lengths(1, states), distance: 1 - thetaOf(states.at(-1)!) };
});

const values = [20, 22, 18];
const averages = ewa(values, 0.9);
const corrected = averages.map((v, i) => v / (1 - 0.9 ** (i + 1)));

const adamRow = ({ m, v }: (typeof byAdam)[number], i: number): Phrase => {
  const [beta1, beta2] = [1 - 0.9 ** (i + 1), 1 - 0.999 ** (i + 1)];
  const [mHat, vHat] = [m.item() / beta1, v.item() / beta2];
  return row(
    i + 1,
    example[i]!,
    m.item(),
    v.item(),
    says`${m.item()}/${beta1} = ${mHat}`,
    says`${v.item()}/${beta2} = ${vHat}`,
    says`0.1 · ${mHat}/${sqrt(vHat)} = ${adamSteps[i]!}`,
    thetaOf(byAdam[i]!),
  );
};
const mixed = [4, 3, -2, 0.5];
const afterMixed = (scale: number): number =>
  thetaOf(
    walk(
      adam,
      withMoments,
      mixed.map((g) => g * scale),
    ).at(-1)!,
  );

/** Adam's steps, in units of μ, where the gradient is always 1 and nothing is corrected. */
const uncorrected = (t: number): number => (1 - 0.9 ** t) / sqrt(1 - 0.999 ** t);

const firstStep = (grad: number): number => lengths(1, walk(adam, withMoments, [grad]))[0]!;
const insideTheRoot = (grad: number): number => (0.1 * grad) / sqrt(grad ** 2 + 1e-8);
const alternating = (n: number, size = 1): number[] =>
  numbersUpTo(n).map((t) => (t % 2 === 1 ? size : -size));
const damped = abs(lengths(1, walk(adam, withMoments, alternating(20_000))).at(-1)!);

const ten = { ...withMoments, theta: tensor([10]) };
const inTheGradient = thetaOf(walk(adam, ten, [100 + 0.1 * 10])[0]!);
const decoupled = thetaOf(adamw(ten, tensor([100]), { lr: 0.1, weightDecay: 0.1 }));

/** A gradient that alternates between +G and −G, under three kinds of decay. */
function decays(size: number): Phrase {
  const gradients = alternating(10_000, size);
  const added: typeof adam = (state, grad, options) =>
    adam(state, grad.add(state.theta.mul(0.01)), options);
  const ends = [adam, added, adamw].map((rule) =>
    walk(rule, withMoments, gradients, 0.001).at(-1)!,
  );
  return row(size, ends.map(thetaOf));
}

// The optimizers side by side.
const compared = Object.entries(optimizers).map(([name, optimizer]): Phrase => {
  const names = { sgd: 'SGD', momentum: 'Momentum', adagrad: 'AdaGrad', rmsprop: 'RMSProp' };
  const title = { ...names, adam: 'Adam', adamw: 'AdamW' }[name as keyof typeof optimizers];
  const cells = Object.values(surfaces).map((surface) => {
    const { steps, lr } = best(surface, optimizer);
    return says`${steps} (${lr})`;
  });
  return row(title, ...cells);
});

const bestOf = (surface: Surface, optimizer: Optimizer): number => best(surface, optimizer).steps;
const { ravine, turnedRavine } = surfaces;

/** What becomes of those that have come to rest within a run, when they go on to step 5,000. */
function later(surface: Surface, optimizer: Optimizer, lr: number) {
  const { losses } = trajectory(surface, optimizer, lr, 5000);
  const arrived = stepsToGoal(surface, { points: [], losses: losses.slice(0, 1001) });
  const isAbove = losses.map((loss) => !(loss < surface.goal));
  const again = isAbove.indexOf(true, arrived);
  const rest = isAbove.slice(again);
  return {
    arrived,
    again,
    above: rest.filter(Boolean).length,
    rest: rest.length,
    highest: max(...losses.slice(again)),
    toTheEnd: stepsToGoal(surface, { points: [], losses }),
  };
}
const hopping = later(ravine, optimizers.rmsprop, 0.01);
const leaping = later(turnedRavine, optimizers.adam, 1);
const resting = later(turnedRavine, optimizers.adam, 0.1);

/** The way of Adam from −1, with the signs of all gradients turned. */
const mirrored = walk(adam, { ...withMoments, theta: tensor([-1]) }, [-4, -3]).map(thetaOf);

export const phrases: Phrase[] = [
  ...given('the start', 'θ = 1', 'μ = 0.1'),

  // sgd
  says`θ = 1 − 0.1 · 4 = ${thetaOf(bySgd[0]!)}`,
  says`θ = 0.6 − 0.1 · 3 = ${thetaOf(bySgd[1]!)}`,
  says`[${sgd(still, sgdGradient, { lr: 0.01 })}]`,
  says`g = [${sgdGradient}]`,
  translated(says`learning rate ${0.01}`, says`학습률 ${0.01}`),
  says`−${0.01}·g`,
  ...given('factors', '1 − 0.1 · 4', '0.6 − 0.1 · 3'),

  // descendQuadratic
  parabola(0.05, 'converges from one side', '한쪽에서 수렴'),
  parabola(0.25, 'there in one step', '한 걸음에 도착'),
  parabola(0.4, 'oscillates and converges', '진동하며 수렴'),
  parabola(0.5, 'oscillates for ever', '끝없이 진동'),
  translated(
    says`| 0.55 | ${1 - 4 * 0.55} | ${descendQuadratic(4, 1, 0.55, 3).slice(1)} | ${Math.round(descendQuadratic(4, 1, 0.55, 50)[50]! / 100) * 100} | oscillates and diverges`,
    says`| 0.55 | ${1 - 4 * 0.55} | ${descendQuadratic(4, 1, 0.55, 3).slice(1)} | ${Math.round(descendQuadratic(4, 1, 0.55, 50)[50]! / 100) * 100} | 진동하며 발산`,
  ),
  ...given('inputs', 'a = 4', 'x₀ = 1', '| 0.55 |'),
  says`μ < ${2 / 100}`,
  translated(
    says`At μ = ${0.019} the flat one then has the factor ${1 - 0.019}, and after 200 steps it has still ${100 * flat} %`,
    says`μ = ${0.019}라면 완만한 쪽에서는 걸음마다 ${1 - 0.019}을 곱하므로, 200걸음을 가도 갈 길이 ${100 * flat} %`,
  ),

  // miniBatches
  translated(
    says`batch size 2 give [${miniBatches([3, 0, 4, 1, 2], 2)}]`,
    says`배치 크기 2에서 [${miniBatches([3, 0, 4, 1, 2], 2)}]`,
  ),
  ...given('sizes of batches', '0.5', '2.5'),

  // momentum
  says`v = ${byMomentum[0]!.v.item()}, θ = 1 − ${0.1 * 4} = ${thetaOf(byMomentum[0]!)}`,
  says`v = 0.9 · 4 + 3 = ${byMomentum[1]!.v.item()}, θ = ${thetaOf(byMomentum[0]!)} − ${0.1 * 6.6} = ${thetaOf(byMomentum[1]!)}`,
  says`v = g, ${velocities[1]!}g, ${velocities[2]!}g`,
  translated(
    says`10 steps ${velocities[9]!}g, after 50 steps ${velocities[49]!}g`,
    says`10걸음 뒤에 ${velocities[9]!}g, 50걸음 뒤에 ${velocities[49]!}g`,
  ),
  says`[${momentum({ theta: still, v: still }, momentumGradient, { lr: 0.01, alpha: 0.9 }).theta}]`,
  says`g = [${momentumGradient}]`,
  says`lr ${0.01}, α = 0.9`,
  translated(
    says`μ = ${0.019}, SGD's slow coordinate is still ${flat} after 200 steps; with α = 0.9 it is ${flatByMomentum()}`,
    says`μ = ${0.019}로 200걸음을 가면, SGD의 느린 좌표는 아직 ${flat}이지만 α = 0.9이면 ${flatByMomentum()}`,
  ),
  translated(says`rolls on by another ${rollsOn()}·μ·g`, says`θ는 ${rollsOn()}·μ·g만큼`),
  translated(says`v = ${10}g, and if`, says`v = ${10}g가 된`),
  ...given('the usual share', '0.9'),
  ...given('no momentum', 'α = 0'),

  // adagrad
  translated(
    says`g = ${byAdagrad[0]!.g.item()}, the step is 0.1 · 4/4 = ${adagradSteps[0]!}, θ = ${thetaOf(byAdagrad[0]!)}; then g = 16 + 9 = ${byAdagrad[1]!.g.item()}, the step is 0.1 · 3/5 = ${adagradSteps[1]!}, θ = ${thetaOf(byAdagrad[1]!)}`,
    says`g = ${byAdagrad[0]!.g.item()}, 걸음은 0.1 · 4/4 = ${adagradSteps[0]!}, θ = ${thetaOf(byAdagrad[0]!)}이고, 다음은 g = 16 + 9 = ${byAdagrad[1]!.g.item()}, 걸음은 0.1 · 3/5 = ${adagradSteps[1]!}, θ = ${thetaOf(byAdagrad[1]!)}`,
  ),
  says`0.1/√1000 = ${often}`,
  says`0.1/√10 = ${seldom}`,
  translated(
    says`step 1 is ${stall[0]!.steps[0]!}, step 100 is ${stall[0]!.steps[99]!}, step 10,000 is ${stall[0]!.steps[9999]!}`,
    says`1번째 걸음은 ${stall[0]!.steps[0]!}, 100번째는 ${stall[0]!.steps[99]!}, 10,000번째는 ${stall[0]!.steps[9999]!}`,
  ),
  ...given('factors', '0.1 · 4/4', '0.1 · 3/5', '0.1/√1000', '0.1/√10'),
  ...given('the default', '10⁻¹⁰'),

  // ewa
  says`v₁ = 0.9 · 0 + 0.1 · 20 = ${averages[0]!}`,
  says`v₂ = 0.9 · ${averages[0]!} + 0.1 · 22 = ${averages[1]!}`,
  says`v₃ = 0.9 · ${averages[1]!} + 0.1 · 18 = ${averages[2]!}`,
  says`v₃ = 0.1 · (${0.9 ** 2} · 20 + ${0.9} · 22 + 18) = ${averages[2]!}`,
  translated(
    says`weight ${0.1}, the one before ${0.1 * 0.9}, then ${0.1 * 0.9 ** 2}`,
    says`가중치는 ${0.1}, 그 앞은 ${0.1 * 0.9}, 또 그 앞은 ${0.1 * 0.9 ** 2}`,
  ),
  says`0.9¹⁰ = ${0.9 ** 10}`,
  translated(
    says`${1 / (1 - 0.9)} for β = 0.9, ${1 / (1 - 0.999)} for 0.999`,
    says`β = 0.9이면 ${1 / (1 - 0.9)}개, 0.999이면 ${1 / (1 - 0.999)}개`,
  ),
  says`2/${1 - 0.9} = ${corrected[0]!}, 4/${1 - 0.9 ** 2} = ${corrected[1]!}, ${averages[2]!}/${1 - 0.9 ** 3} = ${corrected[2]!}`,
  translated(says`${averages[2]!} is no average`, says`${averages[2]!}는 20, 22, 18의`),
  ...given('factors', '0.9 · ', '0.1 · ', '0.999', 'v_0 = 0', 'i=1'),

  // rmsprop
  translated(
    says`g = 0.01 · 16 = ${byRmsprop[0]!.g.item()}, the step is 0.1 · 4/${sqrt(byRmsprop[0]!.g.item())} = ${shown(rmspropSteps[0]!)}, θ = ${shown(thetaOf(byRmsprop[0]!))}`,
    says`g = 0.01 · 16 = ${byRmsprop[0]!.g.item()}, 걸음은 0.1 · 4/${sqrt(byRmsprop[0]!.g.item())} = ${shown(rmspropSteps[0]!)}, θ = ${shown(thetaOf(byRmsprop[0]!))}`,
  ),
  translated(
    says`g = 0.99 · ${byRmsprop[0]!.g.item()} + 0.01 · 9 = ${byRmsprop[1]!.g.item()}, the step is 0.1 · 3/${sqrt(byRmsprop[1]!.g.item())} = ${rmspropSteps[1]!}, θ = ${thetaOf(byRmsprop[1]!)}`,
    says`g = 0.99 · ${byRmsprop[0]!.g.item()} + 0.01 · 9 = ${byRmsprop[1]!.g.item()}, 걸음은 0.1 · 3/${sqrt(byRmsprop[1]!.g.item())} = ${rmspropSteps[1]!}, θ = ${thetaOf(byRmsprop[1]!)}`,
  ),
  ...[1, 2, 10, 100, 1000, 10_000].map((t) =>
    row(
      t,
      stall.map(({ steps }) => steps[t - 1]!),
    ),
  ),
  translated(
    row(
      'distance covered in 10,000 steps',
      stall.map(({ distance }) => distance),
    ),
    row(
      '10,000걸음 동안 간 거리',
      stall.map(({ distance }) => distance),
    ),
  ),
  ...given('defaults, factors and inputs', 'ρ = 0.99', 'ε = 10⁻⁸', '0.01 · ', '0.99 · '),
  translated(given('inputs', '(or always 0.01)')[0]!, given('inputs', '(또는 늘 0.01)')[0]!),
  ...given('a formula', 'μ/√(1 − 0.99ᵗ)'),

  // adam
  ...byAdam.map(adamRow),
  ...given('defaults and factors', 'β₁ = 0.9, β₂ = 0.999'),
  translated(says`θ moves by ${firstStep(1000)} (up to ε)`, says`θ는 ${firstStep(1000)}만큼`),
  ...given('inputs', '4, 3, −2, 0.5', '0.001'),
  translated(says`from 1 to ${afterMixed(1)}`, says`1에서 ${afterMixed(1000)}로`),
  says`√0.001 = ${sqrt(0.001)}`,
  translated(
    says`first step is ${uncorrected(1)}·μ, and with a constant gradient the tenth is ${uncorrected(10)}·μ`,
    says`첫 걸음은 ${uncorrected(1)}·μ이고, 기울기가 일정하면 열 번째 걸음은 ${uncorrected(10)}·μ`,
  ),
  says`μ/19 = ${damped}`,
  translated(
    says`at g = 10⁻⁸ the step would be ${insideTheRoot(1e-8)} and not ${firstStep(1e-8)}`,
    says`g = 10⁻⁸에서 걸음이 ${firstStep(1e-8)}가 아니라 ${insideTheRoot(1e-8)}`,
  ),
  translated(says`act like ${sqrt(1e-8)}`, says`기본값이 ${sqrt(1e-8)}처럼`),
  ...given('inputs', '10⁻⁸', '10⁻¹⁰'),
  ...given('the old t', '1 − β⁰ = 0'),

  // adamw
  says`0.1 · 101/101 = ${firstStep(101)}`,
  translated(says`and θ = ${inTheGradient}, as`, says`θ = ${inTheGradient}로`),
  says`θ = 10 · (1 − ${0.1 * 0.1}) − ${0.1} = ${decoupled}`,
  says`θ = 1 · ${1 - 0.1 * 0.01} − ${adamSteps[0]!} = ${thetaOf(byAdamw[0]!)}`,
  says`θ = ${thetaOf(byAdamw[0]!)} · ${1 - 0.1 * 0.01} − ${adamSteps[1]!} = ${thetaOf(byAdamw[1]!)}`,
  says`(1 − μλ)¹⁰⁰⁰⁰ = ${(1 - 0.001 * 0.01) ** 10_000}`,
  ...[100, 10, 1, 0.1].map(decays),
  translated(
    says`missing ${1 - thetaOf(walk(adam, withMoments, alternating(10_000), 0.001).at(-1)!)}`,
    says`모자라는 ${1 - thetaOf(walk(adam, withMoments, alternating(10_000), 0.001).at(-1)!)}`,
  ),
  says`[${adamw({ theta: still, m: still, v: still, t: 0 }, adamwGradient, { lr: 0.001 }).theta}]`,
  ...given(
    'inputs',
    'λ = 0.01',
    'λ = 0.1',
    'μ = 0.001',
    'lr 0.001',
    'θ = 10, g = 100',
    '0.1 · 101/101',
  ),
  ...given('no decay', 'λ = 0'),

  // side by side
  ...compared,
  ...given('widths of layers', '2→8→1'),
  ...given('goals', 'L < 0.000001', '(1, 0.001)', 'L < −0.249', '0.01'),
  ...given('rates', '1, 0.3, 0.1, 0.03', '10, 3, 1, 0.3', '0.1)'),
  translated(says`to −${0.25} at (0, ±1)`, says`(0, ±1)에서 −${0.25}가`),
  translated(says`Above μ = ${2 / 100} it diverges`, says`μ = ${2 / 100}를 넘으면 발산`),
  translated(
    says`Momentum's limit, ${(2 * (1 + 0.9)) / 100}`,
    says`모멘텀의 한계는 ${(2 * (1 + 0.9)) / 100}`,
  ),
  translated(
    says`(AdaGrad, ${bestOf(ravine, optimizers.adagrad)} steps)`,
    says`(AdaGrad, ${bestOf(ravine, optimizers.adagrad)}걸음)`,
  ),
  translated(
    says`AdaGrad needs ${bestOf(turnedRavine, optimizers.adagrad)}`,
    says`AdaGrad는 ${bestOf(turnedRavine, optimizers.adagrad)}걸음`,
  ),
  translated(
    says`is ${0.001} at first, and with μ = ${0.3} each step makes y only ${1 + 0.3} times`,
    says`처음에 ${0.001}이고, μ = ${0.3}이면 걸음마다 y가 ${1 + 0.3}배`,
  ),
  translated(
    says`from step ${hopping.again} on, in ${hopping.above} of the remaining ${hopping.rest} steps`,
    says`${hopping.again}번째 걸음에서 손실이 다시 목표보다 커지고, 거기서부터 남은 ${hopping.rest}걸음 가운데 ${hopping.above}걸음`,
  ),
  translated(
    says`from step ${leaping.arrived} on, and above it again at step ${leaping.again}; soon after, L is ${Math.round(leaping.highest)}`,
    says`손실이 ${leaping.arrived}걸음부터 목표보다 작다가 ${leaping.again}번째 걸음에서 다시 목표보다 커지고, 곧 L이 ${Math.round(leaping.highest)}까지`,
  ),
  translated(
    says`With μ = ${0.1} Adam needs ${resting.toTheEnd} steps`,
    says`μ = ${0.1}이면 ${resting.toTheEnd}걸음이`,
  ),
  ...given('a rate', 'μ = 1'),

  // stepLaw
  row(0, 1, -1),
  ...walk(adam, withMoments, [4, 3]).map((state, i) => row(i + 1, thetaOf(state), mirrored[i]!)),
  translated(
    says`For g = ${0.0001} and μ = ${0.1} it is ${firstStep(0.0001)}`,
    says`g = ${0.0001}이고 μ = ${0.1}이면 실제로는 ${firstStep(0.0001)}`,
  ),
  ...given('a tolerance', '10⁻⁹'),

  // predictions
  translated(says`θ moves by ${firstStep(4)}. Suppose`, says`θ가 ${firstStep(4)}만큼 움직입니다`),
  translated(says`${firstStep(1000)}**, as before`, says`${firstStep(1000)}**, 그대로`),
  says`${0.1} · 1000 = ${0.1 * 1000}`,
  ...given('what there is to choose from', '- 0.1'),
];
