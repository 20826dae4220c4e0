/** Every page, as somebody reads it: in each language, on a phone and on a desk, by day and by night. */
import { CORE, lessonFolders, lessonPages, otherPages } from '../lessons.ts';
import { WORDS } from '../.vitepress/theme/words.ts';
import { CARD, cardOf } from '../cards/cards.ts';
import { seriousFindings } from './axe.ts';
import { expect, readThrough, sidewaysRoom, test } from './site.ts';
import { IN_DETAIL } from './tags.ts';

const PAGES = ['', ...lessonFolders(), CORE, ...otherPages('en').map(({ page }) => page)];

for (const name of PAGES) {
  test(`${name || 'the first page'} is whole, and can be used by everybody`, async ({
    page,
    address,
    language,
  }) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(address(name));
    await readThrough(page);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page.locator('h1')).toHaveCount(1);
    expect(await sidewaysRoom(page), 'nowhere wider than the window').toBe(0);
    expect(await seriousFindings(page), 'by day').toEqual([]);

    await page.emulateMedia({ colorScheme: 'dark' });
    await expect(page.locator('html')).toHaveClass(/dark/);
    expect(await seriousFindings(page), 'by night').toEqual([]);
  });
}

test('a page says what it is, and where it is in the other language', async ({
  page,
  address,
  language,
}) => {
  for (const name of ['', '03-layers']) {
    await page.goto(address(name));
    const path = new URL(address(name)).pathname;
    const href = (rel: string) => page.locator(`head link[rel="${rel}"]`);
    await expect(href('canonical')).toHaveAttribute('href', path);
    await expect(page.locator(`head link[hreflang="${language}"]`)).toHaveAttribute('href', path);
    await expect(href('alternate')).toHaveCount(3);
    for (const each of await href('alternate').all()) {
      const other = await page.request.get(
        new URL((await each.getAttribute('href'))!, page.url()).href,
      );
      expect(other.status()).toBe(200);
    }
    const said = await page.locator('head meta[name="description"]').getAttribute('content');
    await expect(page.locator('head meta[property="og:description"]')).toHaveAttribute(
      'content',
      said!,
    );
    const { promise } = lessonPages(language).find(({ folder }) => folder === '03-layers')!;
    expect(said === promise).toBe(name !== '');
    await expect(page.getByRole('main')).toHaveCount(1);
    expect(await page.evaluate(() => document.querySelector('h1, h2, h3')?.tagName)).toBe('H1');
  }
});

test(
  'a page that is shared is shown by a picture',
  IN_DETAIL,
  async ({ page, address, language }) => {
    for (const folder of [undefined, '03-layers']) {
      await page.goto(address(folder ?? ''));
      const said = (of: string) => page.locator(`head meta[property="og:${of}"]`);
      const source = await said('image').getAttribute('content');
      expect(source).toMatch(new RegExp(`${cardOf(folder, language)}$`));
      const { width, height } = await page.evaluate(async (src) => {
        const image = new Image();
        image.src = src;
        await image.decode();
        return { width: image.naturalWidth, height: image.naturalHeight };
      }, source!);
      expect({ width, height }).toEqual(CARD);
      await expect(said('image:width')).toHaveAttribute('content', String(width));
      await expect(page.locator('head meta[name="twitter:card"]')).toHaveAttribute(
        'content',
        'summary_large_image',
      );
    }
  },
);

test('a page is printed with pictures that have not been seen yet', async ({
  page,
  address,
  isMobile,
}) => {
  await page.addInitScript(() => {
    window.print = () => {
      document.title = `${document.querySelectorAll('.lesson-picture .waiting').length} missing`;
    };
  });
  await page.goto(address('03-layers'));
  const missing = page.locator('.lesson-picture .waiting');
  await expect(missing).not.toHaveCount(0);
  if (isMobile) {
    // From the browser's menu, which waits for nobody: they come for the next time.
    await page.pdf();
    await expect(missing).toHaveCount(0);
  } else {
    await page.keyboard.press('Control+p');
    await expect(page).toHaveTitle('0 missing');
  }
});

for (const folder of lessonFolders()) {
  test(`${folder}: every formula is drawn`, async ({ page, address }) => {
    await page.goto(address(folder));
    await expect(page.locator('.vp-doc .katex:visible').first()).toBeVisible();
    await expect(page.locator('.katex-error')).toHaveCount(0);
    // A dollar that is left in the text is a formula that was not seen to be one.
    const text = await page.locator('.vp-doc :is(p, li, td)').allInnerTexts();
    expect(text.filter((line) => line.includes('$'))).toEqual([]);
  });
}

test('the first page leads to every lesson', async ({ page, address, language }) => {
  await page.goto(address(''));
  const links = page.locator('.lesson-list a');
  await expect(links).toHaveCount(lessonFolders().length);
  const last = lessonPages(language).at(-1)!;
  await links.last().click();
  await expect(page.locator('h1')).toContainText(last.title);
});

test('the first page has a law to be broken, and mended', async ({ page, address, language }) => {
  await page.goto(address(''));
  const trial = page.locator('.home-try');
  const check = trial.getByRole('button', { name: WORDS.tryCheck[language] });
  await check.click();
  await expect(trial.locator('.law.failed').first()).toContainText('relu(tensor([-');
  await expect(trial.locator('.law.failed').first()).toContainText('relu(x) = max(0, x)');
  expect(await sidewaysRoom(page)).toBe(0);
  expect(await seriousFindings(page, '.home-try')).toEqual([]);
  const code = trial.getByRole('textbox');
  await code.fill((await code.inputValue()).replace('Math.abs(v)', 'Math.max(0, v)'));
  await check.click();
  await expect(trial.locator('.law.passed').first()).toBeVisible();
  await expect(trial.locator('.law.failed')).toHaveCount(0);
});

test('the texts lead from one lesson to another, in their language', async ({ page, address }) => {
  await page.goto(address('02-perceptron'));
  await page.locator('.vp-doc a[href*="05-mlp"]:visible').last().click();
  await expect(page).toHaveURL(address('05-mlp'));
  await expect(page.locator('h1')).toContainText('05');
});
