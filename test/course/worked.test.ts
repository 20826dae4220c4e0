/** What the reader of worked numbers notices, on texts of a line. */
import { expect, test } from 'vitest';
import { tensor } from '#tensor';
import { given, matrix, type Phrase, reader, row, says, separated, translated } from './worked.ts';

const faults = (text: string, ...phrases: Phrase[]): string[] => reader(phrases, 'en')(text).faults;

test.for<[text: string, phrase: Phrase]>([
  ['σ(2) = 0.8808', says`σ(2) = ${0.880797}`],
  ['a tie, 0.01563 or', says`a tie, ${1 / 64} or`],
  ['θ = −0.06', says`θ = ${-0.06}`],
  ['784 · 128 + 128 = 100,480', says`784 · 128 + 128 = ${100_480}`],
  ['J₁₁ = 7/64', says`J₁₁ = ${7 / 64}`],
  ['ε = 10⁻¹⁰', says`ε = ${1e-10}`],
  ['its total is −2.8 · 10⁻¹⁷.', says`total is ${-2.78e-17}.`],
  ['$$2.1 \\cdot 10^{-11}$$', says`$$${2.1e-11}$$`],
  ['$`2.1 · 10^{−11}`$만큼', says`${2.1e-11}만큼`],
  ['p = (0.125, 0.25)', says`p = (${tensor([1 / 8, 1 / 4])})`],
  [
    'y = [[0.5, 4], [1, 2]]',
    says`y = [${[
      [0.5, 4],
      [1, 2],
    ]}]`,
  ],
  ['| 1 | **0.2500** |', row(1, 0.25)],
  [
    '\\begin{pmatrix} 1 & -2 \\cr 0.5 & 3 \\end{pmatrix}',
    matrix(
      tensor([
        [1, -2],
        [0.5, 3],
      ]),
    ),
  ],
  ['0.5 · 2 = 1', says`${separated(' · ', [0.5, 2])} = ${1}`],
  ['sum 13.1534, by hand', translated(says`sum ${13.15341}`, says`합 ${13.15341}`)],
  ['tanh(3), which is hardly 0.01', says`tanh(3)… ${0.0099}`],
  ['since 1958, x = 0.5', given('an input', 'x = 0.5')[0]!],
])('%s', ([text, phrase]) => {
  expect(faults(text, phrase)).toEqual([]);
});

test.for<[text: string, phrase: Phrase]>([
  ['another digit: σ(2) = 0.8809', says`σ(2) = ${0.880797}`],
  ['rounded the wrong way: x = 0.2', says`x = ${0.25001}`],
  ['another sign: θ = 0.06', says`θ = ${-0.06}`],
  ['another whole number: n = 6', says`n = ${5.9}`],
  ['another power: ε = 10⁻⁸', says`ε = ${1e-10}`],
  ['more than is said: p = (0.5, 0.5, 0.5)', says`p = (${[0.5, 0.5]})`],
  ['right once: σ(2) = 0.8808, σ(2) = 0.8', says`σ(2) = ${0.880797}`],
  ['with a point, 0.5, or', says`or`],
  ['x = 1', given('another input', 'x = 2')[0]!],
])('not %s', ([text, phrase]) => {
  expect(faults(text, phrase)).not.toEqual([]);
});

test('says where', () => {
  expect(faults('one\ntwo = 2.5', says`three = ${3}`)).toEqual([
    'says nowhere: three = ⟨3⟩',
    'line 2: nothing computes 2.5 in “two = 2.5”',
  ]);
});
