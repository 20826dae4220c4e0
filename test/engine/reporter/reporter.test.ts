/** What `npm test` prints: sums that are right, failures that can be read, nothing that steers a terminal. */
import stringWidth from 'string-width';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { printFailures } from '../../../engine/command/test/failures.ts';
import { printReplay } from '../../../engine/command/test/replay.ts';
import type { CheckReport, ExerciseReport } from '../../../engine/formats/report.ts';
import type { Language } from '../../../engine/kit/words.ts';
import { markOfLaws } from '../../../engine/node/laws-mark.ts';
import type { Mark } from '../../../engine/node/replay-word.ts';
import course from '../../fixture/gradlings.config.ts';
import { exercise, failedCheck, FILE, lesson, passedCheck, unloaded } from '../formats/samples.ts';

const passed = (...printed: string[]): ExerciseReport =>
  exercise('share', { score: 2, status: 'passed', checks: [passedCheck], console: printed });

const failed = (name: string, message = failedCheck.message): ExerciseReport =>
  exercise(name, { message, checks: [{ ...failedCheck, message }, passedCheck] });

const twice = { ...failed('share'), checks: [failedCheck, failedCheck] };

let lines: string[] = [];
beforeEach(() => {
  lines = [];
  vi.spyOn(console, 'log').mockImplementation((line = '') => void lines.push(line));
});
afterEach(() => vi.restoreAllMocks());

describe('a failure', () => {
  const print = (exercises: readonly ExerciseReport[], language: Language = 'en'): string => {
    printFailures([lesson('ratios', exercises)], 'nowhere', language);
    return lines.join('\n');
  };

  test('shows law, call, both sides and a line to replay it', () => {
    print([failed('share')]);
    expect(lines).toEqual([
      '',
      '  ratios › share · 0 of 2 points',
      '    The answer is wrong, first at [0, 1].',
      '    ✗ finite and right up to ±1000',
      '      called    share(tensor([[0, 1000]]))',
      '      returned  tensor([[0, NaN]])',
      '      expected  tensor([[0, 1]])',
      '      replay    npm test ratios/share@8:1:0:0',
    ]);
  });

  test('begins with what explains it, said once', () => {
    const mistake = { id: 'share_half', text: 'It is half of what it should be.' };
    print([{ ...twice, mistake }]);
    const at = lines.findIndex((line) => line.includes(mistake.text));
    expect(lines[at - 1]).toContain('ratios › share');
    expect(lines[at + 1]).toContain('✗');
    expect(lines.filter((line) => line.includes(mistake.text))).toHaveLength(1);
  });

  test('is shown in full for the first exercise; the others are short, and say how to see them', () => {
    const text = print([twice, failed('part', '답이 틀렸습니다. '.repeat(20))]);
    expect(text.match(/called/g)).toHaveLength(1);
    expect(text).toContain('One more fails, shown in short');
    const short = lines.at(-1)!;
    expect(short).toMatch(/^ {4}npm test ratios\/part {2}답이 틀렸습니다\. .*…$/);
    expect(stringWidth(short)).toBeLessThanOrEqual(80);
  });

  test('of many exercises lists the first, and counts the rest', () => {
    const text = print(Array.from({ length: 20 }, (_, i) => failed(`f${i}`, `wrong ${i}`)));
    expect(text).toContain('19 more fail, shown in short');
    expect(text).toContain('npm test ratios/f8 ');
    expect(text).not.toContain('npm test ratios/f9 ');
    expect(lines.at(-1)).toBe('    … and 11 more: npm run list');
    expect(lines.length).toBeLessThanOrEqual(24);
  });

  test('of a whole file is told once for all its exercises', () => {
    const text = print([exercise('share', unloaded), exercise('part', unloaded)]);
    expect(text.match(/syntax error/gi)).toHaveLength(1);
    expect(text).toContain('share and 1 more');
  });

  test('keeps to 80 columns, also in Korean', () => {
    const message = '답이 틀렸습니다. '.repeat(12);
    const long = { ...failedCheck, message, counterexample: 'share(x) '.repeat(30) };
    print([exercise('share', { message, checks: [long] })], 'ko');
    expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(80);
  });

  test('and what a student prints cannot steer the terminal', () => {
    const printed = ['\u001B[2J\u001B[31mred\r\nnext', 'x'.repeat(10_000)];
    const text = print([passed(...printed)]);
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F]/);
    expect(text.length).toBeLessThan(1000);
  });

  test('more lines than there is room for are counted', () => {
    const printed = Array.from({ length: 15 }, (_, i) => `line ${i}`);
    expect(print([passed(...printed)])).toContain('… and 6 more');
  });

  test('nothing is printed of a lesson in which nothing failed', () => {
    expect(print([passed()])).toBe('');
  });
});

describe('a replay', () => {
  const code = 'abc';

  async function replayed(mark: Mark | undefined, ...checks: CheckReport[]): Promise<string> {
    lines = [];
    const report = lesson('ratios', [exercise('share', { checks })]);
    await printReplay(report, code, { language: 'en', ...(mark && { mark }) }, course);
    return lines.join('\n').replaceAll(/\s+/g, ' ').trim();
  }

  test('of a line without a mark only says what came of it', async () => {
    expect(await replayed(undefined, failedCheck)).toBe('This case fails.');
    expect(await replayed(undefined, passedCheck)).toBe('This case passes.');
  });

  test('says that the code has changed, that the laws have, or that nothing has', async () => {
    const laws = await markOfLaws(course);
    expect(await replayed({ code, laws }, failedCheck)).toBe('This case fails.');
    expect(await replayed({ code: '000' }, passedCheck)).toBe(
      `This case passes. ${FILE} has changed since this line was printed.`,
    );
    expect(await replayed({ code, laws: '000' }, failedCheck)).toMatch(
      /^This case fails\. The course's laws have changed since/,
    );
    expect(await replayed({ code: '000', laws: '000' }, failedCheck)).toMatch(
      /exercise\.ts has.*laws have/,
    );
  });

  test('that passes with the very code that failed tells of earlier calls', async () => {
    const laws = await markOfLaws(course);
    expect(await replayed({ code, laws }, passedCheck)).toMatch(
      /passes\. .*depends on earlier calls/,
    );
  });

  test('of what is no case says neither that it passes nor that it fails', async () => {
    expect(await replayed(undefined, { ...failedCheck, replay: null })).toBe('');
    expect(await replayed(undefined)).toBe('');
  });
});
