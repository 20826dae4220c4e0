/**
 * Questions that a text asks before it answers them. GitHub shows them as they are written: what is
 * asked, what there is to choose from, and the answer folded away. On a page they wait for a guess.
 *
 *     <!-- predict: one-neuron -->
 *     **Predict.** Is one hidden neuron enough for XOR?
 *
 *     - yes
 *     - no
 *
 *     <details>
 *     <summary>Answer</summary>
 *
 *     **No.** It draws a single line.
 *
 *     </details>
 *
 * The answer begins with what is right, in bold: one of the choices, or, without any, a number.
 */
import type MarkdownIt from 'markdown-it';
import type { StateCore, Token } from 'markdown-it/index.js';
import { predictionsIn } from '../predictions.ts';
import { type Folded, foldedIn, html, isHtml, slot } from './folded.ts';
import { lessonOf } from './pages.ts';

export function predictions(md: MarkdownIt): void {
  md.core.ruler.push('predictions', (state) => {
    const lesson = lessonOf(state.env)?.id;
    if (lesson !== undefined) state.tokens = withPredictions(state, lesson);
  });
}

function withPredictions(state: StateCore, lesson: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < state.tokens.length; at++) {
    const token = state.tokens[at]!;
    const [name] = isHtml(token) ? predictionsIn(token.content) : [];
    if (name === undefined) {
      tokens.push(token);
      continue;
    }
    const behind = state.tokens.slice(at + 1);
    const end = behind.findIndex((each) => isHtml(each, '</details>'));
    const folded = foldedIn(behind.slice(0, Math.max(0, end)));
    tokens.push(...place(state, `lesson="${lesson}" name="${name}"`, folded));
    at += 1 + end;
  }
  return tokens;
}

/** The component with what is asked, each choice and the answer as its slots. */
function place(state: StateCore, attributes: string, folded: Folded | undefined): Token[] {
  const { question = [], summary = '', answer = [] } = folded ?? {};
  const list = question.findIndex(({ type }) => type === 'bullet_list_open');
  const asked = list < 0 ? question : question.slice(0, list);
  const choices = list < 0 ? [] : question.slice(list).filter(({ type }) => type === 'inline');
  const told = boldIn(answer);
  const right = choices.length > 0 ? choices.map(wordsOf).indexOf(told) : numberOf(told);
  if (Number.isNaN(right) || (choices.length > 0 && right < 0)) {
    throw new Error(`The prediction ${attributes} has no answer that begins with what is right`);
  }
  return [
    html(state, `<Prediction ${attributes} :choices="${choices.length}" :right="${right}">`),
    ...slot(state, 'question', asked),
    ...choices.flatMap((choice, i) => slot(state, `choice-${i}`, [choice])),
    html(state, `<template #summary>${summary}</template>`),
    ...slot(state, 'answer', answer),
    html(state, '</Prediction>'),
  ];
}

/** The words of what is bold first. */
function boldIn(tokens: readonly Token[]): string {
  const children = tokens.find(({ type }) => type === 'inline')?.children ?? [];
  const bold = children.findIndex(({ type }) => type === 'strong_open');
  const end = children.findIndex(({ type }) => type === 'strong_close');
  return asTold(children.slice(bold + 1, end).map(({ content }) => content));
}

const wordsOf = ({ children }: Token): string =>
  asTold((children ?? []).map(({ content }) => content));

/** A sentence and a choice may differ in how they begin and end. */
const asTold = (parts: readonly string[]): string =>
  parts.join('').trim().replace(/[.:]$/, '').toLowerCase();

const numberOf = (told: string): number =>
  told === '' ? NaN : Number(told.replaceAll(',', '').replace('−', '-'));
