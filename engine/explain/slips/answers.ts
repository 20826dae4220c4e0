/** The slip behind an answer of another kind than was promised. */
import type { Failure, Kind } from '../../kit/failure.ts';
import { isList } from '../../kit/agree.ts';
import { partAt } from '../../kit/parts.ts';
import type { Data } from '../../sandbox/codec.ts';
import { Tensor } from '#tensor';
import { functionAlone, functionForEach, notCalled } from './functions.ts';
import { whyNothing } from './nothing.ts';
import { keysIn, partOf } from './part-of-answer.ts';
import { missingReturn, nameOf } from './returns.ts';
import { silentCallback } from './silent.ts';
import type { Observed } from './observe.ts';
import { quoted, receiver, type Slip, slipAt } from './slip.ts';
import { definitionOf, exported } from './definitions.ts';
import { type AnyNode, isFunction, type Source } from './source.ts';

/** `name` is the export that answered. */
export function slipOfAnswer(
  name: string,
  failure: Observed['failure'],
  seen: Observed,
  source: Source,
): Slip | undefined {
  if (failure === undefined || failure === 'unusable') return undefined;
  const answering = exported(name, source);
  if (failure.type === 'problem') {
    const { problem } = failure;
    if (problem.type !== 'not-data') return undefined;
    if (problem.what === 'function') {
      const value = valueOf(seen.returned, '', source);
      const slip = value && (notCalled(value, source) ?? functionAlone(value, source));
      return slip ?? functionForEach(source);
    }
    return ofKindOfFunction(problem.what, answering, seen, source);
  }
  if (failure.type === 'wrong-keys') return ofFields(failure, seen, source);
  if (failure.type !== 'wrong-kind') return undefined;
  const { path } = failure;
  const received = partAt(failure.received, path);
  const value = valueOf(seen.returned, path, source);
  if (received === undefined) {
    const missing =
      path === '' && isFunction(answering) ? missingReturn(answering, source, seen) : undefined;
    if (missing || !value) return missing;
    const code = quoted(value, source);
    return (
      whyNothing(value, source, seen) ??
      silentCallback(source, seen) ??
      slipAt('undefined-answer', value, source, (words) => words.undefinedAnswer(code, path))
    );
  }
  return value && ofKind(failure.promised, received, value, source);
}

/** `return { w }`, where there should be a `b`, too. */
function ofFields(
  { path, has, lacks, strange, functions }: Extract<Failure, { type: 'wrong-keys' }>,
  { returned }: Observed,
  source: Source,
): Slip | undefined {
  const value = valueOf(returned, path, source);
  const whole = value?.type === 'Identifier' ? definitionOf(value, source) : value;
  const isWhole = whole?.type === 'ObjectExpression' && keysOf(whole) !== undefined;
  const alike = source.nodes.filter(
    (each) =>
      keysOf(each) === has.toSorted().join() && GIVING.test(source.parents.get(each)?.type ?? ''),
  );
  const object = isWhole ? whole : alike.length === 1 ? alike[0] : undefined;
  // Of other keys in their place, the failure itself tells.
  const isOther = strange.length > 0 || functions.length > 0;
  if (object?.type !== 'ObjectExpression' || lacks.length === 0 || isOther) return undefined;
  const names = lacks.map((each) => `\`${each}\``).join(', ');
  return slipAt('no-field', object, source, (words) => words.fieldsMissing(names, path));
}

/** What an object stands in that is given on. */
const GIVING = /^(ReturnStatement|ArrowFunctionExpression|ArrayExpression)$/;

/** Its keys, where all of them are written. */
function keysOf(node: AnyNode): string | undefined {
  if (node.type !== 'ObjectExpression') return undefined;
  const keys = node.properties.map((each) =>
    each.type === 'Property' && each.key.type === 'Identifier' ? each.key.name : undefined,
  );
  return keys.includes(undefined) ? undefined : keys.toSorted().join();
}

/** What a `return` gives, or what a part of that comes from. */
function valueOf(returned: AnyNode | undefined, path: string, source: Source): AnyNode | undefined {
  const whole =
    returned?.type === 'ReturnStatement'
      ? returned.argument
      : isFunction(returned) && returned.body.type !== 'BlockStatement'
        ? returned.body
        : undefined;
  const keys = keysIn(path);
  return whole && keys ? partOf(whole, keys, source) : undefined;
}

/** `async` and `*` change what a function gives. */
function ofKindOfFunction(
  what: string,
  answering: AnyNode | undefined,
  { returned }: Observed,
  source: Source,
): Slip | undefined {
  const value = valueOf(returned, '', source);
  const called = value?.type === 'CallExpression' ? definitionOf(value.callee, source) : undefined;
  for (const each of [answering, called]) {
    if (!isFunction(each)) continue;
    const name = nameOf(each, source);
    if (what === 'promise' && each.async) {
      return slipAt('async', each, source, (words) => words.async(name));
    }
    if (what === 'object' && each.generator) {
      return slipAt('generator', each, source, (words) => words.generator(name));
    }
  }
  return undefined;
}

function ofKind(promised: Kind, received: Data, value: AnyNode, source: Source): Slip | undefined {
  const own = receiver(value, source, '(…)');
  const code = quoted(value, source);
  const slip = (say: Slip['say']) => slipAt(`answer-${promised}`, value, source, say);
  if (received instanceof Tensor) {
    if (promised === 'number' && received.size === 1) {
      return slip((words) => words.answerTensor(`${own}.item()`));
    }
    if (promised !== 'list') return undefined;
    return slip((words) => words.answerToArray(`${own}.toArray()`));
  }
  if (promised === 'tensor' && typeof received === 'number') {
    return slip((words) => words.answerNumber());
  }
  if (promised === 'tensor' && isNumbers(received)) {
    const like = tensorLike(value, source);
    return slip((words) =>
      words.answerArray(like ? `new Tensor(${like}.shape, ${code})` : `tensor(${code})`),
    );
  }
  if (promised === 'number' && typeof received === 'boolean') {
    return slip((words) => words.answerBoolean(`Number(${code})`));
  }
  const isText = promised === 'number' && typeof received === 'string';
  if (isText && received.trim() !== '' && !Number.isNaN(Number(received))) {
    return slip((words) => words.answerText(`Number(${code})`));
  }
  return ofBits(promised, received, value, source);
}

/** `x` of `x.data.map(…)`, whose shape is lost. */
function tensorLike(value: AnyNode, source: Source): string | undefined {
  const list =
    value.type === 'CallExpression' && value.callee.type === 'MemberExpression'
      ? value.callee.object
      : value;
  const isData =
    list.type === 'MemberExpression' &&
    list.property.type === 'Identifier' &&
    list.property.name === 'data';
  return isData ? receiver(list.object, source) : undefined;
}

/** Numbers, or arrays of them that a Tensor can be made of. */
function isNumbers(data: Data): boolean {
  return isList(data) && data.every((each) => typeof each === 'number' || isNumbers(each));
}

/** `(a > 0) & (b > 0)` */
function ofBits(promised: Kind, received: Data, value: AnyNode, source: Source): Slip | undefined {
  if (promised !== 'boolean' || typeof received !== 'number') return undefined;
  if (value.type !== 'BinaryExpression' || !/^[&|]$/.test(value.operator)) return undefined;
  const { left, operator, right } = value;
  const code = `${quoted(left, source, 'a')} ${operator}${operator} ${quoted(right, source, 'b')}`;
  return slipAt('bits', value, source, (words) => words.answerBits(operator, code));
}
