/** While a page loads, nothing moves that has been shown. */
import { expect, type Page, test } from './site.ts';

/** What counts as good is 0.1; see https://web.dev/articles/cls. */
const MOST = 0.05;

/** Milliseconds that each script takes to come, so that things come one after another. */
const DELAY = 150;

interface Shift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
  readonly sources: readonly { readonly node?: Element }[];
}

/** The sum of all shifts, and what moved most. */
const shifts = (page: Page): Promise<{ sum: number; moved: string[] }> =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        new PerformanceObserver((list) => {
          const all = (list.getEntries() as Shift[]).filter((each) => !each.hadRecentInput);
          const sum = all.reduce((total, { value }) => total + value, 0);
          const largest = all.toSorted((a, b) => b.value - a.value).slice(0, 3);
          const told = ({ value, sources }: Shift) =>
            `${value.toFixed(4)} ${sources.map(({ node }) => `${node?.nodeName}.${node?.className}`)}`;
          resolve({ sum, moved: largest.map(told) });
        }).observe({ type: 'layout-shift', buffered: true });
        // With no shift at all nobody is told of any.
        setTimeout(() => resolve({ sum: 0, moved: [] }), 1000);
      }),
  );

for (const name of ['', '01-shapes']) {
  test(`${name || 'the first page'} stays where it is`, async ({ page, address }) => {
    await page.route('**/assets/**', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, DELAY));
      await route.continue();
    });
    await page.goto(address(name), { waitUntil: 'networkidle' });
    const { sum, moved } = await shifts(page);
    console.log(`${name || 'the first page'}: ${sum.toFixed(4)}`);
    expect(sum, moved.join('\n')).toBeLessThanOrEqual(MOST);
  });
}
