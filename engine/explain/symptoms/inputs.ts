/** For which inputs answers are wrong, where they are right for all others: by what is true of these. */
import { Tensor } from '#tensor';
import { isList, isRecord } from '../../kit/agree.ts';
import type { Arg, Data } from '../../sandbox/codec.ts';
import { flatten } from '../answers.ts';
import { dataIn, shapeOf } from '../guesses.ts';
import type { Symptom, SymptomId } from '../symptom-words.ts';
import { namedIn } from './variables.ts';

/** What was given, and whether the answer to it is right. */
export interface Observed {
  readonly args: readonly Arg[];
  readonly isRight: boolean;
}

/** Something that is true of an input, or is not; undefined where it cannot be asked. */
interface Feature {
  readonly id: SymptomId;
  readonly of: (data: Data) => boolean | undefined;
}

const number =
  (holds: (value: number) => boolean): Feature['of'] =>
  (data) =>
    typeof data === 'number' ? holds(data) : undefined;

const shaped =
  (least: number, holds: (shape: readonly number[]) => boolean): Feature['of'] =>
  (data) => {
    const shape = isList(data) || data instanceof Tensor ? shapeOf(data as Arg) : undefined;
    return shape && shape.length >= least ? holds(shape) : undefined;
  };

/** Labels, extents, places: numbers of which each has a meaning by itself, unlike those of records. */
const listed =
  (holds: (value: number) => boolean): Feature['of'] =>
  (data) =>
    isList(data) && !data.some(isRecord) ? flatten(data).numbers.some(holds) : undefined;

const ranked = (holds: (rank: number) => boolean): Feature['of'] =>
  shaped(0, ({ length }) => holds(length));

/** Each with its reverse. */
const FEATURES: readonly Feature[] = [
  { id: 'whereEmpty', of: shaped(1, (shape) => shape.includes(0)) },
  { id: 'whereNotEmpty', of: shaped(1, (shape) => !shape.includes(0)) },
  { id: 'whereZero', of: number((value) => value === 0) },
  { id: 'whereNotZero', of: number((value) => value !== 0) },
  { id: 'whereOne', of: number((value) => value === 1) },
  { id: 'whereNotOne', of: number((value) => value !== 1) },
  { id: 'whereNegative', of: number((value) => value < 0) },
  { id: 'wherePositive', of: number((value) => value > 0) },
  { id: 'whereFraction', of: number((value) => !Number.isInteger(value)) },
  { id: 'whereWhole', of: number((value) => Number.isInteger(value)) },
  { id: 'whereTrue', of: (data) => (typeof data === 'boolean' ? data : undefined) },
  { id: 'whereFalse', of: (data) => (typeof data === 'boolean' ? !data : undefined) },
  { id: 'whereOneRow', of: shaped(2, ([rows]) => rows === 1) },
  { id: 'whereRows', of: shaped(2, ([rows]) => rows !== 1) },
  { id: 'whereOneColumn', of: shaped(2, (shape) => shape.at(-1) === 1) },
  { id: 'whereColumns', of: shaped(2, (shape) => shape.at(-1) !== 1) },
  { id: 'whereSquare', of: shaped(2, (shape) => shape.at(-1) === shape.at(-2)) },
  { id: 'whereNotSquare', of: shaped(2, (shape) => shape.at(-1) !== shape.at(-2)) },
  { id: 'whereTall', of: shaped(2, (shape) => shape.at(-2)! > shape.at(-1)!) },
  { id: 'whereWide', of: shaped(2, (shape) => shape.at(-2)! < shape.at(-1)!) },
  { id: 'whereScalar', of: ranked((rank) => rank === 0) },
  { id: 'whereVector', of: ranked((rank) => rank === 1) },
  { id: 'whereMatrix', of: ranked((rank) => rank === 2) },
  { id: 'whereManyAxes', of: ranked((rank) => rank > 2) },
  { id: 'whereSomeAxes', of: ranked((rank) => rank > 1) },
  { id: 'whereSingle', of: shaped(0, (shape) => shape.every((extent) => extent === 1)) },
  { id: 'whereSeveral', of: shaped(0, (shape) => shape.some((extent) => extent > 1)) },
  { id: 'whereSomeZero', of: listed((value) => value === 0) },
  { id: 'whereSomeOne', of: listed((value) => value === 1) },
  { id: 'whereSomeNegative', of: listed((value) => value < 0) },
  { id: 'whereSomePositive', of: listed((value) => value > 0) },
  { id: 'whereSomeFraction', of: listed((value) => !Number.isInteger(value)) },
];

/** What is true of two arguments together. */
interface Relation {
  readonly id: SymptomId;
  readonly of: (a: Data, b: Data) => boolean | undefined;
}

const shapes =
  (holds: (a: readonly number[], b: readonly number[]) => boolean): Relation['of'] =>
  (a, b) => {
    const [first, second] = [a, b].map((data) =>
      isList(data) || data instanceof Tensor ? shapeOf(data as Arg) : undefined,
    );
    return first && second && holds(first, second);
  };

