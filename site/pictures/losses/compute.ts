// The data of the pictures of lesson 06, made with the lesson's own functions.
import { full, tensor } from '#tensor';
import type { Functions } from '../../grader/functions.ts';
import { expectShape } from '../parts/expect.ts';

type Lesson = Functions<typeof import('../../../reference/losses.ts')>;

// --- One number for all of them ----------------------------------------------------------------

/** How far the values and the guess reach. */
export const HIGHEST = 70;

export interface GuessData {
  readonly values: readonly number[];
  readonly guess: number;
  readonly mae: Judged;
  readonly mse: Judged;
  /** Both losses of every guess, in the order of the guesses. */
  readonly curve: readonly { readonly guess: number; readonly mae: number; readonly mse: number }[];
}

interface Judged {
  readonly loss: number;
  /** The gradient for every value: which way, and how hard, it pulls at the guess. */
  readonly gradient: readonly number[];
  /** The guess with the lowest loss, found by trying, and that loss. */
  readonly best: { readonly guess: number; readonly loss: number };
}

/** One guess as the prediction for all the values, judged by mae and by mse. */
export function guess(
  functions: Lesson,
  { values, guess: at }: Pick<GuessData, 'values' | 'guess'>,
): GuessData {
  const target = tensor(values);
  const predict = (c: number) => full([values.length], c);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const tried = [...new Set([...STEPS, ...values, mean])].sort((a, b) => a - b);
  const curve = tried.map((c) => ({
    guess: c,
    mae: functions.mae(predict(c), target),
    mse: functions.mse(predict(c), target),
  }));

  const judge = (name: 'mae' | 'mse'): Judged => {
    const gradient = functions[`${name}Grad`](predict(at), target);
    const best = curve.reduce((lowest, here) => (here[name] < lowest[name] ? here : lowest), NONE);
    return {
      loss: functions[name](predict(at), target),
      gradient: Array.from(expectShape(gradient, [values.length]).data),
      best: { guess: best.guess, loss: best[name] },
    };
  };
  return { values, guess: at, mae: judge('mae'), mse: judge('mse'), curve };
}

/** Higher than every guess, so that a loss without numbers has no best one. */
const NONE = { guess: NaN, mae: Infinity, mse: Infinity };

/** The whole pull on the guess: 0 where the loss is lowest. */
export const total = (gradient: readonly number[]): number =>
  gradient.reduce((sum, part) => sum + part, 0);

const STEPS = Array.from({ length: HIGHEST + 1 }, (_, c) => c);

// --- Cross-entropy against the probability of the truth ----------------------------------------

/** The smallest probability that is drawn. */
export const LEAST = 0.005;

export interface Surprise {
  /** The probability that was given to the true class. */
  readonly p: number;
  readonly loss: number;
  /** ∂L/∂p = −1/p */
  readonly slope: number;
}

export interface SurpriseData {
  readonly at: Surprise;
  readonly curve: readonly Surprise[];
  /** The probabilities of the lesson's table. */
  readonly table: readonly Surprise[];
}

export function surprise(functions: Lesson, { p }: { p: number }): SurpriseData {
  const target = tensor([[1, 0]]);
  const of = (q: number): Surprise => ({
    p: q,
    loss: functions.crossEntropy(tensor([[q, 1 - q]]), target),
    slope: -1 / q,
  });
  return { at: of(p), curve: PROBABILITIES.map(of), table: [1, 0.9, 0.5, 0.01].map(of) };
}

/** Closer together near 0, where the curve is steep. */
const PROBABILITIES = Array.from({ length: 101 }, (_, i) => LEAST ** (1 - i / 100));

// --- Cross-entropy and mse against the score ---------------------------------------------------

/** How far to both sides the scores reach. */
export const FARTHEST = 10;

export interface Scored {
  readonly z: number;
  /** σ(z), the probability of the truth. */
  readonly y: number;
  readonly crossEntropy: number;
  readonly mse: number;
  /** The gradients with respect to z. */
  readonly crossEntropyGrad: number;
  readonly mseGrad: number;
}

export interface ScoreData {
  readonly at: Scored;
  readonly curve: readonly Scored[];
}

/** Two classes with the scores 0 and z, of which the second is the truth. */
export function score(functions: Lesson, { z }: { z: number }): ScoreData {
  return { at: scored(functions, z), curve: SCORES.map((at) => scored(functions, at)) };
}

function scored(functions: Lesson, z: number): Scored {
  const logits = tensor([[0, z]]);
  const y = Math.exp(expectShape(functions.logSoftmax(logits), [1, 2]).at(0, 1));
  const [prediction, truth] = [tensor([y]), tensor([1])];
  const byLogits = functions.crossEntropyWithLogitsGrad(logits, [1]);
  const byOutput = functions.mseGrad(prediction, truth);
  return {
    z,
    y,
    crossEntropy: functions.crossEntropyWithLogits(logits, [1]),
    mse: functions.mse(prediction, truth),
    crossEntropyGrad: expectShape(byLogits, [1, 2]).at(0, 1),
    // The chain rule: σ'(z) = y(1 − y) stands between the output and the score.
    mseGrad: expectShape(byOutput, [1]).at(0) * y * (1 - y),
  };
}

const SCORES = Array.from({ length: 8 * FARTHEST + 1 }, (_, i) => i / 4 - FARTHEST);
