// The data of the pictures of lesson 10: networks that learn to read digits.
//
// What other people wrote is read here and not by the lesson's functions: whoever could see those
// images could learn them by heart.
import { images, labels } from '#digits';
import type { Layer, Tensor } from '#tensor';
import * as others from '../../../checks/digits/unseen.ts';
import type { Functions } from '../../grader/functions.ts';
import { expectCount, expectLength, expectShape } from '../parts/expect.ts';
import {
  activationsOf,
  DIGITS,
  logitsOf,
  type Network,
  PIXELS,
  readingOf,
  surpriseOf,
} from './network.ts';

export type Lesson = Functions<typeof import('../../../reference/digits.ts')>;

// --- A network that reads ----------------------------------------------------------------------

export interface ReaderSettings {
  readonly seed: number;
  /** Trained with all 1,400 images, which takes longer than `readDigits` may. */
  readonly thorough: boolean;
}

export interface ReaderData {
  readonly network: Network;
  /** Of each neuron of the first layer: for how many of the images of other people it is above 0. */
  readonly active: readonly number[];
}

const THOROUGH = { sizes: [PIXELS, 32, DIGITS], epochs: 20, batchSize: 20, lr: 0.005 };

export function reader(
  functions: Pick<Lesson, 'readDigits' | 'initLayers' | 'fit'>,
  { seed, thorough }: ReaderSettings,
): ReaderData {
  const network = networkOf(
    thorough ? trainedThoroughly(functions, seed) : functions.readDigits(seed),
  );
  const firsts = OTHERS.map((pixels) => activationsOf(network, pixels)[0]!);
  const active = network[0]!.b.map((_, i) => firsts.filter((first) => first[i]! > 0).length);
  return { network, active };
}

function trainedThoroughly(
  { initLayers, fit }: Pick<Lesson, 'initLayers' | 'fit'>,
  seed: number,
): Layer[] {
  const { sizes, ...options } = THOROUGH;
  return fit(images, labels, initLayers(sizes, seed), { ...options, seed }).layers;
}

// --- Training ----------------------------------------------------------------------------------

export interface TrainingSettings {
  /** So many images of `#digits`, from the first. */
  readonly count: number;
  readonly epochs: number;
  readonly lr: number;
}

/** The network after some of the epochs. */
export interface Stage {
  readonly epoch: number;
  readonly network: Network;
  /** On the images that it learns from, and on those of other people. */
  readonly own: Score;
  readonly others: Score;
}

export interface Score {
  readonly loss: number;
  readonly accuracy: number;
}

export interface TrainingData {
  /** On the images that it learns from, before the first epoch and after each. */
  readonly losses: readonly number[];
  readonly stages: readonly Stage[];
}

/** The epochs that are looked at: those of the lesson's table. */
const LOOKED_AT = [0, 1, 2, 5, 10, 20, 50, 100];
const SIZES = [PIXELS, 16, DIGITS];
const SEED = 1;

/** `fit` begins at the start for each stage: the same seed goes the same way. */
export function training(
  functions: Pick<Lesson, 'initLayers' | 'fit'>,
  { count, epochs, lr }: TrainingSettings,
): TrainingData {
  const [x, y] = [images.slice(0, count), labels.slice(0, count)];
  const start = functions.initLayers(SIZES, SEED);
  const ownImages = imagesOf(x);
  let losses: readonly number[] = [];
  const stages = LOOKED_AT.filter((epoch) => epoch <= epochs).map((epoch): Stage => {
    const trained = functions.fit(x, y, start, { epochs: epoch, batchSize: 20, lr, seed: SEED });
    losses = expectLength(trained.losses, epoch + 1);
    const network = networkOf(trained.layers);
    return {
      epoch,
      network,
      own: { ...scoreOf(network, ownImages, y), loss: losses[epoch]! },
      others: scoreOf(network, OTHERS, others.labels),
    };
  });
  return { losses, stages };
}

function scoreOf(network: Network, x: readonly number[][], y: readonly number[]): Score {
  const logits = x.map((pixels) => logitsOf(network, pixels));
  const right = logits.filter((each, n) => readingOf(each) === y[n]).length;
  const loss = logits.reduce((sum, each, n) => sum + surpriseOf(each, y[n]!), 0);
  return { loss: loss / x.length, accuracy: right / x.length };
}

// --- Confusion ---------------------------------------------------------------------------------

export interface ConfusionData {
  /** `[written, read]` */
  readonly counts: readonly (readonly number[])[];
  readonly images: readonly ReadImage[];
}

/** One that somebody wrote of whom the network has seen nothing. */
export interface ReadImage {
  readonly pixels: readonly number[];
  readonly written: number;
  readonly read: number;
}

export function confusions(
  functions: Pick<Lesson, 'readDigits' | 'confusion'>,
  { seed }: { seed: number },
): ConfusionData {
  const network = networkOf(functions.readDigits(seed));
  const read = OTHERS.map((pixels) => readingOf(logitsOf(network, pixels)));
  const matrix = functions.confusion([...others.labels], read, DIGITS);
  return {
    counts: rowsOf(expectShape(matrix, [DIGITS, DIGITS])),
    images: OTHERS.map((pixels, n) => ({ pixels, written: others.labels[n]!, read: read[n]! })),
  };
}

// --- Tensors and numbers -----------------------------------------------------------------------

const OTHERS = imagesOf(others.images);

/** Each image as its 64 pixels. */
function imagesOf(x: Tensor): number[][] {
  return Array.from({ length: x.shape[0]! }, (_, n) =>
    Array.from(x.data.subarray(n * PIXELS, (n + 1) * PIXELS)),
  );
}

function rowsOf(matrix: Tensor): number[][] {
  const [rows, columns] = matrix.shape as [number, number];
  return Array.from({ length: rows }, (_, i) =>
    Array.from(matrix.data.subarray(i * columns, (i + 1) * columns)),
  );
}

/** More layers, and more neurons in one, than a drawing has to bear. */
const DEEPEST = 20;
const WIDEST = 1000;

/** The layers, which have to lead from the pixels to the digits. */
function networkOf(layers: readonly Layer[]): Network {
  if (expectCount(layers.length, DEEPEST) === 0) expectLength(layers as never[], 1);
  let inputs = PIXELS;
  return layers.map(({ w, b }, k) => {
    const outputs = k < layers.length - 1 ? expectCount(b.size, WIDEST) : DIGITS;
    expectShape(w, [outputs, inputs]);
    inputs = outputs;
    return { w: rowsOf(w), b: Array.from(expectShape(b, [outputs]).data) };
  });
}
