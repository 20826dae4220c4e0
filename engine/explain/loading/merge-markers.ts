/** What git leaves in a file where two versions of it could not be joined. */
import type { Words } from '../../kit/words.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whole lines, from `<<<<<<<` to `>>>>>>>`. */
export interface Conflict extends Span {
  /** The numbers of its first and last line. */
  readonly lines: readonly [first: number, last: number];
  readonly sides: readonly [Span, Span];
  /** Whether it also shows, behind `|||||||`, what both sides were made from. */
  readonly hasBase: boolean;
}

const MARKER = /^(?:(<{7}|>{7}|\|{7})(?: .*)?|(={7}))\s*$/;

/** All of them, in order; none where markers are missing or in disorder. */
export function conflictsIn(text: string): readonly Conflict[] {
  const found: Conflict[] = [];
  let open: Span[] = [];
  let [offset, firstLine] = [0, 0];
  for (const [i, line] of text.split('\n').entries()) {
    const next = Math.min(offset + line.length + 1, text.length);
    const marker = markerOf(line);
    const isNext = marker === '<' ? open.length === 0 : open.length > 0;
    // A line of `=` may be anybody's; outside of a conflict only the others are out of place.
    if (marker !== undefined && !(isNext || marker === '=')) return [];
    if (marker === '<') firstLine = i + 1;
    if (marker !== undefined && isNext) open.push({ start: offset, end: next });
    if (marker === '>') {
      const kinds = open.map(({ start }) => text[start]).join('');
      if (kinds !== '<=>' && kinds !== '<|=>') return [];
      found.push(conflictOf(open, [firstLine, i + 1]));
      open = [];
    }
    offset = next;
  }
  return open.length > 0 ? [] : found;
}

function markerOf(line: string): string | undefined {
  const [, sign, middle] = MARKER.exec(line) ?? [];
  return (sign ?? middle)?.[0];
}

function conflictOf(markers: readonly Span[], lines: Conflict['lines']): Conflict {
  const [first, second] = [markers[0]!, markers[1]!];
  const [middle, last] = [markers.at(-2)!, markers.at(-1)!];
  const sides = [
    { start: first.end, end: second.start },
    { start: middle.end, end: last.start },
  ] as const;
  return { start: first.start, end: last.end, lines, sides, hasBase: markers.length > 3 };
}

/** The file by one of the two sides; every character that is left stays where it was. */
export function bySide(text: string, conflicts: readonly Conflict[], side: 0 | 1): string {
  const gone = conflicts.flatMap(({ start, end, sides }) => {
    const kept = sides[side];
    return [
      { start, end: kept.start },
      { start: kept.end, end },
    ];
  });
  return blanked(text, gone);
}

/** The same text with blanks in these places, which are in order; its lines stay. */
export function blanked(text: string, places: readonly Span[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of places) {
    parts.push(text.slice(at, start), text.slice(start, end).replaceAll(/[^\n]/g, ' '));
    at = end;
  }
  return parts.join('') + text.slice(at);
}

const MOST_TOLD = 3;

/** What to do with them; `through` is what an exercise uses that they stand in, if not in itself. */
export function conflictWords(conflicts: readonly Conflict[], through?: string): Words {
  const all = conflicts.map((conflict) => conflict.lines.join('–'));
  const lines = [...all.slice(0, MOST_TOLD), ...(all.length > MOST_TOLD ? ['…'] : [])];
  const areMany = all.length > 1;
  const hasBase = conflicts.some((conflict) => conflict.hasBase);
  const en = [
    through === undefined ? '' : `\`${through}\` is used here, and in it `,
    areMany ? 'merge conflicts stand in lines ' : 'a merge conflict stands in lines ',
    `${lines.join(' and ')}: keep one of both sides${areMany ? ' each' : ''}, and delete the lines with `,
    '`<<<<<<<`, `=======` and `>>>>>>>`',
    hasBase ? ', and what stands between `|||||||` and `=======`' : '',
  ];
  const ko = [
    through === undefined ? '' : `여기서 쓰는 \`${through}\` 안에 `,
    `병합 충돌이 ${lines.join(', ')}번째 줄에 남아 있습니다. 양쪽 가운데 하나만 남기고 `,
    '`<<<<<<<`, `=======`, `>>>>>>>` 줄을 지우세요',
    hasBase ? '. `|||||||`와 `=======` 사이도 지우세요' : '',
  ];
  return { en: en.join(''), ko: ko.join('') };
}
