/** Which laws and which mistakes most students of a class fail, with an example of each. */
import { nameOf, type ReportedExercise, tellingCheck } from '../evidence.ts';
import type { CheckReport } from '../report.ts';
import { oneLine, plain } from '../untrusted.ts';
import type { Example, Failing, Overview } from './overview.ts';

/** As many are told; what hardly anybody fails is no matter of the class. */
const MOST_TOLD = 20;

/** UTF-16 units. */
const LIMITS = { sentence: 600, code: 300 };

export class Failures {
  readonly #laws = new Map<string, Failing>();
  readonly #mistakes = new Map<string, Failing>();

  add(submission: string, graded: ReportedExercise): void {
    for (const check of graded.exercise.checks) {
      if (check.status === 'failed') this.#addLaw(submission, graded, check);
    }
    this.#addMistake(submission, graded);
  }

  most(): Pick<Overview, 'laws' | 'mistakes'> {
    return { laws: mostOf(this.#laws), mistakes: mostOf(this.#mistakes) };
  }

  #addLaw(submission: string, graded: ReportedExercise, check: CheckReport): void {
    const text = oneLine(check.name);
    count(this.#laws, text, text, graded, exampleOf(submission, check));
  }

  /** Where no mistake is known, the kind of change that would make all laws hold. */
  #addMistake(submission: string, graded: ReportedExercise): void {
    const { mistake, where } = graded.exercise;
    const known = mistake ?? (where && { id: where.kind, text: where.change });
    if (!known) return;
    const example = exampleOf(submission, tellingCheck(graded.exercise));
    count(this.#mistakes, known.id, plain(known.text, LIMITS.sentence), graded, example);
  }
}

function exampleOf(submission: string, check: CheckReport | undefined): Example | null {
  if (!check || check.counterexample === null) return null;
  const code = (text: string | null) => (text === null ? null : plain(text, LIMITS.code));
  const { message, counterexample, received, expected } = check;
  return {
    submission,
    message: message === null ? null : plain(message, LIMITS.sentence),
    counterexample: code(counterexample),
    received: code(received),
    expected: code(expected),
  };
}

function count(
  among: Map<string, Failing>,
  id: string,
  text: string,
  graded: ReportedExercise,
  example: Example | null,
): void {
  const key = `${nameOf(graded)} ${id}`;
  const [lesson, exercise] = [graded.lesson.id, graded.exercise.name];
  const known = among.get(key) ?? { text, lesson, exercise, students: 0, example: null };
  const isShorter = lengthOf(example) < lengthOf(known.example);
  among.set(key, {
    ...known,
    ...(isShorter && { text, example }),
    students: known.students + 1,
  });
}

function lengthOf(example: Example | null): number {
  if (!example) return Infinity;
  const { counterexample, received, expected } = example;
  return [counterexample, received, expected].join('').length;
}

/** Of those that as many fail, the one that was met first comes first. */
const mostOf = (among: ReadonlyMap<string, Failing>): Failing[] =>
  [...among.values()].toSorted((a, b) => b.students - a.students).slice(0, MOST_TOLD);
