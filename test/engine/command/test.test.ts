/** `gradlings test` as it is typed: what it grades, what it prints, what it leaves to vitest. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkout, readText, run, temporaryFolder, typeIn } from '../../fixture/checkout.ts';
import course from '../../fixture/gradlings.config.ts';
import { COUNTING, LOCATED, NUMBERS, SOLVED, WRONG } from '../../fixture/submissions.ts';

/** What the root of a course has for it. */
const VITEST: Readonly<Record<string, string>> = {
  'vitest.config.ts': `export default {
    test: {
      include: ['test/lessons/*.test.ts'],
      globalSetup: ['../../engine/command/test/setup.ts'],
      reporters: ['../../engine/command/test/reporter.ts'],
      pool: 'threads',
      isolate: false,
      fileParallelism: false,
    },
  };`,
  ...Object.fromEntries(
    ['01-numbers', '02-counting'].map((folder) => [
      `test/lessons/${folder}.test.ts`,
      `import { declareLesson } from '../../../../engine/command/test/declare-lesson.ts';
       declareLesson('${folder.slice(3)}');`,
    ]),
  ),
};

const fresh = checkout(VITEST);
const wrong = checkout({ ...VITEST, ...SOLVED, [NUMBERS]: WRONG });
const solved = checkout({ ...VITEST, ...SOLVED });

const typed = (folder: string, ...words: string[]) =>
  typeIn(folder, 'test', ...words, '--lang', 'en');

describe('what is graded', () => {
  test('all, where nothing is named', async () => {
    const { code, stdout, stderr } = await typed(solved);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^ {2}01 numbers +█+ +4 \/ 4$/m);
    expect(stdout).toMatch(/^ {2}02 counting +█+ +3 \/ 3$/m);
    expect(stdout).toContain('Score: 7 of 7 points\n  Everything holds.');
  });

  test.for([
    ['1', '0 of 4'],
    ['counting', '0 of 3'],
    [COUNTING, '0 of 3'],
    ['scale', '0 of 2'],
    ['counti', '0 of 3'],
    ['numbers/sc', '0 of 2'],
  ])('what is named: %s', async ([word, score]) => {
    const { code, stdout } = await typed(fresh, word!);
    expect(stdout).toContain(`Score: ${score} points`);
    expect(code).toBe(0);
  });

  test('the lesson of the folder that it is typed in', async () => {
    const line = [join(fresh, 'gradlings.js'), 'test', '.', '--lang', 'en'];
    const { stdout } = await run(line, join(fresh, 'lessons/02-counting'));
    expect(stdout).toMatch(/Begin here: Counter\n +read +README.md\n +write +exercise.ts:\d+\n/);
  });

  test('of what is right a solution is named, where there is one', async () => {
    const solution = 'export const x = 1;\n\nexport function scale() {}\n';
    const folder = checkout({ ...VITEST, ...SOLVED, 'reference/numbers.ts': solution });
    const compare = async (...words: string[]) =>
      (await typed(folder, ...words)).stdout.match(/Compare with a solution: (.*)/)?.[1];
    expect(await compare('scale')).toBe('reference/numbers.ts:3');
    expect(await compare('numbers')).toBe('reference/numbers.ts');
    expect(await compare('counting')).toBeUndefined();
    expect(await compare()).toBeUndefined();
  });

  test('the same in a folder that vite cannot do with, but for vitest’s options', async () => {
    const odd = join(temporaryFolder(), 'C# & what?');
    cpSync(join(wrong, '../..'), odd, { recursive: true, verbatimSymlinks: true });
    const folder = join(odd, 'test/fixture');
    for (const words of [[], ['scale'], ['counting'], ['mean@9:1:0']]) {
      const there = await typed(folder, ...words);
      expect(there).toEqual(await typed(wrong, ...words));
    }
    const refused = await typed(folder, '--reporter=junit');
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('do not work in a folder with # or ? in its path');
  });

  test('the same where there is no vitest.config.ts, but for vitest’s options', async () => {
    const folder = checkout({ ...SOLVED, [NUMBERS]: WRONG });
    expect(await typed(folder, 'mean')).toEqual(await typed(wrong, 'mean'));
    const refused = await typed(folder, '--reporter=junit');
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('need a vitest.config.ts');
  });

  test('an untouched course says where to begin', async () => {
    const { code, stdout } = await typed(fresh);
    expect(code).toBe(0);
    expect(stdout).toMatch(/Begin here: mean\n.*read +.*01-numbers\/README\.md\n.*write +.*:\d+\n/);
    expect(stdout).toMatch(/^ {2}01 numbers .* to do$/m);
  });
});

