/** A function where something else is due, or something else where one is. */
import type { CallExpression, MemberExpression, NewExpression } from 'acorn';
import type { Seen } from '../../sandbox/inside/slips.ts';
import { quoted, receiver, type Slip, slipAt } from './slip.ts';
import { callsOf, definitionOf } from './definitions.ts';
import {
  type AnyNode,
  type Binding,
  bindingOf,
  type FunctionNode,
  isFunction,
  nodesIn,
  type Source,
  textOf,
} from './source.ts';

/** `x.exp.sum()`: a method that was not called. */
export function notCalled(node: AnyNode, source: Source): Slip | undefined {
  return node.type === 'MemberExpression' && !node.computed
    ? uncalled(node, node.property, source)
    : undefined;
}

/** How many variables and calls a function is followed through. */
const FARTHEST = 4;

/** The `=>` that a value came of, which nobody calls: `x.map(f)` with nothing left but the `f`. */
export function functionAlone(node: AnyNode, source: Source, steps = FARTHEST): Slip | undefined {
  if (steps === 0) return undefined;
  if (node.type === 'ArrowFunctionExpression') {
    if (callsOf(node, source).length > 0) return undefined;
    return slipAt('function-alone', node, source, (words) => words.functionAlone());
  }
  if (node.type === 'CallExpression') {
    const called = definitionOf(node.callee, source);
    const values = isFunction(called) ? valuesOf(called) : [];
    return values.length === 1 ? functionAlone(values[0]!, source, steps - 1) : undefined;
  }
  const given = node.type === 'Identifier' ? bindingOf(node.name, node, source) : undefined;
  if (given && isCalled(given, source)) return undefined;
  const init = definitionOf(node, source);
  if (init) return functionAlone(init, source, steps - 1);
  const { of } = given ?? {};
  // What is given too little may be given the wrong thing.
  const calls = of
    ? callsOf(of, source).filter((call) => call.arguments.length >= of.params.length)
    : [];
  const args = calls.flatMap((call) => call.arguments[given?.index ?? 0] ?? []);
  const found = args.flatMap((arg) => functionAlone(arg, source, steps - 1) ?? []);
  return found.length === 1 ? found[0] : undefined;
}

const isCalled = (binding: Binding, source: Source): boolean =>
  source.nodes.some(
    (node) =>
      node.type === 'CallExpression' &&
      node.callee.type === 'Identifier' &&
      bindingOf(node.callee.name, node.callee, source) === binding,
  );

