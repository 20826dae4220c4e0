/** The grader as a page uses it: what it tells, what it survives, and that nobody waits in vain. */
import { expect, type Page, test } from '@playwright/test';
import course from '../../gradlings.config.ts';
import { exerciseFile } from '../../engine/course.ts';
import type { LessonReport } from '../../engine/formats/report.ts';
import { type GraderSite, serveGrader } from './grader-page.ts';
import { gradeInNode } from './node-grader.ts';
import { ODD, RIGHT, withMistakes } from './submissions.ts';

test.setTimeout(120_000);

let site: GraderSite;
test.beforeAll(async () => {
  test.setTimeout(300_000);
  site = await serveGrader();
});
test.afterAll(() => site?.close());
test.beforeEach(({ page }) => site.open(page));

const LAYERS = exerciseFile(course.lessons.find(({ id }) => id === 'layers')!);
const UNINTERRUPTIBLE = ODD['what nothing can interrupt']!;
const ENDLESS = ODD['an endless loop']!;

/** Grades the lesson `layers`, and gives what happened on the way. */
const gradeLayers = (page: Page, text: string, exercises?: string[]) =>
  page.evaluate(
    async ([path, source, only]) => {
      const progress: string[] = [];
      const early: LessonReport[] = [];
      const report = await grader.gradeExercises(
        {
          lesson: 'layers',
          sources: { [path]: source },
          language: 'en',
          ...(only && { exercises: only }),
        },
        {
          onProgress: ({ exercise, check, of }) => progress.push(`${exercise} ${check}/${of}`),
          onVerdict: (verdict) => early.push(verdict),
        },
      );
      return { report, progress, early };
    },
    [LAYERS, text, exercises] as const,
  );

/** Right, with a type that only the stripper blanks. */
const RARE = `${RIGHT[LAYERS]!}\ndeclare const rare: unique symbol;`;

test('nothing of the grader is loaded before it is needed, then all of it from one place', async ({
  page,
}) => {
  const requests: URL[] = [];
  page.on('request', (request) => requests.push(new URL(request.url())));
  await page.reload();
  await page.waitForFunction(() => 'grader' in globalThis);
  expect(requests.filter(({ pathname }) => /worker|wasm/.test(pathname))).toEqual([]);
  await gradeLayers(page, RIGHT[LAYERS]!);
  const wasm = () => requests.filter(({ pathname }) => pathname.endsWith('.wasm'));
  expect(wasm().length).toBe(1);
  // The stripper is for what is rare, or cannot be read.
  const { report } = await gradeLayers(
    page,
    `${RIGHT[LAYERS]!}\ndeclare const rare: unique symbol;`,
  );
  expect(report.exercises.map(({ status }) => status)).not.toContain('failed');
  await gradeLayers(page, 'export function (');
  expect(wasm().length).toBe(2);
  expect(new Set(requests.map(({ origin }) => origin)).size).toBe(1);
});

test('what explains a failure is loaded once something has failed', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => {
    loaded.push(...(/(acorn|loading|slips|trace)(?=-)/.exec(request.url())?.slice(1) ?? []));
  });
  await gradeLayers(page, RIGHT[LAYERS]!);
  expect(loaded).toEqual([]);
  await gradeLayers(
    page,
    RIGHT[LAYERS]!.replace(/(export function dense\b[^]*?\{)/, '$1 x.summ();'),
  );
  expect(new Set(loaded)).toEqual(new Set(['acorn', 'slips']));
});

test('the images of digits are loaded where they are used', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => {
    loaded.push(...(/(digit-images|unseen)(?=-)/.exec(request.url())?.slice(1) ?? []));
  });
  const grade = (lesson: string, exercises: string[]) =>
    page.evaluate((task) => grader.gradeExercises({ ...task, language: 'en' }), {
      lesson,
      exercises,
      sources: RIGHT,
    });
  await grade('layers', ['flatten']);
  expect(loaded).toEqual([]);
  await grade('digits', ['predict']);
  expect(new Set(loaded)).toEqual(new Set(['digit-images', 'unseen']));
});

test('tells of every check before it runs', async ({ page }) => {
  const { report, progress } = await gradeLayers(page, RIGHT[LAYERS]!, ['flatten']);
  const [{ checks, status } = { checks: [], status: '' }] = report.exercises;
  expect(report.exercises.length).toBe(1);
  expect(status).toBe('passed');
  expect(progress).toEqual(checks.map((_, i) => `flatten ${i}/${checks.length}`));
});

