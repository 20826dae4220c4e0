/** What a grader says is looked at: no more is believed than the laws of the lesson can say. */
import { describe, expect, test } from 'vitest';
import type { LessonReport } from '../../../engine/formats/report.ts';
import {
  believedAnswer,
  believedSaid,
  type Laws,
  Unbelievable,
} from '../../../engine/grade/believed.ts';
import { isLessonReport } from '../../../engine/grade/lesson-shape.ts';
import { gradeLesson } from '../../../engine/grade/grade-lesson.ts';
import type { LessonTask } from '../../../engine/grade/task.ts';
import { openSandboxes, stripper } from '../../../engine/node/files.ts';
import course from '../../fixture/gradlings.config.ts';
import { HALF, LOCATED, NUMBERS, SOLVED, WRONG } from '../../fixture/submissions.ts';
import { ajv } from '../formats/published.ts';
import { schema } from '../formats/report-schema.ts';

const [entry] = course.lessons;
const laws: Laws = { entry: entry!, lesson: (await entry!.load()).lesson };
const taskOf = (source: string): LessonTask => {
  const sources = { [NUMBERS]: source };
  return { lesson: 'numbers', seed: 1, runs: 5, language: 'en', sources, stops: [], places: true };
};
const sandboxes = openSandboxes();
const grade = (task: LessonTask) => gradeLesson(task, { course, sandboxes, stripper });

const SOURCES = [SOLVED[NUMBERS], HALF, WRONG, LOCATED, 'export const mean = 1;', 'oops('];
const graded = await Promise.all(
  SOURCES.map(async (source) => ({ task: taskOf(source), report: await grade(taskOf(source)) })),
);

test('what a grader has found is believed as it is', () => {
  for (const { task, report } of graded) {
    const said = JSON.parse(JSON.stringify({ report })) as unknown;
    expect(believedAnswer(said, task, laws)).toEqual({ report });
    expect(believedSaid({ verdict: report, missing: 'place' }, task, laws)).toEqual({
      verdict: report,
      missing: 'place',
    });
  }
});

test('also of one exercise, or of one case', async () => {
  const task = { ...taskOf(WRONG), exercises: ['scale'], case: { check: 0, path: '0' } };
  const report = await grade(task);
  expect(believedAnswer({ report }, task, laws)).toEqual({ report });
});

const [right] = graded;
const { task } = right!;
const [first, second] = right!.report.exercises;

type Change = (report: LessonReport) => unknown;
const withFirst = (changed: object): Change => {
  return (report) => ({ ...report, exercises: [{ ...first, ...changed }, second] });
};

const UNTRUE: Readonly<Record<string, Change>> = {
  'another lesson': (report) => ({ ...report, id: 'counting' }),
  'a file that is not its own': (report) => ({
    ...report,
    file: 'lessons/02-counting/exercise.ts',
  }),
  'points that are extra, of a lesson that is not': (report) => ({ ...report, extra: true }),
  'more points than its exercises have': (report) => ({ ...report, score: 100 }),
  'points out of more': (report) => ({ ...report, maxScore: 100 }),
  'an exercise twice': (report) => ({ ...report, exercises: [first, first] }),
  'an exercise less': (report) => ({ ...report, score: 2, maxScore: 2, exercises: [first] }),
  'an exercise that it does not have': withFirst({ name: 'Counter' }),
  'exercises in another order': (report) => ({ ...report, exercises: [second, first] }),
  'an exercise with more points': withFirst({ score: 3, maxScore: 3 }),
  'points without a law that holds': withFirst({ checks: [] }),
  'points for one law several times': withFirst({
    checks: first!.checks.map(() => first!.checks[0]),
  }),
  'points for laws of its own': withFirst({
    checks: first!.checks.map((check) => Object.assign({}, check, { name: 'fine' })),
  }),
  'a law of another kind': withFirst({
    checks: first!.checks.map((check) => Object.assign({}, check, { kind: 'law' })),
  }),
  'points where a law has failed': withFirst({
    checks: first!.checks.map((check) => Object.assign({}, check, { status: 'failed' })),
  }),
  'failed, and nothing has': withFirst({ status: 'failed' }),
  'infinitely many points': (report) => ({ ...report, score: Infinity }),
  'points that are text': (report) => ({ ...report, score: '4' }),
  'a field of its own': (report) => ({ ...report, extra: 1 }),
  nothing: () => null,
  'a list': () => [],
};

