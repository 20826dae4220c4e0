/** Examples whose numbers can be dragged: they begin as the texts are printed, in both languages. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createMarkdownRenderer, type MarkdownRenderer } from 'vitepress';
import { beforeAll, describe, expect, test } from 'vitest';
import course from '../../gradlings.config.ts';
import { allLessons } from '../../engine/course.ts';
import type { Language } from '../../engine/kit/words.ts';
import { ROOT, textOf } from '../lessons.ts';
import type { Worked } from '../markdown/examples.ts';
import { markdown } from '../markdown/markdown.ts';
import { PICTURES } from '../pictures/registry.ts';
import { startOf, type Values } from './example.ts';
import { cut, placesOf, printedFor } from './numbers.ts';
import { EXAMPLES } from './registry.ts';
import { runOf } from './run.ts';

let renderer: MarkdownRenderer;
beforeAll(async () => {
  renderer = await createMarkdownRenderer(ROOT, markdown, '/');
});

const rendered = new Map<string, Worked[]>();

/** The examples of a text, with their numbers as it prints them. */
function workedIn(folder: string, language: Language): Worked[] {
  const text = textOf(folder, language);
  const known = rendered.get(text);
  if (known) return known;
  const worked: Worked[] = [];
  const relativePath = `${language === 'ko' ? 'ko/' : ''}${folder}.md`;
  const env = { relativePath, cleanUrls: false, worked };
  renderer.render(readFileSync(join(ROOT, text), 'utf8'), env);
  rendered.set(text, worked);
  return worked;
}

describe.for(allLessons(course).filter(({ id }) => id in EXAMPLES))('$folder', ({ id, folder }) => {
  test.for(['en', 'ko'] as const)(
    '%s: the reference computes what is printed',
    async (language) => {
      const worked = workedIn(folder, language);
      expect(worked.map(({ name }) => name).toSorted()).toEqual(
        Object.keys(EXAMPLES[id]!).toSorted(),
      );
      for (const { name, printed } of worked) {
        const example = EXAMPLES[id]![name]!;
        const { print } = await runOf(id, example, language, printed);
        expect(print(startOf(example))).toEqual(printed);
      }
    },
  );

  test('each input can be dragged, and moves the numbers wherever it is', async () => {
    for (const { name, printed } of workedIn(folder, 'en')) {
      const example = EXAMPLES[id]![name]!;
      const handles = placesOf(example, 'en').filter(({ isHandle }) => isHandle);
      expect(handles.map((handle) => handle.name).toSorted()).toEqual(
        Object.keys(example.inputs).toSorted(),
      );
      const { print } = await runOf(id, example, 'en', printed);
      for (const [input, { min, max, start, step }] of Object.entries(example.inputs)) {
        expect([start, (max - min) / step].map((n) => Number.isFinite(n))).toEqual([true, true]);
        for (const end of [min, max].filter((each) => each !== start)) {
          const moved = print({ ...startOf(example), [input]: end });
          expect(moved, `${name}: ${input} = ${end}`).not.toEqual(printed);
          expect(moved.join(' ')).not.toContain('NaN');
        }
      }
    }
  });

  test('what it shows is a picture of the lesson', () => {
    for (const { picture } of Object.values(EXAMPLES[id]!)) {
      if (picture) expect(PICTURES[id]!.map((each) => each.id)).toContain(picture.id);
    }
  });
});

test('every lesson of the course has one', () => {
  expect(Object.keys(EXAMPLES)).toEqual(course.lessons.map(({ id }) => id));
});

describe('numbers', () => {
  const inputs = { x: { label: 'x', start: 2, min: 0, max: 9, step: 1 } };
  const places = (text: string) => placesOf({ inputs, text, compute: () => ({}) }, 'en');
  const moved = (spec: string, text: string, start: Values, values: Values): string => {
    const { between, printed } = cut(text, places(spec));
    const now = printedFor(places(spec), printed, values, start);
    return between.map((words, i) => words + (now[i] ?? '')).join('');
  };

  test('stand neither in a name nor in an exponent, nor are they the number of a lesson', () => {
    const { between, printed } = cut(
      'lesson 07: w_1 x^2 + 2a_{12} = −3 at e^{−0.5}, 1 − 1',
      places('x'),
    );
    expect(printed).toEqual(['−3', '−0.5', '1', '1']);
    expect(between.at(-2)).toBe(' − ');
  });

  test('are printed with the decimals of the text, or, where they are exact, as they are', () => {
    expect(moved('x s', 'σ(2) = 0.8808', { x: 2, s: 0.88079 }, { x: 0.5, s: 0.5 })).toBe(
      'σ(0.5) = 0.5000',
    );
    expect(moved('x', 'at 2', { x: 2 }, { x: 1 / 3 })).toBe('at 0.3333');
    expect(moved('x', 'at 2', { x: 2 }, { x: -0 })).toBe('at 0');
  });

  test('have the sign before them, or brackets', () => {
    expect(moved('1 +x', '1 − 1', { x: -1 }, { x: 0.5 })).toBe('1 + 0.5');
    expect(moved('1 (x)', '1 · (−1)', { x: -1 }, { x: 2 })).toBe('1 · 2');
    expect(moved('1 (x)', '1 · 2', { x: 2 }, { x: -3 })).toBe('1 · (−3)');
  });

  test('that are missing, or too many, are an error', () => {
    const render = (text: string) => () =>
      renderer.render(`<!-- drag: gate -->\n${text}\n\n<!-- to here -->\n`, {
        relativePath: '02-perceptron.md',
      });
    expect(render('one number: 2')).toThrow('gate has fewer numbers');
    expect(render('1 2 3 4 5 6 7 8')).toThrow('gate has more numbers');
  });
});
