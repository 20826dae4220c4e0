/**
 * What changed between two gradings of a class: for whom, in which laws, and why as far as the
 * reports say. Plain data; nothing here looks at code.
 */
import { type Points, rounded, type Total } from '../../kit/totals.ts';
import { gradedIn } from '../evidence.ts';
import type { CheckReport, Report } from '../report.ts';

/** One of a class, as one of two gradings has it. */
export interface Graded {
  /** The exact name of what was handed in or, where that is not known, what its results are called. */
  readonly name: string;
  /** Undefined where it was not graded, for the reason in `note`. */
  readonly report?: Report;
  readonly note?: string;
}

export type Reason =
  | { readonly type: 'files'; readonly files: readonly string[] }
  | { readonly type: 'laws'; readonly before: string; readonly after: string }
  | { readonly type: 'cases' }
  | { readonly type: 'lessons' }
  | { readonly type: 'deadline' }
  /** In one of the two, what is extra is counted. */
  | { readonly type: 'extra' }
  /** Nothing that a report knows of: a clock has ended something, once. */
  | { readonly type: 'unknown' };

export interface StudentChange {
  readonly name: string;
  readonly before: Total;
  readonly after: Total;
  /** What came out differently, by exercise: `losses/mse`. */
  readonly exercises: readonly (Moved & { readonly name: string })[];
  readonly why: readonly Reason[];
}

interface Moved {
  /** Undefined where it was not graded. */
  readonly before: Points | undefined;
  readonly after: Points | undefined;
}

export type Verdict = CheckReport['status'] | 'none';

/** A law that says something else now, and of whom. */
export interface LawChange {
  /** `losses/mse` */
  readonly exercise: string;
  readonly law: string;
  readonly before: Verdict;
  readonly after: Verdict;
  readonly students: readonly string[];
}

export interface ClassChanges {
  /** Whose verdicts or points are other ones now; the others of both gradings are `same`. */
  readonly changed: readonly StudentChange[];
  readonly same: number;
  readonly laws: readonly LawChange[];
  /** Who is in the second grading alone, and who in the first alone. */
  readonly added: readonly string[];
  readonly gone: readonly string[];
  /** Who has no report in one of the two or in both. */
  readonly notCompared: readonly { readonly name: string; readonly why: string }[];
}

/** Takes one pair after another, as a whole class of reports does not fit into memory. */
export class Changes {
  readonly #changed: StudentChange[] = [];
  readonly #laws = new Map<string, LawChange & { readonly students: string[] }>();
  readonly #added: string[] = [];
  readonly #gone: string[] = [];
  readonly #notCompared: { name: string; why: string }[] = [];
  #same = 0;

  /** Somebody in both gradings, or in one of them. */
  add(before: Graded | undefined, after: Graded | undefined): void {
    const { name } = (after ?? before)!;
    if (!before) this.#added.push(name);
    if (!after) this.#gone.push(name);
    const without = [before, after].find((each) => each && !each.report);
    if (without) this.#notCompared.push({ name, why: without.note ?? '' });
    else if (before?.report && after?.report) this.#compare(name, before.report, after.report);
  }

  get found(): ClassChanges {
    return {
      changed: this.#changed,
      same: this.#same,
      laws: [...this.#laws.values()],
      added: this.#added,
      gone: this.#gone,
      notCompared: this.#notCompared,
    };
  }

  #compare(name: string, before: Report, after: Report): void {
    const laws = lawsMoved(before, after);
    const exercises = exercisesMoved(before, after);
    if (laws.length + exercises.length === 0 && !earnedDiffers(before, after)) {
      this.#same += 1;
      return;
    }
    const why = reasons(before, after);
    this.#changed.push({ name, before: totalOf(before), after: totalOf(after), exercises, why });
    for (const law of laws) {
      const key = JSON.stringify(law);
      const known = this.#laws.get(key) ?? { ...law, students: [] };
      this.#laws.set(key, known);
      known.students.push(name);
    }
  }
}

const totalOf = ({ score, maxScore, extra }: Total): Total => ({
  score,
  maxScore,
  ...(extra && { extra }),
});

