/**
 * What touches a formula stays on its line: to a browser a formula is a box, and a line may end on
 * either side of one, before a comma or a Korean particle, too. What is long may break as before.
 */
import type MarkdownIt from 'markdown-it';
import type { StateCore, Token } from 'markdown-it/index.js';
import { LONG } from './formula.ts';

export function together(md: MarkdownIt): void {
  md.core.ruler.push('together', (state) => {
    for (const token of state.tokens) {
      if (token.type === 'inline') token.children = keepTogether(state, token.children!);
    }
  });
}

function keepTogether(state: StateCore, children: readonly Token[]): Token[] {
  if (!children.some(isFormula)) return [...children];
  const html = (content: string): Token =>
    Object.assign(new state.Token('html_inline', '', 0), { content });
  const words = children.flatMap((child) =>
    child.type === 'text' ? wordsOf(state, child) : child,
  );
  return touching(words).flatMap((group) => {
    const length = group.reduce((sum, { content }) => sum + content.length, 0);
    const isKept = group.length > 1 && length <= LONG && group.some(isFormula);
    return isKept ? [html('<span class="together">'), group, html('</span>')].flat() : group;
  });
}

const isFormula = ({ type }: Token): boolean => type === 'math_inline';

/** A text cut between words, with the spaces as texts of their own. */
const wordsOf = (state: StateCore, { content }: Token): Token[] =>
  content
    .split(/(\s+)/)
    .filter((word) => word !== '')
    .map((word) => Object.assign(new state.Token('text', '', 0), { content: word }));

/** Words and formulas without anything in between. */
function touching(tokens: readonly Token[]): Token[][] {
  const groups: Token[][] = [];
  let before = false;
  for (const token of tokens) {
    const touches = isFormula(token) || (token.type === 'text' && token.content.trim() !== '');
    if (touches && before) groups.at(-1)!.push(token);
    else groups.push([token]);
    before = touches;
  }
  return groups;
}