/** `xs.map((a) => (b) => …)`: the one function that is all another gives for each of many. */
export function functionForEach(source: Source): Slip | undefined {
  const found = source.nodes.filter((node) => {
    const giver = source.parents.get(node);
    const call = giver?.type === 'ArrowFunctionExpression' && source.parents.get(giver);
    if (node.type !== 'ArrowFunctionExpression' || !call) return false;
    if (call.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') return false;
    return /^(map|flatMap|from)$/.test(textOf(call.callee.property, source));
  });
  return found.length === 1
    ? slipAt('function-alone', found[0]!, source, (words) => words.functionAlone())
    : undefined;
}

/** What a function returns, here or there. */
const valuesOf = ({ body }: FunctionNode): AnyNode[] =>
  body.type !== 'BlockStatement'
    ? [body]
    : nodesIn(body, false).flatMap((each) =>
        each.type === 'ReturnStatement' && each.argument ? [each.argument] : [],
      );

/** `2 * f`: whoever gave a function where a number is due is to call it. */
export function functionForNumber(node: AnyNode, source: Source): Slip {
  const made = definitionOf(node, source) ?? node;
  const alone = made.type === 'CallExpression' ? functionAlone(made, source) : undefined;
  if (alone) return alone;
  const given = node.type === 'Identifier' ? bindingOf(node.name, node, source) : undefined;
  if (given?.kind !== 'param') return notCalled(node, source) ?? uncalled(node, node, source);
  const { of, index = 0 } = given;
  const [arg, ...others] = of
    ? callsOf(of, source).flatMap(({ arguments: args }) => {
        const each = args[index];
        return each && standsForFunction(each, source) ? [each] : [];
      })
    : [];
  if (arg && others.length === 0) return notCalled(arg, source) ?? uncalled(arg, arg, source);
  const code = quoted(node, source);
  return slipAt('function-given', node, source, (words) => words.functionGiven(code));
}

function uncalled(node: AnyNode, at: AnyNode, source: Source): Slip {
  const code = receiver(node, source, '(…)');
  const args = takesMore(node, source) ? '…' : '';
  return slipAt('not-called', at, source, (words) => words.notCalled(code, `${code}(${args})`));
}

const standsForFunction = (node: AnyNode, source: Source): boolean =>
  isFunction(node) ||
  isFunction(definitionOf(node, source)) ||
  (node.type === 'Identifier' && bindingOf(node.name, node, source)?.kind === 'import') ||
  isOfMath(node);

const isOfMath = (node: AnyNode): boolean =>
  node.type === 'MemberExpression' &&
  node.object.type === 'Identifier' &&
  node.object.name === 'Math' &&
  !(node.property.type === 'Identifier' && node.property.name === 'random');

/** Whether it cannot be called without arguments. */
function takesMore(node: AnyNode, source: Source): boolean {
  const own = isFunction(node) ? node : definitionOf(node, source);
  if (isFunction(own)) return own.params.some(({ type }) => type !== 'AssignmentPattern');
  if (node.type === 'Identifier') return bindingOf(node.name, node, source)?.kind === 'import';
  return (
    node.type === 'MemberExpression' &&
    (NEEDY.test(textOf(node.property, source)) || isOfMath(node))
  );
}

const NEEDY =
  /^(add|sub|mul|div|pow|maximum|minimum|matmul|reshape|map|filter|reduce|flatMap|forEach|every|some|find\w*|concat|push|includes|indexOf|join|fill)$/;

/** `xs.push[v]` */
export function bracketCall({ object, property }: MemberExpression, source: Source): Slip {
  const code = receiver(object, source, 'f');
  const call = `${code}(${textOf(property, source)})`;
  return slipAt('bracket-call', property, source, (words) => words.bracketCall(code, call));
}

/** `row(j)`, `x(i, j)`: what is read by an index. */
export function calledForIndex(
  node: CallExpression,
  value: Seen,
  source: Source,
): Slip | undefined {
  const { callee, arguments: args } = node;
  const code = receiver(callee, source, 'xs');
  const indices = args.map((arg) => textOf(arg, source));
  if (indices.length === 0 || args.some(({ type }) => type === 'SpreadElement')) return undefined;
  if (value.is === 'Tensor') {
    const index = `${code}.at(${indices.join(', ')})`;
    return slipAt('tensor-call', callee, source, (words) => words.tensorCalled(code, index));
  }
  const index = `${code}[${indices.join('][')}]`;
  return slipAt('array-call', callee, source, (words) =>
    words.arrayCalled(code, words.values[value.is]!, index),
  );
}

/** `x.shape()`, `x.size(0)`: what is there, and no method. */
export function notAMethod(
  callee: MemberExpression,
  args: readonly AnyNode[],
  of: Seen,
  value: Seen,
  source: Source,
): Slip {
  const code = quoted(callee, source);
  const [first] = args;
  const isList = value.is === 'array' || value.is === 'typed array';
  const instead = isList && args.length === 1 ? `${code}[${textOf(first!, source)}]` : code;
  const ofAxis =
    of.is === 'Tensor' && code.endsWith('.size') && args.length === 1
      ? `${receiver(callee.object, source)}.shape[${textOf(first!, source)}]`
      : undefined;
  return slipAt('not-a-method', callee.property, source, (words) => {
    const is = words.values[value.is] ?? value.is;
    if (args.length === 0) return words.notAMethod(code, is);
    if (ofAxis !== undefined) return words.notAMethodOfAxis(code, ofAxis);
    const isKnown = isList || (of.is !== 'object' && !callee.computed);
    return isKnown ? words.notAMethodBut(code, is, instead) : words.notCallable(code, is);
  });
}

/** Methods that are given a function, and which argument that is. */
const TAKING =
  /^(map|filter|reduce|reduceRight|some|every|find\w*|sort|toSorted|flatMap|forEach|from)$/;

export function placeOfFunction({ callee }: CallExpression | NewExpression): number | undefined {
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return undefined;
  const { name } = callee.property;
  if (!TAKING.test(name)) return undefined;
  return name === 'from' ? 1 : 0;
}

/** `xs.every(Number.isInteger())`, `xs.map(f(1))` */
export function noFunction(node: CallExpression, arg: AnyNode, value: Seen, source: Source): Slip {
  const { callee } = node;
  const name = callee.type === 'MemberExpression' ? quoted(callee.property, source) : '';
  const code = quoted(arg, source);
  const isBare = arg.type === 'CallExpression' && arg.arguments.length === 0;
  const itself = isBare ? quoted(arg.callee, source) : undefined;
  return slipAt('no-function', arg, source, (words) =>
    words.noFunction(name, code, words.values[value.is] ?? value.is, itself),
  );
}
