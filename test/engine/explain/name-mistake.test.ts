/** A failed exercise is called by the name of what is wrong with it, or by none. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Tensor } from '#tensor';
import { ask, widerCases } from '../../../engine/explain/cases.ts';
import {
  explanations,
  type FailedExercise,
  hasFailed,
  type Mistake,
  nameMistake,
} from '../../../engine/explain/name-mistake.ts';
import { symptomOf } from '../../../engine/explain/symptoms.ts';
import { gradeLesson } from '../../../engine/grade/grade-lesson.ts';
import { prepare } from '../../../engine/grade/submission.ts';
import { extreme, real, tensorOf, tensors } from '../../../engine/kit/arbitraries.ts';
import { finite } from '../../../engine/kit/claims.ts';
import { type Exercise, exercise } from '../../../engine/kit/exercise.ts';
import type { KnownMistakes } from '../../../engine/kit/known-mistakes.ts';
import type { Lesson } from '../../../engine/kit/lesson.ts';
import { aNumber, aRecord, aTensor } from '../../../engine/kit/results.ts';
import type { Language, Texts } from '../../../engine/kit/words.ts';
import { stripper } from '../../../engine/node/files.ts';
import { knownMistakes } from '../../../engine/node/known-mistakes.ts';
import { FunctionSource } from '../../../engine/sandbox/codec.ts';
import { exercises as counting } from '../../fixture/checks/counting/checks.ts';
import course from '../../fixture/gradlings.config.ts';
import { exercises as numbers } from '../../fixture/checks/numbers/checks.ts';
import { NUMBERS, SOLVED } from '../../fixture/submissions.ts';
import { DRAW, inSandbox, judge, sandboxes } from '../judge.ts';

const functionOf = ({ source }: FunctionSource) =>
  Function(`return ${source}`)() as (x: number) => number;

const shares = (x: Tensor): Tensor => {
  const e = x.sub(x.max(-1, true)).exp();
  return e.div(e.sum(-1, true));
};

const exercises: Record<string, Exercise<unknown>> = {
  ...numbers,
  ...counting,
  share: exercise(2, ['x'], aTensor)
    .formula('e^xᵢ / Σ e^xⱼ', [tensors()], shares, { first: [[tensorOf([40])]] })
    .stability('finite', [tensors({ of: extreme() })], (f, x: Tensor) => finite(f(x)))
    .pure([tensors()]),
  step: exercise(1, ['z'], aNumber).formula(
    '1 where z ≥ 0',
    [fc.integer({ min: -9, max: 9 })],
    (z) => Number(z >= 0),
    { first: [[0.5]] },
  ),
  side: exercise(1, ['z'], aNumber).formula(
    'the sign of z, which is not 0',
    [fc.constantFrom(-3, -1, -0.5, 0.5, 2, 4)],
    Math.sign,
  ),
  change: exercise(1, ['f', 'x'], aNumber).formula(
    'f(x + 1) − f(x)',
    [fc.constantFrom('(x) => x * x', '(x) => 3 * x').map((f) => new FunctionSource(f)), real()],
    (f, x) => functionOf(f)(x + 1) - functionOf(f)(x),
  ),
  drift: exercise(
    1,
    ['state', 'by'],
    aRecord<{ at: number; n: number }>({ at: aNumber, n: aNumber }),
  ).formula(
    'at + by, and n + 1',
    [fc.record({ at: real(), n: fc.nat(9) }), real()],
    ({ at, n }, by) => ({ at: at + by, n: n + 1 }),
  ),
};
const lesson = {
  title: {},
  words: {},
  exercises: new Map(Object.entries(exercises)),
} as unknown as Lesson;

/** Code of mistakes by their names, and what is said of each. */
function known(
  mistakes: Readonly<Record<string, readonly [code: string, says: Texts]>>,
): KnownMistakes {
  const all = Object.entries(mistakes);
  const code = all.map(([name, [f]]) => `export const ${name} = ${f};`).join('\n');
  return {
    submission: { files: { 'mistakes.ts': code }, entry: 'mistakes.ts' },
    diagnoses: Object.fromEntries(all.map(([name, [, says]]) => [name, says])),
  };
}

const WHOLE = '(x) => { const e = x.sub(Math.max(...x.data)).exp(); return e.div(e.sum()); }';
const ROWS = { en: 'Each row is a sample.', ko: '행마다 샘플 하나입니다.' };
const OTHER = { en: 'Something else.', ko: '다른 것.' };
const share = known({ share_wholeTensor: [WHOLE, ROWS] });

async function failed(name: string, code: string): Promise<FailedExercise> {
  const prepared = prepare('exercise.ts', code, stripper);
  const { verdicts } = await judge(prepared, name, exercises[name]!);
  return { submission: prepared.submission!, lesson, name, verdicts, draw: DRAW };
}

