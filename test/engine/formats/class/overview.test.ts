/** What a class is like, counted from its reports. */
import { expect, test } from 'vitest';
import type { Overview } from '../../../../engine/formats/class/overview.ts';
import { overviewOf } from '../../../../engine/formats/class/overview-of.ts';
import { type ClassMember, pointsOf } from '../../../../engine/formats/class/record.ts';
import type { ExerciseReport, Report } from '../../../../engine/formats/report.ts';
import {
  exercise,
  failedCheck,
  foundWhere,
  honest,
  lesson,
  passedCheck,
  report,
  thrownCheck,
  wrongShare,
} from '../samples.ts';

const member = (submission: string, of: Report): ClassMember => ({
  submission,
  folder: submission,
  part: 1,
  status: 'graded',
  ...pointsOf(of),
});

/** Of a class of these reports, called a, b, c. */
function overview(
  reports: readonly Report[],
  more: readonly ClassMember[] = [],
): Promise<Overview> {
  const known = new Map(reports.map((of, i) => [String.fromCodePoint(97 + i), of]));
  const members = [...known].map(([name, of]) => member(name, of));
  return overviewOf({ members: [...members, ...more] }, async (name) => known.get(name));
}

/** A report with so many points of 10. */
const scoring = (score: number): Report =>
  report([lesson('lists', [exercise('longest', { score, maxScore: 10 })])]);

const passed = (name: string): ExerciseReport => exercise(name, { status: 'passed', score: 2 });
const todo = (name: string): ExerciseReport => exercise(name, { status: 'todo' });

test('the points of a class: quartiles, mean, and how many lie between', async () => {
  const { points, distribution } = await overview([0, 1, 4.5, 9.99, 10].map(scoring));
  expect(points).toEqual({
    least: 0,
    lowerQuartile: 1,
    median: 4.5,
    upperQuartile: 9.99,
    most: 10,
    mean: 5.09,
  });
  expect(distribution.map(({ from, to }) => [from, to])).toEqual(
    Array.from({ length: 10 }, (_, i) => [i, i + 1]),
  );
  expect(distribution.map(({ students }) => students)).toEqual([1, 1, 0, 0, 1, 0, 0, 0, 0, 2]);
});

test('who was not graded has no part in points, and is counted', async () => {
  const none = { ...member('', scoring(0)), score: 0, maxScore: 0, lessons: [] };
  const others: readonly ClassMember[] = [
    { ...none, status: 'not graded' },
    { ...none, status: 'missing' },
    { ...none, status: 'elsewhere' },
  ];
  const { students, points } = await overview([scoring(8)], others);
  expect(students).toEqual({ graded: 1, 'not graded': 1, missing: 1, elsewhere: 1 });
  expect(points).toMatchObject({ least: 8, mean: 8 });
  const nobody = await overview([], others);
  expect(nobody).toMatchObject({ points: null, distribution: [], lessons: [], laws: [] });
});

test('how each exercise stands, what it earned, and how many go on there', async () => {
  const { lessons, stuck } = await overview([
    honest(),
    report([lesson('lists', [passed('longest'), passed('shortest')])]),
    report([lesson('lists', [todo('longest'), todo('shortest')])]),
  ]);
  const [lists, ratios] = lessons;
  expect(lists).toMatchObject({ id: 'lists', title: 'On lists', mean: 2, maxScore: 4 });
  expect(lists!.exercises).toEqual([
    {
      name: 'longest',
      mean: 1.33,
      maxScore: 2,
      states: { passed: 2, partly: 0, failed: 0, error: 0, todo: 1 },
      stuck: 1,
    },
    {
      name: 'shortest',
      mean: 0.66,
      maxScore: 2,
      states: { passed: 1, partly: 0, failed: 0, error: 0, todo: 2 },
      stuck: 0,
    },
  ]);
  expect(ratios!.exercises[0]).toMatchObject({ name: 'share', states: { partly: 1 }, stuck: 1 });
  expect(stuck).toEqual([
    { submission: 'a', lesson: 'ratios', exercise: 'share', state: 'partly' },
    { submission: 'c', lesson: 'lists', exercise: 'longest', state: 'todo' },
  ]);
});

test('the laws that most fail come first, each with its shortest example', async () => {
  const share = (counterexample: string): Report =>
    report([
      lesson('ratios', [
        exercise('share', { checks: [passedCheck, { ...failedCheck, counterexample }] }),
        exercise('clip', { checks: [thrownCheck] }),
      ]),
    ]);
  const { laws } = await overview([
    share('share(tensor([[0, 1000]]))'),
    share('share(1)'),
    report([lesson('ratios', [wrongShare])]),
  ]);
  expect(laws).toEqual([
    {
      text: failedCheck.name,
      lesson: 'ratios',
      exercise: 'share',
      students: 3,
      example: {
        submission: 'b',
        message: failedCheck.message,
        counterexample: 'share(1)',
        received: failedCheck.received,
        expected: failedCheck.expected,
      },
    },
    expect.objectContaining({ text: thrownCheck.name, exercise: 'clip', students: 2 }),
  ]);
});

test('mistakes are counted by name; without one, by the kind of change that is needed', async () => {
  const known = report([lesson('ratios', [wrongShare])]);
  const located = report([lesson('ratios', [{ ...wrongShare, mistake: null, where: foundWhere }])]);
  const { mistakes } = await overview([located, known, known]);
  expect(mistakes.map(({ text, students }) => [text, students])).toEqual([
    [wrongShare.mistake!.text, 2],
    [foundWhere.change, 1],
  ]);
  expect(JSON.stringify(mistakes)).not.toContain('instead of');
});

test('hardly more is told of a large class than of a small one', async () => {
  const failing = Array.from({ length: 60 }, (_, i) =>
    exercise(`e${i}`, {
      checks: [{ ...failedCheck, counterexample: 'x'.repeat(9000) }],
      mistake: { id: 'one', text: 'y'.repeat(9000) },
    }),
  );
  const { laws, mistakes } = await overview([report([lesson('lists', failing)])]);
  expect([laws.length, mistakes.length]).toEqual([20, 20]);
  expect(JSON.stringify([laws, mistakes]).length).toBeLessThan(50_000);
});

test('reports are read one at a time', async () => {
  let open = 0;
  let most = 0;
  const members = ['a', 'b', 'c'].map((name) => member(name, scoring(1)));
  await overviewOf({ members }, async () => {
    most = Math.max(most, ++open);
    await Promise.resolve();
    open--;
    return scoring(1);
  });
  expect(most).toBe(1);
});
