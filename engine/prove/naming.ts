/**
 * Whether failures are called by their right name: of every known mistake its own diagnosis, of
 * anything else nothing that other cases do not bear out.
 */
import { exerciseFile } from '../course.ts';
import { ask, outcomeOf, smallestCases, widerCases } from '../explain/cases.ts';
import { explanations, type FailedExercise, hasFailed } from '../explain/name-mistake.ts';
import { Suspects } from '../explain/suspects.ts';
import { idOf } from '../explain/symptom-words.ts';
import { symptomOf } from '../explain/symptoms.ts';
import type { Verdict } from '../grade/verdict.ts';
import type { KnownMistakes } from '../kit/known-mistakes.ts';
import { inLanguage } from '../kit/words.ts';
import { type Asked, type Submission, TENSORS } from '../sandbox/sandbox.ts';
import { filesOf, pathIn, textOf } from './lesson-files.ts';
import { mistaken, withOther } from './one-mistake.js';
import type { Naming, OtherNaming } from './proof.ts';
import { preparedAs, type Target } from './subjects.ts';
import { failed, inSandbox, nameOf, sandboxes, verdictsOn } from './trial.ts';

/** Hands the known mistake in, rounded a little otherwise, and asks for its name. */
export async function nameKnown(
  target: Target,
  known: KnownMistakes,
  mistake: string,
  verdicts: readonly Verdict[],
): Promise<Naming> {
  const submission = made(target, `nudged(${asExpression(target, mistake)})`);
  // Without a solution to put it into there is nothing to hand in.
  if (!submission) return { given: undefined, isRight: false, twins: [] };
  const graded = failed(target, submission, verdicts);
  const given = await nameOf(graded, known);
  const isRight = given?.text === inLanguage(known.diagnoses[mistake]!, 'en');
  const found = isRight ? [] : await explanations(graded, known, sandboxes);
  return { given: given?.id, isRight, twins: found.filter((each) => each !== mistake) };
}

/** Hands in what no list foresees, and tries what is said of it on other cases. */
export async function nameOthers(target: Target, known: KnownMistakes): Promise<OtherNaming[]> {
  const { name, exercise } = target;
  const named: OtherNaming[] = [];
  for (const [what, code] of others(target, Object.keys(known.diagnoses))) {
    const submission = made(target, code);
    if (!submission) continue;
    const subject = { prepared: { submission }, exported: name };
    const verdicts = await verdictsOn(subject, exercise, { seed: 1, runs: 20 });
    if (!hasFailed(verdicts)) continue;
    const graded = failed(target, submission, verdicts);
    const given = (await nameOf(graded, known))?.id;
    const isRight = given !== undefined && (await isBorneOut(graded, target, known, given));
    named.push({ what: `${name}: ${what}`, given, isRight });
  }
  return named;
}

/** Whether a name still holds on many cases that it was not found with. */
async function isBorneOut(
  { submission, verdicts }: FailedExercise,
  { lesson, name, exercise }: Target,
  known: KnownMistakes,
  given: string,
): Promise<boolean> {
  const asked = [...smallestCases(exercise, verdicts), ...widerCases(exercise, 4711, () => 60)];
  const [cases, again] = await inSandbox(submission, exercise, (sandbox) => {
    const all = asked.map((question) => ask(sandbox, name, exercise, question));
    const more = (call: Asked) => outcomeOf(sandbox, name, call);
    return [all, symptomOf(lesson, name, all, undefined, more)] as const;
  });
  if (!(given in known.diagnoses)) return again !== undefined && idOf(again) === given;
  return inSandbox(known.submission, exercise, (sandbox) => {
    const suspects = new Suspects(sandbox, [given], exercise);
    suspects.hear(cases);
    return suspects.found().length === 1;
  });
}

/** The right solution a little off, mistakes on top of each other, and mistakes now and then. */
function others(target: Target, mistakes: readonly string[]): [string, string][] {
  const { name } = target;
  const wrong = (i: number) => asExpression(target, mistakes[i % mistakes.length]!);
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

const asExpression = (target: Target, mistake: string): string =>
  mistaken(pathIn(target.course, filesOf(target).mistakes(target.name)), mistake);

/** The solution of the lesson, with `code` in the place of the exercise. */
function made(target: Target, code: string): Submission | undefined {
  const { course, entry, name } = target;
  const solution = textOf(course, filesOf(target).reference);
  if (solution === undefined) return undefined;
  const text = withOther(solution, name, `(() => {${TOOLS} return ${code}; })()`);
  // What is put in asks for tensors, also where a course has none.
  return preparedAs(course, exerciseFile(entry), text, TENSORS).submission;
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
