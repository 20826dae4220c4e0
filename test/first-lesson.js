/**
 * An author's first lesson in a new course, as it is typed: four commands and five edits.
 *
 *     npx gradlings new course statistics
 *     cd statistics && npm install
 *     npx gradlings new exercise 'mean(xs: number[]): number' in basics --about '…'
 *     … the edits …
 *     npx gradlings verify basics
 */
export const SIGNATURE = 'mean(xs: number[]): number';
export const ABOUT = 'The sum of the numbers, divided by how many there are.';

/** By file, what is in it for what. @type {Readonly<Record<string, readonly (readonly [from: string | RegExp, to: string])[]>>} */
export const EDITS = {
  'checks/basics/checks.ts': [
    ['TODO: the formula, in mathematics', 'Σ x / n'],
    [
      /=> \{\n +throw new Error\('TODO: the closed form[^]*?\n {2}\}/,
      '=> xs.reduce((sum, x) => sum + x, 0) / xs.length',
    ],
    ['TODO: what holds of it: a range, a symmetry, a limit', 'a shift moves it'],
    [
      /equal\(mean\(xs\), mean\(xs\), \{[^}]*\}\)/,
      "equal(mean(xs.map((x) => x + 2)), mean(xs) + 2, {\n      received: 'mean(x + 2)',\n      expected: 'mean(x) + 2',\n    })",
    ],
  ],
  'checks/basics/lesson.ts': [
    ['TODO: a question that leads to the idea', 'Add them up. By what is the sum divided?'],
    ['TODO: the idea, nearly in code', 'Divide by `xs.length`.'],
  ],
  'checks/basics/mistakes/mean.ts': [
    [
      /\/\/ TODO[^]*/,
      `const sum = (xs: number[]): number => xs.reduce((total, x) => total + x, 0);

export const mean_total = (xs: number[]): number => sum(xs);
diagnosis<'en'>(mean_total, { en: 'This is the sum: by what is it divided?' });

export const mean_oneMore = (xs: number[]): number => sum(xs) / (xs.length + 1);
diagnosis<'en'>(mean_oneMore, { en: 'There is one number less than that.' });

export const mean_sorted = (xs: number[]): number => sum(xs.sort((a, b) => a - b)) / xs.length;
diagnosis<'en'>(mean_sorted, { en: 'The list that was given is sorted: sort a copy.' });
`,
    ],
  ],
  'reference/basics.ts': [
    [
      "throw new Error('TODO: write the solution')",
      'return xs.reduce((sum, x) => sum + x, 0) / xs.length',
    ],
  ],
  'test/alternatives/basics.ts': [
    [
      "throw new Error('TODO: write it as differently as you can')",
      'return xs.reduce((mean, x, i) => mean + (x - mean) / (i + 1), 0)',
    ],
  ],
};

/** @param {string} text @param {(typeof EDITS)[string]} edits */
export const edited = (text, edits = []) =>
  edits.reduce((before, [from, to]) => {
    const after = before.replace(from, () => to);
    if (after === before) throw new Error(`there is no ${from}`);
    return after;
  }, text);
