import type { Place } from './problem.ts';

type Files = Readonly<Record<string, string>>;

const FRAME = /(?:\(|at )([^()\s]+):(\d+):(\d+)\)?$/gm;

/** The innermost frame of a QuickJS stack that lies in one of the submission's own files. */
export function findPlace(stack: string, files: Files): Place | undefined {
  for (const [, file = '', line, column] of stack.matchAll(FRAME)) {
    if (Object.hasOwn(files, file)) return { file, line: Number(line), column: Number(column) };
  }
  return undefined;
}

/** Whether the stack's very first frame lies in the submission: it is where parsing stopped. */
export function innermostIsOwn(stack: string, files: Files): boolean {
  return findPlace(stack.split('\n', 1).join(), files) !== undefined;
}

/** The line of `file` that first holds `text`, for errors that QuickJS reports without a place. */
export function lineOf(files: Files, file: string, text: string): Place | undefined {
  const index = (files[file] ?? '').split('\n').findIndex((line) => line.includes(text));
  return index < 0 ? undefined : { file, line: index + 1 };
}
