/** Each lesson has a card in both languages, and its page leads to it, wherever the site stands. */
import { readFileSync } from 'node:fs';
import type { TransformContext } from 'vitepress';
import { beforeAll, expect, test, vi } from 'vitest';
import { LANGUAGES } from '../../engine/kit/words.ts';
import { lessonFolders } from '../lessons.ts';
import { CARD } from './cards.ts';

let headOf: typeof import('../.vitepress/head.ts').headOf;
beforeAll(async () => {
  vi.stubEnv('SITE_ORIGIN', 'https://example.org');
  vi.resetModules();
  ({ headOf } = await import('../.vitepress/head.ts'));
  return () => vi.unstubAllEnvs();
});

/** The address that a page's head gives for its card. */
function cardIn(relativePath: string): string {
  const pageData = { relativePath, frontmatter: {} };
  const context = { siteData: { base: '/course/' }, pageData, title: 'A page' };
  const head = headOf(context as TransformContext);
  return head.find(([, { property }]) => property === 'og:image')![1]['content']!;
}

/** As a PNG says it in its first chunk. */
function sizeOf(path: string): { width: number; height: number } {
  const bytes = readFileSync(new URL(`../public/${path}`, import.meta.url));
  expect(bytes.toString('latin1', 1, 4)).toBe('PNG');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

const BASE = 'https://example.org/course/';
const PAGES = ['index', ...lessonFolders()];

test.each(LANGUAGES.flatMap((language) => PAGES.map((page) => [language, page] as const)))(
  'in %s, %s has a card of its own',
  (language, page) => {
    const address = cardIn(`${language === 'ko' ? 'ko/' : ''}${page}.md`);
    expect(address).toBe(`${BASE}cards/${language}/${page === 'index' ? 'course' : page}.png`);
    expect(sizeOf(address.slice(BASE.length))).toEqual(CARD);
  },
);

test('what is no lesson has the card of the course', () => {
  expect(cardIn('tensor.md')).toBe(cardIn('index.md'));
});
