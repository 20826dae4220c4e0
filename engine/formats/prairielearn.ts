/**
 * `results.json` of a PrairieLearn external grader: a test an exercise. Fields and limits:
 * https://prairielearn.readthedocs.io/en/latest/externalGrading/
 */
import {
  type ReportedExercise,
  gradedIn,
  nameOf,
  tellExercise,
  tellPrinted,
  tellReport,
} from './evidence.ts';
import type { Report } from './report.ts';
import { oneLine, toJson } from './untrusted.ts';
import { WORDS } from './words.ts';

export function prairielearn(report: Report): string {
  const { score, maxScore, language } = report;
  const graded = gradedIn(report);
  // Nothing that was handed in could be run: it is given back, and costs no attempt.
  const gradable = !graded.every(({ exercise }) => exercise.status === 'error');
  return toJson({
    gradable,
    score: maxScore > 0 ? Math.min(1, score / maxScore) : 0,
    ...(!gradable && { format_errors: formatErrors(graded) }),
    message: tellReport(report),
    output: '',
    tests: graded.map((one) => ({
      name: nameOf(one),
      description: oneLine(one.lesson.title),
      points: one.exercise.score,
      max_points: one.exercise.maxScore,
      message: tellExercise(one.exercise, WORDS[language]),
      output: tellPrinted(one.exercise, WORDS[language]),
    })),
  });
}

function formatErrors(graded: readonly ReportedExercise[]): string[] {
  const reasons = graded.map(({ exercise }) => oneLine(exercise.message ?? exercise.status, 600));
  return [...new Set(reasons)];
}