describe('what is wrong', () => {
  test.each(['en', 'ko'])('of one exercise it fits a screen, in the language %s', async (lang) => {
    const { stdout } = await typeIn(wrong, 'test', 'mean', '--lang', lang);
    const lines = stdout.split('\n');
    // npm says what it runs in four lines above, and the prompt comes below.
    expect(lines.length).toBeLessThanOrEqual(24 - 4 - 1 + 1);
    expect(lines[0]).toContain('gradlings');
    expect(stdout).toContain('numbers › mean');
    expect(stdout).toMatch(/lessons\/01-numbers\/exercise\.ts:\d+\n$/);
    expect(stdout).not.toMatch(/░|Next:|다음:|Score:|점수:/);
  });

  test('is told, and a replay shows it again', async () => {
    const { code, stdout } = await typed(wrong);
    expect(code).toBe(1);
    expect(stdout).toMatch(/numbers › mean · 0 of 2 points\n/);
    expect(stdout).toContain('npm test numbers/scale');
    const [, word] = /replay +npm test (\S+)/.exec(stdout)!;
    const again = await typed(wrong, word!);
    expect(again.code).toBe(1);
    expect(again.stdout).toContain('This case fails.\n\n');
    expect(again.stdout).toContain(word);
    const marked = await typed(wrong, word!.replace(/\+.../, '+000'));
    expect(marked.stdout).toContain(`${NUMBERS} has changed since`);
    const none = await typed(wrong, 'mean@9:1:0');
    expect(none.code).toBe(1);
    expect(none.stdout).toContain('There is no such case');
  });
});

describe('where the mistake is', () => {
  const misplaced = checkout({ ...VITEST, ...SOLVED, [NUMBERS]: LOCATED });
  const PLACE =
    / {4}Line 7 decides: which operator\?\n {6}lessons\/01-numbers\/exercise\.ts:7:\d+\n {6}7 \| .*x \+ by\);\n +\^+\n {4}More about this place: npm run hint -- scale\n/;

  test('stands beneath the failure, and all of it fits a screen', async () => {
    const { code, stdout, stderr } = await typed(misplaced, 'scale');
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    const [failure, next] = stdout.split(PLACE);
    expect(failure).toContain('numbers › scale · 0 of 2 points');
    expect(next).toMatch(/^\n +read .*\n +write .*\n$/);
    // The prompt comes below; what npm says may scroll away.
    expect(stdout.split('\n').length).toBeLessThanOrEqual(24 - 1 + 1);
  });

  test('is that of the exercise which is shown in full; the score is there before it', async () => {
    const both = { [NUMBERS]: LOCATED, [COUNTING]: SOLVED[COUNTING].replace('+', '-') };
    const { stdout } = await typed(checkout({ ...VITEST, ...both }));
    expect(stdout).toContain('npm test counting/Counter');
    const [before, after] = stdout.split(PLACE);
    expect(before).toMatch(/Score: [^]*\n {2}numbers › scale\n$/);
    expect(after).toMatch(/^\n {2}Next: scale\n/);
    expect(stdout.match(/ decides: /g)).toHaveLength(1);
  });

  test('nothing is printed where none is found, nor for a case that is seen again', async () => {
    const none = await typed(wrong, 'mean');
    expect(none.stdout).not.toMatch(/ decides|More about/);
    const [, word] = /replay +npm test (\S+)/.exec((await typed(misplaced, 'scale')).stdout)!;
    expect((await typed(misplaced, word!)).stdout).not.toMatch(/ decides|More about/);
  });

  test('with a reporter of vitest’s, nothing is looked for, and it ends', async () => {
    const { code, stdout } = await typed(misplaced, 'scale', '--reporter=dot');
    expect(code).toBe(1);
    expect(stdout).not.toContain('More about');
  });
});

describe('what is refused', () => {
  test.for([
    ['soale', 'There is no exercise and no lesson "soale". Did you mean scale?'],
    ['numbers counting', "too many arguments for 'test'. Expected 1 argument but got 2."],
    ['numbers --retry=1 counting', "too many arguments for 'test'. Expected 1 argument but got 2."],
    ['--seed x', "option '--seed <number>' argument 'x' is invalid. It takes a whole number"],
    ['--bogus', "unknown option '--bogus'\nTo see"],
    ['--sede 7', "unknown option '--sede'\n(Did you mean --seed?)"],
    ['--reportr=junit', "unknown option '--reportr'\n(Did you mean --reporter?)"],
    ['--reporter', "option '--reporter' needs a value."],
    ['--outputFile', "option '--outputFile' needs a value."],
    ['--silent=maybe', 'vitest: Unexpected value'],
    ['soale@1:1:0', 'Did you mean scale?'],
  ])('%s', async ([line, said]) => {
    const { code, stdout, stderr } = await typed(fresh, ...line!.split(' '));
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^error: /);
    expect(stderr).toContain(said);
  });
});

test.for([
  'mean --reporter=junit --outputFile=report.xml',
  '--reporter=junit mean --outputFile=report.xml --seed=3',
  '--seed 3 --reporter junit --outputFile report.xml mean',
])('other options are those of vitest: %s', async (line) => {
  const { code, stderr } = await typed(wrong, ...line.split(' '));
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  const report = readText(join(wrong, 'report.xml'));
  const { lesson } = await course.lessons[0]!.load();
  const laws = lesson.exercises.get('mean')!.checks.length;
  expect(report.match(/<testcase /g)).toHaveLength(laws);
  expect(report).toContain('01-numbers.test.ts');
  expect(report).toMatch(/mean &gt; Σ x \/ n/);
  expect(report).not.toContain('scale');
});

test('in Korean, as --lang says', async () => {
  const { stdout } = await typeIn(fresh, 'test', 'mean', '--lang', 'ko');
  expect(stdout).toContain('점수: 2점 가운데 0점');
  const { stderr } = await typeIn(fresh, 'test', 'maen', '--lang=ko');
  expect(stderr).toBe('오류: 이름이 "maen"인 연습이나 단원은 없습니다. 혹시 mean 아닌가요?\n');
});
