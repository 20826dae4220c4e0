import { expect, test } from 'vitest';
import { FORMATS } from '../../../engine/formats/formats.ts';
import { gradeFolder } from '../../../engine/node/grade-folder.ts';
import { temporaryFolder, write } from '../../fixture/checkout.ts';
import course from '../../fixture/gradlings.config.ts';
import { beginWith, COUNTING, NUMBERS, SOLVED, TODO } from '../../fixture/submissions.ts';
import { problemsIn } from './report-schema.ts';

/** Is wrong and prints, and leaves to do; the file after it cannot be read. */
const SUBMISSION = {
  [NUMBERS]: beginWith(SOLVED[NUMBERS], {
    mean: "console.log('::error::forged'); xs[7].nothing();",
    scale: TODO,
  }),
  [COUNTING]: 'export const = 3;',
};

async function reportOn(files: Readonly<Record<string, string>>) {
  const folder = write(temporaryFolder(), files);
  const report = await gradeFolder(course, folder, { seed: 1, runs: 20, language: 'ko' });
  expect(problemsIn(report)).toBe('');
  expect(problemsIn(JSON.parse(FORMATS.json.write(report)))).toBe('');
  const exercises = report.lessons.flatMap((lesson) => lesson.exercises);
  return { report, statuses: exercises.map(({ status }) => status) };
}

test('a report of the grader is what the schema says, and can be written', async () => {
  expect((await reportOn(SOLVED)).statuses).toEqual(['passed', 'passed', 'passed']);
  const { report, statuses } = await reportOn(SUBMISSION);
  expect(statuses).toEqual(['failed', 'todo', 'error']);

  const summary = FORMATS.markdown.write(report);
  expect(summary).toContain('### `numbers/mean` · 2점 가운데 0점');
  expect(summary).toContain('\u200B::error::forged');
  const annotations = FORMATS.annotations.write(report);
  expect(annotations).toContain(`::error file=${NUMBERS},line=1,col=`);
  expect(annotations).toContain(`::error file=${COUNTING},line=1,col=14,`);
});
