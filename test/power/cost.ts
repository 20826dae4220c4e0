/** What grading a right solution costs, in processor time: law by law, and where it goes. */
import { Attempt } from '../../engine/grade/attempt.ts';
import { casesOf } from '../../engine/kit/property.ts';
import type { Subject, Target } from '../proof/subjects.ts';
import { drawn } from '../proof/trial.ts';
import { WatchedSandboxes } from './watched.ts';

const RUNS = 100;
/** V8 compiles for the first times; after these, the median of so many tells. */
const WARM_UP = 2;
const TIMES = 5;

/** Milliseconds of processor time. */
interface Time {
  readonly total: number;
  readonly drawing: number;
  /** Calls into the sandbox, with what goes in and comes out. */
  readonly sandbox: number;
}

export interface Cost extends Time {
  readonly title: string;
  readonly cases: number;
  /** Of the total: the first time of all, while nothing has been compiled yet. */
  readonly cold: number;
}

/** Working out what is right, comparing, and all the rest that is done outside. */
export const judging = ({ total, drawing, sandbox }: Cost): number =>
  Math.max(0, total - drawing - sandbox);

/** A solution, and the exercise it is for. */
export interface Graded extends Pick<Subject, 'prepared' | 'exported'>, Pick<Target, 'exercise'> {}

/**
 * Grades solutions in turn, again and again, each time on other cases. What each of them costs is a
 * fresh sandbox with the file imported, and then its checks, in order.
 */
export async function costsOf(solutions: readonly Graded[]): Promise<Cost[][]> {
  const rounds = solutions.map((): Time[][] => []);
  for (let seed = 0; seed < WARM_UP + TIMES; seed++) {
    for (const [i, each] of solutions.entries()) rounds[i]!.push(await gradeOnce(each, seed));
  }
  return solutions.map(({ exercise: { checks } }, i) => {
    const opening = { title: '(opening a sandbox)', cases: 0 };
    const judged = checks.map((each) => ({ title: each.name, cases: casesOf(each, RUNS) }));
    return [opening, ...judged].map((part, n) =>
      Object.assign(usual(rounds[i]!.map((times) => times[n]!)), part),
    );
  });
}

async function gradeOnce({ prepared, exported, exercise }: Graded, seed: number): Promise<Time[]> {
  const watched = new WatchedSandboxes();
  const attempt = new Attempt(watched, prepared, exported, exercise);
  try {
    const opening = await timed(() => attempt.open());
    const times: Time[] = [{ total: opening, drawing: 0, sandbox: opening }];
    for (const check of exercise.checks) {
      const [start, before] = [performance.now(), watched.waited];
      const total = await timed(() => attempt.verdict(check, { seed, runs: RUNS }));
      const share = (watched.waited - before) / (performance.now() - start);
      const drawing = await timed(() => drawn(check, seed, casesOf(check, RUNS)));
      times.push({ total, drawing, sandbox: total * share });
    }
    return times;
  } finally {
    attempt.close();
  }
}

function usual(times: readonly Time[]): Time & Pick<Cost, 'cold'> {
  const middle = (which: keyof Time): number => {
    const sorted = times.slice(WARM_UP).map((time) => time[which]);
    return sorted.sort((a, b) => a - b)[Math.floor(sorted.length / 2)]!;
  };
  return {
    total: middle('total'),
    drawing: middle('drawing'),
    sandbox: middle('sandbox'),
    cold: times[0]!.total,
  };
}

async function timed(work: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
