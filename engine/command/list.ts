/** `gradlings list`: the course, and how far one has come in it. */
import pc from 'picocolors';
import { type Course, entryOf, type LessonEntry } from '../course.ts';
import { tellScore } from '../formats/evidence.ts';
import type { HuntReport } from '../formats/hunt-report.ts';
import type { ExerciseReport, LessonReport, Report } from '../formats/report.ts';
import { showStars, tellHunt } from '../formats/stars.ts';
import { label, oneLine } from '../formats/untrusted.ts';
import { WORDS as FORMAT_WORDS } from '../formats/words.ts';
import type { Language } from '../kit/words.ts';
import { outOf } from './bars.ts';
import { padEnd, paragraph } from './layout.ts';
import { languageOption } from './options.ts';
import { type ExerciseState, type Points, stateOf } from '../kit/totals.ts';
import { gradeOwn, isExtraLeft, nextOf } from './own-work.ts';
import type { Program } from './program.ts';
import { type StudentWords, WORDS } from './student-words.ts';

export function addList(program: Program, course: Course, folder: string): void {
  program
    .command('list')
    .about(
      {
        en: 'show the course, and what is done of it',
        ko: '전체 과정과 지금까지 한 것을 보여 줍니다',
      },
      {
        en: 'Shows every exercise of the course with its state and its points.',
        ko: '모든 연습을 상태, 점수와 함께 보여 줍니다.',
      },
    )
    .takes('[name]', {
      en: 'a lesson or an exercise; the whole course without it',
      ko: '단원이나 연습. 적지 않으면 전체 과정입니다',
    })
    .shares(languageOption)
    .action(async (only: string | undefined, { lang }: { readonly lang: Language }) => {
      const report = await gradeOwn(course, folder, lang, only);
      process.stdout.write(showList(course, report, only === undefined));
    });
}

const LOOKS: Readonly<
  Record<ExerciseState, readonly [mark: string, paint: (text: string) => string]>
> = {
  passed: ['✓', pc.green],
  partly: ['~', pc.yellow],
  failed: ['✗', pc.red],
  error: ['!', pc.red],
  todo: ['-', pc.dim],
};

export function showMark(state: ExerciseState): string {
  const [mark, paint] = LOOKS[state];
  return paint(mark);
}

/** Columns up to the points. */
const NAMES = 44;

export function showList(course: Course, report: Report, isWhole: boolean): string {
  const words = WORDS[report.language];
  return [
    ...report.lessons.map((lesson) => showLesson(course, lesson, report.language)),
    `\n  ${pc.bold(tellScore(report, report.language))}`,
    // Of a part, the next exercise need not be the next of the course.
    ...(isWhole ? [showNext(report, words)] : []),
    '\n',
  ].join('\n');
}

function showNext(report: Report, words: StudentWords): string {
  const next = nextOf(report);
  if (!next) return `  ${pc.green(words.complete)}`;
  const { lesson, exercise } = next;
  const head = isExtraLeft(report) ? `  ${pc.green(words.extraLeft)}\n` : '';
  return `${head}  ${words.next} ${lesson.id} › ${exercise.name}  ${pc.dim('npm run next')}`;
}

function showLesson(course: Course, lesson: LessonReport, language: Language): string {
  const reasons = lesson.exercises.flatMap(({ status, message }) =>
    status === 'error' && message !== null ? [message] : [],
  );
  return [
    `\n${showHead(entryOf(course, lesson.id), lesson.title, lesson, language)}`,
    ...lesson.exercises.map((exercise) => showExercise(exercise, WORDS[language])),
    ...(lesson.hunts ?? []).map((hunt) => showHuntLine(hunt, language)),
    // A file that cannot be loaded keeps all its exercises back for one reason.
    ...[...new Set(reasons)].map((reason) => paragraph(pc.red(oneLine(reason, 400)), 4)),
  ].join('\n');
}

/** A lesson's number, name and title, and its points as far as they are known. */
export function showHead(
  { id, folder, extra }: LessonEntry,
  title: string,
  points: Points | undefined,
  language: Language,
): string {
  const name = folder.replace('-', ' ');
  const head = title.toLowerCase() === id ? name : `${name} · ${title}`;
  const beyond = extra ? pc.dim(`  ${FORMAT_WORDS[language].isExtra}`) : '';
  const line = padEnd(`${head} `, NAMES + 2) + (points ? outOf(points) : '') + beyond;
  return `  ${pc.bold(line.trimEnd())}`;
}

/** An exercise with its state and its points. */
export function showExercise(exercise: ExerciseReport, words: StudentWords): string {
  const state = stateOf(exercise);
  const [, paint] = LOOKS[state];
  const name = padEnd(`${exercise.name} `, NAMES - 2);
  return `    ${showMark(state)} ${name}${outOf(exercise)}  ${paint(words.states[state])}`;
}

/** A hunt with its stars, where exercises have points. */
export function showHuntLine(hunt: HuntReport, language: Language): string {
  const paint = hunt.stars > 0 ? pc.yellow : hunt.status === 'todo' ? pc.dim : String;
  const name = padEnd(`${label(hunt.name)} `, NAMES - 2);
  const stars = `    ${showStars(hunt.stars)}`.padEnd(outOf({ score: 0, maxScore: 0 }).length);
  return `    ${paint('★')} ${name}${paint(stars)}  ${paint(tellHunt(hunt, language))}`;
}
