// A network that learns points of the plane, and what it answers all over it.
import { tensor, Tensor } from '#tensor';
import { HIGH, LOW, type Sample, samplesOf } from '../data/points.ts';
import type { PlaneName } from '../settings.ts';
import { type Order, type Progress, run, type Subject } from './run.ts';
import type { Lessons, Task } from './trainer.ts';

export { lessons } from './trainer.ts';

/** So many places a side are asked about. */
export const N = 33;

export interface PlaneProgress extends Progress {
  readonly map: {
    /** Of each hidden layer, neuron by neuron what it sends on, row by row from the top. */
    readonly hidden: readonly (readonly Float64Array[])[];
    /** How sure it is of the class 1, from 0 to 1. */
    readonly output: Float64Array;
  };
}

export function plane(functions: Lessons, order: Order): PlaneProgress {
  const { trainer, network, ...progress } = run(functions, subjectOf(functions, order), order);
  const { hidden, output } = trainer.answers(network, PLACES);
  return {
    ...progress,
    map: { hidden: hidden.map(columnsOf), output: columnsOf(output).at(-1)! },
  };
}

function subjectOf({ accuracy }: Lessons, { settings }: Order): Subject {
  const { data, noise, seed } = settings;
  const { own, unseen } = samplesOf(data as PlaneName, noise, seed);
  return {
    own: taskOf(own),
    unseen: taskOf(unseen),
    accuracy: (output, labels) => accuracy(yesOf(output), [...labels]),
  };
}

const taskOf = (samples: readonly Sample[]): Task => ({
  x: tensor(samples.map(({ at }) => at)),
  labels: samples.map(({ label }) => label),
  classes: 2,
});

/** Of two probabilities that of the class 1; of one output itself. */
const yesOf = (output: Tensor): Tensor =>
  new Tensor([output.shape[0]!, 1], columnsOf(output).at(-1)!);

function columnsOf({ shape, data }: Tensor): Float64Array[] {
  const [rows, columns] = shape as [number, number];
  return Array.from({ length: columns }, (_, j) =>
    Float64Array.from({ length: rows }, (_row, i) => data[i * columns + j]!),
  );
}

const between = (i: number): number => LOW + ((HIGH - LOW) * i) / (N - 1);

/** Row by row from the top, as pixels are. */
const PLACES = tensor(
  Array.from({ length: N * N }, (_, i) => [between(i % N), between(N - 1 - Math.floor(i / N))]),
);
