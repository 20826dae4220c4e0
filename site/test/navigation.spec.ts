/** Finding one's way: the search, the other language, the exercises beside the text, the keyboard. */
import type { Language } from '../../engine/kit/words.ts';
import { Panel } from './panel.ts';
import { addressOf, expect, type Page, sidewaysRoom, test } from './site.ts';
import { ON_A_PHONE } from './tags.ts';

const OTHER: Readonly<Record<Language, Language>> = { en: 'ko', ko: 'en' };
const NAME: Readonly<Record<Language, string>> = { en: 'English', ko: '한국어' };

/** Word → the heading under which it must be found. */
const WORDS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: { weightedSum: 'weightedSum', umbrella: '02 · Perceptron', Minsky: '02 · Perceptron' },
  // Whole, before a particle, and inside of a longer word.
  ko: { weightedSum: 'weightedSum', 우산: '02 · 퍼셉트론', 전파: '07 · 역전파' },
};

async function openMenu(page: Page, isMobile: boolean): Promise<void> {
  if (isMobile) await page.locator('.VPNavBarHamburger').click();
}

test('the search finds words, and leads to them', async ({ page, address, language }) => {
  await page.goto(address(''));
  for (const [word, heading] of Object.entries(WORDS[language])) {
    await page.locator('.VPNavBarSearch button').first().click();
    await page.locator('.search-input').fill(word);
    const found = page.locator('.result').filter({ hasText: heading }).first();
    await expect(found).toBeVisible();
    await found.click();
    await expect(page.locator('.VPLocalSearchBox')).toHaveCount(0);
    expect(new URL(page.url()).pathname).toContain(language === 'ko' ? '/ko/' : '/some/path/0');
    await expect(page.locator('.vp-doc')).toContainText(word);
  }
});

