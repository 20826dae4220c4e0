/** The inside of the grader's worker: carries out one order after another. */
import course from '../../gradlings.config.ts';
import { allLessons, entryOf, filesFor } from '../../engine/course.ts';
import type { LessonReport } from '../../engine/formats/report.ts';
import { gradeLesson } from '../../engine/grade/grade-lesson.ts';
import type { Checkpoint, Tools } from '../../engine/grade/task.ts';
import { faultOf } from '../../engine/grade/retry.ts';
import { atMostOnceASecond } from '../../engine/grade/supervisor.ts';
import type { Lesson } from '../../engine/kit/lesson.ts';
import type { Answered, Order, Progress, WorkerMessage } from './protocol.ts';
import { modulesNamedIn } from './modules.ts';
import { stripperFor, type Stripper, wholeStripper } from './stripper.ts';
import { openTools } from './tools.ts';

const worker = globalThis as unknown as {
  onmessage: (event: { readonly data: Order }) => void;
  postMessage(told: WorkerMessage): void;
};

/** Begun at once, so that it is there when the first order comes, … */
const opening = openTools(
  atMostOnceASecond(() => worker.postMessage({ sign: {}, progress: undefined })),
);
// … and that is who is told if it fails.
opening.catch(() => {});

worker.onmessage = ({ data: order }) => void carryOut(order);

async function carryOut(order: Order): Promise<void> {
  try {
    const loading = load(order);
    const tools = await readyFor(order);
    const answer = await answerTo(order, tools, await loading);
    // What is wrong with a file has to be told by what all roads tell it by.
    const isTold = !tools.stripper.wasLacking;
    const whole = async () => ({ ...tools, stripper: await wholeStripper() });
    worker.postMessage({
      answer: isTold ? answer : await answerTo(order, await whole(), await loading),
    });
  } catch (error) {
    worker.postMessage({ answer: faultOf(error) });
  }
}

/** With what the student's files take: a stripper for them, and the modules that they import. */
async function readyFor(order: Order): Promise<Tools & { readonly stripper: Stripper }> {
  const texts = textsIn(order);
  const [tools, stripper, modules] = await Promise.all([
    opening,
    stripperFor(texts),
    modulesNamedIn(texts),
  ]);
  return { ...tools, stripper, modules };
}

function textsIn(order: Order): unknown[] {
  if (order.order !== 'grade' && order.order !== 'compute') return [];
  const { lesson, sources } = order.task;
  const files = order.order === 'grade' ? filesFor(entryOf(course, lesson)) : Object.keys(sources);
  return files.map((file) => sources[file]);
}

async function load(order: Order): Promise<Lesson | undefined> {
  const wanted = order.order === 'prepare' ? order.lesson : order.task.lesson;
  return (
    await allLessons(course)
      .find(({ id }) => id === wanted)
      ?.load()
  )?.lesson;
}

async function answerTo(order: Order, tools: Tools, lesson: Lesson | undefined): Promise<Answered> {
  const onCheckpoint = (checkpoint: Checkpoint): void =>
    worker.postMessage({ sign: { checkpoint }, progress: progressIn(lesson, checkpoint) });
  switch (order.order) {
    case 'prepare':
      return { prepared: true };
    case 'grade': {
      const onVerdict = (early: LessonReport): void =>
        worker.postMessage({ sign: {}, progress: undefined, early });
      return { report: await gradeLesson(order.task, { ...tools, onCheckpoint, onVerdict }) };
    }
    case 'compute': {
      const { compute } = await import('./compute.ts');
      return { computed: await compute(order.task, { ...tools, onCheckpoint }) };
    }
    case 'clue': {
      const { clue } = await import('./clue.ts');
      return { clue: await clue(order.task, lesson!, tools) };
    }
    case 'portrait': {
      const { portrait } = await import('./portrait.ts');
      return { portrait: await portrait(order.task, lesson!, tools) };
    }
  }
}

function progressIn(
  lesson: Lesson | undefined,
  { exercise, check }: Checkpoint,
): Progress | undefined {
  if (exercise === undefined || check === undefined) return undefined;
  // A hunt is one step.
  return { exercise, check, of: lesson!.exercises.get(exercise)?.checks.length ?? 1 };
}