const RELATIONS: readonly Relation[] = [
  { id: 'whereSameShape', of: shapes((a, b) => a.join() === b.join()) },
  { id: 'whereOtherShape', of: shapes((a, b) => a.join() !== b.join()) },
  { id: 'whereBroadcast', of: shapes(canBroadcast) },
  { id: 'whereSameAxes', of: shapes((a, b) => a.length === b.length) },
  { id: 'whereOtherAxes', of: shapes((a, b) => a.length !== b.length) },
  { id: 'whereSameLength', of: shapes((a, b) => a[0] === b[0]) },
  { id: 'whereOtherLength', of: shapes((a, b) => a[0] !== b[0]) },
  { id: 'whereSameSize', of: shapes((a, b) => sizeOf(a) === sizeOf(b)) },
  { id: 'whereLonger', of: shapes((a, b) => a[0]! > b[0]!) },
  { id: 'whereShorter', of: shapes((a, b) => a[0]! < b[0]!) },
];

/** Other shapes, of which one is stretched to the other. */
function canBroadcast(a: readonly number[], b: readonly number[]): boolean {
  const axes = Array.from({ length: Math.max(a.length, b.length) }, (_, i) => i + 1);
  const fits = axes.every((i) => {
    const [m, n] = [a.at(-i) ?? 1, b.at(-i) ?? 1];
    return m === n || m === 1 || n === 1;
  });
  return fits && a.join() !== b.join();
}

const sizeOf = (shape: readonly number[]): number => shape.reduce((a, b) => a * b, 1);

interface Asked {
  readonly symptom: Symptom;
  readonly of: (args: readonly Arg[]) => boolean | undefined;
}

/** What is asked first is what is likely: later ones have to say so much more. */
const MUCH_LESS = 0.6;

/** Such a share has to be right at the least. */
const SOME = 1 / 8;

/** How seldom each wrong answer may be where it is by chance, as many questions are tried. */
const CHANCE = 0.15;

/** Of `all` there are `inside`: that so many of them, drawn blindly, all are. */
function chanceOf(wrong: number, inside: number, all: number): number {
  let chance = 1;
  for (let i = 0; i < wrong; i++) chance *= (inside - i) / (all - i);
  return chance;
}

/** The narrowest thing that is true of all inputs to which the answers are wrong. */
export function inputIn(
  params: readonly string[],
  observed: readonly Observed[],
  enough: number,
): Symptom | undefined {
  const wrong = observed.filter(({ isRight }) => !isRight);
  if (wrong.length < enough || wrong.length === observed.length) return undefined;
  let narrowest = observed.length / MUCH_LESS;
  let found: Symptom | undefined;
  for (const { symptom, of } of questionsFor(params, observed)) {
    const answers = observed.map(({ args }) => of(args));
    if (answers.includes(undefined)) continue;
    if (observed.some(({ isRight }, i) => !isRight && !answers[i])) continue;
    const inside = answers.filter(Boolean).length;
    const outside = observed.length - inside;
    const isChance = chanceOf(wrong.length, inside, observed.length) > CHANCE ** enough;
    // What is wrong but for a few odd cases is wrong.
    const isOdd = outside < Math.max(enough / 2, SOME * observed.length);
    if (isChance || isOdd || 2 * wrong.length < inside || inside > MUCH_LESS * narrowest) continue;
    narrowest = inside;
    found = symptom;
  }
  return found;
}

function questionsFor(params: readonly string[], observed: readonly Observed[]): Asked[] {
  const given = new Map(observed.map(({ args }) => [args, new Map(namedIn(params, args))]));
  const names = new Set<string>();
  for (const named of given.values()) for (const name of named.keys()) names.add(name);
  const valueOf = (args: readonly Arg[], name: string): Data => given.get(args)?.get(name);
  const all = [...names];
  const single = all.flatMap((name) => {
    const isGiven = (args: readonly Arg[]) => valueOf(args, name) !== undefined;
    const presence: Asked[] = [
      {
        symptom: { id: 'whereLeftOut', name },
        of: (args) => !isGiven(args) && isOptional(params, args, name),
      },
      { symptom: { id: 'whereGiven', name }, of: isGiven },
    ];
    const features = FEATURES.map(({ id, of }): Asked => ({
      symptom: { id, name },
      of: (args) => of(valueOf(args, name)),
    }));
    return presence.concat(wordsOf(name, observed, valueOf), features);
  });
  const pairs = all.flatMap((a, i) =>
    all.slice(i + 1).flatMap((b) =>
      RELATIONS.map(({ id, of }): Asked => ({
        symptom: { id, name: a, other: b },
        of: (args) => of(valueOf(args, a), valueOf(args, b)),
      })),
    ),
  );
  return single.concat(pairs);
}

/** A function stands nowhere among the values, and is given nevertheless. */
function isOptional(params: readonly string[], args: readonly Arg[], name: string): boolean {
  const i = params.indexOf(name);
  return i < 0 || args[i] === undefined || isRecord(dataIn(args[i]));
}

/** A word that is given, such as the name of a function. */
function wordsOf(
  name: string,
  observed: readonly Observed[],
  valueOf: (args: readonly Arg[], name: string) => Data,
): Asked[] {
  const words = new Set(observed.map(({ args }) => valueOf(args, name)));
  return [...words].flatMap((word): Asked[] =>
    typeof word !== 'string'
      ? []
      : [
          {
            symptom: { id: 'whereWord', name, other: word },
            of: (args) => valueOf(args, name) === word,
          },
        ],
  );
}
