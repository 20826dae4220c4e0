/** Hunts as `gradlings grade` reports them, and what no grader may say of them. */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { typeIn, write } from '../../fixture/checkout.ts';
import type { HuntReport } from '../../../engine/formats/hunt-report.ts';
import type { LessonReport, Report } from '../../../engine/formats/report.ts';
import { believedAnswer, believedSaid, Unbelievable } from '../../../engine/grade/believed.ts';
import { gradeLesson } from '../../../engine/grade/grade-lesson.ts';
import type { LessonTask, Tools } from '../../../engine/grade/task.ts';
import { list, real } from '../../../engine/kit/arbitraries.ts';
import { hunt } from '../../../engine/kit/hunt.ts';
import { stripper } from '../../../engine/node/stripper.ts';
import course from '../../fixture/gradlings.config.ts';
import { sandboxes } from '../judge.ts';
import { huntingWith, LAWS, RIGHT } from './course.ts';
import { law, RIGHT as PLAIN, suspects } from './hunting.ts';

const FILE = 'lessons/01-numbers/hunt.ts';

const [numbers] = course.lessons;
const files = { file: FILE, stub: '', suspects: '', solution: '' };
const entry = { ...numbers!, hunt: files };
const { lesson: plain } = await numbers!.load();
const meanLaw = {
  ...hunt(['mean'], ['xs'], [list(real())], { first: [[[3]], [[1, 2, 6]]], cases: 20 }),
  title: { en: 'Laws of the mean', ko: '평균의 법칙' },
  hints: [],
};
const lesson = { ...plain, hunts: new Map([['meanLaw', meanLaw]]) };
const hunted = { ...course, lessons: [{ ...entry, load: async () => ({ lesson }) }] };

const TOOLS: Tools = { course: hunted, sandboxes, stripper, suspects: async () => suspects };

const taskOf = (source: string | undefined, changed: Partial<LessonTask> = {}): LessonTask => ({
  lesson: 'numbers',
  exercises: [],
  hunts: ['meanLaw'],
  seed: 1,
  runs: 100,
  language: 'en',
  sources: { [FILE]: source },
  stops: [],
  ...changed,
});

const huntIn = ({ hunts }: LessonReport): HuntReport => hunts![0]!;

const graded = async (
  source: string | undefined,
  changed: Partial<LessonTask> = {},
  tools = TOOLS,
) => huntIn(await gradeLesson(taskOf(source, changed), tools));

test('three stars, and what each suspect does', async () => {
  const report = await graded(PLAIN);
  expect(report).toMatchObject({
    name: 'meanLaw',
    title: 'Laws of the mean',
    status: 'judged',
    stars: 3,
  });
  expect(report.masks.map(({ text }) => text)).toContain('It rounds.');
});

test('a suspect at large keeps its mask; why nothing was said of one is told', async () => {
  const { masks } = await graded(law('try { mean(xs); return true; } catch { return false; }'));
  expect(masks.filter(({ isCaught }) => isCaught)).toEqual([
    { isCaught: true, text: 'It throws.' },
  ]);
  const atLarge = masks.filter(({ isCaught }) => !isCaught);
  expect(atLarge.map(({ text }) => text)).toEqual([null, null, null, null, null]);
  const thrown = await graded(law('mean(xs); return true;'));
  expect(thrown.masks.map(({ text }) => text).filter((text) => text !== null)).toEqual([
    'meanLaw comes to no answer. lessons/01-numbers/hunt.ts:2:41: your code threw Error: the function gave no answer. That is no accusation: where something is wrong, answer false.',
  ]);
});

test('a false alarm is shown with its input, and what was asked there', async () => {
  expect(await graded(law('return xs.length < 2 || mean(xs) > 0;'))).toMatchObject({
    status: 'unfit',
    stars: 0,
    message: expect.stringMatching(
      /^False alarm: nothing is wrong with mean here, and meanLaw answers false\./,
    ),
    counterexample: 'meanLaw(mean, [0, 0])',
    calls: ['mean([0, 0]) = 0'],
    masks: [],
  });
});