/** What is said of `f` in the place of the exercise; a whole file has `export` in it. */
async function named(
  name: string,
  f: string,
  mistakes: KnownMistakes | undefined,
  language: Language = 'en',
): Promise<Mistake | undefined> {
  const code = f.includes('export') ? f : `export const ${name} = ${f};`;
  return nameMistake(await failed(name, code), async () => mistakes, sandboxes, language);
}

describe('a known mistake', () => {
  test('is named by its diagnosis, however it is written', async () => {
    const loop = `(x) => {
      let [sum, y] = [0, []];
      for (const v of x.data) sum += Math.exp(v);
      return x.map((v) => Math.exp(v) / sum);
    }`;
    const mistake = { id: 'share_wholeTensor', text: ROWS.en };
    expect(await named('share', WHOLE, share)).toEqual(mistake);
    expect(await named('share', loop, share)).toEqual(mistake);
  });

  test('… in the language asked for', async () => {
    expect((await named('share', WHOLE, share, 'ko'))?.text).toBe(ROWS.ko);
  });

  test('is seen also where extreme or bad input is a second one', async () => {
    const overflows = '(x) => { const e = x.exp(); return e.div(e.sum()); }';
    expect((await named('share', overflows, share))?.id).toBe('share_wholeTensor');
    const mistakes = await knownMistakes(course, 'numbers', 'mean');
    const acceptsAll = '(xs) => xs.reduce((sum, x) => sum + x, 0)';
    expect((await named('mean', acceptsAll, mistakes))?.id).toBe('mean_forgetsToDivide');
  });

  test.each([
    ['what becomes of the arguments', 'scale', 'scale_inPlace'],
    ['a class', 'Counter', 'Counter_inPlace'],
    ['what is let in', 'mean', 'mean_ofNothingIsZero'],
  ])('that shows in %s is named', async (_, name, mistake) => {
    const lesson = name in numbers ? 'numbers' : 'counting';
    const mistakes = (await knownMistakes(course, lesson, name))!;
    const { files, entry } = mistakes.submission;
    const code = `${files[entry]!.replaceAll(/^(import|diagnosis).*$/gm, '')}\nexport { ${mistake} as ${name} };`;
    expect(await named(name, code, mistakes)).toEqual({
      id: mistake,
      text: mistakes.diagnoses[mistake]!.en,
    });
  });

  test.each([
    ['a function of functions', 'change', '(f, x) => f(x + 1)'],
    ['a step of a state', 'drift', '({ at, n }, by) => ({ at: at + by, n })'],
  ])('of %s is named', async (_, name, code) => {
    const mistakes = known({
      [`${name}_other`]: ['() => 1', OTHER],
      [`${name}_this`]: [code, ROWS],
    });
    expect(await named(name, code, mistakes)).toEqual({ id: `${name}_this`, text: ROWS.en });
  });
});

describe('a known mistake is not named', () => {
  const nearly = (where: string) => `(x) => ${where} ? x : (${WHOLE})(x)`;

  test.each([
    ['it explains nearly all, but not all', 'x.data[0] > 1.2 && x.data[0] < 1.7'],
    ['long inputs alone have other answers', 'x.size > 30'],
  ])('where %s', async (_, where) => {
    expect(await named('share', nearly(where), share)).toBeUndefined();
  });

  test('where bad input is let in, but something else comes back', async () => {
    const mistakes = await knownMistakes(course, 'numbers', 'mean');
    const code = SOLVED[NUMBERS].replace(
      /if \(xs.length === 0\).*/,
      'if (xs.length === 0) return 7;',
    );
    expect((await named('mean', code, mistakes))?.id).toBe('refusesNothing');
  });

  test('where the threshold is another one, between those that are usually drawn', async () => {
    const mistakes = known({ step_strict: ['(z) => z > 0 ? 1 : 0', OTHER] });
    expect(await named('step', '(z) => z >= 1 ? 1 : 0', mistakes)).toBeUndefined();
    expect((await named('step', '(z) => 0 < z ? 1 : 0', mistakes))?.id).toBe('step_strict');
  });

  test('that answers always the same, where 0 is answered otherwise', async () => {
    const mistakes = known({ side_always: ['() => 1', OTHER] });
    expect((await named('side', '(z) => Math.cos(0)', mistakes))?.id).toBe('side_always');
    const nearly = '(z) => Math.abs(Math.sign(z))';
    expect((await named('side', nearly, mistakes))?.id).not.toBe('side_always');
  });

  test('where another one with another diagnosis explains as much', async () => {
    const twins = (says: Texts) => known({ share_a: [WHOLE, ROWS], share_b: [WHOLE, says] });
    expect(await named('share', WHOLE, twins(OTHER))).toBeUndefined();
    expect(await named('share', WHOLE, twins(ROWS))).toBeDefined();
    // Both are found, lest one hides the other.
    const graded = await failed('share', `export const share = ${WHOLE};`);
    expect(await explanations(graded, twins(OTHER), sandboxes)).toEqual(['share_a', 'share_b']);
  });
});

