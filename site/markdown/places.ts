/**
 * Places for what a text does not have: at the end of each exercise's section and of the lesson, its
 * pictures; and after that the panel to write the exercises in.
 */
import type MarkdownIt from 'markdown-it';
import type { StateCore, Token } from 'markdown-it/index.js';
import { lessonId } from '../lessons.ts';

interface Page {
  /** Where the page stands in the site: `ko/01-shapes.md`. */
  readonly relativePath?: string;
}

const LESSON_PAGE = /(?:^|\/)(\d\d-[a-z]+)\.md$/;

export function places(md: MarkdownIt): void {
  md.core.ruler.push('places', (state) => {
    const [, folder] = (state.env as Page).relativePath?.match(LESSON_PAGE) ?? [];
    if (folder !== undefined) state.tokens = withPlaces(state, lessonId(folder));
  });
}

function withPlaces(state: StateCore, lesson: string): Token[] {
  const place = (html: string): Token =>
    Object.assign(new state.Token('html_block', '', 0), { content: `${html}\n` });
  const end = (exercises: readonly string[]): Token =>
    place(`<SectionEnd lesson="${lesson}" :exercises='${JSON.stringify(exercises)}' />`);

  const tokens: Token[] = [];
  let section: string[] = [];
  state.tokens.forEach((token, at) => {
    if (token.type === 'heading_open' && token.tag === 'h2') {
      if (section.length > 0) tokens.push(end(section));
      section = exercisesIn(state.tokens[at + 1]!);
    }
    tokens.push(token);
  });
  if (section.length > 0) tokens.push(end(section));
  return [...tokens, end([]), place(`<PanelPlace lesson="${lesson}" />`)];
}

/** The exercises a heading names, in backquotes. */
const exercisesIn = ({ children }: Token): string[] =>
  (children ?? []).filter(({ type }) => type === 'code_inline').map(({ content }) => content);
