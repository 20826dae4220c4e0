/** Signs between things that no number can come of: `x + 1` of a Tensor, `-xs` of an array. */
import type { Note, Seen } from '../../sandbox/inside/slips.ts';
import { functionForNumber } from './functions.ts';
import { whyNothing } from './nothing.ts';
import { leavesTrace, type Observed } from './observe.ts';
import { silentCallback } from './silent.ts';
import { quoted, receiver, signPlace, type Slip, slipAt } from './slip.ts';
import { type AnyNode, type Source, textOf } from './source.ts';

export interface Operand {
  readonly node: AnyNode;
  readonly value: Seen;
}

/** The operands of `a + b`, `a += b` or `-a`, and the sign. */
export function operandsOf(
  note: Note,
  node: AnyNode,
): { sign: string; operands: Operand[] } | undefined {
  const { values } = note;
  const nodes =
    node.type === 'UnaryExpression'
      ? [node.argument]
      : node.type === 'BinaryExpression' || node.type === 'AssignmentExpression'
        ? [node.left, node.right]
        : undefined;
  if (!nodes || !('operator' in node)) return undefined;
  const sign = node.operator.replace(/=$/, '') || node.operator;
  const operands = nodes.flatMap((each, i) => {
    const value = values[i];
    return value ? [{ node: each as AnyNode, value }] : [];
  });
  return {
    sign: node.type === 'AssignmentExpression' ? sign : node.operator,
    operands,
  };
}

export const placeOfSign = (node: AnyNode, source: Source): number =>
  node.type === 'BinaryExpression' || node.type === 'AssignmentExpression'
    ? signPlace(node as never, source)
    : node.start;

export function ofOperation(
  note: Note,
  node: AnyNode,
  source: Source,
  seen: Observed,
): Slip | undefined {
  const { sign, operands } = operandsOf(note, node) ?? { sign: '', operands: [] };
  const find = (...kinds: readonly Seen['is'][]) =>
    operands.find(({ value }) => kinds.includes(value.is));
  if (find('Tensor')) return ofTensors(sign, operands, node, source);
  const uncalled = find('function');
  if (uncalled) return functionForNumber(uncalled.node, source);
  const promise = find('promise');
  if (promise) {
    const code = quoted(promise.node, source);
    return slipAt('promise', promise.node, source, (words) => words.promiseNumber(code));
  }
  const list = find('array', 'typed array');
  if (list) return ofArrays(sign, operands, list, node, source);
  const nothing = find('undefined');
  if (nothing) return leavesTrace(seen) ? ofNothing(sign, nothing.node, source, seen) : undefined;
  const object = find('object');
  if (!object) return undefined;
  if (object.value.name === 'Math') return mathItself(object.node, source);
  const code = quoted(object.node, source);
  return slipAt('object-sign', object.node, source, (words) => words.objectNumber(sign, code));
}

/** `Math` where one of its functions should be called. */
export function mathItself(node: AnyNode, source: Source): Slip {
  const isItself = (each: AnyNode | undefined): boolean =>
    each?.type === 'Identifier' && each.name === 'Math';
  const [only, ...others] = source.nodes.filter(
    (each) => isItself(each) && source.parents.get(each)?.type !== 'MemberExpression',
  );
  const at = isItself(node) || others.length > 0 ? node : (only ?? node);
  return slipAt('math-itself', at, source, (words) => words.mathItself());
}

function ofTensors(
  sign: string,
  operands: readonly Operand[],
  node: AnyNode,
  source: Source,
): Slip | undefined {
  const at = placeOfSign(node, source);
  const [left, right] = operands;
  const single = operands.find(({ value }) => value.is === 'Tensor' && value.size === 1);
  const other = operands.find((each) => each !== single);
  const code = methodFor(sign, left!, right, source);
  if (single?.value.rank === 0 && (!other || other.value.is === 'number')) {
    const own = quoted(single.node, source);
    const taken = `${receiver(single.node, source, '(…)')}.item()`;
    const [a, b] = [left!, right].map(
      (each) => each && (each === single ? taken : quoted(each.node, source)),
    );
    const signed = b === undefined ? `${sign}${a}` : `${a} ${sign} ${b}`;
    return slipAt('tensor-sign', at, source, (words) => words.oneNumber(own, code, signed));
  }
  const tensor = operands.find(({ value }) => value.is === 'Tensor')!;
  if (isNumberDue(node, source)) return tensorForNumber('tensor-sign', tensor.node, at, source);
  const verb = right ? sign : sign === '-' ? 'neg' : 'other';
  return slipAt('tensor-sign', at, source, (words) =>
    words.tensorSign(sign, words.verbs[verb] ?? words.verbs['other']!, code),
  );
}