test('an endless loop leaves the page alone and ends with its message', async ({ page }) => {
  const longest = page.evaluate(async () => {
    let last = performance.now();
    let gap = 0;
    for (let i = 0; i < 100; i++) {
      await new Promise((resolve) => setTimeout(resolve, 10));
      gap = Math.max(gap, performance.now() - last);
      last = performance.now();
    }
    return gap;
  });
  const { report } = await gradeLayers(page, ENDLESS, ['flatten']);
  expect(report.exercises[0]!.message).toContain('is there an endless loop?');
  expect(await longest).toBeLessThan(1000);
  const again = await gradeLayers(page, RIGHT[LAYERS]!, ['flatten']);
  expect(again.report.exercises[0]!.status).toBe('passed');
});

test('a verdict is told before its mistake is looked for', async ({ page }) => {
  const noBias = RIGHT[LAYERS]!.replace('.matmul(w.transpose()).add(b)', '.matmul(w.transpose())');
  const { report, early } = await gradeLayers(page, noBias, ['dense']);
  const [last] = report.exercises;
  expect(last!.mistake?.id).toBe('dense_noBias');
  expect(early.map(({ exercises }) => exercises)).toEqual([[{ ...last, mistake: null }], [last]]);
});

test('what is given up does not keep the next from being graded', async ({ page }) => {
  const outcome = await page.evaluate(
    async ([path, hanging, right]) => {
      const task = { lesson: 'layers', language: 'en' } as const;
      const given = new AbortController();
      const begun = new Promise<void>((resolve) => {
        const sources = { [path]: hanging };
        const onProgress = (): void => resolve();
        const first = grader.gradeExercises({ ...task, sources }, { onProgress }, given.signal);
        first.catch((error: unknown) => Object.assign(globalThis, { first: error }));
      });
      await begun;
      given.abort(new Error('not wanted'));
      const start = performance.now();
      const { score } = await grader.gradeExercises({ ...task, sources: { [path]: right } });
      const { first } = globalThis as unknown as { first: Error };
      return { first: first.message, score, seconds: (performance.now() - start) / 1000 };
    },
    [LAYERS, UNINTERRUPTIBLE, RIGHT[LAYERS]!] as const,
  );
  expect(outcome).toMatchObject({ first: 'not wanted', score: 5 });
  // It would hang for twenty seconds.
  expect(outcome.seconds).toBeLessThan(15);
});

test('of requests at the same time each gets its own answer', async ({ page }) => {
  const scores = await page.evaluate(
    async ([right, wrong]) => {
      const lessons = ['layers', 'perceptron', 'shapes'];
      const grade = (lesson: string, sources: Record<string, string>) =>
        grader.gradeExercises({ lesson, sources, language: 'en' });
      const reports = [
        ...lessons.map((lesson) => grade(lesson, right)),
        ...lessons.map((lesson) => grade(lesson, wrong)),
      ];
      return (await Promise.all(reports)).map(({ id, score, maxScore }) => [
        id,
        score === maxScore,
      ]);
    },
    [RIGHT, withMistakes(0)] as const,
  );
  expect(scores).toEqual([
    ['layers', true],
    ['perceptron', true],
    ['shapes', true],
    ['layers', false],
    ['perceptron', false],
    ['shapes', false],
  ]);
});

test('a fault of the grader is told, and is not for good', async ({ page, context }) => {
  await context.route('**/*.wasm', (route) => route.abort());
  const failed = gradeLayers(page, RIGHT[LAYERS]!);
  await expect(failed).rejects.toThrow(/Failed to load/);
  await context.unroute('**/*.wasm');
  const { report } = await gradeLayers(page, RIGHT[LAYERS]!);
  expect(report.score).toBe(5);
});

test('so is a stripper that cannot be loaded, where rare types need it', async ({
  page,
  context,
}) => {
  await context.route('**/stripper*.wasm', (route) => route.abort());
  await expect(gradeLayers(page, RARE)).rejects.toThrow(/fetch/i);
  expect((await gradeLayers(page, RIGHT[LAYERS]!)).report.score).toBe(5);
  await context.unroute('**/stripper*.wasm');
  expect((await gradeLayers(page, RARE)).report.score).toBe(5);
});

