/** What a student is told of a slip, by the grader as it is. */
import { readFileSync } from 'node:fs';
import course from '../../gradlings.config.ts';
import { exerciseFile, type LessonEntry } from '../../engine/course.ts';
import type { ExerciseReport } from '../../engine/formats/report.ts';
import { gradeLesson } from '../../engine/grade/grade-lesson.ts';
import type { Language } from '../../engine/kit/words.ts';
import { openSandboxes, stripper } from '../../engine/node/files.ts';
import { knownMistakes } from '../../engine/node/known-mistakes.ts';
import type { Slip } from './cases.ts';

export interface Told {
  readonly text: string;
  /** The line of the student's file that is shown with it, if one is. */
  readonly line: string | undefined;
  readonly exercise: ExerciseReport;
}

const sandboxes = openSandboxes();

const onFault = (fault: unknown): void => {
  throw fault;
};

const known = (lesson: string, exercise: string) => knownMistakes(course, lesson, exercise);

const lessons = await Promise.all(
  course.lessons.map(async (entry) => ({ entry, lesson: (await entry.load()).lesson })),
);

export async function tell(
  { exercise, code }: Pick<Slip, 'exercise' | 'code'>,
  language: Language,
): Promise<Told> {
  const { entry } = lessons.find(({ lesson }) => lesson.exercises.has(exercise))!;
  const source = withSlip(solutionOf(entry), exercise, code);
  const sources = { [exerciseFile(entry)]: source };
  const settings = { seed: 1, runs: 100, language };
  const task = { ...settings, lesson: entry.id, exercises: [exercise], sources, stops: [] };
  const report = await gradeLesson(task, { course, sandboxes, stripper, known, onFault });
  const graded = report.exercises[0]!;
  const { mistake, message, checks } = graded;
  const telling = checks.find((check) => check.message === message) ?? checks[0];
  const place = mistake?.place ?? telling?.place;
  return {
    text: mistake?.text ?? message ?? '',
    line: place ? source.split('\n')[place.line - 1] : undefined,
    exercise: graded,
  };
}

const solutionOf = ({ id }: LessonEntry): string =>
  readFileSync(new URL(`../../reference/${id}.ts`, import.meta.url), 'utf8');

/** The file with another function of that name, or with some of its text replaced. */
function withSlip(solution: string, exercise: string, code: Slip['code']): string {
  if (typeof code !== 'string') {
    return code.reduce((text, [is, becomes]) => replaced(text, is, becomes), solution);
  }
  const begin = solution.indexOf(`export function ${exercise}(`);
  return replaced(solution, solution.slice(begin, solution.indexOf('\n}', begin) + 2), code);
}

function replaced(text: string, is: string, becomes: string): string {
  if (!text.includes(is)) throw new Error(`the solution has no ${is}`);
  return text.replace(is, () => becomes);
}
