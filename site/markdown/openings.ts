/**
 * A lesson begins with a picture and something to try in it. What is asked and answered stands beside
 * the lesson's pictures, in `pictures/NAME/opening.md`, and is put below the first paragraph of the text,
 * which GitHub shows without it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type MarkdownIt from 'markdown-it';
import type { StateCore, Token } from 'markdown-it/index.js';
import type { Language } from '../../engine/kit/words.ts';
import { ROOT } from '../lessons.ts';
import { foldedIn, html, slot } from './folded.ts';
import { lessonOf } from './pages.ts';

export function openings(md: MarkdownIt): void {
  md.core.ruler.push('openings', (state) => {
    const lesson = lessonOf(state.env);
    const text = lesson && openingOf(lesson.id, lesson.language);
    if (text === undefined) return;
    const paragraph = state.tokens.findIndex(({ type }) => type === 'paragraph_close');
    state.tokens.splice(paragraph + 1, 0, ...place(state, lesson!.id, md.parse(text, {})));
  });
}

/** Undefined where a lesson has nothing to try. */
export function openingOf(lesson: string, language: Language): string | undefined {
  const name = language === 'en' ? 'opening.md' : `opening.${language}.md`;
  const path = join(ROOT, 'site/pictures', lesson, name);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function place(state: StateCore, lesson: string, tokens: readonly Token[]): Token[] {
  const folded = foldedIn(tokens);
  if (!folded) throw new Error(`The opening of ${lesson} has no answer`);
  return [
    html(state, `<LessonOpening lesson="${lesson}">`),
    ...slot(state, 'question', folded.question),
    html(state, `<template #summary>${folded.summary}</template>`),
    ...slot(state, 'answer', folded.answer),
    html(state, '</LessonOpening>'),
  ];
}
