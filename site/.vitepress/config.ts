/** The site: its pages are the texts of the lessons, and two pages of its own. */
import { fileURLToPath } from 'node:url';
import { mergeConfig } from 'vite';
import { defineConfig } from 'vitepress';
import { type Language, LANGUAGES } from '../../engine/kit/words.ts';
import { graderConfig } from '../grader/vite.ts';
import { KIT, KIT_TEXT, PLAYGROUND, ROOT, textPages } from '../lessons.ts';
import { markdown } from '../markdown/markdown.ts';
import { searchIndex } from '../search/plugin.ts';
import { descriptionOf, headOf } from './head.ts';
import { ICON } from './icon.ts';
import { packages } from './packages.ts';
import { english, korean } from './words.ts';

const FOLDER_OF_PAGES: Readonly<Record<Language, string>> = { en: '', ko: 'ko/' };

/** Where a text stands in the repository → where its page stands in the site. */
const rewrites: Record<string, string> = {};
for (const language of LANGUAGES) {
  const pages = FOLDER_OF_PAGES[language];
  for (const page of ['index', PLAYGROUND]) {
    rewrites[`site/pages/${pages}${page}.md`] = `${pages}${page}.md`;
  }
  for (const { page, text } of textPages(language)) rewrites[text] = `${pages}${page}.md`;
}
// For authors, and written from the code: so in English.
rewrites[KIT_TEXT] = `${KIT}.md`;
rewrites[`site/pages/ko/${KIT}.md`] = `ko/${KIT}.md`;

export default defineConfig({
  srcDir: ROOT,
  // No other text of the repository is a page.
  srcExclude: [
    '*.md',
    '{checks,coverage,dist,engine,examples,reference,test}/**',
    'docs/!(kit.md)',
    'docs/*/**',
    'site/!(pages)/**',
    '.*/**',
  ],
  rewrites,
  title: 'gradlings',
  description: english.description,
  head: [
    ['link', { rel: 'icon', type: 'image/svg+xml', href: ICON }],
    ['meta', { name: 'color-scheme', content: 'light dark' }],
  ],
  lastUpdated: false,
  transformPageData: ({ relativePath }) => ({ description: descriptionOf(relativePath) }),
  transformHead: headOf,
  locales: {
    root: { label: 'English', lang: 'en', ...english },
    ko: { label: '한국어', lang: 'ko', ...korean },
  },
  themeConfig: { search: { provider: 'local' } },
  markdown,
  vite: mergeConfig(await graderConfig(fileURLToPath(new URL('./cache/grader', import.meta.url))), {
    plugins: [packages(), searchIndex()],
    server: { watch: { ignored: ['**/coverage/**', '**/.gradlings/**'] } },
  }),
});
