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
    const [name] = isHtml(state.tokens[at]!) ? predictionsIn(state.tokens[at]!.content) : [];
    if (name === undefined) {
      tokens.push(state.tokens[at]!);
      continue;
    }
    const end = state.tokens.findIndex((token, i) => i > at && isHtml(token, '</details>'));
    tokens.push(
      ...place(state, `lesson="${lesson}" name="${name}"`, state.tokens.slice(at + 1, end)),
    );
    at = end < 0 ? state.tokens.length : end;
  }
  return tokens;
}

/** The component with what is asked, each choice and the answer as its slots. */
function place(state: StateCore, attributes: string, block: readonly Token[]): Token[] {
  const fold = block.findIndex((token) => isHtml(token, '<details>'));
  const [asked, answer] = [block.slice(0, fold), block.slice(fold + 1)];
  const list = asked.findIndex(({ type }) => type === 'bullet_list_open');
  const question = list < 0 ? asked : asked.slice(0, list);
  const choices = list < 0 ? [] : asked.slice(list).filter(({ type }) => type === 'inline');
  const told = boldIn(answer);
  const right = choices.length > 0 ? choices.map(wordsOf).indexOf(told) : numberOf(told);
  if (fold < 0 || !(right >= 0 || (choices.length === 0 && Number.isFinite(right)))) {
    throw new Error(`The prediction ${attributes} has no answer that begins with what is right`);
  }

  const html = (content: string): Token =>
    Object.assign(new state.Token('html_block', '', 0), { content: `${content}\n` });
  const slot = (name: string, inside: readonly Token[]): Token[] => [
    html(`<template #${name}>`),
    ...inside,
    html('</template>'),
  ];
  const [, summary = ''] = /<summary>(.*)<\/summary>/.exec(block[fold]!.content) ?? [];
  return [
    html(`<Prediction ${attributes} :choices="${choices.length}" :right="${right}">`),
    ...slot('question', question),
    ...choices.flatMap((choice, i) => slot(`choice-${i}`, [choice])),
    html(`<template #summary>${summary}</template>`),
    ...slot('answer', answer),
    html('</Prediction>'),
  ];
}

const isHtml = ({ type, content }: Token, start = ''): boolean =>
  type === 'html_block' && content.startsWith(start);

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
