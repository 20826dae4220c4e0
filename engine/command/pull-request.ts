/**
 * `npm run pull-request -- <submission> --out <dir>`: what the workflow `autograde` runs.
 *
 * What is printed goes to a runner that obeys the lines which begin with `::`. So nothing is printed
 * that comes from the submission, except inside annotations, which escape it.
 */
import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { allLessons, type Course, filesOf } from '../course.ts';
import { tellScore } from '../formats/evidence.ts';
import { FORMATS } from '../formats/formats.ts';
import type { Report } from '../formats/report.ts';
import { codeSpan } from '../formats/untrusted.ts';
import type { Language } from '../kit/words.ts';
import { gradeFolder, whyNotGraded } from '../node/grade-folder.ts';
import {
  CommandError,
  countExtraOption,
  languageOption,
  minScoreOption,
  runsOption,
  seedOption,
} from './options.ts';
import { type OtherChanges, otherChanges } from './other-changes.ts';
import { writeWhole } from './write-whole.ts';
import type { Program } from './program.ts';
import { refuseInside } from './class/submissions.ts';

export interface PullRequestOptions {
  /** Where `report.json` and `summary.md` are written. */
  readonly out: string;
  readonly seed: number;
  readonly runs: number;
  readonly lang: Language;
  readonly minScore?: number;
  readonly countExtra?: boolean;
}

/** What a runner gives and takes. */
export interface Runner {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: { write(text: string): unknown };
}

/** Other files that are named in the summary. */
const NAMED = 20;

export function addPullRequest(program: Program, course: Course, folder: string): void {
  program
    .command('pull-request')
    .about({
      en: 'Grades a pull request in a workflow of GitHub Actions.',
      ko: 'GitHub Actions의 워크플로에서 풀 리퀘스트를 채점합니다.',
    })
    .takes('<submission>', {
      en: 'the folder with the head of the pull request',
      ko: '풀 리퀘스트의 내용이 든 폴더',
    })
    .requires('--out <folder>', {
      en: 'where to write report.json and summary.md',
      ko: 'report.json과 summary.md를 쓸 곳',
    })
    .shares(seedOption, runsOption, languageOption, minScoreOption, countExtraOption)
    .action(async (submission: string, options: PullRequestOptions) => {
      process.exitCode = await pullRequest(course, folder, submission, options, process);
    });
}

/** Grades a pull request; returns the exit code: 0, or 1 where the score is below the least asked. */
export async function pullRequest(
  course: Course,
  trusted: string,
  submission: string,
  options: PullRequestOptions,
  { env, stdout }: Runner,
): Promise<0 | 1> {
  refuseInside(options.out, submission);
  // What is printed from here on is text to the runner: only we know the word that ends it. Where
  // something breaks it is never said, for an error may quote the submission.
  const token = randomUUID();
  stdout.write(`::stop-commands::${token}\n`);
  const { report, summary, hasOther } = await grade(course, trusted, submission, options);
  if (env['GITHUB_STEP_SUMMARY']) appendFileSync(env['GITHUB_STEP_SUMMARY'], summary);
  stdout.write(`::${token}::\n`);

  stdout.write(FORMATS.annotations.write(report));
  if (hasOther) stdout.write(`::notice title=gradlings::${WORDS[options.lang].notice}\n`);
  stdout.write(`${tellScore(report, options.lang)}\n`);
  return report.score < (options.minScore ?? 0) ? 1 : 0;
}

async function grade(
  course: Course,
  trusted: string,
  submission: string,
  { out, seed, runs, lang, countExtra }: PullRequestOptions,
) {
  // A student finds the report with the run, so how to repair what is wrong does not stand there.
  const order = { seed, runs, language: lang, places: true, repairs: false, countExtra };
  const report = await gradeFolder(course, submission, order).catch((error: unknown) => {
    const why = whyNotGraded(error);
    throw new CommandError({
      en: `${submission} cannot be graded: ${why.en}.`,
      ko: `채점할 수 없습니다: ${submission}: ${why.ko}.`,
    });
  });
  const exercises = new Set(filesOf(course, allLessons(course)));
  const other = otherChanges(exercises, trusted, submission);
  const summary = summaryOf(report, other);
  writeWhole(join(out, FORMATS.markdown.file), summary);
  writeWhole(join(out, FORMATS.json.file), FORMATS.json.write(report));
  return { report, summary, hasOther: other.paths.length > 0 };
}

/** What was graded, and what was not. The first part leaves room for the second. */
function summaryOf(report: Report, other: OtherChanges): string {
  const graded = FORMATS.markdown.write(report);
  if (other.paths.length === 0) return graded;
  const words = WORDS[report.language];
  const named = other.paths.slice(0, NAMED).map((path) => `- ${codeSpan(path)}`);
  const more = other.paths.length - named.length;
  if (more > 0 || !other.complete) named.push(`- ${words.more(more, other.complete)}`);
  return [graded.trimEnd(), `## ${words.title}`, words.text, named.join('\n')].join('\n\n') + '\n';
}

const en = {
  notice:
    'Other files than lessons/*/exercise.ts differ from the base branch. They were ignored; the summary names them.',
  title: 'Ignored files',
  text: 'Only `lessons/*/exercise.ts` is graded, with the checks of the base branch. These files differ from it, because this pull request changes them or because it began before they changed. They had no influence on the grade.',
  more: (count: number, complete: boolean) =>
    complete ? `and ${count} more` : `and more than ${count} more`,
};

const ko: typeof en = {
  notice:
    'lessons/*/exercise.ts 말고도 기준 브랜치와 다른 파일이 있습니다. 채점에는 쓰지 않았으며, 요약에서 그 이름을 볼 수 있습니다.',
  title: '채점에 쓰지 않은 파일',
  text: '채점하는 것은 `lessons/*/exercise.ts`뿐이고, 검사는 기준 브랜치의 것을 씁니다. 아래 파일들은 기준 브랜치와 다릅니다. 이 풀 리퀘스트가 바꾸었거나, 풀 리퀘스트를 시작한 뒤에 기준 브랜치에서 바뀐 것입니다. 점수에는 영향을 주지 않았습니다.',
  more: (count, complete) => (complete ? `그 밖에 ${count}개` : `그 밖에 ${count}개보다 많음`),
};

const WORDS: Readonly<Record<Language, typeof en>> = { en, ko };
