/** `gradlings debug`: a failing case runs in Node itself, and breakpoints in it are hit. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { debug as runDebug } from '../../../engine/command/debug.ts';
import { CommandError } from '../../../engine/command/options.ts';
import { nativeSandbox } from '../../../engine/node/native.ts';
import { checkout, type Run, run, typeIn } from '../../fixture/checkout.ts';
import course from '../../fixture/gradlings.config.ts';
import { beginWith, NUMBERS, SOLVED, STUBS } from '../../fixture/submissions.ts';
import { holdsNatively } from '../natively.ts';

const RIGHT = SOLVED[NUMBERS];

/** Both fail: one by its answer, which is right in the example, the other by what it throws. */
const wrong = checkout({
  [NUMBERS]: beginWith(STUBS[NUMBERS], {
    mean: 'const answer = xs.length;\n  return answer;',
    scale: 'return xs.times(by);',
  }),
});
const hanging = checkout({
  [NUMBERS]: beginWith(RIGHT, { scale: "if (typeof process === 'undefined') while (true) {}" }),
});
/** Answers a question as the first one of as many numbers, and prints where it runs. */
const unsteady = checkout({
  [NUMBERS]: `const known: Record<number, number> = {};\n${beginWith(RIGHT, {
    mean: 'console.log(typeof process);\n  if (xs.length in known) return known[xs.length]!;',
  }).replace('return xs.reduce', 'return known[xs.length] = xs.reduce')}`,
});

const debugIn = (folder: string, ...words: string[]) =>
  typeIn(folder, 'debug', ...words, '--lang', 'en');

describe('the smallest failing case', () => {
  test('runs in Node, and shows what was asked, what came back and what is right', async () => {
    const { code, stdout } = await debugIn(wrong, 'mean');
    expect(stdout).toContain('numbers › mean · Σ x / n');
    expect(stdout).toContain(`file   ${join(NUMBERS)}:4`);
    expect(stdout).toContain('calling mean([0])');
    expect(stdout).toContain('returned 1');
    expect(stdout).toContain('expected 0');
    expect(stdout).toContain('runs without the sandbox, with all that you may do');
    expect(code).toBe(0);
  });

  test('can be run again as printed', async () => {
    const first = await debugIn(wrong, 'mean');
    const [, word = ''] = /npm run debug -- (\S+)/.exec(first.stdout) ?? [];
    expect((await debugIn(wrong, word)).stdout).toBe(first.stdout);
    // … also as `npm test` prints it, with the mark of code and laws.
    expect((await debugIn(wrong, `${word}+abcdef`)).stdout).toBe(first.stdout);
  });

  test('of a file is that of the first exercise that fails in it', async () => {
    const { stdout } = await debugIn(wrong, NUMBERS);
    expect(stdout).toContain('numbers › mean');
    expect(await debugIn(wrong, 'numbers')).toMatchObject({ stdout });
    expect(await debugIn(wrong)).toMatchObject({ stdout });
  });

  test('that throws shows the lines of the student, and none of the course', async () => {
    const { stdout } = await debugIn(wrong, 'scale');
    expect(stdout).toMatch(/threw TypeError: xs\.times is not a function/);
    expect(stdout).toMatch(/ at (Module\.)?scale \(.*01-numbers[\\/]exercise\.ts:\d+:\d+\)/);
    expect(stdout).not.toContain('native.ts');
    expect(stdout).toContain('our code threw TypeError');
  });

  test('that hangs in the sandbox says so before it runs', async () => {
    const { stdout } = await debugIn(hanging, 'scale');
    expect(stdout).toMatch(/this call did not end, and it will not end here/);
  });

  test('that only fails after other calls says that it holds here', async () => {
    const { stdout } = await debugIn(unsteady, 'mean');
    expect(stdout).toContain('The law holds in this case.');
    expect(stdout).toContain('the answer depends on earlier calls');
    // What the student prints comes from Node, where there is a process.
    expect(stdout).toMatch(/^object$/m);
  });

  test('in Korean', async () => {
    const { stdout } = await typeIn(wrong, 'debug', 'mean', '--lang', 'ko');
    expect(stdout).toContain('샌드박스 없이');
    expect(stdout).toContain('기댓값 0');
  });
});

