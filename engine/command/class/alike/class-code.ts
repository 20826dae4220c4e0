/** Reads the code of a class, as it is read to be graded. */
import { type Course, exerciseFile } from '../../../course.ts';
import { everything } from '../../../grade/select.ts';
import type { Words } from '../../../kit/words.ts';
import { NoSubmission } from '../../../node/read-submission.ts';
import type { Submission } from '../submissions.ts';
import { readWork } from '../work.ts';
import type { Code } from './code.ts';
import type { Coder, Given } from './pairs.ts';
import { Reader } from './reader.ts';

export interface ClassCode {
  readonly coders: readonly Coder[];
  /** Of whom something could not be read, and why. */
  readonly notCompared: readonly { readonly name: string; readonly why: Words }[];
}

export async function codeIn(
  submissions: readonly Submission[],
  course: Course,
  given: ReadonlyMap<string, Given>,
): Promise<ClassCode> {
  const reader = new Reader();
  const all: { coder: Coder; notes: readonly Words[] }[] = [];
  try {
    for (const submission of submissions)
      all.push(await codeOfOne(submission, course, given, reader));
  } finally {
    await reader.close();
  }
  return {
    coders: all.map(({ coder }) => coder),
    notCompared: all.flatMap(({ coder: { name }, notes }) => notes.map((why) => ({ name, why }))),
  };
}

async function codeOfOne(
  submission: Submission,
  course: Course,
  given: ReadonlyMap<string, Given>,
  reader: Reader,
): Promise<{ coder: Coder; notes: readonly Words[] }> {
  const codes = new Map<string, Code>();
  const notes: Words[] = [];
  try {
    for (const [lesson, text] of await textsIn(submission, course)) {
      const code = await reader.read(text, given.get(lesson)?.stubLines);
      if (code) codes.set(lesson, code);
      else notes.push(TOO_LONG(lesson));
    }
  } catch (error) {
    if (!(error instanceof NoSubmission)) throw error;
    notes.push(error.words);
  }
  return { coder: { name: submission.name, codes }, notes };
}

const TOO_LONG = (lesson: string): Words => ({
  en: `${lesson}: it takes too long to read this code`,
  ko: `${lesson}: 이 코드를 읽는 데 너무 오래 걸립니다`,
});

/** The texts that could be read, by the id of their lesson. */
export async function textsIn(
  submission: Submission,
  course: Course,
): Promise<ReadonlyMap<string, string>> {
  const { read } = await readWork(submission, course, everything(course));
  const texts = new Map<string, string>();
  for (const entry of course.lessons) {
    const source = read.sources[exerciseFile(entry)];
    if (typeof source === 'string') texts.set(entry.id, source);
  }
  return texts;
}
