/** Prints where the mistake is of the exercise that is shown in full, once that has been found. */
import pc from 'picocolors';
import type { Course } from '../../course.ts';
import type { ReportedExercise } from '../../formats/evidence.ts';
import type { ReportedWhere } from '../../formats/report.ts';
import { label, withoutCommands } from '../../formats/untrusted.ts';
import { isUnplaced } from '../../grade/unplaced.ts';
import type { Language } from '../../kit/words.ts';
import { meanwhile } from '../meanwhile.ts';
import { typedName } from '../names.ts';
import { linesIn } from '../places.ts';
import { showWhere } from '../show-where.ts';
import { COLUMNS } from './failures.ts';
import { WORDS } from './words.ts';

/** What there is to know of a run. */
interface Run {
  readonly course: Course;
  readonly folder: string;
  readonly order: { readonly language: Language };
  readonly placeIn: (graded: ReportedExercise) => Promise<ReportedWhere | undefined>;
}

/** `isAlone`: it stands right above. */
export async function printPlace(
  graded: ReportedExercise,
  isAlone: boolean,
  run: Run,
): Promise<void> {
  if (!isUnplaced(graded.exercise)) return;
  const { lesson, exercise } = graded;
  const words = WORDS[run.order.language];
  const where = await meanwhile(words.looking, run.placeIn(graded));
  if (!where) return;
  const name = await typedName(run.course, lesson.id, exercise.name);
  const head = `  ${pc.bold(`${label(lesson.id)} › ${label(exercise.name)}`)}`;
  const lines = [
    ...(isAlone ? [] : ['', head]),
    ...showWhere(where, { columns: COLUMNS, lineAt: linesIn(run.folder) }),
    `    ${pc.dim(words.sayMore(`npm run hint -- ${name}`))}`,
  ];
  for (const line of lines) console.log(withoutCommands(line));
}
