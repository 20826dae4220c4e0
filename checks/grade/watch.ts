/** Watches from outside over the grading of one lesson: where it is, and whether it is late. */
import type { Problem } from '../sandbox/problem.ts';
import type { Step } from './grade.ts';

/** What a grader says before each step. */
export interface Announcement {
  readonly step: Step;
  /** What is allowed for it. */
  readonly seconds: number;
}

/** What is left for all the work on a submission. */
export interface Budget {
  milliseconds: number;
}

export class Watch {
  /** The last step that was announced, if any was: before that nothing of the submission has run. */
  step: Step | undefined;
  /** Why it had to be given up, if it was late. */
  problem: Problem | undefined;
  /** Set when the submission has used up its time. */
  isOver = false;
  readonly #late = new AbortController();
  readonly #grace: number;
  readonly #budget: Budget;
  #start: number | undefined;
  #stepTimer: ReturnType<typeof setTimeout> | undefined;
  #budgetTimer: ReturnType<typeof setTimeout> | undefined;

  /** `grace` are the seconds that a step may take beyond what the sandbox allows. */
  constructor(grace: number, budget: Budget) {
    this.#grace = grace;
    this.#budget = budget;
  }

  /** Aborts when a deadline has passed. */
  get signal(): AbortSignal {
    return this.#late.signal;
  }

  giveUp(): void {
    this.#late.abort();
  }

  at({ step, seconds: allowed }: Announcement): void {
    this.#begin();
    this.step = step;
    const seconds = allowed + this.#grace;
    clearTimeout(this.#stepTimer);
    this.#stepTimer = setTimeout(() => {
      this.problem = { type: 'killed', seconds };
      this.giveUp();
    }, 1000 * seconds);
  }

  end(): void {
    clearTimeout(this.#stepTimer);
    clearTimeout(this.#budgetTimer);
    if (this.#start !== undefined) this.#budget.milliseconds -= performance.now() - this.#start;
  }

  /** Time counts from the first step: waiting for a grader costs nothing. */
  #begin(): void {
    if (this.#start !== undefined) return;
    this.#start = performance.now();
    this.#budgetTimer = setTimeout(() => {
      this.isOver = true;
      this.giveUp();
    }, this.#budget.milliseconds);
  }
}
