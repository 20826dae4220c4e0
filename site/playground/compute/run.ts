// A training that is asked for a few epochs at a time, by settings and by how far it has come. All of
// that is plain data, so that a worker can do the next part, whoever did the last.
import { Tensor } from '#tensor';
import type { Memory } from '../../pictures/optimizers/rules.ts';
import type { Settings } from '../settings.ts';
import { type Lessons, type Remembered, type Task, Trainer } from './trainer.ts';

interface PlainTensor {
  readonly shape: readonly number[];
  readonly data: readonly number[];
}
type Plain = Readonly<Record<string, PlainTensor | number>>;

export interface State {
  readonly epoch: number;
  readonly network: readonly { readonly w: Plain; readonly b: Plain }[];
}

export interface Order {
  readonly settings: Settings;
  /** Undefined before the start. */
  readonly state: State | undefined;
  readonly epochs: number;
}

export interface Score {
  readonly loss: number;
  readonly accuracy: number;
}

/** After an epoch, or before the first. */
export interface Mark {
  readonly epoch: number;
  readonly own: Score;
  readonly unseen: Score;
}

export interface Progress {
  readonly state: State;
  /** Of the epochs that were asked for; of the start, where that was. */
  readonly marks: readonly Mark[];
  /** Of each layer, `[out, in]`. */
  readonly weights: readonly (readonly (readonly number[])[])[];
}

/** A set of data: what it is learnt from, and how what comes out is judged. */
export interface Subject {
  readonly own: Task;
  readonly unseen: Task;
  readonly accuracy: (output: Tensor, labels: readonly number[]) => number;
}

export interface Run extends Progress {
  readonly trainer: Trainer;
  readonly network: readonly Remembered[];
}

export function run(
  functions: Lessons,
  { own, unseen, accuracy }: Subject,
  { settings, state, epochs }: Order,
): Run {
  const trainer = new Trainer(functions, settings);
  const scoreOf = (now: readonly Remembered[], task: Task): Score => {
    const { loss, output } = trainer.score(now, task);
    return { loss, accuracy: accuracy(output, task.labels) };
  };
  const mark = (epoch: number, now: readonly Remembered[]): Mark => ({
    epoch,
    own: scoreOf(now, own),
    unseen: scoreOf(now, unseen),
  });
  let network = state?.network.map(thawed) ?? trainer.begin(own.x.shape[1]!, own.classes);
  let epoch = state?.epoch ?? 0;
  const marks = state ? [] : [mark(0, network)];
  for (const last = epoch + epochs; epoch < last;) {
    network = trainer.epoch(network, own, epoch);
    marks.push(mark(++epoch, network));
  }
  return {
    trainer,
    network,
    state: { epoch, network: network.map(({ w, b }) => ({ w: plain(w), b: plain(b) })) },
    marks,
    weights: network.map(({ w }) => w.theta.toArray<number[][]>()),
  };
}

const plain = (memory: Memory): Plain =>
  Object.fromEntries(
    Object.entries(memory).map(([name, value]) => [
      name,
      value instanceof Tensor ? { shape: [...value.shape], data: [...value.data] } : value,
    ]),
  );

const memoryOf = (stored: Plain): Memory =>
  Object.fromEntries(
    Object.entries(stored).map(([name, value]) => [
      name,
      typeof value === 'number' ? value : new Tensor([...value.shape], [...value.data]),
    ]),
  ) as unknown as Memory;

const thawed = ({ w, b }: State['network'][number]): Remembered => ({
  w: memoryOf(w),
  b: memoryOf(b),
});
