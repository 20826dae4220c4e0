/** The lessons' texts as pages: their formulas, links and places, and what the search finds in them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createMarkdownRenderer, type MarkdownRenderer } from 'vitepress';
import { beforeAll, describe, expect, test } from 'vitest';
import course from '../../gradlings.config.ts';
import { allLessons } from '../../engine/course.ts';
import { CORE, lessonPages, ROOT, textOf, textPages } from '../lessons.ts';
import { PICTURES } from '../pictures/registry.ts';
import { sections } from '../search/sections.ts';
import { markdown } from './markdown.ts';

let renderer: MarkdownRenderer;
beforeAll(async () => {
  renderer = await createMarkdownRenderer(ROOT, markdown, '/');
});

const render = (text: string, relativePath = 'index.md'): string =>
  renderer.render(text, { relativePath, cleanUrls: false });

/** The exercises that a page leads to, section by section. */
const ends = (html: string): string[][] =>
  [...html.matchAll(/<SectionEnd lesson="\w+" :exercises='([^']*)'/g)].map(([, list]) =>
    JSON.parse(list!),
  );

describe.each(['en', 'ko'] as const)('in %s', (language) => {
  test('the site has the lessons of the course, with their titles', () => {
    const pages = lessonPages(language);
    expect(pages.map(({ id, folder }) => [id, folder])).toEqual(
      allLessons(course).map(({ id, folder }) => [id, folder]),
    );
    for (const { title, promise } of pages) {
      expect(title).toMatch(/^\d\d · \S/);
      expect(promise.length).toBeGreaterThan(20);
    }
  });

  // Beside Korean, bold that ends with a bracket or with code has no end: it is shown as it is typed.
  test.each(textPages(language))('$page shows what is bold as bold', ({ page, text }) => {
    const html = render(readFileSync(join(ROOT, text), 'utf8'), `${page}.md`);
    expect(html.replaceAll(/<code\b[^]*?<\/code>/g, '')).not.toMatch(/.*\*\*.*/);
  });

  test.each(allLessons(course))(
    '$folder leads to each of its exercises and hunts once, and to the panel',
    async (entry) => {
      const { lesson } = await entry.load();
      const page = `${language === 'ko' ? 'ko/' : ''}${entry.folder}.md`;
      const html = render(readFileSync(join(ROOT, textOf(entry.folder, language)), 'utf8'), page);
      expect(ends(html).flat().toSorted()).toEqual([...lesson.exercises.keys()].toSorted());
      const hunts = [...html.matchAll(/<HuntPlace lesson="(\w+)" hunt="(\w+)"/g)];
      expect(hunts.map(([, id, name]) => [id, name])).toEqual(
        [...(lesson.hunts?.keys() ?? [])].map((name) => [entry.id, name]),
      );
      expect(ends(html).at(-1), 'the end of the lesson').toEqual([]);
      expect(html.match(/<PanelPlace lesson="\w+" \/>/g)).toEqual([
        `<PanelPlace lesson="${entry.id}" />`,
      ]);
      expect(html).not.toMatch(/href="[^"]*README/);
      expect(html).not.toContain('katex-error');
    },
  );
});

test('a block of code that is a file is headed by its name, and no line of it is marked', () => {
  const html = render('```ts lessons/11-norms/exercise.ts\n' + 'line\n'.repeat(12) + '```\n');
  expect(html).toContain('<p class="file"><code>lessons/11-norms/exercise.ts</code></p>');
  expect(html).not.toContain('highlighted');
});

test('what is no page of the site is read in the repository, or not linked at all', () => {
  const text = '[a](SECURITY.md#top) [b](kit.md) [c](#here) [d](https://example.org/e.md)';
  const html = render(text, 'instructors.md');
  expect(html).toContain('<a>a</a>');
  expect([...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
    './kit.html',
    '#here',
    'https://example.org/e.md',
  ]);
});

