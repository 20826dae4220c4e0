/** Worked examples whose numbers are dragged: with keys, a mouse and a finger, and without scripts. */
import { allLessons } from '../../engine/course.ts';
import course from '../../gradlings.config.ts';
import { EXAMPLES } from '../examples/registry.ts';
import { seriousFindings } from './axe.ts';
import { addressOf, expect, type Page, sidewaysRoom, test } from './site.ts';
import { BRIEFLY, IN_DETAIL } from './tags.ts';

const example = (page: Page, at: number) => page.locator('.worked-example.ready').nth(at);

/** What is read in it; a formula is in the page twice, once for those who hear it. */
const textOf = (page: Page, at: number): Promise<string> =>
  example(page, at).evaluate((element) => {
    const copy = element.cloneNode(true) as HTMLElement;
    for (const each of copy.querySelectorAll('.katex-mathml, .hint')) each.remove();
    return copy.textContent!.replaceAll(/[\u200b\s]+/g, '');
  });

test('arrow keys move a number, what follows from it, and the picture', async ({
  page,
  address,
}) => {
  await page.goto(address('04-activations'));
  const number = example(page, 0).getByRole('slider', { name: 'x' });
  await expect(number).toHaveText('2');
  expect(await textOf(page, 0)).toContain('σ(2)=1/(1+0.1353)=0.8808');

  await number.press('ArrowLeft');
  await expect(number).toHaveAttribute('aria-valuenow', '1.9');
  await expect.poll(() => textOf(page, 0)).toContain('σ(1.9)=1/(1+0.1496)=0.8699');
  expect(await textOf(page, 0)).toContain('σ′(1.9)=0.8699⋅0.1301=0.1132');
  await number.press('Home');
  await expect.poll(() => textOf(page, 0)).toContain('σ(−6)=1/(1+403.4288)=0.0025');

  const picture = page.locator('#picture-curve-sigmoid');
  await expect(picture.getByRole('spinbutton', { name: 'x' })).toHaveValue('-6');

  expect(await seriousFindings(page, '.worked-example')).toEqual([]);
  expect(await sidewaysRoom(page)).toBe(0);
  await example(page, 0).getByRole('button').click();
  await expect.poll(() => textOf(page, 0)).toContain('σ(2)=1/(1+0.1353)=0.8808');
  await expect(picture.getByRole('spinbutton', { name: 'x' })).toHaveValue('2');
});

test('a number is dragged, by a mouse or a finger', async ({ page, address, hasTouch }) => {
  await page.goto(address('02-perceptron'));
  const bias = example(page, 1).getByRole('slider', { name: 'b' });
  // It stands still before it is taken.
  await bias.hover();
  const { x, y, width, height } = (await bias.boundingBox())!;
  expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);

  const [from, to, middle] = [x + width / 2, x + width / 2 + 42, y + height / 2];
  if (hasTouch) {
    const session = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...xs: number[]) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: xs.map((at) => ({ x: at, y: middle })),
      });
    await touch('touchStart', from);
    await touch('touchMove', from + 20);
    await touch('touchMove', to);
    await touch('touchEnd');
  } else {
    await page.mouse.move(from, middle);
    await page.mouse.down();
    await page.mouse.move(to, middle, { steps: 4 });
    await page.mouse.up();
  }
  await expect(bias).toHaveText('−1');
  await expect.poll(() => textOf(page, 1)).toMatch(/−1,1,1(,|and)3/);
  const gates = page.locator('#picture-gates');
  await expect(gates.getByRole('spinbutton', { name: 'b' })).toHaveValue('-1');
});

test('without scripts the numbers are text', BRIEFLY, async ({ browser, language }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(addressOf('02-perceptron', language));
  await expect(page.locator('.drag-number').first()).toHaveText('2');
  await expect(page.locator('.worked-example .hint').first()).toBeHidden();
  await expect(page.getByRole('slider')).toHaveCount(0);
  await context.close();
});

test(
  'each number of each lesson moves what follows from it',
  IN_DETAIL,
  async ({ page, address }) => {
    for (const { id, folder } of allLessons(course).filter((each) => each.id in EXAMPLES)) {
      await page.goto(address(folder));
      const count = Object.keys(EXAMPLES[id]!).length;
      await expect(page.locator('.worked-example.ready')).toHaveCount(count);
      for (let at = 0; at < count; at++) {
        for (const number of await example(page, at).getByRole('slider').all()) {
          const before = await textOf(page, at);
          const isLast = await number.evaluate(
            ({ ariaValueNow, ariaValueMax }) => ariaValueNow === ariaValueMax,
          );
          await number.press(isLast ? 'ArrowLeft' : 'ArrowRight');
          await expect.poll(() => textOf(page, at)).not.toBe(before);
        }
      }
      expect(await sidewaysRoom(page), folder).toBe(0);
    }
  },
);
