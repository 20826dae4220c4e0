/** Repairs of what is of another kind than what it meets: a text and a function, a function and a condition. */
import type { BinaryExpression } from 'acorn';
import type { Note } from '../../sandbox/inside/slips.ts';
import { type Edit, editedText, inserted, type Repair, repair, replaced } from './repair.ts';
import { type AnyNode, bindingOf, type Source, textOf } from './source.ts';
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

/** `xs.fill(row)`, whose rows are all one. */
export const isShared = (node: AnyNode, source: Source): boolean =>
  /^(Array|Object|New)Expression$/.test(node.type) ||
  (node.type === 'CallExpression' && /^(new )?Array\(/.test(textOf(node, source)));
