/** One exercise of a submission under grading: a sandbox of its own, kept as long as it lives. */
import type { Check, Exercise } from '../kit/exercise.ts';
import { timesAsMany } from '../kit/usual-runs.ts';
import type { Problem } from '../sandbox/problem.ts';
import type { SandboxFactory } from '../sandbox/factory.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { withPieces } from './pieces.ts';
import { explained, type Prepared } from './submission.ts';
import { type Draw, notRun, runCheck, unrunnable, type Verdict } from './verdict.ts';

export class Attempt {
  readonly #sandboxes: SandboxFactory;
  readonly #prepared: Prepared;
  readonly #name: string;
  readonly #exercise: Exercise<unknown>;
  #sandbox: Sandbox | undefined;
  /** Set when no check that is left could pass, or earn anything if it did. */
  #isOver = false;

  /** `name` is the export under test: the exercise's own, or that of a known mistake. */
  constructor(
    sandboxes: SandboxFactory,
    prepared: Prepared,
    name: string,
    exercise: Exercise<unknown>,
  ) {
    this.#sandboxes = sandboxes;
    this.#prepared = prepared;
    this.#name = name;
    this.#exercise = exercise;
  }

  async verdict(check: Check, draw: Draw): Promise<Verdict> {
    if (this.#isOver) return notRun(check);
    if (this.#sandbox?.damaged) this.close();
    const problem = await this.open();
    if (problem) return unrunnable(check, problem);
    this.#sandbox!.cases = timesAsMany(draw.runs);
    const run = (asked: Check) => runCheck(this.#sandbox!, this.#name, this.#exercise, asked, draw);
    const verdict = run(check);
    this.#isOver = isLast(verdict);
    return withPieces(verdict, check, run);
  }

  /** The verdicts on every check of the exercise. */
  async verdicts(draw: Draw): Promise<Verdict[]> {
    const verdicts: Verdict[] = [];
    for (const check of this.#exercise.checks) verdicts.push(await this.verdict(check, draw));
    return verdicts;
  }

  /** Sees to it that there is a sandbox, or says why there cannot be one. */
  async open(): Promise<Problem | undefined> {
    const { submission, problem } = this.#prepared;
    if (problem || !submission) return problem && explained(problem, this.#prepared);
    this.#sandbox ??= await this.#sandboxes.open(submission);
    this.#sandbox.patience = this.#exercise.patience;
    // A file that hangs on import would hang for each of its exercises: once is enough.
    const { importProblem } = this.#sandbox;
    if (importProblem) {
      return (this.#prepared.problem = await explained(importProblem, this.#prepared));
    }
    const missing = this.#sandbox.missing(this.#name);
    return missing && explained(missing, this.#prepared);
  }

  /** Steps that the sandbox has taken. */
  get stepsTaken(): number {
    return this.#sandbox?.stepsTaken ?? 0;
  }

  close(): void {
    if (this.#sandbox) this.#sandboxes.close(this.#sandbox);
    this.#sandbox = undefined;
  }
}

/** After these a sandbox answers nothing any more. */
const FINAL: readonly Problem['type'][] = ['stuck', 'out-of-steps'];
/** What takes long each time; without its formula an exercise earns nothing. */
const LONG: readonly Problem['type'][] = ['timeout', 'out-of-memory'];

/** Whether the checks after this one need not be run. */
function isLast({ kind, broken }: Verdict): boolean {
  if (broken?.failure.type !== 'problem') return false;
  const { type } = broken.failure.problem;
  return FINAL.includes(type) || (kind === 'formula' && LONG.includes(type));
}
