/** `gradlings debug`: a failing case runs in Node itself, and breakpoints in it are hit. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { debug as runDebug } from '../../../engine/command/debug.ts';
import { CommandError } from '../../../engine/command/options.ts';
import { course } from '../../../checks/course.ts';
import { subjectOf } from '../../../engine/kit/subject.ts';
import { type Exports, nativeSandbox } from '../../../engine/node/native.ts';
import { solved, studentCheckout, studentFolder, typeIn } from './student.ts';

const FILE = 'lessons/04-activations/exercise.ts';
const WHOLE = 'const e = x.exp();\n  return e.div(e.sum());';

const checkout = studentCheckout({
  [FILE]: solved('04-activations', {
    sigmoid: 'return x.map((v) => 1 / (1 + Math.exp(-v)));',
    softmax: WHOLE,
    relu: 'return x.matmul(x.reshape([x.size, 1]));',
    gelu: "if (typeof process === 'undefined') while (true) {}\n  return x;",
    tanh: 'console.log(typeof process);\n  return (known[String(x.shape)] ??= x.map(Math.tanh));',
  }).concat('\nconst known: Record<string, Tensor> = {};\n'),
});

const debug = (...words: string[]) => typeIn(checkout, 'debug', ...words, '--lang', 'en');

/** `tensor([[1], [1]])`, with whatever axes of extent 1 beside. */
const twoRowsOf = (value: string, before: string, after = ''): RegExp => {
  const literal = (text: string) => text.replaceAll(/[().]/g, '\\$&');
  const shown = `tensor\\(\\[+${literal(value)}\\]+, \\[+${literal(value)}\\]+\\)`;
  return new RegExp(literal(before) + shown + literal(after));
};

describe('the smallest failing case', () => {
  test('runs in Node, and shows what was asked, what came back and what is right', async () => {
    const { code, stdout } = await debug('softmax');
    expect(stdout).toContain('activations › softmax · e^{x_i} / Σ_j e^{x_j} along the last axis');
    expect(stdout).toContain(`file   ${join(FILE)}:86`);
    expect(stdout).toMatch(twoRowsOf('0', 'calling softmax(', ')'));
    expect(stdout).toMatch(twoRowsOf('0.5', 'returned '));
    expect(stdout).toMatch(twoRowsOf('1', 'expected '));
    expect(stdout).toContain('runs without the sandbox, with all that you may do');
    expect(code).toBe(0);
  });

  test('can be run again as printed', async () => {
    const first = await debug('softmax');
    const [, word = ''] = /npm run debug -- (\S+)/.exec(first.stdout) ?? [];
    const again = await debug(word);
    expect(again.stdout).toBe(first.stdout);
    // … also as `npm test` prints it, with the mark of code and laws.
    expect((await debug(`${word}+abcdef`)).stdout).toBe(first.stdout);
  });

  test('of a file is that of the first exercise that fails in it', async () => {
    const { stdout } = await debug(FILE);
    expect(stdout).toContain('activations › tanh');
    expect(await debug('activations')).toMatchObject({ stdout });
    expect(await debug()).toMatchObject({ stdout });
  });

  test('that throws shows the lines of the student, and none of the course', async () => {
    const { stdout } = await debug('relu');
    expect(stdout).toMatch(/threw RangeError: matmul of shapes/);
    expect(stdout).toMatch(/ at relu \(.*04-activations[\\/]exercise\.ts:\d+:\d+\)/);
    expect(stdout).not.toContain('native.ts');
    expect(stdout).toContain('Your code threw RangeError'.slice(5));
  });

  test('that hangs in the sandbox says so before it runs', async () => {
    const { stdout } = await debug('gelu');
    expect(stdout).toMatch(/this call did not end, and it will not end here/);
  });

  test('that only fails after other calls says that it holds here', async () => {
    const { stdout } = await debug('tanh');
    expect(stdout).toContain('The law holds in this case.');
    expect(stdout).toContain('the answer depends on earlier calls');
    // What the student prints comes from Node, where there is a process.
    expect(stdout).toMatch(/^object$/m);
  });

  test('in Korean', async () => {
    const { stdout } = await typeIn(checkout, 'debug', 'softmax', '--lang', 'ko');
    expect(stdout).toContain('샌드박스 없이');
    expect(stdout).toMatch(twoRowsOf('1', '기댓값 '));
  });
});

