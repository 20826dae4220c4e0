/** The `console` that a student's code finds in the sandbox: it never throws, and has no clock. */
import { inspect, primitive, printable, shortened } from './printing.ts';
import { behind, cut, dataOf, isArray, isObject, newRecord, toText, unitAt } from './untouched.ts';
import { LONGEST_MESSAGE } from './wire.ts';

/** Where lines go. */
export interface Paper {
  /** Whether one more line is wanted: it is counted in any case, and only made if it is. */
  hasRoom(): boolean;
  print(line: string): void;
}

type Values = readonly unknown[];
type Printer = (...values: unknown[]) => void;

const DEEPEST_GROUP = 8;
const LONGEST_LABEL = 80;
const LINE_END = 10;
const toNumber = Number;
const toWhole = Math.trunc;

let groups = 0;
let counts = newRecord<number>();

/** Closes every group and counts from 1 again: a call prints the same whatever came before it. */
export function startPrintingAnew(): void {
  groups = 0;
  counts = newRecord();
}

/**
 * Whatever goes wrong is no business of the code that prints: memory or the stack is used up, which
 * it will find out by itself. Nothing may come before `try`, or it would find out here.
 */
const quiet =
  (work: (values: Values) => void): Printer =>
  (...values) => {
    try {
      work(values);
    } catch {}
  };

export function consoleOn(paper: Paper): Readonly<Record<string, Printer>> {
  const say = (made: () => string): void => {
    if (paper.hasRoom()) paper.print(shortened(indented(made()), LONGEST_MESSAGE));
  };
  const log = quiet((values) => say(() => line(values)));
  const assert = quiet((values) => {
    if (!values[0]) say(() => failed(values));
  });
  const dir = quiet((values) => say(() => inspect(values[0])));
  const table = quiet((values) => say(() => rowByRow(values[0])));
  const group = quiet((values) => {
    if (values.length > 0) say(() => line(values));
    groups++;
  });
  const groupEnd = quiet(() => void (groups > 0 && groups--));
  const count = quiet((values) => {
    const label = labelOf(values[0]);
    const times = (counts[label] = (counts[label] ?? 0) + 1);
    say(() => `${label}: ${times}`);
  });
  const countReset = quiet((values) => void delete counts[labelOf(values[0])]);
  const silent = quiet(() => {});
  const prints = { log, info: log, debug: log, warn: log, error: log, trace: log, assert };
  const arranges = { dir, dirxml: log, table, group, groupCollapsed: group, groupEnd };
  const measures = { count, countReset, time: silent, timeLog: silent, timeEnd: silent };
  return { ...prints, ...arranges, ...measures, clear: silent };
}

/** Values side by side; the first may say with `%s`, `%d` and so on where others belong. */
function line(values: Values, from = 0): string {
  const pattern = values[from];
  let next = from + 1;
  if (typeof pattern !== 'string' || next >= values.length)
    return withOthers('', values, from, from);
  let text = '';
  for (let i = 0; i < pattern.length && text.length < LONGEST_MESSAGE; i++) {
    const letter = cut(pattern, i, i + 1) === '%' ? cut(pattern, i + 1, i + 2) : '';
    const filled = next < values.length ? fill(letter, values[next]) : undefined;
    if (filled !== undefined) next++;
    if (filled !== undefined || letter === '%') i++;
    text += filled ?? cut(pattern, i, i + 1);
  }
  return withOthers(text, values, next, from);
}

function withOthers(first: string, values: Values, next: number, from: number): string {
  let text = first;
  for (let i = next; i < values.length && text.length < LONGEST_MESSAGE; i++) {
    text += (i > from ? ' ' : '') + printable(values[i]);
  }
  return text;
}

/** What stands for `%` and a letter; nothing where the two mean nothing. */
function fill(letter: string, value: unknown): string | undefined {
  switch (letter) {
    case 's':
      return printable(value);
    case 'd':
    case 'f':
      return typeof value === 'bigint' ? primitive(value) : primitive(numberIn(value));
    case 'i':
      return primitive(toWhole(numberIn(value)));
    case 'o':
    case 'O':
    case 'j':
      return inspect(value);
    case 'c':
      return '';
    default:
      return undefined;
  }
}

/** Asking an object for its number would run the student's code. */
const numberIn = (value: unknown): number =>
  isObject(value) || typeof value === 'symbol' ? NaN : toNumber(value);

/** After the condition comes what `log` would be given. */
function failed(values: Values): string {
  if (values.length < 2) return 'Assertion failed';
  return `Assertion failed${typeof values[1] === 'string' ? ':' : ''} ${line(values, 1)}`;
}

/** A table of rows has a line for each; anything else is none. */
function rowByRow(value: unknown): string {
  const rows = isObject(value) ? behind(value) : undefined;
  if (!isArray(rows)) return printable(value);
  let text = '';
  for (let i = 0; i < rows.length && text.length < LONGEST_MESSAGE; i++) {
    text += `${i > 0 ? '\n' : ''}${i}  ${inspect(dataOf(rows, toText(i)))}`;
  }
  return text;
}

const labelOf = (label: unknown): string =>
  label === undefined ? 'default' : shortened(printable(label), LONGEST_LABEL);

/** Moved to the right by the groups that are open, each line of it. */
function indented(text: string): string {
  if (groups === 0) return text;
  let margin = '';
  for (let i = 0; i < groups && i < DEEPEST_GROUP; i++) margin += '  ';
  let moved = '';
  let from = 0;
  for (let i = 0; i < text.length && i < LONGEST_MESSAGE; i++) {
    if (unitAt(text, i) !== LINE_END) continue;
    moved += margin + cut(text, from, i + 1);
    from = i + 1;
  }
  return moved + margin + cut(text, from, LONGEST_MESSAGE);
}
