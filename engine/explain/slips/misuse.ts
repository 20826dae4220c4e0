/** The slip behind a wrong answer: something that no number can come of was operated on. */
import type { Note, Seen } from '../../sandbox/inside/slips.ts';
import { ofOperation } from './arithmetic.ts';
import { ofEquality, ofOrder } from './comparisons.ts';
import { functionForNumber } from './functions.ts';
import { whyNothing } from './nothing.ts';
import { leavesTrace, type Observed } from './observe.ts';
import { quoted, receiver, type Slip, slipAt } from './slip.ts';
import { givenTooFew } from './too-few.ts';
import { type AnyNode, around, bindingOf, type Source } from './source.ts';

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
  const needs = /\.(pow|atan2|imul)$/.test(quoted(callee, source)) ? 2 : 1;
  if (args.length < needs) return leavesTrace(seen) ? givenTooFew(node, source) : undefined;
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
