/** A hunter's hour: a law is written where its text stands, and meets right functions and suspects. */
import { readFileSync } from 'node:fs';
import { seriousFindings } from './axe.ts';
import { WORDS as PANEL_WORDS } from '../panel/words.ts';
import { WORDS } from '../.vitepress/theme/words.ts';
import { Hunter } from './hunter.ts';
import { expect, sidewaysRoom, test } from './site.ts';
import { IN_DETAIL } from './tags.ts';

const FOLDER = '04-activations';
const HUNT = 'softmaxLaw';

const law = (body: string): string =>
  `export function ${HUNT}(softmax, x) {\n  const p = softmax(x);\n  return ${body};\n}\n`;
const ALARM = law('p.data.every((each) => each <= 0.5)');
const ONE_STAR = law('p.sum(-1).data.every((sum) => Math.abs(sum - 1) <= 1e-9)');
const REFERENCE = readFileSync(
  new URL('../../reference/activations-hunt.ts', import.meta.url),
  'utf8',
);

test.beforeEach(async ({ page, address }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(address(FOLDER));
});

test('a law is written: from a false alarm to three stars', async ({ page, language }) => {
  const hunter = new Hunter(page, language, HUNT);
  await hunter.open();
  const { root, words } = hunter;
  await expect(hunter.closer, 'the page does not jump').toBeInViewport();

  await hunter.button(words.ask(HUNT)).click();
  await hunter.settle();
  await expect(root).toContainText(words.todo);

  await hunter.ask(ALARM);
  await hunter.expectStars(0);
  await expect(root.locator('.alarm')).toContainText(HUNT);
  await expect(root.locator('.evidence')).toContainText(`${HUNT}(softmax, tensor([[0]]))`);
  await expect(root.locator('.evidence')).toContainText('softmax(tensor([[0]])) = tensor([[1]])');
  await expect(root.locator('.masks')).toHaveCount(0);
  expect(await seriousFindings(page, '.hunt-place')).toEqual([]);

  await hunter.ask(ONE_STAR);
  await hunter.expectStars(1);
  await expect(root).toContainText(words.holds);
  expect(await hunter.masks('caught').count()).toBeGreaterThan(0);
  expect(await hunter.masks('atLarge').count()).toBeGreaterThan(0);

  await hunter.ask(REFERENCE);
  await hunter.expectStars(3);
  await expect(hunter.masks('atLarge')).toHaveCount(0);
  await hunter.masks('caught').first().click();
  await expect(hunter.suspect).toContainText(words.caught);
  expect(await sidewaysRoom(page), 'nowhere wider than the window').toBe(0);
});

test('who is at large is asked about by degrees, with keys', async ({ page, language }) => {
  const hunter = new Hunter(page, language, HUNT);
  await hunter.open();
  const { words, suspect } = hunter;
  await hunter.ask(ONE_STAR);
  await hunter.masks('atLarge').first().focus();
  await page.keyboard.press('Enter');
  await expect(suspect).toContainText(words.atLarge);

  const { kind, input, answered, right } = words.clues;
  const told = [[kind], [kind, input], [kind, input, answered, right]];
  for (const [degree, labels] of told.entries()) {
    await hunter.button(words.askFor[degree]!).focus();
    await page.keyboard.press('Enter');
    await expect(suspect.locator('dt')).toHaveText(labels);
  }
  await expect(suspect.getByText(words.noMore)).toBeFocused();
  await expect(suspect.locator('dd').nth(1)).toContainText('softmax(tensor([[');
  const [was, should] = await suspect
    .locator('dd')
    .allTextContents()
    .then((all) => all.slice(2));
  expect(was).not.toBe(should);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await seriousFindings(page, '.hunt-place'), colorScheme).toEqual([]);
  }
  expect(await sidewaysRoom(page), 'nowhere wider than the window').toBe(0);

  // What has been told stays told.
  await page.reload();
  await hunter.open();
  await hunter.button(words.ask(HUNT)).click();
  await hunter.settle();
  await hunter.masks('atLarge').first().click();
  await expect(suspect.locator('dt')).toHaveText(told[2]!);
});

test('a law that runs on and on is cancelled, and the focus stays', async ({ page, language }) => {
  const hunter = new Hunter(page, language, HUNT);
  await hunter.open();
  const { root, words } = hunter;
  const { cancel, cancelled } = PANEL_WORDS[language];
  // Long in each of its few steps: it is ended by the clock, in seconds, and not before one can cancel.
  const body = 'const many = new Array(1e6).fill(0); for (;;) many.includes(1);';
  await hunter.write(`export function ${HUNT}() { ${body} }`);
  await hunter.button(words.ask(HUNT)).click();
  await hunter.button(cancel).focus();
  await page.keyboard.press('Enter');
  await expect(hunter.button(words.ask(HUNT))).toBeFocused();
  await expect(root.getByRole('status').filter({ hasText: cancelled })).toHaveCount(1);
  await hunter.settle();
});

test('stars are kept, and stand on the first page apart from points', async ({
  page,
  address,
  language,
}) => {
  const hunter = new Hunter(page, language, HUNT);
  await hunter.open();
  await hunter.ask(ONE_STAR);
  await hunter.ask(ALARM);
  await page.reload();
  await hunter.open();
  await hunter.expectStars(1);
  const marked = (place: string) => page.locator(`${place}[data-stars]`);
  await expect(marked('.vp-doc h2')).toHaveAttribute('data-stars', '★☆☆');
  await expect(marked('.VPDocOutlineItem a')).toHaveAttribute(
    'data-stars-told',
    WORDS.stars[language](1, 3),
  );
  await expect(marked('.VPSidebar a')).toHaveAttribute('data-stars', '★ 1');
  await expect(page.locator('.vp-doc h2[data-done]')).toHaveCount(0);
  await page.goto(address(''));
  await expect(page.locator('.lesson-list .stars')).toHaveText(['★ 1 / 6']);
});

test('a law that is put back can be had again', IN_DETAIL, async ({ page, language }) => {
  const hunter = new Hunter(page, language, HUNT);
  await hunter.open();
  await hunter.ask(REFERENCE);
  await hunter.root.locator('.files > summary').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    hunter.root.locator('.files .buttons button').nth(0).click(),
  ]);
  const zip = readFileSync(await download.path());
  expect(zip.includes(`lessons/${FOLDER}/hunt.ts`)).toBe(true);
  await hunter.root.locator('.files .buttons button').nth(2).click();
  await hunter.root.locator('dialog .main').click();
  await expect(hunter.editor).toContainText('not written yet');
  await hunter.root.locator('.notice button').first().click();
  await expect(hunter.editor).not.toContainText('not written yet');
});

test('a lesson with two hunts writes both in one file', IN_DETAIL, async ({ page, language }) => {
  const [first, second] = [HUNT, 'slopeLaw'].map((name) => new Hunter(page, language, name));
  await second!.open();
  await expect(second!.editor.getByText('Whether `fPrime` is').first()).toBeInViewport();
  await second!.ask(REFERENCE);
  await second!.expectStars(3);
  await first!.open();
  await first!.button(first!.words.ask(HUNT)).click();
  await first!.settle();
  await first!.expectStars(3);
});
