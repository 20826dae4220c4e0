/** What lessons begin with on the site: asked and answered in both languages, and nothing that is not so. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createMarkdownRenderer, type MarkdownRenderer } from 'vitepress';
import { beforeAll, describe, expect, test } from 'vitest';
import course from '../../gradlings.config.ts';
import { reader } from '../../test/course/worked.ts';
import { ROOT, textOf } from '../lessons.ts';
import { OPENINGS } from '../pictures/openings.ts';
import { OPENING_NUMBERS } from '../test/opening-numbers.ts';
import { markdown } from './markdown.ts';
import { openingOf } from './openings.ts';

let renderer: MarkdownRenderer;
beforeAll(async () => {
  renderer = await createMarkdownRenderer(ROOT, markdown, '/');
});

test('every lesson has a picture to begin with', () => {
  expect(Object.keys(OPENINGS)).toEqual(course.lessons.map(({ id }) => id));
});

describe.each(course.lessons)('$folder', ({ id, folder }) => {
  test.each(['en', 'ko'] as const)(
    'begins with it, below its first paragraph, in %s',
    (language) => {
      const page = `${language === 'ko' ? 'ko/' : ''}${folder}.md`;
      const html = renderer.render(readFileSync(join(ROOT, textOf(folder, language)), 'utf8'), {
        relativePath: page,
        cleanUrls: false,
      });
      const [before, after] = html.split(`<LessonOpening lesson="${id}">`);
      expect(before!.match(/<(h1|p)\b/g)).toEqual(['<h1', '<p']);
      const [inside = ''] = after!.split('</LessonOpening>');
      expect(inside.match(/<template #\w+>/g)).toEqual(
        ['question', 'summary', 'answer'].map((name) => `<template #${name}>`),
      );
      const links = [...inside.matchAll(/href="#([^"]*)"/g)].map(([, anchor]) => anchor!);
      expect(links.filter((anchor) => !html.includes(` id="${anchor}"`))).toEqual([]);
    },
  );

  test.each(['en', 'ko'] as const)('says no number that is not computed, in %s', (language) => {
    const read = reader(OPENING_NUMBERS[id]!(), language);
    expect(read(openingOf(id, language)!).faults).toEqual([]);
  });
});
