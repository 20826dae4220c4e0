/** What is kept of the site: without network, when there is a newer version, and when it is gone. */
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Language, LANGUAGES } from '../../engine/kit/words.ts';
import { WORDS } from '../.vitepress/theme/words.ts';
import { writeWorker } from '../offline/build.ts';
import { filesIn } from '../offline/files.ts';
import { Panel } from './panel.ts';
import { built, serveFolder, type Served } from './serve.ts';
import { expect, type Page, test as base } from './site.ts';
import { RIGHT } from './submissions.ts';
import { IN_DETAIL } from './tags.ts';

const RETIRED = fileURLToPath(new URL('../offline/retired.js', import.meta.url));
const LAYERS = 'lessons/03-layers/exercise.ts';

/** A copy of the site, which can become another version, and can be taken from the network. */
interface Site extends Served {
  readonly folder: string;
  /** Where the pages of the test's language are. */
  readonly home: string;
}

const test = base.extend<{ site: Site }>({
  site: async ({ language }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'gradlings-offline-'));
    cpSync(built, folder, { recursive: true });
    const served = await serveFolder(folder);
    const home = `${served.url}${language === 'ko' ? 'ko/' : ''}`;
    await use({ ...served, folder, home });
    served.close();
    rmSync(folder, { recursive: true });
  },
  address: async ({ site }, use) => {
    await use((page) => `${site.home}${page && `${page}.html`}`);
  },
  // The copy is not where the others are; and without network, whatever asks it complains.
  expected: async ({ site }, use) => {
    await use(new RegExp(`^asked another origin: ${site.url}|net::ERR_|\\b404\\b`));
  },
});
test.use({ serviceWorkers: 'allow' });

/** Waits until all is kept that whoever reads in a language may need. */
async function expectKept(page: Page, { folder, url }: Site, language: Language): Promise<void> {
  const { version, parts } = filesIn(folder);
  const wanted = Object.keys({ ...parts.shared, ...parts[language] }).map((path) => url + path);
  const missing = (): Promise<string[]> =>
    page.evaluate(
      async ([name, urls]) => {
        const kept = new Set((await (await caches.open(name)).keys()).map((each) => each.url));
        return urls.filter((each) => !kept.has(each));
      },
      [`gradlings ${url} ${version}`, wanted] as const,
    );
  await expect.poll(missing, { timeout: 60_000 }).toEqual([]);
}

/** Another mark on the first page, and another name for what lesson 03 consists of. */
async function publishAnother({ folder }: Site): Promise<void> {
  const assets = readdirSync(join(folder, 'assets'));
  const hashes = assets.flatMap((name) => /03-layers\.md\.([^.]+)\.js$/.exec(name)?.[1] ?? []);
  const renew = (text: string): string =>
    hashes.reduce((renewed, hash) => renewed.replaceAll(hash, `${hash}2`), text);
  for (const name of assets) {
    if (renew(name) !== name)
      renameSync(join(folder, 'assets', name), join(folder, 'assets', renew(name)));
  }
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.html')) continue;
    const text = readFileSync(join(folder, name), 'utf8');
    const marked = name.endsWith('index.html') ? text.replace('<body>', '<body data-newer>') : text;
    writeFileSync(join(folder, name), renew(marked));
  }
  await writeWorker(folder);
}

test(
  'a course once opened works without network',
  IN_DETAIL,
  async ({ page, address, site, language }) => {
    await page.goto(address(''));
    await expectKept(page, site, language);
    site.close();

    await page.goto(address('03-layers'));
    await expect(page.locator('h1')).toContainText('03');
    await page.locator('.lesson-picture').first().scrollIntoViewIfNeeded();
    await expect(page.locator('.lesson-picture .drawing').first()).toBeVisible();
    const panel = new Panel(page, language);
    await panel.open();
    await panel.paste(RIGHT[LAYERS]!);
    await panel.check('dense');
    await panel.expectStand('dense', panel.words.standings.passed);

    // A page is found without its ending, too.
    await page.goto(address('04-activations').replace('.html', ''));
    await expect(page.locator('h1')).toContainText('04');
  },
);

