import { images, labels } from '#digits';
import { type Layer, type Tensor, tensor } from '#tensor';
import * as others from '../../../checks/digits/unseen.ts';
import * as reference from '../../../reference/digits.ts';
import { bitmapOf, countedOf } from '../../pictures/digits/bitmap.ts';
import { exampleOf } from '../../pictures/digits/shapes.ts';
import type { LessonPictures } from './lesson.ts';
import { type Rows, rowOf } from './picture.ts';

type Functions = typeof reference;

const DIGITS = Array.from({ length: 10 }, (_, digit) => digit);

const accuracy = (x: Tensor, y: readonly number[], layers: Layer[]): number =>
  reference.predict(x, layers).filter((digit, n) => digit === y[n]).length / y.length;

/** The loss and the accuracy on the own images and on those of others, after some of the epochs. */
const course =
  (count: number, epochs: readonly number[], lr: number) =>
  ({ initLayers, fit }: Functions): Rows => {
    const [x, y] = [images.slice(0, count), labels.slice(0, count)];
    return epochs.map((epoch) => {
      const options = { epochs: epoch, batchSize: 20, lr, seed: 1 };
      const { layers, losses } = fit(x, y, initLayers([64, 16, 10], 1), options);
      const { loss } = reference.lossGrads(others.images, [...others.labels], layers);
      const accuracies = [accuracy(x, y, layers), accuracy(others.images, others.labels, layers)];
      return rowOf(epoch, losses[epoch]!, loss, accuracies);
    });
  };

const confusions =
  (seed: number) =>
  ({ readDigits, confusion }: Functions): Rows => {
    const read = reference.predict(others.images, readDigits(seed));
    const counts = confusion([...others.labels], read, 10);
    return DIGITS.map((digit) => [`${digit}`, ...counts.slice(digit, digit + 1).data]);
  };

/** The logit and the probability of each digit, for an example on the pad. */
function readingBy(layers: Layer[], digit: number): Rows {
  const pixels = countedOf(bitmapOf(exampleOf(digit, 0))).map((count) => count / 16);
  const logits = reference.logits(tensor([pixels]), layers);
  const powers = logits.sub(logits.max()).exp();
  const probabilities = powers.div(powers.sum());
  return DIGITS.map((each) => [each, logits.at(0, each), probabilities.at(0, each)]);
}
const reading =
  (digit: number) =>
  ({ initLayers, fit }: Functions): Rows => {
    const options = { epochs: 20, batchSize: 20, lr: 0.005, seed: 1 };
    return readingBy(fit(images, labels, initLayers([64, 32, 10], 1), options).layers, digit);
  };
const quickReading =
  (digit: number) =>
  ({ readDigits }: Functions): Rows =>
    readingBy(readDigits(1), digit);

const weights =
  (neuron: number, seed: number) =>
  ({ readDigits }: Functions): Rows => {
    const [{ w } = { w: tensor([]) }] = readDigits(seed);
    const own = [...w.slice(neuron - 1, neuron).data];
    return Array.from({ length: 8 }, (_, i) => rowOf(`row ${i + 1}`, own.slice(8 * i, 8 * i + 8)));
  };

export const digits: LessonPictures<Functions> = {
  lesson: 'digits',
  reference,
  mistakes: [['mHat.mul(lr)', 'mHat.mul(lr / 2)']],
  pictures: {
    fit: [
      { rows: course(50, [0, 1, 2, 5, 10, 20, 50], 0.02) },
      {
        by: (picture) => picture.type('lr', 0.01),
        rows: course(50, [0, 1, 2, 5, 10, 20, 50], 0.01),
      },
      {
        by: (picture) => picture.choose('400'),
        rows: course(400, [0, 1, 2, 5, 10, 20, 50], 0.01),
      },
    ],
    confusion: [
      { rows: confusions(1) },
      { by: (picture) => picture.type('seed', 3), rows: confusions(3) },
    ],
    pad: [
      { rows: reading(3), own: quickReading(3) },
      { by: (picture) => picture.choose('7'), rows: reading(7) },
      { by: (picture) => picture.choose('400, by readDigits'), rows: quickReading(7) },
    ],
    neurons: [
      { rows: weights(1, 1) },
      { by: (picture) => picture.type('Neuron', 5), rows: weights(5, 1) },
      { by: (picture) => picture.type('seed', 2), rows: weights(5, 2) },
    ],
  },
};
