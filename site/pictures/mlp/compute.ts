// The data of the pictures of lesson 05, made with the lesson's own functions.
import { type Layer, type Tensor, tensor } from '#tensor';
import type { Functions } from '../../grader/functions.ts';
import { expectCount, expectShape } from '../parts/expect.ts';

type Lesson = Functions<typeof import('../../../reference/mlp.ts')>;
type Vector = readonly number[];
type Matrix = readonly Vector[];

/** A layer as plain numbers: `w` is `[out, in]`, `b` is `[out]`. */
export interface PlainLayer {
  readonly w: Matrix;
  readonly b: Vector;
}

/** More layers and neurons than a drawing has room for. */
export const MOST = 6;

/** The lesson's 2→2→1 network, and its XOR with k times the weights of a step's gates. */
export const BY_HAND: readonly PlainLayer[] = [
  {
    w: [
      [1, 0],
      [-1, 1],
    ],
    b: [0, -1],
  },
  { w: [[2, -2]], b: [0.5] },
];
export const gates = (k: number): readonly PlainLayer[] => [
  {
    w: [
      [2 * k, 2 * k],
      [-2 * k, -2 * k],
    ],
    b: [-k, 3 * k],
  },
  { w: [[2 * k, 2 * k]], b: [-3 * k] },
];

/** Layers given as numbers, or those that `xorMlp` answers. */
export type Weights = readonly PlainLayer[] | 'xorMlp';

function layersOf(functions: Lesson, weights: Weights): Layer[] {
  if (weights !== 'xorMlp') return weights.map(({ w, b }) => ({ w: tensor(w), b: tensor(b) }));
  const layers = functions.xorMlp();
  expectCount(layers.length, MOST);
  for (const { w, b } of layers) {
    const [out = 0, fanIn = 0] = w.shape;
    expectShape(w, [expectCount(out, MOST), expectCount(fanIn, MOST)]);
    expectShape(b, [out]);
  }
  return layers;
}

const plainLayer = ({ w, b }: Layer): PlainLayer => ({ w: matrixOf(w), b: Array.from(b.data) });

function matrixOf(x: Tensor): number[][] {
  const [rows = 0, columns = 0] = x.shape;
  const row = (i: number): number[] => Array.from(x.data.slice(i * columns, (i + 1) * columns));
  return Array.from({ length: rows }, (_, i) => row(i));
}

/** For a batch of inputs `[n, 2]`, the values after each of the layers. */
function valuesAfterEach(functions: Lesson, batch: Matrix, layers: Layer[]): number[][][] {
  const x = tensor(batch);
  return layers.map(({ b }, k) => {
    const a = functions.mlpForward(x, layers.slice(0, k + 1));
    return matrixOf(expectShape(a, [batch.length, b.size]));
  });
}

// --- The network -------------------------------------------------------------------------------

export interface NetworkData {
  readonly x: Vector;
  readonly layers: readonly (PlainLayer & {
    /** Of every neuron its total a·wᵀ + b, from the values that went before, and its value σ(z). */
    readonly z: Vector;
    readonly a: Vector;
  })[];
}

export function network(
  functions: Lesson,
  { weights, x }: { weights: Weights; x: Vector },
): NetworkData {
  const layers = layersOf(functions, weights);
  const values = valuesAfterEach(functions, [x], layers).map(([row]) => row!);
  return {
    x,
    layers: layers.map((layer, k) => {
      const { w, b } = plainLayer(layer);
      return { w, b, z: totals({ w, b }, values[k - 1] ?? x), a: values[k]! };
    }),
  };
}

const totals = ({ w, b }: PlainLayer, before: Vector): number[] =>
  w.map((row, i) => row.reduce((sum, weight, j) => sum + weight * before[j]!, b[i]!));

// --- The hidden space --------------------------------------------------------------------------

/** The four points of XOR, in the lesson's order. */
export const XOR = [
  { x: [0, 0], target: 0 },
  { x: [0, 1], target: 1 },
  { x: [1, 0], target: 1 },
  { x: [1, 1], target: 0 },
] as const;

/** The part of the plane of x that is drawn. */
export const LOW = -0.25;
export const HIGH = 1.25;

/** An input, where the hidden layers send it, and what becomes of that. */
export interface Sent {
  readonly x: Vector;
  readonly h: Vector;
  /** The total of the output neuron, and its value. */
  readonly z: number;
  readonly y: number;
}

export interface HiddenSettings {
  readonly weights: Weights;
  /** A point that can be moved. */
  readonly probe: Vector;
  /** The plane is divided into so many by so many squares, and crossed by so many lines each way. */
  readonly tiles: number;
  readonly lines: number;
}

export interface HiddenData {
  readonly points: readonly (Sent & { readonly target: number })[];
  readonly probe: Sent;
  /** The layer whose lines can be drawn in the plane of x; undefined if more than one is hidden. */
  readonly first: PlainLayer | undefined;
  readonly output: PlainLayer;
  /** The outputs in the middles of the squares, row by row from the lowest. */
  readonly surface: readonly number[];
  /** The same in the hidden space; empty where that is no plane. */
  readonly hiddenSurface: readonly number[];
  /** Straight lines of the plane of x, as they lie in the hidden space. */
  readonly mesh: readonly (readonly Sent[])[];
}

export function hidden(functions: Lesson, settings: HiddenSettings): HiddenData {
  const layers = layersOf(functions, settings.weights);
  const corners = XOR.map(({ x }) => x);
  outputsOf(functions, corners, layers); // before anything is drawn: there is one output
  const output = plainLayer(layers.at(-1)!);
  const width = output.w[0]!.length;
  const tiles = middles(settings.tiles);
  const mesh = meshOf(settings.lines);
  const batch = [...corners, settings.probe, ...tiles, ...mesh.flat()];

  const values = valuesAfterEach(functions, batch, layers);
  const before = values.at(-2) ?? batch;
  const sent = batch.map((x, n): Sent => {
    const h = before[n]!;
    return { x, h, z: totals(output, h)[0]!, y: values.at(-1)![n]![0]! };
  });

  let taken = 0;
  const take = (count: number): Sent[] => sent.slice(taken, (taken += count));
  return {
    points: take(XOR.length).map((point, i) => Object.assign(point, { target: XOR[i]!.target })),
    probe: take(1)[0]!,
    first: layers.length === 2 ? plainLayer(layers[0]!) : undefined,
    output,
    surface: take(tiles.length).map(({ y }) => y),
    hiddenSurface: width === 2 ? outputsOf(functions, tiles, layers.slice(-1)) : [],
    mesh: mesh.map((line) => take(line.length)),
  };
}

/** The one output for each input of a batch. */
function outputsOf(functions: Lesson, batch: Matrix, layers: Layer[]): number[] {
  return Array.from(
    expectShape(functions.mlpForward(tensor(batch), layers), [batch.length, 1]).data,
  );
}

const between = (i: number, n: number): number => LOW + ((HIGH - LOW) * i) / n;

const middles = (n: number): number[][] =>
  Array.from({ length: n * n }, (_, i) => [
    between((i % n) + 0.5, n),
    between(Math.floor(i / n) + 0.5, n),
  ]);

/** So many lines in each direction, over the square between the four points, finely divided. */
function meshOf(lines: number): number[][][] {
  const fine = Array.from({ length: 41 }, (_, i) => i / 40);
  const places = Array.from({ length: lines }, (_, i) => i / (lines - 1));
  return [
    ...places.map((at) => fine.map((along) => [at, along])),
    ...places.map((at) => fine.map((along) => [along, at])),
  ];
}
