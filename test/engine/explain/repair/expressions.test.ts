/** What could have stood in the place of an expression is among the candidates, and all of them is code. */
import { readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parse } from 'acorn';
import { expect, test } from 'vitest';
import course from '../../../../gradlings.config.ts';
import type { Candidate, Family } from '../../../../engine/explain/repair/candidate.ts';
import { spansOf } from '../../../../engine/explain/repair/change.ts';
import { EXPRESSIONS } from '../../../../engine/explain/repair/families/expressions.ts';
import { FAMILIES } from '../../../../engine/explain/repair/families/families.ts';
import { LEFT_OUT } from '../../../../engine/explain/repair/families/left-out.ts';
import { edited } from '../../../../engine/explain/slips/repair.ts';
import { blanked } from '../../../../engine/node/blank-types.js';
import { changeOf, solutionsOf } from '../../../mutants/subjects.ts';
import { targetsIn } from '../../../proof/subjects.ts';
import { candidatesIn, isReversed } from './reversal.ts';

/** `x` and `w` are tensors, `v`, `n`, `i` and `j` numbers, `xs` and `rows` lists. */
const around = (expression: string): string =>
  `export function f(x: Tensor, w: Tensor, v: number, n: number, i: number, j: number, xs: number[], rows: number[][], o: { a: number; b: number }) {\n  return ${expression};\n}\n`;

async function othersOf(expression: string): Promise<string[]> {
  const written = around(expression);
  const code = written.replaceAll(/: (Tensor|number(\[\])*|\{[^}]*\})(?=[,)])/g, (type) =>
    ' '.repeat(type.length),
  );
  const { candidates } = await candidatesIn(code, [...EXPRESSIONS, ...LEFT_OUT], written);
  const [start, end] = [
    code.indexOf('return ') + 'return '.length,
    code.lastIndexOf(';') - code.length,
  ];
  return candidates.map(({ edits }) => edited(code, edits).slice(start, end));
}

