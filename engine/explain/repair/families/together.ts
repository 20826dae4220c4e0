/** Several changes as one. */
import { type AnyNode, around, type Source } from '../../slips/source.ts';
import type { Candidate, Context } from '../candidate.ts';
import { isMovable } from './blocks.ts';
import { isWithin } from './scope.ts';

/** Changes that do not touch each other, as one; undefined where they do. */
export function together(all: readonly Candidate[], { source }: Context): Candidate | undefined {
  const edits = all
    .flatMap((each) => each.edits)
    .toSorted((a, b) => a.start - b.start || a.end - b.end);
  const touch = edits.some((edit, i) => i > 0 && edit.start <= edits[i - 1]!.end);
  if (touch) return undefined;
  const [first, ...others] = all.map(({ at }) => at);
  const at = [first!, ...around(first!, source)].find((each) =>
    others.every((other) => isWithin(other, each)),
  );
  return at && { edits, at, kind: all[0]!.kind };
}

/** The statement that a node is in, or is. */
export const statementOf = (node: AnyNode, source: Source): AnyNode | undefined =>
  [node, ...around(node, source)].find(isMovable);
