/** What grading a right solution costs, in processor time: law by law, and where it goes. */
import fc from 'fast-check';
import type { Check, Exercise } from '../../engine/kit/exercise.ts';
import { casesOf, propertyOf } from '../../engine/kit/property.ts';
import { Attempt } from '../../engine/grade/attempt.ts';
import type { Prepared } from '../../engine/grade/submission.ts';
import type { SandboxFactory } from '../../engine/sandbox/factory.ts';
import type { Sandbox, Submission } from '../../engine/sandbox/sandbox.ts';

const RUNS = 100;
/** V8 compiles for the first times; after these, the median of so many tells. */
const WARM_UP = 2;
const TIMES = 5;

/** Milliseconds of processor time, but for the cases. */
export interface Cost {
  readonly title: string;
  readonly cases: number;
  readonly total: number;
  readonly drawing: number;
  /** Calls into the sandbox, with what goes in and comes out. */
  readonly sandbox: number;
  /** Of the total: the first time of all, while nothing has been compiled yet. */
  readonly cold: number;
}

/** Working out what is right, comparing, and all the rest that is done outside. */
export const judging = ({ total, drawing, sandbox }: Cost): number =>
  Math.max(0, total - drawing - sandbox);

export interface ExerciseCost {
  readonly name: string;
  /** A fresh sandbox with the file imported, which every exercise gets. */
  readonly opening: Cost;
  /** In the order of the exercise. */
  readonly checks: readonly Cost[];
}

/** What an exercise's cost is made up of. */
export const partsOf = ({ opening, checks }: ExerciseCost): Cost[] => [opening].concat(checks);

/** Grades exercises in turn, again and again, each time on other cases. */
export async function costsOf(
  sandboxes: SandboxFactory,
  prepared: Prepared,
  exercises: Iterable<readonly [string, Exercise<unknown>]>,
): Promise<ExerciseCost[]> {
  const watched = new WatchedSandboxes(sandboxes);
  const timed = [...exercises].map(([name, exercise]) => ({
    name,
    exercise,
    rounds: [] as Round[],
  }));
  for (let seed = 0; seed < WARM_UP + TIMES; seed++) {
    for (const { name, exercise, rounds } of timed) {
      rounds.push(await gradeOnce(watched, prepared, name, exercise, seed));
    }
  }
  return timed.map(({ name, exercise, rounds }) => ({
    name,
    opening: costOf(
      '(opening a sandbox)',
      0,
      rounds.map(({ opening }) => opening),
    ),
    checks: exercise.checks.map((check, i) =>
      costOf(
        check.name,
        casesOf(check, RUNS),
        rounds.map(({ checks }) => checks[i]!),
      ),
    ),
  }));
}

type Time = Pick<Cost, 'total' | 'drawing' | 'sandbox'>;

interface Round {
  readonly opening: Time;
  readonly checks: readonly Time[];
}

async function gradeOnce(
  watched: WatchedSandboxes,
  prepared: Prepared,
  name: string,
  exercise: Exercise<unknown>,
  seed: number,
): Promise<Round> {
  const attempt = new Attempt(watched as unknown as SandboxFactory, prepared, name, exercise);
  try {
    const before = process.cpuUsage();
    await attempt.open();
    const opening = since(before);
    const checks: Time[] = [];
    for (const check of exercise.checks)
      checks.push(await judgeOnce(watched, attempt, check, seed));
    return { opening: { total: opening, drawing: 0, sandbox: opening }, checks };
  } finally {
    attempt.close();
  }
}

async function judgeOnce(
  watched: WatchedSandboxes,
  attempt: Attempt,
  check: Check,
  seed: number,
): Promise<Time> {
  watched.waited = 0;
  const [before, start] = [process.cpuUsage(), performance.now()];
  await attempt.verdict(check, { seed, runs: RUNS });
  const [total, waited] = [since(before), performance.now() - start];
  const beforeDrawing = process.cpuUsage();
  fc.sample(
    propertyOf(check, () => {}),
    { seed, numRuns: casesOf(check, RUNS) },
  );
  return { total, drawing: since(beforeDrawing), sandbox: (total * watched.waited) / waited };
}

function costOf(title: string, cases: number, times: readonly Time[]): Cost {
  const usual = (which: keyof Time): number =>
    median(times.slice(WARM_UP).map((time) => time[which]));
  return {
    title,
    cases,
    total: usual('total'),
    drawing: usual('drawing'),
    sandbox: usual('sandbox'),
    cold: times[0]!.total,
  };
}

/**
 * Sandboxes that tell how long one waits for their calls, which is a share of the time that a check
 * takes: asking for processor time would take longer than most calls.
 */
class WatchedSandboxes {
  waited = 0;
  readonly #sandboxes: SandboxFactory;

  constructor(sandboxes: SandboxFactory) {
    this.#sandboxes = sandboxes;
  }

  async open(submission: Submission): Promise<Sandbox> {
    const sandbox = await this.#sandboxes.open(submission);
    const { ask } = sandbox;
    return Object.assign(sandbox, {
      ask: (...of: Parameters<typeof ask>) => this.#timed(() => ask.apply(sandbox, of)),
    });
  }

  close(sandbox: Sandbox): void {
    this.#sandboxes.close(sandbox);
  }

  #timed<T>(work: () => T): T {
    const start = performance.now();
    try {
      return work();
    } finally {
      this.waited += performance.now() - start;
    }
  }
}

function since(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
}