const CHANGES: Readonly<Record<string, readonly (readonly [code: string, other: string])[]>> = {
  operator: [
    ['v + n', 'v - n'],
    ['v * n + i', '(v + n) + i'],
    ['v + n * i', 'v * n * i'],
    ['v < n', 'v <= n'],
    ['v === n', 'v !== n'],
    ['v > 0 && n > 0', 'v > 0 || n > 0'],
    ['v ?? n', 'v || n'],
    ['(v += n)', '(v -= n)'],
    ['(v = n)', '(v += n)'],
    ['(v ??= n)', '(v = n)'],
  ],
  order: [
    ['v - n', 'n - v'],
    ['v / (n + 1)', '(n + 1) / v'],
    ['(v + 1) ** n', 'n ** (v + 1)'],
  ],
  sign: [
    ['-v', 'v'],
    ['!(v > n)', 'v > n'],
    ['Math.exp(v)', 'Math.exp(-v)'],
    ['v + n', '-v + n'],
    ['v ** n', 'v ** (-n)'],
    ['v - n', '-(v - n)'],
  ],
  grouping: [
    ['v - n - i', 'v - (n - i)'],
    ['v - (n - i)', 'v - n - i'],
    ['v / n * i', 'v / (n * i)'],
    ['1 / (1 + v)', '1 / 1 + v'],
    ['v * n + i', 'v * (n + i)'],
    ['-v * n + i', '-(v * n + i)'],
    ['(1 - v) ** n', '(1 - v ** n)'],
    ['1 - v ** n', '(1 - v) ** n'],
    ['Math.sqrt(v) + n', 'Math.sqrt(v + n)'],
    ['Math.sqrt(v + n)', 'Math.sqrt(v) + n'],
    ['Math.exp(v - n)', 'v - Math.exp(n)'],
    ['x.mul(v).add(w)', 'x.mul(v.add(w))'],
    ['x.sub(w.mul(v))', 'x.sub(w).mul(v)'],
    ['!v && n', '!(v && n)'],
  ],
  number: [
    ['3', '4'],
    ['0.5', '2'],
    ['1e-8', '1e-7'],
    ['0.99', '0.9'],
    ['-1', '1'],
    ['4', '1 / 4'],
    ['0.044715', '0.44715'],
    ['0.3989', '0.3998'],
    ['v / 2', 'v / n'],
    ['v / 2', 'v / x.size'],
    ['v * 17 + 5', 'v * 5 + 5'],
    ['v / Math.SQRT2', 'v / Math.PI'],
    ['true', 'false'],
  ],
  variable: [
    ['v * n', 'v * i'],
    ['x.mul(v)', 'w.mul(v)'],
    ['({ w, v })', '({ w: x, v })'],
    ['o.a + o.b', 'o.b + o.b'],
    ['v / n', 'v / xs.length'],
    ['v / xs.length', 'v / n'],
    ['xs[i] + v', 'xs[i] + xs[i]'],
    ['this.a', 'o.a'],
  ],
  index: [
    ['xs[i]', 'xs[i - 1]'],
    ['xs[i]', 'xs[j]'],
    ['xs[0]', 'xs[1]'],
    ['xs[0]', 'xs.at(-1)'],
    ['x.shape.at(-1)', 'x.shape[0]'],
    ['rows[i][j]', 'rows[j][i]'],
    ['rows[i][j]', 'rows[i]'],
    ['xs[i * n + j]', 'xs[j * n + i]'],
    ['xs[i + j]', 'xs[i * n + j]'],
    ['xs[1]', 'xs[i - 1]'],
    ['xs[i]', 'xs[xs.length - 1 - i]'],
    ['xs.slice(i, j)', 'xs.slice(i, j + 1)'],
  ],
  'a term too many': [
    ['v * n', 'v'],
    ['v / n', '1 / n'],
    ['v - n', '-n'],
    ['v ** 2', 'v'],
    ['1 - v', 'v'],
  ],
  'a term missing': [
    ['v', 'v * n'],
    ['v + i', 'v / n + i'],
    ['v', 'v / x.size'],
    ['v', 'v * (1 - n)'],
    ['v * i', 'v * i - n'],
    ['v', '1 - v'],
    ['v', 'v ** 2'],
    ['v', '1 / v'],
    ['v', 'v * (1 - v)'],
    ['v', 'v ** j'],
    ['v', 'v + i * n'],
    ['v', 'v + (1 - n) * i'],
    ['v', 'v + Math.log(n)'],
    ['Math.sqrt(v)', 'Math.sqrt(v) + n'],
    ['i < n', 'i < n - 1'],
    ['x', 'x.mul(v)'],
    ['x', 'x.div(x.size)'],
    ['x', 'x.mul(2 / x.size)'],
    ['x', 'x.add(w)'],
    ['x', 'x.mul(1 - v)'],
    ['x', 'x.pow(2)'],
    ['x', 'x.neg().add(1)'],
    ['x.exp()', 'x.sub(x.max(-1, true)).exp()'],
    ['x.exp()', 'x.exp().div(x.exp().sum(-1, true))'],
    ['x', 'x.matmul(w)'],
    ['x', 'x.sub(w.mul(j))'],
    ['v', '-2 * v'],
    ['v', 'v * Math.exp(j - i)'],
  ],
};

test.for(Object.entries(CHANGES).flatMap(([sort, all]) => all.map((each) => [sort, ...each])))(
  '%s: %s → %s',
  async ([, code, other]) => {
    expect((await othersOf(code!)).map(bare)).toContain(bare(other!));
  },
);

const bare = (code: string): string => JSON.stringify(parsed(`(${code})`));

const parsed = (code: string): unknown =>
  JSON.parse(
    JSON.stringify(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), (key, value) =>
      /^(start|end|raw)$/.test(key) ? undefined : value,
    ),
  );

test('a variable that nobody reads is tried first, however far it is', async () => {
  const names = Array.from({ length: 30 }, (_, i) => `n${i}`);
  const used = names.filter((name) => name !== 'n3');
  const code = `export function f(${names.join()}) { return ${used.join(' * ')} + 1; }`;
  const { candidates } = await candidatesIn(code, EXPRESSIONS);
  const codes = candidates.map(({ edits }) => edited(code, edits));
  expect(codes.some((each) => each.includes('n29 * n3 + 1'))).toBe(true);
  expect(codes.some((each) => each.includes('n29 * n4 + 1'))).toBe(false);
});

test('nothing is tried in imports, strings, the words of errors, and where names are declared', async () => {
  const code = `import { tensor } from '#tensor';
const [a, { b: c }] = [tensor([7]), {}];
if (c) throw new Error('1' + a + 2);
export function f({ d }) { let e = 'f'; e = d; return \`\${e.g}\`; }`;
  const { candidates, source } = await candidatesIn(code, EXPRESSIONS);
  const isChanged = (part: string) =>
    candidates.some(({ edits }) =>
      spansOf(edits, source).some(
        ({ start, end }) => start < code.indexOf(part) + part.length && end > code.indexOf(part),
      ),
    );
  expect(
    ['tensor }', 'a, {', 'b: c', "'1'", 'a + 2', 'd })', 'let e', "'f'"].filter(isChanged),
  ).toEqual([]);
});

