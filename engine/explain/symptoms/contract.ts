/** What is wrong where every answer is right: bad input is let in, or an argument is changed. */
import type { CheckKind } from '../../kit/exercise.ts';
import type { Failure } from '../../kit/failure.ts';
import type { Case } from '../cases.ts';
import type { Symptom } from '../symptom-words.ts';
import { inputIn, type Observed } from './inputs.ts';

type Seen = Case & { readonly failure: Failure };

export function contractIn(
  params: readonly string[],
  cases: readonly Case[],
  enough: number,
): Symptom | undefined {
  const failed = cases.filter(({ failure }) => failure);
  if (!failed.every(isOfContract)) return undefined;
  if (failed.every(({ failure }) => failure.type === 'accepted')) {
    return letInBy(params, cases, enough);
  }
  const fresh = failed.filter(({ isSmallest }) => !isSmallest);
  if (fresh.length < enough / 2) return undefined;
  const names = new Set(failed.map(({ failure }) => changedIn(failure)));
  const [name] = names;
  return names.size === 1 && name !== undefined ? { id: 'argumentChanged', name } : undefined;
}

const CONTRACT: CheckKind = 'contract';

const isOfContract = (each: Case): each is Seen =>
  each.check.kind === CONTRACT && each.failure !== undefined && each.failure !== 'unusable';

const changedIn = (failure: Failure): string | undefined =>
  failure.type === 'changed-argument' ? failure.name : undefined;

/** Which bad input is let in, if some is refused. */
function letInBy(
  params: readonly string[],
  cases: readonly Case[],
  enough: number,
): Symptom | undefined {
  const observed = cases
    .filter(isBad)
    .map(({ calls, failure }): Observed => ({ args: calls[0]!.args, isRight: !failure }));
  const letIn = observed.filter(({ isRight }) => !isRight);
  if (letIn.length < enough) return undefined;
  if (letIn.length === observed.length) return { id: 'refusesNothing' };
  const where = inputIn(params, observed, enough);
  return where ? { ...where, head: 'letsIn' } : { id: 'refusesSome' };
}

/** A question that is to be refused, and is or is not. */
const isBad = ({ check, calls, failure }: Case): boolean =>
  check.kind === CONTRACT &&
  calls.length === 1 &&
  (failure ? failure !== 'unusable' && failure.type === 'accepted' : !calls[0]!.outcome.ok);
