/** Watches from outside over the grading of one lesson: where it is, and whether it is late. */
import type { Problem } from '../sandbox/problem.ts';
import type { Checkpoint } from './task.ts';

/** A sign of life: before each checkpoint, which it is, and again and again while one takes long. */
export interface Sign {
  readonly checkpoint?: Checkpoint;
}

/** For signs of life: more often would only cost time. */
export function atMostOnceASecond(work: () => void): () => void {
  let last = 0;
  return () => {
    const now = performance.now();
    if (now - last < 1000) return;
    last = now;
    work();
  };
}

/** Milliseconds after which whoever waits is told which exercise it is that takes so long. */
const LONG = 1800;

/** What is left for all the work on a submission. */
export interface Budget {
  milliseconds: number;
  /** Aborts when somebody needs the report, whatever is done by then. */
  readonly end?: AbortSignal;
}

export class Supervisor {
  /** The last that was announced, if any was: before that nothing of the submission has run. */
  checkpoint: Checkpoint | undefined;
  /** Why it had to be given up, if it was late. */
  problem: Problem | undefined;
  /** Set when the submission has used up its time. */
  isOver = false;
  /** Told of an exercise, or of loading the file, that takes long. No verdict depends on it. */
  onLong: ((checkpoint: Checkpoint) => void) | undefined;
  readonly #late = new AbortController();
  readonly #silence: number;
  readonly #budget: Budget;
  #start: number | undefined;
  #silenceTimer: ReturnType<typeof setTimeout> | undefined;
  #budgetTimer: ReturnType<typeof setTimeout> | undefined;
  #longTimer: ReturnType<typeof setTimeout> | undefined;

  /** `silence` are the seconds without a sign after which it is late. */
  constructor(silence: number, budget: Budget) {
    this.#silence = silence;
    this.#budget = budget;
    budget.end?.addEventListener('abort', this.#endOfBudget);
  }

  /** Aborts when a deadline has passed. */
  get signal(): AbortSignal {
    return this.#late.signal;
  }

  giveUp(): void {
    this.#late.abort();
  }

  hear({ checkpoint }: Sign): void {
    if (checkpoint) this.#reach(checkpoint);
    if (this.checkpoint?.isLocating) this.#pause();
    else this.#begin();
    clearTimeout(this.#silenceTimer);
    this.#silenceTimer = setTimeout(() => {
      this.problem = { type: 'killed', seconds: this.#silence };
      this.giveUp();
    }, 1000 * this.#silence);
  }

  end(): void {
    clearTimeout(this.#silenceTimer);
    clearTimeout(this.#longTimer);
    this.#budget.end?.removeEventListener('abort', this.#endOfBudget);
    this.#pause();
  }

  #reach(checkpoint: Checkpoint): void {
    if (checkpoint.isLocating) clearTimeout(this.#longTimer);
    else if (!this.checkpoint || checkpoint.exercise !== this.checkpoint.exercise) {
      clearTimeout(this.#longTimer);
      this.#longTimer = setTimeout(() => this.onLong?.(checkpoint), LONG);
    }
    this.checkpoint = checkpoint;
  }

  /** What only explains is bounded by itself, and costs nobody the verdict on what comes after it. */
  #pause(): void {
    clearTimeout(this.#budgetTimer);
    if (this.#start !== undefined) this.#budget.milliseconds -= performance.now() - this.#start;
    this.#start = undefined;
  }

  /** Time counts from the first checkpoint: waiting for a grader costs nothing. */
  #begin(): void {
    if (this.#start !== undefined) return;
    this.#start = performance.now();
    this.#budgetTimer = setTimeout(this.#endOfBudget, this.#budget.milliseconds);
  }

  readonly #endOfBudget = (): void => {
    this.isOver = true;
    this.giveUp();
  };
}
