/** Calls that do something else than they seem to: `xs.sort()`, `Array(3).map(f)`, `x.max(-1)`. */
import { definitionOf } from './definitions.ts';
import { editedText, inserted, type Repair, repair, replaced } from './repair.ts';
import { receiver } from './slip.ts';
import { type AnyNode, type Source, textOf } from './source.ts';

export function repairsOfCall(
  node: Extract<AnyNode, { type: 'CallExpression' }>,
  source: Source,
): Repair[] {
  const { callee, arguments: args } = node;
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return [];
  const { object } = callee;
  const list = receiver(object, source, '(…)');
  const { name } = callee.property;
  const [first] = args;
  const end = node.end - 1;
  if (/^(sort|toSorted)$/.test(name) && args.length === 0) {
    const order = '(a, b) => a - b';
    return [
      repair(
        'sort',
        node,
        source,
        `${list}.${name}(${order})`,
        [inserted(end, order)],
        callee.property.start,
      ),
    ];
  }
  const isFrom = object.type === 'Identifier' && object.name === 'Array' && name === 'from';
  if (
    isFrom &&
    args.length === 2 &&
    first &&
    /^(Identifier|MemberExpression|Literal)$/.test(first.type)
  ) {
    const length = `{ length: ${textOf(first, source)} }`;
    return [repair('from', node, source, `Array.from(${length}, …)`, [replaced(first, length)])];
  }
  if (/^(max|min)$/.test(name) && args.length === 1 && first && !isGlobal(object)) {
    const instead = `${list}.${name}imum(${textOf(first, source)})`;
    return [repair('alongAxis', node, source, instead, undefined, callee.property.start)];
  }
  if (name === 'map' && isNewArray(object)) {
    const edits = [inserted(object.end, '.fill(0)')];
    return [repair('holes', object, source, `${list}.fill(0).map(…)`, edits)];
  }
  if (name === 'fill' && args.length === 1 && first) {
    if (!makesObject(definitionOf(first, source) ?? first)) return [];
    const row = first.type === 'Identifier' ? `[...${first.name}]` : textOf(first, source);
    const edits = [replaced(first, `0).map(() => ${row}`)];
    const instead = editedText(node, edits, source);
    return [repair('shared', node, source, instead, edits, callee.property.start)];
  }
  return [];
}

/** `Math` and the like. */
const isGlobal = (node: AnyNode): boolean =>
  node.type === 'Identifier' && /^[A-Z]/.test(node.name) && node.name in globalThis;

/** `Array(n)`, `new Array(n)` */
const isNewArray = (node: AnyNode): boolean =>
  (node.type === 'NewExpression' || node.type === 'CallExpression') &&
  node.callee.type === 'Identifier' &&
  node.callee.name === 'Array' &&
  node.arguments.length === 1;

/** Whether it makes something that can be changed. */
const makesObject = (node: AnyNode): boolean =>
  /^(Array|Object|New)Expression$/.test(node.type) ||
  (node.type === 'CallExpression' &&
    (isNewArray(node) ||
      (node.callee.type === 'MemberExpression' && isNewArray(node.callee.object))));

/** `x.max(-1)` without `true` */
export function lostAxis(node: AnyNode, source: Source): Repair | undefined {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return undefined;
  const { object, property } = node.callee;
  const isFolding = property.type === 'Identifier' && /^(sum|mean|max|min)$/.test(property.name);
  if (!isFolding || node.arguments.length !== 1 || isGlobal(object)) return undefined;
  const end = node.end - 1;
  const instead = `${textOf({ ...node, end } as AnyNode, source)}, true)`;
  return repair('lostAxis', node, source, instead, [inserted(end, ', true')], property.start);
}
