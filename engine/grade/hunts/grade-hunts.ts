/** Grades the hunts of a lesson, one after another. */
import type { LessonEntry } from '../../course.ts';
import type { HuntReport } from '../../formats/hunt-report.ts';
import type { Lesson } from '../../kit/lesson.ts';
import { explainProblem } from '../../kit/messages.ts';
import type { Problem } from '../../sandbox/problem.ts';
import { explained, prepare } from '../submission.ts';
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
  const { file } = entry.hunt;
  const reports: HuntReport[] = [];
  for (const [name, hunt] of asked) reports.push(await graded({ name, hunt }, file, task, tools));
  return reports;
}

async function graded(
  named: NamedHunt,
  file: string,
  task: LessonTask,
  { onCheckpoint, sandboxes, stripper, suspects: known }: Tools,
): Promise<HuntReport> {
  const { name, hunt } = named;
  const { language, sources } = task;
  // Nobody has to hunt.
  if (sources[file] === undefined) return unasked(named, 'todo', null, language);
  const failed = (problem: Problem) =>
    unasked(named, 'error', explainProblem(problem, language), language);
  const stop = task.stops.find(({ exercise }) => exercise === undefined || exercise === name);
  if (stop) return failed(stop.problem);
  onCheckpoint?.({ exercise: name, check: 0 });
  // A law may import the tensors, and nothing else.
  const prepared = prepare(file, sources[file], stripper);
  const { submission: law, problem } = prepared;
  if (!law) return failed(await explained(problem!, prepared));
  const suspects = await known?.(task.lesson, name);
  if (!suspects) return unasked(named, 'error', HUNT_WORDS[language].noSuspects, language);
  const verdict = await judgeHunt({ name, hunt, law, suspects }, sandboxes, task);
  return verdict.type === 'problem' && verdict.problem.type !== 'not-written'
    ? failed(await explained(verdict.problem, prepared))
    : huntReport(named, verdict, suspects, language);
}
