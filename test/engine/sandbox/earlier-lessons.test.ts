/** A lesson may import what the student wrote before, as far as it can be read. */
import { describe, expect, test } from 'vitest';
import { prepare, type Sources } from '../../../engine/grade/submission.ts';
import { explainProblem } from '../../../engine/kit/messages.ts';
import { stripper } from '../../../engine/node/files.ts';
import { LIMITS } from '../../../engine/sandbox/limits.ts';
import type { Outcome } from '../../../engine/sandbox/sandbox.ts';
import { inSandbox } from '../judge.ts';

const [FIRST, SECOND, FILE] = ['01-first', '02-second', '03-third'].map(
  (folder) => `lessons/${folder}/exercise.ts`,
) as [string, string, string];

const DOUBLE = `import type { Tensor } from '#tensor';
export function double(x: Tensor): Tensor { return x.mul(2); }`;
const USE = `import { double } from '../02-second/exercise.ts';
export const run = (n: number): number => double(new Tensor([], [n])).item();
import { Tensor } from '#tensor';`;

/** What the last lesson answers, as `source`, beside these earlier files. */
function run(earlier: Sources, source = USE): Promise<Outcome> {
  const { submission } = prepare(FILE, source, stripper, earlier);
  return inSandbox(submission!, (sandbox) => sandbox.call('run', [3]));
}

const refused = {
  ok: false,
  problem: {
    type: 'refused-import',
    specifier: '../02-second/exercise.ts',
    place: { file: FILE, line: 1 },
  },
};

describe('an earlier lesson', () => {
  test('is imported, its types blanked, with the core it imports itself', async () => {
    expect(await run({ [SECOND]: DOUBLE })).toMatchObject({ ok: true, value: 6 });
  });

  test('may import a still earlier one', async () => {
    const second = "export { double } from '../01-first/exercise.ts';";
    expect(await run({ [SECOND]: second, [FIRST]: DOUBLE })).toMatchObject({ ok: true, value: 6 });
  });

  test.for<[string, string | undefined]>([
    ['missing', undefined],
    ['not TypeScript', 'export function ('],
    ['endless', `${DOUBLE}\n//${'x'.repeat(LIMITS.fileCharacters)}`],
  ])('that is %s cannot be imported', async ([, source]) => {
    expect(await run({ [SECOND]: source })).toEqual(refused);
  });

  test('that is broken costs nothing where it is not imported', async () => {
    const outcome = await run({ [SECOND]: 'export function (' }, 'export const run = (n) => n;');
    expect(outcome).toMatchObject({ ok: true, value: 3 });
  });

  test('that throws is named as the place', async () => {
    const outcome = await run({
      [SECOND]: "export function double() {\n  throw new Error('no');\n}",
    });
    const place = { file: SECOND, line: 2 };
    expect(outcome).toMatchObject({ ok: false, problem: { type: 'threw', place } });
  });

  test('without the name that is imported says so', async () => {
    const outcome = await run({ [SECOND]: 'export const other = 1;' });
    const place = { file: FILE, line: 1 };
    const problem = { type: 'missing-import' as const, message: 'double', module: SECOND, place };
    expect(outcome).toEqual({ ok: false, problem });
    expect(explainProblem(problem, 'en')).toContain("no value named 'double'");
  });
});

test('other lessons have no earlier files, so importing one is refused', async () => {
  expect(await run({})).toEqual(refused);
});
