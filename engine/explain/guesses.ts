/** What a wrong function may have returned: an argument of its own, or a multiple of what is right. */
import { Tensor } from '#tensor';
import { isList, isRecord } from '../kit/agree.ts';
import { type Arg, type Data, FunctionSource, NodeRef } from '../sandbox/codec.ts';
import { areClose, flatten } from './answers.ts';
import type { Case } from './cases.ts';
import type { Comparison } from './comparisons.ts';
import type { Symptom, SymptomId } from './symptom-words.ts';

/** The argument as an answer could hold it. */
export function dataIn(arg: Arg | undefined): Data {
  return arg instanceof FunctionSource || arg instanceof NodeRef ? undefined : (arg as Data);
}

/**
 * Whether every call was answered with the same one of its arguments, or the fields of a state: those
 * that were made, and those that a law would have made had it not failed before.
 */
export function returnedUnchanged(
  params: readonly string[],
  cases: readonly Case[],
  compared: readonly Comparison[],
  enough: number,
): Symptom | undefined {
  const answered = cases.flatMap(({ calls, failure }) =>
    calls.flatMap(({ how, args, outcome }): Answered[] =>
      outcome.ok && how !== 'drive' ? [{ args, answer: outcome.value, failure }] : [],
    ),
  );
  // Different ones, as the same one again proves nothing more.
  const wrong = answered.filter(({ failure }) => failure && !isAccepted(failure));
  if (new Set(wrong.map(({ answer }) => JSON.stringify(flatten(answer)))).size < enough)
    return undefined;
  if (compared.some(({ isSilent }) => isSilent)) return undefined;
  const others = compared
    .filter(({ args }) => args.length > 0)
    .map(({ args, received }): Answered => ({ args, answer: received }));
  const i = params.findIndex(
    (_, at) =>
      areReturned(answered, ({ args }) => dataIn(args[at])) &&
      // Of these there is nothing but what was asked for.
      areReturned(others, ({ args, answer }) => fieldsIn(dataIn(args[at]), answer)),
  );
  if (i >= 0) return { id: 'inputReturned', name: params[i]! };
  return areReturned([...answered, ...others], stateIn) ? { id: 'stateReturned' } : undefined;
}

interface Answered {
  readonly args: readonly Arg[];
  readonly answer: Data;
  readonly failure?: Case['failure'];
}

const areReturned = (all: readonly Answered[], of: (each: Answered) => Data): boolean =>
  all.every((each) => areClose(flatten(each.answer), flatten(of(each))));

/** To let bad input in is wrong, whatever comes back. */
const isAccepted = (failure: NonNullable<Case['failure']>): boolean =>
  failure !== 'unusable' && failure.type === 'accepted';

/** The fields of an answer as they stand in a state among the arguments. */
function stateIn({ args, answer }: Answered): Data {
  if (!isRecord(answer)) return undefined;
  const fields = Object.keys(answer);
  const state = args.map(dataIn).find((arg) => isRecord(arg) && fields.every((key) => key in arg));
  return fieldsIn(state, answer);
}

const fieldsIn = (data: Data, answer: Data): Data =>
  isRecord(data) && isRecord(answer)
    ? Object.fromEntries(Object.keys(answer).map((key) => [key, data[key]]))
    : data;

/** Rows of a nested list, if it is one, and none of them is empty. */
export function matrixOf(data: Data): number[][] | undefined {
  if (!isList(data) || data.length === 0) return undefined;
  const rows = data.map((row) => (isList(row) && row.length > 0 ? row : undefined));
  const width = rows[0]?.length;
  const isMatrix = rows.every(
    (row) => row?.length === width && row?.every((value) => typeof value === 'number'),
  );
  return isMatrix ? (rows as number[][]) : undefined;
}

/** The extents of an argument that has some. */
export function shapeOf(arg: Arg | undefined): readonly number[] | undefined {
  if (arg instanceof Tensor) return arg.shape;
  const data = dataIn(arg);
  const rows = matrixOf(data);
  if (rows) return [rows.length, rows[0]!.length];
  return isList(data) && data.every((value) => typeof value === 'number')
    ? [data.length]
    : undefined;
}

const sizeOf = (arg: Arg | undefined): number | undefined =>
  shapeOf(arg)?.reduce((size, extent) => size * extent, 1);

function rowsOf(arg: Arg | undefined): number | undefined {
  const shape = shapeOf(arg);
  return shape && shape.length > 1 ? shape[0] : undefined;
}

function columnsOf(arg: Arg | undefined): number | undefined {
  const shape = shapeOf(arg);
  return shape && shape.length > 1 ? shape.at(-1) : undefined;
}

const inverse = (count: number | undefined): number | undefined =>
  count === undefined ? undefined : 1 / count;

interface Factor {
  readonly id: SymptomId;
  /** Whether it depends on an argument; a number, not one of each. */
  readonly of?: true;
  readonly factor: (arg: Arg | undefined) => number | undefined;
}

/** The factors that are forgotten, or taken once too often. */
export const FACTORS: readonly Factor[] = [
  { id: 'twice', factor: () => 2 },
  { id: 'half', factor: () => 1 / 2 },
  { id: 'timesLn2', factor: () => Math.LN2 },
  { id: 'overLn2', factor: () => 1 / Math.LN2 },
  { id: 'overLn10', factor: () => 1 / Math.LN10 },
  { id: 'timesElements', of: true, factor: sizeOf },
  { id: 'overElements', of: true, factor: (arg) => inverse(sizeOf(arg)) },
  { id: 'timesRows', of: true, factor: rowsOf },
  { id: 'overRows', of: true, factor: (arg) => inverse(rowsOf(arg)) },
  { id: 'timesColumns', of: true, factor: columnsOf },
  { id: 'overColumns', of: true, factor: (arg) => inverse(columnsOf(arg)) },
];
