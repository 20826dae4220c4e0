/** What a hunt came to, in words: plain data. */
import type { HuntReport, MaskReport } from '../../formats/hunt-report.ts';
import type { Hunt } from '../../kit/hunt.ts';
import type { LessonHunt } from '../../kit/lesson.ts';
import { explainProblem } from '../../kit/messages.ts';
import { show, showCall } from '../../kit/show.ts';
import type { Suspects } from '../../kit/suspects.ts';
import { inLanguage, type Language } from '../../kit/words.ts';
import type { Data } from '../../sandbox/codec.ts';
import { NOTHING_PRINTED, type Printed } from '../../sandbox/interpreter.ts';
import { type AskedOfFunction, functionsOf } from './hearing.ts';
import type { Found, HuntVerdict, Mask } from './judge.ts';
import { starsFor } from './masks.ts';
import { HUNT_WORDS, tellSaid, tellUnsaid } from './words.ts';

export interface NamedHunt {
  readonly name: string;
  readonly hunt: LessonHunt;
}

/** How a law stands before it is asked, or when it cannot be. */
export function unasked(
  { name, hunt }: NamedHunt,
  status: 'todo' | 'error',
  message: string | null,
  language: Language,
): HuntReport {
  return {
    name,
    title: inLanguage(hunt.title, language),
    status,
    stars: 0,
    message,
    counterexample: null,
    calls: [],
    masks: [],
    ...printedOf(NOTHING_PRINTED),
  };
}

export function huntReport(
  of: NamedHunt,
  verdict: HuntVerdict,
  suspects: Suspects,
  language: Language,
): HuntReport {
  const { name, hunt } = of;
  const functions = hunt.functions.join(', ');
  const nothing = unasked(of, 'todo', null, language);
  switch (verdict.type) {
    case 'problem': {
      const { problem } = verdict;
      if (problem.type === 'not-written') return nothing;
      return unasked(of, 'error', explainProblem(problem, language), language);
    }
    case 'unfit':
      return { ...nothing, status: 'unfit', ...evidence(of, verdict.found, language) };
    case 'idle': {
      const message = HUNT_WORDS[language].idle(name, functions);
      return { ...nothing, status: 'idle', message, ...printedOf(verdict.printed) };
    }
    case 'judged': {
      const masks = verdict.masks.map((mask) => maskReport(name, mask, suspects, language));
      const caught = masks.filter(({ isCaught }) => isCaught).length;
      const stars = starsFor(caught, masks.length);
      return { ...nothing, status: 'judged', stars, masks, ...printedOf(verdict.printed) };
    }
  }
}

function evidence(
  of: NamedHunt,
  { said, inputs, asked, printed }: Found,
  language: Language,
): Partial<HuntReport> {
  return {
    message: tellSaid(said, of.name, of.hunt.functions.join(', '), language),
    counterexample: showLaw(of, inputs),
    calls: asked.slice(0, MOST_CALLS).map(showAsked),
    ...printedOf(printed),
  };
}

/** Nobody reads more. */
const MOST_CALLS = 20;

/** `softmaxLaw(softmax, tensor([[0]]))` */
export const showLaw = (
  { name, hunt }: { readonly name: string; readonly hunt: Hunt },
  inputs: readonly unknown[],
): string => showCall(name, [...functionsOf(hunt), ...inputs]);

/** `softmax(tensor([[0, 0]])) = tensor([[0.5, 0.5]])` */
export const showAsked = ({ name, args, outcome }: AskedOfFunction): string =>
  `${showCall(name, args)} = ${outcome.ok ? show(outcome.value satisfies Data) : 'Error'}`;

function maskReport(
  law: string,
  { suspect, isCaught, unsaid }: Mask,
  { texts }: Suspects,
  language: Language,
): MaskReport {
  if (isCaught) return { isCaught, text: inLanguage(texts.get(suspect)!.does, language) };
  return { isCaught, text: unsaid ? tellUnsaid(unsaid, law, language) : null };
}

const printedOf = ({ lines, left }: Printed): Pick<HuntReport, 'console' | 'consoleLeft'> => ({
  console: lines,
  consoleLeft: left,
});
