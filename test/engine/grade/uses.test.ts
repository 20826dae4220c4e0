/** An exercise that is built on another one, which is not right yet. */
import { expect, test } from 'vitest';
import type { ExerciseReport } from '../../../engine/formats/report.ts';
import { gradeLesson } from '../../../engine/grade/grade-lesson.ts';
import type { LessonTask } from '../../../engine/grade/task.ts';
import { openSandboxes, stripper } from '../../../engine/node/files.ts';
import { knownMistakes } from '../../../engine/node/known-mistakes.ts';
import course from '../../fixture/gradlings.config.ts';
import { COUNTING, NUMBERS } from '../../fixture/submissions.ts';

const sandboxes = openSandboxes();
const known = (lesson: string, exercise: string) => knownMistakes(course, lesson, exercise);

async function graded(
  exercise: string,
  sources: LessonTask['sources'],
  changed: Partial<LessonTask> = {},
): Promise<ExerciseReport> {
  const lesson = exercise === 'Counter' ? 'counting' : 'numbers';
  const settings = { seed: 1, runs: 5, language: 'en', places: true, stops: [] } as const;
  const task = { ...settings, lesson, exercises: [exercise], sources, ...changed };
  const report = await gradeLesson(task, { course, sandboxes, stripper, known });
  return report.exercises[0]!;
}

const BUILT = `export function mean(xs: number[]): number {
  if (xs.length === 0) throw new RangeError('no numbers');
  return scale(xs, 1 / xs.length).reduce((sum, x) => sum + x, 0);
}
`;
const scale = (body: string) =>
  `export function scale(xs: number[], by: number): number[] {\n  ${body}\n}\n`;

const COUNTER = `import { scale } from '../01-numbers/exercise.ts';
export class Counter {
  readonly total: number;
  constructor(start: number) {
    this.total = start;
  }
  add(n: number): Counter {
    return new Counter(this.total + scale([n], 1)[0]!);
  }
}
`;

test('is told of it, and its place is that of the other', async () => {
  const sources = { [NUMBERS]: BUILT + scale('return xs.map((x) => x + by);') };
  const { mistake, where } = await graded('mean', sources);
  expect(mistake).toEqual({
    id: 'uses:scale',
    text: '`mean` is built on `scale`, which does not keep its own laws yet. Make `scale` right first: it may be all that is wrong here.',
  });
  expect(where).toMatchObject({ file: NUMBERS, line: 6, kind: 'operator' });
  const korean = await graded('mean', sources, { language: 'ko' });
  expect(korean.mistake!.text).toMatch(/^`mean`이 쓰는 `scale`이 아직/);
});

test('is told of one that it imports, without a place in another file', async () => {
  const numbers = BUILT + scale('return xs.map((x) => x + by);');
  const { mistake, where } = await graded('Counter', { [COUNTING]: COUNTER, [NUMBERS]: numbers });
  expect(mistake).toMatchObject({ id: 'uses:scale' });
  expect(where).toBeNull();
});

test('of two that are broken, the one that the other is built on comes first', async () => {
  const numbers = BUILT + scale('return xs.map((x) => x + by);');
  const counter = COUNTER.replaceAll('scale', 'mean').replace('mean([n], 1)[0]!', 'mean([n])');
  const { mistake } = await graded('Counter', { [COUNTING]: counter, [NUMBERS]: numbers });
  expect(mistake).toMatchObject({ id: 'uses:scale' });
});

test('a known mistake that fits is told, too', async () => {
  const { mistake } = await graded('mean', { [NUMBERS]: BUILT + scale('return xs;') });
  expect(mistake).toMatchObject({ id: 'mean_forgetsToDivide' });
  expect(mistake!.text).toMatch(/^This is the sum: by what is it divided\? `mean` is built on /);
});

test.each([
  ['what is right', scale('return xs.map((x) => x * by);')],
  ['what only lets bad input in', scale('return xs.map((x) => mean([x]) + by);')],
])('nothing is said of %s', async (_, of) => {
  const wrong = of.includes('mean')
    ? `export const mean = (xs: number[]) => xs.reduce((sum, x) => sum + x, 0) / xs.length;\n${of}`
    : BUILT.replace('sum + x', 'sum - x') + of;
  const { mistake } = await graded(of.includes('mean') ? 'scale' : 'mean', { [NUMBERS]: wrong });
  expect(mistake?.id ?? '').not.toContain('uses');
});

test('what it is built on is not to blame where it keeps its own laws', async () => {
  const wrong = BUILT.replace('1 / xs.length', 'xs.length');
  // A division in `scale` would make up for it.
  const { where } = await graded('mean', {
    [NUMBERS]: wrong + scale('return xs.map((x) => x * by);'),
  });
  expect(where).toMatchObject({ file: NUMBERS, line: 3 });
  const own = await graded('mean', {
    [NUMBERS]: wrong + scale('return xs.map((x) => x * by);').replace('export ', ''),
  });
  expect(own.where!.text).toContain('Line 3 or 6 decides');
});

test('what is called back is followed once', async () => {
  const numbers = `export const mean = (xs: number[]): number => (xs.length > 3 ? scale(xs, 1)[0]! : 0);
export const scale = (xs: number[], by: number): number[] => [mean(xs) * by];
`;
  expect((await graded('mean', { [NUMBERS]: numbers })).mistake?.text).toContain('`scale`');
});
