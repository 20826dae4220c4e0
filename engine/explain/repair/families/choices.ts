/** A choice of which one branch alone was written: `v > 0 ? 1 : 0` for 0. */
import { type AnyNode, around, type Source } from '../../slips/source.ts';
import type { Context, Family } from '../candidate.ts';
import { LOOP } from './blocks.ts';
import { became } from './edits.ts';
import { type Sort, sortOfBinding } from './kinds.ts';
import { few } from './pool.ts';
import { isValue, variablesAt } from './scope.ts';

/** With 0, 1 or −1 in the other branch. Which text an answer is, may be chosen anywhere before. */
export const choiceMissing: Family = (node, context) => {
  const { source, text } = context;
  if (!isConstant(node, source)) return [];
  const others = ['0', '1', '-1'].filter((other) => other !== text(node));
  return conditionsAt(node, context).flatMap((condition) =>
    others.map((other) => {
      const choice = { text: `${condition} ? ${other} : ${text(node)}`, level: LOOSE };
      return became(node, choice, 'condition', context);
    }),
  );
};

/** Less binds nothing. */
const LOOSE = 1;

/** A number, in a formula or as what something is set to; no index, no bound, none of many. */
function isConstant(node: AnyNode, source: Source): boolean {
  const [parent, ...outer] = around(node, source);
  if (node.type === 'UnaryExpression' && node.operator === '-') {
    return node.argument.type === 'Literal' && isValue(node, source);
  }
  if (node.type !== 'Literal' || typeof node.value !== 'number') return false;
  if (!isValue(node, source) || /^(Member|Array|Unary)Expression$/.test(parent?.type ?? ''))
    return false;
  return ![parent, ...outer.slice(0, 1)].some((each) => each && LOOP.test(each.type));
}

/** What could decide: the variables at hand, with 0 and with each other. */
function conditionsAt(node: AnyNode, context: Context): string[] {
  const { source } = context;
  const bindings = variablesAt(node, source);
  const ofSort = (wanted: Sort) =>
    bindings.flatMap((each) =>
      (sortOfBinding(each, source) ?? wanted) === wanted ? [each.name] : [],
    );
  const numbers = ofSort('number').slice(0, few(3, context));
  const sizes = ofSort('list')
    .slice(0, 2)
    .map((name) => `${name}.length`);
  const signs = ['>', '<', '>=', '<=', '===', '!=='];
  return [
    ...[...numbers, ...sizes].flatMap((name) => signs.map((sign) => `${name} ${sign} 0`)),
    ...numbers.flatMap((a, i) =>
      numbers.slice(i + 1).flatMap((b) => signs.map((sign) => `${a} ${sign} ${b}`)),
    ),
  ];
}

export const CHOICES: readonly Family[] = [choiceMissing];
