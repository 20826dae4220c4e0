/** What `npm test` prints: sums that are right, failures that can be read, nothing that steers a terminal. */
import stringWidth from 'string-width';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ReportedCheck } from '../../checks/grade/report.ts';
import type { Language } from '../../checks/kit/words.ts';
import { markOfLaws } from '../../checks/node/laws-mark.ts';
import type { Mark } from '../../checks/node/replay-word.js';
import type { LessonOutline } from '../../checks/node/protocol.ts';
import { printFailures } from '../lessons/failures.ts';
import type { Graded, Settings } from '../lessons/grade-lesson.ts';
import { printReplay } from '../lessons/replay.ts';
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
  mark: 'abc',
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
  expect([2, 2.25, 1.995, 0.1 + 0.2, 19.999].map(formatPoints)).toEqual([
    '2',
    '2.25',
    '1.99',
    '0.3',
    '19.99',
  ]);
});

describe('a failure', () => {
  let lines: string[] = [];
  beforeEach(() => {
    lines = [];
    vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line));
  });
  afterEach(() => vi.restoreAllMocks());

  const print = (reports: readonly Graded[], language: Language = 'en'): string => {
    printFailures(
      [resultOf(reports, SETTINGS)!],
      { ...SETTINGS, language },
      WORDS[language],
      'xyz',
    );
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

  test('shows law, call, both sides and a line to replay it, marked by code and laws', () => {
    print(all('tanh', failure, {}));
    expect(lines).toEqual([
      '',
      '  activations › tanh · 0 of 2 points',
      '    The answer is wrong.',
      '    ✗ closed form',
      '      called    tanh(tensor([1]))',
      '      returned  tensor([2])',
      '      expected  2σ(2x) − 1 = tensor([0.761594])',
      '      replay    npm test activations/tanh@1:1:0:1+abcxyz',
    ]);
  });

  test('begins with what explains it, said once', () => {
    const mistake = { id: 'tanh_half', text: 'It is half of what it should be.' };
    const failed = all('tanh', failure, failure).map((each) => Object.assign(each, { mistake }));
    print(failed);
    const at = lines.findIndex((line) => line.includes(mistake.text));
    expect(lines[at - 1]).toContain('activations › tanh');
    expect(lines[at + 1]).toContain('✗');
    expect(lines.filter((line) => line.includes(mistake.text))).toHaveLength(1);
  });

  test('is shown in full for the first exercise; the others are short, and say how to see them', () => {
    const second = { ...failure, message: '답이 틀렸습니다. '.repeat(20) };
    const text = print([...all('tanh', failure, failure), ...all('relu', second, {})]);
    expect(text.match(/called/g)).toHaveLength(1);
    expect(text).toContain('One more fails, shown in short');
    const short = lines.at(-1)!;
    expect(short).toMatch(/^ {4}npm test activations\/relu {2}답이 틀렸습니다\. .*…$/);
    expect(stringWidth(short)).toBeLessThanOrEqual(80);
  });

  test('of many exercises lists the first, and counts the rest', () => {
    const exercises = Array.from({ length: 20 }, (_, i) => ({ name: `f${i}`, points: 1, checks }));
    const many = { ...lesson, exercises };
    const reports = exercises.flatMap(({ name }, i) =>
      all(name, { ...failure, message: `wrong ${i}` }, {}).map((each) =>
        Object.assign(each, { lesson: many }),
      ),
    );
    const text = print(reports);
    expect(text).toContain('19 more fail, shown in short');
    expect(text).toContain('npm test activations/f8 ');
    expect(text).not.toContain('npm test activations/f9 ');
    expect(lines.at(-1)).toBe('    … and 11 more: npm run list');
    expect(lines.length).toBeLessThanOrEqual(24);
  });

  test('of a whole file is told once for all its exercises', () => {
    const broken = { status: 'failed', message: 'syntax error' } as const;
    const text = print([...all('tanh', broken, broken), ...all('relu', broken, broken)]);
    expect(text.match(/syntax error/gi)).toHaveLength(1);
    expect(text).toContain('tanh and 1 more');
  });

  test('keeps to 80 columns, also in Korean', () => {
    const message = '답이 틀렸습니다. '.repeat(12);
    print(all('tanh', { ...failure, message, counterexample: 'tanh(x) '.repeat(30) }, {}), 'ko');
    expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(80);
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

describe('a replay', () => {
  let lines: string[] = [];
  let exitCode: typeof process.exitCode;
  beforeEach(() => {
    lines = [];
    exitCode = process.exitCode;
    vi.spyOn(console, 'log').mockImplementation((line = '') => void lines.push(line));
  });
  afterEach(() => {
    process.exitCode = exitCode;
    vi.restoreAllMocks();
  });

  async function replayed(
    mark: Mark | undefined,
    ...reports: Partial<ReportedCheck>[]
  ): Promise<string> {
    const settings = { ...SETTINGS, exercise: 'tanh', check: 1, path: '0', ...(mark && { mark }) };
    const result = resultOf(all('tanh', ...reports), settings);
    await printReplay(result ? [result] : [], settings, WORDS.en);
    return lines.join('\n').replaceAll(/\s+/g, ' ').trim();
  }
  const failed = { status: 'failed', message: 'x', path: '0' } as const;
  const code = lesson.mark;

  test('of a line without a mark only says what came of it', async () => {
    expect(await replayed(undefined, failed)).toBe('This case fails.');
    lines = [];
    expect(await replayed(undefined, {})).toBe('This case passes.');
  });

  test('says that the code has changed, that the laws have, or that nothing has', async () => {
    const laws = await markOfLaws();
    expect(await replayed({ code, laws }, failed)).toBe('This case fails.');
    lines = [];
    expect(await replayed({ code: '000' }, {})).toBe(
      'This case passes. lessons/04-activations/exercise.ts has changed since this line was printed.',
    );
    lines = [];
    expect(await replayed({ code, laws: '000' }, failed)).toMatch(
      /^This case fails\. The course's laws have changed since/,
    );
    lines = [];
    expect(await replayed({ code: '000', laws: '000' }, failed)).toMatch(
      /exercise\.ts has.*laws have/,
    );
  });

  test('that passes with the very code that failed tells of earlier calls', async () => {
    const laws = await markOfLaws();
    expect(await replayed({ code, laws }, {})).toMatch(/passes\. .*depends on earlier calls/);
  });

  test('of what is no case says neither that it passes nor that it fails', async () => {
    expect(await replayed(undefined, { status: 'failed', message: 'no case' })).toBe('');
    lines = [];
    expect(await replayed(undefined)).toMatch(/^There is no such case/);
    expect(process.exitCode).toBe(1);
  });
});
