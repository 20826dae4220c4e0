/** Names the problem behind something that was thrown, none of which can be trusted. */
import { LIMITS } from './limits.ts';
import { findPlace, isOfParser, lineOf } from './place.ts';
import type { Problem } from './problem.ts';

export type Thrown = readonly [name: string, message: string, stack: string];

type Files = Readonly<Record<string, string>>;

/** What is told of an error, in UTF-16 units: it stands in a report once for every check. */
const LONGEST_ERROR = 1_000;

/** The parser calls it a syntax error where it is its own stack that ends. */
export const isStackOverflow = ([name, message]: Thrown): boolean =>
  (name === 'InternalError' || name === 'SyntaxError') && message === 'stack overflow';

/**
 * `bytes` is what the instance has taken. With hardly any left the error has no message, and with none
 * left to make an error of, null is thrown: the interpreter tells it without a name, `guest.ts` as an
 * object.
 */
export function isOutOfMemory([name, message]: Thrown, bytes: number): boolean {
  if (name === 'InternalError' && message.startsWith('out of memory')) return true;
  return (
    isFull(bytes) &&
    ['', 'object', 'InternalError'].includes(name) &&
    ['', 'null'].includes(message)
  );
}

/** Memory grows by a twentieth at least: where it cannot grow any more, there is more than this. */
export const isFull = (bytes: number): boolean => bytes > (15 / 16) * LIMITS.megabytes * 2 ** 20;

/** What a call threw. */
export function nameInCall(thrown: Thrown, files: Files): Problem {
  const [name, message, stack] = thrown;
  const place = at(findPlace(stack, files));
  if (isStackOverflow(thrown)) return { type: 'stack-overflow', ...place };
  if (name === 'Error' && message === 'not written yet') return { type: 'not-written' };
  return { type: 'threw', error: describe(thrown), ...place };
}

/** An import that was refused, and the file that asks for it. */
export interface Refused {
  readonly from: string;
  readonly specifier: string;
}

/** What kept the file `entry` from being imported; `refused` is the import it was refused, if any. */
export function nameInImport(
  thrown: Thrown,
  files: Files,
  entry: string,
  refused: Refused | undefined,
): Problem {
  const [name, message, stack] = thrown;
  if (refused !== undefined) {
    const specifier = refused.specifier.slice(0, LONGEST_ERROR);
    const place = at(lineOf(files, refused.from, refused.specifier));
    return { type: 'refused-import', specifier, ...place };
  }
  const [, missing, module] = /^Could not find export '(.*)' in module '(.*)'/.exec(message) ?? [];
  if (missing !== undefined && module !== undefined) {
    return {
      type: 'missing-import',
      message: missing,
      module,
      ...at(lineOf(files, entry, missing)),
    };
  }
  const place = at(findPlace(stack, files));
  if (name === 'SyntaxError' && isOfParser(stack, files)) {
    return { type: 'syntax', message, ...place };
  }
  return { type: 'threw-on-import', error: describe(thrown), ...place };
}

const describe = ([name, message]: Thrown): string =>
  [name, message].filter(Boolean).join(': ').slice(0, LONGEST_ERROR);

const at = <P>(place: P | undefined): { place?: P } => (place === undefined ? {} : { place });
