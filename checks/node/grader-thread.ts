/** The inside of a grading thread: takes one question at a time and answers it. */
import { parentPort } from 'node:worker_threads';
import { COURSE, earlierFiles, exerciseFile } from '../course.ts';
import { Attempt } from '../grade/attempt.ts';
import { reportCheck, type ReportedCheck } from '../grade/report.ts';
import { type Prepared, prepare } from '../grade/submission.ts';
import { unrunnable } from '../grade/verdict.ts';
import { type Lesson, lawName } from '../kit/lesson.ts';
import { readSubmitted, openSandboxes, stripper } from './files.ts';
import type { Answer, CheckQuestion, LessonOutline, OpenQuestion, Question } from './protocol.ts';

interface Opened {
  readonly lesson: Lesson;
  readonly prepared: Prepared;
}

const port = parentPort!;
const sandboxes = openSandboxes();
const opened = new Map<string, Opened>();
let attempt: { readonly of: string; readonly running: Attempt } | undefined;

/** Reads the student's files anew and says which checks there are. */
async function open({ root, lesson: id, language }: OpenQuestion): Promise<LessonOutline> {
  const entry = COURSE.find((each) => each.id === id);
  if (!entry) throw new Error(`there is no lesson "${id}"`);
  const { lesson } = await entry.load();
  const file = exerciseFile(entry);
  const read = (path: string) => readSubmitted(root, path);
  const earlier = Object.fromEntries(earlierFiles(entry).map((path) => [path, read(path)]));
  opened.set(id, { lesson, prepared: prepare(file, read(file), stripper, earlier) });
  closeAttempt();
  const exercises = [...lesson.exercises].map(([name, { points, checks }]) => ({
    name,
    points,
    checks: checks.map((check) => ({
      name: check.name,
      law: lawName(lesson, name, check.name, language),
      kind: check.kind,
    })),
  }));
  return { id, folder: entry.folder, title: lesson.title[language], file, exercises };
}

async function check(question: CheckQuestion): Promise<ReportedCheck> {
  const { lesson: id, exercise: name, check: index, draw, language } = question;
  const { lesson, prepared } = opened.get(id)!;
  const exercise = lesson.exercises.get(name)!;
  const asked = exercise.checks[index]!;
  const law = lawName(lesson, name, asked.name, language);
  if (question.killedAfter !== undefined) {
    const verdict = unrunnable(asked, { type: 'killed', seconds: question.killedAfter });
    return reportCheck(name, law, verdict, language);
  }
  if (attempt?.of !== `${id}/${name}`) {
    closeAttempt();
    attempt = { of: `${id}/${name}`, running: new Attempt(sandboxes, prepared, name, exercise) };
  }
  return reportCheck(name, law, await attempt.running.verdict(asked, draw), language);
}

function closeAttempt(): void {
  attempt?.running.close();
  attempt = undefined;
}

async function answer(question: Question): Promise<Answer> {
  try {
    const value = question.ask === 'open' ? await open(question) : await check(question);
    return { id: question.id, value };
  } catch (error) {
    const { message, cause } = error as Error;
    return { id: question.id, error: cause ? `${message}: ${String(cause)}` : message };
  }
}

// Questions come one at a time: the other side waits for each answer.
port.on('message', (question: Question) => {
  void answer(question).then((reply) => port.postMessage(reply));
});
