/** Small exercises for slips to be made in, and a way to hear what is said of them. */
import { parseExpressionAt } from 'acorn';
import fc from 'fast-check';
import type { Tensor } from '#tensor';
import { nameSlip } from '../../../engine/explain/slips/name-slip.ts';
import { edited } from '../../../engine/explain/slips/repair.ts';
import { type Slip, tellSlip } from '../../../engine/explain/slips/slip.ts';
import {
  type AnyNode,
  parseSource,
  type Source,
  textOf,
} from '../../../engine/explain/slips/source.ts';
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
  paired: exercise(1, ['a', 'b'], aNumber)
    .formula('Σ (a − b)²', [vector, vector], (a, b) => a.sub(b).pow(2).sum().item())
    .rejects('rejects another size', [vector, tensorOf([4])]),
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
  readonly place: Slip['place'];
  /** The whole file. */
  readonly file: string;
}

/** What is said of a file; where a body alone is given, of a function that has it. */
export function hear(name: string, code: string): Promise<Heard | undefined> {
  const exercise = exercises[name]!;
  const isFile = /^(export|import)\b/m.test(code);
  const body = `export function ${name}(${exercise.params.join(', ')}) {\n${code}\n}`;
  return hearOf(name, HEAD + (isFile ? code : body));
}

/** Whether advice that is code, put where it belongs, takes the slip away; true for other advice. */
export async function isOfUse(name: string, heard: Heard): Promise<boolean> {
  const source = await parseSource(FILE, heard.file);
  const advice = /[Ww]rite `([^`]+)`\.$/.exec(heard.text)?.[1];
  if (!source || advice === undefined || !isExpression(advice)) return true;
  const places = advised(heard, source);
  for (const { start, end } of places) {
    const code = edited(heard.file, [{ start, end, text: advice }]);
    if (!(await parseSource(FILE, code))) continue;
    const again = await hearOf(name, code);
    if (again?.id !== heard.id || again.at !== heard.at) return true;
  }
  return places.length === 0;
}

function isExpression(code: string): boolean {
  try {
    return (
      !code.includes('…') &&
      parseExpressionAt(code, 0, { ecmaVersion: 'latest' }).end === code.length
    );
  } catch {
    return false;
  }
}

/** What advice may take the place of: what is quoted before it, or what is wrong at the place. */
function advised({ place, text }: Heard, source: Source): readonly AnyNode[] {
  const lines = source.code.split('\n').slice(0, place.line - 1);
  const at = lines.join('\n').length + place.column!;
  const there = source.nodes.filter(({ start, end }) => start <= at && at < end).toReversed();
  const quoted = /^`([^`]+)`/.exec(text)?.[1];
  const same = there.filter((node) => textOf(node, source) === quoted);
  const whole = there.findIndex(({ type }) => /Statement|Declaration|Pattern|Function/.test(type));
  // What is taken apart has no place for code.
  return there[whole]?.type === 'ObjectPattern' ? [] : [...same, ...there.slice(0, whole)];
}

async function hearOf(name: string, text: string): Promise<Heard | undefined> {
  const exercise = exercises[name]!;
  const { submission, problem, loaded } = prepare(FILE, text, stripper);
  if (problem || !submission) throw new Error(JSON.stringify(problem));
  const { verdicts } = await judge({ submission }, name, exercise);
  if (verdicts.every(({ status }) => status === 'passed')) return undefined;
  const holds = holdsOf(name, exercise, DRAW, sandboxes);
  const slip = await nameSlip(
    { submission, written: loaded?.sources, name, exercise, verdicts },
    holds,
    sandboxes,
  );
  if (!slip) return undefined;
  const { line, column = 1 } = slip.place;
  const at = text.split('\n')[line - 1]!.slice(column - 1);
  return {
    id: slip.id,
    text: tellSlip(slip, 'en'),
    korean: tellSlip(slip, 'ko'),
    at,
    place: slip.place,
    file: text,
  };
}