describe('where nothing fails', () => {
  test('an exercise shows the first case of its formula', async () => {
    const { code, stdout } = await debug('sigmoid');
    expect(stdout).toContain('Every law of sigmoid holds');
    expect(stdout).toContain('The law holds in this case.');
    expect(code).toBe(0);
  });

  test.each([
    ['silu', 'silu is not written yet'],
    ['activations/softmax@99:1:0', 'There is no such case'],
    ['activations/softmax@2:1:0:999', 'There is no such case'],
    ['layers', 'Nothing fails there'],
    ['softmaxx', 'Did you mean softmax?'],
    ['layers', 'npm run debug -- softmax'],
  ])('%s: it says what to type instead', async (word, says) => {
    const refused = runDebug(course, checkout, word, { lang: 'en' });
    await expect(refused).rejects.toThrow(CommandError);
    await expect(refused).rejects.toThrow(says);
  });

  test('a file that cannot be read says where', async () => {
    const broken = studentFolder({ [FILE]: 'export function softmax( {' });
    const refused = runDebug(course, broken, 'softmax', { lang: 'en' });
    await expect(refused).rejects.toThrow(/04-activations\/exercise\.ts:1:\d+: syntax error/);
  });

  test('the command ends with 2 then', async () => {
    expect(await debug('silu')).toMatchObject({ code: 2, stdout: '' });
  });
});

interface Printed {
  readonly stdout: string;
  readonly stderr: string;
}

/** Types `gradlings debug …` where an editor has set a breakpoint; see `breakpoint.js`. */
function debugged(breakpoint: string, ...words: string[]): Promise<Printed> {
  const preload = new URL('./breakpoint.js', import.meta.url).href;
  const command = join(checkout, 'engine/command/gradlings.js');
  const env = { ...process.env, NO_COLOR: '1', npm_package_json: '', BREAKPOINT: breakpoint };
  const args = ['--import', preload, command, 'debug', ...words, '--lang', 'en'];
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: checkout, env }, (_, stdout, stderr) =>
      resolve({ stdout, stderr }),
    );
  });
}

describe('a debugger', () => {
  test("stops at a breakpoint in the student's file, with the smallest input", async () => {
    const { stdout, stderr } = await debugged('04-activations/exercise.ts:87', 'softmax');
    expect(stderr).toMatch(/^stopped in softmax at exercise\.ts:87, x is tensor\(\[\[+0\.\]/);
    expect(stderr.match(/stopped/g)).toHaveLength(1);
    expect(stdout).toMatch(twoRowsOf('0.5', 'returned '));
  });

  test('stops nowhere else, unless it is told to: then just before each call', async () => {
    expect((await debugged('', 'softmax')).stderr).not.toContain('stopped');
    const { stdout, stderr } = await debugged('', 'softmax', '--break');
    expect(stderr).toMatch(/^stopped in call at native\.ts:\d+/);
    expect(stdout).toMatch(twoRowsOf('0.5', 'returned '));
  });
});

const root = fileURLToPath(new URL('../../..', import.meta.url));

describe('natively, every law holds of the solutions', () => {
  test.each(course.lessons.map(({ id, load }) => [id, load] as const))('%s', async (id, load) => {
    const exports = (await import(join(root, `reference/${id}.ts`))) as Exports;
    const { lesson } = await load();
    for (const [name, graded] of lesson.exercises) {
      const sandbox = nativeSandbox(exports);
      const subject = subjectOf(graded.returns, (asked) => sandbox.ask(name, asked));
      for (const check of graded.checks) {
        for (const inputs of fc.sample(check.inputs, { seed: 3, numRuns: 2 })) {
          check.claim(subject as never, inputs);
        }
      }
    }
  });
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
