/** What `npm test` prints: sums that are right, failures that can be read, nothing that steers a terminal. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ReportedCheck } from '../../checks/grade/report.ts';
import type { LessonOutline } from '../../checks/node/protocol.ts';
import { printFailures } from '../lessons/failures.ts';
import type { Graded, Settings } from '../lessons/grade-lesson.ts';
import { formatPoints, resultOf } from '../lessons/results.ts';
import { WORDS } from '../lessons/words.ts';

const SETTINGS: Settings = { seed: 1, runs: 100, language: 'en' };

const checks = [
  { name: 'closed form', law: 'closed form', kind: 'formula' as const },
  { name: 'odd', law: 'odd', kind: 'law' as const },
];
const lesson: LessonOutline = {
  id: 'activations',
  folder: '04-activations',
  title: 'Activations',
  file: 'lessons/04-activations/exercise.ts',
  exercises: [
    { name: 'tanh', points: 2, checks },
    { name: 'relu', points: 3, checks },
  ],
};

function graded(exercise: string, number: number, report: Partial<ReportedCheck>): Graded {
  const { name, kind } = checks[number - 1]!;
  const full = { name, kind, status: 'passed' as const, calls: [], printed: [], ...report };
  return { lesson, exercise, check: name, number, report: full };
}

const all = (exercise: string, ...reports: Partial<ReportedCheck>[]): Graded[] =>
  reports.map((report, i) => graded(exercise, i + 1, report));

describe('the result of a lesson', () => {
  test('sums what its exercises earned', () => {
    const passed = [...all('tanh', {}, {}), ...all('relu', {}, { status: 'failed' })];
    expect(resultOf(passed, SETTINGS)).toMatchObject({ earned: 3.5, possible: 5, state: 'failed' });
  });

  test('counts an exercise without verdicts as nothing earned', () => {
    expect(resultOf(all('tanh', {}, {}), SETTINGS)).toMatchObject({ earned: 2, possible: 5 });
  });

  test('counts a verdict that is missing as not passed', () => {
    expect(resultOf(all('tanh', {}), SETTINGS)).toMatchObject({ earned: 1 });
  });

  test('is to do while something is, and nothing failed', () => {
    const todo = { status: 'todo' } as const;
    const some = [...all('tanh', {}, {}), ...all('relu', todo, todo)];
    expect(resultOf(some, SETTINGS)).toMatchObject({ state: 'todo', earned: 2 });
  });

  test('is of one exercise where one was asked for', () => {
    const result = resultOf(all('tanh', {}, {}), { ...SETTINGS, exercise: 'tanh' });
    expect(result).toMatchObject({ earned: 2, possible: 2, state: 'passed' });
  });

  test('is nothing where there were no verdicts', () => {
    expect(resultOf([], SETTINGS)).toBeUndefined();
  });
});

test('points are never rounded up', () => {
  expect([2, 2.25, 1.99, 0.1 + 0.2, 19.999].map(formatPoints)).toEqual([
    '2',
    '2.2',
    '1.9',
    '0.3',
    '19.9',
  ]);
});

describe('a failure', () => {
  let lines: string[] = [];
  beforeEach(() => {
    lines = [];
    vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line));
  });
  afterEach(() => vi.restoreAllMocks());

  const print = (reports: readonly Graded[]): string => {
    printFailures(resultOf(reports, SETTINGS)!, SETTINGS, WORDS.en);
    return lines.join('\n');
  };

  const failure: Partial<ReportedCheck> = {
    status: 'failed',
    message: 'The answer is wrong.',
    counterexample: 'tanh(tensor([1]))',
    calls: ['tanh(tensor([1])) → tensor([2])'],
    received: { value: 'tensor([2])' },
    expected: { name: '2σ(2x) − 1', value: 'tensor([0.761594])' },
    path: '0:1',
  };

  test('shows law, call, both sides and a line to replay it', () => {
    const text = print(all('tanh', failure, {}));
    expect(text).toContain('activations › tanh');
    expect(text).toContain('✗ closed form');
    expect(text).toContain('tanh(tensor([1]))');
    expect(text).toContain('returned: tensor([2])');
    expect(text).toContain('2σ(2x) − 1: tensor([0.761594])');
    expect(text).toContain('npm test activations/tanh@1:1:0:1');
  });

  test('begins with what explains it, said once', () => {
    const mistake = { id: 'tanh_half', text: 'It is half of what it should be.' };
    const failed = all('tanh', failure, failure).map((each) => Object.assign(each, { mistake }));
    printFailures(resultOf(failed, SETTINGS)!, SETTINGS, WORDS.en);
    const at = lines.findIndex((line) => line.includes(mistake.text));
    expect(lines[at - 1]).toContain('activations › tanh');
    expect(lines[at + 1]).toContain('✗');
    expect(lines.filter((line) => line.includes(mistake.text))).toHaveLength(1);
  });

  test('is not explained twice', () => {
    const text = print(all('tanh', failure, failure));
    expect(text.match(/The answer is wrong/g)).toHaveLength(1);
    expect(text).toContain('As above.');
    expect(text).toContain('npm test activations/tanh@2:1:0:1');
  });

  test('of a whole file is told once for all its exercises', () => {
    const broken = { status: 'failed', message: 'syntax error' } as const;
    const text = print([...all('tanh', broken, broken), ...all('relu', broken, broken)]);
    expect(text.match(/syntax error/g)).toHaveLength(1);
  });

  test('keeps to 80 columns, also in Korean', () => {
    const message = '답이 틀렸습니다. '.repeat(12);
    const text = print(
      all('tanh', { ...failure, message, counterexample: 'tanh(x) '.repeat(30) }, {}),
    );
    const width = (line: string) =>
      [...line].reduce((sum, c) => sum + (/[가-힣]/.test(c) ? 2 : 1), 0);
    expect(Math.max(...text.split('\n').map(width))).toBeLessThanOrEqual(80);
  });

  test('and what a student prints cannot steer the terminal', () => {
    const printed = ['\u001B[2J\u001B[31mred\r\nnext', 'x'.repeat(10_000)];
    const text = print(all('tanh', { printed }, {}));
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F]/);
    expect(text.length).toBeLessThan(1000);
  });

  test('nothing is printed of a lesson in which nothing failed', () => {
    expect(print(all('tanh', {}, {}))).toBe('');
  });
});
