/** Whatever call is offered to be shown in a picture, the picture shows there what is wrong. */
import { describe, expect, it } from 'vitest';
import course from '../../gradlings.config.ts';
import { exerciseFile } from '../../engine/course.ts';
import { gradeLesson } from '../../engine/grade/grade-lesson.ts';
import { USUAL_DRAW } from '../../engine/grade/task.ts';
import { openSandboxes, ownModules, stripper } from '../../engine/node/files.ts';
import { mistakesOf, withOneMistake } from '../../test/with-one-mistake.js';
import { compute } from '../grader/compute.ts';
import { findShowing, type Showing } from '../panel/showing.ts';
import { CHAINED } from './activations/compute.ts';
import { PICTURES } from './registry.ts';
import type { Cases } from './parts/case.ts';
import { isSame } from './parts/compare.ts';
import { referenceComputation } from './parts/reference.ts';

type State = Readonly<Record<string, never>>;

/** What a picture computes, and of which settings, in a state that comes from outside. */
const COMPUTED: Readonly<Record<string, readonly [string, (state: State) => object]>> = {
  memory: ['memory', (state) => state],
  broadcast: ['broadcast', (state) => state],
  views: ['views', (state) => state],
  product: ['product', (state) => state],
  gates: ['line', ({ w1, w2, b }) => ({ gate: 'and', w: [w1, w2], b })],
  separates: ['line', ({ w1, w2, b, gate }) => ({ gate, w: [w1, w2], b })],
  dense: ['dense', ({ x, w, b }) => ({ x, w, b: b![0] })],
  flatten: ['flatten', (state) => state],
  'curve-sigmoid': ['curve', (state) => state],
  'curve-leaky': ['curve', (state) => state],
  'curve-silu': ['curve', (state) => state],
  softmax: ['softmax', (state) => state],
  chain: ['chain', (state) => ({ activations: CHAINED, leak: 0.01, ...state })],
  network: [
    'network',
    ({ x1, x2, w1, b1, w2, b2 }) => ({
      x: [x1, x2],
      weights: [
        { w: w1, b: b1![0] },
        { w: w2, b: b2![0] },
      ],
    }),
  ],
  guess: ['guess', (state) => state],
  surprise: ['surprise', (state) => state],
  parabola: ['parabola', (state) => ({ steps: 50, ...state })],
  trained: ['trained', (state) => state],
};

const tools = { course, sandboxes: openSandboxes(), stripper, modules: ownModules(course) };
const modules = import.meta.glob<{ readonly CASES: Cases }>('./*/cases.ts', { eager: true });
const LESSONS = Object.entries(modules).map(([path, { CASES }]) => ({
  lesson: path.split('/').at(-2)!,
  cases: CASES,
}));

/** Of the mistakes of each exercise, so many; where networks are trained, that takes long. */
const MOST: Readonly<Record<string, number>> = { training: 2 };
const USUAL = 6;

/** Whether anything in it is another number, or missing. */
function differs(own: unknown, right: unknown): boolean {
  if (typeof own === 'number' && typeof right === 'number') return !isSame(own, right);
  if (typeof own !== 'object' || typeof right !== 'object' || !own || !right) return own !== right;
  const names = Object.keys({ ...own, ...right });
  return names.some((name) => differs(own[name as never], right[name as never]));
}

async function isSeen(lesson: string, { picture, state }: Showing, text: string): Promise<boolean> {
  const [computation, settingsOf] = COMPUTED[picture]!;
  const settings = settingsOf(state as State);
  const file = exerciseFile(course.lessons.find(({ id }) => id === lesson)!);
  const task = {
    lesson,
    computation,
    settings,
    sources: { [file]: text },
    language: 'en',
  } as const;
  const own = await compute(task, tools);
  const right = (await referenceComputation(lesson, computation))(settings);
  return 'problem' in own || differs(own.data, right);
}

/** The first mistakes of each exercise that has a case. */
function mistakesIn(lesson: string, cases: Cases): string[] {
  const all = mistakesOf(lesson);
  return Object.keys(cases).flatMap((exercise) =>
    all.filter((name) => name.split('_')[0] === exercise).slice(0, MOST[lesson] ?? USUAL),
  );
}

describe.each(LESSONS)('$lesson', ({ lesson, cases }) => {
  it('has these pictures and exercises', async () => {
    const { exercises } = (await course.lessons.find(({ id }) => id === lesson)!.load()).lesson;
    const ids = PICTURES[lesson]!.map(({ id }) => id);
    for (const [name, { picture }] of Object.entries(cases)) {
      expect([...exercises.keys()]).toContain(name);
      expect(ids).toContain(picture);
    }
  });

  it('shows what is wrong, and something of every exercise', { timeout: 300_000 }, async () => {
    const file = exerciseFile(course.lessons.find(({ id }) => id === lesson)!);
    const shown = new Set<string>();
    const unseen: string[] = [];
    for (const mistake of mistakesIn(lesson, cases)) {
      const { exercise, text } = withOneMistake(lesson, mistake);
      const asked = { lesson, exercises: [exercise], sources: { [file]: text }, stops: [] };
      const report = await gradeLesson({ ...asked, ...USUAL_DRAW, language: 'en' }, tools);
      for (const check of report.exercises[0]!.checks) {
        const showing = await findShowing(lesson, exercise, check);
        if (!showing) continue;
        shown.add(exercise);
        if (await isSeen(lesson, showing, text)) continue;
        unseen.push(`${mistake}: ${check.counterexample} in ${showing.picture}`);
      }
    }
    expect(unseen).toEqual([]);
    expect([...shown].sort()).toEqual(Object.keys(cases).sort());
  });
});
