/** Small exercises for slips to be made in, and a way to hear what is said of them. */
import fc from 'fast-check';
import type { Tensor } from '#tensor';
import { nameSlip } from '../../../engine/explain/slips/name-slip.ts';
import { tellSlip } from '../../../engine/explain/slips/slip.ts';
import { holdsOf } from '../../../engine/grade/holds.ts';
import { prepare } from '../../../engine/grade/submission.ts';
import { listOfLength, real, tensorOf } from '../../../engine/kit/arbitraries.ts';
import { type Exercise, exercise } from '../../../engine/kit/exercise.ts';
import { aBoolean, aNumber, aRecord, aTensor, listOf } from '../../../engine/kit/results.ts';
import { stripper } from '../../../engine/node/files.ts';
import { DRAW, judge, sandboxes } from '../judge.ts';

const vector = tensorOf([3]);
const numbers = fc.array(real(), { minLength: 1, maxLength: 5 });
const matrix = fc.constant([
  [1, 2, 3],
  [4, 5, 6],
]);
const sum = (xs: readonly number[]): number => xs.reduce((total, v) => total + v, 0);

export const exercises: Record<string, Exercise<unknown>> = {
  affine: exercise(1, ['x', 'w', 'b'], aTensor).formula(
    'x·w + b',
    [vector, vector, real()],
    (x, w, b) => x.mul(w).add(b),
  ),
  share: exercise(1, ['x'], aTensor).formula(
    'x / Σx along rows',
    [tensorOf([2, 3])],
    (x: Tensor) => {
      const e = x.exp();
      return e.div(e.sum(-1, true));
    },
  ),
  dot: exercise(1, ['x', 'w'], aNumber).formula('Σ x·w', [vector, vector], (x, w) =>
    x.mul(w).sum().item(),
  ),
  mean: exercise(1, ['xs'], aNumber).formula('Σx / n', [numbers], (xs) => sum(xs) / xs.length),
  last: exercise(1, ['xs'], aNumber).formula('xₙ', [numbers], (xs) => xs.at(-1)!),
  middle: exercise(1, ['xs'], aNumber).formula(
    'the one in the middle',
    [numbers],
    (xs) => xs[Math.floor(xs.length / 2)]!,
  ),
  sorted: exercise(1, ['xs'], listOf(aNumber)).formula(
    'from small to large',
    [fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 5 })],
    (xs) => xs.toSorted((a, b) => a - b),
  ),
  doubled: exercise(1, ['xs'], listOf(aNumber)).formula('2x', [numbers], (xs) =>
    xs.map((v) => 2 * v),
  ),
  power: exercise(1, ['v', 'n'], aNumber).formula(
    'vⁿ',
    [fc.integer({ min: 2, max: 9 }), fc.integer({ min: 2, max: 4 })],
    (v, n) => v ** n,
  ),
  transposed: exercise(1, ['m'], listOf(listOf(aNumber))).formula('mᵀ', [matrix], (m) =>
    m[0]!.map((_, j) => m.map((row) => row[j]!)),
  ),
  isBetween: exercise(1, ['v'], aBoolean).formula(
    '0 < v < 1',
    [fc.constantFrom(-2, -0.5, 0.5, 0.75, 1.5, 3)],
    (v) => v > 0 && v < 1,
  ),
  alike: exercise(1, ['a', 'b'], aBoolean).formula(
    'a = b',
    [listOfLength(2, fc.nat(1)), listOfLength(2, fc.nat(1))],
    (a, b) => a.join() === b.join(),
  ),
  moved: exercise(
    1,
    ['p', 'by'],
    aRecord<{ at: number; n: number }>({ at: aNumber, n: aNumber }),
  ).formula(
    'at + by, n + 1',
    [fc.record({ at: real(), n: fc.nat(9) }), real()],
    ({ at, n }, by) => ({ at: at + by, n: n + 1 }),
  ),
};

const FILE = 'lessons/01-first/exercise.ts';
const HEAD = "import { Tensor, tensor, zeros } from '#tensor';\n";

export interface Heard {
  readonly id: string;
  readonly text: string;
  readonly korean: string;
  /** Of the code, from the place on. */
  readonly at: string;
}

/** What is said of a file; where a body alone is given, of a function that has it. */
export async function hear(name: string, code: string): Promise<Heard | undefined> {
  const exercise = exercises[name]!;
  const isFile = /^(export|import)\b/m.test(code);
  const body = `export function ${name}(${exercise.params.join(', ')}) {\n${code}\n}`;
  const text = HEAD + (isFile ? code : body);
  const { submission, problem } = prepare(FILE, text, stripper);
  if (problem || !submission) throw new Error(JSON.stringify(problem));
  const { verdicts } = await judge({ submission }, name, exercise);
  if (verdicts.every(({ status }) => status === 'passed')) throw new Error('it is right');
  const holds = holdsOf(name, exercise, DRAW, sandboxes);
  const slip = await nameSlip({ submission, name, exercise, verdicts }, holds, sandboxes);
  if (!slip) return undefined;
  const { line, column = 1 } = slip.place;
  const at = text.split('\n')[line - 1]!.slice(column - 1);
  return { id: slip.id, text: tellSlip(slip, 'en'), korean: tellSlip(slip, 'ko'), at };
}
