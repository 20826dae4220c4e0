/** What is asked of the mutants of an exercise, drawn once for all of them. */
import fc, { type Arbitrary } from 'fast-check';
import type { Question } from '../../engine/explain/cases.ts';
import type { Exercise } from '../../engine/kit/exercise.ts';
import { casesOf } from '../../engine/kit/property.ts';
import type { Arg } from '../../engine/sandbox/codec.ts';
import type { Asked } from '../../engine/sandbox/sandbox.ts';
import { drawn } from '../proof/trial.ts';
import { isFree } from './contract.ts';
import { GRAPHS } from './wide/backprop.ts';
import { WIDE } from './wide/inputs.ts';

/** As a submission is graded. */
const GRADED = { seed: 1, runs: 100 };
/** Seeds from which the inputs are drawn that show two functions to be equal. */
const OTHER_SEEDS = [2, 3] as const;
const OTHER_RUNS = 400;
const WIDE_DRAW = { seed: 1, numRuns: 80 };

/** A call that no law asks for, and whether it is to be answered or rejected. */
export interface WideCall extends Asked {
  readonly isRight: boolean;
}

export class Questions {
  readonly name: string;
  readonly exercise: Exercise<unknown>;
  /** The cases of the laws that a submission is graded on, … */
  readonly graded: readonly Question[];
  #others: readonly Question[] | undefined;
  #wide: readonly WideCall[] | undefined;

  constructor(name: string, exercise: Exercise<unknown>) {
    this.name = name;
    this.exercise = exercise;
    this.graded = questions(exercise, GRADED.seed, GRADED.runs);
  }

  /** … other cases of theirs, … */
  get others(): readonly Question[] {
    return (this.#others ??= isFree(this.name)
      ? questions(this.exercise, OTHER_SEEDS[0]!, GRADED.runs)
      : OTHER_SEEDS.flatMap((seed) => questions(this.exercise, seed, OTHER_RUNS)));
  }

  /** … and what the contract promises beyond. */
  get wide(): readonly WideCall[] {
    return (this.#wide ??= wideCalls(this.name));
  }
}

const questions = ({ checks }: Exercise<unknown>, seed: number, runs: number): Question[] =>
  checks.flatMap((check) =>
    drawn(check, seed, casesOf(check, runs)).map((inputs) => ({
      check,
      inputs,
      isSmallest: false,
    })),
  );

function wideCalls(name: string): WideCall[] {
  const { right, wrong } = WIDE[name] ?? {};
  const sample = (how: 'call' | 'drive', isRight: boolean, of?: Arbitrary<readonly Arg[]>) =>
    of ? fc.sample(of, WIDE_DRAW).map((args): WideCall => ({ how, args, isRight })) : [];
  return [
    ...sample('call', true, right),
    ...sample('call', false, wrong),
    ...sample('drive', true, name === 'Value' ? GRAPHS : undefined),
  ];
}
