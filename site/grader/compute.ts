/** Computes what a picture draws by the student's own functions. */
import course from '../../gradlings.config.ts';
import { exerciseFile } from '../../engine/course.ts';
import type { Tools } from '../../engine/grade/task.ts';
import { explained, prepareLesson, type Sources } from '../../engine/grade/submission.ts';
import { Broken } from '../../engine/kit/failure.ts';
import { explain } from '../../engine/kit/messages.ts';
import type { Words } from '../../engine/kit/words.ts';
import type { Sandbox } from '../../engine/sandbox/sandbox.ts';
import { COMPUTATIONS } from '../pictures/computations.ts';
import { lessonsOf, ownFunctions } from './functions.ts';
import type { Asked, Computed, ComputeTask } from './protocol.ts';

type Computations = Readonly<Record<string, (functions: object, settings: unknown) => unknown>>;

/** The function of the student that was asked last, of which lesson it is, and of which file. */
interface LastAsked {
  name?: string;
  lesson?: string;
  file?: string;
}

export async function compute(task: ComputeTask, tools: Tools): Promise<Computed> {
  const module = await COMPUTATIONS[task.lesson]?.();
  const computation = (module as Computations | undefined)?.[task.computation];
  if (!module || !computation) {
    throw new Error(`nothing computes ${task.lesson}/${task.computation}`);
  }
  const asked: LastAsked = {};
  const opened: Sandbox[] = [];
  try {
    const functions = await functionsFor(task, lessonsOf(module, task.lesson), (lesson) =>
      open(lesson, task.sources, tools, asked, opened),
    );
    tools.onCheckpoint?.({});
    return { data: computation(functions, task.settings) };
  } catch (error) {
    return { problem: sentence(error, asked, task), asked: exerciseIn(asked, error) };
  } finally {
    for (const sandbox of opened) tools.sandboxes.close(sandbox);
  }
}

/** All of the student's, or the reference's with some of the student's among them. */
async function functionsFor(
  { own }: ComputeTask,
  lessons: readonly string[],
  open: (lesson: string) => Promise<object>,
): Promise<object> {
  const functions = {};
  if (!own) {
    for (const lesson of lessons) Object.assign(functions, await open(lesson));
    return functions;
  }
  const { referenceOf } = await import('../pictures/parts/reference.ts');
  Object.assign(functions, await referenceOf(lessons));
  for (const [lesson, names] of Object.entries(own)) {
    const theirs = Object.entries(await open(lesson)).filter(([name]) => names.includes(name));
    Object.assign(functions, Object.fromEntries(theirs));
  }
  return functions;
}

/** The student's functions of a lesson, in a sandbox of their own. */
async function open(
  id: string,
  sources: Sources,
  tools: Tools,
  asked: LastAsked,
  opened: Sandbox[],
): Promise<object> {
  const entry = course.lessons.find((each) => each.id === id)!;
  const { lesson } = await entry.load();
  const file = exerciseFile(entry);
  const onAsk = (name: string): void => void Object.assign(asked, { name, lesson: id, file });
  const prepared = prepareLesson(entry, sources, tools.stripper, course, tools.modules);
  const { submission, problem } = prepared;
  if (!submission) return ownFunctions(lesson, await explained(problem!, prepared), onAsk);
  const patience = Math.max(...[...lesson.exercises.values()].map((each) => each.patience));
  tools.onCheckpoint?.({});
  const sandbox = await tools.sandboxes.open(submission);
  opened.push(sandbox);
  sandbox.patience = patience;
  return ownFunctions(lesson, sandbox, onAsk);
}

function sentence(
  error: unknown,
  { name, file }: LastAsked,
  { lesson, language }: ComputeTask,
): string {
  const what =
    error instanceof Broken
      ? explain(error.failure, language)
      : UNUSABLE(error instanceof Error ? error.message : String(error))[language];
  if (name === undefined) return what;
  const entry = course.lessons.find(({ id }) => id === lesson);
  const isOfThisLesson = entry && file === exerciseFile(entry);
  return isOfThisLesson ? `\`${name}\`: ${what}` : `\`${name}\` (${file}): ${what}`;
}

const exerciseIn = ({ lesson, name }: LastAsked, error: unknown): Asked | undefined =>
  lesson === undefined || name === undefined
    ? undefined
    : { lesson, name, isWritten: !isUnwritten(error) };

const isUnwritten = (error: unknown): boolean =>
  error instanceof Broken &&
  error.failure.type === 'problem' &&
  error.failure.problem.type === 'not-written';

/** The computation stumbled over what it was given. */
const UNUSABLE = (message: string): Words => ({
  en: `What came back cannot be drawn (${message}).`,
  ko: `돌려준 값을 그릴 수 없습니다(${message}).`,
});
