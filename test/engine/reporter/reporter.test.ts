/** What `npm test` prints: sums that are right, failures that can be read, nothing that steers a terminal. */
import { course } from '../../../checks/course.ts';
import stringWidth from 'string-width';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CheckReport, ExerciseReport, LessonReport } from '../../../engine/formats/report.ts';
import { totals } from '../../../engine/grade/score.ts';
import type { Language } from '../../../engine/kit/words.ts';
import { markOfLaws } from '../../../engine/node/laws-mark.ts';
import type { Mark } from '../../../engine/node/replay-word.js';
import { printFailures } from '../../../engine/command/test/failures.ts';
import type { Settings } from '../../../engine/command/test/grading.ts';
import { printReplay } from '../../../engine/command/test/replay.ts';

const SETTINGS: Settings = { seed: 1, runs: 100, language: 'en' };
const LAWS = ['closed form', 'odd'];

function check(i: number, changed: Partial<CheckReport>): CheckReport {
  const nothing = { message: null, counterexample: null, received: null, expected: null };
  const kind = i === 0 ? 'formula' : 'law';
  const name = LAWS[i]!;
  return {
    name,
    kind,
    status: 'passed',
    ...nothing,
    calls: [],
    replay: null,
    place: null,
    ...changed,
  };
}

function exercise(name: string, ...checks: Partial<CheckReport>[]): ExerciseReport {
  const all = checks.map((each, i) => check(i, each));
  const failed = all.find(({ status }) => status === 'failed');
  return {
    name,
    score: failed ? 0 : 2,
    maxScore: 2,
    status: failed ? 'failed' : 'passed',
    message: failed?.message ?? null,
    checks: all,
    mistake: null,
    console: [],
  };
}

function lesson(...exercises: ExerciseReport[]): LessonReport {
  const file = 'lessons/04-activations/exercise.ts';
  return { id: 'activations', title: 'Activations', file, ...totals(exercises), exercises };
}

describe('a failure', () => {
  let lines: string[] = [];
  beforeEach(() => {
    lines = [];
    vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line));
  });
  afterEach(() => vi.restoreAllMocks());

  const print = (exercises: readonly ExerciseReport[], language: Language = 'en'): string => {
    printFailures([lesson(...exercises)], language);
    return lines.join('\n');
  };

  const failure: Partial<CheckReport> = {
    status: 'failed',
    message: 'The answer is wrong.',
    counterexample: 'tanh(tensor([1]))',
    calls: ['tanh(tensor([1])) → tensor([2])'],
    received: 'tensor([2])',
    expected: '2σ(2x) − 1 = tensor([0.761594])',
    replay: 'npm test activations/tanh@1:1:0:1+abcxyz',
  };

  test('shows law, call, both sides and a line to replay it', () => {
    print([exercise('tanh', failure, {})]);
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
    print([{ ...exercise('tanh', failure, failure), mistake }]);
    const at = lines.findIndex((line) => line.includes(mistake.text));
    expect(lines[at - 1]).toContain('activations › tanh');
    expect(lines[at + 1]).toContain('✗');
    expect(lines.filter((line) => line.includes(mistake.text))).toHaveLength(1);
  });

  test('is shown in full for the first exercise; the others are short, and say how to see them', () => {
    const second = { ...failure, message: '답이 틀렸습니다. '.repeat(20) };
    const text = print([exercise('tanh', failure, failure), exercise('relu', second, {})]);
    expect(text.match(/called/g)).toHaveLength(1);
    expect(text).toContain('One more fails, shown in short');
    const short = lines.at(-1)!;
    expect(short).toMatch(/^ {4}npm test activations\/relu {2}답이 틀렸습니다\. .*…$/);
    expect(stringWidth(short)).toBeLessThanOrEqual(80);
  });

  test('of many exercises lists the first, and counts the rest', () => {
    const text = print(
      Array.from({ length: 20 }, (_, i) =>
        exercise(`f${i}`, { ...failure, message: `wrong ${i}` }, {}),
      ),
    );
    expect(text).toContain('19 more fail, shown in short');
    expect(text).toContain('npm test activations/f8 ');
    expect(text).not.toContain('npm test activations/f9 ');
    expect(lines.at(-1)).toBe('    … and 11 more: npm run list');
    expect(lines.length).toBeLessThanOrEqual(24);
  });

  test('of a whole file is told once for all its exercises', () => {
    const broken = (name: string): ExerciseReport => ({
      ...exercise(name, { status: 'skipped' }, { status: 'skipped' }),
      status: 'error',
      score: 0,
      message: 'syntax error',
    });
    const text = print([broken('tanh'), broken('relu')]);
    expect(text.match(/syntax error/gi)).toHaveLength(1);
    expect(text).toContain('tanh and 1 more');
  });

  test('keeps to 80 columns, also in Korean', () => {
    const message = '답이 틀렸습니다. '.repeat(12);
    const long = { ...failure, message, counterexample: 'tanh(x) '.repeat(30) };
    print([exercise('tanh', long, {})], 'ko');
    expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(80);
  });

  test('and what a student prints cannot steer the terminal', () => {
    const printed = ['\u001B[2J\u001B[31mred\r\nnext', 'x'.repeat(10_000)];
    const text = print([{ ...exercise('tanh', {}), console: printed }]);
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F]/);
    expect(text.length).toBeLessThan(1000);
  });

  test('more lines than there is room for are counted', () => {
    const printed = Array.from({ length: 15 }, (_, i) => `line ${i}`);
    expect(print([{ ...exercise('tanh', {}), console: printed }])).toContain('… and 5 more lines');
  });

  test('nothing is printed of a lesson in which nothing failed', () => {
    expect(print([exercise('tanh', {}, {})])).toBe('');
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

  const code = 'abc';
  const { file } = lesson();

  async function replayed(
    mark: Mark | undefined,
    ...checks: Partial<CheckReport>[]
  ): Promise<string> {
    const settings = { ...SETTINGS, exercise: 'tanh', check: 1, path: '0', ...(mark && { mark }) };
    await printReplay(lesson(exercise('tanh', ...checks)), code, settings);
    return lines.join('\n').replaceAll(/\s+/g, ' ').trim();
  }
  const failed = { status: 'failed', message: 'x', replay: 'npm test …' } as const;

  test('of a line without a mark only says what came of it', async () => {
    expect(await replayed(undefined, failed)).toBe('This case fails.');
    lines = [];
    expect(await replayed(undefined, {})).toBe('This case passes.');
  });

  test('says that the code has changed, that the laws have, or that nothing has', async () => {
    const laws = await markOfLaws(course);
    expect(await replayed({ code, laws }, failed)).toBe('This case fails.');
    lines = [];
    expect(await replayed({ code: '000' }, {})).toBe(
      `This case passes. ${file} has changed since this line was printed.`,
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
    const laws = await markOfLaws(course);
    expect(await replayed({ code, laws }, {})).toMatch(/passes\. .*depends on earlier calls/);
  });

  test('of what is no case says neither that it passes nor that it fails', async () => {
    expect(await replayed(undefined, { status: 'failed', message: 'no case' })).toBe('');
    lines = [];
    expect(await replayed(undefined)).toMatch(/^There is no such case/);
    expect(process.exitCode).toBe(1);
  });
});
