/**
 * The half of the sandbox that lives inside it, next to the student's code; the other is `sandbox.ts`.
 *
 * It is evaluated before the student's file, and what runs here keeps the built-ins it needs under
 * names of its own, so that a patched `JSON`, `Math` or `Array.prototype` cannot reach it.
 */
import { startPrintingAnew } from './console.ts';
import { drive, type DriveStep } from './drive.ts';
import { answering, withForeign } from './foreign.ts';
import { mail, NotData, read, rewind, write } from './mailbox.ts';
import { apply, cut, keysOf, toText } from './untouched.ts';
import { ANSWER, LONGEST_MESSAGE, NOT_DATA, THREW } from './wire.ts';

export { furnish } from './globals.ts';
export { mail };

type Exports = Readonly<Record<string, unknown>>;

/** Calls an exported function. */
export function callExport(exports: Exports, name: string): void {
  guarded(() => void called(exports, name));
}

/** Calls it, and after the result come the arguments, as they are then. */
export function observeExport(exports: Exports, name: string): void {
  guarded(() => write(withoutFunctions(called(exports, name))));
}

function called(exports: Exports, name: string): unknown[] {
  const args = withForeign(read() as unknown[]);
  answering(true);
  const result = apply(exports[name] as () => unknown, undefined, args);
  answering(false);
  rewind();
  write(result);
  return args;
}

/** What is left of them as data: a function has nothing that could have changed. */
function withoutFunctions(args: unknown[]): unknown[] {
  for (let i = 0; i < args.length; i++) if (typeof args[i] === 'function') args[i] = undefined;
  return args;
}

/** Takes an exported class through steps. */
export function driveExport(exports: Exports, name: string): void {
  guarded(() => {
    const answers = drive(exports[name], read() as DriveStep[]);
    rewind();
    write(answers);
  });
}

/** Which kind of thing `exports[name]` is, and the names of everything exported. */
export function describeExport(exports: Exports, name: string): void {
  guarded(() => {
    write(typeof exports[name]);
    const names: string[] = [];
    const keys = keysOf(exports);
    // Of long ones there would be no room for so many, and none is like a name that is asked for.
    for (let i = 0; i < keys.length && i < 100; i++) names[i] = cut(keys[i] as string, 0, 100);
    write(names);
  });
}

// --- Errors out --------------------------------------------------------------------------------

/** Runs `work`, and says in the mailbox how it ended. */
function guarded(work: () => void): void {
  try {
    startPrintingAnew();
    rewind();
    work();
    mail[0] = ANSWER;
  } catch (thrown) {
    answering(false);
    if (thrown instanceof NotData) end(NOT_DATA, [thrown.what]);
    else endThrown(describeThrown(thrown));
  }
}

function end(how: number, texts: string[]): void {
  rewind();
  for (let i = 0; i < texts.length; i++) write(texts[i]);
  mail[0] = how;
}

let lastStack = '';

function endThrown(described: string[]): void {
  lastStack = described[2] as string;
  described.length = 2;
  end(THREW, described);
}

/** The stack of what was thrown last: it is long, and takes too much time in the mailbox. */
export const stackOfThrown = (): string => lastStack;

/** Name, message and stack of whatever was thrown, none of it trusted. */
function describeThrown(thrown: unknown): string[] {
  try {
    if (typeof thrown !== 'object' || thrown === null) {
      return [typeof thrown, typeof thrown === 'symbol' ? 'a symbol' : clip(toText(thrown)), ''];
    }
    const error = thrown as { name?: unknown; message?: unknown; stack?: unknown };
    return [textOr(error.name), textOr(error.message), textOr(error.stack)];
  } catch {
    return ['Error', 'an error that cannot be read', ''];
  }
}

const textOr = (value: unknown): string => (typeof value === 'string' ? clip(value) : '');
const clip = (text: string): string => cut(text, 0, LONGEST_MESSAGE);
