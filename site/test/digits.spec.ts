/** The pad of lesson 10, as somebody writes on it, and the images that its confusion matrix shows. */
import type { Locator } from '@playwright/test';
import { SIDE } from '../pictures/digits/bitmap.ts';
import { exampleOf } from '../pictures/digits/shapes.ts';
import { WORDS } from '../pictures/digits/words.ts';
import { Picture } from './pictures/picture.ts';
import { expect, type Page, test } from './site.ts';
import { ON_A_PHONE } from './tags.ts';

test.beforeEach(async ({ page, address }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(address('10-digits'));
});

async function padOf(page: Page): Promise<{ picture: Picture; pad: Locator }> {
  const picture = new Picture(page, 'pad');
  await picture.show();
  const pad = picture.figure.locator('.pad');
  // In the middle of the window, whatever stands at its edges.
  await pad.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
  return { picture, pad };
}

const expectRead = (picture: Picture, digit: number): Promise<void> =>
  expect(picture.figure.locator('.bars .digit.highest')).toHaveText(`${digit}`);

/** An example's strokes, where the pad lies in the window. */
async function strokesOn(pad: Locator, digit: number): Promise<{ x: number; y: number }[][]> {
  const { x: left, y: top, width, height } = (await pad.boundingBox())!;
  return exampleOf(digit, 0).map((stroke) =>
    stroke.map(({ x, y }) => ({ x: left + (width * x) / SIDE, y: top + (height * y) / SIDE })),
  );
}

test('digits are written with a mouse, stroke by stroke, and read', async ({ page, language }) => {
  const { picture, pad } = await padOf(page);
  for (const digit of [1, 0, 4]) {
    for (const [first, ...rest] of await strokesOn(pad, digit)) {
      await page.mouse.move(first!.x, first!.y);
      await page.mouse.down();
      for (const { x, y } of rest) await page.mouse.move(x, y);
      await page.mouse.up();
    }
    await expectRead(picture, digit);
    await picture.figure.getByRole('button', { name: WORDS.clear[language] }).click();
    await expect(picture.figure.locator('.summary')).toHaveText(WORDS.empty[language]);
  }
});

test('a 1 is written with keys', async ({ page, language }) => {
  const { picture, pad } = await padOf(page);
  const press = async (key: string, times: number): Promise<void> => {
    for (let i = 0; i < times; i++) await page.keyboard.press(key);
  };
  await pad.focus();
  await press('ArrowUp', 6);
  await press(' ', 1);
  await expect(picture.figure.getByRole('status')).toHaveText(WORDS.penDown(8, 2)[language]);
  await press('ArrowDown', 12);
  await press(' ', 1);
  await expect(picture.figure.getByRole('status')).toBeEmpty();
  await expectRead(picture, 1);
  await press('Backspace', 1);
  await expect(picture.figure.locator('.summary')).toHaveText(WORDS.empty[language]);
});

test('a finger writes, and does not scroll the page', ON_A_PHONE, async ({ page }) => {
  const { picture, pad } = await padOf(page);
  const scrolled = await page.evaluate(() => scrollY);
  const finger = await page.context().newCDPSession(page);
  const touch = (
    type: 'touchStart' | 'touchMove' | 'touchEnd',
    touchPoints: { x: number; y: number }[],
  ) => finger.send('Input.dispatchTouchEvent', { type, touchPoints });
  for (const [first, ...rest] of await strokesOn(pad, 2)) {
    await touch('touchStart', [first!]);
    for (const point of rest) await touch('touchMove', [point]);
    await touch('touchEnd', []);
  }
  await expectRead(picture, 2);
  expect(await page.evaluate(() => scrollY)).toBe(scrolled);
});

test('a cell that is pointed at shows its images', async ({ page, language }) => {
  const picture = new Picture(page, 'confusion');
  await picture.show();
  const images = picture.figure.locator('.images svg');
  await expect(images).toHaveCount(7);
  const cell = picture.figure.locator('.cells svg > g').nth(3).locator('g').nth(4);
  await expect(cell).toHaveText('6');
  await cell.click();
  await expect(images).toHaveCount(6);
  await expect(
    picture.figure.getByRole('img', { name: WORDS.inCell(2, 3, 6)[language] }),
  ).toBeVisible();
});
