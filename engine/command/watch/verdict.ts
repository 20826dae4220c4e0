/** What came of the current exercise: its laws, why one fails, or what is to be done. */
import { stripVTControlCharacters } from 'node:util';
import pc from 'picocolors';
import { type ReportedExercise, tellPieces, tellPrinted } from '../../formats/evidence.ts';
import type { ExerciseReport } from '../../formats/report.ts';
import { WORDS as FORMAT_WORDS } from '../../formats/words.ts';
import type { Language } from '../../kit/words.ts';
import { type FailureOptions, showFailure } from '../failure.ts';
import type { About } from './about.ts';
import { fitColumns, fitRows, type Size, UNBOUNDED } from '../fit.ts';
import { showWhere } from '../show-where.ts';
import { gradedAt, isDue, nextIn, type State } from './state.ts';
import { WORDS } from '../student-words.ts';
import { WATCH_WORDS } from './words.ts';

/** `room` is how much of the screen is left for it. What is being graded anew is only dimmed. */
export function verdictLines(state: State, about: About, room: Size): string[] {
  const { current } = state;
  const graded = current && gradedAt(state, current);
  if (!graded) return [];
  const isOld = isDue(state, current);
  // The line that it tells of may have been written over.
  const lineAt = isOld ? () => undefined : about.lineAt;
  const lines = fitRows(judged(graded, state, { ...about, lineAt }, room), room);
  return isOld ? lines.map((line) => pc.dim(stripVTControlCharacters(line))) : lines;
}

/** Where the mistake of the current exercise is, if that is known. */
export function placeLines(state: State, about: About | undefined): string[] {
  const where = state.current && gradedAt(state, state.current)?.exercise.where;
  if (!where || !about) return [];
  const { columns } = UNBOUNDED;
  return showWhere(where, { columns, lineAt: about.lineAt, degree: state.degree });
}

function judged(graded: ReportedExercise, state: State, about: About, room: Size): string[] {
  switch (graded.exercise.status) {
    case 'passed':
      return fitColumns(passed(graded, state, about), room);
    case 'todo':
      return fitColumns(unwritten(graded, state), room);
    case 'failed':
    case 'error':
      return failed(graded, {
        ...room,
        language: state.language,
        lineAt: about.lineAt,
        degree: state.degree,
      });
  }
}

/** Without its first line, which names the exercise: that stands above already. */
const failed = (graded: ReportedExercise, options: FailureOptions): string[] =>
  showFailure([graded], { ...options, rows: options.rows + 1 }).slice(1);

function passed({ exercise }: ReportedExercise, state: State, { solution }: About): string[] {
  const words = WATCH_WORDS[state.language];
  const next = nextIn(state);
  const isOther = next && next !== state.current;
  return [
    `    ${pc.green(`✓ ${words.allHold(exercise.checks.length)}`)}`,
    ...(solution === undefined ? [] : [`    ${WORDS[state.language].compare(solution)}`]),
    ...(isOther ? [`    ${words.nextIs(next.exercise)}`] : []),
    ...printed(exercise, state.language),
  ];
}

const unwritten = ({ exercise }: ReportedExercise, { language }: State): string[] => [
  ...begun(exercise, language),
  `    ${WATCH_WORDS[language][exercise.pieces ? 'rest' : 'unwritten']}`,
  ...exercise.checks.map(({ name }) => `      ${pc.dim(`- ${name}`)}`),
];

function begun(exercise: ExerciseReport, language: Language): string[] {
  const told = tellPieces(exercise, FORMAT_WORDS[language]);
  return told === '' ? [] : [`    ${told}`, ''];
}

function printed(exercise: ExerciseReport, language: Language): string[] {
  const lines = tellPrinted(exercise, FORMAT_WORDS[language]).split('\n').filter(Boolean);
  return lines.map((line) => `    ${pc.dim(FORMAT_WORDS[language].printed)}  ${line}`);
}
