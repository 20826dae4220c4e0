/** What `gradlings verify` says of a lesson in which this or that is missing. */
import { describe, expect, test } from 'vitest';
import { readText, typeIn, write } from '../../fixture/checkout.ts';
import {
  COPY,
  type Edits,
  LAWS,
  MEAN,
  numbersWith,
  OTHERS,
  REFERENCE,
  SCALE,
  STUB,
  TEXT,
  WORDS,
} from './numbers.ts';

/** The lesson with these edits, proven as it is typed. */
async function verify(edits: Edits = {}, ...options: string[]) {
  const { code, stdout, stderr } = await typeIn(numbersWith(edits), 'verify', ...options);
  return { code, stdout, stderr, missing: stdout.split(/^ {2}missing: \d+\n/m)[1] ?? '' };
}

const ADVICE = 'write one that it catches, take it away, or mark it with .asDocumentation()';

describe.concurrent('gradlings verify', () => {
  test('shows which law catches which mistake, and how each is named', async () => {
    const { code, stdout, stderr } = await verify({}, 'numbers');
    expect(stdout).toContain('    × × × × · ·  forgetsToDivide  named as meant\n');
    expect(stdout).toContain('     5 contract: no numbers have no mean\n');
    expect(stdout).toContain('  7 of 7 known mistakes caught in 2 exercises\n');
    expect(stdout).toContain('  nothing is missing\n');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  test('of a whole course, the matrix only where it is asked for', async () => {
    const { code, stdout } = await verify();
    expect(stdout).not.toContain('numbers/mean\n');
    expect(stdout).toContain('  - test/alternatives/counting.ts: write another right solution');
    expect(code).toBe(1);
    expect((await verify({}, '--matrix')).stdout).toContain('counting/Counter\n');
  });

  test("solutions and mistakes may import the course's own modules", async () => {
    const zero = "import { zero } from '#zero';\n";
    const folder = numbersWith({
      [REFERENCE]: ['export function mean', `${zero}export function mean`],
      [MEAN]: ['export function mean_sorts', `${zero}export function mean_sorts`],
    });
    const config = readText(folder, 'gradlings.config.ts').replace(
      "modules: { '#tensor': 'gradlings/tensor' }",
      "modules: { '#tensor': 'gradlings/tensor', '#zero': 'zero.ts' }",
    );
    write(folder, {
      'gradlings.config.ts': config,
      'zero.ts': 'export const zero: number = 0;',
      'package.json': '{ "type": "module", "imports": { "#zero": "./zero.ts" } }',
      [REFERENCE]: readText(folder, REFERENCE).replace('sum + x, 0)', 'sum + x, zero)'),
      [MEAN]: readText(folder, MEAN).replace(
        'sum + x, 0) / xs.length',
        'sum + x, zero) / xs.length',
      ),
    });
    const { stdout, code } = await typeIn(folder, 'verify', 'numbers');
    expect(stdout).toContain('named as meant\n');
    expect(stdout).toContain('  nothing is missing\n');
    expect(code).toBe(0);
  });

  test('mistakes of an exercise may stand in several files', async () => {
    const folder = numbersWith();
    const beside = 'checks/numbers/mistakes/meanOfAll.ts';
    write(folder, {
      [MEAN]: `${readText(folder, MEAN)}\nexport * from './meanOfAll.ts';\n`,
      [beside]: `import { diagnosis } from '../../../../../engine/kit/diagnosis.ts';
import { half } from './halves.ts';

export const mean_half = (xs: number[]) => half(xs.reduce((sum, x) => sum + x) / xs.length);
diagnosis<'en'>(mean_half, { en: 'This is half of the mean.' });

export const mean_untold = (xs: number[]) => half(half(xs[0]!));
`,
      'checks/numbers/mistakes/halves.ts': 'export const half = (x: number): number => x / 2;\n',
      'checks/numbers/mistakes/means.ts': 'export const mean_lost = () => 0;\n',
    });
    const { stdout, code } = await typeIn(folder, 'verify', 'numbers');
    expect(stdout).toMatch(/ half +named as meant\n/);
    const [, missing = ''] = stdout.split(/^ {2}missing: \d+\n/m);
    expect(missing.trimEnd().split('\n')).toEqual([
      '  - checks/numbers/mistakes/means.ts: call it after an exercise of this lesson',
      `  - ${beside}:7: mean_untold has no diagnosis: write diagnosis(mean_untold, { … }) below it`,
    ]);
    expect(code).toBe(1);
  });

  test('a lesson that is in no list', async () => {
    const { code, missing } = await verify({}, 'layers');
    expect(missing).toMatch(/^ {2}- gradlings\.config\.ts: there is no lesson "layers" among /);
    expect(code).toBe(1);
  });

  test('what is not written, or not as it is written elsewhere', async () => {
    const { missing, code } = await verify(
      {
        [STUB]: ["throw new Error('not written yet');", 'return 0;'],
        [TEXT]: ['`scale`', 'scaling'],
        [REFERENCE]: ['export function scale', 'function scale'],
        [OTHERS]: ['mean_running', 'median_running'],
        [SCALE]: ["diagnosis<'en'>(scale_adds, { en: 'The number is added: multiply.' });", ''],
      },
      'numbers',
    );
    expect(missing.trimEnd().split('\n')).toEqual([
      `  - ${COPY}: not as ${STUB}: copy it`,
      `  - ${TEXT}: write a section on scale, headed "## … \`scale\`"`,
      `  - ${OTHERS}:2: median_running belongs to no exercise: call it after one, such as mean_otherwise`,
      `  - ${OTHERS}: write another right solution of mean, as odd as you can, exported as mean_otherwise`,
      `  - ${STUB}:4: the body of the stub of mean has to be throw new Error('not written yet');`,
      `  - ${SCALE}: it has 2 mistakes with a diagnosis: write 3 or more`,
      `  - ${SCALE}:4: scale_adds has no diagnosis: write diagnosis(scale_adds, { … }) below it`,
      `  - ${REFERENCE}: write the solution of scale, exported by this name`,
    ]);
    expect(code).toBe(1);
  });

  test('a law that accuses right solutions, with both of its sides and its line', async () => {
    const { missing } = await verify(
      { [LAWS]: ['mean(xs) + by, {', 'mean(xs) + 2 * by, {'] },
      'numbers',
    );
    expect(missing).toContain(
      `  - ${LAWS}:15: "a shift moves the mean" accuses a right solution: mean (${REFERENCE}:1), seed 1\n`,
    );
    expect(missing).toMatch(
      / {6}called {3}mean\(\[.*\n {6}received mean\(xs \+ by\) = .*\n {6}expected mean\(xs\) \+ by = /,
    );
  });

  test('laws and mistakes that do nothing to each other', async () => {
    const { missing, stdout } = await verify(
      {
        [LAWS]: ['.asDocumentation()', ''],
        [MEAN]: ['xs.sort((a', '[...xs].sort((a'],
      },
      'numbers',
    );
    expect(missing.trimEnd().split('\n')).toEqual([
      `  - ${MEAN}:23: mean_sorts passes every law on seed 1: it is harmless, or a law is missing that it breaks`,
      `  - ${LAWS}:27: "leaves its arguments alone, and answers the same twice" catches no known mistake: write one that changes an argument, mean_inPlace in ${MEAN}`,
      `  - ${LAWS}:31: "twice by 2 is once by 4" catches no known mistake: ${ADVICE}`,
    ]);
    expect(stdout).toContain('    · · · · · ·  sorts            not caught\n');
  });

  test('mistakes that nobody is told of', async () => {
    const { missing, stdout } = await verify(
      { [SCALE]: ['xs.map((x, i) => (i === 0 ? x * by : x))', 'xs.map((x) => x + by)'] },
      'numbers',
    );
    expect(missing).toContain(
      'scale_adds is never told: scale_firstOnly gives the same answers and has another diagnosis\n',
    );
    expect(stdout).toContain('  × · ·  firstOnly  not named: like scale_adds\n');
  });

  test('points that are not as the course says', async () => {
    const { missing } = await verify({ [LAWS]: ['exercise(2, [', 'exercise(3, ['] }, 'numbers');
    expect(missing).toContain('the exercises are worth 5 points, the lesson 4\n');
  });

  test('laws that cannot be loaded, in a line and without a stack', async () => {
    const { missing, stderr } = await verify(
      { [LAWS]: ['const scale =', 'const scala ='] },
      'numbers',
    );
    expect(missing).toBe(
      `  - ${WORDS}: lesson numbers cannot be loaded: scale is not defined (${LAWS}:36)\n`,
    );
    expect(stderr).toBe('');
  });
});
