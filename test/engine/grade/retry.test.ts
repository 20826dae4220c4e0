/** Grading by somebody who may break down: what is tried again, what is given up, what is nobody's. */
import { describe, expect, test } from 'vitest';
import type { ExerciseReport, LessonReport } from '../../../engine/formats/report.ts';
import type { LessonTask, Stop } from '../../../engine/grade/task.ts';
import {
  EndedByOthers,
  faultOf,
  gradeInRounds,
  type Grader,
  GraderFault,
  messageOf,
} from '../../../engine/grade/retry.ts';

const task: LessonTask = {
  lesson: 'numbers',
  seed: 1,
  runs: 1,
  language: 'en',
  sources: {},
  stops: [],
};
const report = { id: 'numbers', exercises: [] } as unknown as LessonReport;

/** Grades by what is to happen in each round, and tells the report and the stops of each. */
async function inRounds(rounds: readonly Grader[], seconds = 60) {
  const stops: (readonly Stop[])[] = [];
  const grade: Grader = (rest, ...others) => {
    stops.push(rest.stops);
    return rounds[stops.length - 1]!(rest, ...others);
  };
  const deadlines = { silence: 10, submission: 900 };
  const { report: result } = await gradeInRounds(
    task,
    grade,
    { milliseconds: 1000 * seconds },
    deadlines,
  );
  return { result, stops };
}

const answers: Grader = async () => ({ report });
const breaksDown =
  (exercise: string, check: number): Grader =>
  async (_, supervisor) => {
    supervisor.hear({ checkpoint: { exercise, check } });
    throw new Error('broken');
  };
const crashed = { type: 'crashed', message: 'broken' };

test('one breakdown may be the last one’s doing: all is graded again', async () => {
  const { result, stops } = await inRounds([breaksDown('mean', 2), answers]);
  expect(result).toBe(report);
  expect(stops).toEqual([[], []]);
});

test('one that ends before it has begun is no fault yet', async () => {
  const ends: Grader = () => Promise.reject(new Error('ended'));
  const { result, stops } = await inRounds([ends, answers]);
  expect(result).toBe(report);
  expect(stops).toEqual([[], []]);
});

test('what breaks two graders down is given up, and the rest is graded', async () => {
  const { stops } = await inRounds([breaksDown('mean', 2), breaksDown('mean', 2), answers]);
  expect(stops.at(-1)).toEqual([{ exercise: 'mean', check: 2, problem: crashed }]);
});

test('an exercise given up twice stops where it was last given up', async () => {
  const twice = (check: number) => [breaksDown('mean', check), breaksDown('mean', check)];
  const { stops } = await inRounds([...twice(2), ...twice(1), answers]);
  expect(stops.at(-1)).toEqual([{ exercise: 'mean', check: 1, problem: crashed }]);
});

test('without time nothing is run any more', async () => {
  const { stops } = await inRounds([answers], 0);
  expect(stops).toEqual([[{ problem: { type: 'out-of-time', seconds: 900 } }]]);
});

test('a fault of the grader’s own is nobody’s mistake', async () => {
  const fault: Grader = async () => ({ fault: 'no laws' });
  await expect(inRounds([fault])).rejects.toThrow(new GraderFault('no laws'));
  // Nobody's file had been touched yet.
  const silent: Grader = () => Promise.reject(new Error('cannot start'));
  await expect(inRounds([silent, silent])).rejects.toThrow(new GraderFault('cannot start'));
});

test('faults are told with their cause', () => {
  expect(faultOf(new Error('a law failed'))).toEqual({ fault: 'a law failed' });
  const { fault } = faultOf(new Error('a law failed', { cause: new Error('why') })) as never;
  expect(fault).toBe('a law failed: Error: why');
  expect(messageOf('only a word')).toBe('only a word');
});

const endedByOthers: Grader = async (_, supervisor) => {
  supervisor.hear({ checkpoint: { exercise: 'mean', check: 2 } });
  throw new EndedByOthers('SIGKILL');
};
const times = (count: number, round: Grader): Grader[] =>
  Array.from({ length: count }, () => round);

test('graders that others end are no mistake of the submission’s', async () => {
  const { result, stops } = await inRounds([...times(5, endedByOthers), answers]);
  expect(result).toBe(report);
  expect(stops.flat()).toEqual([]);
});

test('where others end each of them, nothing is made up', async () => {
  await expect(inRounds(times(6, endedByOthers))).rejects.toThrow(new GraderFault('SIGKILL'));
});

describe('when a deadline comes', () => {
  const exercise = (name: string, score: number) =>
    ({ name, score, maxScore: 2 }) as unknown as ExerciseReport;
  const mean = exercise('mean', 2);
  const nothing = [exercise('mean', 0), exercise('scale', 0)];
  const late = new AbortController();
  const isCut: Grader = (_, supervisor, keep) => {
    keep([mean]);
    supervisor.hear({ checkpoint: { exercise: 'scale', check: 0 } });
    const ended = new Promise<never>((_resolve, reject) => {
      supervisor.signal.addEventListener('abort', () => reject(new Error('given up')));
    });
    late.abort();
    return ended;
  };
  const tells: Grader = async () => ({
    report: { ...report, score: 0, maxScore: 4, exercises: nothing },
  });

  test('what is done keeps its points, and the rest is told', async () => {
    const rounds = [isCut, tells].values();
    const grade: Grader = (...given) => rounds.next().value!(...given);
    const budget = { milliseconds: 60_000, end: late.signal };
    const deadlines = { silence: 10, submission: 7 };
    const graded = await gradeInRounds(task, grade, budget, deadlines);
    expect(graded.unfinished).toEqual(['scale']);
    expect(graded.report).toMatchObject({ score: 2, maxScore: 4, exercises: [mean, nothing[1]] });
    expect(graded.stops).toEqual([{ problem: { type: 'out-of-time', seconds: 7 } }]);
  });
});
