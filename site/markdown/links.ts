/** Links from text to text become links from page to page: `../03-layers/README.ko.md` → `./03-layers.md`. */
import type MarkdownIt from 'markdown-it';
import { CORE } from '../lessons.ts';

const TO_LESSON = /^\.\.\/(\d\d-[a-z]+)\/README(?:\.ko)?\.md(#.*)?$/;
const TO_CORE = /^\.\.\/TENSOR(?:\.ko)?\.md(#.*)?$/;

export function lessonLinks(md: MarkdownIt): void {
  md.core.ruler.push('lesson-links', ({ tokens }) => {
    for (const { children } of tokens) {
      for (const token of children ?? []) {
        const href = token.type === 'link_open' ? token.attrGet('href') : null;
        if (!href) continue;
        const page = href.replace(TO_LESSON, './$1.md$2').replace(TO_CORE, `./${CORE}.md$1`);
        token.attrSet('href', page);
      }
    }
  });
}
