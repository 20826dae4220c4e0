/**
 * Every picture, as a reader uses it: its numbers are read from its table and compared with those of
 * the reference, its controls are moved, and it draws what the student's own code answers.
 */
import course from '../../gradlings.config.ts';
import { exerciseFile } from '../../engine/course.ts';
import { explainProblem } from '../../engine/kit/messages.ts';
import { PICTURES } from '../pictures/registry.ts';
import { seriousFindings } from './axe.ts';
import { Panel } from './panel.ts';
import { LESSONS } from './pictures/all.ts';
import { moveEachControl, moveOneControl } from './pictures/controls.ts';
import { type AnyLesson, mistakenOf } from './pictures/lesson.ts';
import { Picture } from './pictures/picture.ts';
import { expect, type Page, sidewaysRoom, test } from './site.ts';
import { RIGHT } from './submissions.ts';
import { BRIEFLY, IN_DETAIL } from './tags.ts';

const entryOf = ({ lesson }: AnyLesson) => course.lessons.find(({ id }) => id === lesson)!;

const picturesOn = (page: Page, { pictures }: AnyLesson): Picture[] =>
  Object.keys(pictures).map((id) => new Picture(page, id));

test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
});

test('no picture is forgotten here', () => {
  const tested = LESSONS.map(({ lesson, pictures }) => [lesson, Object.keys(pictures)]);
  const there = Object.entries(PICTURES).map(([id, all]) => [id, all.map((picture) => picture.id)]);
  expect(tested).toEqual(there);
});

for (const lesson of LESSONS) {
  const { folder } = entryOf(lesson);

  test(`${folder}: the pictures are there and move`, BRIEFLY, async ({ page, address }) => {
    await page.goto(address(folder));
    for (const picture of picturesOn(page, lesson)) {
      await picture.show();
      await picture.expectSteppersAtStart();
      await picture.openTable();
      await picture.expectNumbers(lesson.pictures[picture.id]![0].rows(lesson.reference as never));
      await moveOneControl(picture);
    }
    expect(await sidewaysRoom(page)).toBe(0);
  });

  test.describe('in detail', IN_DETAIL, () => {
    test.beforeEach(async ({ page, address }) => {
      await page.goto(address(folder));
    });

    test(`${folder}: the numbers are right, whatever is moved`, async ({ page }) => {
      for (const picture of picturesOn(page, lesson)) {
        await test.step(picture.id, async () => {
          await picture.show();
          await picture.openTable();
          for (const { by, rows } of lesson.pictures[picture.id]!) {
            await by?.(picture);
            await picture.expectRows(rows(lesson.reference as never));
          }
          expect(await moveEachControl(picture)).toBeGreaterThan(0);
        });
      }
      expect(await seriousFindings(page, '.lesson-picture')).toEqual([]);
    });

    test(`${folder}: one's own code is drawn, right or wrong`, async ({ page, language }) => {
      test.slow(); // where it trains networks
      const panel = new Panel(page, language);
      const pictures = picturesOn(page, lesson);
      /** What is right is never said to differ; what is wrong is never said to be the same. */
      const expectOwn = async (functions: unknown, not: 'differs' | 'same'): Promise<void> => {
        for (const picture of pictures) {
          const [{ rows, own = rows }] = lesson.pictures[picture.id]!;
          await picture.expectRows(own(functions as never));
          await expect(picture.figure.locator(`.yardstick:not(.${not})`)).toBeVisible();
        }
      };

      await test.step('a stub draws nothing, and says why', async () => {
        const why = explainProblem({ type: 'not-written' }, language);
        for (const picture of pictures) {
          await picture.show();
          await picture.openTable();
          await picture.choose('my code');
          await expect(picture.figure.getByRole('alert')).toContainText(why);
          await expect(picture.figure.locator('.stage')).toBeHidden();
        }
        expect(await seriousFindings(page, '.lesson-picture')).toEqual([]);
      });

      await panel.open();
      await test.step('right code draws what the reference draws', async () => {
        await panel.paste(RIGHT[exerciseFile(entryOf(lesson))]!);
        await expectOwn(lesson.reference, 'differs');
      });

      await test.step('wrong code draws its own wrong numbers', async () => {
        const { text, functions } = await mistakenOf(lesson);
        for (const [id, [{ rows, own = rows }]] of Object.entries(lesson.pictures)) {
          expect(own(functions), id).not.toEqual(own(lesson.reference as never));
        }
        await panel.paste(text);
        await expectOwn(functions, 'same');
      });
    });
  });
}
