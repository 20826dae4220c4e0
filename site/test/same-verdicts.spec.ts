/** The grader in the browser comes to the same report as the one in Node, to the letter. */
import { expect, type Page, test } from '@playwright/test';
import course from '../../gradlings.config.ts';
import { exerciseFile } from '../../engine/course.ts';
import type { LessonReport } from '../../engine/formats/report.ts';
import type { Settings } from '../../engine/grade/task.ts';
import { type GraderSite, serveGrader } from './grader-page.ts';
import { gradeInNode } from './node-grader.ts';
import { type Files, ODD, RIGHT, STUBS, withMistakes } from './submissions.ts';

test.setTimeout(300_000);

let site: GraderSite;
test.beforeAll(async () => {
  test.setTimeout(300_000);
  site = await serveGrader();
});
test.afterAll(() => site?.close());

async function gradeInBrowser(
  page: Page,
  files: Files,
  settings: Settings,
  lessons = course.lessons.map(({ id }) => id),
  explained: { places?: boolean; repairs?: boolean } = {},
): Promise<LessonReport[]> {
  await site.open(page);
  const order = { lessons, sources: files, settings: { ...settings, ...explained } };
  return page.evaluate(async ({ lessons: ids, sources, settings: asked }) => {
    const reports = [];
    for (const lesson of ids) {
      reports.push(await grader.gradeExercises({ lesson, sources, ...asked }));
    }
    return reports;
  }, order);
}

const statuses = (lessons: readonly LessonReport[]) =>
  lessons.flatMap(({ exercises }) => exercises.map(({ status }) => status));

const WHOLE: readonly (readonly [what: string, Files, Settings])[] = [
  ['the reference', RIGHT, { seed: 1, runs: 100, language: 'en' }],
  ['the stubs', STUBS, { seed: 1, runs: 100, language: 'ko' }],
  ['a known mistake in each exercise', withMistakes(0), { seed: 1, runs: 100, language: 'ko' }],
  ['a second one', withMistakes(1), { seed: 20_26, runs: 100, language: 'en' }],
  ['a third one', withMistakes(2), { seed: 7, runs: 30, language: 'ko' }],
];

for (const [what, files, settings] of WHOLE) {
  test(`the whole course: ${what}`, async ({ page }) => {
    const inNode = await gradeInNode(files, settings);
    expect(await gradeInBrowser(page, files, settings)).toEqual(inNode);
    expect(statuses(inNode).length).toBe(71);
  });
}

test('the place of a mistake', async ({ page }) => {
  const settings = { seed: 1, runs: 100, language: 'en' } as const;
  const file = exerciseFile(course.lessons.find(({ id }) => id === 'activations')!);
  const files = { ...RIGHT, [file]: RIGHT[file]!.replace('e.sum(-1, true)', 'e.sum(0, true)') };
  const inNode = await gradeInNode(files, settings, 'activations', true);
  const explained = { places: true, repairs: true };
  expect(await gradeInBrowser(page, files, settings, ['activations'], explained)).toEqual(inNode);
  const places = inNode.flatMap(({ exercises }) => exercises.flatMap(({ where }) => where ?? []));
  expect(places.map(({ kind }) => kind)).toContain('axis');
});

test('what is compared is not empty', async ({ page }) => {
  const settings = { seed: 1, runs: 100, language: 'en' } as const;
  const right = await gradeInBrowser(page, RIGHT, settings);
  expect(new Set(statuses(right))).toEqual(new Set(['passed']));
  const wrong = await gradeInBrowser(page, withMistakes(0), settings, ['activations']);
  const named = wrong.flatMap(({ exercises }) => exercises.filter(({ mistake }) => mistake));
  expect(named.length).toBeGreaterThan(8);
  expect(new Set(statuses(wrong))).toEqual(new Set(['failed']));
});

const LAYERS = exerciseFile(course.lessons.find(({ id }) => id === 'layers')!);

for (const [what, text] of Object.entries(ODD)) {
  test(`a file with ${what}`, async ({ page }) => {
    const settings = { seed: 1, runs: 20, language: 'en' } as const;
    const files = { [LAYERS]: text };
    const inNode = await gradeInNode(files, settings, 'layers');
    expect(await gradeInBrowser(page, files, settings, ['layers'])).toEqual(inNode);
  });
}

test('a file that is not there', async ({ page }) => {
  const settings = { seed: 1, runs: 20, language: 'en' } as const;
  const inNode = await gradeInNode({ [LAYERS]: '' }, settings, 'shapes');
  expect(await gradeInBrowser(page, {}, settings, ['shapes'])).toEqual(inNode);
});
