/** The site: its pages are the texts of the lessons, and two pages of its own. */
import { fileURLToPath } from 'node:url';
import { mergeConfig } from 'vite';
import { defineConfig } from 'vitepress';
import { type Language, LANGUAGES } from '../../engine/kit/words.ts';
import { graderConfig } from '../grader/vite.ts';
import { otherPages, PLAYGROUND, ROOT, textPages } from '../lessons.ts';
import { markdown } from '../markdown/markdown.ts';
import { installHead, makeOffline } from '../offline/build.ts';
import { searchIndex } from '../search/plugin.ts';
import { descriptionOf, fontHead, headOf } from './head.ts';
import { ICON } from './icon.ts';
import { packages } from './packages.ts';
import { REPOSITORY } from './repository.ts';
import { english, korean } from './words.ts';

const FOLDER_OF_PAGES: Readonly<Record<Language, string>> = { en: '', ko: 'ko/' };

/** Where a text stands in the repository → where its page stands in the site. */
const rewrites: Record<string, string> = {};
for (const language of LANGUAGES) {
  const pages = FOLDER_OF_PAGES[language];
  for (const page of ['index', PLAYGROUND]) {
    rewrites[`site/pages/${pages}${page}.md`] = `${pages}${page}.md`;
  }
  for (const { page, text } of [...textPages(language), ...otherPages(language)]) {
    rewrites[text] = `${pages}${page}.md`;
  }
}

export default defineConfig({
  srcDir: ROOT,
  // No other text of the repository is a page.
  srcExclude: [
    '!(INSTRUCTORS|INSTRUCTORS.ko).md',
    '{checks,coverage,dist,engine,examples,reference,test}/**',
    'docs/!(kit|adding-a-lesson).md',
    'docs/*/**',
    'site/!(pages)/**',
    '.*/**',
  ],
  rewrites,
  title: 'gradlings',
  description: english.description,
  head: [
    ['link', { rel: 'icon', type: 'image/svg+xml', href: ICON }],
    ['meta', { name: 'theme-color', content: '#fdfdfb', media: '(prefers-color-scheme: light)' }],
    ['meta', { name: 'theme-color', content: '#141b1a', media: '(prefers-color-scheme: dark)' }],
    ['meta', { name: 'color-scheme', content: 'light dark' }],
  ],
  lastUpdated: false,
  transformPageData: (page) => ({ description: descriptionOf(page) }),
  transformHead: (context) => [...headOf(context), ...fontHead(context), ...installHead(context)],
  buildEnd: makeOffline,
  locales: {
    root: { label: 'English', lang: 'en', ...english },
    ko: { label: '한국어', lang: 'ko', ...korean },
  },
  themeConfig: {
    logo: { src: ICON, alt: '' },
    search: { provider: 'local' },
    ...(REPOSITORY && { socialLinks: [{ icon: 'github', link: REPOSITORY }] }),
  },
  markdown,
  vite: mergeConfig(await graderConfig(fileURLToPath(new URL('./cache/grader', import.meta.url))), {
    // Its files come out at the root of the site, as they are.
    publicDir: fileURLToPath(new URL('../public', import.meta.url)),
    plugins: [packages(), searchIndex()],
    server: { watch: { ignored: ['**/coverage/**', '**/.gradlings/**'] } },
  }),
});
