/** A suspect as a picture: nothing is marked as wrong in it before it is asked about, or caught. */
import { readFileSync } from 'node:fs';
import { seriousFindings } from './axe.ts';
import { Hunter } from './hunter.ts';
import { expect, sidewaysRoom, test } from './site.ts';

/** It asks, and accuses nobody. */
const LENIENT = 'export function softmaxLaw(softmax, x) { softmax(x); return true; }';
const FOUND = readFileSync(new URL('../../reference/activations-hunt.ts', import.meta.url), 'utf8');

test.beforeEach(async ({ page, address }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(address('04-activations'));
});

test('matrices show more, the more has been asked', async ({ page, language }) => {
  const hunter = new Hunter(page, language, 'softmaxLaw');
  await hunter.open();
  await hunter.ask(LENIENT);
  await hunter.masks('atLarge').first().click();
  const picture = hunter.suspect.getByRole('figure');
  const cells = picture.locator('.cells');
  const wrong = picture.locator('.cells .on');
  await expect(picture).toHaveAccessibleName(/1번?: softmax\(x\)/);
  // An input, and the answer to it.
  await expect(cells).toHaveCount(2);
  await expect(wrong).toHaveCount(0);

  for (const name of hunter.words.askFor.slice(0, 2)) await hunter.button(name).click();
  await expect(cells).toHaveCount(1);
  await hunter.button(hunter.words.askFor[2]!).click();
  // The input, the answer, what is right, and by how much it is off.
  await expect(cells).toHaveCount(4);
  await expect(wrong).not.toHaveCount(0);
  await picture.locator('summary').click();
  // A table is there once it is open, which is told of later.
  await expect(picture.locator('tbody tr')).not.toHaveCount(0);
  const rows = await picture
    .locator('tbody tr')
    .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
  expect(rows.some(([, answered, right]) => right && answered !== right)).toBe(true);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await seriousFindings(page, '.suspect'), colorScheme).toEqual([]);
  }
  expect(await sidewaysRoom(page), 'nowhere wider than the window').toBe(0);
});

test('of who is caught, the slope is drawn beside the right one', async ({ page, language }) => {
  const hunter = new Hunter(page, language, 'slopeLaw');
  await hunter.open();
  await hunter.ask(FOUND);
  await hunter.masks('caught').first().click();
  const picture = hunter.suspect.getByRole('figure');
  await expect(picture.locator('.plot svg')).toHaveCount(2);
  // Over the whole of x there are ten rings, where f was measured.
  await expect(picture.locator('.plot circle')).toHaveCount(10);
  await expect(picture.locator('.cells .on')).not.toHaveCount(0);
  await picture.locator('summary').click();
  await expect(picture.locator('tbody tr')).toHaveCount(10);
  expect(await seriousFindings(page, '.suspect')).toEqual([]);
  expect(await sidewaysRoom(page), 'nowhere wider than the window').toBe(0);
});
