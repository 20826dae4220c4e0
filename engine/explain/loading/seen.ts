/** Rules that are one row each: what is seen, what is said of it, and what should stand there instead. */
import type { Edit } from './brackets.ts';
import type { Token } from './scan.ts';
import { repaired, type Rule, shortened, type Spot, told } from './spot.ts';

type Words = readonly [en: string, ko: string];

/**
 * A rule for what the words and signs around the place look like. The pattern sees them with a space
 * before and behind each: `¶` where a line begins, `‸` before the one that could not be read, `''` for
 * whatever stands in quotation marks. Whatever it finds has to touch that place.
 *
 * The slip is where the group `at` is; an empty one is the end of what stands before it. In the words,
 * `$1` is what the first group holds. `by` replaces the group `put`, or `at` where there is none.
 */
export const seen =
  (pattern: RegExp, en: string, ko: string, by?: string): Rule =>
  (spot) => {
    const isMarked = pattern.source.includes('‸');
    const { text, tokens, starts, mark } = sequenceOf(spot, isMarked);
    for (const found of text.matchAll(new RegExp(pattern, 'dgu'))) {
      const [from, to] = found.indices![0]!;
      if (to < mark || from > mark) continue;
      /** What a group of the pattern holds, as a place in the file. */
      const placeOf = ([start, end]: readonly [number, number]): Omit<Edit, 'text'> => {
        const first = tokens.findIndex((_, i) => starts[i]! >= start && starts[i]! < end);
        const last = tokens.findLastIndex((_, i) => starts[i]! < end);
        const before = tokens[last]?.end ?? spot.at;
        return start === end || first < 0
          ? { start: before, end: before }
          : { start: tokens[first]!.start, end: before };
      };
      const filled = (words: string): string =>
        words.replaceAll(/\$(\d)/g, (_, group: string) => {
          const place = found.indices![Number(group)];
          if (!place) return '';
          const { start, end } = placeOf(place);
          return shortened(spot.text.slice(start, end));
        });
      const { at, put = at } = found.indices!.groups!;
      const { start, end } = placeOf(at!);
      const said = { en: filled(en), ko: filled(ko) };
      const edits = by === undefined ? [] : [{ ...placeOf(put!), text: filled(by) }];
      return repaired(start === end ? end - 1 : start, said, ...edits);
    }
    return undefined;
  };

/**
 * A rule for what the line of the place looks like, what texts hold left out of it. Its words may be
 * made of the groups.
 */
export const onLine =
  (pattern: RegExp, words: Words | ((...groups: string[]) => Words)): Rule =>
  (spot) => {
    const { text, line, lineStart } = spot;
    const found = new RegExp(pattern, 'd').exec(line);
    if (!found) return undefined;
    const groups = [...found.indices!].slice(1).map((place) => {
      return place ? text.slice(lineStart + place[0], lineStart + place[1]).trim() : '';
    });
    const said = typeof words === 'function' ? words(...groups) : words;
    const [en, ko] = said.map((each) => each.replaceAll(/\$(\d)/g, (_, i) => groups[i - 1]!));
    const named = found.indices!.groups?.['at']?.[0];
    return told(lineStart + (named ?? found.index + found[0].search(/\S/)), en!, ko!);
  };

/** A rule for what stands directly in a class. */
export const ifInClass =
  (rule: Rule): Rule =>
  (spot) =>
    spot.isInClass ? rule(spot) : undefined;

/** A rule for where the parser says something like this. */
export const where =
  (message: RegExp, rule: Rule): Rule =>
  (spot) =>
    message.test(spot.message) ? rule(spot) : undefined;

/** A rule for where all brackets have partners. */
export const ifPaired =
  (rule: Rule): Rule =>
  (spot) =>
    spot.unpaired.length === 0 ? rule(spot) : undefined;

/** So many tokens around the place are looked at. */
const FAR = 200;

interface Sequence {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Where each of them begins in the text. */
  readonly starts: readonly number[];
  /** Where the one begins that could not be read. */
  readonly mark: number;
}

function sequenceOf({ code, here }: Spot, isMarked: boolean): Sequence {
  const first = Math.max(0, here - FAR);
  const tokens = code.slice(first, here + FAR);
  const starts: number[] = [];
  let text = '';
  let mark: number | undefined;
  for (const [i, { kind, text: own, indent }] of tokens.entries()) {
    text += indent === undefined ? ' ' : ' ¶ ';
    if (first + i === here) {
      if (isMarked) text += '‸';
      mark = text.length;
    }
    starts.push(text.length);
    text += /^(string|template|regex)$/.test(kind) ? "''" : own;
  }
  text += mark === undefined && isMarked ? ' ‸' : ' ';
  return { text, tokens, starts, mark: mark ?? text.length };
}
