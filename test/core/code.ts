/** Code that stands in texts and messages, run on the core. */
import * as core from '#tensor';

/** What code may name besides: `x` and `y` are what it is about. */
export type Names = Readonly<Record<string, unknown>>;

const { arange, tensor } = core;

/** TypeScript's type arguments, which are all the types that such code has. */
const TYPE_ARGUMENTS = /<[\w[\]]+>(?=\()/g;

/** What a function of this body returns. */
export function run(body: string, names: Names = {}): unknown {
  const known = { ...core, console: { log: () => 'printed' }, ...names };
  return Function(
    ...Object.keys(known),
    body.replaceAll(TYPE_ARGUMENTS, ''),
  )(...Object.values(known));
}

export const valueOf = (code: string, names: Names = {}): unknown =>
  run(`return (${code});`, names);

/** What is open in code that tells how something is written. */
export const filled = (code: string): string =>
  code.replaceAll('tensor([…])', 'tensor([1, 2])').replaceAll('[…]', '[2, 3]').replaceAll('…', 'v');

/** What its letters may stand for: most is written of matrices, some of vectors and numbers. */
const matrix = arange(6).reshape([2, 3]);
const cube = arange(24).reshape([2, 3, 4]);
const OPERANDS = [
  [matrix, matrix],
  [matrix, matrix.transpose()],
  [arange(3), arange(3)],
  [tensor(1), tensor(2)],
  [cube, cube],
] as const;
const LETTERS = { a: 1, b: 2, n: 3, i: 0, j: 0, v: 4, f: Math.exp, rows: [[1], [2]] };

/** Whether it runs on some operands. */
export const runs = (code: string): boolean =>
  OPERANDS.some(([x, y]) => {
    try {
      valueOf(filled(code), { ...LETTERS, x, y });
      return true;
    } catch {
      return false;
    }
  });