describe('nothing is named', () => {
  test.each([
    [
      'where all is right',
      '(x) => { const e = x.sub(x.max(-1, true)).exp(); return e.div(e.sum(-1, true)); }',
    ],
    ['where it is to do', "() => { throw new Error('not written yet'); }"],
    ['where it always throws', '(x) => x.nonsense()'],
    ['where it is missing', 'export const other = 1;'],
    ['where it does not answer with data', '(x) => () => x'],
    ['where it answers with data of another kind', '() => true'],
    ['where it breaks down on import', 'throw new Error(); export {};'],
    ['where it is anything', '(x) => x.map(() => Math.random())'],
    ['where it counts its calls', 'let n = 0; export const share = (x) => x.mul(++n);'],
    ['where it hangs, and nobody waits for that again', '(x) => { for (;;); }'],
  ])('%s', async (_, code) => {
    expect(await named('share', code, share)).toBeUndefined();
  });

  test.each([
    ['hangs', 'x + by', 'by === -3', 'for (;;);'],
    ['answers otherwise', 'x + by', 'by === -3', 'return xs;'],
    ['breaks down', '-x * by', 'xs.length === 5', 'return new Float64Array(1e8);'],
    ['answers otherwise', '-x * by', 'xs.length === 5', 'return xs;'],
  ])('where it %s only now: %s, where %s', async (_, wrong, where, then) => {
    const scale = (first: string) =>
      `export const scale = (xs, by) => { ${first} return xs.map((x) => ${wrong}); };`;
    const mistakes = await knownMistakes(course, 'numbers', 'scale');
    expect((await named('scale', scale(''), mistakes))?.id).toMatch(/^(scale_adds|negated)$/);
    const rarely = scale(`if (${where}) ${then}`);
    // Grading has not come across it.
    expect(hasFailed((await failed('scale', rarely)).verdicts)).toBe(true);
    const given = (await named('scale', rarely, mistakes))?.id ?? 'none';
    expect(given).not.toMatch(/^(scale_adds|negated)$/);
  });
});

describe('without the list, as in a handout', () => {
  test('the symptoms are still seen', async () => {
    const code = '(xs, by) => xs.map((x) => -x * by)';
    expect(await named('scale', code, undefined)).toMatchObject({ id: 'negated' });
  });

  test('there is none for an exercise that has none', async () => {
    expect(await knownMistakes(course, 'numbers', 'nothing')).toBeUndefined();
  });
});

describe('a report', () => {
  const tools = {
    course,
    sandboxes,
    stripper,
    known: (lesson: string, name: string) => knownMistakes(course, lesson, name),
  };
  const task = {
    lesson: 'numbers',
    exercises: ['scale'],
    sources: { [NUMBERS]: 'export const scale = (xs, by) => xs.map((x) => by + x);' },
    stops: [],
    ...DRAW,
    language: 'en' as const,
  };

  test('has the mistake, and looking for it is one more step', async () => {
    const steps: unknown[] = [];
    const onCheckpoint = (step: unknown) => void steps.push(step);
    const [exercise] = (await gradeLesson(task, { ...tools, onCheckpoint })).exercises;
    expect(exercise!.mistake).toEqual({ id: 'scale_adds', text: 'The number is added: multiply.' });
    expect(steps.at(-1)).toEqual({ exercise: 'scale', check: exercise!.checks.length });
  });

  test('has none where that step was not come back from', async () => {
    const problem = { type: 'killed', seconds: 20 } as const;
    const stops = [{ exercise: 'scale', check: 3, problem }];
    const report = await gradeLesson({ ...task, stops }, tools);
    expect(report.exercises[0]).toMatchObject({ status: 'failed', mistake: null });
  });
});

describe('a function whose answers depend on earlier calls gets no symptom', () => {
  /** The largest score is looked up by the shape alone: what comes after a small one overflows. */
  const REMEMBERS = `
    const known = {};
    export function share(x) {
      const e = x.sub(known[x.shape] ??= Math.max(...x.data)).exp();
      return e.div(e.sum(-1, true));
    }`;

  test('also where every wrong answer is NaN', async () => {
    const { submission } = await failed('share', REMEMBERS);
    const asked = widerCases(exercises['share']!, 1, () => 20).filter(
      ({ check }) => check.kind === 'stability',
    );
    const cases = await inSandbox(submission, (sandbox) =>
      asked.map((question) => ask(sandbox, 'share', exercises['share']!, question)),
    );
    // Asked in one order alone, it would have one.
    expect(symptomOf(lesson, 'share', cases)?.id).toBe('notFinite');
    expect(await named('share', REMEMBERS, undefined)).toBeUndefined();
  });

  test('and one that does not change from call to call is steady', async () => {
    const plain = '(x) => { const e = x.exp(); return e.div(e.sum(-1, true)); }';
    expect((await named('share', plain, undefined))?.id).toBe('notFinite');
  });
});
