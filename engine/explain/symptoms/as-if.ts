/** Answers that are right to another question: as if an argument were another one. */
import { Tensor } from '#tensor';
import { isList, isRecord } from '../../kit/agree.ts';
import type { Exercise } from '../../kit/exercise.ts';
import type { Arg, Data } from '../../sandbox/codec.ts';
import { flatten } from '../answers.ts';
import type { Case } from '../cases.ts';
import { agrees, type Ask } from '../comparisons.ts';
import { dataIn } from '../guesses.ts';
import type { Symptom, SymptomId } from '../symptom-words.ts';
import { type RightCall, rightCalls } from './learned.ts';

/** The values that are given, by their names: arguments, and instead of records their fields. */
type Given = ReadonlyMap<string, Data>;

interface Hypothesis {
  readonly symptom: Symptom;
  /** The values that are other ones then; undefined where it makes no sense. */
  readonly changed: (given: Given) => Given | undefined;
}

type Change = (value: Data) => Data;

const numbers =
  (change: (value: number) => number): Change =>
  (value) => {
    if (typeof value === 'number') return change(value);
    if (value instanceof Tensor) return value.map((each) => change(each));
    const isNumbers = isList(value) && value.every((each) => typeof each === 'number');
    return isNumbers ? value.map((each) => change(each as number)) : undefined;
  };

const ALONE: readonly (readonly [SymptomId, Change])[] = [
  ['asIfLeftOut', () => undefined],
  ['asIfNegated', numbers((value) => -value)],
  ['asIfZero', numbers(() => 0)],
  ['asIfOne', numbers(() => 1)],
  ['asIfSize', numbers(Math.abs)],
  ['asIfSquared', numbers((value) => value ** 2)],
  ['asIfRoot', numbers(Math.sqrt)],
  ['asIfDoubled', numbers((value) => 2 * value)],
  ['asIfHalved', numbers((value) => value / 2)],
  ['asIfRest', numbers((value) => 1 - value)],
  ['asIfNext', (value) => (typeof value === 'number' ? value + 1 : undefined)],
  ['asIfLast', (value) => (typeof value === 'number' ? value - 1 : undefined)],
  [
    'asIfTransposed',
    (value) => (value instanceof Tensor && value.rank === 2 ? value.transpose() : undefined),
  ],
  ['asIfReversed', (value) => (isList(value) ? value.toReversed() : undefined)],
];

/** Whatever is asked, it answers what is right to the same question with another argument. */
export function asIf(
  exercise: Exercise<unknown>,
  cases: readonly Case[],
  ask: Ask,
  enough: number,
  pick: (answer: Data) => Data,
): Symptom | undefined {
  const { params } = exercise;
  const trials = cases.filter(({ check, isSmallest }) => !isSmallest && check.kind !== 'example');
  const names = new Set<string>();
  for (const each of trials.slice(0, SOME)) {
    for (const name of givenIn(params, each, exercise)?.keys() ?? []) names.add(name);
  }
  const found = hypotheses([...names]).find((hypothesis) => {
    let shown = 0;
    for (const each of trials) {
      const testimony = tried(hypothesis, each, params, exercise, ask, pick);
      if (testimony === 'against') return false;
      if (testimony === 'shows') shown++;
      if (shown >= MANY * enough) break;
    }
    return shown >= enough;
  });
  return found?.symptom;
}

/** So many cases show all names there are … */
const SOME = 10;
/** … and so many times more than are needed, that there are enough. */
const MANY = 6;

function hypotheses(names: readonly string[]): Hypothesis[] {
  const alone = names.flatMap((name) =>
    ALONE.map(([id, change]): Hypothesis => ({
      symptom: { id, name },
      changed: (given) => {
        if (given.get(name) === undefined) return given;
        const value = change(given.get(name));
        return value === undefined && id !== 'asIfLeftOut'
          ? undefined
          : new Map(given).set(name, value);
      },
    })),
  );
  const pairs = names.flatMap((name) =>
    names.flatMap((other): Hypothesis[] => {
      if (name === other) return [];
      const isThere = (given: Given) => given.has(name) && given.has(other);
      const isAlike = (given: Given) =>
        flatten(given.get(name)).form === flatten(given.get(other)).form;
      const instead: Hypothesis = {
        symptom: { id: 'asIfOther', name, other },
        changed: (given) => {
          if (!isThere(given)) return given;
          return isAlike(given) ? new Map(given).set(name, given.get(other)) : undefined;
        },
      };
      const swapped: Hypothesis = {
        symptom: { id: 'asIfSwapped', name, other },
        changed: (given) => {
          if (!isThere(given)) return given;
          return isAlike(given)
            ? new Map(given).set(name, given.get(other)).set(other, given.get(name))
            : undefined;
        },
      };
      return name < other ? [instead, swapped] : [instead];
    }),
  );
  // What does not depend on both is no exchange.
  const isExchange = ({ symptom }: Hypothesis) => symptom.id === 'asIfSwapped';
  return [...pairs.filter((pair) => !isExchange(pair)), ...pairs.filter(isExchange), ...alone];
}

