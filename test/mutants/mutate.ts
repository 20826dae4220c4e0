/** One-edit mutants of code: what a slip of the hand makes of it. */
import type { AnyNode } from 'acorn';
import type { Edit, Found } from './edits.ts';
import { OPERATORS } from './operators.ts';
import { parses, placeOf, treeOf, type Visit, walk } from './tree.ts';

export interface Mutant {
  /** Where and by which operator, the same as long as the file is. */
  readonly id: string;
  readonly operator: string;
  readonly line: number;
  readonly column: number;
  /** The expression or statement that was changed, and what was made of it. */
  readonly before: string;
  readonly after: string;
  /** All of the code, with this one change. */
  readonly code: string;
}

/**
 * The mutants of `source`, JavaScript in which every line stands where it stood, in the order of the
 * text; `isMeant` says of the statements of the file which are to be changed.
 */
export function mutate(source: string, isMeant: (statement: AnyNode) => boolean): Mutant[] {
  const { code, program } = treeOf(source);
  const made = program.body.filter(isMeant).flatMap((statement) => {
    const mutants = [...walk(statement)].filter(counts).flatMap((visit) => mutantsAt(visit, code));
    const toParse = changedPart(statement, code);
    return mutants.map((mutant) => [mutant, toParse] as const);
  });
  const partOf = new Map(made);
  return unlike([...partOf.keys()]).filter((mutant) => parses(partOf.get(mutant)!(mutant.code)));
}

/** What has to be parsed of code in which a statement was changed: nothing but that, if it stands alone. */
function changedPart({ start, end }: AnyNode, before: string): (code: string) => string {
  const isAlone = parses(before.slice(start, end));
  return (code) => (isAlone ? code.slice(start, end + code.length - before.length) : code);
}

/** The words of an error are free, and the name of a thing is no code. */
function counts({ node, above }: Visit): boolean {
  const isThrown = above.some((each, i) => {
    const below = above[i + 1] ?? node;
    return each.type === 'ThrowStatement' && below === each.argument;
  });
  return !isThrown && !above.some(({ type }) => type === 'ImportDeclaration');
}

function mutantsAt(visit: Visit, code: string): Mutant[] {
  const found: Found = { ...visit, code, text: ({ start, end }) => code.slice(start, end) };
  return Object.entries(OPERATORS).flatMap(([operator, edits]) =>
    edits(found).map((edit) => applied(operator, edit, code)),
  );
}

function applied(operator: string, { start, end, text }: Edit, code: string): Mutant {
  const { line, column } = placeOf(code, start);
  return {
    id: `${line}:${column} ${operator}`,
    operator,
    line,
    column,
    before: onOneLine(code.slice(start, end)),
    after: onOneLine(text),
    code: code.slice(0, start) + text + code.slice(end),
  };
}

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Each once, whichever operators come to it, and under a name of its own. */
function unlike(mutants: readonly Mutant[]): Mutant[] {
  const seen = new Set<string>();
  const counts = new Map<string, number>();
  return mutants.flatMap((mutant) => {
    if (seen.has(mutant.code)) return [];
    seen.add(mutant.code);
    const count = (counts.get(mutant.id) ?? 0) + 1;
    counts.set(mutant.id, count);
    return [Object.assign(mutant, { id: `${mutant.id} ${count}` })];
  });
}
