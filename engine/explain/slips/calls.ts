/** Calls of something that cannot be called. */
import type { CallExpression, MemberExpression } from 'acorn';
import type { Note, Seen } from '../../sandbox/inside/slips.ts';
import { definitionOf } from './definitions.ts';
import { calledForIndex, functionAlone, notAMethod, notCalled } from './functions.ts';
import { sayLacking } from './members.ts';
import { lackOf, slipOfRead, whyNothing } from './nothing.ts';
import type { Observed } from './observe.ts';
import { quoted, receiver, type Slip, slipAt } from './slip.ts';
import { type AnyNode, around, bindingOf, isFunction, type Source } from './source.ts';

export function ofCall(
  node: AnyNode,
  note: Note,
  source: Source,
  seen: Observed,
): Slip | undefined {
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
    of.is === 'function'
      ? (notCalled(definitionOf(object, source) ?? object, source) ?? functionAlone(object, source))
      : undefined;
  if (uncalled) return uncalled;
  if (value.is !== 'undefined') return notAMethod(callee, args, of, value, source);
  if (computed) {
    return slipOfRead(callee, { site: 0, did: 'read', values: [of], key: name }, source);
  }
  const say = sayLacking(of, { object, name, args, source });
  if (say) return slipAt(lackOf(of, name), property, source, say);
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
export function semicolonIn(node: AnyNode, source: Source): Slip | undefined {
  const isCall = node.type === 'CallExpression';
  if (!isCall && !(node.type === 'MemberExpression' && node.computed)) return undefined;
  const { end } = isCall ? node.callee : node.object;
  const at = source.code.indexOf(isCall ? '(' : '[', end);
  if (at < 0 || at >= node.end || !source.code.slice(end, at).includes('\n')) return undefined;
  return slipAt('semicolon', at, source, (words) => words.semicolon());
}