test('words are not put in order, and truth values not asked whether they are missing', async () => {
  const words = await othersOf("typeof v === 'number'");
  expect(words).toContain("typeof v !== 'number'");
  expect(words.filter((other) => /typeof v [<>]/.test(other))).toEqual([]);
  const numbers = await othersOf('v === n');
  expect(numbers.indexOf('v !== n')).toBeLessThan(numbers.indexOf('v < n'));
  expect(await othersOf('v > 0 || n > 0')).not.toContain('v > 0 ?? n > 0');
  expect(await othersOf('v || n')).toContain('v ?? n');
});

test('what is replaced may begin with no number at all, or with the first of a list', async () => {
  const startsOf = async (change: string): Promise<string[]> => {
    const code = `export function f(xs) { let m = 0; for (const v of xs) ${change}; return m; }`;
    const { candidates } = await candidatesIn(code, EXPRESSIONS);
    const others = candidates.map(({ edits }) => edited(code, edits));
    return ['-Infinity', 'Infinity', 'xs[0]'].filter((start) =>
      others.includes(code.replace('m = 0', `m = ${start}`)),
    );
  };
  expect(await startsOf('m = Math.max(m, v)')).toEqual(['-Infinity', 'Infinity', 'xs[0]']);
  expect(await startsOf('m += v')).toEqual([]);
  expect(await startsOf('g(m, v)')).toEqual([]);
});

const texts = ['reference', 'test/alternatives']
  .flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`))
  .concat(
    readdirSync('test/drafts/lessons')
      .filter((name) => !name.includes('.'))
      .map((name) => `test/drafts/lessons/${name}/exercise.ts`),
  )
  .filter((name) => name !== 'reference/tensor.ts');

test.for(texts)('all candidates of %s are code', async (file) => {
  const written = readFileSync(file, 'utf8');
  const { candidates, source } = await candidatesIn(
    blanked(pathToFileURL(file).href),
    EXPRESSIONS,
    written,
  );
  const some = candidates.filter((_, i) => i % 197 === 0);
  const isBroken = ({ edits }: Candidate) => !isCode(edited(source.code, edits));
  expect(some.filter(isBroken).map(({ edits }) => edits)).toEqual([]);
});

function isCode(code: string): boolean {
  try {
    parse(code, { ecmaVersion: 'latest', sourceType: 'module' });
    return true;
  } catch {
    return false;
  }
}

/** Shares of the mutants whose original is among the candidates; a side that was dropped can be anything. */
const SHARES: Readonly<Record<string, number>> = {
  'another arithmetic': 1,
  'operands swapped': 1,
  'another comparison': 1,
  'another logic': 1,
  'a side dropped': 0.25,
  // Before a divisor the sign is put before what is divided instead, which comes to the same.
  'a sign dropped': 0.85,
  'a sign added': 1,
  'another assignment': 1,
  'a boolean turned': 1,
  'another number': 0.9,
  'another variable': 0.9,
  'an index moved': 1,
};

test.for(Object.entries(SHARES))('%s is changed back: %d', async ([operator, least]) => {
  const mutants = (await changed).filter((each) => each.operator === operator);
  const some = mutants.filter((_, i) => i % Math.ceil(mutants.length / 36) === 0);
  const missed: string[] = [];
  for (const { mutant, original, told } of some) {
    const isIn = (families: readonly Family[]) => isReversed(mutant, original, families);
    if (!(await isIn(FAMILIES)) && !(await isIn(LEFT_OUT))) missed.push(told);
  }
  const share = 1 - missed.length / some.length;
  expect(share, missed.join('\n')).toBeGreaterThanOrEqual(least);
});

interface Changed {
  readonly operator: string;
  readonly mutant: string;
  readonly original: string;
  readonly told: string;
}

const changed = mutantsOfAll();

async function mutantsOfAll(): Promise<Changed[]> {
  const targets = await Promise.all(course.lessons.map(targetsIn));
  return targets.flat().flatMap((target) =>
    solutionsOf(target).flatMap(({ name, code, mutants }) =>
      mutants.map((mutant) => ({
        operator: mutant.operator,
        mutant: mutant.code,
        original: code,
        told: `${name}: ${changeOf(mutant)}`,
      })),
    ),
  );
}