describe('where nothing fails', () => {
  test('an exercise shows the first case of its formula', async () => {
    const { code, stdout } = await debugIn(hanging, 'mean');
    expect(stdout).toContain('Every law of mean holds');
    expect(stdout).toContain('The law holds in this case.');
    expect(code).toBe(0);
  });

  const broken = checkout({ [NUMBERS]: 'export function mean( {' });
  test.for([
    ['an exercise that is to do', wrong, 'Counter', /Counter is not written yet/],
    ['a law that there is not', wrong, 'numbers/mean@99:1:0', /There is no such case/],
    ['a case that there is not', wrong, 'numbers/mean@2:1:0:999', /There is no such case/],
    ['a typo', wrong, 'meann', /Did you mean mean\?/],
    ['a lesson to do', checkout(), 'numbers', /Nothing fails there.*npm run debug -- /],
    ['no code', broken, 'mean', /01-numbers\/exercise\.ts:1:\d+: syntax error/],
  ] as const)('%s: it says what is wrong, or what to type', async ([, folder, word, says]) => {
    const refused = runDebug(course, folder, word, { lang: 'en' });
    await expect(refused).rejects.toThrow(CommandError);
    await expect(refused).rejects.toThrow(says);
  });

  test('the command ends with 2 then', async () => {
    expect(await debugIn(wrong, 'Counter')).toMatchObject({ code: 2, stdout: '' });
  });
});

/** Types `gradlings debug …` where an editor has set a breakpoint; see `breakpoint.js`. */
function debugged(breakpoint: string, ...words: string[]): Promise<Run> {
  const preload = new URL('./breakpoint.js', import.meta.url).href;
  const args = ['--import', preload, 'gradlings.js', 'debug', ...words, '--lang', 'en'];
  return run(args, wrong, { BREAKPOINT: breakpoint });
}

describe('a debugger', () => {
  test("stops at a breakpoint in the student's file, with the smallest input", async () => {
    const { stdout, stderr } = await debugged('01-numbers/exercise.ts:5', 'mean');
    expect(stderr).toBe('stopped in mean at exercise.ts:5, xs is [0]\n');
    expect(stdout).toContain('returned 1');
  });

  test('stops nowhere else, unless it is told to: then just before each call', async () => {
    expect((await debugged('', 'mean')).stderr).not.toContain('stopped');
    const { stdout, stderr } = await debugged('', 'mean', '--break');
    expect(stderr).toMatch(/^stopped in call at native\.ts:\d+/);
    expect(stdout).toContain('returned 1');
  });
});

test.each(course.lessons)('natively, every law of $id holds of a solution', async (entry) => {
  await holdsNatively(entry, await import(`../../fixture/reference/${entry.id}.ts`));
});

describe('natively, an answer is what it is in the sandbox', () => {
  const answer = (value: unknown) => nativeSandbox({ f: () => value }).call('f', []);

  test('typed arrays and instances become lists and records', () => {
    expect(answer(new Float64Array([1, 2]))).toEqual({ ok: true, value: [1, 2] });
    class Pair {
      a = 1;
      f = () => 2;
    }
    expect(answer([new Pair()])).toEqual({ ok: true, value: [{ a: 1 }] });
  });

  test.each([
    ['promise', Promise.resolve(1)],
    ['function', () => 1],
    ['object', new Map([[1, 2]])],
    ['bigint', 1n],
  ])('a %s is no data', (what, value) => {
    expect(answer(value)).toEqual({ ok: false, problem: { type: 'not-data', what } });
  });
});
