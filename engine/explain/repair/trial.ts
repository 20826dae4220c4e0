/** Puts code in the place of the student's file and asks it what the laws ask, within a budget. */
import type { Check, Exercise } from '../../kit/exercise.ts';
import type { Failure } from '../../kit/failure.ts';
import type { SandboxFactory } from '../../sandbox/factory.ts';
import type { Problem } from '../../sandbox/problem.ts';
import type { Sandbox, Submission } from '../../sandbox/sandbox.ts';
import type { Draw, Verdict } from '../../grade/verdict.ts';
import { ask, type Case, otherSeed, type Question, smallestCases, widerCases } from '../cases.ts';
import type { Edit } from '../slips/repair.ts';
import type { Source } from '../slips/source.ts';
import type { Written } from '../slips/sources.ts';
import { Budget, costOf } from './budget.ts';
import { REACHED, tellingReached } from './coverage.ts';

/** An exercise that has failed. */
export interface Failed {
  readonly submission: Submission;
  /** Its files as they were written, with their types. */
  readonly written?: Written | undefined;
  readonly name: string;
  /** Other exports of its file that keep all their laws. */
  readonly held?: readonly string[] | undefined;
  readonly exercise: Exercise<unknown>;
  readonly verdicts: readonly Verdict[];
  readonly draw: Draw;
}

/** Steps for all that is tried, and then to confirm what has been found, … */
const STEPS = 18_500_000;
const RESERVE = 5_000_000;
/** … and for one call: so many times those of the student's own code, but not fewer than these. */
const TIMES = 4;
const FEWEST = 30_000;
/** What takes more than these is too long to be asked again and again. */
export const MOST = 300_000;
/** So many random cases of each check, after those on purpose, are asked first. */
const FEW = 3;
/** So many times something is asked to see how long it takes, if that is shorter than so many steps. */
const MEASURED = 4;
const SHORT = 20_000;
/** What takes more steps than these is asked in the end, unless all takes as long. */
const LONG = 50_000;

export class Trial {
  /** What is asked first: what has an answer that is wrong, then a few cases more; short ones before long. */
  questions: readonly Question[] = [];
  /** Checks that are left aside. */
  #aside: ReadonlySet<Check> = new Set();
  /** Steps for a call. */
  most = FEWEST;
  readonly #steps = new Map<Question, number>();
  /** What was let in, where nothing else is wrong. */
  readonly letIn: readonly Question[];
  /** Checks that let bad input in, where something else is wrong: that may have a cause of its own. */
  readonly besides: readonly Check[];
  /** Whether something comes to no end, and most of what is tried as well. */
  readonly isEndless: boolean;
  /** In which ways the checks have failed. */
  readonly failures: readonly Failure[];
  readonly #failed: Failed;
  readonly #sandboxes: SandboxFactory;
  readonly #budget = new Budget(STEPS, RESERVE);
  #all: readonly Question[] | undefined;

  constructor(failed: Failed, sandboxes: SandboxFactory) {
    this.#failed = failed;
    this.#sandboxes = sandboxes;
    this.failures = failed.verdicts.flatMap(({ broken }) => (broken ? [broken.failure] : []));
    this.isEndless = this.failures.some(
      (failure) => failure.type === 'problem' && ENDLESS.has(failure.problem.type),
    );
    const smallest = smallestCases(failed.exercise, failed.verdicts);
    const letIn = smallest.filter(({ check }) => isLetIn(check, failed.verdicts));
    this.letIn = letIn.length === smallest.length ? letIn : [];
    this.besides = letIn.length === smallest.length ? [] : letIn.map(({ check }) => check);
  }

  /** Nothing more is tried after that, … */
  get isOver(): boolean {
    return this.#budget.isSpent;
  }

  /** … and nothing that is asked has an answer. */
  get isExhausted(): boolean {
    return this.#budget.isExhausted;
  }

  /** Every case that a submission is graded on, drawn anew. */
  get all(): readonly Question[] {
    const { exercise, draw } = this.#failed;
    this.#all ??= widerCases(exercise, otherSeed(draw.seed, 4), ({ cases }) => cases);
    return this.#all.filter(({ check }) => !this.#aside.has(check));
  }

