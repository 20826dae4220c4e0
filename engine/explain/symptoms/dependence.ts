/** Which argument, or which part of it, makes no difference to the answers although it should. */
import { Tensor } from '#tensor';
import { isList, isRecord } from '../../kit/agree.ts';
import { type Arg, type Data } from '../../sandbox/codec.ts';
import type { Exercise } from '../../kit/exercise.ts';
import type { Case } from '../cases.ts';
import { agrees, type Ask } from '../comparisons.ts';
import { flatten } from '../answers.ts';
import { dataIn } from '../guesses.ts';
import type { Symptom, SymptomId } from '../symptom-words.ts';
import { type RightCall, rightCalls } from './learned.ts';

/** An experiment: with which values in place of its own an argument is to be answered alike. */
interface Experiment {
  readonly id: SymptomId;
  /** Some of its numbers are its own, and some those of another case. */
  readonly exchanged: (own: Data, other: Data) => Data;
}

/** What is said of all comes before what is said of a part. */
const EXPERIMENTS: readonly Experiment[] = [
  { id: 'independent', exchanged: (_, other) => other },
  { id: 'signIgnored', exchanged: (own) => mapped(own, (value) => -value) },
  { id: 'onlyFirstRow', exchanged: byRow((row) => row > 0) },
  { id: 'onlyLastRow', exchanged: byRow((row, rows) => row < rows - 1) },
  { id: 'firstIgnored', exchanged: byRow((row) => row === 0) },
  { id: 'lastIgnored', exchanged: byRow((row, rows) => row === rows - 1) },
  { id: 'lastColumnIgnored', exchanged: byColumn((column, columns) => column === columns - 1) },
  { id: 'firstColumnIgnored', exchanged: byColumn((column) => column === 0) },
];

/** A law of a single call, whose arguments are the inputs that it draws. */
interface Trial {
  readonly each: Case;
  readonly call: RightCall;
}

const MOST_TRIALS = 40;

/** Of all laws alike: the first cases are there on purpose, and often the same with another argument. */
const fewOf = (trials: readonly Trial[]): Trial[] =>
  trials.filter((_, i) => i % Math.ceil(trials.length / MOST_TRIALS) === 0);

interface Laboratory {
  readonly trials: readonly Trial[];
  readonly exercise: Exercise<unknown>;
  readonly ask: Ask;
  readonly enough: number;
  readonly pick: (answer: Data) => Data;
}

/** `pick` is the part of an answer that is wrong, where that is known. */
export function dependenceIn(
  exercise: Exercise<unknown>,
  cases: readonly Case[],
  ask: Ask,
  enough: number,
  pick: (answer: Data) => Data,
): Symptom | undefined {
  const { params } = exercise;
  const laboratory = {
    trials: fewOf(trialsIn(cases, exercise)),
    exercise,
    ask,
    enough,
    pick,
  };
  for (const experiment of EXPERIMENTS) {
    for (const place of placesIn(params, laboratory.trials)) {
      if (!isIgnored(place, experiment, laboratory)) continue;
      return { id: experiment.id, name: place.name };
    }
  }
  return undefined;
}

function trialsIn(cases: readonly Case[], { returns }: Exercise<unknown>): Trial[] {
  return cases.flatMap((each) => {
    if (each.isSmallest || each.check.kind === 'contract' || each.check.kind === 'example')
      return [];
    const calls = rightCalls(each, returns);
    const call = calls?.[0];
    const isPlain =
      calls?.length === 1 &&
      call!.how === 'call' &&
      call!.args.every((arg, i) => arg === each.inputs[i]);
    return isPlain && call!.args.length === each.inputs.length ? [{ each, call: call! }] : [];
  });
}

/** An argument, or a field of one. */
interface Place {
  readonly name: string;
  readonly i: number;
  readonly field?: string;
}

function placesIn(params: readonly string[], trials: readonly Trial[]): Place[] {
  return params.flatMap((name, i): Place[] => {
    const arg = dataIn(trials[0]?.call.args[i]);
    if (!isRecord(arg)) return [{ name, i }];
    return Object.keys(arg).map((field) => ({ name: field, i, field }));
  });
}

