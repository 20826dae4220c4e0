/** Questions that are asked before they are answered: how they are read, and that every lesson has some. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createMarkdownRenderer, type MarkdownRenderer } from 'vitepress';
import { beforeAll, describe, expect, test } from 'vitest';
import { lessonFolders, ROOT, textOf } from '../lessons.ts';
import { predictionsIn } from '../predictions.ts';
import { markdown } from './markdown.ts';

let renderer: MarkdownRenderer;
beforeAll(async () => {
  renderer = await createMarkdownRenderer(ROOT, markdown, '/');
});

const render = (text: string, page = '05-mlp'): string =>
  renderer.render(text, { relativePath: `${page}.md`, cleanUrls: false });

const block = (choices: readonly string[], answer: string): string =>
  [
    '<!-- predict: some-name -->\n**Predict.** What is it?',
    ...(choices.length > 0 ? [choices.map((choice) => `- ${choice}`).join('\n')] : []),
    '<details>\n<summary>Answer</summary>',
    answer,
    '</details>\n\nGo on.',
  ].join('\n\n');

test('a question with choices', () => {
  const html = render(block(['`a` first', 'the *second*'], '**The second.** For a reason.'));
  expect(html).toContain('<Prediction lesson="mlp" name="some-name" :choices="2" :right="1">');
  expect(html).toMatch(/<template #question>\s*<p><strong>Predict.<\/strong> What is it\?<\/p>/);
  expect(html).toMatch(/<template #choice-0>\s*<code[^>]*>a<\/code> first\s*<\/template>/);
  expect(html).toMatch(/<template #choice-1>\s*the <em>second<\/em>\s*<\/template>/);
  expect(html).toContain('<template #summary>Answer</template>');
  expect(html).toMatch(/<template #answer>\s*<p><strong>The second.<\/strong> For a reason.<\/p>/);
  expect(html).toMatch(/<\/Prediction>\s*<p>Go on.<\/p>/);
  expect(html).not.toMatch(/<details|<li/);
});

test.each([
  ['**34**, as they say', 34],
  ['**101,770.** So many', 101_770],
  ['**−0.5**: less', -0.5],
])('a question for a number: %s', (answer, right) => {
  expect(render(block([], answer))).toContain(`:choices="0" :right="${right}"`);
});

test.each([
  [['a', 'b'], '**c.** Not among them.'],
  [['a', 'b'], 'a. Not in bold.'],
  [[], '**Many.** No number.'],
])('what has no right answer stops the build: %s, %s', (choices, answer) => {
  expect(() => render(block(choices, answer))).toThrow('some-name');
});

test('it stays what GitHub shows where it is not of a lesson', () => {
  expect(render(block(['a', 'b'], '**a.** So.'), 'tensor')).toContain('<details>');
});

describe.each(lessonFolders())('%s', (folder) => {
  const texts = (['en', 'ko'] as const).map((language) =>
    readFileSync(join(ROOT, textOf(folder, language)), 'utf8'),
  );

  test('it has predictions, the same in both languages', () => {
    const [en, ko] = texts.map((text) =>
      [...render(text, folder).matchAll(/<Prediction ([^>]*)>/g)].map(([, of]) => of),
    );
    expect(en!.length).toBeGreaterThan(0);
    expect(ko).toEqual(en);
    expect(texts.map(predictionsIn)).toEqual(
      [en, en].map((all) => all!.map((of) => /name="([^"]*)"/.exec(of!)![1])),
    );
  });
});
