/** What a picture of a suspect shows: what it answers, and more the more has been asked about it. */
import type { Hunt } from '../../kit/hunt.ts';
import { sizeOf } from '../../kit/size.ts';
import type { Suspects } from '../../kit/suspects.ts';
import type { Data } from '../../sandbox/codec.ts';
import type { SandboxFactory } from '../../sandbox/factory.ts';
import type { Draw } from '../verdict.ts';
import type { AskedOfFunction } from './hearing.ts';
import { inputsOf } from './judge.ts';
import { behind } from './masks.ts';
import { Probe, rightsFor } from './probe.ts';

/**
 * So much has been asked about it. From 2 on, the input is one that it is wrong on; what it answers
 * there, and what is right, are told with 3, or when it is caught.
 */
export type Degree = 0 | 1 | 2 | 3;

/** Of whom there is to be a picture, and how much it may show. */
export interface Sitter {
  /** Counted from 0 as in a report on the same draw. */
  readonly mask: number;
  readonly degree: Degree;
  /** Inputs of the picture's own, such as all x of a graph. */
  readonly along?: readonly unknown[] | undefined;
}

export interface Portrait {
  /** By their names: the largest that is drawn, or the smallest that the suspect is wrong on. */
  readonly inputs: readonly (readonly [name: string, value: Data])[];
  /** To all that its probe asks there; none where they are not to be told yet. */
  readonly answers: readonly PortrayedAnswer[];
  /** To all that it asks on the picture's own inputs. */
  readonly along: readonly PortrayedAnswer[];
}

export interface PortrayedAnswer {
  /** The function that was asked. */
  readonly name: string;
  /** Undefined where it throws. */
  readonly answered: Data;
  /** What a right one answers; undefined where that is not to be told yet. */
  readonly right: Data;
}

export async function portraitOf(
  of: { readonly hunt: Hunt; readonly suspects: Suspects },
  { mask, degree, along }: Sitter,
  draw: Draw,
  sandboxes: SandboxFactory,
): Promise<Portrait> {
  const name = behind(mask, of.suspects, draw.seed);
  return Probe.of(of, sandboxes, (probe) => {
    const inputs = degree < 2 ? largest(inputsOf(of, draw)) : probe.smallest(name, draw)!.inputs;
    const answersTo = (asked: readonly unknown[]) =>
      answersIn(probe, of.suspects, name, asked, degree);
    return {
      inputs: inputs.map((value, i) => [of.hunt.params[i]!, value as Data] as const),
      answers: degree === 2 ? [] : answersTo(inputs),
      along: along ? answersTo(along) : [],
    };
  });
}

/** It shows more of what a function does. */
function largest(drawn: readonly (readonly unknown[])[]): readonly unknown[] {
  const sizes = drawn.map((inputs) => sizeOf(inputs as Data));
  return drawn[sizes.indexOf(Math.max(...sizes))]!;
}

function answersIn(
  probe: Probe,
  suspects: Suspects,
  name: string,
  inputs: readonly unknown[],
  degree: Degree,
): PortrayedAnswer[] {
  const rights = degree < 3 ? [] : probe.answers(rightsFor(suspects, name)[0]!, inputs);
  return probe.answers(name, inputs).map((asked, i) => ({
    name: asked.name,
    answered: answerOf(asked),
    right: answerOf(rights[i]),
  }));
}

const answerOf = (asked: AskedOfFunction | undefined): Data =>
  asked?.outcome.ok ? asked.outcome.value : undefined;