/** Where the inputs of a law stand among the arguments of its calls. */
function indicesIn(inputs: readonly unknown[], args: readonly Arg[]): number[] {
  const isPlain = inputs.length === args.length && inputs.every((input, i) => input === args[i]);
  if (isPlain) return args.map((_, i) => i);
  return args.map((arg) => (typeof arg === 'object' ? inputs.indexOf(arg) : -1));
}

function givenIn(
  params: readonly string[],
  each: Case,
  { returns }: Exercise<unknown>,
): Given | undefined {
  const call = rightCalls(each, returns)?.[0];
  if (!call || call.how !== 'call') return undefined;
  const given = new Map<string, Data>();
  for (const [at, k] of indicesIn(each.inputs, call.args).entries()) {
    const data = dataIn(call.args[at]);
    if (k < 0 || data === undefined || params[at] === undefined) continue;
    if (!isRecord(data)) given.set(params[at], data);
    else {
      for (const [field, value] of Object.entries(data)) {
        if (value !== undefined) given.set(field, value);
      }
    }
  }
  return given;
}

type Testimony = 'shows' | 'agrees' | 'against';

function tried(
  { changed }: Hypothesis,
  each: Case,
  params: readonly string[],
  exercise: Exercise<unknown>,
  ask: Ask,
  pick: (answer: Data) => Data,
): Testimony {
  const own = rightCalls(each, exercise.returns);
  const given = givenIn(params, each, exercise);
  if (!own || !given) return 'agrees';
  const other = changed(given);
  if (!other) return 'against';
  const inputs = [...each.inputs];
  const back = new Map<unknown, Arg>();
  for (const [at, k] of indicesIn(each.inputs, own[0]!.args).entries()) {
    const arg = own[0]!.args[at]!;
    const made = k < 0 ? arg : withOthers(arg, params[at]!, other);
    if (made === arg) continue;
    inputs[k] = made;
    back.set(made, arg);
  }
  // What is asked as it was is answered as it was.
  if (back.size === 0) return each.failure ? 'against' : 'agrees';
  const calls = rightCalls({ ...each, inputs }, exercise.returns);
  if (!calls) return 'against';
  const isWalk = calls.length > 1 || calls[0]!.args.length !== inputs.length;
  // Where a state is 0 in any case, much comes to the same.
  if (isAlwaysZero(own, calls)) return 'against';
  let isShown = false;
  for (const [i, call] of calls.entries()) {
    const args = isWalk ? call.args.map((arg) => back.get(arg) ?? arg) : own[0]!.args;
    const outcome = isWalk ? ask({ how: 'call', args }) : each.calls[0]!.outcome;
    if (!outcome.ok || !agrees(pick(outcome.value), pick(call.right))) return 'against';
    if (isOther(own[i], call, pick)) isShown = true;
  }
  return isShown ? 'shows' : 'agrees';
}

/** Whether a number that is given begins with 0 and stays it from call to call, and did not before. */
function isAlwaysZero(own: readonly RightCall[], calls: readonly RightCall[]): boolean {
  const numbersIn = (some: readonly RightCall[]) =>
    some.map(({ args }) => args.flatMap((arg) => flatten(dataIn(arg)).numbers));
  const [before, now] = [numbersIn(own), numbersIn(calls)];
  return before[0]!.some(
    (number, i) =>
      number === 0 && now.every((each) => each[i] === 0) && before.some((each) => each[i] !== 0),
  );
}

const isOther = (
  own: RightCall | undefined,
  call: RightCall,
  pick: (answer: Data) => Data,
): boolean => own === undefined || !agrees(pick(own.right), pick(call.right));

function withOthers(arg: Arg, name: string, others: Given): Arg {
  const data = dataIn(arg);
  if (!isRecord(data))
    return others.has(name) && others.get(name) !== data ? (others.get(name) as Arg) : arg;
  const fields = Object.keys(data).filter((field) => others.get(field) !== data[field]);
  if (fields.length === 0) return arg;
  const kept = Object.entries(data).flatMap(([field, value]): [string, Data][] => {
    const other = others.has(field) ? others.get(field) : value;
    return other === undefined ? [] : [[field, other]];
  });
  return Object.fromEntries(kept) as Arg;
}
