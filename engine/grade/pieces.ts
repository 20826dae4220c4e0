/** What already works of an exercise that is not right as a whole yet, piece by piece. */
import type { Check, Piece } from '../kit/exercise.ts';
import type { Problem } from '../sandbox/problem.ts';
import type { Breakage, PieceVerdict, Verdict } from './verdict.ts';

/**
 * A check that waits for something unwritten says nothing of what is there: so its pieces are tried,
 * on the same cases. One that is wrong already breaks the check, as that claims no less.
 */
export function withPieces(
  verdict: Verdict,
  check: Check,
  run: (check: Check) => Verdict,
): Verdict {
  if (check.pieces.length === 0 || !isConclusive(verdict)) return verdict;
  if (verdict.status === 'passed') {
    return { ...verdict, pieces: check.pieces.map(({ name }) => ({ name, status: 'passed' })) };
  }
  const tried = check.pieces.map(
    (piece) => [piece, run({ ...check, claim: piece.claim })] as const,
  );
  const pieces = tried.map(([{ name }, { status, broken }]) => standing(name, status, broken));
  const wrong = tried.find((_, i) => pieces[i]!.status === 'failed')?.[1];
  return { ...(verdict.status === 'todo' && wrong ? wrong : verdict), pieces };
}

function standing(
  name: Piece['name'],
  status: Verdict['status'],
  broken: Breakage | undefined,
): PieceVerdict {
  if (status === 'passed') return { name, status };
  return { name, status: status === 'todo' || isAbsent(broken) ? 'todo' : 'failed' };
}

/** By what it answered or threw, and not by how it had to be ended. */
function isConclusive({ broken }: Verdict): boolean {
  if (broken?.failure.type !== 'problem') return true;
  return TOLD.has(broken.failure.problem.type);
}

const TOLD: ReadonlySet<Problem['type']> = new Set<Problem['type']>(['not-written', 'threw']);

/** Where a method has been taken out, nobody has begun to write it. */
function isAbsent(broken: Breakage | undefined): boolean {
  if (broken?.failure.type !== 'problem') return false;
  const { problem } = broken.failure;
  return problem.type === 'threw' && problem.error.startsWith('TypeError: no method ');
}
