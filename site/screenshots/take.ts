/** Takes the pictures of the site that the READMEs show, in English, each as somebody meets it. */
import { fileURLToPath } from 'node:url';
import course from '../../gradlings.config.ts';
import { linkOf } from '../playground/link.ts';
import { DEFAULTS, PARTS } from '../playground/settings.ts';
import { WORDS } from '../playground/words.ts';
import { Panel } from '../test/panel.ts';
import { expect, type Page, test } from '../test/site.ts';
import { keepSolved } from '../test/solved.ts';

const DESK = { width: 1280, height: 720 };

/** softmax along all axes: right wherever x has one. */
const alongAllAxes = (text: string): string =>
  text.replace(/(export function softmax\b[^]*?\{)[^]*?^\}/m, (_, head: string) =>
    [head, '  const e = x.sub(x.max()).exp();', '  return e.div(e.sum());', '}'].join('\n'),
  );

async function keep(page: Page, name: string): Promise<void> {
  // Once it lies still, and without a sign of where the keys go.
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.waitForTimeout(1000);
  await page.screenshot({ path: fileURLToPath(new URL(`${name}.png`, import.meta.url)) });
}

test.use({ viewport: DESK, colorScheme: 'light', reducedMotion: 'reduce' });

test('text, code and verdict', async ({ page, address, language }) => {
  await failSoftmax(page, address('04-activations'), new Panel(page, language));
  await page.locator('#softmax').evaluate((heading) => {
    scrollBy({ top: heading.getBoundingClientRect().top - 90, behavior: 'instant' });
  });
  await keep(page, 'exercises');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 760 }, isMobile: true, hasTouch: true });

  test('a verdict', async ({ page, address, language }) => {
    const panel = new Panel(page, language);
    await failSoftmax(page, address('04-activations'), panel);
    await panel.look('result');
    await keep(page, 'phone');
  });
});

async function failSoftmax(page: Page, address: string, panel: Panel): Promise<void> {
  await keepSolved(page, ['activations'], { activations: alongAllAxes });
  await page.goto(address);
  await page
    .locator('.write-these button')
    .filter({ hasText: /softmax(?!J)/ })
    .click();
  await panel.button(panel.words.keepMine).click();
  await panel.check('softmax');
  await expect(panel.root.getByText(panel.words.locating)).toHaveCount(0);
}

test('the map, some way into the course', async ({ page, address }) => {
  await keepSolved(page, ['shapes', 'perceptron', 'layers']);
  await page.goto(address(''));
  const lessons = page.locator('.lesson-list');
  await expect(lessons.locator('.done')).not.toHaveCount(0);
  await lessons.evaluate((list) => {
    scrollBy({ top: list.getBoundingClientRect().top - 190, behavior: 'instant' });
  });
  await keep(page, 'map');
});

test('six optimizers in a ravine', async ({ page, address }) => {
  await page.goto(address('08-optimizers'));
  const picture = page.locator('#picture-paths');
  await picture.scrollIntoViewIfNeeded();
  await picture.locator('.place input').press('End');
  await picture.evaluate((element) => {
    scrollBy({ top: element.getBoundingClientRect().top - 80, behavior: 'instant' });
  });
  await page.mouse.move(0, 0);
  await keep(page, 'pictures');
});

test('the playground, where a network of one’s own code has learnt the spiral', async ({
  page,
  address,
  language,
}) => {
  test.slow();
  await keepSolved(
    page,
    course.lessons.map(({ id }) => id),
  );
  const settings = { ...DEFAULTS, data: 'spiral', layers: [8, 6, 4], own: PARTS } as const;
  await page.goto(`${address('playground')}${linkOf(settings)}`);
  await page.getByRole('button', { name: WORDS.play[language] }).click();
  await expect(page.locator('.said')).toHaveText(WORDS.yours[language], { timeout: 240_000 });
  await page.getByRole('button', { name: WORDS.pause[language] }).click();
  await keep(page, 'playground');
});
