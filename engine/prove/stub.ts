/** The stub of an exercise: it is to do, law by law, and its copy is the same. */
import type { Verdict } from '../grade/verdict.ts';
import { explainProblem } from '../kit/messages.ts';
import { filesOf, lineOf, textOf } from './lesson-files.ts';
import type { Missing } from './proof.ts';
import { stubOf, type Target } from './subjects.ts';
import { verdictsOn } from './trial.ts';

export const TODO = "throw new Error('not written yet');";

export async function missingInStub(target: Target): Promise<Missing[]> {
  const { course, name, exercise } = target;
  const file = filesOf(target).stub;
  // That there is no file at all is said once, of the lesson.
  if (textOf(course, file) === undefined) return [];
  const verdicts = await verdictsOn(stubOf(target), exercise, { seed: 1, runs: 1 });
  if (verdicts.every(({ status }) => status === 'todo')) return [];
  const [why] = verdicts.flatMap(problemOf);
  const what = `the body of the stub of ${name} has to be ${TODO}${why === undefined ? '' : ` (${why})`}`;
  return [{ file: lineOf(course, file, name), what }];
}

function problemOf({ broken }: Verdict): string[] {
  if (broken?.failure.type !== 'problem') return [];
  const { problem } = broken.failure;
  return problem.type === 'not-written' ? [] : [explainProblem(problem, 'en')];
}
