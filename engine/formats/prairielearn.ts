/**
 * `results.json` of a PrairieLearn external grader: a test an exercise. Fields and limits:
 * https://prairielearn.readthedocs.io/en/latest/externalGrading/
 */
import { shareOf } from '../kit/totals.ts';
import { tellReport, testsIn, whyNothingRuns } from './evidence.ts';
import type { Report } from './report.ts';
import { oneLine, toJson } from './untrusted.ts';

export function prairielearn(report: Report): string {
  // Nothing that was handed in could be run: it is given back, and costs no attempt.
  const reasons = whyNothingRuns(report);
  return toJson({
    gradable: !reasons,
    // More than all is not taken there.
    score: shareOf(report),
    ...(reasons && { format_errors: reasons.map((reason) => oneLine(reason, 600)) }),
    message: tellReport(report),
    output: '',
    tests: testsIn(report).map(({ lesson, name, points, told, printed }) => ({
      name,
      description: oneLine(lesson.title),
      points: points.score,
      max_points: points.maxScore,
      message: told,
      output: printed,
    })),
  });
}
