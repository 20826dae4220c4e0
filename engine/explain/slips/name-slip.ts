/**
 * An ordinary slip behind a failure, by its name and its place. What is told has been seen to happen
 * in the smallest failing case, or makes the law hold once it is repaired.
 */
import type { Check, Exercise } from '../../kit/exercise.ts';
import { isRecord } from '../../kit/agree.ts';
import { showCall } from '../../kit/show.ts';
import type { Arg, Data } from '../../sandbox/codec.ts';
import type { Problem } from '../../sandbox/problem.ts';
import type { SandboxFactory } from '../../sandbox/factory.ts';
import type { Submission } from '../../sandbox/sandbox.ts';
import type { Breakage, Verdict } from '../../grade/verdict.ts';
import { ask, type Question } from '../cases.ts';
import { rankOf } from '../rank.ts';
import { slipOfAnswer } from './answers.ts';
import { certainSlip } from './certain.ts';
import { slipOfClass } from './classes.ts';
import { slipOfMisuse } from './misuse.ts';
import { slipOfOptions } from './options.ts';
import type { Given } from './undeclared.ts';
import { silentCallback, silentHelper, silentMethod } from './silent.ts';
import { observe, observeImport, type Observed } from './observe.ts';
import { edited } from './repair.ts';
import { repairsIn } from './repairs.ts';
import type { Slip } from './slip.ts';
import { exported, reachedFrom } from './definitions.ts';
import type { Source } from './source.ts';
import { sourcesOf, type Written } from './sources.ts';
import { slipOfName, type ThrownError } from './names.ts';
import { slipOfThrown } from './thrown.ts';
import { slipOfTooFew } from './too-few.ts';
import { idleSlip } from './idle.ts';
import { isTrace } from './traces.ts';

/** Whether a check holds of a submission. */
export type Holds = (submission: Submission, check: Check) => Promise<boolean>;

interface Failed {
  readonly submission: Submission;
  /** Its files as they were written, with their types. */
  readonly written?: Written | undefined;
  readonly name: string;
  readonly exercise: Exercise<unknown>;
  readonly verdicts: readonly Verdict[];
}

/** So many of the checks that failed are looked into. */
const MOST_CHECKS = 2;
/** So many repairs are tried, fewer where each takes long. */
const MOST_REPAIRS = 12;

/** What a repair has made right was wrong; all else is told as it was seen to happen. */
export async function nameSlip(
  failed: Failed,
  holds: Holds,
  sandboxes: SandboxFactory,
): Promise<Slip | undefined> {
  const telling = tellingOf(failed);
  if (telling.length === 0) return undefined;
  const sources = await sourcesOf(failed.submission, failed.written);
  const own = sources.find(({ file }) => file === failed.submission.entry);
  if (!own) return undefined;
  const ofClass = slipOfClass(failed.name, thrownIn(telling[0]!.broken), own);
  if (ofClass) return ofClass;
  const ofOptions = slipOfOptions(failed.name, telling[0]!.broken.calls.at(-1)?.args ?? [], own);
  if (ofOptions) return ofOptions;
  for (const [i, each] of telling.entries()) {
    const seen = await seenIn(each, failed, sources, sandboxes);
    const repaired = i === 0 && (await repairedSlip(failed, each, own, seen, holds, sandboxes));
    const slip = repaired || slipIn(failed.name, each.broken, seen, sources, own);
    if (slip) return slip;
  }
  const isWrong = telling.some(({ broken }) => broken.failure.type !== 'accepted');
  return isWrong ? idleSlip(reachedFrom(failed.name, own), own) : undefined;
}

const seenIn = (
  { check, broken }: Telling,
  { submission, name, exercise }: Failed,
  sources: readonly Source[],
  sandboxes: SandboxFactory,
): Promise<Observed | undefined> => {
  const question = { check, inputs: broken.inputs!, isSmallest: true };
  return observe(sources, submission, name, exercise, question, sandboxes);
};

/** Whatever the kind of failure, what was seen that cannot have been meant. */
export const slipsSeen = (name: string, seen: Observed, own: Source): Slip[] =>
  [
    slipOfMisuse(seen),
    silentCallback(own, seen),
    certainSlip(reachedFrom(name, own), own, seen),
  ].flatMap((slip) => slip ?? []);

/** The slip that keeps a file from being loaded. */
export async function nameSlipOnImport(
  submission: Submission,
  problem: Extract<Problem, { type: 'threw-on-import' }>,
  sandboxes: SandboxFactory,
  written?: Written,
): Promise<Slip | undefined> {
  // What the file's own text has shown is told already.
  if (problem.said) return undefined;
  const sources = await sourcesOf(submission, written);
  const named = ofName(problem, sources);
  if (named) return named;
  const seen = await observeImport(sources, submission, sandboxes);
  return seen && slipOfThrown(problem, seen);
}

interface Telling {
  readonly check: Check;
  readonly broken: Breakage;
}

/** The checks that tell most, as the report has them. */
function tellingOf({ verdicts, exercise, name }: Failed): Telling[] {
  return verdicts
    .flatMap((verdict): (Telling & { readonly measure: number })[] => {
      const check = exercise.checks.find((each) => each.name === verdict.name);
      const { broken, pieces = [] } = verdict;
      if (!check || !broken?.inputs) return [];
      if (isEnded(broken.failure)) return [];
      const whole = pieces.some(({ status }) => status === 'failed') ? 0 : 1e9;
      const toRead = broken.calls.map(({ args }) => showCall(name, args)).join('; ').length;
      const size = 1000 * Math.min(99, broken.calls.length) + Math.min(999, toRead);
      return [{ check, broken, measure: whole + 1e5 * rankOf(verdict.kind, broken) + size }];
    })
    .toSorted((a, b) => a.measure - b.measure)
    .slice(0, MOST_CHECKS);
}

