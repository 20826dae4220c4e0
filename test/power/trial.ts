/**
 * How soon a suspect falls to each law, without asking what is plain: most fall at once, and only
 * those that do not are asked on every seed.
 */
import type { Exercise } from '../../engine/kit/exercise.ts';
import { casesOf } from '../../engine/kit/property.ts';
import type { Sandbox } from '../../engine/sandbox/sandbox.ts';
import type { Subject, Target } from '../proof/subjects.ts';
import { firstBreak, hasEnded, inSandbox } from '../proof/trial.ts';
import { DrawnCases, MOST_CASES, type Share } from './drawn.ts';

/** Grading asks for so many runs where nobody says otherwise. */
const USUAL_RUNS = 100;
/** One law is enough if on so many seeds the first random case falls to it, or one on purpose. */
const SOME_SEEDS = 50;
/** Whether a law catches a suspect at all is seen on so many seeds, among so many random cases. */
const FEW_SEEDS = 10;
const FEW_CASES = 30;
/** So many laws, those that catch it soonest, are asked on every seed. */
const SOONEST = 3;
/** No law is asked for longer than this on one suspect. */
const SECONDS_A_LAW = 6;
/** How many seeds are asked in one sandbox: a new one costs as much as some twenty calls. */
const SEEDS_A_SANDBOX = 25;

/** How one suspect fell to one law. */
export interface Fell {
  readonly cases: DrawnCases;
  /** Random cases until it fell on the worst seed: 0 where one on purpose shows it. */
  readonly random: number;
  /** On how many seeds that was seen. */
  readonly seeds: number;
}

export interface Trial {
  readonly suspect: string;
  /** The laws that catch it, as far as they were asked; none where no law does. */
  readonly fell: readonly Fell[];
  /** Seeds on which no law catches it among the cases it draws now. */
  readonly missed: readonly number[];
  /** Of how many. */
  readonly seeds: number;
}

/** A subject, which some law should catch. */
export interface Suspect extends Subject {
  readonly exercise: Exercise<unknown>;
}

/** How soon each of them falls to the laws of the exercise. */
export async function tryAll(
  subjects: readonly Subject[],
  { exercise }: Pick<Target, 'exercise'>,
  seeds: number,
): Promise<Trial[]> {
  const laws = exercise.checks.map((check) => new DrawnCases(check));
  const trials: Trial[] = [];
  for (const subject of subjects) trials.push(await tryOut({ ...subject, exercise }, laws, seeds));
  return trials;
}

export async function tryOut(
  suspect: Suspect,
  laws: readonly DrawnCases[],
  seeds: number,
): Promise<Trial> {
  const atOnce = await fallsAtOnce(suspect, laws);
  if (!atOnce) return fallsLater(suspect, laws, seeds);
  return { suspect: suspect.name, fell: [atOnce], missed: [], seeds: atOnce.seeds };
}

/** The first law that is enough by itself. */
async function fallsAtOnce(
  suspect: Suspect,
  laws: readonly DrawnCases[],
): Promise<Fell | undefined> {
  for (const cases of laws) {
    const seeds = upTo(cases.isFixed ? 1 : SOME_SEEDS);
    const falls = await fallsOn(suspect, cases, seeds, { onPurpose: true, random: 1 }, true);
    if (latest(falls) < Infinity) return fellTo(cases, falls);
  }
  return undefined;
}

async function fallsLater(
  suspect: Suspect,
  laws: readonly DrawnCases[],
  seeds: number,
): Promise<Trial> {
  const catching = await inOrder(suspect, laws);
  if (catching.length === 0) {
    return { suspect: suspect.name, fell: [], missed: upTo(FEW_SEEDS), seeds: FEW_SEEDS };
  }
  const fell: Fell[] = [];
  const caught = new Map<number, boolean>();
  const note = (cases: DrawnCases, falls: Falls): void => {
    const now = casesOf(cases.check, USUAL_RUNS);
    for (const [seed, at] of falls) caught.set(seed, caught.get(seed) === true || at <= now);
  };
  for (const { cases, onPurpose } of catching.slice(0, SOONEST)) {
    const falls = await fallsOn(suspect, cases, upTo(seeds), { onPurpose, random: MOST_CASES });
    fell.push(fellTo(cases, falls));
    note(cases, falls);
  }
  const missed = (): number[] => [...caught].flatMap(([seed, isCaught]) => (isCaught ? [] : seed));
  for (const { cases, onPurpose } of catching.slice(SOONEST)) {
    const share = { onPurpose, random: cases.check.cases };
    note(cases, await fallsOn(suspect, cases, missed(), share));
  }
  return { suspect: suspect.name, fell, missed: missed(), seeds: caught.size };
}

interface Catching {
  readonly cases: DrawnCases;
  /** Whether it ever falls to a case on purpose: else these need not be asked on every seed. */
  readonly onPurpose: boolean;
  readonly mean: number;
}

/** The laws that catch it on few seeds, those that do so on most of them and soonest first. */
async function inOrder(suspect: Suspect, laws: readonly DrawnCases[]): Promise<Catching[]> {
  const found: Catching[] = [];
  for (const cases of laws) {
    if (cases.isFixed) continue;
    const share = { onPurpose: true, random: FEW_CASES };
    const ats = [...(await fallsOn(suspect, cases, upTo(FEW_SEEDS), share)).values()];
    const sum = ats.reduce((total, at) => total + Math.min(at, 2 * FEW_CASES), 0);
    const onPurpose = ats.some((at) => at <= cases.check.first.length);
    if (ats.some((at) => at < Infinity)) found.push({ cases, onPurpose, mean: sum / ats.length });
  }
  return found.toSorted((a, b) => a.mean - b.mean);
}

/** At which case it fell, by seed: counted from 1; `Infinity` where it did not. */
type Falls = ReadonlyMap<number, number>;

async function fallsOn(
  { prepared, exported, exercise }: Suspect,
  cases: DrawnCases,
  seeds: readonly number[],
  share: Share,
  mustFall = false,
): Promise<Falls> {
  const falls = new Map<number, number>();
  const start = process.cpuUsage();
  const before = share.onPurpose ? 0 : cases.check.first.length;
  const fallIn = (sandbox: Sandbox, seed: number): boolean => {
    const broken = firstBreak(sandbox, exported, exercise, cases.of(seed, share));
    falls.set(seed, broken ? before + broken.at : Infinity);
    const { user, system } = process.cpuUsage(start);
    // What hangs once is caught, and would take its time on every seed.
    const isEnough = broken?.calls.some(hasEnded) || (user + system) / 1e6 > SECONDS_A_LAW;
    return !isEnough && (broken !== undefined || !mustFall);
  };
  for (let i = 0; i < seeds.length; i += SEEDS_A_SANDBOX) {
    const some = seeds.slice(i, i + SEEDS_A_SANDBOX);
    const goOn = await inSandbox(prepared.submission!, exercise, (sandbox) =>
      some.every((seed) => fallIn(sandbox, seed)),
    );
    if (!goOn) break;
  }
  return falls;
}

function fellTo(cases: DrawnCases, falls: Falls): Fell {
  const random = Math.max(0, latest(falls) - cases.check.first.length);
  return { cases, random, seeds: falls.size };
}

const latest = (falls: Falls): number => Math.max(...falls.values());

const upTo = (seeds: number): number[] => Array.from({ length: seeds }, (_, i) => i + 1);
