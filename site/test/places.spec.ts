/** Where a mistake is, in the browser: beneath the verdict, in the editor, and by degrees. */
import { seriousFindings } from './axe.ts';
import { Panel } from './panel.ts';
import { expect, sidewaysRoom, test } from './site.ts';

const UNWRITTEN = "throw new Error('not written yet');";
const MUST_FIT =
  "if (w.rank !== 2 || b.rank !== 1 || b.size !== w.shape[0]) throw new RangeError('b does not fit w');";
const WRONG = `${MUST_FIT} return x.matmul(w.transpose()).sub(b);`;
const RIGHT = `${MUST_FIT} return x.matmul(w.transpose()).add(b);`;
/** What looking for a place takes, as the build calls it. */
const SEARCH = /\/(acorn|places)[^/]*\.js$/;

let panel: Panel;
let fetched: string[];
test.beforeEach(async ({ page, address, language }) => {
  fetched = [];
  page.on('request', (request) => fetched.push(request.url()));
  panel = new Panel(page, language);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(address('03-layers'));
  await panel.open();
});

test('the place of a mistake is told, marked, and told more of', async ({ page }) => {
  const { words, root, editor } = panel;
  const where = root.locator('.where');
  const told = where.locator('.told p');

  await test.step('when it is found', async () => {
    await panel.retype(UNWRITTEN, WRONG);
    await panel.check('dense');
    await expect(root.locator('.verdicts')).toContainText(words.standings.failed);
    await expect(where).toBeVisible();
    await panel.look('write');
    await expect(editor.locator('.cm-decides .cm-decides-at')).toBeVisible();
    await panel.look('result');
    await expect(root.locator('.locating')).toHaveCount(0);
    const [text] = await where.locator('p').allInnerTexts();
    await expect(root.getByRole('status').filter({ hasText: text! })).toHaveCount(1);
    expect(fetched.filter((url) => SEARCH.test(url))).not.toEqual([]);
  });

  await test.step('by degrees', async () => {
    await expect(told).toHaveCount(0);
    await panel.button(words.showPlaceHint(1, 2)).click();
    await expect(told).toHaveCount(1);
    await panel.button(words.showPlaceHint(2, 2)).click();
    await expect(told).toHaveCount(2);
    await expect(told.last()).toContainText('.add');
  });

  await test.step('everybody can use it', async () => {
    expect(await seriousFindings(page, '.panel-place')).toEqual([]);
    expect(await sidewaysRoom(page)).toBe(0);
  });

  await test.step('until the code is changed', async () => {
    await panel.retype('matmul', RIGHT);
    await expect(where).toHaveCount(0);
    await expect(editor.locator('.cm-decides')).toHaveCount(0);
    await panel.check('dense');
    await expect(root.locator('.verdicts')).toContainText(words.standings.passed);
    await expect(where).toHaveCount(0);
  });
});

test('nothing of the search is fetched for what is right, and a check does not wait for one', async () => {
  const { words, root } = panel;
  await panel.retype(UNWRITTEN, RIGHT);
  await panel.check('dense');
  await expect(root.locator('.verdicts')).toContainText(words.standings.passed);
  expect(fetched.filter((url) => SEARCH.test(url))).toEqual([]);
  await panel.retype('matmul', WRONG);
  await panel.check('dense');
  await expect(root.locator('.verdicts')).toContainText(words.standings.failed);
  await panel.retype('matmul', RIGHT);
  await panel.check('dense');
  await expect(root.locator('.verdicts')).toContainText(words.standings.passed);
  await expect(root.locator('.where')).toHaveCount(0);
});
