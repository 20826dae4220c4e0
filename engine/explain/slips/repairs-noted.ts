/** Repairs of what was seen while it ran: a Tensor as a condition, a result that is left. */
import type { Note } from '../../sandbox/inside/slips.ts';
import { inserted, type Repair, repair, replaced } from './repair.ts';
import { repairsOfKinds, repairsOfWhole } from './repairs-kinds.ts';
import { quoted, receiver, signPlace, slipAt } from './slip.ts';
import { type AnyNode, around, bindingOf, type Source, textOf } from './source.ts';

export function repairsOfNoted(note: Note, node: AnyNode, source: Source): Repair[] {
  const { did, values } = note;
  if (/^(operate|compare|argument)$/.test(did)) return repairsOfWhole(note, node, source);
  const of = (each: AnyNode) => textOf(each, source);
  if (did === 'equal' && node.type === 'BinaryExpression') {
    const { left, operator, right } = node;
    const not = operator.startsWith('!');
    const sign = signPlace(node, source);
    const kinds = values.map(({ is }) => is);
    if (kinds.every((is) => is === 'array')) {
      const equal = `${receiver(left, source)}.join() ${not ? '!==' : '==='} ${receiver(right, source)}.join()`;
      return [repair('identity', node, source, equal, undefined, sign)];
    }
    if (kinds.every((is) => is === 'Tensor')) {
      const equal = `${receiver(left, source)}.data.join() ${not ? '!==' : '==='} ${receiver(right, source)}.data.join()`;
      return [repair('sameTensor', node, source, equal, undefined, sign)];
    }
    const tensor = [left, right].find((_, i) => kinds[i] === 'Tensor');
    if (!tensor) return repairsOfKinds(note, node, source, sign);
    if (!kinds.includes('number')) return [];
    const item = `${receiver(tensor, source)}.item()`;
    return [repair('tensorNumber', node, source, item, [replaced(tensor, item)], sign)];
  }
  if (did === 'test') {
    const item = `${receiver(node, source)}.item()`;
    return [repair('tensorTest', node, source, item)];
  }
  if (did === 'drop' && node.type === 'CallExpression' && node.callee.type === 'MemberExpression') {
    const { object } = node.callee;
    // Where it belongs is not known of a field: what is given has to stay as it is.
    if (object.type === 'MemberExpression') {
      const edits = [inserted(node.start, `${of(object)} = `)];
      const code = quoted(node, source);
      return [{ edits, slip: slipAt('dropped', node, source, (words) => words.dropped(code)) }];
    }
    if (object.type !== 'Identifier') return [];
    const kept = `${object.name} = ${of(node)}`;
    const declared = bindingOf(object.name, node, source)?.node;
    const declaration = declared && around(declared, source)[1];
    const isConst = declaration?.type === 'VariableDeclaration' && declaration.kind === 'const';
    const freed = isConst
      ? [{ ...inserted(declaration.start, 'let'), end: declaration.start + 5 }]
      : [];
    return [repair('dropped', node, source, kept, [replaced(node, kept), ...freed])];
  }
  if (did === 'enumerate' && node.type === 'ForInStatement') {
    const word = source.code.indexOf(' in ', node.left.end - 1);
    if (word < 0 || word > node.right.start) return [];
    const head = `${of(node.left)} in ${of(node.right)}`;
    const shown: AnyNode = { ...node, start: node.left.start, end: node.right.end };
    const list = receiver(node.right, source, 'xs');
    return [list, `${list}.keys()`].map((by) =>
      repair('keys', shown, source, head.replace(' in ', ' of ').replace(/ of .*$/, ` of ${by}`), [
        { start: word, end: node.right.end, text: ` of ${by}` },
      ]),
    );
  }
  return [];
}
