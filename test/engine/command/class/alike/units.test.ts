/** What of code is compared: what somebody changes to hide a copy leaves nothing behind. */
import { expect, test } from 'vitest';
import { unitsOf } from '../../../../../engine/command/class/alike/units.ts';

const wordsIn = (code: string) => unitsOf(code).map(({ words }) => words);

const SAME: readonly (readonly [what: string, one: string, other: string])[] = [
  ['names', 'function f(a) { const b = a; return b; }', 'function g(x) { const y = x; return y; }'],
  ['numbers and texts', "g(1, 'a', `b`)", "g(2, 'c', `d`)"],
  ['comments and layout', 'const f = (x) => x * 2;', '// double\nconst f = (x) =>\n\n  (x * 2)'],
  ['an arrow', 'function f(x) { return x + 1; }', 'export const f = (x) => x + 1;'],
  ['braces', 'if (a) b();', 'if (a) { b(); }'],
  ['how it is declared', 'function f() { let a = 1; }', 'function f() { var a = 1; }'],
  ['steps', 'function f(i) { i++; }', 'function f(i) { i = i + 1; }'],
  ['adding to', 'function f(s, x) { s += x; }', 'function f(s, x) { s = s + x; }'],
  ['names in patterns', '({ lr, steps: n }) => lr * n', '({ lr: a, steps }) => a * steps'],
  [
    'names of imports',
    "import { ones } from '#t'; ones(2)",
    "import { ones as o } from '#t'; o(2)",
  ],
];

test.for(SAME)('%s do not matter', ([, one, other]) => {
  expect(wordsIn(one)).not.toEqual([]);
  expect(wordsIn(one)).toEqual(wordsIn(other));
});

const OTHER: readonly (readonly [what: string, one: string, other: string])[] = [
  ['operators', 'const f = (x) => x * 2', 'const f = (x) => x + 2'],
  ['methods', 'const f = (x) => x.sum()', 'const f = (x) => x.mean()'],
  ['what is imported', "import { a } from '#t'; a()", "import { b } from '#t'; b()"],
  ['what everybody knows', 'Math.max(1)', 'Number.max(1)'],
  ['exercises', 'export function a() {} a()', 'export function b() {} b()'],
  ['order', 'const f = (x) => x.exp().sum()', 'const f = (x) => x.sum().exp()'],
];

test.for(OTHER)('%s do', ([, one, other]) => {
  expect(wordsIn(one)).not.toEqual(wordsIn(other));
});

test('functions, members of a class and statements stand by themselves, with their lines', () => {
  const code = [
    "import { Tensor } from '#tensor';",
    'export function one() {',
    '  return 1;',
    '}',
    'const two = () => 2, three = 3;',
    'export class Value {',
    '  data = 0;',
    '  add(other) { return other; }',
    '}',
    'one();',
  ].join('\n');
  expect(unitsOf(code).map(({ name, from, to }) => [name, from, to])).toEqual([
    ['one', 2, 4],
    ['two', 5, 5],
    ['three', 5, 5],
    ['Value.data', 7, 7],
    ['Value.add', 8, 8],
    ['', 10, 10],
  ]);
});

test('what is no code has none', () => {
  expect(unitsOf('function (')).toEqual([]);
  expect(unitsOf('('.repeat(20_000))).toEqual([]);
  expect(unitsOf(`x${'.a'.repeat(50_000)}`)).toEqual([]);
});
