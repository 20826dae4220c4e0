/**
 * `results.json` of a PrairieLearn external grader: a test an exercise. Fields and limits:
 * https://prairielearn.readthedocs.io/en/latest/externalGrading/
 */
import { tellReport, testsIn, whyNothingRuns } from './evidence.ts';
import type { Report } from './report.ts';
import { oneLine, toJson } from './untrusted.ts';

export function prairielearn(report: Report): string {
  const { score, maxScore } = report;
  // Nothing that was handed in could be run: it is given back, and costs no attempt.
  const reasons = whyNothingRuns(report);
  return toJson({
    gradable: !reasons,
    score: maxScore > 0 ? Math.min(1, score / maxScore) : 0,
    ...(reasons && { format_errors: reasons.map((reason) => oneLine(reason, 600)) }),
    message: tellReport(report),
    output: '',
    tests: testsIn(report).map(({ lesson, exercise, name, told, printed }) => ({
      name,
      description: oneLine(lesson.title),
      points: exercise.score,
      max_points: exercise.maxScore,
      message: told,
      output: printed,
    })),
  });
}
