// A network that learns to read digits. Only images are used that anybody may see: some of them to
// learn from, and others of the same people.
import { images, labels } from '#digits';
import { type Order, type Progress, run, type Subject } from './run.ts';
import type { Lessons, Task } from './trainer.ts';

export { lessons } from './trainer.ts';

const PIXELS = 64;
const DIGITS = 10;

const taskOf = (from: number, to: number): Task => ({
  x: images.slice(from, to).reshape([to - from, PIXELS]),
  labels: labels.slice(from, to),
  classes: DIGITS,
});

const SUBJECT: Subject = {
  own: taskOf(0, 400),
  unseen: taskOf(1000, 1200),
  accuracy: (output, right) => {
    const read = output.argmax(-1).data;
    return right.filter((label, i) => read[i] === label).length / right.length;
  },
};

export interface Reading {
  readonly pixels: readonly number[];
  readonly label: number;
  readonly read: number;
}

export interface DigitsProgress extends Progress {
  /** The first of the unseen images. */
  readonly readings: readonly Reading[];
}

const SHOWN = 40;

export function digits(functions: Lessons, order: Order): DigitsProgress {
  const { trainer, network, ...progress } = run(functions, SUBJECT, order);
  const x = SUBJECT.unseen.x.slice(0, SHOWN);
  const read = trainer.answers(network, x).output.argmax(-1).data;
  const readings = x.toArray<number[][]>().map((pixels, i) => ({
    pixels,
    label: SUBJECT.unseen.labels[i]!,
    read: read[i]!,
  }));
  return { ...progress, readings };
}
