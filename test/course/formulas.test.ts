/** Formulas of the lesson texts: typeset, rendered on GitHub, and the same in both languages. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import course from '../../gradlings.config.ts';
import { allLessons } from '../../engine/course.ts';
import { formulasBySection, isSymbol, plain, touched, untypeset } from './formulas.ts';

const textOf = (folder: string, file: string): string =>
  readFileSync(new URL(`../../lessons/${folder}/${file}`, import.meta.url), 'utf8');

/** What the languages must have in common; a symbol alone may be a word in one of them. */
const common = (text: string): string[][] =>
  formulasBySection(text).map(({ formulas }) =>
    [...new Set(formulas)].filter((formula) => !isSymbol(formula)).toSorted(),
  );

describe.for(allLessons(course))('$folder', ({ folder }) => {
  const texts = { en: textOf(folder, 'README.md'), ko: textOf(folder, 'README.ko.md') };

  test('each section has the same formulas in both languages', () => {
    expect(common(texts.ko)).toEqual(common(texts.en));
  });

  test.for(['en', 'ko'] as const)('%s: formulas are typeset, on GitHub, too', (language) => {
    expect(untypeset(texts[language])).toEqual([]);
    expect(touched(texts[language])).toEqual([]);
  });
});

test.for([
  ['$e^{−x}$ and $e^{710}$', 'e^−x and e^710'],
  ['$`10^{−9}`$보다', '10⁻⁹보다'],
  ['$W_1 x_{12} = w^T$', 'W₁ x₁₂ = wᵀ'],
  ['$\\text{relu}(\\sqrt{17})/\\sqrt{2/64}$', 'relu(√17)/√(2/64)'],
  ['$\\lvert \\hat m \\rvert$, $100{,}480$', '|m\u0302|, 100,480'],
  ['5$ or 6$; `$x_1$`', '5 or 6; `$x_1$`'],
] as const)('%s is %s', ([text, read]) => {
  expect(plain(text)).toBe(read);
});

test.for(['x$y$', '($y$)', '$y$의', '$y$2', '**$y$**'])('%s would not be rendered', (text) => {
  expect(touched(text)).toEqual(['$y$']);
});

test.for(['$y$, or', '($`y`$)', '**$`y`$**', '$`y`$의', '`$y$의`', '| $y$ |'])(
  '%s would',
  (text) => {
    expect(touched(text)).toEqual([]);
  },
);

test.for(['e^710', 'x₁', 'by θ', 'about ≥ 2', 'p = 1'])('%s is not typeset', (text) => {
  expect(untypeset(text)).toEqual([text]);
});
