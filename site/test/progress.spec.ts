/** How far one has come: in the panel, beside the text, on the first page; and where to go on. */
import course from '../../gradlings.config.ts';
import { exerciseFile } from '../../engine/course.ts';
import { WORDS } from '../.vitepress/theme/words.ts';
import { seriousFindings } from './axe.ts';
import { Panel } from './panel.ts';
import { expect, sidewaysRoom, test } from './site.ts';
import { RIGHT } from './submissions.ts';

const FOLDER = '03-layers';
const FILE = exerciseFile(course.lessons.find(({ id }) => id === 'layers')!);

test('whoever has not begun sees no progress, and fetches nothing for it', async ({
  page,
  address,
  language,
}) => {
  await page.goto(address(''), { waitUntil: 'networkidle' });
  await expect(page.locator('.home-actions')).toContainText(WORDS.begin[language]);
  await expect(page.locator('.lesson-list progress')).toHaveCount(0);
});

test('a lesson that is done is told and marked, and leads on', async ({
  page,
  address,
  language,
  isMobile,
}) => {
  const panel = new Panel(page, language);
  const { words, root } = panel;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(address(FOLDER));

  await test.step('the text has it checked, without a terminal', async () => {
    await panel.open();
    await panel.paste(RIGHT[FILE]!);
    if (isMobile) await page.locator('.views button').first().click();
    await page.locator('.lesson-check button').click();
    await panel.settle();
    await expect(page.locator('.lesson-check')).toContainText(WORDS.points[language](5, 5));
  });

  await test.step('it says what was built, and where to go', async () => {
    await panel.look('result');
    const done = root.locator('.done');
    await expect(done).toContainText(words.lessonDone);
    await expect(done.getByRole('link')).toHaveAttribute('href', /04-activations/);
    expect(await seriousFindings(page, '.panel-place')).toEqual([]);
    expect(await sidewaysRoom(page)).toBe(0);
  });

  await test.step('its picture is drawn by what was written', async () => {
    await panel.button(words.drawn).click();
    const source = page.locator('.lesson-picture .source input[value="own"]:checked');
    await expect(source).toHaveCount(1);
    await expect(source).toBeInViewport();
  });

  await test.step('its headings are marked', async () => {
    await expect(page.locator('.vp-doc h2[data-done]')).toHaveCount(2);
  });

  await test.step('so is the lesson on the first page, which leads on', async () => {
    await page.goto(address(''));
    const card = page.locator('.lesson-list a', { hasText: '03' });
    await expect(card).toContainText(WORDS.done[language]);
    await expect(card).toContainText(WORDS.points[language](5, 5));
    const goOn = page.locator('.home-actions a').first();
    await expect(goOn).toHaveText(WORDS.goOn[language]('collapseLinear', '04'));
    expect(await seriousFindings(page)).toEqual([]);
    expect(await sidewaysRoom(page)).toBe(0);
    await goOn.click();
    await expect(page).toHaveURL(address('04-activations'));
    await expect(page.locator('h2', { hasText: 'collapseLinear' })).toBeInViewport();
    if (!isMobile) await expect(panel.chosen).toContainText('collapseLinear');
  });

  await test.step('the side tells of it too', async () => {
    await expect(page.locator('.VPSidebar a[href$="03-layers.html"]')).toHaveAttribute(
      'data-done',
      WORDS.done[language],
    );
  });
});
