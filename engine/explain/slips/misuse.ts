/** The slip behind a wrong answer: something that no number can come of was operated on. */
import type { BinaryExpression } from 'acorn';
import type { Failure } from '../../kit/failure.ts';
import type { Note, Seen } from '../../sandbox/inside/slips.ts';
import { flatten } from '../answers.ts';
import { functionForNumber } from './functions.ts';
import { silentCallback, whyNothing } from './nothing.ts';
import type { Observed } from './observe.ts';
import { quoted, receiver, type Slip, signPlace, slipAt } from './slip.ts';
import { type AnyNode, around, bindingOf, type Source, textOf } from './source.ts';

/** The first of them in the order in which they happened. */
export function slipOfMisuse(seen: Observed): Slip | undefined {
  for (const note of seen.notes) {
    const { node, source } = seen.sites[note.site]!;
    if (isPrinted(node, source)) continue;
    const slip = slipOf(note, node, source, seen);
    if (slip) return slip;
  }
  return undefined;
}

function slipOf(note: Note, node: AnyNode, source: Source, seen: Observed): Slip | undefined {
  switch (note.did) {
    case 'operate':
      return ofOperation(note, node, source, seen);
    case 'compare':
      return ofOrder(note, node, source, seen);
    case 'argument':
      return ofNumeric(note, node, source, seen);
    case 'write':
      return node.type === 'MemberExpression' && node.computed
        ? slipAt('tensor-write', node, source, (words) => words.tensorWrite())
        : undefined;
    case 'join':
      return ofKeys(note, node, source, seen);
    case 'equal':
      return ofEquality(node, source);
    default:
      return undefined;
  }
}

/** Where text is made to be read, anything may be put together. */
function isPrinted(node: AnyNode, source: Source): boolean {
  for (const up of around(node, source)) {
    if (up.type === 'TemplateLiteral' || up.type === 'ThrowStatement') return true;
    if (
      up.type === 'BinaryExpression' &&
      up.operator === '+' &&
      (isText(up.left) || isText(up.right))
    ) {
      return true;
    }
    const isPrinting =
      up.type === 'CallExpression' &&
      up.callee.type === 'MemberExpression' &&
      up.callee.object.type === 'Identifier' &&
      up.callee.object.name === 'console';
    if (isPrinting) return true;
    if (/Statement|Function/.test(up.type)) return false;
  }
  return false;
}

const isText = (node: AnyNode): boolean =>
  node.type === 'TemplateLiteral' || (node.type === 'Literal' && typeof node.value === 'string');

// --- Arithmetic --------------------------------------------------------------------------------------

interface Operand {
  readonly node: AnyNode;
  readonly value: Seen;
}

