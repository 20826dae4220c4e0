/** Who is alike, and who is not: one lesson, in which functions are written in many ways. */
import { expect, test } from 'vitest';
import { codeOf, linesOf } from '../../../../../engine/command/class/alike/code.ts';
import { groupsOf } from '../../../../../engine/command/class/alike/groups.ts';
import {
  alikePairs,
  type Coder,
  type Given,
  likeSolutions,
} from '../../../../../engine/command/class/alike/pairs.ts';

const STUB = "export function first() {\n  throw new Error('not written yet');\n}\n";

const METHODS = 'abs exp log mean sum max min sign sqrt square tanh floor'.split(' ');

/** A function of some 40 words of which no other number has the same. */
function written(number: number): string {
  const pick = (i: number) =>
    METHODS[(Math.imul(number * 31 + i, 0x9e3779b1) >>> 8) % METHODS.length];
  const steps = Array.from(
    { length: 6 },
    (_, i) => `  const s${i} = x.${pick(i)}().${pick(i + 9)}();`,
  );
  return `export function f${number}(x: Tensor): Tensor {\n${steps.join('\n')}\n  return s5.add(s${number % 5});\n}\n`;
}

const several = (...numbers: number[]): string => numbers.map(written).join('\n');

const given = (...solutions: string[]): ReadonlyMap<string, Given> => {
  const stubLines = linesOf(STUB);
  const codes = solutions.map((text) => codeOf(text, stubLines));
  return new Map([['one', { stub: codeOf(STUB, stubLines), stubLines, solutions: codes }]]);
};

const coder = (name: string, text: string): Coder => ({
  name,
  codes: new Map([['one', codeOf(text, linesOf(STUB))]]),
});

const pairsIn = (texts: readonly string[], gives = given()) =>
  alikePairs(
    texts.map((text, i) => coder(`s${i}`, text)),
    gives,
  ).map(({ coders: [a, b] }) => `${a.name} ${b.name}`);

const ORIGINAL = several(1, 2, 3, 4);
const renamed = ORIGINAL.replaceAll(/\bs(\d)\b/g, 'step$1').replaceAll(/\bx\b/g, 'input');

const COPIES: readonly (readonly [what: string, copy: string])[] = [
  ['as it is', ORIGINAL],
  ['with Windows line ends', ORIGINAL.replaceAll('\n', '\r\n')],
  ['with other names', renamed],
  ['in another order', several(4, 2, 1, 3)],
  [
    'with comments, and laid out anew',
    ORIGINAL.replaceAll('  ', '\t').replaceAll(';', '; // so\n'),
  ],
  ['without types', ORIGINAL.replaceAll(': Tensor', '')],
  ['with a line more in each', ORIGINAL.replaceAll('  return', "  console.log('here');\n  return")],
  ['in part', several(2, 3, 4) + several(21)],
];

test.for(COPIES)('a copy is found: %s', ([, copy]) => {
  expect(pairsIn([ORIGINAL, several(11, 12, 13, 14), copy])).toEqual(['s0 s2']);
});

test('those who wrote by themselves are not found, nor those with one function alike', () => {
  expect(pairsIn([ORIGINAL, several(11, 12, 13, 14), several(21, 22, 23, 4)])).toEqual([]);
  expect(pairsIn([written(1), written(1)])).toEqual([]);
});

test('what is short is no evidence', () => {
  const short = 'export const f = (x) => x.exp().sum();\nexport const g = (x) => f(x).log();\n';
  expect(pairsIn([short, short.replaceAll('x', 'y')])).toEqual([]);
});

test('what the stub or a solution has is not counted', () => {
  expect(pairsIn([STUB.repeat(30), STUB.repeat(30)])).toEqual([]);
  expect(pairsIn([ORIGINAL, renamed], given(ORIGINAL))).toEqual([]);
  const coders = [coder('same', renamed), coder('other', several(11, 12, 13, 14))];
  expect(likeSolutions(coders, given(ORIGINAL)).map(({ name }) => name)).toEqual(['same']);
});

test('what many of a class have is the natural way to write it', () => {
  const others = (from: number, count: number) =>
    Array.from({ length: count }, (_, i) =>
      several(1, 2, 3, 4, from + i).replaceAll(/s0/g, `t${i}`),
    );
  const rest = Array.from({ length: 10 }, (_, i) => several(100 + 4 * i, 101 + 4 * i, 102 + 4 * i));
  expect(pairsIn([...others(20, 7), ...rest])).toEqual([]);
  expect(pairsIn([...others(20, 3), ...rest])).toEqual(['s0 s1', 's0 s2', 's1 s2']);
});

test('a file that many have letter for letter is found all the same, as one group', () => {
  const texts = Array.from({ length: 12 }, () => ORIGINAL);
  const coders = texts.map((text, i) => coder(`s${i}`, text));
  const groups = groupsOf(alikePairs(coders, given()));
  expect(groups).toHaveLength(1);
  expect(groups[0]!.coders).toHaveLength(12);
  expect(groups[0]!.pairs).toHaveLength(11);
  expect(pairsIn([ORIGINAL, ORIGINAL], given(ORIGINAL))).toEqual([]);
});

test('groups hang together by as few pairs as can be, the most alike first', () => {
  const texts = [several(1, 2, 3, 4), several(1, 2, 3, 4, 5), several(2, 3, 4, 5, 6), several(9)];
  const coders = texts.map((text, i) => coder(`s${i}`, text));
  const [group, ...others] = groupsOf(alikePairs(coders, given()));
  expect(others).toEqual([]);
  expect(group!.coders.map(({ name }) => name)).toEqual(['s0', 's1', 's2']);
  expect(group!.pairs).toHaveLength(2);
});

test('code made to cost time is compared like any other', () => {
  const many = Array.from({ length: 2000 }, (_, i) => `const a${i} = f(1, 2, 3, 4, 5, 6, 7);`);
  const long = `const f = () => [${'x + 1,'.repeat(20_000)}];`;
  const texts = [many.join('\n'), many.toReversed().join('\n'), long, `${long}//`];
  expect(pairsIn(texts)).toEqual([]);
});
