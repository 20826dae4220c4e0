/** The inside of a grading thread: goes through an order and tells of each check as it is graded. */
import { parentPort } from 'node:worker_threads';
import { COURSE, exerciseFile, gradedBy } from '../course.ts';
import { Attempt } from '../grade/attempt.ts';
import { markOfCode } from '../grade/mark.ts';
import { nameMistake } from '../grade/name-mistake.ts';
import { withOrigin } from '../grade/not-finite.ts';
import { reportCheck } from '../grade/report.ts';
import { type Prepared, prepare } from '../grade/submission.ts';
import { unrunnable, type Verdict } from '../grade/verdict.ts';
import { atMostOnceASecond } from '../grade/watch.ts';
import type { Exercise } from '../kit/exercise.ts';
import { type Lesson, lawName } from '../kit/lesson.ts';
import { openSandboxes, readSubmitted, stripper } from './files.ts';
import { knownMistakes } from './known.ts';
import type { Assignment, Killed, LessonOutline, Order, Told } from './protocol.ts';

interface Opened {
  readonly lesson: Lesson;
  readonly prepared: Prepared;
  readonly outline: LessonOutline;
}

const port = parentPort!;
const sandboxes = openSandboxes(atMostOnceASecond(() => tell({ tell: 'alive' })));

port.on('message', (assignment: Assignment) => void carryOut(assignment));

const tell = (told: Told): void => port.postMessage(told);

async function carryOut({ order, claims, killed }: Assignment): Promise<void> {
  try {
    let place = 0;
    for (const id of order.lessons) {
      const opened = await open(order, id);
      tell({ tell: 'outline', outline: opened.outline });
      for (const [name, exercise] of opened.lesson.exercises) {
        if (order.exercise !== undefined && order.exercise !== name) continue;
        const end = killed.find((each) => each.lesson === id && each.exercise === name);
        const isTaken = Atomics.exchange(claims, place++, 1) === 1;
        if (end) giveUp(order, opened, exercise, end);
        else if (!isTaken) await grade(order, opened, name, exercise);
      }
    }
    tell({ tell: 'end' });
  } catch (error) {
    tell({ tell: 'fault', message: explained(error) });
  }
}

/** Reads the student's files as they are now. */
async function open({ root, language }: Order, id: string): Promise<Opened> {
  const entry = COURSE.find((each) => each.id === id);
  if (!entry) throw new Error(`there is no lesson "${id}"`);
  const { lesson } = await entry.load();
  const file = exerciseFile(entry);
  const sources = Object.fromEntries(
    gradedBy(entry).map((path) => [path, readSubmitted(root, path)]),
  );
  const { [file]: own, ...earlier } = sources;
  const exercises = [...lesson.exercises].map(([name, { points, checks }]) => ({
    name,
    points,
    checks: checks.map((check) => ({
      name: check.name,
      law: lawName(lesson, name, check.name, language),
      kind: check.kind,
    })),
  }));
  const title = lesson.title[language];
  return {
    lesson,
    prepared: prepare(file, own, stripper, earlier),
    outline: { id, folder: entry.folder, title, file, mark: markOfCode(sources), exercises },
  };
}

async function grade(
  order: Order,
  opened: Opened,
  name: string,
  exercise: Exercise<unknown>,
): Promise<void> {
  tell({ tell: 'begin', lesson: opened.outline.id, exercise: name });
  const attempt = new Attempt(sandboxes, opened.prepared, name, exercise);
  const verdicts: Verdict[] = [];
  for (const [index, check] of exercise.checks.entries()) {
    if (order.check !== undefined && order.check !== index) continue;
    try {
      const { submission } = opened.prepared;
      const plain = await attempt.verdict(check, order.draw);
      const verdict = await withOrigin(plain, exercise, name, submission, sandboxes);
      verdicts.push(verdict);
      tellVerdict(order, opened, name, index, verdict);
    } catch (error) {
      const at = { lesson: opened.outline.id, exercise: name, check: index };
      tell({ tell: 'fault', message: explained(error), at });
    }
  }
  attempt.close();
  await tellMistake(order, opened, name, verdicts);
}

async function tellMistake(
  { draw, language }: Order,
  { lesson, prepared, outline }: Opened,
  exercise: string,
  verdicts: readonly Verdict[],
): Promise<void> {
  const { submission, problem } = prepared;
  const at = { lesson: outline.id, exercise };
  const graded = problem
    ? undefined
    : submission && { submission, lesson, name: exercise, verdicts, draw };
  const known = () => knownMistakes(outline.id);
  const mistake = graded && (await nameMistake(graded, known, sandboxes, language));
  tell({ tell: 'mistake', ...at, mistake });
}

/** The checks that a killed thread left open cannot be run any more. */
function giveUp(order: Order, opened: Opened, exercise: Exercise<unknown>, killed: Killed): void {
  for (const [index, check] of exercise.checks.entries()) {
    if (index < killed.from) continue;
    const verdict = unrunnable(check, { type: 'killed', seconds: killed.seconds });
    tellVerdict(order, opened, killed.exercise, index, verdict);
  }
  const { lesson, exercise: name } = killed;
  tell({ tell: 'mistake', lesson, exercise: name, mistake: undefined });
}

function tellVerdict(
  { language }: Order,
  { lesson, outline }: Opened,
  exercise: string,
  check: number,
  verdict: Verdict,
): void {
  const law = lawName(lesson, exercise, verdict.name, language);
  const report = reportCheck(exercise, law, verdict, language);
  tell({ tell: 'check', lesson: outline.id, exercise, check, report });
}

function explained(error: unknown): string {
  const { message, cause } = error as Error;
  return cause ? `${message}: ${String(cause)}` : message;
}
