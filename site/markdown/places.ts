/**
 * Places for what a text does not have: at the end of each exercise's section, and where the lesson
 * is to be checked, its pictures; at the end of a hunt's section, an editor for its law; after all
 * of it, the panel to write the exercises in. What would be typed in a terminal to check the lesson
 * becomes a button.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type MarkdownIt from 'markdown-it';
import type { StateCore, Token } from 'markdown-it/index.js';
import { ROOT } from '../lessons.ts';
import { lessonOf } from './pages.ts';

export function places(md: MarkdownIt): void {
  md.core.ruler.push('places', (state) => {
    const lesson = lessonOf(state.env);
    if (lesson) state.tokens = withPlaces(state, lesson.id, lesson.folder);
  });
}

function withPlaces(state: StateCore, lesson: string, folder: string): Token[] {
  const exercises = declaredIn(`${folder}.ts`);
  const hunts = declaredIn(`${folder}-hunt.ts`);
  const place = (html: string): Token =>
    Object.assign(new state.Token('html_block', '', 0), { content: `${html}\n` });
  const end = (names: readonly string[]): Token =>
    place(`<SectionEnd lesson="${lesson}" :exercises='${JSON.stringify(names)}' />`);
  const hunt = (name: string): Token => place(`<HuntPlace lesson="${lesson}" hunt="${name}" />`);

  const tokens: Token[] = [];
  let named: string[] = [];
  let isEnded = false;
  const endSection = (): void => {
    const section = named.filter((name) => exercises.has(name));
    if (section.length > 0) tokens.push(end(section));
    tokens.push(...named.filter((name) => hunts.has(name)).map(hunt));
  };
  const endLesson = (): void => {
    if (!isEnded) tokens.push(end([]));
    isEnded = true;
  };
  state.tokens.forEach((token, at) => {
    if (isHeading(token)) {
      endSection();
      named = namesIn(state.tokens[at + 1]!);
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

/** What a stub has for students to write; not every lesson has hunts. */
function declaredIn(file: string): ReadonlySet<string> {
  const path = join(ROOT, 'checks/stubs', file);
  const stub = existsSync(path) ? readFileSync(path, 'utf8') : '';
  return new Set(
    [...stub.matchAll(/^export (?:function|class|const) (\w+)/gm)].map(([, name]) => name!),
  );
}
