// The data of the pictures of lesson 04, made with the lesson's own functions.
import { full, tensor, type Tensor } from '#tensor';
import type { Functions } from '../../grader/functions.ts';
import { expectShape } from '../parts/expect.ts';

type Lesson = Functions<typeof import('../../../reference/activations.ts')>;

/** The activations that look at one number at a time, in the lesson's order. */
export const ACTIVATIONS = ['sigmoid', 'tanh', 'relu', 'leakyRelu', 'gelu', 'silu'] as const;
export type Activation = (typeof ACTIVATIONS)[number];

/** Those that `chainGradient` knows. */
export const CHAINED = ['sigmoid', 'tanh', 'relu'] as const;
type Chained = (typeof CHAINED)[number];

interface Pair {
  readonly f: (x: Tensor) => Tensor;
  readonly prime: (x: Tensor) => Tensor;
}

function pairOf(functions: Lesson, activation: Activation, slope: number): Pair {
  const { [activation]: f, [`${activation}Prime` as const]: prime } = functions;
  if (activation !== 'leakyRelu') return { f, prime };
  return { f: (x) => f(x, slope), prime: (x) => prime(x, slope) };
}

// --- A function and its derivative -------------------------------------------------------------

/** How far to both sides the curves are drawn. */
export const REACH = 6;

/** A value of the function and its slope there. */
export interface Point {
  readonly x: number;
  readonly y: number;
  readonly slope: number;
}

export interface CurveSettings {
  readonly activation: Activation;
  readonly x: number;
  /** The slope of the leaky ReLU for x ≤ 0. */
  readonly leak: number;
}

export interface CurveData {
  readonly activation: Activation;
  readonly leak: number;
  readonly at: Point;
  /** In the order of x, with 0 among them and a point close to it on either side. */
  readonly points: readonly Point[];
}

/** Whether a function has a corner at 0, so that its derivative jumps there. */
export const hasKink = (activation: Activation): boolean =>
  activation === 'relu' || activation === 'leakyRelu';

export function curve(functions: Lesson, { activation, x, leak }: CurveSettings): CurveData {
  const { f, prime } = pairOf(functions, activation, leak);
  const xs = [x, ...GRID];
  const ys = listOf(f(tensor(xs)), xs.length);
  const slopes = listOf(prime(tensor(xs)), xs.length);
  const [at, ...points] = xs.map((value, i) => ({ x: value, y: ys[i]!, slope: slopes[i]! }));
  return { activation, leak, at: at!, points };
}

const PER_UNIT = 20;
const BESIDE_ZERO = 1e-9;
const GRID = Array.from(
  { length: 2 * REACH * PER_UNIT + 1 },
  (_, i) => i / PER_UNIT - REACH,
).flatMap((x) => (x === 0 ? [-BESIDE_ZERO, 0, BESIDE_ZERO] : [x]));

/** The numbers of a vector of `length` elements. */
const listOf = (x: Tensor, length: number): number[] => Array.from(expectShape(x, [length]).data);

// --- The product of derivatives ----------------------------------------------------------------

interface ChainSettings {
  readonly activations: readonly Activation[];
  /** What goes into the activation of every layer. */
  readonly z: number;
  readonly leak: number;
  readonly layers: number;
}

export interface ChainData {
  readonly z: number;
  /** For each activation the factor after 1, 2, … layers. */
  readonly lines: readonly {
    readonly activation: Activation;
    readonly factors: readonly number[];
  }[];
}

export function chain(functions: Lesson, settings: ChainSettings): ChainData {
  const { z, layers } = settings;
  const depths = Array.from({ length: layers }, (_, i) => i + 1);
  const lines = settings.activations.map((activation) => ({
    activation,
    factors: depths.map((n) => factorOf(functions, activation, settings.leak, n, z)),
  }));
  return { z, lines };
}

/** f'(z)ⁿ, as `chainGradient` has it or, where that knows no such function, multiplied out here. */
function factorOf(
  functions: Lesson,
  activation: Activation,
  leak: number,
  n: number,
  z: number,
): number {
  if (isChained(activation)) return functions.chainGradient(Array<number>(n).fill(z), activation);
  const factors = listOf(pairOf(functions, activation, leak).prime(full([n], z)), n);
  return factors.reduce((product, factor) => product * factor, 1);
}

const isChained = (activation: Activation): activation is Chained =>
  CHAINED.some((known) => known === activation);

// --- Softmax -----------------------------------------------------------------------------------

export interface SoftmaxSettings {
  readonly logits: readonly number[];
  /** Added to every logit. */
  readonly shift: number;
  /** In front of x in the exponent: the right one, or the one the document prints. */
  readonly sign: 'plus' | 'minus';
}

export interface SoftmaxData extends SoftmaxSettings {
  /** The scores as softmax was given them, shift included. */
  readonly x: readonly number[];
  /** e^x or e^−x, and their sum: what the plain formula is made from. */
  readonly exponentials: readonly number[];
  readonly sum: number;
  readonly p: readonly number[];
}

export function softmax(functions: Lesson, settings: SoftmaxSettings): SoftmaxData {
  const { logits, shift, sign } = settings;
  const x = logits.map((logit) => logit + shift);
  const exponents = x.map((value) => (sign === 'plus' ? value : -value));
  const exponentials = exponents.map(Math.exp);
  return {
    ...settings,
    x,
    exponentials,
    sum: exponentials.reduce((sum, e) => sum + e, 0),
    // With minus in the exponent the formula is the softmax of −x.
    p: listOf(functions.softmax(tensor(exponents)), x.length),
  };
}
