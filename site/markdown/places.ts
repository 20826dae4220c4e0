/**
 * Places for what a text does not have: at the end of each exercise's section, and where the lesson
 * is to be checked, its pictures; after all, the panel to write the exercises in. What would be
 * typed in a terminal to check the lesson becomes a button.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type MarkdownIt from 'markdown-it';
import type { StateCore, Token } from 'markdown-it/index.js';
import { lessonId, ROOT } from '../lessons.ts';

interface Page {
  /** Where the page stands in the site: `ko/01-shapes.md`. */
  readonly relativePath?: string;
}

const LESSON_PAGE = /(?:^|\/)(\d\d-[a-z]+)\.md$/;

export function places(md: MarkdownIt): void {
  md.core.ruler.push('places', (state) => {
    const [, folder] = (state.env as Page).relativePath?.match(LESSON_PAGE) ?? [];
    if (folder !== undefined) state.tokens = withPlaces(state, folder);
  });
}

function withPlaces(state: StateCore, folder: string): Token[] {
  const lesson = lessonId(folder);
  const known = exercisesOf(folder);
  const place = (html: string): Token =>
    Object.assign(new state.Token('html_block', '', 0), { content: `${html}\n` });
  const end = (exercises: readonly string[]): Token =>
    place(`<SectionEnd lesson="${lesson}" :exercises='${JSON.stringify(exercises)}' />`);

  const tokens: Token[] = [];
  let section: string[] = [];
  let isEnded = false;
  const endSection = (): void => {
    if (section.length > 0) tokens.push(end(section));
  };
  const endLesson = (): void => {
    if (!isEnded) tokens.push(end([]));
    isEnded = true;
  };
  state.tokens.forEach((token, at) => {
    if (isHeading(token)) {
      endSection();
      section = namesIn(state.tokens[at + 1]!).filter((name) => known.has(name));
      // Its pictures are to be seen before the way out of it.
      if (leadsOut(state.tokens, at)) endLesson();
    }
    tokens.push(isCheck(token) ? place(`<LessonCheck lesson="${lesson}" />`) : token);
  });
  endSection();
  endLesson();
  return [...tokens, place(`<PanelPlace lesson="${lesson}" />`)];
}

const isHeading = ({ type, tag }: Token): boolean => type === 'heading_open' && tag === 'h2';

/** What is typed in a terminal to have the whole lesson checked. */
const isCheck = ({ type, content }: Token): boolean =>
  type === 'fence' && /^npm test [a-z]+\s*$/.test(content);

/** The section that begins here has the lesson checked. */
function leadsOut(tokens: readonly Token[], at: number): boolean {
  const behind = tokens.slice(at + 1);
  const next = behind.findIndex(isHeading);
  return behind.slice(0, next < 0 ? undefined : next).some(isCheck);
}

/** What a heading names, in backquotes. */
const namesIn = ({ children }: Token): string[] =>
  (children ?? []).filter(({ type }) => type === 'code_inline').map(({ content }) => content);

/** What the lesson's stub declares: a heading may name a hunt, too. */
function exercisesOf(folder: string): ReadonlySet<string> {
  const stub = readFileSync(join(ROOT, `checks/stubs/${folder}.ts`), 'utf8');
  return new Set(
    [...stub.matchAll(/^export (?:function|class|const) (\w+)/gm)].map(([, name]) => name!),
  );
}
