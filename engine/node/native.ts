/**
 * The student's own file, run by Node as it is: no limits, and whatever it may do on this machine.
 * Only for a debugger, and only when the student asks for it. All but that is as in the sandbox: the
 * same trusted code asks, and tells what came of it.
 */
import { pathToFileURL } from 'node:url';
import {
  callExport,
  describeExport,
  driveExport,
  mail,
  observeExport,
  stackOfThrown,
} from '../sandbox/inside/guest.ts';
import { type Interpreter, NOTHING_PRINTED } from '../sandbox/interpreter.ts';
import { Sandbox } from '../sandbox/sandbox.ts';

export type Exports = Readonly<Record<string, unknown>>;

/** Loads a student's file; throws what it throws. */
export const importNatively = (file: string): Promise<Exports> => import(pathToFileURL(file).href);

/** No sandbox at all: what the file exports is asked right here. */
export const nativeSandbox = (exports: Exports): Sandbox =>
  new Sandbox(nodeItself(exports), { files: {}, entry: '' });

const requests = { callExport, observeExport, driveExport, describeExport };

const nodeItself = (exports: Exports): Interpreter => ({
  clock: () => 0,
  stepsTaken: 0,
  bytes: 0,
  hasGrown: false,
  mail,
  restart: () => {},
  keep: () => {},
  renew: () => {},
  wipe: () => {},
  import: () => ({ value: exports }),
  name: (name) => name,
  ask: (request, _, name) => void requests[request](exports, name as string),
  stackOfThrown,
  takePrinted: () => NOTHING_PRINTED,
});

type Call = (...args: unknown[]) => object;

/** The same exports, of which one stops in the debugger before it is called. */
export function withBreak(exports: Exports, name: string): Exports {
  const yours = exports[name] as Call;
  function call(...args: unknown[]): object {
    // oxlint-disable-next-line no-debugger -- asked for by --break
    debugger; // Step into the next line: it is your function.
    return new.target ? Reflect.construct(yours, args) : yours(...args);
  }
  return { ...exports, [name]: call };
}
