/** Which element of a list is meant. */
import { type AnyNode, nodesIn } from '../../slips/source.ts';
import type { Candidate, Context, Family } from '../candidate.ts';
import { became, instead } from './edits.ts';
import { pairsOf } from './lists.ts';
import { isIndex } from './places.ts';
import { ofSort, poolAt, type Value } from './pool.ts';
import { isValue } from './scope.ts';
import { binary, method, of, type Written, whole } from './writing.ts';

const chosen = (node: AnyNode, written: Written, context: Context, at = node): Candidate =>
  became(node, written, 'index', context, at);

/** `x[i + 1]` for `x[i]`; `x.at(i + 1)`, `x.slice(i, j - 1)` */
export const indexMoved: Family = (node, context) => {
  if (!isPosition(node, context)) return [];
  const own = of(node, context.source.code);
  const { variables } = poolAt(node, context);
  const numbers = ofSort('number', variables, 3, context);
  const moved =
    node.type === 'Literal'
      ? numbers.flatMap((v) => [binary(v, '-', own), binary(v, '+', own)])
      : [
          binary(own, '-', whole('1')),
          binary(own, '+', whole('1')),
          ...fromTheEnd(node, own, context),
          ...numbers.flatMap((v) => ['*', '+', '%'].map((operator) => binary(own, operator, v))),
          ...(node.type === 'Identifier'
            ? offsets(variables, context).map((v) => binary(v, '+', own))
            : []),
        ];
  return moved.map((written) => chosen(node, written, context));
};

/** `xs[i] > xs[best]` for `xs[i] > best` */
export const elementMissing: Family = (node, context) => {
  const { source, text } = context;
  const parent = source.parents.get(node);
  if (node.type !== 'Identifier' || parent?.type !== 'BinaryExpression') return [];
  const beside = parent.left === node ? parent.right : parent.left;
  if (beside.type !== 'MemberExpression' || !beside.computed) return [];
  return [chosen(node, whole(`${text(beside.object)}[${text(node)}]`), context)];
};

/** `i * n + j` for `i + j` */
export const strideMissing: Family = (node, context) => {
  const parent = context.source.parents.get(node);
  const isPart = parent?.type === 'BinaryExpression' && parent.operator === '+';
  if (!isPart || !isIndex(node, context) || node.type === 'BinaryExpression') return [];
  const { variables, sizes } = poolAt(node, context);
  const counts = variables.filter(({ sort }) => sort === undefined || sort === 'number');
  const strides = [...counts.slice(0, MOST_STRIDES), ...sizes.slice(0, 2)];
  return strides.map((stride) =>
    chosen(node, binary(of(node, context.source.code), '*', stride), context),
  );
};

const MOST_STRIDES = 10;

/** `row * columns` */
function offsets(variables: readonly Value[], context: Context): Written[] {
  const counts = ofSort('number', variables, 4, context);
  return pairsOf(counts, 4).map(([row, columns]) => binary(row, '*', columns));
}

/** The whole of an index, or of where a part of a list begins or ends. */
function isPosition(node: AnyNode, { source, text }: Context): boolean {
  const parent = source.parents.get(node);
  if (parent?.type === 'MemberExpression') return parent.computed && parent.property === node;
  return (
    parent?.type === 'CallExpression' &&
    parent.callee.type === 'MemberExpression' &&
    /^(at|slice|subarray|with|splice)$/.test(text(parent.callee.property)) &&
    /^(Identifier|MemberExpression|BinaryExpression)$/.test(node.type)
  );
}

/** `x[x.length - 1 - i]` */
function fromTheEnd(node: AnyNode, own: Written, { source, text }: Context): Written[] {
  const parent = source.parents.get(node);
  if (parent?.type !== 'MemberExpression') return [];
  const count = whole(`${text(parent.object)}.length`);
  return [binary(binary(count, '-', whole('1')), '-', own)];
}

/** `a[j][i]` for `a[i][j]`, `j * n + i` for `i * n + j` */
export const indexesSwapped: Family = (node, context) => {
  const { source } = context;
  if (node.type !== 'MemberExpression' || !node.computed) return [];
  const { object, property } = node;
  const inner = object.type === 'MemberExpression' && object.computed ? object.property : undefined;
  const code = source.code;
  return [
    ...(inner
      ? [
          {
            edits: [
              instead(inner, of(property, code), source),
              instead(property, of(inner, code), source),
            ],
            at: node,
            kind: 'index' as const,
          },
        ]
      : []),
    ...namesSwapped(property, context),
  ];
};

function namesSwapped(index: AnyNode, context: Context): Candidate[] {
  const { source, text } = context;
  if (index.type !== 'BinaryExpression') return [];
  const read = nodesIn(index).filter(
    (each) => each.type === 'Identifier' && isIndex(each, context),
  );
  return pairsOf(read, 4)
    .filter(([a, b]) => text(a) !== text(b))
    .map(([a, b]) => ({
      edits: [instead(a, of(b, source.code), source), instead(b, of(a, source.code), source)],
      at: index,
      kind: 'index',
    }));
}

/** `a` for `a[i]`, `i` for `a[i]` */
export const indexDropped: Family = (node, context) => {
  if (node.type !== 'MemberExpression' || !node.computed) return [];
  if (!isValue(node, context.source)) return [];
  const { code } = context.source;
  const whole = chosen(node, of(node.object, code), context);
  return node.property.type === 'Literal'
    ? [whole]
    : [whole, chosen(node, of(node.property, code), context)];
};

/** `x.shape.at(-1)` for `x.shape[0]` */
export const fromTheOtherEnd: Family = (node, context) => {
  const { code } = context.source;
  if (!isValue(node, context.source)) return [];
  if (node.type === 'MemberExpression' && node.computed && node.property.type === 'Literal') {
    const last = method(of(node.object, code), 'at', whole('-1'));
    return [chosen(node, last, context)];
  }
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return [];
  const { object, property } = node.callee;
  if (context.text(property) !== 'at' || node.arguments.length !== 1) return [];
  const list = of(object, code);
  return ['[0]', '[1]'].map((index) =>
    chosen(node, { ...list, text: `${list.text}${index}` }, context),
  );
};
