/**
 * The index of the search, one a language. VitePress would make it from where the texts stand, which
 * says nothing of their language here; and it would not find a Korean word inside a longer one.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { createMarkdownRenderer, type MarkdownRenderer, type SiteConfig } from 'vitepress';
import type { Plugin } from 'vite';
import type { Language } from '../../engine/kit/words.ts';
import { ROOT, textPages } from '../lessons.ts';
import { sections } from './sections.ts';
import { withInnerWords } from './tokens.ts';

/** What VitePress's search box imports: a table of locales, each with its index. */
const TABLE = '@localSearchIndex';
const LOCALES: Readonly<Record<string, { language: Language; pages: string }>> = {
  root: { language: 'en', pages: '' },
  ko: { language: 'ko', pages: 'ko/' },
};

export function searchIndex(): Plugin {
  let site: SiteConfig;
  return {
    name: 'gradlings:search-index',
    enforce: 'pre',
    configResolved(config) {
      site = (config as unknown as { vitepress: SiteConfig }).vitepress;
    },
    resolveId: (id) => (id.startsWith(TABLE) ? `/${id}` : undefined),
    async load(id) {
      if (!id.startsWith(`/${TABLE}`)) return undefined;
      const locale = LOCALES[id.slice(TABLE.length + 1)];
      if (!locale) return table();
      const index = JSON.stringify(await indexOf(locale, site));
      return `export default ${JSON.stringify(index)}`;
    },
  };
}

const table = (): string =>
  `export default { ${Object.keys(LOCALES).map(
    (locale) => `${locale}: () => import('${TABLE}${locale}')`,
  )} }`;

async function indexOf(
  { language, pages }: { language: Language; pages: string },
  { site, srcDir, markdown }: SiteConfig,
): Promise<MiniSearch> {
  const renderer = await createMarkdownRenderer(srcDir, markdown, site.base);
  const index = new MiniSearch({
    fields: ['title', 'titles', 'text'],
    storeFields: ['title', 'titles'],
    tokenize: (text) => MiniSearch.getDefault('tokenize')(text).flatMap(withInnerWords),
  });
  for (const { page, text } of textPages(language)) {
    for (const { anchor, ...words } of sections(tokensOf(renderer, text))) {
      index.add({ id: `${site.base}${pages}${page}.html${anchor && `#${anchor}`}`, ...words });
    }
  }
  return index;
}

const tokensOf = (renderer: MarkdownRenderer, file: string) =>
  renderer.parse(readFileSync(join(ROOT, file), 'utf8'), {});
