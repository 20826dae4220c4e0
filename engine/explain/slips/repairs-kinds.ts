/** Repairs of what is of another kind than what it meets: a text and a function, a function and a condition. */
import type { BinaryExpression } from 'acorn';
import type { Note } from '../../sandbox/inside/slips.ts';
import { type Edit, editedText, inserted, type Repair, repair, replaced } from './repair.ts';
import { type AnyNode, around, bindingOf, isFunction, nodesIn, type Source } from './source.ts';
import type { SlipWords } from './words.ts';

/** `activation === sigmoid`, `(p > 0.5) === label`, `'1' === 1` */
export function repairsOfKinds(
  { values }: Note,
  node: BinaryExpression,
  source: Source,
  at: number,
): Repair[] {
  const sides = [node.left, node.right];
  const side = (is: string) => sides[values.findIndex((value) => value.is === is)];
  const [text, number, truth, called] = ['string', 'number', 'boolean', 'function'].map(side);
  const made = (means: keyof SlipWords['means'], edits: readonly Edit[]) => [
    repair(means, node, source, editedText(node, edits, source), edits, at),
  ];
  if (text && called?.type === 'Identifier') {
    return made('textAndFunction', [replaced(called, `'${called.name}'`)]);
  }
  if (number && truth) return made('truthAndNumber', asNumber(truth));
  if (number && text) {
    const isDigits = text.type === 'Literal' && /^\d+$/.test(String(text.value));
    const edits = isDigits ? [replaced(text, String(text.value))] : asNumber(text);
    return made('textAndNumber', edits);
  }
  return [];
}

const asNumber = ({ start, end }: AnyNode): Edit[] => [
  inserted(start, 'Number('),
  inserted(end, ')'),
];

/** `x.map((v) => 2 * x)`: what is gone through, in the place of its element. */
export function repairsOfWhole({ values }: Note, node: AnyNode, source: Source): Repair[] {
  const operands = operandsIn(node);
  const whole = operands.find((each, i) => each.type === 'Identifier' && WHOLE.has(values[i]!.is));
  if (whole?.type !== 'Identifier') return [];
  const callback = around(node, source).find(isFunction);
  const call = callback && source.parents.get(callback);
  const [element] = callback?.params ?? [];
  const isElementwise =
    call?.type === 'CallExpression' &&
    call.callee.type === 'MemberExpression' &&
    call.callee.object.type === 'Identifier' &&
    call.callee.object.name === whole.name;
  if (!isElementwise || element?.type !== 'Identifier') return [];
  const edits = nodesIn(callback!.body).flatMap((each) => {
    const isSame = each.type === 'Identifier' && each.name === whole.name;
    return isSame && source.parents.get(each)?.type !== 'MemberExpression'
      ? [replaced(each, element.name)]
      : [];
  });
  return [repair('whole', whole, source, element.name, edits)];
}

const WHOLE: ReadonlySet<string> = new Set(['Tensor', 'array', 'typed array']);

/** In the order in which their values are noted. */
function operandsIn(node: AnyNode): readonly AnyNode[] {
  switch (node.type) {
    case 'BinaryExpression':
      return [node.left, node.right];
    case 'UnaryExpression':
      return [node.argument];
    case 'CallExpression':
      return [node.callee, ...node.arguments];
    default:
      return [];
  }
}

/** `if (z => 0)` */
export function repairsOfArrow(node: AnyNode, source: Source): Repair[] {
  if (node.type !== 'ArrowFunctionExpression' || !node.expression) return [];
  const [param] = node.params;
  const parent = source.parents.get(node)!;
  if (node.params.length !== 1 || param?.type !== 'Identifier') return [];
  // As a function it would hide a variable, and would stand where a value is due.
  if (!bindingOf(param.name, parent, source) || !VALUES.test(parent.type)) return [];
  const at = source.code.indexOf('=>', param.end);
  const edits = [{ start: at, end: at + 2, text: '>=' }];
  return [repair('arrow', node, source, editedText(node, edits, source), edits, at)];
}

const VALUES =
  /^(If|While|DoWhile|For|Return)Statement$|^(Conditional|Logical|Binary|Unary|Assignment)Expression$|^VariableDeclarator$/;
