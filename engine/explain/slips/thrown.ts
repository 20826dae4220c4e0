/** The slip behind an error that the language or the core threw. */
import { adviceIn } from '../../kit/core-words.ts';
import type { Note } from '../../sandbox/inside/slips.ts';
import type { Place } from '../../sandbox/problem.ts';
import { mathItself } from './arithmetic.ts';
import { ofCall, semicolonIn } from './calls.ts';
import { functionAlone, noFunction, notCalled, placeOfFunction } from './functions.ts';
import type { ThrownError } from './names.ts';
import { whyField, whyNothing } from './nothing.ts';
import type { Observed } from './observe.ts';
import { quoted, sentences, type Slip, slipAt } from './slip.ts';
import { givenTooFew } from './too-few.ts';
import { type AnyNode, around, lineAt, type Source } from './source.ts';

/** What the interpreter says when it throws after what was noted. */
const TEXTS: Readonly<Record<string, RegExp>> = {
  call: /^TypeError: (?:not a function|class constructors must be invoked with 'new')$/,
  read: /^TypeError: (?:cannot read property|cannot convert to object)/,
  write: /^TypeError: cannot (?:set|read) property/,
  iterate: /^TypeError: (?:value is not iterable|cannot read property 'Symbol\.iterator')/,
  argument: /./,
};

/** By what was noted just before it was thrown. */
export function slipOfThrown({ error, place }: ThrownError, seen: Observed): Slip | undefined {
  const { last, sites } = seen;
  const isTaken = error === 'TypeError: cannot convert to object';
  const nested = isTaken ? ofNested(place, seen) : undefined;
  if (nested) return nested;
  if (!last || !TEXTS[last.did]?.test(error)) return undefined;
  const { node, source } = sites[last.site]!;
  if (!isThere(place, node, source) && !error.includes("with 'new'")) return undefined;
  switch (last.did) {
    case 'call':
      return ofCall(node, last, source, seen);
    case 'read':
    case 'write':
      return ofNothing(node, last, source, seen);
    case 'iterate':
      return ofItems(node, last, source, seen);
    case 'argument':
      return (
        ofArgument(node, last, source, seen) ??
        ofTooFew(node, error, source) ??
        ofRefusal(node, error, source)
      );
    default:
      return undefined;
  }
}

/** Whether it was thrown where the note was made, line by line: an interpreter's columns are its own. */
function isThere(place: Place | undefined, node: AnyNode, source: Source): boolean {
  if (place?.file !== source.file) return false;
  // What is taken apart is said to be thrown where the function begins.
  const isPattern = /Pattern$|^Property$/.test(node.type);
  const kind = isPattern ? /Function|Program/ : /Statement|Declaration/;
  const statement = [node, ...around(node, source)].find(({ type }) => kind.test(type));
  const { start } = statement ?? node;
  return place.line >= lineAt(start, source) && place.line <= lineAt(node.end, source);
}

// --- Reads and writes --------------------------------------------------------------------------------

/** `a.b` where `a` is nothing. */
function ofNothing(node: AnyNode, note: Note, source: Source, seen: Observed): Slip | undefined {
  const [of] = note.values;
  const object = objectOf(node, source);
  if (!object || !of) return undefined;
  if (object.type === 'ThisExpression') {
    return slipAt('this', object, source, (words) => words.thisIsNothing());
  }
  const broken = semicolonIn(node, source);
  if (broken) return broken;
  const isWritten = note.did === 'write';
  const why = of.is === 'undefined' ? whyNothing(object, source, seen) : undefined;
  if (why && !(isWritten && why.id === 'slip:index-past-end')) return why;
  const code = quoted(object, source);
  const field = fieldOf(node, source);
  const isNoRow =
    isWritten &&
    seen.nothing.some(
      ({ site, values }) => seen.sites[site]!.node === object && values[0]?.is === 'array',
    );
  return slipAt('nothing', object, source, (words) =>
    isNoRow
      ? sentences(words.nothing(code), words.makeFirst(code))
      : words.noField(code, words.values[of.is] ?? of.is, field),
  );
}

/** `const { a: { b } } = c`, where there is no `a`. */
function ofNested(place: Place | undefined, seen: Observed): Slip | undefined {
  for (const { site } of seen.nothing) {
    const { node, source } = seen.sites[site]!;
    const isNested = node.type === 'Property' && node.value.type.endsWith('Pattern');
    if (isNested && isThere(place, node, source)) return whyField(node.key, source, seen);
  }
  return undefined;
}