  leaveAside(checks: readonly Check[]): void {
    this.#aside = new Set([...this.#aside, ...checks]);
    this.questions = this.questions.filter(({ check }) => !this.#aside.has(check));
  }

  /** Tells that so many candidates have been made. */
  made(candidates: number): void {
    this.#budget.make(candidates);
  }

  /** What the student's own code takes says in which order to ask, and how long to wait. */
  async prepare(): Promise<void> {
    const { exercise, verdicts, draw, submission } = this.#failed;
    const few = Math.ceil(FEW / exercise.patience);
    const questions = [
      ...smallestCases(exercise, verdicts),
      ...widerCases(exercise, otherSeed(draw.seed, 3), ({ cases }) => Math.min(few, cases)),
    ];
    const tooLong = new Set<Check>();
    const measured = await this.inSandbox(submission.files[submission.entry]!, (sandbox) => {
      sandbox.most = this.isEndless ? FEWEST : MOST * exercise.patience;
      return questions.flatMap((each) => {
        if (this.isOver || tooLong.has(each.check)) return [];
        const one = this.#measured(each, sandbox);
        if (one.rank === LATE && !this.isEndless) tooLong.add(each.check);
        return [one];
      });
    });
    // What takes too long to be asked even once is left out, if there is other evidence.
    if (measured.some(({ rank }) => rank === WRONG)) this.leaveAside([...tooLong]);
    const least = Math.min(...measured.map(({ rank, cost }) => (rank === HELD ? Infinity : cost)));
    const asked = measured
      .filter(({ question }) => !this.#aside.has(question.check))
      .filter(({ cost }) => cost <= Math.max(LONG, 2 * least))
      .toSorted((a, b) => a.rank - b.rank || a.cost - b.cost);
    this.questions = asked.map(({ question }) => question);
    for (const { question, rank, steps } of asked)
      if (rank !== LATE) this.#steps.set(question, steps);
    this.most = Math.max(FEWEST, ...this.questions.map((each) => this.mostFor(each)));
  }

  /** Steps for a call of this question. */
  mostFor(question: Question): number {
    return Math.max(FEWEST, TIMES * (this.#steps.get(question) ?? 0));
  }

  /** Nothing comes of what cannot be loaded: `work` is to look for `importProblem`. */
  async inSandbox<T>(code: string, work: (sandbox: Sandbox) => T): Promise<T> {
    const { submission, exercise } = this.#failed;
    this.#budget.load(code);
    const files = { ...submission.files, [submission.entry]: code };
    const sandbox = await this.#sandboxes.open({ ...submission, files });
    sandbox.patience = exercise.patience;
    sandbox.most = this.most;
    try {
      return work(sandbox);
    } finally {
      this.#sandboxes.close(sandbox);
    }
  }

  ask(sandbox: Sandbox, question: Question): Case {
    const before = sandbox.stepsTaken;
    const answered = ask(sandbox, this.#failed.name, this.#failed.exercise, question);
    const cost = costOf(answered.calls.length, sandbox.stepsTaken - before);
    // What only a clock ends has taken all the time there is, and hardly a step.
    this.#budget.spend(hasEnded(answered, 'stuck') ? Infinity : cost);
    return answered;
  }

  /** What is short is asked several times, as steps are counted in thousands. */
  #measured(question: Question, sandbox: Sandbox) {
    const before = sandbox.stepsTaken;
    const stepsTaken = () => sandbox.stepsTaken - before;
    const answered = this.ask(sandbox, question);
    let times = 1;
    for (; times < MEASURED && !isLate(answered) && stepsTaken() < SHORT && !this.isOver; times++)
      this.ask(sandbox, question);
    const { calls } = answered;
    const steps = stepsTaken() / times;
    return {
      question,
      rank: rankOf(answered),
      cost: costOf(calls.length, steps),
      steps: steps / Math.max(1, calls.length),
    };
  }
}

/** What has failed comes first, and what has come to no end last of that: it may never come to one. */
const [WRONG, LATE, HELD] = [0, 1, 2];

const rankOf = (answered: Case): number =>
  !answered.failure ? HELD : isLate(answered) ? LATE : WRONG;

const ENDLESS: ReadonlySet<string> = new Set(['timeout', 'out-of-memory']);

const isLetIn = (check: Check, verdicts: readonly Verdict[]): boolean =>
  verdicts.some(({ name, broken }) => name === check.name && broken?.failure.type === 'accepted');

/** Whether a case came to no end. */
export const isLate = (answered: Case): boolean => hasEnded(answered, 'timeout');

const hasEnded = ({ failure }: Case, by: Problem['type']): boolean =>
  failure !== undefined &&
  failure !== 'unusable' &&
  failure.type === 'problem' &&
  failure.problem.type === by;

/** Which parts of a file are reached, with these edits, by all that is asked first. */
export const reachedIn = (
  source: Source,
  edits: readonly Edit[],
  trial: Trial,
  questions: readonly Question[] = trial.questions,
): Promise<ReadonlySet<number>> =>
  trial.inSandbox(tellingReached(source, edits), (sandbox) => {
    sandbox.most = trial.isEndless ? trial.most : Math.max(trial.most, MOST);
    for (const question of questions) if (!trial.isExhausted) trial.ask(sandbox, question);
    const told = sandbox.call(REACHED, []);
    return new Set(told.ok ? (told.value as number[]) : []);
  });
