/**
 * `result.json` of a Classroom 50 autograder, `classroom50/result/v1`: a test an exercise. Fields:
 * https://github.com/foundation50/classroom50 (schemas/result-v1.schema.json)
 */
import { startOf, testsIn } from './evidence.ts';
import type { Report } from './report.ts';
import { label, toJson } from './untrusted.ts';

/** The variables of the process that grades; a service may say there whose work it is. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Only whole numbers are taken there, so points are given in hundredths. */
const hundredths = (points: number): number => Math.round(points * 100);

export function classroom50(report: Report, environment: Environment = {}): string {
  const tests = testsIn(report).map(({ exercise, name, points, told }) => ({
    'test-name': name,
    passed: exercise.status === 'passed',
    score: hundredths(points.score),
    'max-score': hundredths(points.maxScore),
    // A test may carry more than the schema names.
    output: told,
  }));
  const sumOf = (key: 'score' | 'max-score') => tests.reduce((sum, test) => sum + test[key], 0);
  return toJson({
    schema: 'classroom50/result/v1',
    ...identity(report, environment),
    datetime: startOf(report),
    score: sumOf('score'),
    'max-score': sumOf('max-score'),
    tests,
  });
}

/**
 * Whose work it is, as the runner of Classroom 50 tells an autograder. It checks what it has told,
 * and overwrites the owner, the type and the time. Elsewhere nobody knows: the stand-ins keep the
 * file valid, and a collector refuses them.
 */
function identity({ submission }: Report, environment: Environment) {
  const told = environment.CLASSROOM ? environment : {};
  const commit = told.COMMIT_URL || 'unknown';
  return {
    classroom: told.CLASSROOM || 'gradlings',
    assignment: told.ASSIGNMENT || 'gradlings',
    assignment_type: 'individual',
    owner: told.USERNAME || label(submission),
    submission: told.SUBMISSION_TAG || `submit/${label(submission)}`,
    commit,
    release: told.RELEASE_URL || 'unknown',
    review: told.REVIEW_URL || commit,
  };
}
