/**
 * Whether failures are called by their right name: of every known mistake its own diagnosis, of
 * anything else nothing that other cases do not bear out.
 */
import { exerciseFile } from '../../engine/course.ts';
import { ask, smallestCases, widerCases } from '../../engine/explain/cases.ts';
import { explanations, type FailedExercise, hasFailed } from '../../engine/explain/name-mistake.ts';
import { Suspects } from '../../engine/explain/suspects.ts';
import { symptomOf } from '../../engine/explain/symptoms.ts';
import { prepare } from '../../engine/grade/submission.ts';
import type { Verdict } from '../../engine/grade/verdict.ts';
import type { KnownMistakes } from '../../engine/kit/known-mistakes.ts';
import { stripper } from '../../engine/node/stripper.ts';
import type { Submission } from '../../engine/sandbox/sandbox.ts';
import { mistaken, withOther } from '../with-one-mistake.js';
import { names } from './names.ts';
import type { Target } from './subjects.ts';
import { failed, inSandbox, nameOf, sandboxes, verdictsOn } from './trial.ts';

/** Hands the known mistake in, rounded a little otherwise, and asks for its name. */
export async function proveName(
  target: Target,
  known: KnownMistakes,
  mistake: string,
  verdicts: readonly Verdict[],
): Promise<void> {
  const submission = made(target, `nudged(${mistaken(target.entry.id, mistake)})`);
  const graded = failed(target, submission, verdicts);
  const given = await nameOf(graded, known);
  const isRight = given?.text === known.diagnoses[mistake]!.en;
  const found = isRight ? [] : await explanations(graded, known, sandboxes);
  const twins = found.filter((each) => each !== mistake);
  names.add({ subject: 'known', what: mistake, given: given?.id, isRight, twins });
}

/** Hands in what no list foresees, and tries what is said of it on other cases. */
export async function proveOtherNames(target: Target, known: KnownMistakes): Promise<void> {
  const { name, exercise } = target;
  for (const [what, code] of others(target, Object.keys(known.diagnoses))) {
    const submission = made(target, code);
    const subject = { prepared: { submission }, exported: name };
    const verdicts = await verdictsOn(subject, exercise, { seed: 1, runs: 20 });
    if (!hasFailed(verdicts)) continue;
    const graded = failed(target, submission, verdicts);
    const given = (await nameOf(graded, known))?.id;
    const isRight = given !== undefined && (await isBorneOut(graded, target, known, given));
    names.add({ subject: 'other', what: `${name}: ${what}`, given, isRight });
  }
}

/** Whether a name still holds on many cases that it was not found with. */
async function isBorneOut(
  { submission, verdicts }: FailedExercise,
  { lesson, name, exercise }: Target,
  known: KnownMistakes,
  given: string,
): Promise<boolean> {
  const asked = [...smallestCases(exercise, verdicts), ...widerCases(exercise, 4711, () => 60)];
  const cases = await inSandbox(submission, exercise, (sandbox) =>
    asked.map((question) => ask(sandbox, name, exercise, question)),
  );
  if (!(given in known.diagnoses)) return symptomOf(lesson, name, cases)?.id === given;
  return inSandbox(known.submission, exercise, (sandbox) => {
    const suspects = new Suspects(sandbox, [given], exercise);
    suspects.hear(cases);
    return suspects.found().length === 1;
  });
}

/** The right solution a little off, mistakes on top of each other, and mistakes now and then. */
function others({ entry, name }: Target, mistakes: readonly string[]): [string, string][] {
  const wrong = (i: number) => mistaken(entry.id, mistakes[i % mistakes.length]!);
  return [
    ['negated', `changed(${name}, (v) => -v)`],
    ['0.3 % too large', `changed(${name}, (v) => 1.003 * v)`],
    ['0.001 too large', `changed(${name}, (v) => v + 0.001)`],
    ['a mistake negated', `changed(${wrong(0)}, (v) => -v)`],
    ['a mistake times 3', `changed(${wrong(1)}, (v) => 3 * v)`],
    ['two mistakes in turn', `either(${wrong(1)}, ${wrong(2)})`],
    ['a mistake now and then', `either(${name}, ${wrong(3)})`],
  ];
}

/** The solution of the lesson, with `code` in the place of the exercise. */
function made({ entry, name }: Target, code: string): Submission {
  const text = withOther(entry.id, name, `(() => {${TOOLS} return ${code}; })()`);
  return prepare(exerciseFile(entry), text, stripper).submission!;
}

const TOOLS = `
function numbers(value, f) {
  if (typeof value === 'number') return f(value);
  if (value instanceof core.Tensor) return value.map((v) => f(v));
  if (Array.isArray(value)) return value.map((item) => numbers(item, f));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, numbers(field, f)]));
}
const isClass = (f) => /^class/.test(String(f));
const changed = (f, change) => (...args) => numbers(f(...args), change);
const nudged = (f) => isClass(f) ? f : changed(f, (v) => v * (1 + 1e-13));
function either(f, g) {
  return (...args) => {
    let sum = 0;
    numbers(args, (v) => (sum += Math.abs(v)));
    return Math.floor(sum * 1000) % 2 ? f(...args) : g(...args);
  };
}
`;
