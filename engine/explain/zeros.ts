/** Arguments that are nothing but 0, which are seldom drawn: what seems to be constant may be another there. */
import { Tensor } from '#tensor';
import { isList } from '../kit/agree.ts';
import type { Arg } from '../sandbox/codec.ts';
import { flatten } from './answers.ts';
import type { Case } from './cases.ts';
import type { Ask } from './comparisons.ts';

/** What is neither a number nor made of them stays. */
export function zerosLike(arg: Arg): Arg {
  if (typeof arg === 'number') return 0;
  if (arg instanceof Tensor) return arg.map(() => 0);
  return isList(arg) ? arg.map(zerosLike) : arg;
}

/** The first question that has been answered, asked with zeros, where all answers are alike. */
export function askedWithZeros(cases: readonly Case[], ask: Ask): Case[] {
  const answered = cases.flatMap((each) =>
    each.calls.filter(({ outcome }) => outcome.ok).map((call) => ({ each, call })),
  );
  const found = answered.find(({ call }) => call.how === 'call' && call.args.length > 0);
  if (!found) return [];
  const first = found.call;
  const said = textOf(first.outcome);
  // One after the other, as answers may be long.
  if (answered.some(({ call }) => textOf(call.outcome) !== said)) return [];
  const asked = { how: first.how, args: first.args.map(zerosLike) };
  const outcome = ask(asked);
  const calls = [{ ...asked, outcome }];
  return outcome.ok ? [{ ...found.each, isSmallest: false, calls, failure: undefined }] : [];
}

const textOf = (outcome: Case['calls'][number]['outcome']): string =>
  outcome.ok ? JSON.stringify(flatten(outcome.value)) : '';
