/** Whether a report still says what grading again would say. */
import type { Report } from '../formats/report.ts';
import type { Selection } from '../grade/select.ts';
import type { SubmissionTask } from '../node/grade-folder.ts';
import type { ReadSubmission } from '../node/read-submission.ts';

export async function isUpToDate(
  report: Report,
  version: string,
  { name, seed, runs, language, selection }: SubmissionTask,
  read: ReadSubmission,
): Promise<boolean> {
  return (
    report.version === version &&
    report.submission === name &&
    report.seed === seed &&
    report.runs === runs &&
    report.language === language &&
    sameFiles(report, read) &&
    (await covers(report, selection))
  );
}

/** What is there but could not be read has no hash, so it may have changed. */
function sameFiles(report: Report, { files, sources }: ReadSubmission): boolean {
  const hashed = new Set(files.map(({ path }) => path));
  const unknown = Object.keys(sources).some((path) => sources[path] && !hashed.has(path));
  return !unknown && JSON.stringify(report.files) === JSON.stringify(files);
}

async function covers({ lessons }: Report, selection: Selection): Promise<boolean> {
  const graded = lessons.map(({ id, exercises }) => [id, exercises.map(({ name }) => name)]);
  const wanted = selection.map(async ({ entry, exercises }) => [
    entry.id,
    exercises ?? [...(await entry.load()).lesson.exercises.keys()],
  ]);
  return JSON.stringify(graded) === JSON.stringify(await Promise.all(wanted));
}
