/** The playground, as somebody uses it: by the reference, by one's own code, and by a link. */
import { explainProblem } from '../../engine/kit/messages.ts';
import { linkOf, readLink } from '../playground/link.ts';
import { DEFAULTS, PARTS, type Settings } from '../playground/settings.ts';
import { DATA_WORDS, PART_WORDS, SETTING_WORDS, WORDS } from '../playground/words.ts';
import { LIMITS } from '../../engine/sandbox/limits.ts';
import { seriousFindings } from './axe.ts';
import { expect, type Page, sidewaysRoom, test } from './site.ts';
import { keepSolved } from './solved.ts';
import { IN_DETAIL } from './tags.ts';

type Open = (settings?: Partial<Settings>) => Promise<Playground>;

class Playground {
  readonly page: Page;
  readonly language: 'en' | 'ko';

  constructor(page: Page, language: 'en' | 'ko') {
    this.page = page;
    this.language = language;
  }

  button = (words: { en: string; ko: string }) =>
    this.page.getByRole('button', { name: words[this.language], exact: true });

  get summary() {
    return this.page.locator('.playground .summary');
  }

  epoch = async (): Promise<number> => Number(await this.page.locator('.epoch strong').innerText());

  /** The accuracy on unseen data, in percent. */
  unseen = async (): Promise<number> =>
    parseInt(await this.page.locator('.scores tr:last-child td:last-child').innerText(), 10);

  /** What is drawn of the answers: the line where the network is undecided. */
  border = (): Promise<string | null> => this.page.locator('.answers .border').getAttribute('d');

  part = (name: (typeof PARTS)[number]) =>
    this.page.locator('.parts li').filter({
      has: this.page.getByText(PART_WORDS[name][this.language], { exact: true }),
    });

  async learnUntil(accuracy: number, timeout = 60_000): Promise<void> {
    await this.button(WORDS.play).click();
    await expect.poll(this.unseen, { timeout }).toBeGreaterThanOrEqual(accuracy);
    await this.button(WORDS.pause).click();
    await expect(this.button(WORDS.play)).toBeVisible();
  }
}

const it = test.extend<{ open: Open }>({
  open: async ({ page, address, language }, use) => {
    await use(async (settings) => {
      const hash = settings ? linkOf({ ...DEFAULTS, ...settings }) : '';
      await page.goto(`${address('playground')}${hash}`);
      const playground = new Playground(page, language);
      await expect(playground.summary).not.toBeEmpty();
      return playground;
    });
  },
});

it('a network learns, step by step and by itself, and begins again', async ({ open }) => {
  const playground = await open();
  await expect.poll(playground.epoch).toBe(0);
  const start = await playground.border();

  await playground.button(WORDS.step).click();
  await expect.poll(playground.epoch).toBe(1);
  const one = await playground.summary.innerText();
  await expect.poll(playground.border).not.toBe(start);

  await playground.learnUntil(95);
  expect(await playground.epoch()).toBeGreaterThan(3);

  await playground.button(WORDS.again).click();
  await expect.poll(playground.epoch).toBe(0);
  await expect.poll(playground.border).toBe(start);
  await playground.button(WORDS.step).click();
  await expect(playground.summary).toHaveText(one);
});

