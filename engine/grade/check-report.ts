/** A verdict in words: everything a student or an instructor is shown of one check. */
import { isList } from '../kit/agree.ts';
import type { Failure } from '../kit/failure.ts';
import { explain, explainOrigin, explainProblem } from '../kit/messages.ts';
import { partAt } from '../kit/parts.ts';
import { show, showApart, showCall, showGets } from '../kit/show.ts';
import type { Call } from '../kit/subject.ts';
import type { Language } from '../kit/words.ts';
import type { Data } from '../sandbox/codec.ts';
import type { DriveStep } from '../sandbox/inside/drive.ts';
import type { Printed } from '../sandbox/interpreter.ts';
import type { Place } from '../sandbox/problem.ts';
import { rankOf } from '../explain/rank.ts';
import type { Verdict } from './verdict.ts';

export interface ReportedCheck {
  /** The law, in the student's language. */
  readonly name: string;
  readonly kind: Verdict['kind'];
  readonly status: Verdict['status'];
  readonly message?: string;
  /** What the smallest failing case asked, as code. */
  readonly counterexample?: string;
  /** What came back, or one side of the law, with the name of that side. */
  readonly received?: Shown;
  readonly expected?: Shown;
  /** Every call of the smallest failing case and its answer, as code. */
  readonly calls: readonly string[];
  readonly place?: Place;
  /** The path of the smallest failing case, for a replay. */
  readonly path?: string;
  readonly printed: Printed;
  /** Where it did not pass: the smaller, the more it tells about the cause; see `rank.ts`. */
  readonly rank?: number;
}

export interface Shown {
  readonly name?: string;
  readonly value: string;
}

const MOST_CALLS = 6;

export function reportCheck(
  exerciseName: string,
  law: string,
  verdict: Verdict,
  language: Language,
): ReportedCheck {
  const { kind, status, printed, broken } = verdict;
  const plain = { name: law, kind, status, printed };
  if (!broken) return { ...plain, calls: [] };
  const { calls, path, origin } = broken;
  const failure = ofSteps(broken);
  const place = failure.type === 'problem' ? placeOf(failure) : origin?.place;
  const asked = blamed(failure, calls).map(({ args }) => showCall(exerciseName, args));
  return {
    ...plain,
    message: [
      explain(failure, language),
      ...(origin ? [explainOrigin(origin, language)] : []),
    ].join(' '),
    ...sidesOf(failure, language),
    ...(asked.length > 0 && { counterexample: asked.join('; ') }),
    calls: calls.slice(0, MOST_CALLS).map((call) => showAnswer(exerciseName, call, language)),
    ...(place && { place }),
    ...(path !== undefined && { path }),
    ...(status !== 'skipped' && { rank: rankOf(kind, broken) }),
  };
}

/** What is wrong with one answer of a driven class, called as it was asked for: `b.grad`. */
function ofSteps({ failure, calls }: NonNullable<Verdict['broken']>): Failure {
  const call = calls.at(-1);
  if (failure.type !== 'differs' || call?.how !== 'drive') return failure;
  const asked = showGets(call.args as DriveStep[]);
  const [received, expected] = [failure.received, failure.expected].map((side) => fieldsOf(side));
  const at = Number(/^\[(\d+)\]$/.exec(failure.path)?.[1]);
  const path = asked[at];
  const isWhole = received?.length === asked.length && expected?.length === asked.length;
  if (path === undefined || !isWhole) return failure;
  if (path.endsWith(')')) {
    // A method may answer otherwise each time: where it is asked again, all answers tell which.
    const isOnce = asked.indexOf(path) === asked.lastIndexOf(path);
    return isOnce ? { ...failure, path, received: received[at], expected: expected[at] } : failure;
  }
  const field = path.slice(path.lastIndexOf('.') + 1);
  return {
    ...failure,
    path,
    received: { [field]: received[at] },
    expected: { [field]: expected[at] },
  };
}

const fieldsOf = (side: Data): readonly Data[] | undefined => (isList(side) ? side : undefined);

/** A law that compares answers is about all its calls; anything else about the last one. */
function blamed(failure: Failure, calls: readonly Call[]): readonly Call[] {
  const compares = failure.type === 'differs' || failure.type === 'untrue';
  return compares ? calls.slice(0, MOST_CALLS) : calls.slice(-1);
}

function placeOf({ problem }: Extract<Failure, { type: 'problem' }>): Place | undefined {
  return 'place' in problem ? problem.place : undefined;
}

function showAnswer(name: string, { args, outcome }: Call, language: Language): string {
  const answer = outcome.ok ? show(outcome.value, 10) : explainProblem(outcome.problem, language);
  return `${showCall(name, args)} → ${answer}`;
}

function sidesOf(failure: Failure, language: Language): { received?: Shown; expected?: Shown } {
  switch (failure.type) {
    case 'differs':
      return differing(failure, language);
    case 'wrong-kind':
    case 'wrong-keys':
    case 'outside':
    case 'not-finite':
    case 'accepted':
    case 'unusable':
      return { received: { value: show(failure.received, 10) } };
    case 'changed-argument':
      return changed(failure, language);
    case 'unsteady':
      return {
        received: { value: show(failure.second, 10) },
        expected: { value: show(failure.first, 10) },
      };
    default:
      return {};
  }
}

/** Both sides; where there is a field in which they differ, only that. */
function differing(
  { path, received, expected, sides }: Extract<Failure, { type: 'differs' }>,
  language: Language,
) {
  const field = fieldIn(path);
  const [left, right] = showApart(partAt(received, field), partAt(expected, field));
  return {
    received: named(fieldOf(sides.received, field, language), left),
    expected: named(fieldOf(sides.expected, field, language), right),
  };
}

/** The path up to its last field, such as `.grads[0].dw` of `.grads[0].dw[1, 2]`; `a.f()` has none. */
const fieldIn = (path: string): string => /^[^(]*\.\w+(?![\w(])/.exec(path)?.[0] ?? '';

/** Code goes on with the path: `f(x).w`. */
const CODE = /^[\w′]+(?:\(.*\))?$/;

function fieldOf(name: string | undefined, field: string, language: Language): string | undefined {
  if (name === undefined || field === '') return name ?? (field || undefined);
  return CODE.test(name) ? name + field : PART[language](name, field);
}

const PART: Readonly<Record<Language, (name: string, field: string) => string>> = {
  en: (name, field) => `${field} of ${name}`,
  ko: (name, field) => `${name}의 ${field}`,
};

/** The argument, or the field of it that has changed, as it was and as it is now. */
function changed(
  { name, path, before, after }: Extract<Failure, { type: 'changed-argument' }>,
  language: Language,
) {
  const field = fieldIn(path);
  const [now, then] = showApart(partAt(after, field), partAt(before, field));
  const words = BEFORE_AND_AFTER[language];
  return {
    received: { name: words.after(name + field), value: now },
    expected: { name: words.before(name + field), value: then },
  };
}

const BEFORE_AND_AFTER: Readonly<
  Record<Language, Readonly<Record<'before' | 'after', (argument: string) => string>>>
> = {
  en: { before: (name) => `${name} before`, after: (name) => `${name} after the call` },
  ko: { before: (name) => `호출 전의 ${name}`, after: (name) => `호출 후의 ${name}` },
};

const named = (name: string | undefined, value: string): Shown =>
  name === undefined ? { value } : { name, value };
