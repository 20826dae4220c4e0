/** Grades a submission as a report says it was graded, and compares what comes out. */
import type { Course } from '../course.ts';
import type { Report } from '../formats/report.ts';
import { oneLine } from '../formats/untrusted.ts';
import { WORDS } from '../formats/words.ts';
import type { Selection } from '../grade/select.ts';
import { gradeFolder, whyNotGraded } from '../node/grade-folder.ts';
import { MalformedFile } from '../node/hostile-json.ts';
import { readReport } from '../node/report-file.ts';
import { versionOf } from '../node/version.ts';
import { differences } from './differences.ts';
import { CommandError, isDrawable } from './options.ts';
import { explanationsIn } from './same.ts';

const MOST_SHOWN = 100;

/** Says what it found; returns the exit code: 0 where the same verdicts come out, 1 where not. */
export async function replay(
  course: Course,
  folder: string,
  file: string,
  jobs?: number,
): Promise<0 | 1> {
  const report = await reportIn(file);
  console.log(coverage(course, report));
  const version = versionOf(course);
  if (report.version !== version) console.log(lawsChanged(report, version));
  const { submission: name, seed, runs, language } = report;
  const order = {
    name,
    seed,
    runs,
    language,
    ...explanationsIn(report),
    selection: selectionIn(course, report),
    jobs,
  };
  const again = await gradeFolder(course, folder, order).catch((error: unknown) => {
    const why = whyNotGraded(error);
    throw new CommandError({
      en: `${folder} was not graded: ${why.en}.`,
      ko: `채점하지 못했습니다: ${folder}: ${why.ko}.`,
    });
  });
  const found = differences(report, again);
  if (found.length === 0) {
    console.log(`The same verdicts come out: ${again.score} of ${again.maxScore} points.`);
    if (!sameEvidence(report, again)) console.log('Only messages or counterexamples differ.');
    return 0;
  }
  const more = found.length > MOST_SHOWN ? [`and ${found.length - MOST_SHOWN} more`] : [];
  console.log('The report does not come out again:');
  for (const line of [...found.slice(0, MOST_SHOWN), ...more]) console.log(`  ${line}`);
  return 1;
}

async function reportIn(file: string): Promise<Report> {
  try {
    const report = await readReport(file, { mayBeLink: true });
    if (isDrawable(report)) return report;
    throw new MalformedFile({
      en: 'its seed or its number of cases is not one that --seed or --runs takes',
      ko: '시드나 경우의 수가 --seed나 --runs로 적을 수 있는 값이 아닙니다',
    });
  } catch (error) {
    if (!(error instanceof MalformedFile)) throw error;
    throw new CommandError({
      en: `${file} is not a report of gradlings: ${oneLine(error.message)}.`,
      ko: `gradlings의 보고서가 아닙니다: ${file}: ${oneLine(error.words.ko)}.`,
    });
  }
}

/** What the report covers, as far as there is such a thing in the course. */
function selectionIn(course: Course, { lessons }: Report): Selection {
  return course.lessons.flatMap((entry) => {
    const lesson = lessons.find(({ id }) => id === entry.id);
    return lesson ? [{ entry, exercises: lesson.exercises.map(({ name }) => name) }] : [];
  });
}

function coverage(course: Course, { lessons, maxScore, seed, runs }: Report): string {
  const all = `${lessons.length} of ${course.lessons.length} lessons, ${maxScore} points in all`;
  return `The report covers ${all}, ${WORDS.en.cases(runs, seed)}.`;
}

const lawsChanged = ({ version }: Report, now: string): string =>
  `The laws have changed since: it was graded by gradlings ${oneLine(version)}; this is ${now}.`;

const sameEvidence = (a: Report, b: Report): boolean =>
  JSON.stringify(a.lessons) === JSON.stringify(b.lessons);