test.each(['en', 'ko'] as const)(
  'the page about the core leads only to itself, in %s',
  (language) => {
    const { page, text } = textPages(language).find(({ page }) => page === CORE)!;
    const html = render(readFileSync(join(ROOT, text), 'utf8'), `${page}.md`);
    const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) =>
      decodeURIComponent(href!),
    );
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => `#${id}`);
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((href) => !ids.includes(href))).toEqual([]);
  },
);

test('every lesson has pictures, and each stands in a section that there is', async () => {
  expect(Object.keys(PICTURES).toSorted()).toEqual(course.lessons.map(({ id }) => id).toSorted());
  for (const entry of course.lessons) {
    const { lesson } = await entry.load();
    const pictures = PICTURES[entry.id]!;
    expect(pictures.length).toBeGreaterThan(0);
    expect(new Set(pictures.map(({ id }) => id)).size).toBe(pictures.length);
    const known = ['', ...lesson.exercises.keys()];
    expect(pictures.filter(({ section }) => !known.includes(section))).toEqual([]);
  }
});

test('a link to another text leads to its page, in the same language', () => {
  expect(render('[x](../03-layers/README.md#dense)', '02-perceptron.md')).toContain(
    'href="./03-layers.html#dense"',
  );
  expect(render('[x](../03-layers/README.ko.md)', 'ko/02-perceptron.md')).toContain(
    'href="./03-layers.html"',
  );
  expect(render('[x](../TENSOR.ko.md#읽기)', 'ko/02-perceptron.md')).toMatch(
    /href="\.\/tensor\.html#[^"]+"/,
  );
  expect(render('[x](https://example.org/README.md)')).toContain(
    'href="https://example.org/README.md"',
  );
});

const katexOf = (tex: string): string => /<math.*?<annotation/.exec(render(`$${tex}$`))![0];

test('dollars around a formula are read as GitHub reads them, and braces are left alone', () => {
  expect(render('a $x_1$ b')).toMatch(/<span v-pre class="katex">/);
  expect(render('$$\nx^{{2}}\n$$')).toMatch(/<p[^>]*><span v-pre class="katex-display">/);
  expect(render('값 $`x_1`$의')).toMatch(
    /값 <span class="together"><span v-pre class="katex">.*<\/span>의/,
  );
  expect(render('$`2 · x`$')).toContain(katexOf('2 \\cdot x'));
  const long = `(${Array(9).fill('0.25').join(', ')})`;
  expect(render(`$${long}$`).match(/class="base"/g)).toHaveLength(9);
  expect(render('It costs 5$ or 6$ a day.')).not.toContain('katex');
  expect(render('`$x$` and {braces}')).toContain('{braces}');
  expect(() => render('$\\unknowncommand$')).toThrow(/unknowncommand/);
});

test('a line ends on no side of a formula where something touches it, unless it is long', () => {
  expect(render('so $x$ is')).not.toContain('together');
  expect(render('so ($x$, $y$) is').match(/class="together"/g)).toHaveLength(2);
  expect(render('값 $`x`$은').match(/class="together"/g)).toHaveLength(1);
  expect(render('**$`x`$은**').match(/class="together"/g)).toHaveLength(1);
  expect(render(`so $(${Array(20).fill('1').join(', ')})$, then`)).not.toContain('together');
});

test('an address of a section is what GitHub makes of its heading', () => {
  expect(render('## `andGate`, `orGate`')).toContain('id="andgate-orgate"');
  expect(render('### 왜 멈추는가?')).toContain('id="왜-멈추는가"');
});

test('the search sees words under their headings, and no formulas', () => {
  const text =
    '# Title\n\nIntro $x$.\n\n## `one`\n\nWords `code`\n\n### Deep\n\n| a |\n| - |\n| cell |\n';
  const found = sections(renderer.parse(text, {}));
  expect(found).toEqual([
    { anchor: '', title: 'Title', titles: [], text: 'Intro .\n' },
    { anchor: 'one', title: 'one', titles: ['Title'], text: 'Words code\n' },
    { anchor: 'deep', title: 'Deep', titles: ['Title', 'one'], text: 'a\ncell\n' },
  ]);
});
