/** A summary for people, in GitHub's Markdown. Nothing untrusted stands outside of code. */
import {
  failuresIn,
  type ReportedExercise,
  gradedIn,
  nameOf,
  tellExercise,
  tellLesson,
  tellPrinted,
  tellScore,
  tellTotal,
  totalOf,
} from './evidence.ts';
import type { LessonReport, Report } from './report.ts';
import { begunIn, showStars, starsTitle, tellHunt } from './stars.ts';
import { codeBlock, codeSpan } from './untrusted.ts';
import { type FormatWords, WORDS } from './words.ts';

/** Bytes. A job summary may have 1 MiB, and other steps write into it too. */
const JOB_SUMMARY = 900_000;

/** Exercises named one by one where there is nothing else to say of them. */
const MOST_NAMED = 30;

/** At most `limit` bytes, at least about 1,000; a comment on GitHub may have 65,536. */
export function markdown(report: Report, limit = JOB_SUMMARY): string {
  const words = WORDS[report.language];
  const failures = failuresIn(report);
  const todo = gradedIn(report).filter(({ exercise }) => exercise.status === 'todo');
  return fit(
    [
      heading(report, words),
      table(report.lessons, words),
      failures.length > 0 ? `## ${words.wrong}` : words.nothingWrong,
      ...failures.map((alike) => section(alike, words)),
      ...(todo.length > 0 ? [`## ${words.todo}\n\n${nameAll(todo, words)}`] : []),
      ...stars(report),
    ],
    limit,
    words,
  );
}

function heading({ version, submission, ...report }: Report, words: FormatWords): string {
  const cases = words.cases(report.runs, report.seed);
  return `# ${tellScore(report, report.language)}\n\n${codeSpan(submission)} · ${cases} · gradlings ${codeSpan(version)}`;
}

function table(lessons: readonly LessonReport[], words: FormatWords): string {
  const row = (lesson: LessonReport) => {
    const passed = lesson.exercises.filter(({ status }) => status === 'passed').length;
    const points = tellLesson(lesson, words);
    return `| ${codeSpan(lesson.id)} | ${points} | ${passed} / ${lesson.exercises.length} |`;
  };
  const head = `| ${words.lesson} | ${words.earned} | ${words.passed} |\n| --- | ---: | ---: |`;
  return [head, ...lessons.map(row)].join('\n');
}

/** What is begun of the hunts. */
function stars({ lessons, language }: Report): string[] {
  const lines = begunIn(lessons).map(({ lesson, hunt }) => {
    const name = codeSpan(`${lesson.id}/${hunt.name}`);
    return `- ${showStars(hunt.stars)} ${name}: ${tellHunt(hunt, language)}`;
  });
  return lines.length > 0 ? [`## ${starsTitle(language)}\n\n${lines.join('\n')}`] : [];
}

function section(alike: readonly ReportedExercise[], words: FormatWords): string {
  const [{ exercise }] = alike as [ReportedExercise];
  const points = tellTotal(totalOf(alike), words);
  const printed = tellPrinted(exercise, words);
  return [
    `### ${nameAll(alike, words)} · ${points}`,
    codeBlock(tellExercise(exercise, words)),
    ...(printed === '' ? [] : [`${words.printed}:`, codeBlock(printed)]),
  ].join('\n\n');
}

function nameAll(graded: readonly ReportedExercise[], words: FormatWords): string {
  const names = graded.slice(0, MOST_NAMED).map((one) => codeSpan(nameOf(one)));
  const more = graded.length - names.length;
  return names.join(', ') + (more > 0 ? ` ${words.more(more)}` : '');
}

/** As many of the parts as fit, in order, with a note on those that do not. */
function fit(parts: readonly string[], limit: number, words: FormatWords): string {
  const bytes = (text: string) => new TextEncoder().encode(text).length;
  const room = limit - bytes(words.cut(parts.length)) - 3;
  const kept: string[] = [];
  let used = 0;
  for (const part of parts) {
    used += bytes(part) + 2;
    if (used > room) break;
    kept.push(part);
  }
  const cut = parts.length - kept.length;
  return `${[...kept, ...(cut > 0 ? [words.cut(cut)] : [])].join('\n\n')}\n`;
}
