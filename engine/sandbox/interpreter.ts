/** What runs a submission's code: the side of it that a sandbox needs. */
import type { Bounds, Clock, Overrun } from './meter.ts';
import type { Thrown } from './thrown.ts';

/** What an interpreter knows something of its own by, such as the exports of a file. */
export type Handle = unknown;

export interface Interpreter {
  /** What has been printed since this was last asked. */
  takePrinted(): Printed;
  /** By which the bounds of calls are meant. */
  readonly clock: Clock;
  /** Steps that the last piece of work has taken. */
  readonly stepsTaken: number;
  /** Bytes of memory that the interpreter has taken. */
  readonly bytes: number;
  /** Whether a submission has made it take more than at first. Memory never becomes smaller again. */
  readonly hasGrown: boolean;
  /** Where questions are put and answers found; to be asked for anew after each call. */
  readonly mail: Float64Array;
  /**
   * Called where a submission asks a function that is not its own: the question is in the mailbox, and
   * so must be the answer. Whoever opens the next one sets it anew.
   */
  onForeign?: (() => void) | undefined;
  /** Makes the interpreter as it was before it saw any submission. Handles from before are void. */
  restart(modules: Modules): void;
  /** Remembers what there is now; little, if nothing is left of submissions before this one. */
  keep(): void;
  /** Makes it as it was when that was kept. Handles from after that are void. */
  renew(): void;
  /** Wipes what submissions have left behind; it makes no difference to any code. */
  wipe(): void;
  /** Runs a file as a module within these bounds, and gives its exports. */
  import(file: string, source: string, bounds: Bounds): Completion<Handle>;
  /** A name as the interpreter knows it, to ask about it again and again. */
  name(name: string): Handle;
  /** Asks about an export, with the question in the mailbox; the answer is there afterwards. */
  ask(
    request: Request,
    exports: Handle,
    name: Handle,
    bounds: Bounds,
  ): AbruptCompletion | undefined;
  /** The stack of what was thrown, where the mailbox says that something was; '' if it is not known. */
  stackOfThrown(): string;
}

/** Lines, bounded, and how many more there were. */
export interface Printed {
  readonly lines: readonly string[];
  readonly left: number;
}

export const NOTHING_PRINTED: Printed = { lines: [], left: 0 };

/** The trusted code that runs inside, as JavaScript: the tensor core, and the files of `inside/`. */
export type Core = Readonly<Record<string, string>>;

/** Where modules come from: a name for what was requested, or nothing where that is refused. */
export interface Modules {
  resolve(from: string, requested: string): string | undefined;
  source(name: string): string;
}

/** What `guest.ts` can be asked to do. */
export const REQUESTS = ['callExport', 'observeExport', 'driveExport', 'describeExport'] as const;
export type Request = (typeof REQUESTS)[number];

/** How a piece of work ended, if not well: what was thrown, or that it had to be ended. */
export type AbruptCompletion = { readonly thrown: Thrown } | Overrun | 'pending';

export type Completion<T> =
  | { readonly value: T; readonly failure?: never }
  | { readonly failure: AbruptCompletion };

/** What the tensor core is imported by. */
export const TENSOR = '#tensor';
