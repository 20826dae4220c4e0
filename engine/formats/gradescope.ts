/**
 * `results.json` of a Gradescope autograder: a test an exercise, with partial scores. Fields:
 * https://gradescope-autograders.readthedocs.io/en/latest/specs/
 */
import {
  type ReportedExercise,
  nameOf,
  tellExercise,
  tellPrinted,
  tellReport,
} from './evidence.ts';
import type { Report } from './report.ts';
import { label, oneLine, toJson } from './untrusted.ts';
import { type FormatWords, WORDS } from './words.ts';

export function gradescope(report: Report): string {
  const { score, times, schema, version, seed, runs, files } = report;
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
    tests: report.lessons.flatMap((lesson, l) =>
      lesson.exercises.map((exercise, e) =>
        test({ lesson, exercise }, `${l + 1}.${e + 1}`, WORDS[report.language]),
      ),
    ),
  });
}

function test(graded: ReportedExercise, number: string, words: FormatWords) {
  const { lesson, exercise } = graded;
  const printed = tellPrinted(exercise, words);
  return {
    name: nameOf(graded),
    name_format: 'text',
    number,
    score: exercise.score,
    max_score: exercise.maxScore,
    status: exercise.status === 'passed' ? 'passed' : 'failed',
    output: [tellExercise(exercise, words), printed && `${words.printed}:\n${printed}`]
      .filter(Boolean)
      .join('\n'),
    output_format: 'text',
    tags: [label(lesson.id), exercise.status],
    visibility: 'visible',
    extra_data: { mistake: exercise.mistake && label(exercise.mistake.id) },
  };
}
