/** A text cut at its headings, as the search finds it: the words alone, formulas left out. */
import type { Token } from 'markdown-it/index.js';

export interface Section {
  /** Of its heading; empty for the page itself. */
  readonly anchor: string;
  readonly title: string;
  /** The headings above it. */
  readonly titles: readonly string[];
  text: string;
}

export function sections(tokens: readonly Token[]): Section[] {
  const found: Section[] = [];
  let headings: string[] = [];
  tokens.forEach((token, at) => {
    if (token.type !== 'inline' && token.type !== 'fence') return;
    const heading = tokens[at - 1]?.type === 'heading_open' ? tokens[at - 1]! : undefined;
    if (heading) {
      const level = Number(heading.tag.slice(1));
      headings = [...headings.slice(0, level - 1), wordsOf(token).trim()];
      const anchor = level === 1 ? '' : heading.attrGet('id')!;
      found.push({ anchor, title: headings.at(-1)!, titles: headings.slice(0, -1), text: '' });
    } else if (found.length > 0) {
      found.at(-1)!.text += `${wordsOf(token)}\n`;
    }
  });
  return found;
}

const WORDS = new Set(['text', 'code_inline', 'fence']);

function wordsOf({ type, content, children }: Token): string {
  if (WORDS.has(type)) return content;
  return (children ?? []).map(wordsOf).join('');
}