test('what only the interpreter refuses is told as in Node', async ({ page }) => {
  const text = `${RIGHT[LAYERS]!}\nexport function odd(n: number) {\n  if (n) namespace return 0;\n}\n`;
  const { report } = await gradeLayers(page, text);
  const [inNode] = await gradeInNode(
    { [LAYERS]: text },
    { seed: 1, runs: 100, language: 'en' },
    'layers',
  );
  expect(report.exercises).toEqual(inNode!.exercises);
  expect(report.score).toBe(0);
});

test('so is a worker that cannot be loaded', async ({ page, context }) => {
  await context.route('**/worker-*.js', (route) => route.abort());
  await expect(gradeLayers(page, RIGHT[LAYERS]!)).rejects.toThrow('could not be loaded');
  await context.unroute('**/worker-*.js');
  const { report } = await gradeLayers(page, RIGHT[LAYERS]!);
  expect(report.score).toBe(5);
});

test('a server that does not know what WebAssembly is will do', async ({ page, context }) => {
  await context.route('**/*.wasm', async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers(), 'content-type': 'application/octet-stream' };
    await route.fulfill({ response, headers });
  });
  const { report } = await gradeLayers(page, RARE);
  expect(report.score).toBe(5);
});

test('a lesson that does not exist is a fault', async ({ page }) => {
  const grade = page.evaluate(() =>
    grader.gradeExercises({ lesson: 'cooking', sources: {}, language: 'en' }),
  );
  await expect(grade).rejects.toThrow();
});

/** What `dense` of the pictures of `layers` computes by the student's file. */
const dense = (page: Page, text: string, language: 'en' | 'ko' = 'en') =>
  page.evaluate(
    ([path, source, words]) =>
      grader.computeOwn({
        lesson: 'layers',
        computation: 'dense',
        settings: {
          x: [[1, 2]],
          w: [
            [3, 4],
            [5, -6],
          ],
          b: [0.5, 1],
        },
        sources: { [path]: source },
        language: words,
      }),
    [LAYERS, text, language] as const,
  );

test('a picture is computed by the student’s functions', async ({ page }) => {
  expect(await dense(page, RIGHT[LAYERS]!)).toEqual({
    data: {
      y: [[11.5, -6]],
      flows: [
        [
          [3, 8],
          [5, -12],
        ],
      ],
    },
  });
  const wrong = RIGHT[LAYERS]!.replace(/(export function dense\b[^]*?\{)/, '$1 b = b.mul(2);');
  expect(await dense(page, wrong)).toMatchObject({ data: { y: [[12, -5]] } });
});

test('what keeps it from being drawn is said in a sentence', async ({ page }) => {
  const withBody = (body: string) =>
    RIGHT[LAYERS]!.replace(/(export function dense\b[^]*?\{)/, `$1 ${body}`);
  const says = async (text: string, language?: 'ko') =>
    ((await dense(page, text, language)) as { problem: string }).problem;
  expect(await says(withBody("throw new Error('not written yet');"))).toBe(
    '`dense`: Not written yet.',
  );
  expect(await says(withBody("throw new Error('not written yet');"), 'ko')).toBe(
    '`dense`: 아직 작성하지 않았습니다.',
  );
  expect(await says(withBody('return 3 as never;'))).toMatch(
    /^`dense`: The answer should be a Tensor\b/,
  );
  expect(await says(withBody('return w;'))).toContain('The shape is [2, 2]; it should be');
  expect(await says(withBody('for (;;);'))).toContain('is there an endless loop?');
  expect(await says(`{ ${RIGHT[LAYERS]!}`)).toContain('syntax error');
  expect(await says(withBody('return dense(x, w, b);'))).toContain('the stack overflowed');
});

test('a picture that cannot be interrupted is stopped from outside', async ({ page }) => {
  const text = RIGHT[LAYERS]!.replace(
    /(export function dense\b[^]*?\{)/,
    '$1 [].indexOf.call({ length: 2 ** 53 - 1 }, 1 as never);',
  );
  const { problem } = (await dense(page, text)) as { problem: string };
  expect(problem).toContain('Stopped by the clock after 20 s');
  expect(await dense(page, RIGHT[LAYERS]!)).toMatchObject({ data: { y: [[11.5, -6]] } });
});