describe('a report is not believed that says', () => {
  test.for(Object.keys(UNTRUE))('%s', (what) => {
    const changed = UNTRUE[what]!(right!.report);
    expect(() => believedAnswer({ report: changed }, task, laws)).toThrow(Unbelievable);
  });

  test('an exercise that was not asked about', () => {
    const asked = { ...task, exercises: ['mean'] };
    expect(() => believedAnswer(right, asked, laws)).toThrow(Unbelievable);
    expect(() => believedSaid({ verdict: right!.report }, asked, laws)).toThrow(Unbelievable);
  });

  test('places outside of the submission', () => {
    const mistake = { id: 'x', text: 'x', place: { file: '../../etc/passwd', line: 1 } };
    const changed = withFirst({ mistake })(right!.report);
    expect(() => believedAnswer({ report: changed }, task, laws)).toThrow(Unbelievable);
  });
});

test.each([null, 1, 'x', [], {}, { report: undefined }, { fault: 1 }])(
  '%j is no answer',
  (answer) => {
    expect(() => believedAnswer(answer, task, laws)).toThrow(Unbelievable);
  },
);

test('a fault is told in bounds', () => {
  const { fault } = believedAnswer({ fault: 'x'.repeat(1e6) }, task, laws) as { fault: string };
  expect(fault).toHaveLength(2000);
});

describe('a sign of life', () => {
  test.each([
    [{}, {}],
    [{ checkpoint: {} }, { checkpoint: {} }],
    [
      { checkpoint: { exercise: 'mean', check: 1 } },
      { checkpoint: { exercise: 'mean', check: 1 } },
    ],
    [{ other: 1 }, {}],
  ])('%j is one', (said, heard) => {
    expect(believedSaid(said, task, laws)).toEqual(heard);
  });

  test.each([
    { checkpoint: null },
    { checkpoint: { exercise: 'Counter', check: 0 } },
    { checkpoint: { exercise: 'mean', check: -1 } },
    { checkpoint: { exercise: 'mean', check: 99 } },
    { checkpoint: { exercise: 'mean' } },
    { checkpoint: { exercise: { toString: 1 }, check: 0 } },
  ])('%j is none', (said) => {
    expect(() => believedSaid(said, task, laws)).toThrow(Unbelievable);
  });
});

/** The value with one part of it replaced or left out, in every way there is. */
function* changesOf(value: unknown): Generator<unknown> {
  for (const other of [null, -1, 0.5, '', {}, [], true]) yield other;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    const put = (each: unknown): unknown =>
      Array.isArray(value)
        ? value.map((one, i) => (String(i) === key ? each : (one as unknown)))
        : { ...value, [key]: each };
    for (const changed of changesOf(part)) yield put(changed);
    if (!Array.isArray(value))
      yield Object.fromEntries(Object.entries(value).filter(([k]) => k !== key));
  }
}

test('its shape is what the published schema has it be', () => {
  const isLesson = ajv.compile({ ...schema, $id: 'lesson', ...schema.$defs.lesson });
  let wrong = 0;
  for (const { report } of graded) {
    for (const changed of changesOf(report)) {
      const fits = isLessonReport(changed);
      if (fits !== isLesson(changed)) throw new Error(`${fits}: ${JSON.stringify(changed)}`);
      if (!fits) wrong++;
    }
  }
  expect(wrong).toBeGreaterThan(1000);
});
