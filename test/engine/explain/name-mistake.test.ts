/** A failed exercise is called by the name of what is wrong with it, or by none. */
import { describe, expect, test } from 'vitest';
import { course } from '../../../checks/course.ts';
import { exerciseFile } from '../../../engine/course.ts';
import { Attempt } from '../../../engine/grade/attempt.ts';
import { ask, widerCases } from '../../../engine/explain/cases.ts';
import { gradeLesson } from '../../../engine/grade/grade-lesson.ts';
import type { KnownMistakes } from '../../../engine/kit/known-mistakes.ts';
import { explanations, type Mistake, nameMistake } from '../../../engine/explain/name-mistake.ts';
import { prepare } from '../../../engine/grade/submission.ts';
import { symptomOf } from '../../../engine/explain/symptoms.ts';
import type { Language, Texts } from '../../../engine/kit/words.ts';
import { openSandboxes, stripper } from '../../../engine/node/files.ts';
import { knownMistakes } from '../../../engine/node/known-mistakes.ts';
import { withOneMistake } from '../../with-one-mistake.js';

const sandboxes = openSandboxes();
const known = (lesson: string, exercise: string) => knownMistakes(course, lesson, exercise);
const DRAW = { seed: 1, runs: 100 };

async function named(
  id: string,
  name: string,
  code: string,
  known: KnownMistakes | undefined,
  language: Language = 'en',
): Promise<Mistake | undefined> {
  const entry = course.lessons.find((each) => each.id === id)!;
  const { lesson } = await entry.load();
  const prepared = prepare(exerciseFile(entry), code, stripper);
  const attempt = new Attempt(sandboxes, prepared, name, lesson.exercises.get(name)!);
  const verdicts = await attempt.verdicts(DRAW);
  attempt.close();
  const submission = prepared.submission!;
  const graded = { submission, lesson, name, verdicts, draw: DRAW };
  return nameMistake(graded, async () => known, sandboxes, language);
}

const ofSoftmax = (await known('activations', 'softmax'))!;
const softmax = (body: string) => `export function softmax(x) { ${body} }`;

const WHOLE = 'const e = x.sub(Math.max(...x.data)).exp(); return e.div(e.sum());';

describe('a known mistake', () => {
  test('is named by its diagnosis, however it is written', async () => {
    const mistake = await named('activations', 'softmax', softmax(WHOLE), ofSoftmax);
    expect(mistake).toEqual({
      id: 'softmax_wholeTensor',
      text: ofSoftmax.diagnoses['softmax_wholeTensor']!.en,
    });
  });

  test('… in the language asked for', async () => {
    const mistake = await named('activations', 'softmax', softmax(WHOLE), ofSoftmax, 'ko');
    expect(mistake?.text).toBe(ofSoftmax.diagnoses['softmax_wholeTensor']!.ko);
  });

  test('is seen also where extreme or bad input is a second one', async () => {
    const both = softmax('const e = x.exp(); return e.div(e.sum());');
    const mistake = await named('activations', 'softmax', both, ofSoftmax);
    expect(mistake?.id).toBe('softmax_wholeTensor');
  });

  test('that shows only in what becomes of the arguments is one too', async () => {
    const code =
      'export function relu(x) { x.data.forEach((v, i) => { x.data[i] = Math.max(0, v); }); return x; }';
    const ofRelu = await known('activations', 'relu');
    expect((await named('activations', 'relu', code, ofRelu))?.id).toBe('relu_inPlace');
  });

  test.each([
    ['a class', 'backprop', 'Value_addLeftOnly'],
    ['a function of functions', 'backprop', 'numericalGradient_forgetsTwo'],
    ['a step of a state', 'optimizers', 'momentum_dampened'],
    ['what is let in', 'layers', 'dense_broadcastBias'],
    ['what another exercise has a mistake for', 'optimizers', 'adamw_epsInside'],
  ])('of %s is named', async (_, lesson, mistake) => {
    const { exercise, text } = withOneMistake(lesson, mistake);
    const ofExercise = (await known(lesson, exercise))!;
    const found = await named(lesson, exercise, text, ofExercise);
    expect(found?.text).toBe(ofExercise.diagnoses[mistake]!.en);
  });

  test('is not named where it explains nearly all, but not all', async () => {
    const nearly = softmax(`if (x.data[0] > 1.2 && x.data[0] < 1.7) return x; ${WHOLE}`);
    expect(await named('activations', 'softmax', nearly, ofSoftmax)).toBeUndefined();
  });

  test('is not named where another one with another diagnosis explains as much', async () => {
    const twin = 'softmax_twin';
    const { submission, diagnoses } = ofSoftmax;
    const code = `${submission.files[submission.entry]}\nexport { softmax_wholeTensor as ${twin} };`;
    const doubled = (words: Texts): KnownMistakes => ({
      submission: { ...submission, files: { ...submission.files, [submission.entry]: code } },
      diagnoses: { ...diagnoses, [twin]: words },
    });
    const other = doubled({ en: 'Something else.', ko: '다른 것.' });
    expect(await named('activations', 'softmax', softmax(WHOLE), other)).toBeUndefined();
    const same = doubled(diagnoses['softmax_wholeTensor']!);
    expect(await named('activations', 'softmax', softmax(WHOLE), same)).toBeDefined();
  });
});

