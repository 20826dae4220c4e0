/**
 * Draws the cards: a page's title beside the lesson's own picture, as the site draws it. They are
 * kept in the repository, so that whoever builds the site needs neither a browser nor these fonts.
 */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Language } from '../../engine/kit/words.ts';
import { markOn } from '../.vitepress/icon.ts';
import { english, korean } from '../.vitepress/words.ts';
import { lessonFolders, lessonPages } from '../lessons.ts';
import { expect, type Page, test } from '../test/site.ts';
import { WITHOUT_WORDS } from '../test/tags.ts';
import { CARD, cardOf } from './cards.ts';
import { cardPage } from './page.ts';

const PUBLIC = fileURLToPath(new URL('../public/', import.meta.url));

/** Which picture of a lesson its card has: that by which one knows the lesson. */
const PICTURES: Readonly<Record<string, string>> = {
  shapes: '#picture-broadcast .drawing',
  perceptron: '#picture-separates .drawing svg',
  layers: '#picture-dense .drawing svg',
  activations: '#picture-curve-sigmoid .drawing svg',
  mlp: '#picture-hidden .drawing',
  losses: '#picture-surprise .drawing',
  backprop: '#picture-graph .drawing svg',
  optimizers: '#picture-paths .drawing svg',
  training: '#picture-train .drawing',
  digits: '#picture-neurons .drawing',
};

/** What stays at the edges of the window would lie over a picture. */
const BARE = ':is(.VPNav, .VPLocalNav, .views, .write-button) { display: none !important; }';

test.use({ viewport: CARD, colorScheme: 'light', reducedMotion: 'reduce' });

test('the card of the course', async ({ page, address, language }) => {
  await page.goto(address(''));
  const { description } = language === 'ko' ? korean : english;
  const drawn = await photograph(page, '.descent');
  const title = await page.locator('h1 .text').innerText();
  await keep(page, undefined, language, cardPage([title, description], drawn));
});

for (const lesson of lessonFolders()) {
  test(`the card of ${lesson}`, async ({ page, address, language }) => {
    const { id, folder, title, promise } = lessonPages(language).find(
      (it) => it.folder === lesson,
    )!;
    await page.goto(address(folder));
    const picture = PICTURES[id];
    const drawn = picture ? await photograph(page, picture) : undefined;
    await keep(page, folder, language, cardPage([title, promise], drawn));
  });
}

test('icons', WITHOUT_WORDS, async ({ page }) => {
  for (const size of [192, 512]) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${markOn(0)}`);
    await page.screenshot({ path: join(PUBLIC, `icon-${size}.png`) });
  }
});

async function photograph(page: Page, selector: string): Promise<string> {
  const [figure] = selector.split(' ');
  await page.addStyleTag({ content: BARE });
  await page.locator(figure!).scrollIntoViewIfNeeded();
  const drawn = page.locator(selector).first();
  await drawn.waitFor();
  // What is trained or stepped through is shown at its end.
  const range = page.locator(`${figure} .place input[type="range"]`);
  if (await range.count()) await range.first().press('End');
  await expect(page.locator(`${figure} .pending-note`)).toHaveCount(0);
  // Nothing says when the last of a drawing has come.
  await page.waitForTimeout(1000);
  const shot = await drawn.screenshot({ animations: 'disabled' });
  return `data:image/png;base64,${shot.toString('base64')}`;
}

async function keep(
  page: Page,
  folder: string | undefined,
  language: Language,
  html: string,
): Promise<void> {
  const path = join(PUBLIC, cardOf(folder, language));
  mkdirSync(dirname(path), { recursive: true });
  await page.setContent(html);
  await page.screenshot({ path });
}
