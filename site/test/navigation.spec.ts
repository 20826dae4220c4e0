/** Finding one's way: the search, the other language, the exercises beside the text, the keyboard. */
import type { Language } from '../../engine/kit/words.ts';
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

test('the other language shows the same lesson', async ({ page, address, language, isMobile }) => {
  await page.goto(address('06-losses'));
  await openMenu(page, isMobile);
  if (isMobile) await page.locator('.VPNavScreenTranslations button').click();
  else await page.locator('.VPNavBarTranslations button').click();
  await page.getByRole('link', { name: NAME[OTHER[language]] }).click();
  await expect(page).toHaveURL(addressOf('06-losses', OTHER[language]));
  await expect(page.locator('html')).toHaveAttribute('lang', OTHER[language]);
  await expect(page.locator('h1')).toContainText('06');
});

test('the exercises open beside the text or below it, and close again', async ({
  page,
  address,
  isMobile,
}) => {
  const scripts = new Set<string>();
  page.on('response', (response) => scripts.add(new URL(response.url()).pathname));
  await page.goto(address('02-perceptron'), { waitUntil: 'networkidle' });
  const before = scripts.size;

  const heading = page.locator('#separates');
  await heading.scrollIntoViewIfNeeded();
  const readAt = await page.evaluate(() => scrollY);
  await page.locator('.write-button').click();
  const panel = page.locator('.panel-place');
  await expect(panel).toBeInViewport();
  await expect(panel.getByRole('textbox').first()).toBeVisible();
  expect(scripts.size, 'the panel is fetched when it is opened').toBeGreaterThan(before);
  if (!isMobile) await expect(heading).toBeInViewport();
  expect(await sidewaysRoom(page)).toBe(0);

  await panel.locator('.close').click();
  await expect(panel).toHaveCount(0);
  await expect(page.locator('.write-button')).toBeFocused();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(readAt);
});

test('the exercises stay open from lesson to lesson', async ({ page, address }) => {
  await page.goto(address('02-perceptron'));
  await page.locator('.write-button').click();
  await expect(page.locator('.panel-place')).toBeVisible();
  await page.locator('.pager-link.next').click();
  await expect(page).toHaveURL(address('03-layers'));
  await expect(page.locator('.panel-place')).toHaveCount(1);
});

// On a desk, every formula fits.
test('a wide formula is moved by keyboard', ON_A_PHONE, async ({ page, address }) => {
  await page.goto(address('02-perceptron'));
  const wide = page.locator('.katex-display[tabindex="0"]').first();
  await wide.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => wide.evaluate((formula) => formula.scrollLeft)).toBeGreaterThan(0);
});

test('each section leads to its exercises', async ({ page, address }) => {
  await page.goto(address('02-perceptron'));
  for (const exercise of ['separates', 'orGate']) {
    await page.locator('.write-these').getByRole('button', { name: exercise }).click();
    await expect(page.locator('.panel-place')).toBeInViewport();
    await expect(page.locator('.panel-place .cm-content')).toContainText(`function ${exercise}(`);
    await expect(page.locator('.panel-place [aria-current="true"]')).toContainText(exercise);
  }
});
