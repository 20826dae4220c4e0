/** Files that cannot be loaded, or not as they are: each has a message of its own. */
import { afterEach, describe, expect, test } from 'vitest';
import { prepare } from '../../../engine/grade/submission.ts';
import { explain } from '../../../engine/kit/messages.ts';
import { stripper } from '../../../engine/node/files.ts';
import { type Problem } from '../../../engine/sandbox/problem.ts';
import { LIMITS } from '../../../engine/sandbox/limits.ts';
import { COUNTING, NUMBERS } from '../../fixture/submissions.ts';
import { FILE } from '../judge.ts';
import { HONEST, problemIn, submit } from './grade-source.ts';

const limits = { ...LIMITS };
afterEach(() => void Object.assign(LIMITS, limits));

const HONEST_FILE = `${HONEST.double}\n${HONEST.plusOne}`;

async function problemWith(source: string | undefined): Promise<Problem | undefined> {
  return problemIn(await submit(source)('double'));
}

describe('what a file may not be', () => {
  test('missing', async () => {
    expect(await problemWith(undefined)).toEqual({ type: 'missing-file', file: FILE });
  });

  test('endless', async () => {
    const long = `${HONEST_FILE}\n//${'x'.repeat(LIMITS.fileCharacters)}`;
    expect(await problemWith(long)).toMatchObject({ type: 'too-long' });
  });

  test('TypeScript with an error in its syntax: the place is told', async () => {
    const problem = await problemWith(`${HONEST_FILE}\nconst a: number = ;`);
    expect(problem).toMatchObject({ type: 'syntax', place: { file: FILE, line: 3, column: 17 } });
  });

  test('TypeScript that has to be compiled', async () => {
    const problem = await problemWith(`enum Colour { red }\n${HONEST_FILE}`);
    expect(problem).toMatchObject({ type: 'syntax', place: { line: 1 } });
  });

  test('binary', async () => {
    expect(await problemWith('\u0000\u0001\u0002')).toMatchObject({ type: 'syntax' });
  });

  test.for([
    ['fs', "import fs from 'fs';"],
    ['node:fs', "import { readFileSync } from 'node:fs';"],
    ['../../reference/numbers.ts', "import * as answers from '../../reference/numbers.ts';"],
    ['../../checks/numbers/checks.ts', "import '../../checks/numbers/checks.ts';"],
    ['../../../../etc/passwd', "export * from '../../../../etc/passwd';"],
    ['gradlings:guest', "import { callExport } from 'gradlings:guest';"],
    ['mathjs', "import { create } from 'mathjs';"],
    [
      'data:text/javascript,export default 1',
      "import one from 'data:text/javascript,export default 1';",
    ],
    ['fs', "const fs = await import('fs');"],
  ])('one that imports %s', async ([specifier, statement]) => {
    const problem = await problemWith(`${HONEST_FILE}\n${statement}`);
    expect(problem).toMatchObject({
      type: 'refused-import',
      specifier,
      place: { file: FILE, line: 3 },
    });
  });

  test('one that imports what #tensor does not have', async () => {
    const problem = await problemWith(`import { Layer } from '#tensor';\n${HONEST_FILE}`);
    expect(problem).toMatchObject({
      type: 'missing-import',
      message: 'Layer',
      module: '#tensor',
      place: { file: FILE, line: 1, column: 10 },
    });
  });

  test('one that throws while it is loaded', async () => {
    const problem = await problemWith(`${HONEST_FILE}\nnull.foo;`);
    expect(problem).toMatchObject({ type: 'threw-on-import', place: { file: FILE, line: 3 } });
  });

  test('one that throws after an await while it is loaded', async () => {
    const problem = await problemWith(`${HONEST_FILE}\nawait 0; throw new Error('late');`);
    expect(problem).toMatchObject({ type: 'threw-on-import', error: 'Error: late' });
  });

  test('one that waits for ever', async () => {
    expect(await problemWith(`${HONEST_FILE}\nawait new Promise(() => {});`)).toEqual({
      type: 'pending-import',
    });
  });

  test.for([
    ['loops', 'while (true) {}'],
    ['loops after an await', 'await 0; while (true) {}'],
  ])('one that %s without an end, and only once for all its exercises', async ([, code]) => {
    const grade = submit(`${HONEST_FILE}\n${code}`);
    const first = await grade('double');
    expect(problemIn(first)).toMatchObject({ type: 'timeout', importing: true });
    const second = await grade('plusOne');
    expect(problemIn(second)).toEqual(problemIn(first));
    expect(second.steps).toBe(0);
  });

  test.for([
    [
      'that wait for the next',
      'await (function next() { return Promise.resolve().then(next); })();',
    ],
    [
      'that become more',
      'await (function g() { return Promise.resolve().then(() => Promise.all([g(), g()])); })();',
    ],
  ])('one that loops in promises %s: it runs out of memory', async ([, loop]) => {
    expect(await problemWith(`${HONEST_FILE}\n${loop}`)).toMatchObject({ type: 'out-of-memory' });
  });

  test('one that loops in promises that are let go: it takes too many steps', async () => {
    // Such steps take long: fewer of them, so that no clock ends it first.
    LIMITS.call /= 5;
    // Two lines of promises, each of which starts the other anew where that was interrupted.
    const loop = `
      const seen = [0, 0]; let n = 0;
      const g = (i) => {
        seen[i] = ++n;
        if (n - seen[1 - i] > 10) { seen[1 - i] = n; Promise.resolve().then(() => g(1 - i)); }
        Promise.resolve().then(() => g(i));
      };
      g(0);
      await new Promise(() => {});
    `;
    expect(await problemWith(`${HONEST_FILE}\n${loop}`)).toMatchObject({ type: 'timeout' });
  });

  test('one that fills the memory', async () => {
    const problem = await problemWith(
      `const a = []; for (;;) a.push(new Array(1000).fill(a));\n${HONEST_FILE}`,
    );
    expect(problem).toMatchObject({ type: 'out-of-memory' });
    expect((await submit(HONEST_FILE)('double')).points).toBe(4);
  });
});

