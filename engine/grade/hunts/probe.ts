/** Functions of a hunt asked as its probe asks them, by no law: where a suspect is wrong. */
import fc from 'fast-check';
import { difference, FORMULA } from '../../kit/agree.ts';
import type { Ask, Hunt } from '../../kit/hunt.ts';
import { casesOf, propertyOf } from '../../kit/property.ts';
import type { Suspects } from '../../kit/suspects.ts';
import type { Data } from '../../sandbox/codec.ts';
import type { SandboxFactory } from '../../sandbox/factory.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { Draw } from '../verdict.ts';
import type { AskedOfFunction } from './hearing.ts';

/** The functions of a hunt, to be asked by their exports. */
export class Probe {
  readonly #hunt: Hunt;
  readonly #suspects: Suspects;
  readonly #sandbox: Sandbox;
  /** The same inputs are asked about again and again. */
  readonly #known = new WeakMap<readonly unknown[], Map<string, readonly AskedOfFunction[]>>();

  private constructor(hunt: Hunt, suspects: Suspects, sandbox: Sandbox) {
    this.#hunt = hunt;
    this.#suspects = suspects;
    this.#sandbox = sandbox;
  }

  /** What is found by asking them. */
  static async of<T>(
    { hunt, suspects }: { readonly hunt: Hunt; readonly suspects: Suspects },
    sandboxes: SandboxFactory,
    find: (probe: Probe) => T,
  ): Promise<T> {
    const probe = new Probe(hunt, suspects, await sandboxes.openRenewable(suspects.submission));
    try {
      return find(probe);
    } finally {
      sandboxes.close(probe.#sandbox);
    }
  }

  /** What an export answers to all that it is asked on this input. */
  answers(name: string, inputs: readonly unknown[]): readonly AskedOfFunction[] {
    const known = this.#known.get(inputs) ?? new Map<string, readonly AskedOfFunction[]>();
    const answers = known.get(name) ?? this.#ask(name, inputs);
    this.#known.set(inputs, known.set(name, answers));
    return answers;
  }

  #ask(name: string, inputs: readonly unknown[]): AskedOfFunction[] {
    this.#sandbox.renew();
    const asked: AskedOfFunction[] = [];
    const askFor =
      (part: string): Ask =>
      (...args) => {
        const outcome = this.#sandbox.call('ask', [name, part, args]);
        asked.push({ name: part, args: args as Data[], outcome });
        if (outcome.ok) return outcome.value;
        throw new NoAnswer();
      };
    try {
      this.#hunt.probe(this.#hunt.functions.map(askFor), inputs);
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
    }
    return asked;
  }

  /** Where a suspect first answers otherwise than every right function that it could pass for. */
  wrongAnswer(name: string, inputs: readonly unknown[]): WrongAnswer | undefined {
    const answers = this.answers(name, inputs);
    const rights = rightsFor(this.#suspects, name).map((right) => this.answers(right, inputs));
    const at = answers.findIndex((each, i) => rights.every((right) => differ(each, right[i])));
    const right = rights[0]?.[at]?.outcome;
    return right?.ok ? { inputs, asked: answers[at]!, right: right.value } : undefined;
  }

  /** The smallest input on which a suspect is wrong, of those that are drawn. */
  smallest(name: string, { seed, runs }: Draw): WrongAnswer | undefined {
    let smallest: WrongAnswer | undefined;
    const property = propertyOf(this.#hunt, (inputs) => {
      const wrong = this.wrongAnswer(name, inputs);
      if (!wrong) return;
      smallest = wrong;
      throw new Error('wrong');
    });
    fc.check(property, { seed, numRuns: casesOf(this.#hunt, runs) });
    return smallest;
  }
}

/** A call that a suspect answers wrongly, and what a right function answers. */
export interface WrongAnswer {
  /** On which it was asked. */
  readonly inputs: readonly unknown[];
  readonly asked: AskedOfFunction;
  readonly right: Data;
}

/** Ends a probe that cannot go on. */
class NoAnswer extends Error {}

/** The one in whose place it stands, if that is said, or else all. */
export function rightsFor({ innocents, texts }: Suspects, name: string): readonly string[] {
  const right = texts.get(name)?.right;
  return right === undefined ? innocents : [right];
}

function differ(one: AskedOfFunction, other: AskedOfFunction | undefined): boolean {
  if (!other || !one.outcome.ok || !other.outcome.ok) return one.outcome.ok !== other?.outcome.ok;
  return difference(one.outcome.value, other.outcome.value, FORMULA) !== undefined;
}

/** Whether two exports answer an input alike, whatever they are asked. */
export const areAlike = (
  some: readonly AskedOfFunction[],
  others: readonly AskedOfFunction[],
): boolean => some.length === others.length && !some.some((each, i) => differ(each, others[i]));