/** The operands of `a + b`, `a += b` or `-a`, and the sign. */
function operandsOf(note: Note, node: AnyNode): { sign: string; operands: Operand[] } | undefined {
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

function ofOperation(note: Note, node: AnyNode, source: Source, seen: Observed): Slip | undefined {
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
  const code = quoted(object.node, source);
  return slipAt('object-sign', object.node, source, (words) => words.objectNumber(sign, code));
}

/** Whether NaN that came up has reached the answer, or what was decided: `(a[i] * 2) || 0` has not. */
const leavesTrace = ({ failure, comparedNaN }: Observed): boolean =>
  comparedNaN || failure === 'unusable' || (failure !== undefined && hasNaN(failure));

function hasNaN(failure: Failure): boolean {
  if (failure.type === 'not-finite') return true;
  if ('received' in failure) {
    const { form, numbers } = flatten(failure.received);
    return numbers.some(Number.isNaN) || /null|undefined/.test(form);
  }
  return failure.type === 'untrue';
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
  const verb = right ? sign : sign === '-' ? 'neg' : 'other';
  return slipAt('tensor-sign', at, source, (words) =>
    words.tensorSign(sign, words.verbs[verb] ?? words.verbs['other']!, code),
  );
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

const placeOfSign = (node: AnyNode, source: Source): number =>
  node.type === 'BinaryExpression' || node.type === 'AssignmentExpression'
    ? signPlace(node as never, source)
    : node.start;

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
  return slipAt('array-sign', at, source, (words) =>
    words.arraySign(sign, words.verbs[sign]!, code),
  );
}

function ofNothing(sign: string, node: AnyNode, source: Source, seen: Observed): Slip {
  const why = whyNothing(node, source, seen) ?? silentCallback(source, seen);
  const code = quoted(node, source);
  return (
    why ?? slipAt('undefined-sign', node, source, (words) => words.undefinedNumber(sign, code))
  );
}

// --- Comparisons -------------------------------------------------------------------------------------

function ofOrder(note: Note, node: AnyNode, source: Source, seen: Observed): Slip | undefined {
  if (node.type !== 'BinaryExpression') return undefined;
  const [left, right] = operandsOf(note, node)!.operands as [Operand, Operand];
  const uncalled = [left, right].find(({ value }) => value.is === 'function');
  if (uncalled) return functionForNumber(uncalled.node, source);
  const tensor = [left, right].find(({ value }) => value.is === 'Tensor');
  if (tensor) return ofTensorOrder(node, tensor, left, source);
  const nothing = [left, right].find(({ value }) => value.is === 'undefined');
  // Elsewhere it may be asked on purpose: `x.length > 0` tells an array.
  if (!nothing || !isBound(node, source)) return undefined;
  const why = whyNothing(nothing.node, source, seen);
  const code = quoted(nothing.node, source);
  return (
    why ?? slipAt('undefined-bound', nothing.node, source, (words) => words.undefinedBound(code))
  );
}

function ofTensorOrder(
  node: BinaryExpression,
  tensor: Operand,
  left: Operand,
  source: Source,
): Slip {
  const at = placeOfSign(node, source);
  if (tensor.value.rank === 0) {
    const code = `${receiver(tensor.node, source)}.item()`;
    return slipAt('tensor-compare', at, source, (words) => words.item(code));
  }
  const other = quoted(tensor === left ? node.right : node.left, source, 'a');
  const asked = tensor === left ? `v ${node.operator} ${other}` : `${other} ${node.operator} v`;
  const [yes, no] = chosenBy(node, tensor.node, source) ?? ['1', '0'];
  const code = `${receiver(tensor.node, source)}.map((v) => (${asked} ? ${yes} : ${no}))`;
  return slipAt('tensor-compare', at, source, (words) => words.tensorCompare(node.operator, code));
}

/** What a comparison decides between, of one element: `x > 0 ? x : 0` */
function chosenBy(
  node: AnyNode,
  tensor: AnyNode,
  source: Source,
): readonly [string, string] | undefined {
  const parent = source.parents.get(node);
  if (parent?.type === 'IfStatement' && parent.test === node) return ['…', '…'];
  if (parent?.type !== 'ConditionalExpression' || parent.test !== node) return undefined;
  const whole = textOf(tensor, source);
  const ofOne = (each: AnyNode) => {
    if (textOf(each, source) === whole) return 'v';
    return each.type === 'Literal' ? textOf(each, source) : '…';
  };
  return [ofOne(parent.consequent), ofOne(parent.alternate)];
}

/** Whether it decides how long a loop goes on. */
function isBound(node: AnyNode, { parents }: Source): boolean {
  const loop = parents.get(node);
  return (
    (loop?.type === 'ForStatement' ||
      loop?.type === 'WhileStatement' ||
      loop?.type === 'DoWhileStatement') &&
    loop.test === node
  );
}

/** `shape === []` */
function ofEquality(node: AnyNode, source: Source): Slip | undefined {
  if (node.type !== 'BinaryExpression') return undefined;
  const { left, right, operator } = node;
  const fresh = [right, left].find(({ type }) => type === 'ArrayExpression');
  if (fresh?.type !== 'ArrayExpression' || !/^[!=]==?$/.test(operator)) return undefined;
  // A text is equal to an array that reads like it.
  if (operator.length === 2 && fresh !== right) return undefined;
  const other = receiver(fresh === right ? left : right, source, '(…)');
  const isNot = operator.startsWith('!');
  const instead =
    fresh.elements.length === 0
      ? `${other}.length ${isNot ? '!==' : '==='} 0`
      : `${other}.join() ${isNot ? '!==' : '==='} '${fresh.elements.map((each) => (each ? textOf(each, source) : '')).join(',')}'`;
  const code = quoted(node, source, `${other} ${operator} […]`);
  return slipAt('new-array-equal', placeOfSign(node, source), source, (words) =>
    words.neverEqual(code, isNot, instead),
  );
}

/** `s + i`, where `i` comes of `for … in` */
function ofKeys(note: Note, node: AnyNode, source: Source, seen: Observed): Slip | undefined {
  if (!note.values.some(({ is }) => is === 'number')) return undefined;
  const sides =
    node.type === 'BinaryExpression' || node.type === 'AssignmentExpression'
      ? [node.left, node.right]
      : [];
  for (const side of sides) {
    if (side.type !== 'Identifier') continue;
    const { name } = side;
    const declared = bindingOf(name, side, source)?.node;
    const loop = declared && around(declared, source)[2];
    if (
      !seen.notes.some((each) => each.did === 'enumerate' && seen.sites[each.site]!.node === loop)
    ) {
      continue;
    }
    return slipAt('for-in', side, source, (words) => words.keysAreTexts(name));
  }
  return undefined;
}

// --- What takes numbers ------------------------------------------------------------------------------

/** `Math.exp(x)` */
function ofNumeric(note: Note, node: AnyNode, source: Source, seen: Observed): Slip | undefined {
  if (node.type !== 'CallExpression') return undefined;
  const { callee, arguments: args } = node;
  const values = note.values.slice(1);
  const at = values.findIndex(({ is }) => STRANGE.includes(is));
  const arg = args[at];
  const value = values[at];
  if (!arg || !value || args.some(({ type }) => type === 'SpreadElement')) return undefined;
  const name = quoted(callee, source);
  if (value.is === 'function') return functionForNumber(arg, source);
  if (value.is === 'undefined') {
    return leavesTrace(seen) ? whyNothing(arg, source, seen) : undefined;
  }
  const own = receiver(arg, source);
  const method = name.replace(/^Math\./, '');
  if (value.is === 'Tensor') {
    const code = ofOne(value)
      ? `${name}(${own}.item())`
      : tensorFor(method, name, own, args.length);
    return slipAt('math-tensor', arg, source, (words) => words.mathTensor(name, code));
  }
  if (value.is !== 'array' && value.is !== 'typed array') return undefined;
  const isMany = method === 'max' || method === 'min' || method === 'hypot';
  const code = isMany ? `${name}(...${own})` : `${own}.map((v) => ${name}(v))`;
  return slipAt('math-array', arg, source, (words) => words.mathArray(name, code));
}

const STRANGE: readonly Seen['is'][] = ['Tensor', 'array', 'typed array', 'function', 'undefined'];

const ofOne = ({ rank }: Seen): boolean => rank === 0;

const OF_TENSORS = /^(exp|log|sqrt|abs|sign|max|min)$/;

function tensorFor(method: string, name: string, own: string, count: number): string {
  if (OF_TENSORS.test(method) && count === 1) return `${own}.${method}()`;
  if (method === 'max' || method === 'min') return `${own}.${method}imum(…)`;
  return method === 'pow' ? `${own}.pow(…)` : `${own}.map((v) => ${name}(v))`;
}
