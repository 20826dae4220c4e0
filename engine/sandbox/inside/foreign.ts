/**
 * Functions that are given to a submission and run somewhere else. Inside there is the same closure
 * for every one of them: it asks the host, and whatever comes instead of an answer is one and the same
 * error. So nothing is to be learned of such a function but what it answers.
 */
import { ForeignRef } from './foreign-ref.ts';
import { mail, read, rewind, write } from './mailbox.ts';
import { ANSWER } from './wire.ts';

const OwnError = Error;

let askHost: () => void;
/** Whether the mailbox is nobody else's: while a question or an answer is written, a getter may run. */
let isFree = false;

/** What tells the host that there is a question. */
export function askThrough(ask: () => void): void {
  askHost = ask;
}

/** With functions in the places of their numbers. */
export function withForeign(args: unknown[]): unknown[] {
  for (let i = 0; i < args.length; i++) {
    const arg = args[i];
    if (arg instanceof ForeignRef) args[i] = foreign(arg.index);
  }
  return args;
}

/** They answer while an export is called, and never before or after. */
export function answering(isNow: boolean): void {
  isFree = isNow;
}

const foreign =
  (index: number) =>
  (...args: unknown[]): unknown => {
    if (!isFree) throw new OwnError(NO_ANSWER);
    isFree = false;
    try {
      return answerTo(index, args);
    } catch {
      throw new OwnError(NO_ANSWER);
    } finally {
      isFree = true;
    }
  };

const NO_ANSWER = 'the function gave no answer';

function answerTo(index: number, args: unknown[]): unknown {
  rewind();
  write(index);
  write(args);
  askHost();
  if (mail[0] !== ANSWER) throw new OwnError(NO_ANSWER);
  rewind();
  return read();
}
