/**
 * Loops that are never gone through, although their line is reached. Nobody writes one for nothing: what has
 * all laws hold without it may only make up for what it was to do.
 */
import type { AnyNode } from '../slips/source.ts';
import type { Candidate, Context } from './candidate.ts';
import { isUnreached } from './coverage.ts';
import { bodiesOf, LOOP } from './families/blocks.ts';
import { reachedIn, type Trial } from './trial.ts';

/** Whether a loop is skipped in all that is asked, and none of these changes enters or changes it. */
export async function skipLoop(
  survivors: readonly Candidate[],
  { nodes, source }: Context,
  trial: Trial,
): Promise<boolean> {
  const loops = nodes.filter(({ type }) => LOOP.test(type));
  if (loops.length === 0 || survivors.length === 0) return false;
  const skippedOf = async (some: readonly AnyNode[], edits: Candidate['edits']) => {
    const reached = await reachedIn(source, edits, trial);
    const isReached = ({ start, end }: AnyNode) =>
      !isUnreached({ start, end, text: '' }, reached, source);
    return some.filter((loop) => isReached(loop) && !isReached(firstIn(loop)));
  };
  let skipped = await skippedOf(loops, []);
  for (const { edits } of survivors) {
    const isApart = ({ start, end }: AnyNode) =>
      edits.every((edit) => edit.end < start || end < edit.start);
    if (skipped.length > 0) skipped = await skippedOf(skipped.filter(isApart), edits);
  }
  return skipped.length > 0 && !trial.isExhausted;
}

/** What a loop does first. */
function firstIn(loop: AnyNode): AnyNode {
  const [body] = bodiesOf(loop);
  return body?.type === 'BlockStatement' ? (body.body[0] ?? loop) : body!;
}