describe('a known mistake is not named', () => {
  test.each([
    [
      'where bad input is let in, but something else comes back',
      'optimizers',
      'miniBatches',
      '(order, n) => { if (n === 0) throw new RangeError(); if (n < 0) return []; const all = []; for (let i = 0; i < order.length; i += n) all.push(order.slice(i, i + n)); return all; }',
    ],
    [
      'where the threshold is another one, between those that are usually drawn',
      'perceptron',
      'step',
      '(z) => z >= 1 ? 1 : 0',
    ],
    [
      'where a rule for shapes lets in what it should not, in another way',
      'shapes',
      'broadcastShape',
      '(a, b) => { const n = Math.max(a.length, b.length); const at = (s, i) => s[i - n + s.length] ?? 1; return Array.from({ length: n }, (_, i) => at(a, i) === 1 ? at(b, i) : at(a, i)); }',
    ],
  ])('%s', async (_, lesson, name, code) => {
    const ofExercise = (await known(lesson, name))!;
    const found = await named(lesson, name, `export const ${name} = ${code};`, ofExercise);
    expect(found).toBeUndefined();
  });

  test('where it gives other answers to long inputs alone', async () => {
    const long = softmax(`if (x.size > 30) return x; ${WHOLE}`);
    expect(await named('activations', 'softmax', long, ofSoftmax)).toBeUndefined();
  });
});

test('two mistakes that explain as much are both found, lest one hides the other', async () => {
  const { submission, diagnoses } = ofSoftmax;
  const entry = course.lessons.find(({ id }) => id === 'activations')!;
  const { lesson } = await entry.load();
  const prepared = prepare(exerciseFile(entry), softmax(WHOLE), stripper);
  const attempt = new Attempt(sandboxes, prepared, 'softmax', lesson.exercises.get('softmax')!);
  const verdicts = await attempt.verdicts(DRAW);
  attempt.close();
  const twin = 'softmax_twin';
  const code = `${submission.files[submission.entry]}\nexport { softmax_wholeTensor as ${twin} };`;
  const known: KnownMistakes = {
    submission: { ...submission, files: { ...submission.files, [submission.entry]: code } },
    diagnoses: { ...diagnoses, [twin]: { en: 'Something else.', ko: '다른 것.' } },
  };
  const graded = {
    submission: prepared.submission!,
    lesson,
    name: 'softmax',
    verdicts,
    draw: DRAW,
  };
  expect(await explanations(graded, known, sandboxes)).toEqual(['softmax_wholeTensor', twin]);
});

