/** Whether the place that is told of a mutant is where it was made. */
import { nameMistake } from '../../engine/explain/name-mistake.ts';
import { findPlace } from '../../engine/explain/repair/search.ts';
import type { Found } from '../../engine/explain/repair/found.ts';
import { mistakeBySlip } from '../../engine/grade/slips.ts';
import type { KnownMistakes } from '../../engine/kit/known-mistakes.ts';
import type { Verdict } from '../../engine/grade/verdict.ts';
import type { Target } from '../proof/subjects.ts';
import { failed, sandboxes } from '../proof/trial.ts';
import type { Mutant } from './mutate.ts';
import { type Solution, submissionOf } from './subjects.ts';
import { placeOf } from './tree.ts';

export interface Lines {
  readonly line: number;
  readonly endLine: number;
}

export type Locating =
  | { readonly type: 'none' }
  | { readonly type: 'right' | 'wide' | 'wrong'; readonly found: Found; readonly told: Lines };

/** A place of more lines than these helps little. */
const WIDE = 3;

export async function locatingOf(
  target: Target,
  solution: Solution,
  mutant: Pick<Mutant, 'code' | 'after'>,
  verdicts: readonly Verdict[],
): Promise<Locating> {
  const { name, exercise } = target;
  const submission = submissionOf(mutant.code);
  const graded = { submission, name, exercise, verdicts, draw: { seed: 1, runs: 100 } };
  const found = await findPlace(graded, sandboxes);
  if (!found) return { type: 'none' };
  const { code } = found.source;
  const told = { line: lineOf(code, found.start), endLine: lineOf(code, found.end) };
  const real = changedLines(solution.code, mutant);
  if (told.endLine < real.line || told.line > real.endLine) return { type: 'wrong', found, told };
  return { type: told.endLine - told.line < WIDE ? 'right' : 'wide', found, told };
}

const lineOf = (code: string, offset: number): number => placeOf(code, offset).line;

/** The lines of `code` in which it is not `before`; where something was taken out, its neighbours too. */
export function changedLines(
  before: string,
  { code, after }: Pick<Mutant, 'code' | 'after'>,
): Lines {
  let head = 0;
  while (code[head] === before[head]) head++;
  let tail = 0;
  const most = Math.min(code.length, before.length) - head;
  while (tail < most && code.at(-1 - tail) === before.at(-1 - tail)) tail++;
  const isGap = after === ';' || after === '{}';
  const line = lineOf(code, head);
  const endLine = lineOf(code, code.length - tail);
  return isGap ? { line: line - 1, endLine: endLine + 1 } : { line, endLine };
}

/** The name that grading gives it: of a slip, or of a known mistake or symptom. */
export async function namedBy(
  { name, exercise, lesson }: Target,
  known: KnownMistakes,
  code: string,
  verdicts: readonly Verdict[],
): Promise<string | undefined> {
  const submission = submissionOf(code);
  const settings = { seed: 1, runs: 100, language: 'en' as const };
  const slip = await mistakeBySlip(name, exercise, verdicts, { submission }, settings, {
    sandboxes,
  });
  if (slip && !slip.isTrace) return slip.mistake.id;
  const graded = failed({ name, exercise, lesson } as Target, submission, verdicts);
  const named = await nameMistake(graded, async () => known, sandboxes, 'en', slip?.mistake);
  return (named ?? slip?.mistake)?.id;
}
