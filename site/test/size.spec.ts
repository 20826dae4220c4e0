/**
 * What a page fetches before anything is pressed: a slow line is no reason not to learn. What is
 * fetched ahead of time, once a page has all it needs, is not for whoever saves data.
 */
import { gzipSync } from 'node:zlib';
import type { Response } from '@playwright/test';
import { lessonFolders, PLAYGROUND } from '../lessons.ts';
import { expect, test } from './site.ts';

const MOST_KILOBYTES = 250;

for (const name of ['', ...lessonFolders(), PLAYGROUND]) {
  test(`${name || 'the first page'} is light`, async ({ page, address }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
    });
    const scripts = new Map<string, Promise<number>>();
    const measure = (response: Response): void => {
      const isScript = response.headers()['content-type']?.startsWith('text/javascript');
      if (isScript) scripts.set(response.url(), sizeOf(response.body()));
    };
    page.on('response', measure);
    await page.goto(address(name), { waitUntil: 'networkidle' });
    page.off('response', measure);
    const sizes = await Promise.all(scripts.values());
    const kilobytes = sizes.reduce((sum, bytes) => sum + bytes, 0) / 1000;
    console.log(
      `${name || 'the first page'}: ${kilobytes.toFixed(1)} kB in ${sizes.length} scripts`,
    );
    expect(kilobytes).toBeGreaterThan(0);
    expect(kilobytes).toBeLessThanOrEqual(MOST_KILOBYTES);
  });
}

const sizeOf = async (body: Promise<Buffer>): Promise<number> => gzipSync(await body).length;
