/** The quick way: what is right is graded as by the sandbox alone, and everything else by it. */
import { describe, expect, test } from 'vitest';
import type { LessonReport } from '../../checks/formats/report.ts';
import { gradeLesson, type LessonTask, type Step } from '../../checks/grade/grade.ts';
import { MOST_RUNS } from '../../checks/grade/quick-way.ts';
import { openCompartments } from '../../checks/node/compartment/compartments.ts';
import { openSandboxes, readCore, stripper } from '../../checks/node/files.ts';
import { HALF, LAYERS, RIGHT, STUB, WRONG } from '../command/gradlings.ts';

const core = readCore();
const sandboxes = openSandboxes(core);
// With all the time there is: on a busy machine nothing should seem to be late.
const quick = openCompartments(core, 1);

interface Way {
  readonly report: LessonReport;
  readonly steps: readonly (Step & { readonly seconds: number })[];
}

async function grade(
  source: string | undefined,
  engines: { quick?: typeof quick } = { quick },
  changed: Partial<LessonTask> = {},
): Promise<Way> {
  const steps: Way['steps'][number][] = [];
  const task: LessonTask = {
    lesson: 'layers',
    sources: { [LAYERS]: source },
    stops: [],
    seed: 1,
    runs: 20,
    language: 'en',
    ...changed,
  };
  const onStep = (step: Step, seconds: number) => void steps.push({ ...step, seconds });
  const report = await gradeLesson(task, { sandboxes, ...engines, stripper, onStep });
  return { report, steps };
}

/** Exercises that the sandbox graded: on the quick way it is asked for the last check at most. */
const graded = ({ steps }: Way): string[] => [
  ...new Set(
    steps.filter(({ check, quick: isQuick }) => check === 1 && !isQuick).map((s) => s.exercise!),
  ),
];
const tried = ({ steps }: Way): string[] => [
  ...new Set(steps.filter((step) => step.quick).map((step) => step.exercise!)),
];

describe('the report is the one that the sandbox alone makes', () => {
  const LOUD = RIGHT.replace(/(export function \w+[^{]*\{)/g, "$1 console.log('here');");
  const STATEFUL = RIGHT.replace(
    /(export function flatten[^{]*\{)/,
    'let calls = 0;\n$1 if (++calls === 30) return x;',
  );
  const SOURCES = {
    right: RIGHT,
    'right, and loud': LOUD,
    half: HALF,
    wrong: WRONG,
    'to do': STUB,
    'wrong now and then': STATEFUL,
    missing: undefined,
    'not to be loaded': 'throw new Error("no");',
    'not to be read': 'export const = 1;',
    empty: '',
  };

  test.for(Object.entries(SOURCES))('%s', async ([, source]) => {
    const { report } = await grade(source, {});
    expect((await grade(source)).report).toEqual(report);
    // On cases that have been drawn before, too.
    expect((await grade(source)).report).toEqual(report);
  });
});

describe('the sandbox grades', () => {
  test('nothing that is right', async () => {
    const way = await grade(RIGHT);
    expect([tried(way), graded(way)]).toEqual([['dense', 'flatten'], []]);
  });

  test('what is wrong at once, which is not even tried', async () => {
    const way = await grade(WRONG);
    expect([tried(way), graded(way)]).toEqual([[], ['dense', 'flatten']]);
  });

  test('what is wrong later, after it was tried, and nothing else', async () => {
    const late = RIGHT.replace(
      /(export function flatten[^{]*\{)/,
      'let calls = 0;\n$1 if (++calls > 9) return x;',
    );
    const way = await grade(late);
    expect([tried(way), graded(way)]).toEqual([['dense', 'flatten'], ['flatten']]);
    expect(way.report.exercises.map(({ status }) => status)).toEqual(['passed', 'failed']);
  });

  test('what V8 knows and QuickJS does not', async () => {
    const source = RIGHT.replace(
      /(export function flatten[^{]*\{)/,
      "$1 if (typeof InternalError === 'undefined') return x.reshape([x.shape[0], -1]); throw 1;",
    );
    const way = await grade(source);
    expect(way.report.exercises.map(({ status }) => status)).toEqual(['passed', 'failed']);
  });

  test('everything after a grader has been killed, and where there are many cases', async () => {
    for (const changed of [{ slowly: true }, { runs: MOST_RUNS + 1 }]) {
      const way = await grade(RIGHT, { quick }, changed);
      expect(tried(way)).toEqual([]);
      expect(way.report.score).toBe(5);
    }
  });
});

test('code that runs out of stack on bad input has not refused it', async () => {
  const endless = RIGHT.replace(
    /throw new RangeError\([^]*?\);/g,
    'return (function f() { return f(); })();',
  );
  expect(endless).not.toBe(RIGHT);
  const { report } = await grade(endless, {});
  expect(report.exercises.map(({ message }) => message)).toEqual(
    Array(2).fill(expect.stringContaining('the stack overflowed')),
  );
  expect((await grade(endless)).report).toEqual(report);
});

test('what throws only because built-ins are frozen has not refused anything', async () => {
  for (const code of ['globalThis.x = 1;', 'Math.random();', 'Array.prototype.x = 1;']) {
    const lax = RIGHT.replace(/throw new RangeError\([^]*?\);/g, `{ ${code} return x; }`);
    const { report } = await grade(lax, {});
    expect(report.exercises.map(({ status }) => status)).toEqual(['failed', 'failed']);
    expect((await grade(lax)).report).toEqual(report);
  }
});

test('bad input that is refused at first has to be refused later as well', async () => {
  const tired = RIGHT.replace(
    /throw new RangeError\([^]*?\);/g,
    'if (++refused > 20) return x; $&',
  ).replace('export function', 'let refused = 0;\nexport function');
  const { report } = await grade(tired, {}, { runs: 100 });
  expect(report.exercises.map(({ status }) => status)).toEqual(['failed', 'failed']);
  expect((await grade(tired, { quick }, { runs: 100 })).report).toEqual(report);
});

test('what is printed before bad input is refused is the same', async () => {
  const loud = RIGHT.replace(/throw new RangeError/g, "console.log('refused'); $&");
  const { report } = await grade(loud, {});
  const quickly = await grade(loud);
  expect(graded(quickly)).toEqual([]);
  expect(quickly.report).toEqual(report);
});

test('a file is loaded in a step of its own, which costs the file and no exercise', async () => {
  const { steps } = await grade(RIGHT);
  expect(steps.slice(0, 2)).toEqual([{ seconds: 10 }, { seconds: 10 }]);
});

test('a call that never ends is waited for once, and shortly at first', async () => {
  const hangs = RIGHT.replace(/(export function dense[^{]*\{)/, '$1 for (;;);');
  const { report, steps } = await grade(hangs);
  expect(report.exercises[0]!.message).toMatch(/did not end within 2 s/);
  expect(report.exercises[1]!.status).toBe('passed');
  expect(steps.filter((step) => step.quick).map((step) => step.exercise)).not.toContain('dense');
});
