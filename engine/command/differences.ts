/** Where two reports on the same work part: files, verdicts and points. Words do not count. */
import type { CheckReport, ExerciseReport, Report } from '../formats/report.ts';
import { oneLine } from '../formats/untrusted.ts';

/** A line for each difference between what a report says and what came out now. */
export function differences(report: Report, now: Report): string[] {
  const both = (list: (of: Report) => Named[]) => [list(report), list(now)] as const;
  const exercises = differing(...both(exercisesIn));
  const changed = new Set(exercises.map(({ name }) => name));
  // Where an exercise comes out differently, its checks would only say so again.
  const checks = differing(...both(checksIn)).filter(({ name }) => !changed.has(exerciseOf(name)));
  return [
    ...differing(...both(filesIn)).map(tellFile),
    ...[...exercises, ...checks, ...differing(...both(totalsIn))].map(tellVerdict),
  ].map((line) => oneLine(line, 300));
}

type Named = readonly [name: string, value: string];

const filesIn = ({ files }: Report): Named[] => files.map(({ path, sha256 }) => [path, sha256]);

const eachExercise = <T>(
  { lessons }: Report,
  list: (name: string, of: ExerciseReport) => T[],
): T[] =>
  lessons.flatMap(({ id, exercises }) =>
    exercises.flatMap((exercise) => list(`${id}/${exercise.name}`, exercise)),
  );

const exercisesIn = (report: Report): Named[] =>
  eachExercise(report, (name, { status, score, maxScore }) => [
    [name, `${status}, ${score} of ${maxScore} points`],
  ]);

const checksIn = (report: Report): Named[] =>
  eachExercise(report, (name, { checks }) =>
    checks.map((check, i): Named => [`${name}@${i + 1}`, verdictOn(check)]),
  );

const verdictOn = ({ status, kind, name }: CheckReport): string => `${status} (${kind}: ${name})`;

const exerciseOf = (check: string): string => check.slice(0, check.lastIndexOf('@'));

const totalsIn = (report: Report): Named[] => [
  ...report.lessons.map(({ id, ...points }): Named => [id, pointsOf(points)]),
  ['in all', pointsOf(report)],
];

const pointsOf = ({ score, maxScore }: Pick<Report, 'score' | 'maxScore'>): string =>
  `${score} of ${maxScore} points`;

interface Difference {
  readonly name: string;
  readonly was: string | undefined;
  readonly is: string | undefined;
}

function differing(before: readonly Named[], now: readonly Named[]): Difference[] {
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
