/** A lesson of a submission, graded in this very thread. */
import { describe, expect, test } from 'vitest';
import { course } from '../../../checks/course.ts';
import { exerciseFile } from '../../../engine/course.ts';
import type { ExerciseReport, LessonReport } from '../../../engine/formats/report.ts';
import { gradeLesson } from '../../../engine/grade/grade-lesson.ts';
import type { LessonTask, Checkpoint } from '../../../engine/grade/task.ts';
import { sourcesOf } from '../../../engine/grade/submission.ts';
import { select } from '../../../engine/grade/select.ts';
import { openSandboxes, stripper } from '../../../engine/node/files.ts';
import { HALF, LAYERS, RIGHT, STUB, WRONG } from '../command/gradlings.ts';

const sandboxes = openSandboxes();

async function grade(
  source: LessonTask['sources'][string],
  changed: Partial<LessonTask> = {},
): Promise<{ report: LessonReport; steps: Checkpoint[] }> {
  const steps: Checkpoint[] = [];
  const task: LessonTask = {
    lesson: 'layers',
    sources: { [LAYERS]: source },
    stops: [],
    seed: 1,
    runs: 5,
    language: 'en',
    ...changed,
  };
  const onCheckpoint = (step: Checkpoint) => void steps.push(step);
  return { report: await gradeLesson(task, { course, sandboxes, stripper, onCheckpoint }), steps };
}

const statuses = ({ exercises }: LessonReport) => exercises.map(({ status }) => status);

describe('a lesson', () => {
  test('that is right has every point, and nothing is said', async () => {
    const { report } = await grade(RIGHT);
    expect(report).toMatchObject({ id: 'layers', file: LAYERS, score: 5, maxScore: 5 });
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
    expect(check.counterexample).toMatch(/^dense\(/);
    expect(check.expected).toMatch(/^tensor/);
    expect(check.replay).toMatch(/^npm test layers\/dense@\d+:1:[\d:]+\+[a-z\d]{3}$/);
    expect(report.exercises[0]!.message).toBe(report.exercises[0]!.checks[0]!.message);
  });

  test('that is to do has no failures', async () => {
    const { report } = await grade(STUB);
    expect(statuses(report)).toEqual(['todo', 'todo']);
    expect(report.exercises[0]!.checks[0]).toMatchObject({
      status: 'skipped',
      message: null,
      calls: [],
    });
  });

  test('a law broken in part costs its part, to hundredths', async () => {
    const careless = RIGHT.replace('if (!fits)', 'if (false)');
    const [dense] = (await grade(careless, { runs: 100 })).report.exercises;
    const passed = dense!.checks.filter(({ status }) => status === 'passed').length;
    expect(passed).toBeGreaterThan(dense!.checks.length / 2);
    expect(dense!.score).toBeGreaterThan(1.5);
    expect(dense!.score).toBeLessThan(3);
    expect(String(dense!.score)).toMatch(/^\d(\.\d{1,2})?$/);
  });

  test.each([
    ['is missing', undefined],
    ['cannot be parsed', 'export function ('],
    ['throws while it is loaded', 'throw new Error();'],
    ['cannot be read', { type: 'unreadable-file', file: LAYERS, reason: 'link' } as const],
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
    expect(report.exercises[0]!.checks[0]!.place).toEqual({ file: LAYERS, line: 2, column: 17 });
  });

  test('only some exercises of it', async () => {
    const { report } = await grade(RIGHT, { exercises: ['flatten'] });
    expect(report.exercises.map(({ name }) => name)).toEqual(['flatten']);
    expect(report.maxScore).toBe(2);
  });

  test('what is printed is kept, once a line, bounded', async () => {
    const loud = RIGHT.replaceAll(
      /(export function.*\{)/g,
      "$1 for (let i = 0; i < 99; i++) console.log(i % 3, 'x'.repeat(9999));",
    );
    const { console } = (await grade(loud)).report.exercises[1]!;
    expect(console.length).toBeGreaterThan(0);
    expect(console.length).toBeLessThanOrEqual(20);
    expect(new Set(console).size).toBe(console.length);
    for (const line of console) expect(line.length).toBeLessThanOrEqual(500);
  });

  test('in Korean', async () => {
    const { report } = await grade(WRONG, { language: 'ko' });
    expect(report.title).toMatch(/[가-힣]/);
    expect(report.exercises[0]!.checks.at(-1)!.name).toMatch(/[가-힣]/);
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
      stops: [{ exercise: 'dense', check: 2, problem }],
    });
    const [dense, flatten] = report.exercises;
    expect(dense!.checks.map(({ status }) => status).slice(0, 3)).toEqual([
      'passed',
      'passed',
      'failed',
    ]);
    expect(dense!.status).toBe('failed');
    expect(flatten!.status).toBe('passed');
    expect(steps).not.toContainEqual({ exercise: 'dense', check: 2 });
  });

  test('a stop at the first check: an error, and the exercise is not even loaded', async () => {
    const { report } = await grade(RIGHT, { stops: [{ exercise: 'dense', check: 0, problem }] });
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
  test.each(['activations', '04-activations'])('a lesson: %s', async (word) => {
    expect((await select(course, word))!.map(({ entry }) => entry.id)).toEqual(['activations']);
  });

  test.each(['softmax', 'activations/softmax', '04-activations/softmax'])(
    'an exercise: %s',
    async (word) => {
      expect(await select(course, word)).toMatchObject([
        { entry: { id: 'activations' }, exercises: ['softmax'] },
      ]);
    },
  );

  test.each(['', 'soft', 'layers/softmax', 'x/activations/softmax', '__proto__', 'softmax/'])(
    'nothing: %j',
    async (word) => {
      expect(await select(course, word)).toBeUndefined();
    },
  );

  test('a lesson takes its own file, the last one those before it too', () => {
    const all = Object.fromEntries(course.lessons.map(exerciseFile).map((file) => [file, file]));
    expect(Object.keys(sourcesOf(course.lessons[2]!, all))).toEqual([LAYERS]);
    expect(Object.keys(sourcesOf(course.lessons.at(-1)!, all))).toHaveLength(course.lessons.length);
  });
});