test(
  'the other language is kept once it is read',
  IN_DETAIL,
  async ({ page, address, site, language }) => {
    await page.goto(address(''));
    await expectKept(page, site, language);
    const other = language === 'en' ? 'ko' : 'en';
    await page.goto(`${site.url}${other === 'ko' ? 'ko/' : ''}`);
    await expectKept(page, site, other);
  },
);

test(
  'a newer version comes with the next page, and old ones go on',
  IN_DETAIL,
  async ({ context, address, site, language }) => {
    const before = await context.newPage();
    await before.goto(address(''));
    await expectKept(before, site, language);
    await publishAnother(site);

    const page = await context.newPage();
    await page.goto(address(''));
    const note = page.getByText(WORDS.newer[language]);
    await expect(note).toBeVisible();
    await expect(page.locator('body[data-newer]')).toHaveCount(0);
    await expectKept(page, site, language);

    await expect(before.getByText(WORDS.newer[language])).toBeVisible();
    await before.locator('.vp-doc a[href$="03-layers.html"]').first().click();
    await expect(before.locator('h1')).toContainText('03');

    await page.getByRole('button', { name: WORDS.reload[language] }).click();
    await expect(page.locator('body[data-newer]')).toHaveCount(1);
    await expect(note).toHaveCount(0);
    await page.locator('.vp-doc a[href$="03-layers.html"]').first().click();
    await expect(page.locator('h1')).toContainText('03');
  },
);

test(
  'what is none of its pages comes from the network',
  IN_DETAIL,
  async ({ page, address, site, language }) => {
    await page.goto(address(''));
    await expectKept(page, site, language);
    const response = await page.goto(address('class'));
    expect(response!.status()).toBe(404);
    writeFileSync(join(site.folder, language === 'ko' ? 'ko' : '', 'class.html'), 'a class');
    await page.goto(address('class'));
    await expect(page.locator('body')).toHaveText('a class');
  },
);

test(
  'nothing is left of a site that was taken down',
  IN_DETAIL,
  async ({ page, address, site, language }) => {
    await page.goto(address(''));
    await expectKept(page, site, language);
    cpSync(RETIRED, join(site.folder, 'offline.js'));
    for (const name of ['index.html', 'ko/index.html'])
      writeFileSync(join(site.folder, name), 'gone');
    await page.goto(address(''));
    await expect(page.locator('body')).toHaveText('gone');
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
    await page.reload();
    expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
  },
);

test('whoever saves data is sent nothing ahead', IN_DETAIL, async ({ page, address }) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
  );
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(address('03-layers'), { waitUntil: 'networkidle' });
  await page.waitForTimeout(3000);
  expect(asked.filter((url) => /\.wasm$|offline\.js$/.test(url))).toEqual([]);
});

test('the grader is there before it is asked for', IN_DETAIL, async ({ page, address }) => {
  const fetched: string[] = [];
  page.on('requestfinished', (request) => fetched.push(new URL(request.url()).pathname));
  await page.goto(address('03-layers'));
  await expect
    .poll(() => fetched.filter((path) => path.endsWith('.wasm')).length, { timeout: 30_000 })
    .toBeGreaterThanOrEqual(1);
});

test('it can be installed, in each language', IN_DETAIL, async ({ page, site }) => {
  for (const language of LANGUAGES) await expectInstallable(page, site, language);
});

async function expectInstallable(page: Page, site: Site, language: Language): Promise<void> {
  const home = `${site.url}${language === 'ko' ? 'ko/' : ''}`;
  await page.goto(home);
  const href = await page.locator('link[rel=manifest]').getAttribute('href');
  const url = new URL(href!, page.url());
  const manifest = await (await page.request.get(url.href)).json();
  expect(manifest.lang).toBe(language);
  expect(new URL(manifest.start_url, url).href).toBe(home);
  expect(new URL(manifest.scope, url).href).toBe(site.url);
  for (const { src, sizes } of manifest.icons) {
    const icon = await page.request.get(new URL(src, url).href);
    expect(icon.headers()['content-type'], sizes).toBe('image/png');
  }
}
