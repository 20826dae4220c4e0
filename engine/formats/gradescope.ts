/**
 * `results.json` of a Gradescope autograder: a test an exercise, with partial scores. Fields:
 * https://gradescope-autograders.readthedocs.io/en/latest/specs/
 */
import { tellReport, testsIn } from './evidence.ts';
import type { LessonReport, Report } from './report.ts';
import { label, oneLine, toJson } from './untrusted.ts';
import { WORDS } from './words.ts';

export function gradescope(report: Report): string {
  const {
    score,
    countExtra = false,
    times,
    schema,
    version,
    seed,
    runs,
    files,
    language,
    lessons,
  } = report;
  // Without points a test says how something stands, and no more.
  const isWorth = ({ extra }: LessonReport): boolean => countExtra || !extra;
  return toJson({
    score,
    execution_time: times.seconds,
    output: tellReport(report),
    // What is not asked for as plain text may be taken for HTML.
    output_format: 'text',
    test_output_format: 'text',
    test_name_format: 'text',
    visibility: 'visible',
    // Standard output is for the instructor; students see the outputs below.
    stdout_visibility: 'hidden',
    extra_data: {
      schema,
      version: oneLine(version),
      seed,
      runs,
      files: files.map(({ path, sha256 }) => ({ path: oneLine(path), sha256: oneLine(sha256) })),
    },
    tests: testsIn(report).map(({ lesson, exercise, name, points, told, printed }) => ({
      name,
      name_format: 'text',
      number: `${lessons.indexOf(lesson) + 1}.${lesson.exercises.indexOf(exercise) + 1}`,
      score: isWorth(lesson) ? points.score : undefined,
      max_score: isWorth(lesson) ? points.maxScore : undefined,
      status: exercise.status === 'passed' ? 'passed' : 'failed',
      output: [told, printed && `${WORDS[language].printed}:\n${printed}`]
        .filter(Boolean)
        .join('\n'),
      output_format: 'text',
      tags: [label(lesson.id), exercise.status, ...(lesson.extra ? ['extra'] : [])],
      visibility: 'visible',
      extra_data: { mistake: exercise.mistake && label(exercise.mistake.id) },
    })),
  });
}
