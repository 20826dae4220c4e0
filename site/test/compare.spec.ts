/** One's own code beside the reference: in pictures, and once it is right, in the panel. */
import { readFileSync } from 'node:fs';
import { SHARED } from '../pictures/parts/shared.ts';
import { seriousFindings } from './axe.ts';
import { Panel } from './panel.ts';
import { Picture } from './pictures/picture.ts';
import { expect, type Page, test } from './site.ts';

const LESSON = '04-activations';
const right = readFileSync(new URL('../../reference/activations.ts', import.meta.url), 'utf8');
/** The sigmoid of −x. */
const wrong = right.replace('1 / (1 + Math.exp(-v))', '1 / (1 + Math.exp(v))');

async function choose({ root, chosen }: Panel, exercise: string): Promise<void> {
  await chosen.click();
  await root.locator('.exercises button .name').getByText(exercise, { exact: true }).click();
  await expect(chosen).toContainText(exercise);
}

const read = (page: Page) => page.locator('.views:visible button:nth-child(1)');

test.beforeEach(async ({ page, address }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(address(LESSON));
});

test('what is not written yet can be written from its picture', async ({ page, language }) => {
  const picture = new Picture(page, 'softmax');
  const panel = new Panel(page, language);
  await picture.show();
  await picture.choose(SHARED.own[language]);
  const alert = picture.figure.getByRole('alert');
  await expect(alert).toContainText(SHARED.unwritten[language]);
  expect(await seriousFindings(page, '#picture-softmax')).toEqual([]);

  await alert.getByRole('button', { name: SHARED.write('softmax')[language] }).click();
  await expect(panel.editor).toBeVisible();
  await expect(panel.chosen).toContainText('softmax');
});

test('a counterexample is shown in its picture, beside what is right', async ({
  page,
  language,
}) => {
  const panel = new Panel(page, language);
  const picture = new Picture(page, 'curve-sigmoid');
  await panel.open();
  await panel.paste(wrong);
  await choose(panel, 'sigmoid');
  await panel.check('sigmoid');
  const law = panel.root.locator('.law.failed', {
    has: page.getByRole('button', { name: panel.words.showInPicture }),
  });
  const code = await law.first().locator('dd code').first().textContent();
  const [, x = ''] = /^sigmoid\(tensor\(\[(.*)\]\)\)$/.exec(code!)!;
  await law.first().getByRole('button', { name: panel.words.showInPicture }).click();

  await expect(picture.figure).toBeInViewport();
  await expect(picture.figure.getByRole('radio', { name: SHARED.own[language] })).toBeChecked();
  await expect(picture.figure.getByRole('spinbutton', { name: 'x', exact: true })).toHaveValue(x);
  const yardstick = picture.figure.locator('.yardstick.differs');
  await expect(yardstick).toContainText('sigmoid(x)');
  await expect(yardstick).toContainText('0.9975');
  await expect(yardstick).toContainText('0.002473');
  await expect(picture.figure.locator('.by-reference')).toBeVisible();
  expect(await seriousFindings(page, '#picture-curve-sigmoid')).toEqual([]);

  await picture.openTable();
  await expect(picture.figure.locator('td.most')).toHaveAttribute('data-right', /^0\.00247/);
  await picture.choose(SHARED.reference[language]);
  await expect(picture.figure.locator('.yardstick')).toHaveCount(0);
});

test('what cannot be shown is not offered', async ({ page, language }) => {
  const panel = new Panel(page, language);
  await panel.open();
  await panel.paste(right.replace('product.matmul(w)', 'w.matmul(product)'));
  await choose(panel, 'collapseLinear');
  await panel.check('collapseLinear');
  await expect(panel.root.locator('.law.failed').first()).toBeVisible();
  await expect(panel.button(panel.words.showInPicture)).toHaveCount(0);
});

test('what is right is drawn, and compared with the reference', async ({ page, language }) => {
  const panel = new Panel(page, language);
  const picture = new Picture(page, 'curve-sigmoid');
  await panel.open();
  await expect(panel.button(panel.words.compare)).toHaveCount(0);
  await panel.paste(
    right.replace('export function sigmoid(x', '// Mine.\nexport function sigmoid(x'),
  );
  await choose(panel, 'sigmoid');
  await panel.check('sigmoid');
  await expect(panel.root.locator('details.hints')).not.toHaveAttribute('open');

  await panel.button(panel.words.compare).click();
  const sides = panel.root.locator('.compare pre');
  await expect(sides).toHaveCount(2);
  for (const side of await sides.all()) {
    await expect(side).toContainText('export function sigmoid(x: Tensor)');
    await expect(side).not.toContainText('tanh');
  }
  await expect(panel.root.locator('.compare')).toContainText(panel.words.comparisonNote);
  expect(await seriousFindings(page, '.panel-place')).toEqual([]);

  await panel.button(panel.words.drawn).click();
  await expect(picture.figure).toBeInViewport();
  await expect(picture.figure.locator('.yardstick.same')).toContainText(SHARED.same[language]);
  if (await read(page).count()) await expect(read(page)).toHaveAttribute('aria-pressed', 'true');
});
