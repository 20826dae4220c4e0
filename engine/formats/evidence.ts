/** How a result is told in plain text, the same in every format. */
import { showPlace } from '../kit/show-place.ts';
import {
  contribution,
  isPractice,
  type Part,
  type Points,
  rounded,
  type Total,
  totals,
} from '../kit/totals.ts';
import type { Language } from '../kit/words.ts';
import type { CheckReport, ExerciseReport, LessonReport, Report } from './report.ts';
import { label, oneLine, plain } from './untrusted.ts';
import { type FormatWords, WORDS } from './words.ts';

/** UTF-16 units, so that a whole course fits the 1 MB that the strictest service takes. */
const LIMITS = { law: 200, sentence: 600, code: 600, exercise: 3000, printed: 1000 };

export interface ReportedExercise {
  readonly lesson: LessonReport;
  readonly exercise: ExerciseReport;
}

export const gradedIn = ({ lessons }: Pick<Report, 'lessons'>): ReportedExercise[] =>
  lessons.flatMap((lesson) => lesson.exercises.map((exercise) => ({ lesson, exercise })));

/** What has to be done: nobody has to begin what goes beyond the course, unless it stands alone. */
export function askedIn(report: Pick<Report, 'lessons'>): ReportedExercise[] {
  const all = gradedIn(report);
  const asked = all.filter(({ lesson, exercise }) => !lesson.extra || exercise.status !== 'todo');
  return asked.length > 0 ? asked : all;
}

/** What a service takes for a test: an exercise, why it did not get all its points, what it printed. */
export function testsIn(report: Report) {
  const words = WORDS[report.language];
  return gradedIn(report).map((graded) => {
    const { lesson, exercise } = graded;
    const { score, maxScore } = exercise;
    const told = tellExercise(exercise, words);
    return {
      lesson,
      exercise,
      name: nameOf(graded),
      // What it adds to the sums that a service makes.
      points: contribution({ ...lesson, score, maxScore }, report.countExtra),
      told: lesson.extra ? `${tellTotal(totalOf([graded]), words)}\n${told}`.trimEnd() : told,
      printed: tellPrinted(exercise, words),
    };
  });
}

/** Why nothing that was handed in could be run, each reason once; undefined where something could. */
export function whyNothingRuns(report: Report): string[] | undefined {
  const exercises = askedIn(report).map(({ exercise }) => exercise);
  if (exercises.some(({ status }) => status !== 'error')) return undefined;
  return [...new Set(exercises.map(({ message, status }) => message ?? status))];
}

/** How a law came out for those who know errors: one that was not run, as its exercise cannot be. */
export function outcomeOf({ status }: CheckReport, exercise: ExerciseReport) {
  return status === 'skipped' && exercise.status === 'error' ? 'error' : status;
}

/** What failed; exercises that one reason keeps from being run stand together. */
export function failuresIn(report: Pick<Report, 'lessons'>): ReportedExercise[][] {
  const groups = new Map<string, ReportedExercise[]>();
  for (const graded of gradedIn(report)) {
    const { status, message, name } = graded.exercise;
    if (status !== 'failed' && status !== 'error') continue;
    const key = JSON.stringify([graded.lesson.id, status, status === 'error' ? message : name]);
    groups.set(key, [...(groups.get(key) ?? []), graded]);
  }
  return [...groups.values()];
}

/** The points of several exercises together. */
export const totalOf = (graded: readonly ReportedExercise[]): Total =>
  totals(
    graded.map(({ lesson, exercise: { score, maxScore } }) => ({ ...lesson, score, maxScore })),
  );

/** `activations/softmax` */
export const nameOf = ({ lesson, exercise }: ReportedExercise): string =>
  `${label(lesson.id)}/${label(exercise.name)}`;

/** `1.5 of 2 points`; rounded down, so that what is not all is never shown as all. */
export const tellPoints = ({ score, maxScore }: Points, tell: FormatWords['points']): string =>
  tell(String(rounded(score)), String(rounded(maxScore)));

/** What an exercise has earned, in words; what is there for practice earns nothing. */
export const tellEarned = (
  points: Points,
  { points: tell, practice }: Pick<FormatWords, 'points' | 'practice'>,
): string => (isPractice(points) ? practice : tellPoints(points, tell));

/** Points, and whether those that are extra are among them. */
export interface Earned extends Total {
  readonly countExtra?: boolean;
}

/** `100 of 100 points, 9 of 14 extra` */
export function tellTotal({ extra, countExtra, ...points }: Earned, words: FormatWords): string {
  if (!extra) return tellEarned(points, words);
  if (isPractice(points)) return tellPoints(extra, words.extra);
  const told = tellPoints(points, words.points);
  const tell = countExtra ? words.within : words.beside;
  return tellPoints(extra, (earned, possible) => tell(told, earned, possible));
}

/** `1.5 / 2` */
export const tellRatio = (points: Points): string =>
  tellPoints(points, (earned, possible) => `${earned} / ${possible}`);

