import { expect, test } from 'vitest';
import { slipOfOptions } from '../../../engine/explain/slips/options.ts';
import { tellSlip } from '../../../engine/explain/slips/slip.ts';
import { parseSource } from '../../../engine/explain/slips/source.ts';
import { usesIn } from '../../../engine/explain/uses.ts';

const FILE = 'lessons/02-more/exercise.js';

test.each([
  ['its own file', 'export const g = 1; export const f = () => g;', `${FILE} g`],
  [
    'by way of a helper',
    'export const g = 1; const h = () => g; export const f = () => h();',
    `${FILE} g`,
  ],
  [
    'an import',
    "import { g } from '../01 first/exercise.js'; export const f = () => g();",
    'lessons/01 first/exercise.js g',
  ],
  [
    'by another name',
    "import { g as h } from './other.js'; export const f = () => h();",
    'lessons/02-more/other.js g',
  ],
])('an exercise is built on what it uses: %s', async (_, code, use) => {
  const source = (await parseSource(FILE, code))!;
  expect(usesIn('f', source).map(({ file, name }) => `${file} ${name}`)).toEqual([use]);
});

test.each([
  ['itself', 'export function f() { return f(); }'],
  ['a helper', 'const g = 1; export const f = () => g;'],
  ['what it does not reach', 'export const g = 1; export const f = () => 2;'],
  ['a module of the course', "import { tensor } from '#tensor'; export const f = () => tensor(1);"],
  ['a whole file', "import * as g from './other.js'; export const f = () => g.h();"],
  ['a name that is a text', "import { 'g h' as g } from './other.js'; export const f = () => g();"],
])('not on %s', async (_, code) => {
  expect(usesIn('f', (await parseSource(FILE, code))!)).toEqual([]);
});

const LR = { lr: 0.1, steps: 2 };

test.each([
  ['(x, lr, steps) => x * lr', '{ lr, steps }'],
  ['(x, steps, lr) => x * lr', '{ lr, steps }'],
])('parameters one by one, where one object is given: %s', async (f, fields) => {
  const source = (await parseSource(FILE, `export const f = ${f};`))!;
  const slip = slipOfOptions('f', [1, LR], source)!;
  expect(tellSlip(slip, 'en')).toContain(`write \`${fields}\``);
  expect(tellSlip(slip, 'ko')).toMatch(/[가-힣]/);
});

test.each([
  ['taken apart at once', '(x, { lr }) => x * lr'],
  ['known for an object', '(x, options) => x * options.lr'],
  ['read of it', '(x, lr) => x * lr.lr'],
  ['taken apart later', '(x, lr) => { const { steps } = lr; return x * steps; }'],
  ['no function', '1'],
])('nothing is said of what is %s', async (_, f) => {
  const source = (await parseSource(FILE, `export const f = ${f};`))!;
  expect(slipOfOptions('f', [1, LR], source)).toBeUndefined();
});
