/** Whether a report still says what grading again would say. */
import type { Report } from '../formats/report.ts';
import type { Selection } from '../grade/select.ts';
import type { Explanations } from '../grade/task.ts';
import type { SubmissionTask } from '../node/grade-folder.ts';
import type { ReadSubmission } from '../node/read-submission.ts';
import { LIMITS } from '../sandbox/limits.ts';

export async function isUpToDate(
  report: Report,
  version: string,
  { name, seed, runs, language, selection, countExtra, deadline, ...explanations }: SubmissionTask,
  read: ReadSubmission,
): Promise<boolean> {
  return (
    report.version === version &&
    report.submission === name &&
    report.seed === seed &&
    report.runs === runs &&
    report.language === language &&
    (report.countExtra ?? false) === (countExtra ?? false) &&
    sameFiles(report, read) &&
    isWhole(report, deadline) &&
    explains(report, explanations) &&
    (await covers(report, selection))
  );
}

/** What is there but could not be read has no hash, so it may have changed. */
function sameFiles(report: Report, { files, sources }: ReadSubmission): boolean {
  const hashed = new Set(files.map(({ path }) => path));
  const unknown = Object.keys(sources).some((path) => sources[path] && !hashed.has(path));
  return !unknown && JSON.stringify(report.files) === JSON.stringify(files);
}

/** With more time, or less, there may be more done. */
const isWhole = ({ deadline: cut }: Report, seconds: number = LIMITS.submission): boolean =>
  cut === undefined || cut.seconds === seconds;

/** What is asked for, and no more: there may be students who are not to be told. */
function explains({ lessons }: Report, { places = false, repairs = false }: Explanations): boolean {
  return lessons.every(({ exercises }) =>
    exercises.every(({ where }) => {
      if (!places || where === undefined) return !places && where === undefined;
      return where === null || (where.repair !== undefined) === repairs;
    }),
  );
}

/** What a report was asked to explain, as far as it shows. */
export function explanationsIn({ lessons }: Report): Explanations {
  const all = lessons.flatMap(({ exercises }) => exercises.map(({ where }) => where));
  return {
    places: all.some((where) => where !== undefined),
    repairs: all.some((where) => where?.repair !== undefined),
  };
}

async function covers({ lessons }: Report, selection: Selection): Promise<boolean> {
  const graded = lessons.map(({ id, exercises }) => [id, exercises.map(({ name }) => name)]);
  const wanted = selection.map(async ({ entry, exercises }) => [
    entry.id,
    exercises ?? [...(await entry.load()).lesson.exercises.keys()],
  ]);
  return JSON.stringify(graded) === JSON.stringify(await Promise.all(wanted));
}
