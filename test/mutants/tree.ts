/** The tree of a file whose types are blanked, and a walk through it that knows the way it came. */
import { type AnyNode, parse, type Program } from 'acorn';

export interface Tree {
  /** The file with its comments blanked, too: what is not code cannot be changed. */
  readonly code: string;
  readonly program: Program;
}

/** A node on the walk, with all that it lies in: the nearest last. */
export interface Visit {
  readonly node: AnyNode;
  readonly above: readonly AnyNode[];
}

export function treeOf(source: string): Tree {
  const comments: [start: number, end: number][] = [];
  const program = parse(source, {
    ecmaVersion: 'latest',
    sourceType: 'module',
    onComment: (_isBlock, _text, start, end) => comments.push([start, end]),
  });
  const code = comments.reduce((text, [start, end]) => blank(text, start, end), source);
  return { code, program };
}

export function parses(code: string): boolean {
  try {
    treeOf(code);
    return true;
  } catch {
    return false;
  }
}

/** Spaces in place of what stands there, so that all else stays where it is. */
export function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, ' ') + text.slice(end);
}

/** Every node from `node` on, in the order of the text, each before what lies in it. */
export function* walk(node: AnyNode, above: readonly AnyNode[] = []): Generator<Visit> {
  yield { node, above };
  for (const child of childrenOf(node)) yield* walk(child, [...above, node]);
}

function childrenOf(node: AnyNode): AnyNode[] {
  // The shorthand `{ w }` is one place of the text, although it is a key and a value.
  if (node.type === 'Property' && node.shorthand) return [node.value];
  const children = Object.values(node).flat().filter(isNode);
  return children.sort((a, b) => a.start - b.start);
}

const isNode = (value: unknown): value is AnyNode =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value;

export function placeOf(code: string, offset: number): { line: number; column: number } {
  const before = code.slice(0, offset).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}