/** In an index, in what a loop asks, and where a part begins or ends. */
export function isNumberDue(node: AnyNode, source: Source): boolean {
  const parent = source.parents.get(node);
  switch (parent?.type) {
    case 'MemberExpression':
      return parent.computed && parent.property === node;
    case 'CallExpression':
      return (
        parent.callee.type === 'MemberExpression' &&
        OF_PLACES.test(textOf(parent.callee.property, source))
      );
    case 'BinaryExpression':
    case 'UnaryExpression':
      return isNumberDue(parent, source);
    default:
      return isBound(node, source);
  }
}

/** Whether it decides how long a loop goes on. */
export function isBound(node: AnyNode, { parents }: Source): boolean {
  const loop = parents.get(node);
  return (
    (loop?.type === 'ForStatement' ||
      loop?.type === 'WhileStatement' ||
      loop?.type === 'DoWhileStatement') &&
    loop.test === node
  );
}

const OF_PLACES = /^(at|slice|subarray|splice)$/;

/** Whoever takes a Tensor for a number seldom means to calculate with Tensors. */
export function tensorForNumber(id: string, node: AnyNode, at: number, source: Source): Slip {
  const code = quoted(node, source);
  const extent = `${receiver(node, source)}.shape[0]`;
  return slipAt(id, at, source, (words) => words.tensorForNumber(code, extent));
}

const METHODS: Readonly<Record<string, string>> = {
  '+': 'add',
  '-': 'sub',
  '*': 'mul',
  '/': 'div',
  '**': 'pow',
};

/** What the core has in the place of `a + b`. */
function methodFor(sign: string, a: Operand, b: Operand | undefined, source: Source): string {
  const own = receiver(a.node, source, '(…)');
  if (!b) return sign === '-' ? `${own}.neg()` : own;
  const other = quoted(b.node, source);
  const asTensor = (text: string, { value }: Operand) =>
    value.is === 'array' ? `tensor(${text})` : text;
  if (!(sign in METHODS)) return `${own}.map((v) => v ${sign} ${other})`;
  if (a.value.is === 'Tensor') return `${own}.${METHODS[sign]}(${asTensor(other, b)})`;
  const last = receiver(b.node, source, '(…)');
  if (a.value.is === 'array') return `tensor(${quoted(a.node, source)}).${METHODS[sign]}(${other})`;
  const first = quoted(a.node, source);
  switch (sign) {
    case '+':
    case '*':
      return `${last}.${METHODS[sign]}(${first})`;
    case '-':
      return `${last}.neg().add(${first})`;
    case '/':
      return first === '1' ? `${last}.pow(-1)` : `${last}.pow(-1).mul(${first})`;
    default:
      return `${last}.map((v) => ${first} ${sign} v)`;
  }
}

function ofArrays(
  sign: string,
  operands: readonly Operand[],
  list: Operand,
  node: AnyNode,
  source: Source,
): Slip | undefined {
  const at = placeOfSign(node, source);
  const [left, right] = operands;
  const isList = ({ value }: Operand) => value.is === 'array' || value.is === 'typed array';
  if (
    !right ||
    !(sign in METHODS) ||
    !operands.every((each) => isList(each) || each.value.is === 'number')
  ) {
    const code = quoted(list.node, source);
    return slipAt('array-sign', at, source, (words) => words.arrayNumber(sign, code));
  }
  const [a, b] = [left!, right].map((each) => quoted(each.node, source, '(…)'));
  const list2 = receiver(list.node, source, '(…)');
  const code = operands.every(isList)
    ? `${receiver(left!.node, source, '(…)')}.map((v, i) => v ${sign} ${b}[i])`
    : list === left
      ? `${list2}.map((v) => v ${sign} ${b})`
      : `${list2}.map((v) => ${a} ${sign} v)`;
  const whole = operands.map((each) => (isList(each) ? '...' : '') + quoted(each.node, source));
  return slipAt('array-sign', at, source, (words) =>
    sign === '+'
      ? words.arrayPlus(code, `[${whole.join(', ')}]`)
      : words.arraySign(sign, words.verbs[sign]!, code),
  );
}

function ofNothing(sign: string, node: AnyNode, source: Source, seen: Observed): Slip {
  const why = whyNothing(node, source, seen) ?? silentCallback(source, seen);
  const code = quoted(node, source);
  return (
    why ?? slipAt('undefined-sign', node, source, (words) => words.undefinedNumber(sign, code))
  );
}
