/** The lines of INSTRUCTORS.md that reckon late days and take the best of several, as they stand there. */
import { execFileSync } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { withRoster } from '../../../../engine/formats/class/match.ts';
import { gradebook } from '../../../../engine/formats/class/gradebook.ts';
import { platformFiles } from '../../../../engine/formats/class/platforms.ts';
import {
  CLASS_SCHEMA,
  type ClassMember,
  type ClassRecord,
  NOTHING_KNOWN,
} from '../../../../engine/formats/class/record.ts';
import { readText, temporaryFolder, write } from '../../../fixture/checkout.ts';
import { tableIn } from '../../formats/csv.ts';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

const recipeIn = (file: string): string =>
  /```js\n(\/\/ The best[^]*?)```/.exec(readFileSync(join(ROOT, file), 'utf8'))![1]!;

const RECIPE = recipeIn('INSTRUCTORS.md');

test('they are the same in both languages', () => {
  expect(recipeIn('INSTRUCTORS.ko.md')).toBe(RECIPE);
});

const memberWith = (folder: string, score: number | undefined): ClassMember => ({
  submission: folder,
  folder,
  part: 1,
  status: score === undefined ? 'not graded' : 'graded',
  ...NOTHING_KNOWN,
  score: score ?? 0,
});

/** What a grading leaves of what some have earned; whoever has undefined was not graded. */
function gradingOf(scores: Readonly<Record<string, number | undefined>>): Record<string, string> {
  const members = Object.entries(scores).map(([folder, score]) => memberWith(folder, score));
  const roster = { columns: ['id'], rows: [['20261'], ['20262'], ['20263'], ['20264']] };
  const course = { schema: CLASS_SCHEMA, course: 'gradlings', version: '1', language: 'en' };
  const settings = { seed: 1, runs: 100, maxScore: 100, part: { index: 1, of: 1 }, roster };
  const record = withRoster({ ...course, ...settings, members } as ClassRecord);
  const files = platformFiles(record).map(([name, text]) => [name, text ?? '']);
  return { ...Object.fromEntries(files), 'gradebook.csv': gradebook(record) };
}

const cwd = temporaryFolder();
symlinkSync(join(ROOT, 'node_modules'), join(cwd, 'node_modules'), 'junction');
for (const [results, files] of Object.entries({
  'results-1': gradingOf({ 20261: 80, 20262: undefined, 20263: 60 }),
  'results-2': gradingOf({ 20261: 88.88, 20262: 0, 20263: 59 }),
})) {
  write(join(cwd, results), files);
}

function finalBy(recipe: string): Record<string, string>[] {
  write(cwd, {
    'final.mjs': recipe,
    'late.csv': 'results,id,days\nresults-2,20261,2\nresults-1,20263,1\nresults-2,20263,30\n',
  });
  execFileSync(process.execPath, ['final.mjs'], { cwd });
  return tableIn(`${readText(cwd, 'final.csv')}\r\n`);
}

const EXPECTED = [
  ['20261', '80'],
  ['20262', '0'],
  ['20263', '54'],
  ['20264', ''],
];

describe('late days, and the best of several', () => {
  test('for Moodle', () => {
    const rows = finalBy(RECIPE);
    expect(rows.map((row) => [row['ID number'], row['gradlings']])).toEqual(EXPECTED);
  });

  test('for Canvas, with another file and another number', () => {
    const canvas = RECIPE.replace('gradebook-moodle.csv', 'gradebook-canvas.csv');
    const [possible, ...rows] = finalBy(canvas.replace('ID number', 'SIS User ID'));
    expect(possible).toMatchObject({ Student: '    Points Possible', gradlings: '100' });
    expect(rows.map((row) => [row['SIS User ID'], row['gradlings']])).toEqual(EXPECTED);
  });

  test('without a roster, by what was handed in', () => {
    const book = RECIPE.replace('gradebook-moodle.csv', 'gradebook.csv');
    const rows = finalBy(book.replace('ID number', 'submission').replace("'gradlings'", "'score'"));
    expect(rows.map(({ submission, score }) => [submission, score])).toEqual([
      ...EXPECTED.slice(0, 3),
      ['', ''],
    ]);
  });
});