/** What is read from, or taken apart. */
function objectOf(node: AnyNode, source: Source): AnyNode | undefined {
  if (node.type === 'MemberExpression') return node.object;
  if (node.type === 'CallExpression') {
    return node.callee.type === 'MemberExpression' ? node.callee.object : undefined;
  }
  const declarator = around(node, source).find(({ type }) =>
    /^(VariableDeclarator|AssignmentExpression)$/.test(type),
  );
  if (declarator?.type === 'VariableDeclarator') return declarator.init ?? undefined;
  return declarator?.type === 'AssignmentExpression' ? declarator.right : undefined;
}

function fieldOf(node: AnyNode, source: Source): string {
  const read = node.type === 'CallExpression' ? node.callee : node;
  if (read.type === 'Property') return quoted(read.key, source);
  if (read.type !== 'MemberExpression') return '…';
  const text = quoted(read.property, source);
  return read.computed ? `[${text}]` : `.${text}`;
}

// --- Going through -----------------------------------------------------------------------------------

function ofItems(node: AnyNode, note: Note, source: Source, seen: Observed): Slip | undefined {
  const [of] = note.values;
  const list = listOf(node, source);
  if (!of || !list) return undefined;
  const code = quoted(list, source);
  switch (of.is) {
    case 'Tensor':
      return slipAt('tensor-items', list, source, (words) => words.tensorItems());
    case 'number':
      return slipAt('number-items', list, source, (words) =>
        node.type === 'ForOfStatement' ? words.numberLoop(code) : words.numberItems(),
      );
    case 'object':
      return slipAt('object-items', list, source, (words) => words.objectItems(code));
    case 'function':
      return notCalled(list, source) ?? functionAlone(list, source);
    case 'undefined': {
      const why = whyNothing(list, source, seen);
      return why ?? slipAt('nothing', list, source, (words) => words.undefinedItems(code));
    }
    default:
      return undefined;
  }
}

function listOf(node: AnyNode, { parents }: Source): AnyNode | undefined {
  if (node.type === 'ForOfStatement') return node.right;
  if (node.type === 'SpreadElement') return node.argument;
  const parent = parents.get(node);
  if (parent?.type === 'VariableDeclarator') return parent.init ?? undefined;
  return parent?.type === 'AssignmentExpression' ? parent.right : undefined;
}

/** Whatever else was given to something that cannot take it. */
function ofRefusal(node: AnyNode, error: string, source: Source): Slip | undefined {
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return undefined;
  const { callee } = node;
  const at = callee.type === 'MemberExpression' ? callee.property : callee;
  const code = quoted(node, source, `${quoted(at, source)}(…)`);
  const advice = adviceIn(error);
  const isWhole = advice !== undefined && !ANY.test(advice);
  return slipAt('refused', at, source, (words) =>
    isWhole ? words.refusedAs(code, advice) : words.refused(code),
  );
}

/** What stands for anything in the code that the core says would be right: `x.mul(y)`. */
const ANY = /\by\b/;

/** What was thrown for want of arguments. */
function ofTooFew(node: AnyNode, error: string, source: Source): Slip | undefined {
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return undefined;
  const { length } = node.arguments;
  const isForWant = node.type === 'NewExpression' ? length < 2 : length === 0 && WANT.test(error);
  return isForWant ? givenTooFew(node, source) : undefined;
}

const WANT = /\bundefined\b|\bnot 0\b|^TypeError: (?:not a function|cannot convert to object)$/;

// --- Arguments ---------------------------------------------------------------------------------------

/** What something of the core or the language was given that it could not take. */
function ofArgument(node: AnyNode, note: Note, source: Source, seen: Observed): Slip | undefined {
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return undefined;
  if (node.arguments.some(({ type }) => type === 'SpreadElement')) return undefined;
  for (const [i, arg] of node.arguments.entries()) {
    const value = note.values[i + 1];
    if (value?.is === 'undefined') {
      const why = whyNothing(arg, source, seen);
      if (why) return why;
    }
    if (value?.is === 'object' && value.name === 'Math') return mathItself(arg, source);
    const parts = arg.type === 'ArrayExpression' ? arg.elements : [];
    for (const part of parts) {
      const why = part && whyNothing(part, source, seen);
      if (why) return why;
    }
    const isDue = placeOfFunction(node) === i;
    if (value?.is === 'function' && !isDue) {
      const uncalled = notCalled(arg, source) ?? functionAlone(arg, source);
      if (uncalled) return uncalled;
    }
    if (value && value.is !== 'function' && isDue && node.type === 'CallExpression') {
      return noFunction(node, arg, value, source);
    }
  }
  return undefined;
}
