/** Grades a submission as a report says it was graded, and compares what comes out. */
import type { Course } from '../course.ts';
import { tellTotal } from '../formats/evidence.ts';
import { earnedIn, type Report } from '../formats/report.ts';
import { oneLine } from '../formats/untrusted.ts';
import { WORDS } from '../formats/words.ts';
import type { Selection } from '../grade/select.ts';
import { sum } from '../kit/totals.ts';
import { gradeRead, type SubmissionTask, whyNotGraded } from '../node/grade-folder.ts';
import { Graders } from '../node/graders.ts';
import { MalformedFile } from '../node/hostile-json.ts';
import { readReport } from '../node/report-file.ts';
import { versionOf } from '../node/version.ts';
import { differences } from './differences.ts';
import { CommandError, isDrawable } from './options.ts';
import { explanationsIn } from './same.ts';
import { submissionsIn } from './class/submissions.ts';
import { readWork } from './class/work.ts';

const MOST_SHOWN = 100;

/** Says what it found; returns the exit code: 0 where the same verdicts come out, 1 where not. */
export async function replay(
  course: Course,
  folder: string,
  file: string,
  jobs?: number,
): Promise<0 | 1> {
  const { report, left } = finishedIn(withJudged(await reportIn(file)));
  console.log(coverage(course, report));
  if (left > 0) console.log(`Exercises that were out of time are left out: ${left}.`);
  const version = versionOf(course);
  if (report.version !== version) console.log(lawsChanged(report, version));
  const { submission: name, seed, runs, language, countExtra } = report;
  const order = {
    name,
    seed,
    runs,
    language,
    ...explanationsIn(report),
    countExtra,
    selection: selectionIn(course, report),
    jobs,
  };
  const again = await gradeAgain(course, folder, order).catch((error: unknown) => {
    const why = whyNotGraded(error);
    throw new CommandError({
      en: `${folder} was not graded: ${why.en}.`,
      ko: `채점하지 못했습니다: ${folder}: ${why.ko}.`,
    });
  });
  const found = differences(report, again);
  if (found.length === 0) {
    console.log(`The same verdicts come out: ${tellTotal(again, WORDS.en)}.`);
    if (!sameEvidence(report, again)) console.log('Only messages or counterexamples differ.');
    return 0;
  }
  const more = found.length > MOST_SHOWN ? [`and ${found.length - MOST_SHOWN} more`] : [];
  console.log('The report does not come out again:');
  for (const line of [...found.slice(0, MOST_SHOWN), ...more]) console.log(`  ${line}`);
  return 1;
}

/** Without laws that could not be asked: for the time, maybe, as nobody writes down of stars. */
function withJudged(report: Report): Report {
  const lessons = report.lessons.map(({ hunts = [], ...lesson }) => {
    const judged = hunts.filter(({ status }) => status !== 'error');
    return { ...lesson, ...(judged.length > 0 && { hunts: judged }) };
  });
  return { ...report, lessons };
}

/** What of it would come out again: not what a deadline has cut off. */
function finishedIn({ deadline, ...report }: Report): { report: Report; left: number } {
  const cut = new Set(deadline?.unfinished);
  if (cut.size === 0) return { report, left: 0 };
  const lessons = report.lessons.map((lesson) => {
    const exercises = lesson.exercises.filter(({ name }) => !cut.has(`${lesson.id}/${name}`));
    return { ...lesson, ...sum(exercises), exercises };
  });
  return {
    report: { ...report, ...earnedIn(lessons, report.countExtra), lessons },
    left: cut.size,
  };
}

/** Where the work lies is found as it was then. */
async function gradeAgain(
  course: Course,
  folder: string,
  { selection, jobs, ...order }: SubmissionTask & { readonly jobs: number | undefined },
): Promise<Report> {
  const { submissions } = await submissionsIn(course, { folders: [folder] });
  const { read } = await readWork(submissions[0]!, course, selection);
  const graders = new Graders(course, selection.length, jobs);
  try {
    return await gradeRead(read, { ...order, selection }, graders);
  } finally {
    await graders.close();
  }
}

async function reportIn(file: string): Promise<Report> {
  try {
    const report = await readReport(file, { mayBeLink: true });
    if (isDrawable(report)) return report;
    throw new MalformedFile({
      en: 'its seed or its number of cases is not one that --seed or --runs takes',
      ko: '시드나 경우의 수가 옵션 --seed, --runs에 적을 수 있는 값이 아닙니다',
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
    if (!lesson) return [];
    const { exercises, hunts = [] } = lesson;
    const namesOf = (parts: readonly { readonly name: string }[]) => parts.map(({ name }) => name);
    return [{ entry, exercises: namesOf(exercises), hunts: namesOf(hunts) }];
  });
}

function coverage(course: Course, { lessons, maxScore, extra, seed, runs }: Report): string {
  const worth = `${maxScore} points in all${extra ? ` and ${extra.maxScore} extra` : ''}`;
  const all = `${lessons.length} of ${course.lessons.length} lessons, ${worth}`;
  return `The report covers ${all}, ${WORDS.en.cases(runs, seed)}.`;
}

const lawsChanged = ({ version }: Report, now: string): string =>
  `The laws have changed since: it was graded by gradlings ${oneLine(version)}; this is ${now}.`;

const sameEvidence = (a: Report, b: Report): boolean =>
  JSON.stringify(a.lessons) === JSON.stringify(b.lessons);