/** Whether somebody has other points now, or is there in one grading alone. */
export const pointsDiffer = ({ changed, added, gone }: ClassChanges): boolean =>
  added.length + gone.length > 0 ||
  changed.some(({ before, after }) => earnedDiffers(before, after));

const earnedDiffers = (before: Total, after: Total): boolean =>
  gained(before, after) !== 0 || gainedExtra(before, after) !== 0;

/** How many points more there are now. */
export const gained = (before: Points, after: Points): number =>
  Math.sign(after.score - before.score) * rounded(Math.abs(after.score - before.score));

/** How many of those that are extra. */
export const gainedExtra = (before: Total, after: Total): number =>
  gained(before.extra ?? NOTHING, after.extra ?? NOTHING);

const NOTHING: Points = { score: 0, maxScore: 0 };

const keyOf = ({ lesson, exercise }: ReturnType<typeof gradedIn>[number]): string =>
  `${lesson.id}/${exercise.name}`;

function exercisesMoved(before: Report, after: Report): StudentChange['exercises'] {
  const pointsIn = (report: Report) =>
    new Map(
      gradedIn(report).map((graded) => {
        const { score, maxScore } = graded.exercise;
        return [keyOf(graded), { score, maxScore }];
      }),
    );
  return moved(pointsIn(before), pointsIn(after), (a, b) => {
    return a.score === b.score && a.maxScore === b.maxScore;
  });
}

/** Each once, in the order of the second; those that are gone follow. */
function moved<T>(
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
  alike: (a: T, b: T) => boolean,
): { name: string; before: T | undefined; after: T | undefined }[] {
  return [...new Set([...after.keys(), ...before.keys()])]
    .map((name) => ({ name, before: before.get(name), after: after.get(name) }))
    .filter((each) => {
      return !(each.before && each.after && alike(each.before, each.after));
    });
}

interface Law {
  readonly exercise: string;
  readonly law: string;
  readonly status: CheckReport['status'];
}

function lawsMoved(before: Report, after: Report): Omit<LawChange, 'students'>[] {
  // Laws have no names but those of the report's language: else their places have to do.
  const byName = before.language === after.language;
  const lawsIn = (report: Report) => new Map(gradedIn(report).flatMap((graded) => laws(graded)));
  const laws = (graded: ReturnType<typeof gradedIn>[number]) =>
    graded.exercise.checks.map(({ name, status }, i): [string, Law] => {
      const exercise = keyOf(graded);
      return [JSON.stringify([exercise, byName ? name : i]), { exercise, law: name, status }];
    });
  return moved(lawsIn(before), lawsIn(after), (a, b) => a.status === b.status).map((each) => {
    const { exercise, law } = (each.after ?? each.before)!;
    const [was, is] = [each.before?.status ?? 'none', each.after?.status ?? 'none'] as const;
    return { exercise, law, before: was, after: is };
  });
}

/** What the same verdicts depend on: if all of it is the same, something from outside took part. */
function reasons(before: Report, after: Report): Reason[] {
  const hashes = ({ files }: Report) => new Map(files.map(({ path, sha256 }) => [path, sha256]));
  const files = moved(hashes(before), hashes(after), (a, b) => a === b).map(({ name }) => name);
  const why: Reason[] = [];
  if (files.length > 0) why.push({ type: 'files', files });
  if (before.version !== after.version) {
    why.push({ type: 'laws', before: before.version, after: after.version });
  }
  if (before.seed !== after.seed || before.runs !== after.runs) why.push({ type: 'cases' });
  if (selectionOf(before) !== selectionOf(after)) why.push({ type: 'lessons' });
  if (JSON.stringify(before.deadline) !== JSON.stringify(after.deadline)) {
    why.push({ type: 'deadline' });
  }
  if (before.countExtra !== after.countExtra) why.push({ type: 'extra' });
  return why.length > 0 ? why : [{ type: 'unknown' }];
}

const selectionOf = (report: Report): string => JSON.stringify(gradedIn(report).map(keyOf));
