/** How operators write their edits down. */
import type { AnyNode } from 'acorn';
import type { Visit } from './tree.ts';

type Part = Pick<AnyNode, 'start' | 'end'>;

/** Other text for a part of the code. */
export interface Edit extends Part {
  readonly text: string;
}

/** A node that may be changed. */
export interface Found extends Visit {
  readonly code: string;
  readonly text: (node: Part) => string;
}

export type Operator = (found: Found) => Edit[];

type Type = AnyNode['type'];

/** An operator for nodes of some types. */
export const on =
  <T extends Type>(
    types: readonly T[],
    edits: (node: Extract<AnyNode, { type: T }>, found: Found) => Edit[],
  ): Operator =>
  (found) =>
    (types as readonly Type[]).includes(found.node.type) ? edits(found.node as never, found) : [];

/** All of `node`, written anew in each of these ways. */
export function replace({ start, end }: Part, texts: readonly string[]): Edit[] {
  return texts.map((text) => ({ start, end, text }));
}

/** All of `whole`, with other texts for parts of it, which are given in the order of the text. */
export function rewritten(
  { code }: Pick<Found, 'code'>,
  whole: Part,
  parts: readonly (readonly [Part, string])[],
): Edit {
  let text = '';
  let at = whole.start;
  for (const [part, other] of parts) {
    text += code.slice(at, part.start) + other;
    at = part.end;
  }
  return { start: whole.start, end: whole.end, text: text + code.slice(at, whole.end) };
}

/** Where the operator stands between its operands; parentheses may stand there, too. */
export function signBetween(
  { code }: Pick<Found, 'code'>,
  left: Part,
  right: Part,
  sign: string,
): Part {
  const start = code.indexOf(sign, left.end);
  if (start < 0 || start >= right.start) throw new Error(`no ${sign} before ${right.start}`);
  return { start, end: start + sign.length };
}

/** The same with one of a list left out, and the comma that belonged to it. */
export function without(found: Found, whole: Part, list: readonly Part[], i: number): Edit {
  const [from, to] =
    i < list.length - 1
      ? [list[i]!.start, list[i + 1]!.start]
      : [list[i - 1]?.end ?? list[i]!.start, list[i]!.end];
  return rewritten(found, whole, [[{ start: from, end: to }, '']]);
}

/** The same with each two neighbours of a list in each other's place. */
export function swapped(found: Found, whole: Part, list: readonly Part[]): Edit[] {
  return list.slice(1).flatMap((right, i) => {
    const left = list[i]!;
    const [a, b] = [found.text(left), found.text(right)];
    return a === b
      ? []
      : [
          rewritten(found, whole, [
            [left, b],
            [right, a],
          ]),
        ];
  });
}
