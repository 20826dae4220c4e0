/** A question with its answer folded away, as GitHub shows it, and the parts of it as slots of a component. */
import type { StateCore, Token } from 'markdown-it/index.js';

export interface Folded {
  /** What stands before the fold. */
  readonly question: readonly Token[];
  readonly summary: string;
  readonly answer: readonly Token[];
}

export const isHtml = ({ type, content }: Token, start = ''): boolean =>
  type === 'html_block' && content.startsWith(start);

/** Undefined where nothing is folded. */
export function foldedIn(tokens: readonly Token[]): Folded | undefined {
  const fold = tokens.findIndex((token) => isHtml(token, '<details>'));
  if (fold < 0) return undefined;
  const end = tokens.findIndex((token) => isHtml(token, '</details>'));
  const [, summary = ''] = /<summary>(.*)<\/summary>/.exec(tokens[fold]!.content) ?? [];
  return {
    question: tokens.slice(0, fold),
    summary,
    answer: tokens.slice(fold + 1, end < 0 ? undefined : end),
  };
}

export const html = (state: StateCore, content: string): Token =>
  Object.assign(new state.Token('html_block', '', 0), { content: `${content}\n` });

export const slot = (state: StateCore, name: string, inside: readonly Token[]): Token[] => [
  html(state, `<template #${name}>`),
  ...inside,
  html(state, '</template>'),
];