test.each([
  [law('return mean(xs);'), 'unfit', 'meanLaw answers 3: a law answers true or false.'],
  [law('for (let n = 0; n < 1001; n++) mean(xs); return true;'), 'unfit', /more than 1000 times/],
  [law('return true;'), 'idle', /^meanLaw never calls mean/],
  [law("throw new Error('not written yet');"), 'todo', null],
  [undefined, 'todo', null],
  ['export const x = (;', 'error', /./],
  ['export const x = 1;', 'error', /meanLaw/],
])('%s', async (source, status, message) => {
  const report = await graded(source);
  expect(report).toMatchObject({ status, stars: 0, masks: [] });
  if (message === null) expect(report.message).toBeNull();
  else expect(report.message).toMatch(message);
});

test('Korean is spoken, too', async () => {
  const report = await graded(law('return mean(xs) > 0;'), { language: 'ko' });
  expect(report).toMatchObject({ title: '평균의 법칙', message: expect.stringMatching(/^오경보/) });
  expect((await graded(law('return 1;'), { language: 'ko' })).message).toMatch(/true나 false/);
});

test('where a grader had to be ended, the hunt is given up, and the exercises are not', async () => {
  const stops = [
    { exercise: 'meanLaw', check: 0, problem: { type: 'killed', seconds: 20 } },
  ] as const;
  expect(await graded(PLAIN, { stops })).toMatchObject({ status: 'error', message: /./ });
  const report = await gradeLesson(taskOf(PLAIN, { stops, exercises: ['mean'] }), TOOLS);
  expect(report.exercises[0]!.message).not.toContain('20 seconds');
});

test('before anything of it is read, a hunt says where grading is', async () => {
  const told: unknown[] = [];
  const onCheckpoint = (checkpoint: object) => told.push(checkpoint);
  const transformSync: typeof stripper.transformSync = (text, options) => {
    told.push(text);
    return stripper.transformSync(text, options);
  };
  await graded(PLAIN, {}, { ...TOOLS, onCheckpoint, stripper: { transformSync } });
  expect(told).toEqual([{}, { exercise: 'meanLaw', check: 0 }, PLAIN]);
});

test('without its functions a hunt cannot be judged', async () => {
  const none = { ...TOOLS, suspects: async () => undefined };
  expect(await graded(PLAIN, {}, none)).toMatchObject({ status: 'error', stars: 0 });
});

test('exercises alone, or hunts alone', async () => {
  const { hunts: _, ...both } = taskOf(PLAIN);
  expect((await gradeLesson({ ...both, exercises: ['mean'] }, TOOLS)).hunts).toBeUndefined();
  const { exercises, ...alone } = both;
  expect(exercises).toEqual([]);
  expect((await gradeLesson(alone, TOOLS)).hunts).toHaveLength(1);
});

test('the command grades them, by processes, and its report is as the schema says', async () => {
  const folder = write(huntingWith(), { [LAWS]: RIGHT });
  const { stdout, stderr } = await typeIn(folder, 'grade', '--format', 'json', '.');
  expect(stderr).toBe('');
  const report = JSON.parse(stdout) as Report;
  expect(report.lessons[0]!.hunts).toMatchObject([{ name: 'meanLaw', status: 'judged', stars: 3 }]);
  expect(report.files.map(({ path }) => path)).toContain(LAWS);
  const schema = new URL('../../../engine/formats/report.schema.json', import.meta.url);
  const validate = new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync(schema, 'utf8')));
  expect(validate(report)).toBe(true);
  const forged = structuredClone(report) as unknown as {
    lessons: { hunts: { stars: number }[] }[];
  };
  forged.lessons[0]!.hunts[0]!.stars = 4;
  expect(validate(forged)).toBe(false);
});

test('no grader can say that there are other stars, or other hunts', async () => {
  const task = taskOf(PLAIN);
  const report = await gradeLesson(task, TOOLS);
  const believed = (hunts: readonly object[]) =>
    believedAnswer({ report: { ...report, hunts } }, task, { entry, lesson });
  const [right] = report.hunts!;
  expect(believed([right!])).toMatchObject({ report: { hunts: [{ stars: 3 }] } });
  const atLarge = right!.masks.map(({ text }) => ({ isCaught: false, text }));
  for (const wrong of [
    [{ ...right!, masks: atLarge }],
    [{ ...right!, status: 'idle', masks: [] }],
    [{ ...right!, name: 'another' }],
    [right!, right!],
    [{ ...right!, stars: 7 }],
    [{ ...right!, more: 1 }],
  ]) {
    expect(() => believed(wrong)).toThrow(Unbelievable);
  }
  const said = { checkpoint: { exercise: 'meanLaw', check: 0 } };
  expect(believedSaid(said, task, { entry, lesson })).toEqual(said);
});