it('nothing moves before it is played', IN_DETAIL, async ({ open, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const playground = await open({ data: 'spiral' });
  const before = await playground.border();
  await page.waitForTimeout(800);
  expect(await playground.epoch()).toBe(0);
  expect(await playground.border()).toBe(before);
});

it('everybody can use it, on any window, by day and by night', async ({ open, page, isMobile }) => {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  const playground = await open({ layers: [8, 8, 8], data: 'spiral' });
  await playground.button(WORDS.step).click();
  await expect.poll(playground.epoch).toBe(1);
  await expect(page.locator('h1')).toHaveCount(1);
  await expect(page.getByRole('main')).toHaveCount(1);
  expect(await sidewaysRoom(page)).toBe(0);
  expect(await seriousFindings(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(page.locator('html')).toHaveClass(/dark/);
  expect(await seriousFindings(page)).toEqual([]);
  if (isMobile) return;
  await page.setViewportSize({ width: 1280, height: 720 });
  const room = () => page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
  await expect.poll(room, { message: 'one screen' }).toBe(0);
});

it('keys reach everything', IN_DETAIL, async ({ open, page, language }) => {
  const playground = await open();
  await playground.button(WORDS.play).focus();
  await page.keyboard.press('Enter');
  await expect.poll(playground.epoch).toBeGreaterThan(0);
  await page.keyboard.press('Enter');
  await expect(playground.button(WORDS.play)).toBeFocused();
  const seed = page.getByRole('slider', { name: SETTING_WORDS.seed[language] });
  await seed.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(playground.epoch).toBe(0);
  await page.getByRole('combobox', { name: SETTING_WORDS.activation[language] }).focus();
  await page.keyboard.press('ArrowDown');
  expect(readLink(new URL(page.url()).hash).settings).toEqual({
    ...DEFAULTS,
    seed: 2,
    activation: 'relu',
  });
});

it(
  'a link holds all that is set, in the other language, too',
  IN_DETAIL,
  async ({ open, page, language }) => {
    const settings: Settings = {
      ...DEFAULTS,
      data: 'moons',
      layers: [3, 2],
      loss: 'mse',
      seed: 42,
    };
    const playground = await open(settings);
    await expect(page.locator('.columns .neuron')).toHaveCount(2 + 3 + 2);
    await playground.button(WORDS.moreLayers).click();
    await playground.button(WORDS.fewerNeurons(1)).click();
    await expect(page.locator('.columns .neuron')).toHaveCount(2 + 2 + 2 + 2);
    const changed = linkOf({ ...settings, layers: [2, 2, 2] });
    await expect.poll(() => new URL(page.url()).hash).toBe(changed);
    await playground.button(WORDS.step).click();
    await expect.poll(playground.epoch).toBe(1);
    const said = await playground.border();

    const other = language === 'en' ? 'ko' : 'en';
    const links = page.locator(`a[href*="playground.html#"]`);
    await expect(links.first()).toHaveAttribute('href', new RegExp(`${changed.slice(1)}$`));
    await page.goto(
      page.url().replace(/(\/ko)?\/playground/, `${other === 'ko' ? '/ko' : ''}/playground`),
    );
    const there = new Playground(page, other);
    await there.button(WORDS.step).click();
    await expect.poll(there.epoch).toBe(1);
    expect(await there.border()).toBe(said);
  },
);

it('a link that cannot be is told of', IN_DETAIL, async ({ page, address, language }) => {
  await page.goto(`${address('playground')}#data=swirl&lr=-1&layers=9&speed=<b>&noise=0.2`);
  const notes = page.locator('.playground .notes');
  for (const key of ['data', 'lr', 'layers'] as const) {
    await expect(notes).toContainText(SETTING_WORDS[key][language]);
  }
  await expect(notes).toContainText(WORDS.unknownKey('speed')[language]);
  await expect(page.getByRole('spinbutton', { name: SETTING_WORDS.noise[language] })).toHaveValue(
    '0.2',
  );
  expect(await seriousFindings(page, '.playground')).toEqual([]);
  await notes.getByRole('button').click();
  await expect(notes).toHaveCount(0);
});

it('digits are read, and fetched only then', IN_DETAIL, async ({ open, page, language }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  const playground = await open({ layers: [8] });
  await playground.button(WORDS.step).click();
  await expect.poll(playground.epoch).toBe(1);
  // The text of lesson 10 may be fetched ahead, as a link leads to it.
  const areDigits = (url: string): boolean => /digit/.test(url) && !/\.md\./.test(url);
  expect(fetched.filter(areDigits)).toEqual([]);
  await page.getByRole('radio', { name: DATA_WORDS.digits[language], exact: true }).check();
  await expect(page.locator('.readings li')).toHaveCount(40);
  expect(fetched.filter(areDigits)).not.toEqual([]);
  await playground.learnUntil(70);
  await expect(playground.part('accuracy')).toHaveCount(0);
  expect(await seriousFindings(page, '.playground')).toEqual([]);
  const wrong = page.locator('.readings .wrong').first();
  const read = Number(await wrong.locator('span').innerText());
  const titles = Array.from({ length: 10 }, (_, label) => WORDS.misread(label, read)[language]);
  expect(titles).toContain(await wrong.getAttribute('title'));
});

it(
  'a part that is not written leads to its exercise',
  IN_DETAIL,
  async ({ open, page, language }) => {
    const playground = await open({ own: ['layer'] });
    await expect(page.locator('.playground .notes')).toContainText(PART_WORDS.layer[language]);
    await expect(playground.part('layer').getByRole('checkbox')).toHaveCount(0);
    const link = playground.part('layer').getByRole('link');
    await expect(link).toHaveAttribute('href', /03-layers\.html$/);
  },
);

it('the first page and the last lessons lead here', IN_DETAIL, async ({ page, address }) => {
  await page.goto(address(''));
  await page.locator('.home-actions a[href$="playground.html"]').click();
  await expect(page.locator('.playground .summary')).not.toBeEmpty();
  for (const [folder, data] of [
    ['09-training', 'spiral'],
    ['10-digits', 'digits'],
  ] as const) {
    await page.goto(address(folder));
    await page.locator('.to-playground a').click();
    await expect(page.locator('.playground .summary')).not.toBeEmpty();
    expect(readLink(new URL(page.url()).hash)).toMatchObject({ settings: { data }, faults: [] });
  }
});

it.describe('one’s own code', () => {
  it(
    'takes the parts that pass, and learns the spiral with all of them',
    IN_DETAIL,
    async ({ open, page, language }) => {
      test.slow();
      const lessons = [
        'layers',
        'activations',
        'losses',
        'backprop',
        'optimizers',
        'training',
        'digits',
      ];
      await keepSolved(page, lessons);
      const playground = await open({ data: 'spiral', layers: [8, 8], batch: 40 });
      await playground.button(WORDS.allMine).click();
      await expect(page.locator('.parts li.own')).toHaveCount(PARTS.length);
      await expect(playground.summary).not.toBeEmpty();
      expect(await seriousFindings(page, '.playground')).toEqual([]);
      await playground.button(WORDS.play).click();
      await expect(page.locator('.said')).toHaveText(WORDS.yours[language], { timeout: 240_000 });
      await playground.button(WORDS.pause).click();
      expect(readLink(new URL(page.url()).hash).settings.own).toEqual([...PARTS]);
    },
  );

  it('goes the same way as the reference', IN_DETAIL, async ({ open, page }) => {
    await keepSolved(page, ['activations']);
    const playground = await open({ data: 'moons' });
    await playground.button(WORDS.step).click();
    await expect.poll(playground.epoch).toBe(1);
    const said = await playground.summary.innerText();
    await playground.part('activation').getByRole('checkbox').check();
    await expect.poll(playground.epoch).toBe(0);
    await playground.button(WORDS.step).click();
    await expect(playground.summary).toHaveText(said);
    await expect(playground.part('layer').getByRole('checkbox')).toHaveCount(0);
  });

  it(
    'is stopped where it does not end, and the page stays alive',
    IN_DETAIL,
    async ({ open, page, language }) => {
      const endless = (text: string): string =>
        text.replace('return x.map((v) => Math.tanh(v));', 'for (;;);');
      await keepSolved(page, ['activations'], { activations: endless });
      const playground = await open();
      await playground.part('activation').getByRole('checkbox').check();
      const alert = page.locator('.playground').getByRole('alert');
      const why = explainProblem(
        { type: 'timeout', steps: LIMITS.call, importing: false },
        language,
      );
      await expect(alert).toContainText('tanh');
      await expect(alert).toContainText(why.slice(0, 12));
      await expect(playground.button(WORDS.play)).toBeVisible();
      expect(await seriousFindings(page, '.playground')).toEqual([]);
      await playground.button(WORDS.noneMine).click();
      await expect(alert).toHaveCount(0);
      await playground.button(WORDS.step).click();
      await expect.poll(playground.epoch).toBe(1);
    },
  );
});
