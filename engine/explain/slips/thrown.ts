/** The slip behind an error that the language or the core threw. */
import type { CallExpression, MemberExpression } from 'acorn';
import type { Note, Seen } from '../../sandbox/inside/slips.ts';
import type { Place } from '../../sandbox/problem.ts';
import { calledForIndex, noFunction, notAMethod, notCalled, placeOfFunction } from './functions.ts';
import { type Given, sayLacking, sayUndefined } from './names.ts';
import { lackOf, slipOfRead, whyField, whyNothing } from './nothing.ts';
import type { Observed } from './observe.ts';
import { quoted, receiver, sentences, type Slip, slipAt } from './slip.ts';
import {
  type AnyNode,
  around,
  bindingOf,
  definitionOf,
  isFunction,
  isRead,
  lineAt,
  nodesIn,
  type Source,
} from './source.ts';

/** What was thrown, and where as far as that is known. */
export interface ThrownError {
  readonly error: string;
  readonly place?: Place;
}

/** By the error alone, and where it was thrown: what a name stands for. */
export function slipOfName(
  { error, place }: ThrownError,
  source: Source,
  given?: Given,
): Slip | undefined {
  const [, undefinedName] = /^ReferenceError: '(.{1,40})' is not defined$/.exec(error) ?? [];
  const [, early] = /^ReferenceError: (.{1,40}) is not initialized$/.exec(error) ?? [];
  const [, fixed] = /^TypeError: '(.{1,40})' is read-only$/.exec(error) ?? [];
  const name = undefinedName ?? early ?? fixed;
  if (name === undefined || place === undefined || place.file !== source.file) return undefined;
  const node = identifierAt(name, place, source);
  if (!node) return undefined;
  const binding = bindingOf(name, node, source);
  if (undefinedName !== undefined && !binding) {
    return slipAt('undefined-name', node, source, sayUndefined(name, node, source, given));
  }
  if (early !== undefined && binding) {
    const declarator = source.parents.get(binding.node);
    const isOwn = declarator && around(node, source).includes(declarator);
    const broken = isOwn && nodesIn(declarator).map((each) => semicolonIn(each, source));
    const found = broken && broken.find((each) => each !== undefined);
    if (found) return found;
    return slipAt('too-early', node, source, (words) => words.tooEarly(name));
  }
  if (fixed === undefined || !binding) return undefined;
  const isImport = binding.kind === 'import';
  const counted = countedBy(node, source);
  return slipAt('read-only', node, source, (words) => {
    if (isImport) return words.importReadOnly(name);
    return counted === undefined ? words.readOnly(name) : words.readOnlyInLoop(name, counted);
  });
}

/** `for (let i = 0; i < n; n++)`: the variable of the loop whose last part this is in. */
function countedBy(node: AnyNode, source: Source): string | undefined {
  const outer = [node, ...around(node, source)];
  const loop = outer.find(({ type }) => type === 'ForStatement');
  if (loop?.type !== 'ForStatement' || !loop.update || !outer.includes(loop.update))
    return undefined;
  if (loop.init?.type !== 'VariableDeclaration') return undefined;
  const [first, ...others] = loop.init.declarations;
  return first?.id.type === 'Identifier' && others.length === 0 ? first.id.name : undefined;
}

/** The name nearest to where it was thrown, in the same line. */
function identifierAt(name: string, place: Place, source: Source): AnyNode | undefined {
  const column = (node: AnyNode) => node.start - source.code.lastIndexOf('\n', node.start - 1);
  const found = source.nodes.filter(
    (node) =>
      node.type === 'Identifier' &&
      node.name === name &&
      isRead(node, source) &&
      lineAt(node.start, source) === place.line,
  );
  const far = (node: AnyNode) => Math.abs(column(node) - (place.column ?? 0));
  return found.toSorted((a, b) => far(a) - far(b))[0];
}

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
      return ofArgument(node, last, source, seen);
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

// --- Calls -------------------------------------------------------------------------------------------

