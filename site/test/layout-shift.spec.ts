/** While a page loads, and wherever one jumps in it, nothing moves that has been shown. */
import type { Route } from '@playwright/test';
import { lessonFolders, PLAYGROUND } from '../lessons.ts';
import { expect, type Page, test } from './site.ts';
import { ONCE_A_WIDTH } from './tags.ts';

/** What counts as good is 0.1; see https://web.dev/articles/cls. */
const MOST = 0.05;

/** Milliseconds that each script takes to come, so that things come one after another. */
const DELAY = 150;

interface Shift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
  readonly sources: readonly { readonly node?: Element }[];
}

/** How much moved at once, and what. */
interface Moved {
  readonly value: number;
  readonly what: string;
}

const late = async (route: Route): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve, DELAY));
  await route.continue();
};

test.beforeEach(async ({ page }) => {
  await page.route('**/assets/**', late);
  await page.addInitScript(() => {
    const moved: Moved[] = [];
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntries() as Shift[]) {
        if (hadRecentInput) continue;
        const names = sources.map(({ node }) => `${node?.nodeName}.${node?.className}`);
        moved.push({ value, what: `${value.toFixed(4)} ${names}` });
      }
    }).observe({ type: 'layout-shift', buffered: true });
    Object.assign(window, { moved });
  });
});

/** All that has moved since this was asked last. */
const movedOn = (page: Page): Promise<Moved[]> =>
  page.evaluate(async () => {
    // What is drawn in this frame is told of in the next.
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    return (window as unknown as { moved: Moved[] }).moved.splice(0);
  });

async function expectStill(page: Page, when: string): Promise<void> {
  const moved = await movedOn(page);
  const sum = moved.reduce((total, { value }) => total + value, 0);
  console.log(`${when}: ${sum.toFixed(4)}`);
  const largest = moved.toSorted((a, b) => b.value - a.value).slice(0, 3);
  expect(sum, [when, ...largest.map(({ what }) => what)].join('\n')).toBeLessThanOrEqual(MOST);
}

for (const name of ['', ...lessonFolders(), PLAYGROUND]) {
  test(`${name || 'the first page'} stays where it is`, ONCE_A_WIDTH, async ({ page, address }) => {
    await page.goto(address(name), { waitUntil: 'networkidle' });
    await untilDrawn(page);
    await expectStill(page, name || 'the first page');

    for (const id of await picturesOn(page)) {
      await jumpBelow(page, id);
      await untilDrawn(page);
      await expectStill(page, `${name}, below ${id}`);
    }
    expect(await idsTwiceOn(page)).toEqual([]);
  });
}

test('a page that is loaded anew far down stays there', ONCE_A_WIDTH, async ({ page, address }) => {
  await page.goto(address('05-mlp'), { waitUntil: 'networkidle' });
  const [last] = await picturesOn(page);
  await jumpBelow(page, last!);
  await untilDrawn(page);
  await movedOn(page);
  // A browser has kept its letters, but does not while its requests are watched.
  await page.unrouteAll({ behavior: 'wait' });
  await page.route('**/*.js', late);
  await page.reload({ waitUntil: 'networkidle' });
  await untilDrawn(page);
  await expect(page.locator(`[id="${last}"]`)).toBeInViewport();
  await expectStill(page, 'loaded anew');
});

/** From the last to the first: whoever jumps to the end comes upon all of them unprepared. */
const picturesOn = (page: Page): Promise<string[]> =>
  page.locator('.lesson-picture').evaluateAll((all) => all.map(({ id }) => id).toReversed());

/** To where the picture ends, so that both it and the text below are seen. */
const jumpBelow = (page: Page, id: string): Promise<void> =>
  page.evaluate((picture) => {
    const { bottom } = document.getElementById(picture)!.getBoundingClientRect();
    scrollBy({ top: bottom - innerHeight / 2, behavior: 'instant' });
  }, id);

/** Until whatever can be seen is there. */
async function untilDrawn(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('.waiting')].every((place) => {
      const { top, bottom } = place.getBoundingClientRect();
      return bottom <= 0 || top >= innerHeight;
    }),
  );
}

const idsTwiceOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    return ids.filter((id, i) => ids.indexOf(id) !== i);
  });
