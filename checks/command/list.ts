/** `gradlings list`: the course, and how far one has come in it. */
import type { Command } from 'commander';
import pc from 'picocolors';
import { gradedIn, type Points, tellPoints } from '../formats/evidence.ts';
import type { ExerciseReport, LessonReport, Report } from '../formats/report.ts';
import { oneLine } from '../formats/untrusted.ts';
import { nextOf } from '../grade/next.ts';
import type { Language } from '../kit/words.ts';
import { padEnd, paragraph } from './layout.ts';
import { languageOption } from './options.ts';
import { entryOf, gradeOwn, type State, stateOf } from './own-work.ts';
import { root } from './places.ts';
import { type StudentWords, WORDS } from './student-words.ts';

interface Flags {
  readonly only?: string;
  readonly lang: Language;
}

export function addList(program: Command): void {
  program
    .command('list')
    .summary('show the course, and what is done of it')
    .description('Shows every exercise of the course with its state and its points.')
    .option('--only <name>', 'show one lesson or one exercise')
    .addOption(languageOption())
    .action(async ({ only, lang }: Flags) => {
      process.stdout.write(showList(await gradeOwn(root, lang, only), only === undefined));
    });
}

const LOOKS: Readonly<Record<State, readonly [mark: string, paint: (text: string) => string]>> = {
  passed: ['✓', pc.green],
  partly: ['~', pc.yellow],
  failed: ['✗', pc.red],
  error: ['!', pc.red],
  todo: ['-', pc.dim],
};

/** Columns up to the points. */
const NAMES = 44;

export function showList(report: Report, isWhole: boolean): string {
  const words = WORDS[report.language];
  return [
    ...report.lessons.map((lesson) => showLesson(lesson, words)),
    `\n  ${pc.bold(tellPoints(report, words.score))}`,
    // Of a part, the next exercise need not be the next of the course.
    ...(isWhole ? [showNext(report, words)] : []),
    '\n',
  ].join('\n');
}

function showNext(report: Report, words: StudentWords): string {
  const next = nextOf(gradedIn(report), ({ exercise }) => exercise.status);
  if (!next) return `  ${pc.green(words.complete)}`;
  const { lesson, exercise } = next;
  return `  ${words.next} ${lesson.id} › ${exercise.name}  ${pc.dim('npm run next')}`;
}

function showLesson(lesson: LessonReport, words: StudentWords): string {
  const name = entryOf(lesson.id).folder.replace('-', ' ');
  const isSaid = lesson.title.toLowerCase() === lesson.id;
  const title = isSaid ? name : `${name} · ${lesson.title}`;
  const reasons = lesson.exercises.flatMap(({ status, message }) =>
    status === 'error' && message !== null ? [message] : [],
  );
  return [
    `\n  ${pc.bold(padEnd(title, NAMES + 2))}${pc.bold(outOf(lesson).trimEnd())}`,
    ...lesson.exercises.map((exercise) => showExercise(exercise, words)),
    // A file that cannot be loaded keeps all its exercises back for one reason.
    ...[...new Set(reasons)].map((reason) => paragraph(pc.red(oneLine(reason, 400)), 4)),
  ].join('\n');
}

function showExercise(exercise: ExerciseReport, words: StudentWords): string {
  const state = stateOf(exercise);
  const [mark, paint] = LOOKS[state];
  const name = padEnd(exercise.name, NAMES - 2);
  return `    ${paint(mark)} ${name}${outOf(exercise)}  ${paint(words.states[state])}`;
}

function outOf(points: Points): string {
  return tellPoints(points, (earned, possible) => `${earned.padStart(5)} / ${possible.padEnd(3)}`);
}
