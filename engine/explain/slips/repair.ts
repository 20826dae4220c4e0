/** A repair: what a slip is told of by, if a law holds once it is made. */
import { type Slip, slipAt } from './slip.ts';
import { type AnyNode, inOneLine, type Source, textOf } from './source.ts';
import type { SlipWords } from './words.ts';

/** Other text in the place of a part of a file. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Repair {
  readonly edits: readonly Edit[];
  readonly slip: Slip;
}

/** The code with other text in some places, which do not overlap. */
export function edited(code: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: by }) => text.slice(0, start) + by + text.slice(end), code);
}

/** `code` means something else than it seems to: `instead` is what to write. */
export function repair(
  means: keyof SlipWords['means'],
  node: AnyNode,
  source: Source,
  instead: string,
  edits: readonly Edit[] = [replaced(node, instead)],
  at = node.start,
): Repair {
  const whole = textOf(node, source);
  const code = whole.length <= LONGEST ? whole : `${whole.slice(0, LONGEST)}…`;
  const shown = instead.length <= LONGEST ? instead : undefined;
  return {
    edits,
    slip: slipAt(kebab(means), at, source, (words) =>
      words.repaired(code, words.means[means], shown),
    ),
  };
}

/** Code that is quoted beside other code. */
const LONGEST = 70;

const kebab = (name: string): string =>
  name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

export const replaced = ({ start, end }: Omit<Edit, 'text'>, text: string): Edit => ({
  start,
  end,
  text,
});
export const inserted = (at: number, text: string): Edit => ({ start: at, end: at, text });

/** The text of a node, or another part, with these edits in it, … */
export function editedPart(
  part: Pick<AnyNode, 'start' | 'end'>,
  edits: readonly Edit[],
  { code }: Source,
): string {
  const within = edits.map(({ start, end, text }) => ({
    start: start - part.start,
    end: end - part.start,
    text,
  }));
  return edited(code.slice(part.start, part.end), within);
}

/** … in one line. */
export const editedText = (...given: Parameters<typeof editedPart>): string =>
  inOneLine(editedPart(...given));
