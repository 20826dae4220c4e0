/** Where an answer that is not finite first went wrong: the smallest failing case is tried again. */
import type { Exercise } from '../kit/exercise.ts';
import type { Failure, Origin } from '../kit/failure.ts';
import type { Data } from '../sandbox/codec.ts';
import type { SandboxFactory } from '../sandbox/factory.ts';
import type { Sandbox, Submission } from '../sandbox/sandbox.ts';
import type { Sought } from '../sandbox/inside/trace.ts';
import { flatten } from './answers.ts';
import { ask, inSandbox } from './cases.ts';
import type { Verdict } from '../grade/verdict.ts';

/** The same verdict, with the origin of a number that is none, if it can be found. */
export async function withOrigin(
  verdict: Verdict,
  exercise: Exercise<unknown>,
  name: string,
  submission: Submission | undefined,
  sandboxes: SandboxFactory,
): Promise<Verdict> {
  const { broken } = verdict;
  const check = exercise.checks.find((each) => each.name === verdict.name);
  if (!submission || !check || !broken?.inputs) return verdict;
  const question = { check, inputs: broken.inputs, isSmallest: true };
  const find = async (sought: Sought): Promise<Origin | undefined> => {
    const traced = await tracing(submission, sought, sandboxes);
    const originIn = (sandbox: Sandbox) =>
      readOrigin(ask(sandbox, name, exercise, question).failure);
    return traced && inSandbox(sandboxes, traced, exercise, originIn, 'callWhileShrinking');
  };
  const origin = await originOf(broken, find);
  return origin ? { ...verdict, broken: { ...broken, origin } } : verdict;
}

/** NaN is never right; what is infinite may be, unless the right answer is known. */
async function originOf(
  { failure, calls }: NonNullable<Verdict['broken']>,
  find: (sought: Sought) => Promise<Origin | undefined>,
): Promise<Origin | undefined> {
  const answers = calls.flatMap(({ outcome }) => (outcome.ok ? [outcome.value] : []));
  const hasNaN = answers.flatMap((answer) => flatten(answer).numbers).some(Number.isNaN);
  if (!hasNaN) return isInfinite(failure) ? find('not finite') : undefined;
  const origin = await find('NaN');
  if (origin && !origin.operation.includes('Infinity')) return origin;
  const before = await find('not finite');
  if (!origin || !before) return origin ?? before;
  const { operation, result, place } = before;
  return { ...origin, before: { operation, result, line: place.line } };
}

function isInfinite(failure: Failure): boolean {
  const isFinite = (data: Data) => flatten(data).numbers.every(Number.isFinite);
  if (failure.type === 'not-finite') return true;
  if (failure.type === 'outside') return !isFinite(failure.received);
  if (failure.type !== 'differs' || failure.reason !== 'value') return false;
  return !isFinite(failure.received) && isFinite(failure.expected);
}

/** No frame of a stack is taken for the student's where the file's name has a space in it. */
const TRACE = 'the trace';
const ENTRY = 'the entry';

/** The submission, to be stopped where the first number that is sought comes up. */
async function tracing(
  { files, entry, ...rest }: Submission,
  sought: Sought,
  sandboxes: SandboxFactory,
): Promise<Submission | undefined> {
  const trace = await sandboxes.onlooker('trace');
  if (trace === undefined) return undefined;
  const first = `${trace}\nthrowAtFirst('${sought}');`;
  // What is imported first runs first: before the student's file can keep what it finds in `Math`.
  const all = `import './${TRACE}';\nexport * from './${entry}';`;
  return { ...rest, files: { ...files, [TRACE]: first, [ENTRY]: all }, entry: ENTRY };
}

/** What `trace.ts` throws. A submission can throw the same, and is told what it has thrown. */
const THROWN = /^NotFinite: (\w{1,40}\([ -~…]{1,100}\)) = (NaN|-?Infinity|undefined)$/;

function readOrigin(failure: Failure | 'unusable' | undefined): Origin | undefined {
  if (failure === 'unusable' || failure?.type !== 'problem') return undefined;
  const { problem } = failure;
  if (problem.type !== 'threw' || !problem.place) return undefined;
  const [, operation, result] = THROWN.exec(problem.error) ?? [];
  if (operation === undefined || result === undefined) return undefined;
  return { operation, result, place: problem.place };
}