/** Whether it came to no end of its own. */
const isEnded = (failure: Breakage['failure']): boolean =>
  failure.type === 'problem' &&
  !['threw', 'not-data', 'stack-overflow', 'timeout'].includes(failure.problem.type);

function slipIn(
  name: string,
  { failure, calls }: Breakage,
  seen: Observed | undefined,
  sources: readonly Source[],
  own: Source,
): Slip | undefined {
  if (failure.type === 'problem' && failure.problem.type === 'threw') {
    const fields = calls.at(-1)?.args.map(fieldsOf);
    const given = { to: exported(name, own), fields: fields ?? [] };
    const named = ofName(failure.problem, sources, given);
    if (named) return named;
    if (!seen || !isSame(failure.problem, seen)) return undefined;
    const slip = slipOfThrown(failure.problem, seen);
    // What a number lacks may be a Tensor's, of which `*` has made a number.
    const early = slip && !PLAIN.test(slip.id) ? undefined : slipOfMisuse(seen);
    const [, silent] = /^TypeError: nothing came of ([\w$]+)$/.exec(failure.problem.error) ?? [];
    return plainest([
      early,
      slip,
      silent === undefined ? undefined : silentMethod(silent, own, seen),
      silentCallback(own, seen),
      ...causesIn(name, own, seen),
    ]);
  }
  const again = seen?.failure;
  if (!seen || again === undefined || typeOf(again) !== typeOf(failure)) return undefined;
  // To have let bad input in is no slip, whatever was done with it.
  if (failure.type === 'accepted') {
    return plainest([silentCallback(own, seen), ...causesIn(name, own, seen)]);
  }
  return plainest([
    slipOfMisuse(seen),
    slipOfAnswer(name, again, seen, own),
    silentCallback(own, seen),
    ...causesIn(name, own, seen),
  ]);
}

/** What cannot have been meant, whatever came of it. */
const causesIn = (name: string, own: Source, seen: Observed): (Slip | undefined)[] => [
  slipOfTooFew(seen),
  silentHelper(own, seen),
  certainSlip(reachedFrom(name, own), own, seen),
];

/** The first that says why it went wrong; if there is none, the first that shows where. */
const plainest = (slips: readonly (Slip | undefined)[]): Slip | undefined =>
  slips.find((slip) => slip && !isTrace(slip)) ?? slips.find(Boolean);

const thrownIn = ({ failure }: Breakage): string | undefined =>
  failure.type === 'problem' && failure.problem.type === 'threw'
    ? failure.problem.error
    : undefined;

const fieldsOf = (arg: Arg): readonly string[] =>
  isRecord(arg as Data) ? Object.keys(arg as object) : [];

const PLAIN = /^slip:(number|string|boolean)-(lacks|instead)$/;

const typeOf = (failure: Exclude<Observed['failure'], undefined>): string =>
  failure === 'unusable'
    ? failure
    : failure.type === 'problem'
      ? failure.problem.type
      : failure.type;

/** Whether the copy threw the same. */
function isSame({ error }: ThrownError, { failure }: Observed): boolean {
  if (failure === undefined || failure === 'unusable' || failure.type !== 'problem') return false;
  return failure.problem.type === 'threw' && bare(failure.problem.error) === bare(error);
}

/** What is read by an expression, the interpreter does not name. */
const bare = (error: string): string => error.replace(/property(?: '.*')?(?= of)/, 'property');

function ofName(thrown: ThrownError, sources: readonly Source[], given?: Given): Slip | undefined {
  for (const source of sources) {
    const slip = slipOfName(thrown, source, given);
    if (slip) return slip;
  }
  return undefined;
}

/** Whether the one case that failed does not any more. */
async function isRightIn(
  question: Question,
  submission: Submission,
  name: string,
  exercise: Exercise<unknown>,
  sandboxes: SandboxFactory,
): Promise<boolean> {
  const sandbox = await sandboxes.open(submission);
  sandbox.pace = 'callWhileShrinking';
  sandbox.patience = exercise.patience;
  try {
    const { importProblem } = sandbox;
    return !importProblem && ask(sandbox, name, exercise, question).failure === undefined;
  } finally {
    sandboxes.close(sandbox);
  }
}

/** The first repair that makes the check hold. */
async function repairedSlip(
  { submission, name, exercise, verdicts }: Failed,
  { check, broken }: Telling,
  own: Source,
  seen: Observed | undefined,
  holds: Holds,
  sandboxes: SandboxFactory,
): Promise<Slip | undefined> {
  const most = Math.ceil(MOST_REPAIRS / exercise.patience);
  for (const { edits, slip } of repairsIn(reachedFrom(name, own), own, seen).slice(0, most)) {
    const files = { ...submission.files, [own.file]: edited(own.code, edits) };
    const mended = { ...submission, files };
    const question = { check, inputs: broken.inputs!, isSmallest: true };
    // A check that fails again looks for the smallest case again, too.
    if (!(await isRightIn(question, mended, name, exercise, sandboxes))) continue;
    if (!(await holds(mended, check))) continue;
    // What spoils everything refuses bad input, too.
    const held = broken.failure.type === 'accepted' ? heldIn(exercise, verdicts) : [];
    if (await holdAll(held, mended, holds)) return slip;
  }
  return undefined;
}

const heldIn = ({ checks }: Exercise<unknown>, verdicts: readonly Verdict[]): Check[] =>
  checks.filter((each) =>
    verdicts.some(({ name, status }) => name === each.name && status === 'passed'),
  );

async function holdAll(
  checks: readonly Check[],
  submission: Submission,
  holds: Holds,
): Promise<boolean> {
  for (const check of checks) if (!(await holds(submission, check))) return false;
  return true;
}
