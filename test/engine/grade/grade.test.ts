/** A lesson of a submission, graded in this very thread. */
import { describe, expect, test } from 'vitest';
import { exerciseFile } from '../../../engine/course.ts';
import type { ExerciseReport, LessonReport } from '../../../engine/formats/report.ts';
import { gradeLesson } from '../../../engine/grade/grade-lesson.ts';
import { sourcesOf } from '../../../engine/grade/submission.ts';
import type { Checkpoint, LessonTask, Tools } from '../../../engine/grade/task.ts';
import { openSandboxes, stripper } from '../../../engine/node/files.ts';
import course from '../../fixture/gradlings.config.ts';
import { beginWith, HALF, NUMBERS, SOLVED, STUBS, WRONG } from '../../fixture/submissions.ts';

const RIGHT = SOLVED[NUMBERS];

const sandboxes = openSandboxes();

async function grade(
  source: LessonTask['sources'][string],
  changed: Partial<LessonTask> = {},
  tools: Partial<Tools> = {},
): Promise<{ report: LessonReport; steps: Checkpoint[] }> {
  const steps: Checkpoint[] = [];
  const task: LessonTask = {
    lesson: 'numbers',
    sources: { [NUMBERS]: source },
    stops: [],
    seed: 1,
    runs: 5,
    language: 'en',
    ...changed,
  };
  const onCheckpoint = (step: Checkpoint) => void steps.push(step);
  const all = { course, sandboxes, stripper, onCheckpoint, ...tools };
  return { report: await gradeLesson(task, all), steps };
}

const statuses = ({ exercises }: LessonReport) => exercises.map(({ status }) => status);