describe('what a file may be', () => {
  test.for([
    ['with a byte-order mark', `\uFEFF${HONEST_FILE}`],
    ['with Windows line ends', `${HONEST_FILE}\n`.replaceAll('\n', '\r\n')],
    ['with an await that ends', `await 0;\n${HONEST_FILE}`],
    ['importing a type', `import type { Layer } from '#tensor';\n${HONEST_FILE}`],
    [
      'importing the core again and again',
      `import { zeros } from '#tensor';\nimport * as t from '#tensor';\nconst u = await import('#tensor');\n${HONEST_FILE}`,
    ],
    [
      'of arrow functions',
      'export const double = (x) => x.add(x);\nexport const plusOne = (x) => 1 + x;',
    ],
    [
      'renaming its exports',
      'const f = (x) => x.add(x);\nexport { f as double };\nexport let plusOne = (x) => 1 + x;',
    ],
    [
      'with helpers and state',
      `let calls = 0;\nclass Helper { static two = 2; }\nexport function double(x) { calls++; return x.mul(Helper.two); }\n${HONEST.plusOne}`,
    ],
  ])('%s', async ([, source]) => {
    const grade = submit(source);
    expect((await grade('double')).points).toBe(4);
    expect((await grade('plusOne')).points).toBe(4);
  });
});

describe('what an export may not be', () => {
  test('missing; a similar name is suggested', async () => {
    const grade = submit(HONEST_FILE.replace('plusOne', 'plusone'));
    expect(problemIn(await grade('plusOne'))).toMatchObject({
      type: 'missing-export',
      name: 'plusOne',
      similar: 'plusone',
    });
    expect((await grade('double')).points).toBe(4);
  });

  test('missing; nothing similar is there', async () => {
    expect(await problemWith(HONEST.plusOne)).toEqual({ type: 'missing-export', name: 'double' });
  });

  test('something else than a function', async () => {
    expect(await problemWith('export const double = 3;')).toMatchObject({
      type: 'not-a-function',
      name: 'double',
      what: 'number',
    });
  });

  test('answering with nothing', async () => {
    const { verdicts } = await submit('export function double(x) { x.mul(2); }')('double');
    const { failure } = verdicts[0]!.broken!;
    expect(failure).toMatchObject({ type: 'wrong-kind', promised: 'tensor', received: undefined });
    expect(explain(failure, 'en')).toContain('forget `return`');
    expect(explain(failure, 'ko')).toContain('return');
  });
});

test('the place of an error is in the student’s file, also when the core threw', async () => {
  const source = `${HONEST.plusOne}\nexport function double(x) {\n  return x.reshape([7, 7, 7]);\n}`;
  const problem = await problemWith(source);
  expect(problem).toMatchObject({ type: 'threw', place: { file: FILE, line: 3 } });
});

test('a lesson with a syntax error costs that lesson only', () => {
  expect(prepare(NUMBERS, 'export function (', stripper).problem?.type).toBe('syntax');
  expect(prepare(COUNTING, HONEST_FILE, stripper).problem).toBeUndefined();
});
