/**
 * How values cross the wall of the sandbox: as numbers, one after another, in a mailbox that both
 * sides can reach. A value is the number of its kind, followed by
 *
 *     NUMBER    the number itself, NaN, infinities and −0 included
 *     STRING    its length, and its UTF-16 units
 *     LIST      its length, and its items
 *     RECORD    how many fields it has, and of each the length and units of its key, and its value
 *     TENSOR    its dtype (an index of `DTYPES`), its rank, its shape, its length, its elements
 *     FUNCTION  its source, as a string; outwards, as a field of a record, nothing
 *     NODE      which node of a driven class it is (inwards only)
 *     FOREIGN   which of the functions it is that run somewhere else (inwards only)
 *
 * and by nothing where the kind says it all. The first number of the mailbox says how a call ended:
 * with an ANSWER (and, where they were asked for, the arguments as they are after it), with NOT_DATA
 * (and a string that says what came instead), or because something was THREW (and its name and
 * message, two strings; its stack is asked for by itself).
 *
 * While a call goes on, a function that runs somewhere else is asked by the number of it and a list of
 * its arguments, and answers with an ANSWER or, without a word, with THREW.
 */

/** How many numbers the mailbox holds: far more than any question or right answer needs. */
export const CAPACITY = 65_536;
/** Where the number of lines stands that were printed, also those for which there was no room. */
export const PRINTED = 1;
/** How many lines are kept; of the others it is only known that there were some. */
export const PRINTED_LINES = 20;
/** Where values begin: after the numbers that say how a call ended, and how much it printed. */
export const BODY = 2;
/** How deep a value may be nested. */
export const DEEPEST = 32;
/** How many units of a printed line, or of what was thrown, are of any use; the rest is cut. */
export const LONGEST_MESSAGE = 2_000;

export const UNDEFINED = 0;
export const NULL = 1;
export const FALSE = 2;
export const TRUE = 3;
export const NUMBER = 4;
export const STRING = 5;
export const LIST = 6;
export const RECORD = 7;
export const TENSOR = 8;
export const FUNCTION = 9;
export const NODE = 10;
export const FOREIGN = 11;

export const ANSWER = 1;
export const NOT_DATA = 2;
export const THREW = 3;

export const DTYPES = ['float64', 'float32', 'int32', 'bool'] as const;

/** What stands in a new mailbox, in its first places, so that the host can find it in memory. */
export const LANDMARK = [
  6.02214076e-301, -1.380649e-301, 6.62607015e-301, -2.99792458e-301,
] as const;
