// The picture with which each lesson begins, and what is said of how far one has come with what is to be
// found in it. The question and its answer stand beside the lesson's pictures, in `opening.md`.
import { formatNumber } from './parts/format.ts';
import { best, type Opening, opening, told } from './parts/opening.ts';

const number = (value: number): string => formatNumber(value);

/** Rounding aside. */
const isAlike = (a: number, b: number): boolean => Math.abs(a - b) < 1e-9;

export const OPENINGS: Readonly<Record<string, Opening>> = {
  shapes: opening(
    () => import('./shapes/Memory.vue'),
    {},
    () =>
      ({ size, strides }) =>
        told(
          size === 24 && strides[0] === 6,
          `One step along axis 0 skips ${strides[0] ?? 0} places now, and there are ${size} numbers.`,
          `지금은 축 0에서 한 칸 가면 ${strides[0] ?? 0}자리를 건너뛰고, 수는 ${size}개입니다.`,
        ),
  ),

  perceptron: opening(
    () => import('./perceptron/Line.vue'),
    { start: { gate: 'xor', w: [1, 0], b: -0.5 } },
    () => {
      const most = best<number>('highest', (right) => right);
      return ({ points }) => {
        if (points.map(({ target }) => target).join() !== '0,1,1,0') return undefined;
        const right = most(points.filter(({ step, target }) => step === target).length);
        return told(right === 4, `Best so far: ${right} of 4.`, `지금까지 넷 가운데 ${right}개.`);
      };
    },
  ),

  layers: opening(
    () => import('./layers/Dense.vue'),
    {},
    () =>
      (x, { y }) => {
        const isTwice = (more: readonly number[], less: readonly number[]): boolean[] =>
          more.map((value, i) => isAlike(value, 2 * less[i]!));
        if (!isTwice(x[2]!, x[0]!).every(Boolean)) return undefined;
        const twice = isTwice(y[2]!, y[0]!).filter(Boolean).length;
        return told(
          twice === 3,
          `Twice as large now: ${twice} of 3 outputs.`,
          `지금 두 배인 출력: 셋 가운데 ${twice}개.`,
        );
      },
  ),

  activations: opening(
    () => import('./activations/Curve.vue'),
    { start: { activation: 'sigmoid', x: 2 } },
    () => {
      type Seen = { readonly activation: string; readonly x: number; readonly slope: number };
      const steepest = best<Seen>('highest', ({ slope }) => slope);
      return (drawn) => {
        if (drawn.leak !== 0.01) return undefined;
        const { activation, x, slope } = steepest({ activation: drawn.activation, ...drawn.at });
        return told(
          slope > 1.128,
          `Steepest so far: ${number(slope)}, of ${activation} at x = ${number(x)}.`,
          `지금까지 가장 가파른 곳: x = ${number(x)}에서 ${activation}의 기울기 ${number(slope)}.`,
        );
      };
    },
  ),

  mlp: opening(
    () => import('./mlp/Hidden.vue'),
    { start: 1 },
    () => {
      const least = best<number>('lowest', (k) => k);
      return (k, { points }) => {
        if (k === undefined) return undefined;
        const isSure = points.every(({ y, target }) => Math.abs(y - target) <= 0.1);
        const smallest = least(isSure ? k : Infinity);
        return smallest === Infinity
          ? told(false, 'None so far.', '아직 찾지 못했습니다.')
          : told(
              smallest <= 3,
              `Smallest so far: ${smallest}.`,
              `지금까지 가장 작은 k: ${smallest}.`,
            );
      };
    },
  ),

  losses: opening(
    () => import('./losses/Guess.vue'),
    {},
    () => {
      type Guessed = { readonly guess: number; readonly mse: number };
      const lowest = best<Guessed>('lowest', ({ mse }) => mse);
      return ({ values, guess, mse: { loss, best: found } }) => {
        if (values.join() !== '10,11,12,13,64') return undefined;
        const { guess: at, mse } = lowest({ guess, mse: loss });
        return told(
          at === found.guess,
          `Lowest so far: ${number(mse)}, with the guess ${at}.`,
          `지금까지 가장 작은 mse: 예측값 ${at}일 때 ${number(mse)}.`,
        );
      };
    },
  ),

  backprop: opening(
    () => import('./backprop/Graph.vue'),
    { whole: true },
    () =>
      ({ nodes }) => {
        const gradientOf = (name: string): number | undefined =>
          nodes.find(({ node }) => node.kind === 'variable' && node.name === name)?.arrived;
        const [a, b] = [gradientOf('a'), gradientOf('b')];
        if (a === undefined || b === undefined) return undefined;
        const now = `∂L/∂a = ${number(a)}, ∂L/∂b = ${number(b)}.`;
        return told(isAlike(a, 0) && isAlike(b, 0), `Now ${now}`, `지금 ${now}`);
      },
  ),

  optimizers: opening(
    () => import('./optimizers/Parabola.vue'),
    { rate: 0.05, whole: true },
    () => {
      const largest = best<number>('highest', (rate) => rate);
      return ({ a, lr }, { factor }) => {
        if (a !== 4) return undefined;
        const rate = largest(Math.abs(factor) < 1 - 1e-9 ? lr : 0);
        return told(
          isAlike(rate, 0.49),
          `Largest so far: ${rate}.`,
          `지금까지 가장 큰 μ: ${rate}.`,
        );
      };
    },
  ),

  training: opening(
    () => import('./training/Training.vue'),
    { start: { rule: 'sgd', lr: 0.1, seed: 1, width: 8, steps: 120 } },
    () => {
      type Trained = { readonly rate: number; readonly loss: number };
      const lowest = best<Trained>('lowest', ({ loss }) => loss);
      return (drawnRate, { losses }) => {
        const { rate, loss } = lowest({ rate: drawnRate, loss: losses[120] ?? NaN });
        return told(
          loss < 0.01,
          `Lowest so far, after 120 steps: ${number(loss)}, with μ = ${number(rate)}.`,
          `지금까지 120걸음 뒤의 가장 작은 손실: μ = ${number(rate)}일 때 ${number(loss)}.`,
        );
      };
    },
  ),

  digits: opening(
    () => import('./digits/Reading.vue'),
    {},
    () => {
      const read = new Set<number>();
      return (probabilities) => {
        probabilities.forEach((p, digit) => p >= 0.9 && read.add(digit));
        const all = [...read].toSorted((a, b) => a - b).join(', ') || '–';
        return told(
          read.size === 10,
          `Read so far: ${all} (${read.size} of 10).`,
          `지금까지 읽은 숫자: ${all} (열 개 가운데 ${read.size}개).`,
        );
      };
    },
  ),
};
