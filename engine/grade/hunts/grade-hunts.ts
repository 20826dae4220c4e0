/** Grades the hunts of a lesson, one after another. */
import type { LessonEntry } from '../../course.ts';
import type { HuntReport } from '../../formats/hunt-report.ts';
import type { Lesson } from '../../kit/lesson.ts';
import { explainProblem } from '../../kit/messages.ts';
import { explained, prepare, type Prepared } from '../submission.ts';
import type { LessonTask, Tools } from '../task.ts';
import { isHuntAsked } from './asked.ts';
import { judgeHunt } from './judge.ts';
import { huntReport, type NamedHunt, unasked } from './report.ts';
import { HUNT_WORDS } from './words.ts';

/** Nothing where the lesson has none, or none is asked for. */
export async function gradeHunts(
  entry: LessonEntry,
  { hunts = new Map() }: Lesson,
  task: LessonTask,
  tools: Tools,
): Promise<HuntReport[] | undefined> {
  const asked = [...hunts].filter(([name]) => isHuntAsked(name, task));
  if (!entry.hunt || asked.length === 0) return undefined;
  const prepared = preparedLaws(entry.hunt.file, task, tools);
  const reports: HuntReport[] = [];
  for (const [name, hunt] of asked) {
    reports.push(await graded({ name, hunt }, prepared, task, tools));
  }
  return reports;
}

/** Nobody has to hunt: a file that is not there is to do. A law may import the tensors, and nothing else. */
const preparedLaws = (
  file: string,
  { sources }: LessonTask,
  { stripper }: Tools,
): Prepared | undefined =>
  sources[file] === undefined ? undefined : prepare(file, sources[file], stripper);

async function graded(
  named: NamedHunt,
  prepared: Prepared | undefined,
  task: LessonTask,
  { onCheckpoint, sandboxes, suspects: known }: Tools,
): Promise<HuntReport> {
  const { name, hunt } = named;
  const { language } = task;
  if (!prepared) return unasked(named, 'todo', null, language);
  const stop = task.stops.find(({ exercise }) => exercise === undefined || exercise === name);
  const problem = stop?.problem ?? prepared.problem;
  const failed = async (told: typeof problem & object) =>
    unasked(named, 'error', explainProblem(await explained(told, prepared), language), language);
  if (problem) return failed(problem);
  const suspects = await known?.(task.lesson, name);
  if (!suspects) return unasked(named, 'error', HUNT_WORDS[language].noSuspects, language);
  onCheckpoint?.({ exercise: name, check: 0 });
  const of = { name, hunt, law: prepared.submission!, suspects };
  const verdict = await judgeHunt(of, sandboxes, task);
  const isLoading = verdict.type === 'problem' && verdict.problem.type !== 'not-written';
  return isLoading ? failed(verdict.problem) : huntReport(named, verdict, suspects, language);
}