describe('nothing is named', () => {
  test.each([
    [
      'where all is right',
      softmax('const e = x.sub(x.max(-1, true)).exp(); return e.div(e.sum(-1, true));'),
    ],
    ['where it is to do', softmax("throw new Error('not written yet');")],
    ['where it always throws', softmax('return x.nonsense();')],
    ['where it is missing', 'export const other = 1;'],
    ['where it does not answer with data', softmax('return () => x;')],
    ['where it answers with data of another kind', softmax('return true;')],
    ['where it breaks down on import', 'throw new Error();'],
    ['where it is anything', softmax('return x.map(() => Math.random());')],
    ['where it counts its calls', `let n = 0; ${softmax('n++; return x.mul(n);')}`],
  ])('%s', async (_, code) => {
    expect(await named('activations', 'softmax', code, ofSoftmax)).toBeUndefined();
  });

  test('where it hangs, and nobody waits for that again', async () => {
    const code = 'export function relu(x) { for (;;); }';
    expect(
      await named('activations', 'relu', code, await known('activations', 'relu')),
    ).toBeUndefined();
  });

  test('where it becomes slow or breaks down only now', async () => {
    const late =
      'let n = 0; export function relu(x) { if (n++ > 0 && x.size > 5) for (;;); return x.add(1e-3); }';
    expect(
      await named('activations', 'relu', late, await known('activations', 'relu')),
    ).toBeUndefined();
  });
});

describe('without the list, as in a handout', () => {
  test('the symptoms are still seen', async () => {
    const code = 'export const sigmoid = (x) => x.map((v) => -1 / (1 + Math.exp(-v)));';
    expect(await named('activations', 'sigmoid', code, undefined)).toMatchObject({ id: 'negated' });
  });

  test('there is none for a lesson that has none', async () => {
    expect(await known('nothing', 'softmax')).toBeUndefined();
  });
});

describe('a report', () => {
  const code = softmax(WHOLE);
  const task = {
    lesson: 'activations',
    exercises: ['softmax'],
    sources: { 'lessons/04-activations/exercise.ts': code },
    stops: [],
    ...DRAW,
    language: 'en' as const,
  };

  test('has the mistake, and looking for it is one more step', async () => {
    const steps: unknown[] = [];
    const tools = { course, sandboxes, stripper, known };
    const report = await gradeLesson(task, { ...tools, onCheckpoint: (step) => steps.push(step) });
    const [exercise] = report.exercises;
    expect(exercise!.mistake?.id).toBe('softmax_wholeTensor');
    expect(steps.at(-1)).toEqual({ exercise: 'softmax', check: exercise!.checks.length });
  });

  test('has none where that step was not come back from', async () => {
    const problem = { type: 'killed', seconds: 20 } as const;
    const stops = [{ exercise: 'softmax', check: 99, problem }];
    const report = await gradeLesson({ ...task, stops }, { course, sandboxes, stripper, known });
    expect(report.exercises[0]).toMatchObject({ status: 'failed', mistake: null });
  });
});

describe('a function whose answers depend on earlier calls gets no symptom', () => {
  /** The largest score is looked up by the shape alone: what comes after a small one overflows. */
  const REMEMBERS =
    'const known = {}; export function softmax(x) { const max = (known[x.shape] ??= Math.max(...x.data)); const e = x.sub(max).exp(); return e.div(e.sum(-1, true)); }';

  async function graded() {
    const entry = course.lessons.find(({ id }) => id === 'activations')!;
    const { lesson } = await entry.load();
    const exercise = lesson.exercises.get('softmax')!;
    const prepared = prepare(exerciseFile(entry), REMEMBERS, stripper);
    return { lesson, exercise, submission: prepared.submission! };
  }

  test('also where every wrong answer is NaN', async () => {
    const { lesson, exercise, submission } = await graded();
    const sandbox = await sandboxes.open(submission);
    const asked = widerCases(exercise, 1, () => 20).filter(
      ({ check }) => check.kind === 'stability',
    );
    const cases = asked.map((question) => ask(sandbox, 'softmax', exercise, question));
    sandboxes.close(sandbox);
    // Asked in one order alone, it would have one.
    expect(symptomOf(lesson, 'softmax', cases)?.id).toBe('notFinite');
    expect(await named('activations', 'softmax', REMEMBERS, undefined)).toBeUndefined();
  });

  test('and one that does not change from call to call is steady', async () => {
    const plain = softmax('const e = x.exp(); return e.div(e.sum(-1, true));');
    expect((await named('activations', 'softmax', plain, undefined))?.id).toBe('notFinite');
  });
});
