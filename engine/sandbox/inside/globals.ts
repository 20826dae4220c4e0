/** What the student's code finds in the sandbox otherwise than in other places. */
import { consoleOn } from './console.ts';
import { askThrough } from './foreign.ts';
import { mail } from './mailbox.ts';
import { construct, isArray, isView, keysOf, knownProxy, toText } from './untouched.ts';
import { PRINTED, PRINTED_LINES } from './wire.ts';

/**
 * Gives the student a `console` that prints through the host, and neither a clock nor luck. The host
 * is told before a line is made and gets it afterwards; lines without room are only counted. `ask` has
 * it answer for functions that run somewhere else.
 */
export function furnish(begin: () => void, print: (line: string) => void, ask: () => void): void {
  askThrough(ask);
  mail[PRINTED] = 0;
  const hasRoom = (): boolean => {
    mail[PRINTED] = (mail[PRINTED] as number) + 1;
    const isKept = (mail[PRINTED] as number) <= PRINTED_LINES;
    if (isKept) begin();
    return isKept;
  };
  Object.assign(globalThis, { console: consoleOn({ hasRoom, print }), structuredClone: copyOf });
  globalThis.Proxy = knownProxy();
  Math.random = steadyRandom();
  globalThis.Date = stoppedClock();
  BigInt.asUintN = unsigned;
}

const { asIntN } = BigInt;

/** QuickJS leaves the sign of negative numbers, and of those whose highest bit of 32 or 64 is set. */
function unsigned(bits: number, n: bigint): bigint {
  const signed = asIntN(bits, n);
  return signed < 0n ? signed + (1n << BigInt(bits)) : signed;
}

/** `structuredClone`, of what the course has: numbers, nested arrays, records and typed arrays. */
function copyOf(value: unknown): unknown {
  const copies = new Map<unknown, unknown>();
  const copied = (of: unknown): unknown => {
    if (typeof of !== 'object' || of === null) return of;
    if (isView(of)) return (of as unknown as Float64Array).slice();
    if (copies.has(of)) return copies.get(of);
    const copy: Record<string, unknown> = isArray(of) ? ([] as never) : {};
    copies.set(of, copy);
    for (const key of keysOf(of)) copy[key] = copied((of as typeof copy)[key]);
    return copy;
  };
  return copied(value);
}

/** The same work gets the same verdict, also where it draws numbers: Marsaglia's xorshift. */
function steadyRandom(): () => number {
  let state = 0x9e3779b9;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** … or asks for the time: it is always the beginning of 1970. */
function stoppedClock(): DateConstructor {
  const RealDate = Date;
  const Stopped = function (this: unknown, ...parts: unknown[]): unknown {
    if (new.target === undefined) return toText(new RealDate(0));
    return construct(RealDate, parts.length > 0 ? parts : [0], new.target);
  };
  Stopped.prototype = RealDate.prototype;
  RealDate.prototype.constructor = Stopped as never;
  return Object.assign(Stopped, {
    now: () => 0,
    parse: RealDate.parse,
    UTC: RealDate.UTC,
  }) as unknown as DateConstructor;
}
