/**
 * Links from text to text become links from page to page: `../03-layers/README.ko.md` → `./03-layers.md`.
 * What is no page is read in the repository, where that has an address; elsewhere its name has to do.
 */
import { posix, relative, sep } from 'node:path';
import type MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it/index.js';
import { REPOSITORY } from '../.vitepress/repository.ts';
import { AUTHORS, CORE, INSTRUCTORS, KIT, ROOT } from '../lessons.ts';

const TO_LESSON = /^\.\.\/(\d\d-[a-z]+)\/README(?:\.ko)?\.md(#.*)?$/;
const TO_CORE = /^\.\.\/TENSOR(?:\.ko)?\.md(#.*)?$/;
const TO_INSTRUCTORS = /^INSTRUCTORS(\.ko)?\.md$/;
const PAGES = new Set([CORE, INSTRUCTORS, AUTHORS, KIT].map((page) => `${page}.md`));

interface Page {
  /** Where its text is on this machine. */
  readonly path?: string;
}

export function lessonLinks(md: MarkdownIt): void {
  md.core.ruler.push('lesson-links', ({ tokens, env }) => {
    for (const { children } of tokens) {
      for (const token of children ?? []) {
        const href = token.type === 'link_open' ? token.attrGet('href') : null;
        if (href) lead(token, href, env as Page);
      }
    }
  });
}

function lead(token: Token, href: string, { path = ROOT }: Page): void {
  const page = href
    .replace(TO_LESSON, './$1.md$2')
    .replace(TO_CORE, `./${CORE}.md$1`)
    .replace(TO_INSTRUCTORS, (_, ko) => (ko ? `./ko/${INSTRUCTORS}.md` : `../${INSTRUCTORS}.md`));
  if (page !== href || !isFile(href)) token.attrSet('href', page);
  else if (REPOSITORY) token.attrSet('href', `${REPOSITORY}/blob/HEAD/${fromRoot(path, href)}`);
  // A link that leads nowhere, which HTML knows.
  else token.attrs = null;
}

/** `SECURITY.md`, `engine/…`: neither a page, nor a place in this one, nor an address. */
const isFile = (href: string): boolean =>
  /^(\.\.\/)*\w[\w.-]*[/.]/.test(href) && !PAGES.has(posix.basename(href));

const fromRoot = (path: string, href: string): string =>
  posix.join(posix.dirname(relative(ROOT, path).split(sep).join('/')), href);