/** Never does it make a difference to the answers, and often enough to the right ones. */
function isIgnored(
  place: Place,
  experiment: Experiment,
  { trials, exercise, ask, enough, pick }: Laboratory,
): boolean {
  let shown = 0;
  for (const trial of trials) {
    const inputs = exchangedIn(trial, place, experiment, trials);
    if (!inputs) continue;
    const right = rightCalls({ ...trial.each, inputs }, exercise.returns)?.[0]?.right;
    if (right === undefined || !isFinite(right)) continue;
    const before = trial.each.calls[0]!.outcome;
    const after = ask({ how: 'call', args: inputs });
    if (!before.ok || !after.ok) return false;
    if (!isSame(pick(before.value), pick(after.value))) return false;
    // What is NaN is the same by another mistake.
    if (!isFinite(pick(before.value)) || agrees(pick(trial.call.right), pick(right))) continue;
    shown += isDiscrete(pick(right)) ? 1 / SURE : 1;
  }
  return shown >= enough;
}

/** Words, truth values and whole numbers are often alike by chance: it takes so many times more cases. */
const SURE = 3;

const isDiscrete = (data: Data): boolean => flatten(data).numbers.every(Number.isInteger);

const isSame = (a: Data, b: Data): boolean => {
  const [x, y] = [flatten(a), flatten(b)];
  return x.form === y.form && x.numbers.every((value, i) => Object.is(value, y.numbers[i]));
};

const isFinite = (data: Data): boolean => flatten(data).numbers.every(Number.isFinite);

/** The inputs with another argument, of the same form, from another case of the same law. */
function exchangedIn(
  { each, call }: Trial,
  place: Place,
  { exchanged }: Experiment,
  trials: readonly Trial[],
): Arg[] | undefined {
  const own = at(call.args, place);
  if (own === undefined) return undefined;
  const { form } = flatten(own);
  for (const other of trials) {
    const given = at(other.call.args, place);
    if (other.each.check !== each.check || given === undefined) continue;
    if (flatten(given).form !== form || isSame(given, own)) continue;
    const made = exchanged(own, given);
    if (made === undefined || isSame(made, own)) continue;
    return withOther(call.args, place, made);
  }
  return undefined;
}

function at(args: readonly Arg[], { i, field }: Place): Data {
  const arg = dataIn(args[i]);
  return field === undefined ? arg : isRecord(arg) ? arg[field] : undefined;
}

function withOther(args: readonly Arg[], { i, field }: Place, made: Data): Arg[] {
  const arg = args[i] as { readonly [key: string]: Arg };
  return args.with(i, field === undefined ? made : { ...arg, [field]: made });
}

function mapped(data: Data, change: (value: number) => number): Data {
  if (typeof data === 'number') return change(data);
  return data instanceof Tensor ? data.map(change) : undefined;
}

type IsOther = (place: number, count: number) => boolean;

/** Rows of a tensor, or what a list holds; of fewer than two none is the first of several. */
function byRow(isOther: IsOther): Experiment['exchanged'] {
  return (own, other) => {
    if (isList(own)) {
      const rows = own.map((row, i) =>
        isOther(i, own.length) ? (other as readonly Data[])[i] : row,
      );
      return own.length > 1 ? rows : undefined;
    }
    const rows = own instanceof Tensor ? own.shape[0] : undefined;
    return rows === undefined || rows < 2
      ? undefined
      : mixed(own as Tensor, other as Tensor, (i, size) =>
          isOther(Math.floor((i * rows) / size), rows),
        );
  };
}

function byColumn(isOther: IsOther): Experiment['exchanged'] {
  return (own, other) => {
    const columns = own instanceof Tensor && own.rank > 1 ? own.shape.at(-1)! : 0;
    return columns < 2
      ? undefined
      : mixed(own as Tensor, other as Tensor, (i) => isOther(i % columns, columns));
  };
}

const mixed = (own: Tensor, other: Tensor, isOther: IsOther): Tensor =>
  own.map((value, i) => (isOther(i, own.size) ? other.data[i]! : value));