/** By the menu, as a reader does. */
async function switchLanguage(page: Page, to: Language, isMobile: boolean): Promise<void> {
  await openMenu(page, isMobile);
  if (isMobile) await page.locator('.VPNavScreenTranslations button').click();
  else await page.locator('.VPNavBarTranslations button').click();
  await page.locator('.VPNav').getByRole('link', { name: NAME[to] }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', to);
}

test('the other language shows the same lesson', async ({ page, address, language, isMobile }) => {
  await page.goto(address('06-losses'));
  await switchLanguage(page, OTHER[language], isMobile);
  await expect(page).toHaveURL(addressOf('06-losses', OTHER[language]));
  await expect(page.locator('h1')).toContainText('06');
});

test('the exercises open beside the text or in its place, and close again', async ({
  page,
  address,
  language,
  isMobile,
}) => {
  const scripts = new Set<string>();
  page.on('response', (response) => scripts.add(new URL(response.url()).pathname));
  await page.goto(address('02-perceptron'), { waitUntil: 'networkidle' });
  const before = scripts.size;

  const heading = page.locator('#separates');
  await heading.evaluate((element) => element.scrollIntoView({ behavior: 'instant' }));
  const panel = new Panel(page, language);
  await panel.open();
  await expect(panel.root).toBeInViewport();
  expect(scripts.size, 'the panel is fetched when it is opened').toBeGreaterThan(before);
  if (isMobile) await expect(heading).toBeHidden();
  else await expect(heading).toBeInViewport();
  expect(await sidewaysRoom(page)).toBe(0);

  if (isMobile) await page.locator('.views button').first().click();
  else await panel.root.locator('.close').click();
  await expect(panel.root).toBeHidden();
  if (!isMobile) await expect(page.locator('.write-button')).toBeFocused();
  await expect(heading).toBeInViewport();
});

test('the exercises stay open from lesson to lesson beside the text, and give way to it elsewhere', async ({
  page,
  address,
  language,
  isMobile,
}) => {
  await page.goto(address('02-perceptron'));
  const panel = new Panel(page, language);
  const reading = page.locator('.views button').first();
  await panel.open();
  if (isMobile) await reading.click();
  await page.locator('.pager-link.next').click();
  await expect(page).toHaveURL(address('03-layers'));
  if (isMobile) {
    await expect(page.locator('h1')).toBeInViewport();
    await panel.open();
  }
  await expect(panel.root).toHaveCount(1);
  await expect(panel.chosen).toContainText('dense');

  await page.goBack();
  await expect(page).toHaveURL(address('02-perceptron'));
  if (isMobile) {
    await expect(panel.root).toHaveCount(0);
    await expect(reading).toHaveAttribute('aria-pressed', 'true');
  } else await expect(panel.chosen).toContainText('weightedSum');
});

test('the place is kept over a reload and in the other language', async ({
  page,
  address,
  language,
  isMobile,
}) => {
  await page.goto(address('03-layers'));
  const panel = new Panel(page, language);
  await page.getByRole('button', { name: 'flatten', exact: false }).first().click();
  await expect(panel.chosen).toContainText('flatten');
  if (isMobile) await page.locator('.views button').first().click();
  const paragraph = page.locator('h2:has-text("flatten") + p');
  const top = () => paragraph.evaluate((element) => element.getBoundingClientRect().top);
  await paragraph.evaluate((element) => {
    scrollBy({ top: element.getBoundingClientRect().top - 100, behavior: 'instant' });
  });
  const before = await top();

  await page.waitForTimeout(500);
  await page.reload();
  await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThan(4);
  if (!isMobile) await expect(panel.chosen).toContainText('flatten');

  if (isMobile) await page.locator('.views a').click();
  else await switchLanguage(page, OTHER[language], isMobile);
  await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThan(4);
  if (isMobile) await page.locator('.views button').nth(1).click();
  await expect(panel.chosen).toContainText('flatten');
});

test('code, verdict and the failing call are seen together on a small desk, and in turns on a phone', async ({
  page,
  address,
  language,
  isMobile,
}) => {
  if (!isMobile) await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto(address('03-layers'));
  const panel = new Panel(page, language);
  await panel.open();
  await panel.retype("throw new Error('not written yet');", 'return x.matmul(w.transpose());');
  await panel.check('dense');
  for (const part of ['.headline', '.mistake', '.law.failed dd pre']) {
    await expect(panel.root.locator(part).first()).toBeInViewport({ ratio: 0.2 });
  }
  const [result, heading] = [panel.root.locator('.results'), page.locator('.vp-doc h1')];
  if (isMobile) {
    await expect(panel.editor).toBeHidden();
    await panel.look('write');
    await expect(result).toBeHidden();
    await expect(heading).toBeHidden();
  } else await expect(heading).toBeInViewport();
  await expect(panel.editor).toBeInViewport({ ratio: 0.2 });
});

// On a desk, every formula fits.
test('a wide formula is moved by keyboard', ON_A_PHONE, async ({ page, address }) => {
  await page.goto(address('02-perceptron'));
  const wide = page.locator('.katex-display[tabindex="0"]').first();
  await wide.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => wide.evaluate((formula) => formula.scrollLeft)).toBeGreaterThan(0);
});

test('each section leads to its exercises', async ({ page, address, isMobile }) => {
  await page.goto(address('02-perceptron'));
  for (const exercise of ['separates', 'orGate']) {
    await page.locator('.write-these').getByRole('button', { name: exercise }).click();
    const code = page.locator('.panel-place .cm-line', { hasText: `function ${exercise}(` });
    await expect(code).toBeInViewport();
    await expect(page.locator('.panel-place .opener')).toContainText(exercise);
    if (isMobile) await page.locator('.views button').first().click();
  }
});

test('what a check takes is fetched while one reads', async ({ page, address }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  page.on('load', () => fetched.push('the page is loaded'));
  await page.goto(address('03-layers'));
  const isLarge = (url: string) => url.endsWith('.wasm');
  await expect.poll(() => fetched.findIndex(isLarge), { timeout: 30_000 }).toBeGreaterThan(-1);
  expect(fetched.indexOf('the page is loaded')).toBeGreaterThan(-1);
  expect(fetched.indexOf('the page is loaded')).toBeLessThan(fetched.findIndex(isLarge));
});