describe('a lesson', () => {
  test('that is right has every point, and nothing is said', async () => {
    const { report } = await grade(RIGHT);
    expect(report).toMatchObject({ id: 'numbers', file: NUMBERS, score: 4, maxScore: 4 });
    const checks = report.exercises.flatMap((exercise) => exercise.checks);
    for (const check of checks) {
      expect(check).toMatchObject({ status: 'passed', message: null, replay: null, calls: [] });
    }
  });

  test('that is wrong has the evidence', async () => {
    const { report } = await grade(WRONG);
    expect(report.score).toBe(0);
    const check = report.exercises[0]!.checks.find(({ kind }) => kind === 'formula')!;
    expect(check.status).toBe('failed');
    expect(check.counterexample).toMatch(/^mean\(/);
    expect(check.expected).toMatch(/^-?\d/);
    expect(check.replay).toMatch(/^npm test numbers\/mean@\d+:1:[\d:]+\+[a-z\d]{3}$/);
    expect(report.exercises[0]!.message).toBe(check.message);
  });

  test('of which a case of no check is wanted says that there is none', async () => {
    const only = { exercises: ['mean'], case: { check: 98, path: '0' } };
    const { exercises } = (await grade(RIGHT, only)).report;
    expect(exercises).toMatchObject([{ status: 'error', score: 0, checks: [] }]);
    expect(exercises[0]!.message).toMatch(/^There is no such case/);
  });

  test('that is to do has no failures', async () => {
    const { report } = await grade(STUBS[NUMBERS]);
    expect(statuses(report)).toEqual(['todo', 'todo']);
    expect(report.exercises[0]!.checks[0]).toMatchObject({
      status: 'skipped',
      message: null,
      calls: [],
    });
  });

  test('a law broken in part costs its part', async () => {
    const careless = RIGHT.replace('xs.length === 0', 'false');
    const [mean] = (await grade(careless, { runs: 100 })).report.exercises;
    const failed = mean!.checks.filter(({ status }) => status === 'failed');
    expect(failed.map(({ name }) => name)).toEqual(['no numbers have no mean']);
    expect(mean!.score).toBe(1.8);
  });

  test.each([
    ['is missing', undefined],
    ['cannot be parsed', 'export function ('],
    ['throws while it is loaded', 'throw new Error();'],
    ['cannot be read', { type: 'unreadable-file', file: NUMBERS, reason: 'link' } as const],
  ])('whose file %s has no check that was run', async (_, source) => {
    const { report } = await grade(source);
    expect(statuses(report)).toEqual(['error', 'error']);
    for (const { checks, message } of report.exercises) {
      expect(message).not.toBeNull();
      expect(new Set(checks.map(({ status }) => status))).toEqual(new Set(['skipped']));
    }
  });

  test('the place of a syntax error is kept, for an annotation', async () => {
    const { report } = await grade('\nexport function (');
    expect(report.exercises[0]!.checks[0]!.place).toEqual({ file: NUMBERS, line: 2, column: 17 });
  });

  test('only some exercises of it', async () => {
    const { report } = await grade(RIGHT, { exercises: ['scale'] });
    expect(report.exercises.map(({ name }) => name)).toEqual(['scale']);
    expect(report.maxScore).toBe(2);
  });

  test('what is printed is kept, once a line, bounded', async () => {
    const print = "for (let i = 0; i < 99; i++) console.log(i % 3, 'x'.repeat(9999));";
    const loud = beginWith(RIGHT, { scale: print });
    const { console } = (await grade(loud)).report.exercises[1]!;
    expect(console.length).toBeGreaterThan(0);
    expect(console.length).toBeLessThanOrEqual(20);
    expect(new Set(console).size).toBe(console.length);
    for (const line of console) expect(line.length).toBeLessThanOrEqual(500);
  });

  test('in Korean, as far as the course speaks it', async () => {
    const [entry] = course.lessons;
    const { lesson } = await entry!.load();
    const load = async () => ({ lesson: { ...lesson, title: { en: 'Numbers', ko: '수' } } });
    const tools = { course: { ...course, lessons: [{ ...entry!, load }] } };
    const { report } = await grade(WRONG, { language: 'ko' }, tools);
    expect(report.title).toBe('수');
    const [first, ...others] = report.exercises[0]!.checks.map(({ name }) => name);
    expect(first).toBe('the mean of 1, 2 and 6 is 3');
    expect(others.at(-1)).toMatch(/[가-힣]/);
    expect(report.exercises[0]!.message).toMatch(/[가-힣]/);
    expect((await grade(WRONG, { language: 'ko' })).report.title).toBe('Numbers');
  });
});

describe('steps and stops', () => {
  const problem = { type: 'killed', seconds: 20 } as const;

  test('every step is announced before it is taken: the file, then each check', async () => {
    const { report, steps } = await grade(HALF);
    const ofExercise = ({ name, checks }: ExerciseReport): Checkpoint[] =>
      [{}].concat(checks.map((_, check) => ({ exercise: name, check })));
    const inOrder = report.exercises.flatMap(ofExercise);
    expect(steps).toEqual([{}, ...inOrder]);
  });

  test('a stop at a check: what came before counts, what follows is not run', async () => {
    const { report, steps } = await grade(RIGHT, {
      stops: [{ exercise: 'mean', check: 2, problem }],
    });
    const [mean, scale] = report.exercises;
    expect(mean!.checks.map(({ status }) => status).slice(0, 3)).toEqual([
      'passed',
      'passed',
      'failed',
    ]);
    expect(mean!.status).toBe('failed');
    expect(scale!.status).toBe('passed');
    expect(steps).not.toContainEqual({ exercise: 'mean', check: 2 });
  });

  test('a stop at the first check: an error, and the exercise is not even loaded', async () => {
    const { report } = await grade(RIGHT, { stops: [{ exercise: 'mean', check: 0, problem }] });
    expect(statuses(report)).toEqual(['error', 'passed']);
    expect(report.score).toBe(2);
  });

  test('a stop at the file: nothing of it is touched', async () => {
    const { report, steps } = await grade(RIGHT, { stops: [{ problem }] });
    expect(statuses(report)).toEqual(['error', 'error']);
    expect(steps).toEqual([]);
  });
});

describe('what is to be graded', () => {
  test('a lesson takes its own file, the last one those before it too', () => {
    const all = Object.fromEntries(course.lessons.map(exerciseFile).map((file) => [file, file]));
    expect(Object.keys(sourcesOf(course.lessons[0]!, all))).toEqual([NUMBERS]);
    expect(Object.keys(sourcesOf(course.lessons.at(-1)!, all))).toHaveLength(2);
  });
});
