/** Grades the student's own checkout, as a folder is graded by the command `grade`. */
import { basename } from 'node:path';

import { course } from '../../../gradlings.config.ts';
import type { Report } from '../../formats/report.ts';
import { markOfCode } from '../../grade/mark.ts';
import type { Selection } from '../../grade/select.ts';
import { sourcesOf } from '../../grade/submission.ts';
import type { Language } from '../../kit/words.ts';
import { filesIn, gradeRead } from '../../node/grade-folder.ts';
import { GraderFault, Graders } from '../../node/graders.ts';
import { readSubmission } from '../../node/read-submission.ts';
import type { Mark } from '../../node/replay-word.js';
import { root } from './root.js';

/** What to grade and how; `run.js` fills it in from the command line. */
export interface Settings {
  readonly seed: number;
  readonly runs: number;
  readonly language: Language;
  /** Only these lessons; all, unless some are named. */
  readonly lessons?: readonly string[];
  /** Grade this exercise alone, … */
  readonly exercise?: string;
  /** … only this check of it, counted from 1, … */
  readonly check?: number;
  /** … and only this case. */
  readonly path?: string;
  /** What that case was found with, if that is known. */
  readonly mark?: Mark;
}

/** What came of it; `codeMark` is what replays are marked with for the code of the first lesson. */
export type Grading =
  | { readonly report: Report; readonly codeMark: string; readonly fault?: never }
  | { readonly fault: string; readonly report?: never };

export async function gradeOwn(settings: Settings): Promise<Grading> {
  const { seed, runs, language } = settings;
  const selection = selectionFor(settings);
  const graders = new Graders(course, selection.length);
  try {
    const read = readSubmission(root, filesIn(course, selection));
    const order = { name: basename(root), seed, runs, language, selection };
    const codeMark = markOfCode(sourcesOf(selection[0]!.entry, read.sources));
    return { report: await gradeRead(read, order, graders), codeMark };
  } catch (error) {
    if (!(error instanceof GraderFault)) throw error;
    return { fault: error.message };
  } finally {
    await graders.close();
  }
}

function selectionFor({ lessons, exercise, check, path }: Settings): Selection {
  const isCase = check !== undefined && path !== undefined;
  const part = {
    ...(exercise !== undefined && { exercises: [exercise] }),
    ...(isCase && { case: { check: check - 1, path } }),
  };
  const entries = course.lessons.filter(({ id }) => lessons?.includes(id) ?? true);
  return entries.map((entry) => Object.assign({ entry }, part));
}
