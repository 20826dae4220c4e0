/** A copy of what is changed afterwards. */
import { replaced } from '../../slips/repair.ts';
import { bindingOf } from '../../slips/source.ts';
import type { Family } from '../candidate.ts';
import { became } from './edits.ts';
import { sortOf, type Sort } from './kinds.ts';
import { functionsAt, isValue } from './scope.ts';
import { whole } from './writing.ts';

/** `new Tensor(x.shape, x.data)`, `[...xs]`, `{ ...state }` */
export const copyMissing: Family = (node, context) => {
  const { source, text } = context;
  if (!/^(Identifier|MemberExpression)$/.test(node.type) || !isValue(node, source)) return [];
  const parent = source.parents.get(node);
  if (/^(Member|Binary|Unary|Spread)/.test(`${parent?.type}`)) return [];
  const sort = sortOf(node, source);
  const own = text(node);
  const is = (each: Sort) => sort === undefined || sort === each;
  const isThere = functionsAt(node, source).some(({ name }) => name === 'Tensor');
  return [
    ...(is('tensor') && isThere ? [`new Tensor(${own}.shape, ${own}.data)`] : []),
    ...(is('list') ? [`[...${own}]`, `new Float64Array(${own})`] : []),
    ...(is('record') ? [`({ ...${own} })`] : []),
  ].map((copy) => became(node, whole(copy), 'function', context));
};

/** `batch = [];` for `batch.length = 0;`: what others hold is emptied, too. */
export const emptiedInPlace: Family = (node, { source, text }) => {
  if (node.type !== 'AssignmentExpression' || !text(node).endsWith('.length = 0')) return [];
  const list = node.left.type === 'MemberExpression' ? node.left.object : undefined;
  const binding = list?.type === 'Identifier' ? bindingOf(list.name, list, source) : undefined;
  return binding?.kind === 'let'
    ? [{ edits: [replaced(node, `${binding.name} = []`)], at: node, kind: 'assignment' }]
    : [];
};
