/** Where two reports on the same work part: files, verdicts, points and stars. Words do not count. */
import { gradedIn, type ReportedExercise } from '../formats/evidence.ts';
import type { Report } from '../formats/report.ts';
import { oneLine } from '../formats/untrusted.ts';
import type { Points, Total } from '../kit/totals.ts';

/** A line for each difference between what a report says and what came out now. */
export function differences(report: Report, now: Report): string[] {
  const differing = (list: (of: Report) => Named[]) => differencesOf(list(report), list(now));
  const exercises = differing(exercisesIn);
  const changed = new Set(exercises.map(({ name }) => name));
  // Where an exercise comes out differently, its checks would only say so again.
  const checks = differing(checksIn).filter(({ name }) => !changed.has(exerciseOf(name)));
  return [
    ...differing(filesIn).map(tellFile),
    ...[...exercises, ...checks, ...differing(totalsIn), ...differing(huntsIn)].map(tellVerdict),
  ].map((line) => oneLine(line, 300));
}

type Named = readonly [name: string, value: string];

const filesIn = ({ files }: Report): Named[] => files.map(({ path, sha256 }) => [path, sha256]);

const keyOf = ({ lesson, exercise }: ReportedExercise): string => `${lesson.id}/${exercise.name}`;

const exercisesIn = (report: Report): Named[] =>
  gradedIn(report).map((graded) => [
    keyOf(graded),
    `${graded.exercise.status}, ${pointsOf(graded.exercise)}`,
  ]);

const checksIn = (report: Report): Named[] =>
  gradedIn(report).flatMap((graded) =>
    graded.exercise.checks.map(({ status, kind, name }, i): Named => [
      `${keyOf(graded)}@${i + 1}`,
      `${status} (${kind}: ${name})`,
    ]),
  );

const exerciseOf = (check: string): string => check.slice(0, check.lastIndexOf('@'));

const totalsIn = (report: Report): Named[] => [
  ...report.lessons.map((lesson): Named => [lesson.id, pointsOf(lesson)]),
  ['in all', totalOf(report)],
];

const huntsIn = ({ lessons }: Report): Named[] =>
  lessons.flatMap(({ id, hunts = [] }) =>
    hunts.map(({ name, status, stars, masks }): Named => {
      const caught = masks.map(({ isCaught }) => (isCaught ? '✓' : '●')).join('');
      return [`${id}/${name}`, `${status}, ${stars} of 3 stars ${caught}`.trimEnd()];
    }),
  );

const pointsOf = ({ score, maxScore }: Points): string => `${score} of ${maxScore} points`;

const totalOf = ({ extra, ...points }: Total): string =>
  pointsOf(points) + (extra ? `, ${extra.score} of ${extra.maxScore} extra` : '');

interface Difference {
  readonly name: string;
  readonly was: string | undefined;
  readonly is: string | undefined;
}

function differencesOf(before: readonly Named[], now: readonly Named[]): Difference[] {
  const [was, is] = [valuesOf(before), valuesOf(now)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((name) => ({ name, was: was.get(name), is: is.get(name) }))
    .filter((each) => each.was !== each.is);
}

/** A name that comes twice, as nothing of ours does, agrees with nothing. */
function valuesOf(pairs: readonly Named[]): Map<string, string> {
  const values = new Map<string, string>();
  for (const [name, value] of pairs) {
    const known = values.get(name);
    values.set(name, known === undefined ? value : `${known}, and ${value}`);
  }
  return values;
}

function tellFile({ name, was, is }: Difference): string {
  if (is === undefined) return `${name}: the report has read it, but it cannot be read now`;
  if (was === undefined) return `${name}: the report has not read it`;
  return `${name}: another file, SHA-256 ${is}; the report says ${was}`;
}

const tellVerdict = ({ name, was, is }: Difference): string =>
  `${name}: ${is ?? 'not graded'}; the report says ${was ?? 'nothing'}`;
