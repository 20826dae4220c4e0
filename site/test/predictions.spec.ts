/** A question that is asked before it is answered: guessed, looked up, kept, counted, and printed. */
import { WORDS } from '../.vitepress/theme/words.ts';
import { seriousFindings } from './axe.ts';
import { expect, type Page, sidewaysRoom, test } from './site.ts';
import { IN_DETAIL } from './tags.ts';

const predictions = (page: Page) => page.locator('.prediction');

test('whoever guesses sees the answer, finds it again, and finds it counted', async ({
  page,
  address,
  language,
}) => {
  await page.goto(address('05-mlp'));
  const [number, choice] = [predictions(page).first(), predictions(page).nth(1)];
  const answerOf = (of: typeof number) => of.locator('details > p');

  await test.step('a number, which is right', async () => {
    await expect(answerOf(number)).toBeHidden();
    await number.getByRole('textbox').fill('34');
    await number.getByRole('textbox').press('Enter');
    await expect(number.getByRole('status')).toHaveText(`34: ${WORDS.predictedRight[language]}`);
    await expect(answerOf(number)).toBeVisible();
  });

  await test.step('a choice, by keyboard, which is wrong', async () => {
    await expect(answerOf(choice)).toBeHidden();
    await choice.getByRole('button').first().press('Enter');
    await expect(choice.getByRole('status')).toHaveText(WORDS.predictedOtherwise[language]);
    await expect(answerOf(choice)).toBeVisible();
    await expect(choice.locator('.right')).toHaveText(/✓/);
    await expect(choice.locator('.given')).toHaveText(/✗/);
    await choice.getByRole('button').last().click({ force: true });
    await expect(choice.locator('.given')).toHaveText(/✗/);
    expect(await seriousFindings(page, '.prediction')).toEqual([]);
    expect(await sidewaysRoom(page)).toBe(0);
  });

  await test.step('both are there after a reload', async () => {
    await page.reload();
    await expect(answerOf(number)).toBeVisible();
    await expect(choice.locator('.given')).toHaveText(/✗/);
  });

  await test.step('and counted on the first page, right or wrong', async () => {
    await page.goto(address(''));
    const card = page.locator('.lesson-list a', { hasText: '05' });
    await expect(card).toContainText(WORDS.predictions[language](2, 2));
    await expect(page.locator('.predicted')).toHaveCount(1);
  });
});

test('whoever looks the answer up has predicted nothing', IN_DETAIL, async ({ page, address }) => {
  await page.goto(address('01-shapes'));
  const prediction = predictions(page).first();
  await prediction.locator('summary').press('Enter');
  await expect(prediction.locator('details > p')).toBeVisible();
  await expect(prediction.locator('.right')).toHaveText(/✓/);
  await prediction.getByRole('button').first().click({ force: true });
  await expect(prediction.locator('.given')).toHaveCount(0);
  await page.goto(address(''), { waitUntil: 'networkidle' });
  await expect(page.locator('.predicted')).toHaveCount(0);
});

test('on paper the answer is there', IN_DETAIL, async ({ page, address }) => {
  await page.goto(address('02-perceptron'));
  const answer = predictions(page).first().locator('details > p');
  await expect(answer).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(answer).toBeVisible();
});

test.describe('without scripts', IN_DETAIL, () => {
  // Scripts are not fetched then, which is no fault of the page.
  test.use({ javaScriptEnabled: false, expected: /^failed: .*\.js csp$/ });

  test('there is the question, what to choose from, and the answer to be opened', async ({
    page,
    address,
  }) => {
    await page.goto(address('02-perceptron'));
    for (const [place, choices] of [
      [page.locator('.lesson-opening'), 0],
      [predictions(page).first(), 3],
    ] as const) {
      await expect(place.getByRole('button')).toHaveCount(0);
      await expect(place.locator('.choice')).toHaveCount(choices);
      const answer = place.locator(':scope > details > p');
      await expect(answer).toBeHidden();
      await place.locator(':scope > details > summary').click();
      await expect(answer).toBeVisible();
    }
    // Where a number is asked for there is nobody to take it.
    await page.goto(address('05-mlp'));
    await expect(page.locator('.prediction form')).toHaveCount(1);
    await expect(page.locator('.prediction form')).toBeHidden();
  });
});
