/** How lessons begin: something is to be found in a picture, and the page knows when it is found. */
import { lessonFolders, lessonId } from '../lessons.ts';
import { WORDS } from '../.vitepress/theme/words.ts';
import { seriousFindings } from './axe.ts';
import { Picture } from './pictures/picture.ts';
import { expect, type Page, sidewaysRoom, test } from './site.ts';
import { IN_DETAIL } from './tags.ts';

/** How it is found with the keys of a keyboard, and what is said before and then, but for the words. */
interface Sought {
  readonly before: RegExp;
  readonly find: (picture: Picture) => Promise<void>;
  readonly found: RegExp;
  /** As far as one can come, and yet not what was asked for. */
  readonly isNever?: true;
}

async function typeCell(picture: Picture, matrix: number, cell: number, value: string) {
  const field = picture.figure.locator('.matrix').nth(matrix).locator('input').nth(cell);
  await field.fill(value);
  await field.press('Enter');
}

async function typeExtents(picture: Picture, extents: readonly number[]): Promise<void> {
  for (const [axis, extent] of extents.entries()) {
    const field = picture.figure.locator('.shape input').nth(axis);
    await field.fill(`${extent}`);
    await field.press('Enter');
  }
}

const SOUGHT: Readonly<Record<string, Sought>> = {
  shapes: {
    before: /12.*24/,
    find: (picture) => typeExtents(picture, [4, 3, 2]),
    found: /6.*24/,
  },
  perceptron: {
    before: /2/,
    async find(picture) {
      await picture.type('w₂', 1);
      await picture.type('b', -1);
    },
    found: /3/,
    isNever: true,
  },
  layers: {
    before: /0/,
    async find(picture) {
      for (const neuron of [0, 1, 2]) await typeCell(picture, 2, neuron, '0');
    },
    found: /3/,
  },
  activations: {
    before: /0\.105.*sigmoid|sigmoid.*0\.105/,
    async find(picture) {
      await picture.choose('gelu');
      await picture.type('x', 1.4);
    },
    found: /1\.1289?|gelu/,
  },
  mlp: {
    before: /./,
    async find(picture) {
      await picture.type('k', 10);
      await picture.type('k', 3);
    },
    found: /3/,
  },
  losses: {
    before: /542.*12|12.*542/,
    async find(picture) {
      await picture.figure.locator('.slider input[type=number]').nth(1).fill('22');
      await picture.figure.locator('.slider input[type=number]').nth(1).press('Enter');
    },
    found: /442.*22|22.*442/,
  },
  backprop: {
    before: /∂L\/∂a = 16, ∂L\/∂b = −16/,
    find: (picture) => picture.type('b', -1),
    found: /∂L\/∂a = 0, ∂L\/∂b = 0/,
  },
  optimizers: {
    before: /0\.05/,
    async find(picture) {
      await picture.type('μ', 0.55); // too far: counts for nothing
      await picture.type('μ', 0.49);
    },
    found: /0\.49/,
  },
  training: {
    before: /0\.2528/,
    find: (picture) => picture.type('μ', 10),
    found: /0\.0034/,
  },
  digits: {
    before: /\(1 of 10\)|1개/,
    async find(picture) {
      const [examples, ways] = [/0\s*1\s*2/, /^\D*1\s*2\s*3$/].map((hasText) =>
        picture.figure.locator('fieldset.choice').filter({ hasText }),
      );
      // Some are read only if they are written in another way.
      for (let digit = 0; digit < 10; digit++) {
        await examples!.getByRole('radio', { name: `${digit}`, exact: true }).check();
        for (const way of ['1', '2', '3']) {
          await ways!.getByRole('radio', { name: way, exact: true }).check();
        }
      }
    },
    found: /10/,
  },
};

const opening = (page: Page) => page.locator('.lesson-opening');

test('every lesson but the one for practice begins with something to find', () => {
  const begun = lessonFolders()
    .map(lessonId)
    .filter((id) => id !== 'start');
  expect(Object.keys(SOUGHT)).toEqual(begun);
});

for (const folder of lessonFolders().filter((each) => lessonId(each) !== 'start')) {
  const { before, find, found, isNever } = SOUGHT[lessonId(folder)]!;

  // One of them everywhere: they differ in their pictures, which have tests of their own.
  const how = lessonId(folder) === 'perceptron' ? {} : IN_DETAIL;
  test(
    `${folder} begins with something to find, and knows when it is found`,
    how,
    async ({ page, address, language }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.goto(address(folder));
      const told = opening(page).getByRole('status').first();
      const answer = opening(page).locator(':scope > details');
      const picture = new Picture(page, 'opening');
      await picture.show();
      await expect(told).toHaveText(before);
      await expect(answer).not.toHaveAttribute('open');

      await find(picture);
      await expect(told).toHaveText(found);
      if (isNever) {
        await expect(told).not.toContainText(WORDS.found[language]);
        await answer.locator('summary').press('Enter');
      } else {
        await expect(told).toContainText(WORDS.found[language]);
      }
      await expect(answer).toHaveAttribute('open');
      expect(await seriousFindings(page, '.lesson-opening')).toEqual([]);
      expect(await sidewaysRoom(page)).toBe(0);
    },
  );
}
