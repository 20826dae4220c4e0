/** What grading a right solution costs, in processor time: law by law, and where it goes. */
import fc from 'fast-check';
import type { Check, Exercise } from '../../checks/kit/exercise.ts';
import { casesOf, propertyOf } from '../../checks/kit/property.ts';
import { Attempt } from '../../checks/grade/attempt.ts';
import type { Prepared } from '../../checks/grade/submission.ts';
import type { SandboxFactory } from '../../checks/sandbox/factory.ts';
import type { Sandbox, Submission } from '../../checks/sandbox/sandbox.ts';

const RUNS = 100;
const TIMES = 5;

/** Milliseconds of processor time. */
export interface CheckCost {
  readonly check: Check;
  readonly cases: number;
  readonly total: number;
  readonly drawing: number;
  /** Calls into the sandbox, with what goes in and comes out. */
  readonly sandbox: number;
}

/** Working out what is right, comparing, and all the rest that is done outside. */
export const judging = ({ total, drawing, sandbox }: CheckCost): number =>
  Math.max(0, total - drawing - sandbox);

/** The cost of each check, in the order of the exercise. */
export async function costsOf(
  sandboxes: SandboxFactory,
  prepared: Prepared,
  name: string,
  exercise: Exercise<unknown>,
): Promise<CheckCost[]> {
  const watched = new WatchedSandboxes(sandboxes);
  const costs: CheckCost[] = [];
  for (const check of exercise.checks) {
    const attempt = new Attempt(watched as unknown as SandboxFactory, prepared, name, exercise);
    try {
      costs.push(await costOf(watched, attempt, check));
    } finally {
      attempt.close();
    }
  }
  return costs;
}

/** The median of some times, each on cases of its own, after a first time that warms up. */
async function costOf(
  watched: WatchedSandboxes,
  attempt: Attempt,
  check: Check,
): Promise<CheckCost> {
  const cases = casesOf(check, RUNS);
  const times: Pick<CheckCost, 'total' | 'drawing' | 'sandbox'>[] = [];
  for (let seed = 0; seed <= TIMES; seed++) {
    const beforeDrawing = process.cpuUsage();
    fc.sample(
      propertyOf(check, () => {}),
      { seed, numRuns: cases },
    );
    const drawing = since(beforeDrawing);
    watched.milliseconds = 0;
    const before = process.cpuUsage();
    await attempt.verdict(check, { seed, runs: RUNS });
    times.push({ total: since(before), drawing, sandbox: watched.milliseconds });
  }
  const usual = (which: keyof (typeof times)[0]): number =>
    median(times.slice(1).map((time) => time[which]));
  return {
    check,
    cases,
    total: usual('total'),
    drawing: usual('drawing'),
    sandbox: usual('sandbox'),
  };
}

/** Sandboxes that tell how long their calls take. */
class WatchedSandboxes {
  milliseconds = 0;
  readonly #sandboxes: SandboxFactory;

  constructor(sandboxes: SandboxFactory) {
    this.#sandboxes = sandboxes;
  }

  async open(submission: Submission): Promise<Sandbox> {
    const sandbox = await this.#sandboxes.open(submission);
    const { call, drive } = sandbox;
    return Object.assign(sandbox, {
      call: (...of: Parameters<typeof call>) => this.#timed(() => call.apply(sandbox, of)),
      drive: (...of: Parameters<typeof drive>) => this.#timed(() => drive.apply(sandbox, of)),
    });
  }

  close(sandbox: Sandbox): void {
    this.#sandboxes.close(sandbox);
  }

  #timed<T>(work: () => T): T {
    const start = process.cpuUsage();
    try {
      return work();
    } finally {
      this.milliseconds += since(start);
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
