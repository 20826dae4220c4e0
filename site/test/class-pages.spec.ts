/** What a class gets from the command line, in a browser: its page, and the feedback on a submission. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Language } from '../../engine/kit/words.ts';
import { seriousFindings } from './axe.ts';
import { expect, sidewaysRoom, test } from './site.ts';

/** A small course, of which somebody hands in the solutions and somebody the stubs. */
const COURSE = fileURLToPath(new URL('../../test/fixture', import.meta.url));
const FILE = 'lessons/01-numbers/exercise.ts';
const CLASS = { ada: 'reference/numbers.ts', 'an alias that is long': FILE };

let folder: string;
test.beforeEach(({ language }) => {
  folder = mkdtempSync(join(tmpdir(), 'gradlings-'));
  for (const [name, from] of Object.entries(CLASS)) {
    const to = join(folder, 'class', name, FILE);
    mkdirSync(dirname(to), { recursive: true });
    cpSync(join(COURSE, from), to);
  }
  grade(language);
});
test.afterEach(() => rmSync(folder, { recursive: true }));

function grade(language: Language): void {
  const options = ['--only', 'numbers', '--runs', '5', '--format', 'json,html', '--lang', language];
  const typed = ['grade', '--class', 'class', '--out', 'results', ...options];
  const { status } = spawnSync(process.execPath, [join(COURSE, 'gradlings.js'), ...typed], {
    cwd: folder,
  });
  expect(status).toBe(0);
}

const addressOf = (...path: string[]): string =>
  pathToFileURL(join(folder, 'results', ...path)).href;

test('pages are read by everybody, light or dark', async ({ page }) => {
  for (const path of [['class.html'], ['ada', 'feedback.html']]) {
    await page.goto(addressOf(...path));
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await seriousFindings(page)).toEqual([]);
      expect(await sidewaysRoom(page)).toBe(0);
    }
  }
});

test('the page of a class is sorted with keys, and leads to feedback', async ({ page }) => {
  await page.goto(addressOf('class.html'));
  const table = page.locator('[aria-labelledby=byStudent] table');
  const names = table.locator('tbody th');
  const points = table.getByRole('columnheader').nth(1);
  await points.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(points).toHaveAttribute('aria-sort', 'ascending');
  await expect(names).toHaveText(['an alias that is long', 'ada']);
  await page.keyboard.press('Space');
  await expect(points).toHaveAttribute('aria-sort', 'descending');
  await expect(names).toHaveText(['ada', 'an alias that is long']);
  await expect(points.getByRole('button')).toBeFocused();
  await names.first().getByRole('link').click();
  await expect(page.locator('h1')).toContainText('ada');
});