function ofCall(node: AnyNode, note: Note, source: Source, seen: Observed): Slip | undefined {
  if (node.type === 'NewExpression')
    return ofPlainCall(node.callee, note.values[0]!, node, source, seen);
  if (node.type !== 'CallExpression') return undefined;
  const { callee } = node;
  const [of, value] = note.values;
  const broken = semicolonIn(node, source);
  if (broken) return broken;
  if (callee.type !== 'MemberExpression' || !value) {
    return ofPlainCall(callee, of!, node, source, seen);
  }
  return ofMethod(callee, node, of!, value, note.key ?? '', source, seen);
}

function ofMethod(
  callee: MemberExpression,
  { arguments: args }: CallExpression,
  of: Seen,
  value: Seen,
  name: string,
  source: Source,
  seen: Observed,
): Slip | undefined {
  const { object, property, computed } = callee;
  const uncalled =
    of.is === 'function' ? notCalled(definitionOf(object, source) ?? object, source) : undefined;
  if (uncalled) return uncalled;
  if (value.is !== 'undefined') return notAMethod(callee, args, of, value, source);
  if (computed) {
    return slipOfRead(callee, { site: 0, did: 'read', values: [of], key: name }, source);
  }
  const say = sayLacking(of, { object, name, args, source });
  if (say) return slipAt(lackOf(of), property, source, say);
  return whyNothing(callee, source, seen);
}

function ofPlainCall(
  callee: AnyNode,
  value: Seen,
  node: AnyNode,
  source: Source,
  seen: Observed,
): Slip | undefined {
  const code = quoted(callee, source);
  if (value.is === 'class') {
    const isBare = node.type === 'CallExpression';
    return isBare
      ? slipAt('without-new', node, source, (words) => words.withoutNew(code))
      : undefined;
  }
  const shadowed = callee.type === 'Identifier' && hides(callee.name, callee, source);
  if (shadowed) {
    return slipAt('shadowed', callee, source, (words) => words.shadowed(code));
  }
  const indexed =
    INDEXED.has(value.is) && node.type === 'CallExpression'
      ? calledForIndex(node, value, source)
      : undefined;
  if (indexed) return indexed;
  if (value.is === 'number') {
    return slipAt('number-call', callee, source, (words) =>
      words.product(receiver(callee, source)),
    );
  }
  const why = value.is === 'undefined' ? whyNothing(callee, source, seen) : undefined;
  if (why) return why;
  return slipAt('not-callable', callee, source, (words) =>
    words.notCallable(code, words.values[value.is] ?? value.is),
  );
}

const INDEXED: ReadonlySet<string> = new Set(['Tensor', 'array', 'typed array']);

/** Whether a variable has the name of a function further out. */
function hides(name: string, node: AnyNode, source: Source): boolean {
  const inner = bindingOf(name, node, source);
  if (!inner || isFunction(inner.init)) return false;
  const scopes = [node, ...around(node, source)].flatMap((scope) => source.scopes.get(scope) ?? []);
  const outer = scopes.map((scope) => scope.get(name)).find((each) => each && each !== inner);
  return outer !== undefined && (isFunction(outer.init) || outer.kind === 'import');
}

/** A bracket that begins a line, and so goes on with the line before. */
function semicolonIn(node: AnyNode, source: Source): Slip | undefined {
  const isCall = node.type === 'CallExpression';
  if (!isCall && !(node.type === 'MemberExpression' && node.computed)) return undefined;
  const { end } = isCall ? node.callee : node.object;
  const at = source.code.indexOf(isCall ? '(' : '[', end);
  if (at < 0 || at >= node.end || !source.code.slice(end, at).includes('\n')) return undefined;
  return slipAt('semicolon', at, source, (words) => words.semicolon());
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
      return notCalled(list, source);
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
    const parts = arg.type === 'ArrayExpression' ? arg.elements : [];
    for (const part of parts) {
      const why = part && whyNothing(part, source, seen);
      if (why) return why;
    }
    const isDue = placeOfFunction(node) === i;
    if (value?.is === 'function' && !isDue) {
      const uncalled = notCalled(arg, source);
      if (uncalled) return uncalled;
    }
    if (value && value.is !== 'function' && isDue && node.type === 'CallExpression') {
      return noFunction(node, arg, value, source);
    }
  }
  return undefined;
}