/** `9 / 14 extra`: the points of a lesson, and whether they are told apart. */
export const tellLesson = (lesson: Part, { extraOnly }: FormatWords): string =>
  lesson.extra ? extraOnly(tellRatio(lesson)) : tellRatio(lesson);

/** `100 / 100, 9 / 14 extra` */
export function tellRatios({ extra, ...points }: Total, words: FormatWords): string {
  if (!extra) return tellRatio(points);
  const beside = tellLesson({ ...extra, extra: true }, words);
  return isPractice(points) ? beside : `${tellRatio(points)}, ${beside}`;
}

export function tellScore(earned: Earned, language: Language): string {
  const words = WORDS[language];
  const isNothing = isPractice(earned) && !earned.extra;
  return isNothing ? words.unscored : words.score(tellTotal(earned, words));
}

/** The score, and what it takes to get it again. */
export function tellReport(report: Report): string {
  const { language, runs, seed } = report;
  return `${tellScore(report, language)} · ${WORDS[language].cases(runs, seed)}`;
}

/** The check that shows why it failed: the one whose message stands for the exercise. */
export function tellingCheck({
  checks,
  message,
  telling,
}: ExerciseReport): CheckReport | undefined {
  const told = telling === undefined ? undefined : checks[telling];
  if (told?.status === 'failed') return told;
  const failed = checks.filter(({ status }) => status === 'failed');
  return failed.find((check) => check.message === message) ?? failed[0];
}

/** The mistake behind a failure, and where it is. */
function tellMistake({ mistake }: ExerciseReport): string | null {
  if (!mistake) return null;
  return mistake.place ? `${showPlace(mistake.place)}: ${mistake.text}` : mistake.text;
}

/** Of where a mistake is, what is decided there, or the kind of change too; never the change itself. */
type Degree = 1 | 2;

function tellWhere({ where }: ExerciseReport, degree: Degree): string | null {
  if (!where) return null;
  const told = degree === 1 ? where.text : `${where.text} ${where.change}`;
  return `${showPlace(where)}: ${told}`;
}

/** What is known of the cause of a failure, in a line each: the mistake, and where it is. */
export const tellCause = (exercise: ExerciseReport, degree: Degree): string[] =>
  [tellMistake(exercise), tellWhere(exercise, degree)]
    .flatMap((text) => text ?? [])
    .map((text) => plain(text, LIMITS.sentence));

/** Why an exercise did not get all its points, with every law that failed. */
export function tellExercise(exercise: ExerciseReport, words: FormatWords): string {
  const { status, message, checks } = exercise;
  if (status === 'passed') return '';
  const pieces = tellPieces(exercise, words);
  if (status === 'todo') return [words.todo, pieces].filter(Boolean).join('\n');
  const reasons = [message, pieces || null].flatMap((text) => text ?? []);
  const telling = tellingCheck(exercise);
  const failed = checks.filter((check) => check.status === 'failed' && check !== telling);
  if (telling) failed.unshift(telling);
  const told = [
    ...tellCause(exercise, 2),
    ...reasons.map((text) => plain(text, LIMITS.sentence)),
    ...failed.map((check) => tellCheck(check, words, message)),
  ];
  return plain(told.join('\n'), LIMITS.exercise);
}

/** A law that failed, with the smallest case; `known` is a sentence that has been said before. */
export function tellCheck(
  check: CheckReport,
  words: FormatWords,
  known: string | null = null,
): string {
  const { message, counterexample, received, expected, replay } = check;
  return [
    `✗ ${oneLine(check.name, LIMITS.law)}`,
    message === null || message === known ? [] : `  ${plain(message, LIMITS.sentence)}`,
    tellCode(words.counterexample, counterexample),
    tellCode(words.received, received),
    tellCode(words.expected, expected),
    tellCode(words.replay, replay),
  ]
    .flat()
    .join('\n');
}

const tellCode = (word: string, code: string | null): string[] =>
  code === null ? [] : [`  ${word}: ${plain(code, LIMITS.code)}`];

/** `right so far: new Value, add · not yet: mul`; nothing, where there are no pieces. */
export function tellPieces({ pieces = [] }: ExerciseReport, words: FormatWords): string {
  const groups = (['passed', 'failed', 'todo'] as const).map((wanted) => {
    const names = pieces.filter(({ status }) => status === wanted).map(({ name }) => label(name));
    return names.length > 0 ? [`${words.pieces[wanted]}: ${names.join(', ')}`] : [];
  });
  return groups.flat().join(' · ');
}

/** What the student's code printed for an exercise. */
export function tellPrinted(
  { console, consoleLeft = 0 }: ExerciseReport,
  words: FormatWords,
): string {
  const lines = console.map((line) => oneLine(line));
  const more = consoleLeft > 0 ? `\n${words.moreLines(consoleLeft)}` : '';
  return plain(lines.join('\n'), LIMITS.printed) + more;
}

/** `2026-11-24T06:00:00Z` */
export const startOf = ({ times }: Report): string => times.startedAt.replace(/\.\d+Z$/, 'Z');
