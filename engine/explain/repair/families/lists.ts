/** Lists in code: arguments, elements, fields and parameters, with the commas between them. */
import { type Edit, inserted, replaced } from '../../slips/repair.ts';
import { type AnyNode, isFunction, type Source } from '../../slips/source.ts';

/** Something in a list, with the parentheses that stand around it. */
export interface Item {
  readonly node: AnyNode;
  readonly start: number;
  readonly end: number;
}

export interface List {
  readonly items: readonly Item[];
  /** Behind what opens it, … */
  readonly open: number;
  /** … and before what closes it. */
  readonly close: number;
}

/** Undefined where nothing opens it, as in `new Set`, or where there are holes in it. */
export function listOf(node: AnyNode, source: Source): List | undefined {
  const code = withoutComments(source);
  switch (node.type) {
    case 'CallExpression':
    case 'NewExpression': {
      const open = code.indexOf('(', node.callee.end) + 1;
      const isOpened = open > 0 && open < node.end;
      return isOpened ? listFrom(node.arguments, open, node.end - 1, code) : undefined;
    }
    case 'ArrayExpression':
    case 'ArrayPattern': {
      const elements = node.elements.filter((each) => each !== null);
      const isFull = elements.length === node.elements.length;
      return isFull ? listFrom(elements, node.start + 1, node.end - 1, code) : undefined;
    }
    case 'ObjectExpression':
    case 'ObjectPattern':
      return listFrom(node.properties, node.start + 1, node.end - 1, code);
    default:
      return isFunction(node) ? parametersOf(node.params, node, code) : undefined;
  }
}

function parametersOf(params: readonly AnyNode[], node: AnyNode, code: string): List | undefined {
  if (!isFunction(node)) return undefined;
  const open = code.indexOf('(', node.id?.end ?? node.start) + 1;
  const [first] = params;
  if (open === 0 || open > (first?.start ?? node.body.start)) return undefined;
  const close = code.indexOf(')', params.at(-1)?.end ?? open);
  return listFrom(params, open, close, code);
}

function listFrom(nodes: readonly AnyNode[], open: number, close: number, code: string): List {
  let start = open;
  const items = nodes.map((node): Item => {
    const comma = code.indexOf(',', node.end);
    const stop = comma >= 0 && comma < close ? comma : close;
    const text = code.slice(start, stop);
    const [from, to] = [text.length - text.trimStart().length, text.trimEnd().length];
    const item = { node, start: start + from, end: start + to };
    start = stop + 1;
    return item;
  });
  return { items, open, close };
}

/** The list without its i-th. */
export function without({ items, open, close }: List, i: number): Edit {
  const [item, next, last] = [items[i]!, items[i + 1], items[i - 1]];
  if (next) return replaced({ start: item.start, end: next.start }, '');
  if (last) return replaced({ start: last.end, end: item.end }, '');
  return replaced({ start: open, end: close }, '');
}

/** The list with one more, before its i-th. */
export function withOne({ items, open }: List, i: number, text: string): Edit {
  const next = items[i];
  if (next) return inserted(next.start, `${text}, `);
  const last = items.at(-1);
  return last ? inserted(last.end, `, ${text}`) : inserted(open, text);
}

/** Two parts of the code in each other's place. */
export const swapped = (a: Item | AnyNode, b: Item | AnyNode, { code }: Source): Edit[] => [
  replaced(a, code.slice(b.start, b.end)),
  replaced(b, code.slice(a.start, a.end)),
];

/** Each two of so few, and of more the neighbours. */
export function pairsOf<T>(all: readonly T[], few = 4): [T, T][] {
  return all.flatMap((a, i) =>
    all.slice(i + 1, all.length > few ? i + 2 : undefined).map((b): [T, T] => [a, b]),
  );
}

const codes = new WeakMap<Source, string>();

/** The code with blanks in the place of its comments. */
export function withoutComments(source: Source): string {
  const known = codes.get(source);
  if (known !== undefined) return known;
  const code = source.comments.reduce(
    (text, { start, end }) =>
      text.slice(0, start) + text.slice(start, end).replaceAll(/[^\n]/g, ' ') + text.slice(end),
    source.code,
  );
  codes.set(source, code);
  return code;
}
