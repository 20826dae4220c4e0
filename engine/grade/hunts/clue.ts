/** What is told of a suspect at large to whoever asks about it, by degrees. */
import type { Hunt } from '../../kit/hunt.ts';
import { show, showApart, showCall } from '../../kit/show.ts';
import type { Suspects } from '../../kit/suspects.ts';
import { inLanguage, type Language } from '../../kit/words.ts';
import type { Data } from '../../sandbox/codec.ts';
import type { SandboxFactory } from '../../sandbox/factory.ts';
import type { Draw } from '../verdict.ts';
import type { AskedOfFunction } from './hearing.ts';
import { behind } from './masks.ts';
import { Probe } from './probe.ts';

/** From the first degree to the third. */
export interface Clue {
  /** On which kind of input it is wrong. */
  readonly kind: string;
  /** A small call that it answers wrongly, as code: `softmax(tensor([[0, 1]]))`. */
  readonly input: string;
  /** What it answers there; null where it throws. */
  readonly answered: string | null;
  readonly right: string;
}

/** Of the suspect behind a mask, counted from 0 as in a report on the same draw. */
export async function clueOn(
  of: { readonly hunt: Hunt; readonly suspects: Suspects },
  mask: number,
  draw: Draw,
  sandboxes: SandboxFactory,
  language: Language,
): Promise<Clue> {
  const name = behind(mask, of.suspects, draw.seed);
  const wrong = await Probe.of(of, sandboxes, (probe) => probe.smallest(name, draw));
  if (!wrong) throw new Error(`${name} is right on all that is drawn`);
  const { asked, right } = wrong;
  return {
    kind: inLanguage(of.suspects.texts.get(name)!.where, language),
    input: showCall(asked.name, asked.args),
    ...bothSides(asked, right),
  };
}

function bothSides({ outcome }: AskedOfFunction, right: Data): Pick<Clue, 'answered' | 'right'> {
  if (!outcome.ok) return { answered: null, right: show(right) };
  const [answered, expected] = showApart(outcome.value, right);
  return { answered, right: expected };
}
