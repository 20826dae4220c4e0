/**
 * The student's own file, run by Node as it is: no sandbox, no limits, and whatever it may do on this
 * machine. Only for a debugger, and only when the student asks for it.
 */
import { pathToFileURL } from 'node:url';
import { Tensor } from '#tensor';
import type { Exercise, Subject } from '../kit/exercise.ts';
import { Broken } from '../kit/failure.ts';
import { type Arg, type Data, FunctionSource, NodeRef } from '../sandbox/codec.ts';
import type { Problem } from '../sandbox/problem.ts';

export type Exports = Readonly<Record<string, unknown>>;

/** Loads a student's file; throws what it throws. */
export const importNatively = (file: string): Promise<Exports> => import(pathToFileURL(file).href);

/** A native call has ended: what it was asked, and what came of it. */
export type Ended =
  | { readonly value: Data; readonly thrown?: never }
  | { readonly thrown: unknown; readonly value?: never };

export interface Listener {
  readonly calling: (args: readonly Arg[]) => void;
  readonly ended: (how: Ended) => void;
}

/** The exported function under test, for the claim of a check to ask. */
export function nativeSubject(
  exports: Exports,
  name: string,
  { returns }: Exercise<unknown>,
  breaks: boolean,
  { calling, ended }: Listener,
): Subject<unknown> {
  const listened = (args: readonly Arg[], work: () => unknown): unknown => {
    calling(args);
    let value: Data;
    try {
      value = dataOf(work());
    } catch (thrown) {
      ended({ thrown });
      throw new Broken({ type: 'problem', problem: problemOf(thrown) });
    }
    ended({ value });
    return returns.read(value, '');
  };
  const call = (given: readonly unknown[]): unknown => {
    const yours = exports[name] as (...args: readonly unknown[]) => unknown;
    // oxlint-disable-next-line no-debugger -- asked for by --break
    if (breaks) debugger; // Step into the next line: it is your function.
    return yours(...given);
  };
  const ask = (...args: Arg[]): unknown => listened(args, () => call(args.map(native)));
  const observe = (...args: Arg[]) => {
    const given = args.map(native);
    return { result: listened(args, () => call(given)), after: given.map(dataOrNothing) };
  };
  const driven = (steps: readonly (readonly Arg[])[]): unknown =>
    listened(steps, () => {
      // oxlint-disable-next-line no-debugger -- asked for by --break
      if (breaks) debugger; // The steps below use your class.
      return drive(exports[name] as Class, steps);
    });
  return Object.assign(ask, { observe, drive: driven });
}

function problemOf(thrown: unknown): Problem {
  const { name = '', message = '' } = (thrown ?? {}) as Partial<Error>;
  if (name === 'Error' && message === 'not written yet') return { type: 'not-written' };
  if (thrown instanceof NotData) return { type: 'not-data', what: thrown.message };
  return { type: 'threw', error: [name, message].filter(Boolean).join(': ') || String(thrown) };
}

/** A fresh copy for each call, as what one call does to it is nothing to the next. */
function native(arg: Arg): unknown {
  // oxlint-disable-next-line no-eval -- functions are given as source, and it is the course's
  if (arg instanceof FunctionSource) return (0, eval)(`(${arg.source})`);
  if (arg instanceof Tensor) return new Tensor(arg.shape, arg.data, arg.dtype);
  if (typeof arg !== 'object' || arg === null || arg instanceof NodeRef) return arg;
  if (Array.isArray(arg)) return arg.map(native);
  return Object.fromEntries(Object.entries(arg).map(([key, field]) => [key, native(field)]));
}

type Class = new (...args: unknown[]) => Record<string, unknown>;

/** The same steps as `driveExport` in `sandbox/guest.ts` goes through. */
function drive(theClass: Class, steps: readonly (readonly Arg[])[]): unknown[] {
  const nodes: Record<string, unknown>[] = [];
  const answers: unknown[] = [];
  const given = (args: readonly Arg[]): unknown[] =>
    args.map((arg) => (arg instanceof NodeRef ? nodes[arg.index] : native(arg)));
  for (const [verb, ...rest] of steps) {
    if (verb === 'get') {
      answers.push(nodes[rest[0] as number]![rest[1] as string]);
    } else if (verb === 'new') {
      nodes.push(new theClass(...given(rest)));
    } else {
      const [times, node, method, ...args] = verb === 'repeat' ? rest : [1, ...rest];
      let made = nodes[node as number]!;
      for (let n = 0; n < (times as number); n++) {
        const step = made[method as string];
        if (typeof step !== 'function') throw new TypeError(`no method ${String(method)}`);
        made = step.apply(made, given(args)) as Record<string, unknown>;
      }
      nodes.push(made);
    }
  }
  return answers;
}

/** What came back is no data; the message is what the sandbox calls it. */
class NotData extends Error {}

/** What `sandbox/guest.ts` makes of an answer that leaves the sandbox. */
function dataOf(value: unknown): Data {
  if (value === null || value === undefined || value instanceof Tensor) return value;
  if (['number', 'string', 'boolean'].includes(typeof value)) return value as Data;
  if (typeof value !== 'object') throw new NotData(typeof value);
  if (Array.isArray(value)) return value.map(dataOf);
  if (ArrayBuffer.isView(value)) return Array.from(value as Float64Array);
  if ('then' in value && typeof value.then === 'function') throw new NotData('promise');
  const fields = Object.entries(value).filter(
    ([, field]) => typeof field !== 'function' && typeof field !== 'symbol',
  );
  const isPlain = [null, Object.prototype].includes(Object.getPrototypeOf(value));
  if (!isPlain && fields.length === 0) throw new NotData('object');
  return Object.fromEntries(fields.map(([key, field]) => [key, dataOf(field)]));
}

const dataOrNothing = (value: unknown): Data =>
  typeof value === 'function' ? undefined : dataOf(value);
