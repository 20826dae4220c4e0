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

/** Whether it is where parsing stopped: the stack's very first frame, in the submission and in no function. */
export function isOfParser(stack: string, files: Files): boolean {
  const [frame = ''] = stack.split('\n', 1);
  return !frame.includes('(') && findPlace(frame, files) !== undefined;
}

/** The line of `file` that first holds `text`, for errors that QuickJS reports without a place. */
export function lineOf(files: Files, file: string, text: string): Place | undefined {
  const index = (files[file] ?? '').split('\n').findIndex((line) => line.includes(text));
  return index < 0 ? undefined : { file, line: index + 1 };
}
