/** A slip in a report: before what else is known, with its place, in every format and the terminal. */
import { describe, expect, test } from 'vitest';
import { showFailure } from '../../../engine/command/failure.ts';
import { FORMATS } from '../../../engine/formats/formats.ts';
import type { ExerciseReport, LessonReport } from '../../../engine/formats/report.ts';
import { gradeLesson } from '../../../engine/grade/grade-lesson.ts';
import type { LessonTask } from '../../../engine/grade/task.ts';
import { openSandboxes, stripper } from '../../../engine/node/files.ts';
import course from '../../fixture/gradlings.config.ts';
import { NUMBERS, UNINTERRUPTIBLE } from '../../fixture/submissions.ts';
import { problemsIn } from '../formats/report-schema.ts';
import { honest } from '../formats/samples.ts';

const sandboxes = openSandboxes();

const SCALE = 'export const scale = (xs, by) => xs.map((x) => x * by);';

function grade(source: string, changed: Partial<LessonTask> = {}): Promise<LessonReport> {
  const sources = { [NUMBERS]: source };
  const settings = { seed: 1, runs: 5, language: 'en' } as const;
  const task: LessonTask = { lesson: 'numbers', sources, stops: [], ...settings, ...changed };
  return gradeLesson(task, { course, sandboxes, stripper });
}

async function mistakes(source: string, changed?: Partial<LessonTask>) {
  const { exercises } = await grade(source, changed);
  return exercises.map(({ mistake }: ExerciseReport) => mistake);
}

const MISSPELT = `export function mean(xs) {\n  return xs.reduse((s, x) => s + x, 0) / xs.length;\n}\n${SCALE}`;

describe('told', () => {
  test('with the place, in the language of the report', async () => {
    const [english] = await mistakes(MISSPELT);
    expect(english).toEqual({
      id: 'slip:array-lacks',
      text: 'An array has no `reduse`. Did you mean `reduce`?',
      place: { file: NUMBERS, line: 2, column: 13 },
    });
    const [korean] = await mistakes(MISSPELT, { language: 'ko' });
    expect(korean!.text).toBe('배열에는 `reduse`가 없습니다. `reduce`를 쓰려던 것은 아닌가요?');
  });

  test('of what keeps the file from being loaded, by each of its exercises', async () => {
    const all = await mistakes(`const LIMIT = Math.Pow(2, 3);\n${MISSPELT}`);
    expect(all).toHaveLength(2);
    for (const mistake of all) {
      expect(mistake).toMatchObject({
        text: '`Math` has no `Pow`. Write `Math.pow`.',
        place: { line: 1, column: 20 },
      });
    }
  });

  test('of a loop that never ends', async () => {
    const [mistake] = await mistakes(
      `export function mean(xs) {\n  let [s, i] = [0, 0];\n  while (i < xs.length) {\n    s += xs[i];\n    i =+ 1;\n  }\n  return s / xs.length;\n}\n${SCALE}`,
    );
    expect(mistake?.text).toMatch(/^`i =\+ 1` is `=` and a sign/);
  });

  test('the same each time, and a report with it fits the schema', async () => {
    const [first, again] = [await grade(MISSPELT), await grade(MISSPELT)];
    expect(again).toEqual(first);
    expect(problemsIn({ ...honest(), lessons: [first] })).toBe('');
  });
});

describe('not told', () => {
  test('of code that no parser of ours can read, nor of what is nested too deeply', async () => {
    const deep = `export const mean = (xs) => ${'('.repeat(3000)}1${')'.repeat(3000)};\n${SCALE}`;
    expect((await mistakes(deep)).map((mistake) => mistake?.id ?? '')).not.toContain(
      expect.stringContaining('slip'),
    );
  });

  test('where naming it has been given up before', async () => {
    const stops = [
      { exercise: 'mean', check: 0, problem: { type: 'killed', seconds: 1 } },
    ] as const;
    expect((await mistakes(MISSPELT, { stops }))[0]).toBeNull();
  });

  test('of what hangs where it cannot be interrupted', async () => {
    const stops = [
      { exercise: 'mean', check: 0, problem: { type: 'killed', seconds: 1 } },
    ] as const;
    const hanging = `export function mean(xs) { ${UNINTERRUPTIBLE} }\n${SCALE}`;
    expect((await mistakes(hanging, { stops }))[0]).toBeNull();
  });
});

describe('shown', () => {
  const PLACE = `${NUMBERS}:2:13`;

  test.each(Object.entries(FORMATS))('with its place by the format %s', async (name, { write }) => {
    const written = write({ ...honest(), lessons: [await grade(MISSPELT)] });
    expect(written).toContain('Did you mean');
    if (name === 'json') expect(written).toContain('"column": 13');
    else if (name === 'annotations') expect(written).toContain(`file=${NUMBERS},line=2,col=13`);
    else expect(written).toContain(PLACE);
  });

  test('in the terminal: the place first, and once', async () => {
    const report = await grade(MISSPELT);
    const graded = [{ lesson: report, exercise: report.exercises[0]! }];
    const lineAt = () => '  return xs.reduse((s, x) => s + x, 0) / xs.length;';
    const lines = showFailure(graded, { language: 'en', columns: 80, rows: 24, lineAt });
    expect(lines[1]).toContain('An array has no `reduse`. Did you mean `reduce`?');
    expect(lines[2]).toContain(PLACE);
    expect(lines[4]!.indexOf('^')).toBe(lines[3]!.indexOf('reduse'));
    expect(lines.filter((line) => line.includes(NUMBERS))).toHaveLength(1);
  });
});
