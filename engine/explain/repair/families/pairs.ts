/** The same change in several places, where code says the same of several things. */
import type { AnyNode } from '../../slips/source.ts';
import type { Candidate, Context } from '../candidate.ts';
import { alikePlaces } from './alike.ts';
import { namesExchanged, readsExchanged } from './exchanged.ts';
import { sameCode } from './same-code.ts';
import { isWithin } from './scope.ts';
import { statementOf, together } from './together.ts';

/** So many of each sort. */
const MOST = 200;

/** Made of single changes, the likeliest of which come first. */
export function PAIRS(
  nodes: readonly AnyNode[],
  context: Context,
  singles: readonly Candidate[],
): Candidate[] {
  return [
    alikePlaces(nodes, context, singles),
    sameCode(context, singles),
    namesExchanged(nodes, context),
    readsExchanged(nodes, context),
    signsTogether(context, singles),
  ].flatMap((all) => all.slice(0, MOST));
}

/** Two signs in one statement: a minus here that belongs there. */
function signsTogether(context: Context, singles: readonly Candidate[]): Candidate[] {
  const signs = singles.filter(({ kind }) => kind === 'sign');
  return signs.flatMap((a, i) => {
    const statement = statementOf(a.at, context.source);
    const others = signs.slice(i + 1).filter(({ at }) => statement && isWithin(at, statement));
    return others.flatMap((b) => together([a, b], context) ?? []);
  });
}
