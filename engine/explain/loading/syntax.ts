/**
 * What was probably written by mistake in a file that cannot be read. Rules look at the place where the
 * parser could not go on, the most certain first; one that has a repair is believed only where the
 * repaired file can be read further than it could be.
 */
import type { Place } from '../../sandbox/problem.ts';
import type { Words } from '../../kit/words.ts';
import type { Edit } from './brackets.ts';
import { CHARACTERS } from './characters.ts';
import { IN_CLASS, TWICE, MISSPELT, NAMES } from './declarations.ts';
import { LANGUAGES } from './languages.ts';
import { PASTED, REMARKS } from './pasted.ts';
import { PYTHON } from './python.ts';
import { openTemplate, UNENDED } from './unended.ts';
import { IN_A_BLOCK, MODULES } from './modules.ts';
import { SIGNS } from './operators.ts';
import { certain, parserWords } from './parser-words.ts';
import { FUNCTIONS } from './functions.ts';
import { BLOCKS } from './blocks.ts';
import { VALUES } from './values.ts';
import { brackets } from './unclosed.ts';
import { type Slip, Spot } from './spot.ts';

/** Where a parser cannot go on, in UTF-16 units, and what it says of that. */
export interface Stop {
  readonly at: number;
  readonly message: string;
}

/** Reads a file; undefined where nothing stops it. */
export type Read = (text: string) => Stop | undefined;

const RULES = [
  ...PASTED,
  openTemplate,
  ...CHARACTERS,
  ...UNENDED,
  certain,
  ...TWICE,
  ...REMARKS,
  ...PYTHON,
  ...IN_CLASS,
  ...LANGUAGES,
  ...SIGNS,
  ...FUNCTIONS,
  brackets,
  ...IN_A_BLOCK,
  ...MISSPELT,
  ...MODULES,
  ...NAMES,
  ...BLOCKS,
  ...VALUES,
];

/** A line longer than any that people write is not looked at: rules take their time with it. */
const LONGEST_LINE = 2_000;

export interface Explained {
  readonly at: number;
  readonly said: Words;
}

/** What stands in the way at `stop`, the first place where reading `text` ends. */
export function explainStop(text: string, stop: Stop, read: Read): Explained | undefined {
  if (text.split('\n').some((line) => line.length > LONGEST_LINE)) {
    return fallback(stop, new Spot('', 0, stop.message));
  }
  const spot = new Spot(text, stop.at, stop.message);
  let unsure: Slip | undefined;
  for (const rule of RULES) {
    const slip = rule(spot);
    if (!slip) continue;
    if (!slip.repairs || slip.isFact) return slip;
    if (slip.repairs.some((edits) => isBetter(text, stop, edits, read))) return slip;
    // Where nothing else is seen, a bracket without a partner is told all the same.
    if (rule === brackets) unsure = slip;
  }
  return unsure ?? fallback(stop, spot);
}

function fallback(stop: Stop, spot: Spot): Explained | undefined {
  const said = parserWords(spot);
  return said && { at: stop.at, said };
}

/** Whether the changed text can be read further. */
function isBetter(text: string, stop: Stop, edits: readonly Edit[], read: Read): boolean {
  let changed = text;
  let moved = 0;
  for (const { start, end, text: by } of edits.toSorted((a, b) => b.start - a.start)) {
    changed = changed.slice(0, start) + by + changed.slice(end);
    if (start <= stop.at) moved += by.length - (end - start);
  }
  const next = read(changed);
  return next === undefined || next.at > stop.at + moved;
}

/** The place of a character, with lines and columns counted from 1. */
export function placeAt(file: string, text: string, at: number): Place {
  const before = text.slice(0, at).split('\n');
  return { file, line: before.length, column: before.at(-1)!.length + 1 };
}

/** The character at a place, or the first of its line. */
export function offsetOf(text: string, { line, column = 1 }: Place): number {
  const before = text.split('\n').slice(0, line - 1);
  const lineStart = before.reduce((sum, each) => sum + each.length + 1, 0);
  return Math.min(lineStart + column - 1, text.length);
}
