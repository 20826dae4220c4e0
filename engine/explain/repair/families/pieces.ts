/** Code that stands elsewhere and means something here: what was left out often stands in another line, too. */
import { type AnyNode, isFunction, isRead, nodesIn } from '../../slips/source.ts';
import type { Context } from '../candidate.ts';
import { sortOf } from './kinds.ts';
import { elementsOf, type Value, valueOf } from './paths.ts';
import { few, poolAt } from './pool.ts';
import { functionsAt, isOfLanguage, isValue } from './scope.ts';
import { binary, of, type Written } from './writing.ts';

/** So long, and so many in one place. */
const LONGEST = 32;
const MOST = 24;
const FEW = 14;

interface Piece {
  readonly value: Value;
  readonly names: readonly string[];
  readonly at: AnyNode;
}

/** The elements of what nobody reads come first, then what is nearest. */
export function piecesAt(node: AnyNode, context: Context): readonly Value[] {
  const { variables, paths } = poolAt(node, context);
  const there = new Set([
    ...variables.map(({ text }) => text),
    ...functionsAt(node, context.source).map(({ name }) => name),
  ]);
  const far = ({ at }: Piece) => Math.abs(at.start - node.start);
  const pieces = piecesIn(context)
    .filter(({ names }) => names.every((name) => there.has(name)))
    .toSorted((a, b) => far(a) - far(b));
  const unread = variables.filter(({ isUnread }) => isUnread);
  const values = [
    ...unread.flatMap((each) => elementsOfUnread(each, variables, context)),
    ...interleaved(
      pieces.map(({ value }) => value),
      paths,
    ),
  ];
  const own = context.text(node);
  return unlike(values.filter(({ text }) => text !== own)).slice(
    0,
    Math.max(FEW, few(MOST, context)),
  );
}

const known = new WeakMap<readonly AnyNode[], readonly Piece[]>();

function piecesIn(context: Context): readonly Piece[] {
  const found = known.get(context.nodes);
  if (found) return found;
  const pieces = context.nodes
    .filter((node) => isPiece(node, context))
    .flatMap((node) =>
      [of(node, context.source.code), ...turned(node, context)].map((written): Piece => ({
        value: { ...written, sort: sortOf(node, context.source), isUnread: false },
        names: namesIn(node, context),
        at: node,
      })),
    );
  known.set(context.nodes, pieces);
  return pieces;
}

/** `Math.exp(b - a)` of `Math.exp(a - b)` */
function turned(node: AnyNode, { source }: Context): Written[] {
  const [given] = node.type === 'CallExpression' ? node.arguments : [];
  if (given?.type !== 'BinaryExpression' || given.operator !== '-') return [];
  const [left, right] = [of(given.left, source.code), of(given.right, source.code)];
  const [head, tail] = [
    source.code.slice(node.start, given.start),
    source.code.slice(given.end, node.end),
  ];
  return [{ ...of(node, source.code), text: head + binary(right, '-', left).text + tail }];
}

/** Numbers, too; not those that nobody forgets. */
const isPiece = (node: AnyNode, { source, text }: Context): boolean =>
  (/^(Member|Call|Binary|Unary)Expression$/.test(node.type) ||
    /^(0?\.\d+|[2-9])$/.test(text(node))) &&
  node.end - node.start <= LONGEST &&
  isValue(node, source) &&
  nodesIn(node).every((each) => !isFunction(each) && !CHANGING.test(each.type));

const CHANGING = /^(Assignment|Update|This|Spread)/;

const namesIn = (node: AnyNode, { source, text }: Context): string[] =>
  nodesIn(node).flatMap((each) =>
    each.type === 'Identifier' && isRead(each, source) && !isOfLanguage(each.name)
      ? [text(each)]
      : [],
  );

/** Of an unknown sort, too: `v[i]`, `v.data[i]`, `v.at(i)`, `v.at(i, j)`. */
function elementsOfUnread(unread: Value, variables: readonly Value[], context: Context): Value[] {
  const sorts = unread.sort ? [unread.sort] : (['list', 'tensor'] as const);
  const others = variables.filter((each) => each !== unread);
  const own = sorts
    .flatMap((sort) => elementsOf([{ ...unread, sort }, ...others], context))
    .filter(({ text }) => text.startsWith(`${unread.text}.`) || text.startsWith(`${unread.text}[`));
  const [i, j] = own.flatMap(({ text }) => /\.at\((\w+)\)$/.exec(text)?.[1] ?? []);
  const both = i && j ? [`${i}, ${j}`, `${j}, ${i}`] : [];
  return [...own, ...both.map((each) => valueOf(`${unread.text}.at(${each})`, 'number'))];
}

const interleaved = <T>(a: readonly T[], b: readonly T[]): T[] =>
  Array.from({ length: Math.max(a.length, b.length) }, (_, i) => [
    ...a.slice(i, i + 1),
    ...b.slice(i, i + 1),
  ]).flat();

function unlike(values: readonly Value[]): Value[] {
  return [...new Map(values.map((value) => [value.text, value])).values()];
}
