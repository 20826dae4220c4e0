/** `gradlings next`: the exercise to work on now, and where everything about it is. */
import pc from 'picocolors';
import { type Course, entryOf, type LessonEntry } from '../course.ts';
import {
  type ReportedExercise,
  tellingCheck,
  tellPieces,
  tellScore,
  tellTotal,
  totalOf,
} from '../formats/evidence.ts';
import type { ExerciseReport, Report } from '../formats/report.ts';
import { areStarsLeft } from '../formats/stars.ts';
import { oneLine } from '../formats/untrusted.ts';
import { WORDS as FORMAT_WORDS } from '../formats/words.ts';
import type { Language } from '../kit/words.ts';
import { causeOf } from './failure.ts';
import { paragraph, table } from './layout.ts';
import { typedName } from './names.ts';
import { languageOption } from './options.ts';
import { stateOf } from '../kit/totals.ts';
import { gradeOwn, isExtraLeft, nextOf } from './own-work.ts';
import { exercisePlace, fromHere, sectionOn, solutionPlace, solutionTo } from './places.ts';
import type { Program } from './program.ts';
import { type StudentWords, WORDS } from './student-words.ts';

export function addNext(program: Program, course: Course, folder: string): void {
  program
    .command('next')
    .about(
      { en: 'show which exercise to work on now', ko: '지금 할 연습을 알려 줍니다' },
      {
        en: 'Shows the exercise to work on now: the first that is wrong, else the first to do. It changes nothing.',
        ko: '지금 할 연습을 알려 줍니다. 틀린 것이 있으면 그 가운데 첫째이고, 없으면 할 일 가운데 첫째입니다. 아무것도 바꾸지 않습니다.',
      },
    )
    .takes('[name]', {
      en: 'a lesson or an exercise; the whole course without it',
      ko: '단원이나 연습. 적지 않으면 전체 과정입니다',
    })
    .shares(languageOption)
    .action(async (only: string | undefined, { lang }: { readonly lang: Language }) => {
      const report = await gradeOwn(course, folder, lang, only);
      process.stdout.write(await showNext(course, folder, report));
    });
}

export async function showNext(course: Course, folder: string, report: Report): Promise<string> {
  const words = WORDS[report.language];
  const next = nextOf(report);
  if (!next) {
    const solution = solutionTo(course, folder, report.lessons);
    return [
      `\n  ${pc.bold(tellScore(report, report.language))}`,
      `  ${pc.green(words.complete)}`,
      ...(solution === undefined ? [] : [`  ${words.compare(solution)}`]),
      ...(areStarsLeft(report.lessons) ? [`  ${words.starsLeft}`] : []),
      '\n',
    ].join('\n');
  }
  const { lesson, exercise } = next;
  const left = isExtraLeft(report) ? `\n  ${pc.green(words.extraLeft)}` : '';
  const head = pc.bold(`${lesson.id} › ${exercise.name}`);
  const state = `${words.states[stateOf(exercise)]}, ${tellTotal(totalOf([next]), FORMAT_WORDS[report.language])}`;
  const why = reasonsOf(exercise, report.language).map((line) => `${paragraph(line, 4)}\n`);
  return [
    `${left}\n  ${words.next} ${head} ${pc.dim(`· ${state}`)}\n`,
    ...(why.length > 0 ? [why.join('')] : []),
    ...compareBefore(course, folder, next, words),
    await whatToDo(course, folder, next, report.language),
    '\n',
  ].join('\n');
}

/** The solution to what comes before in the lesson, where that is right: it may just have become so. */
function compareBefore(
  course: Course,
  folder: string,
  { lesson, exercise }: ReportedExercise,
  words: StudentWords,
): string[] {
  const before = lesson.exercises[lesson.exercises.indexOf(exercise) - 1];
  if (before?.status !== 'passed') return [];
  const solution = solutionPlace(folder, entryOf(course, lesson.id), before.name);
  return solution === undefined ? [] : [`  ${words.compare(`${solution} · ${before.name}`)}\n`];
}

/** Why it is not right, and the smallest case that shows it. */
function reasonsOf(exercise: ExerciseReport, language: Language): string[] {
  const pieces = tellPieces(exercise, FORMAT_WORDS[language]);
  const told = pieces === '' ? [] : [pieces];
  if (exercise.status === 'todo') return told;
  const shown = tellingCheck(exercise)?.counterexample ?? '';
  return [
    oneLine(causeOf(exercise), 400),
    ...told,
    ...(shown === '' ? [] : [pc.cyan(oneLine(shown, 300))]),
  ];
}

async function whatToDo(
  course: Course,
  folder: string,
  { lesson, exercise }: ReportedExercise,
  language: Language,
): Promise<string> {
  const words = WORDS[language];
  const entry = entryOf(course, lesson.id);
  const name = await typedName(course, lesson.id, exercise.name);
  return table([
    [words.read, sectionOn(folder, entry, exercise.name, language)],
    [words.write, placeToWrite(folder, entry, exercise.name, exercise)],
    [words.test, `npm test ${name}`],
    [words.watch, 'npm run watch'],
    // What cannot be loaded needs no hint, but may need to be put back.
    exercise.status === 'error'
      ? [words.startOver, `npm run reset -- ${lesson.id}`]
      : [words.hint, `npm run hint -- ${name}`],
  ]);
}

/** Where the exercise is; where the file cannot be loaded, the place that keeps it from that. */
export function placeToWrite(
  folder: string,
  entry: LessonEntry,
  name: string,
  graded?: ExerciseReport,
): string {
  const place = graded?.status === 'error' ? graded.checks[0]?.place : undefined;
  if (!place) return exercisePlace(folder, entry, name);
  return `${fromHere(folder, place.file)}:${place.line}`;
}
