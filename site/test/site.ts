/**
 * What every test of the site starts with: the page's language, and a watch on the page. Whatever a
 * test does, the browser's console must stay without errors, and nothing may be fetched from elsewhere.
 */
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import type { Language } from '../../engine/kit/words.ts';

export { expect, type Page };

export interface SiteOptions {
  language: Language;
  /** Complaints that a test provokes on purpose: `test.use({ expected: /404/ })`. */
  expected: RegExp | undefined;
}

interface SiteFixtures {
  /** The address of a page in the test's language: `address('01-shapes')`, and '' is the first page. */
  address: (page: string) => string;
  watched: void;
}

export const addressOf = (page: string, language: Language): string =>
  `${process.env['SITE_URL']}${language === 'en' ? '' : `${language}/`}${page && `${page}.html`}`;

export const test = base.extend<SiteOptions & SiteFixtures>({
  language: ['en', { option: true }],

  address: async ({ language }, use) => {
    await use((page) => addressOf(page, language));
  },

  expected: [undefined, { option: true }],

  watched: [
    async ({ context, expected }, use) => {
      const complaints = watch(context);
      await use();
      expect(complaints.filter((line) => !expected?.test(line))).toEqual([]);
    },
    { auto: true },
  ],
});

/** Nothing is kept while pages are tested: see `serviceWorkers` in playwright.config.ts. */
const BLOCKED = 'Service Worker registration blocked by Playwright';

function watch(context: BrowserContext): string[] {
  const complaints: string[] = [];
  const origin = new URL(process.env['SITE_URL']!).origin;
  context.on('console', (message) => {
    if (message.text() === BLOCKED) return;
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  context.on('weberror', (error) => complaints.push(String(error.error())));
  context.on('request', (request) => {
    const { protocol, origin: from } = new URL(request.url());
    if (['http:', 'https:', 'ws:', 'wss:'].includes(protocol) && from !== origin) {
      complaints.push(`asked another origin: ${request.url()}`);
    }
  });
  context.on('requestfailed', (request) => {
    // The browser gives up fetching ahead what the next page does not need.
    const reason = request.failure()?.errorText ?? '';
    if (reason !== 'net::ERR_ABORTED') complaints.push(`failed: ${request.url()} ${reason}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  return complaints;
}

/** Until buttons do something: a test is quicker than a page that has just come, and than any reader. */
export async function untilItListens(page: Page): Promise<void> {
  await page.waitForFunction(() => '__vue_app__' in document.querySelector('#app')!);
}

/** Goes down the whole page, as a reader does, so that everything in it is fetched and drawn. */
export async function readThrough(page: Page): Promise<void> {
  const step = page.viewportSize()!.height;
  for (let top = 0; top < (await page.evaluate(() => document.body.scrollHeight)); top += step) {
    await page.evaluate((to) => scrollTo({ top: to, behavior: 'instant' }), top);
    await page.waitForTimeout(50);
  }
  await expect(page.locator('.lesson-picture .waiting')).toHaveCount(0);
  await page.evaluate(async () => {
    await document.fonts.ready;
    // What depends on how wide the letters are is done before the frame after the next.
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  });
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
}

/** How far a page can be moved sideways. A phone widens its window to a page that is too wide. */
export async function sidewaysRoom(page: Page): Promise<number> {
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  return width - page.viewportSize()!.width;
}
