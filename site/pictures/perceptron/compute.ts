// The data of the pictures of lesson 02, made with the lesson's own functions.
import { tensor, type Tensor } from '#tensor';
import type { Functions } from '../../grader/functions.ts';
import { expectShape } from '../parts/expect.ts';

type Lesson = Functions<typeof import('../../../reference/perceptron.ts')>;
type Neuron = { w: Tensor; b: number };

/** The four points of every table, in the lesson's order. */
export const POINTS = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
] as const;

export const GATES = { and: [0, 0, 0, 1], or: [0, 1, 1, 1], nand: [1, 1, 1, 0], xor: [0, 1, 1, 0] };
export type Gate = keyof typeof GATES;

// --- The line ----------------------------------------------------------------------------------

export interface LineData {
  /** Row by row of the table. */
  readonly points: readonly {
    readonly x: readonly number[];
    readonly target: number;
    readonly z: number;
    readonly step: number;
    /** σ(z) */
    readonly y: number;
  }[];
  readonly separated: boolean;
  /** σ at the middles of n by n tiles of the plane, by x₁ and then x₂; none for the hard decision. */
  readonly tiles: readonly (readonly number[])[];
}

export interface LineSettings {
  readonly gate: Gate;
  readonly w: readonly [number, number];
  readonly b: number;
  /** Which part of the plane to look at, from `low` to `high` on both axes. */
  readonly soft?: { readonly low: number; readonly high: number; readonly n: number } | undefined;
}

export function line(functions: Lesson, { gate, w, b, soft }: LineSettings): LineData {
  const weights = tensor(w);
  const outputAt = (x: readonly number[]): number => functions.perceptron(tensor(x), weights, b);
  const points = POINTS.map((x, i) => {
    const z = functions.weightedSum(tensor(x), weights, b);
    return { x, target: GATES[gate][i]!, z, step: functions.step(z), y: outputAt(x) };
  });
  const middles = soft
    ? Array.from(
        { length: soft.n },
        (_, i) => soft.low + ((soft.high - soft.low) * (i + 0.5)) / soft.n,
      )
    : [];
  return {
    points,
    separated: functions.separates(weights, b, tensor(POINTS), GATES[gate]),
    tiles: middles.map((x1) => middles.map((x2) => outputAt([x1, x2]))),
  };
}

// --- The learning rule -------------------------------------------------------------------------

export interface Shown {
  /** Passes count from 1. */
  readonly pass: number;
  /** Which of the four points was shown. */
  readonly point: number;
  readonly target: number;
  readonly z: number;
  readonly step: number;
  readonly e: number;
  readonly after: State;
}

/** A neuron, and what it decides at each of the four points. */
export interface State {
  readonly w: readonly [number, number];
  readonly b: number;
  readonly steps: readonly number[];
}

export interface RuleData {
  readonly start: State;
  readonly shown: readonly Shown[];
  readonly updates: number;
  /** The first pass without a mistake; undefined if there was none so far. */
  readonly done: number | undefined;
  /** The pass that begins with the weights of an earlier one, and of which: from there in circles. */
  readonly cycle: { readonly from: number; readonly again: number } | undefined;
}

/** Shows the four points again and again until a pass has no mistake, or `passes` times. */
export function rule(
  functions: Lesson,
  settings: { gate: Gate; w: readonly [number, number]; b: number; lr: number; passes: number },
): RuleData {
  const { gate, lr, passes } = settings;
  let neuron: Neuron = { w: tensor(settings.w), b: settings.b };
  const start = stateOf(functions, neuron);
  const shown: Shown[] = [];
  const began = new Map<string, number>();
  let cycle: RuleData['cycle'];
  let done: number | undefined;
  for (let pass = 1; pass <= passes && done === undefined; pass++) {
    const weights = `${neuron.w.data},${neuron.b}`;
    const from = began.get(weights);
    if (from !== undefined) cycle ??= { from, again: pass };
    began.set(weights, pass);

    for (const [point, x] of POINTS.entries()) {
      const target = GATES[gate][point]!;
      const z = functions.weightedSum(tensor(x), neuron.w, neuron.b);
      const step = functions.step(z);
      neuron = functions.perceptronUpdate(neuron, tensor(x), target, lr);
      const after = stateOf(functions, neuron);
      shown.push({ pass, point, target, z, step, e: target - step, after });
    }
    if (shown.slice(-POINTS.length).every(({ e }) => e === 0)) done = pass;
  }
  return { start, shown, updates: shown.filter(({ e }) => e !== 0).length, done, cycle };
}

function stateOf(functions: Lesson, { w, b }: Neuron): State {
  const [w1, w2] = expectShape(w, [2]).toArray<[number, number]>();
  const steps = POINTS.map((x) => functions.step(functions.weightedSum(tensor(x), w, b)));
  return { w: [w1, w2], b, steps };
}
