/**
 * Only the code decides: whatever the road by which grading was started, and however busy the
 * machine is, the same submission gets the same report.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { readWord } from '../../../engine/node/replay-word.ts';
import course from '../../fixture/gradlings.config.ts';
import {
  beginWith,
  COUNTING,
  LOCATED,
  mistaken,
  NUMBERS,
  SOLVED,
  STUBS,
} from '../../fixture/submissions.ts';
import {
  checkoutOf,
  type Files,
  gradedHere,
  type Graded,
  gradeHere,
  EXPLAINED_ROADS,
  ROADS,
  type Submissions,
} from './roads.ts';

const declare = (lesson: string) =>
  `import { declareLesson } from '../../../../engine/command/test/declare-lesson.ts';
  declareLesson('${lesson}');`;

/** What vitest needs there. */
const VITEST = {
  'vitest.config.ts': `export default {
    test: { dir: 'test/lessons', globalSetup: ['../../engine/command/test/setup.ts'] },
  };`,
  'test/lessons/01-numbers.test.ts': declare('numbers'),
  'test/lessons/02-counting.test.ts': declare('counting'),
};

const PARTS = ['checks', 'gradlings.config.ts', 'gradlings.js'].map(
  (part) => `test/fixture/${part}`,
);

const place = {
  course,
  command: fileURLToPath(new URL('../../fixture/gradlings.js', import.meta.url)),
  checkout: (files: Files) =>
    join(checkoutOf(PARTS, 'test/fixture', { ...VITEST, ...files }), 'gradlings.js'),
};

/** What the functions do first. */
const doing = (numbers: Record<string, string>, add: string) => ({
  [NUMBERS]: beginWith(SOLVED[NUMBERS], numbers),
  [COUNTING]: beginWith(SOLVED[COUNTING], { add }),
});

/** A good part of the steps that all calls may take, and right after that. */
const SLOW = 'for (let i = 0; i < 300_000; i++);';
const PRINTS = `
  const itself = { xs, big: 10n, get trap() { throw 1; } };
  itself.itself = itself;
  for (let i = 0; i < 500; i++) console.log(i, itself, new Proxy(itself, {}), this, xs);`;

const SUBMISSIONS: Submissions = {
  solved: SOLVED,
  stubs: STUBS,
  ...Object.fromEntries(
    [0, 1, 2].map((which) => [
      `mistake-${which}`,
      { [NUMBERS]: mistaken('numbers', which), [COUNTING]: mistaken('counting', which) },
    ]),
  ),
  endless: doing({ mean: 'for (;;);', scale: 'if (xs.length > 3) for (;;);' }, 'for (;;);'),
  greedy: doing(
    {
      mean: 'const kept = []; for (;;) kept.push(new Float64Array(1e5));',
      scale: 'return scale(xs, by);',
    },
    "return /(x+x+)+y/.test('x'.repeat(40));",
  ),
  odd: doing(
    { mean: 'throw null;', scale: 'return new Promise(() => {});' },
    'return { total: Math.random() * Date.now() };',
  ),
  loud: doing({ mean: SLOW, scale: PRINTS }, "console.log('y'.repeat(5e6));"),
  broken: { [NUMBERS]: 'export const = 3;' },
  conflicted: {
    [NUMBERS]: SOLVED[NUMBERS].replace(/.*by\);\n/, '<<<<<<< a\n$&=======\n>>>>>>> b\n'),
    [COUNTING]: `import { scale } from '../01-numbers/exercise.ts';\n${SOLVED[COUNTING]}`,
  },
  'endless-import': {
    [NUMBERS]: `${SOLVED[NUMBERS]}\nfor (;;);`,
    [COUNTING]: `import '../01-numbers/exercise.ts';\n${SOLVED[COUNTING]}`,
  },
};

let first: Graded;
beforeAll(async () => void (first = await gradedHere(SUBMISSIONS, place)));

test('the submissions have right, wrong, endless and other work in them', () => {
  const exercises = Object.values(first)
    .flat()
    .flatMap((lesson) => lesson.exercises);
  const statuses = new Set(exercises.map(({ status }) => status));
  expect([...statuses].sort()).toEqual(['error', 'failed', 'passed', 'todo']);
  const messages = exercises.map(({ message }) => message).join('\n');
  for (const told of [
    'did not end',
    'memory',
    'stack overflowed',
    'threw object: null',
    'promise',
    'is missing',
    'syntax error',
    'merge conflict',
    'changed in place',
  ]) {
    expect.soft(messages).toContain(told);
  }
  const [mean, scale] = first['loud']![0]!.exercises;
  expect(scale!.console[0]).toContain('[Circular]');
  expect(scale!.consoleLeft).toBeGreaterThan(400);
  // Printing and being slow cost nothing.
  expect([mean!.score, scale!.score]).toEqual([2, 2]);
});

test.for(Object.keys(ROADS))('%s gives the same report', async (road) => {
  expect(await ROADS[road]!(SUBMISSIONS, place)).toEqual(first);
});

test('where places are asked for, they are the same by each road', async () => {
  const submissions = { located: { [NUMBERS]: LOCATED, [COUNTING]: STUBS[COUNTING] } };
  const here = await gradedHere(submissions, place, { places: true, repairs: true });
  expect(here['located']![0]!.exercises[1]!.where).toMatchObject({ line: 7 });
  for (const [name, road] of Object.entries(EXPLAINED_ROADS)) {
    expect(await road(submissions, place), name).toEqual(here);
  }
});

test('a class gives the same reports beside 8 busy loops', async () => {
  const loops = Array.from({ length: 8 }, () => spawn(process.execPath, ['-e', 'for (;;);']));
  try {
    expect(await ROADS['a class']!(SUBMISSIONS, place)).toEqual(first);
  } finally {
    loops.forEach((loop) => loop.kill('SIGKILL'));
  }
});

test('a case that is replayed alone shows the same', async () => {
  let replayed = 0;
  for (const name of ['mistake-0', 'mistake-1', 'mistake-2', 'odd', 'loud']) {
    for (const { id, exercises } of first[name]!) {
      const failed = exercises.flatMap((exercise) =>
        exercise.checks.flatMap((check) =>
          check.replay ? [{ exercise: exercise.name, check }] : [],
        ),
      );
      for (const { exercise, check } of failed) {
        const { check: number, path } = readWord(check.replay!.slice('npm test '.length))!;
        const only = { exercises: [exercise], case: { check: number! - 1, path: path! } };
        const report = await gradeHere(course, id, SUBMISSIONS[name]!, only);
        expect(report.exercises[0]!.checks).toEqual([check]);
        replayed++;
      }
    }
  }
  expect(replayed).toBeGreaterThan(15);
});
