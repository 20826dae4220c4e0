/** The slip behind a failure of a class that is exported: how it, its constructor or a method is written. */
import { similarName } from '../../sandbox/similar-name.ts';
import { type Slip, slipAt } from './slip.ts';
import { exported } from './definitions.ts';
import { type AnyNode, nodesIn, type Source } from './source.ts';

/** What its text shows; `error` is what was thrown, if anything was. */
export function slipOfClass(
  name: string,
  error: string | undefined,
  source: Source,
): Slip | undefined {
  const node = exported(name, source);
  const [, lacked] = /^TypeError: no method ([\w$]+)$/.exec(error ?? '') ?? [];
  if (node?.type === 'ClassDeclaration' || node?.type === 'ClassExpression') {
    return (
      ofConstructor(name, node, source) ??
      ofItself(node, source) ??
      ofMethod(name, lacked, node, source)
    );
  }
  const isNone = error === `TypeError: ${name} is not a constructor`;
  if (!node || (!isNone && lacked === undefined)) return undefined;
  return slipAt('no-class', node, source, (words) => words.noClass(name));
}

type Class = AnyNode & { type: 'ClassDeclaration' | 'ClassExpression' };

/** The methods and fields that have plain names. */
const membersOf = ({ body }: Class) =>
  body.body.flatMap((member) => {
    if (member.type !== 'MethodDefinition' && member.type !== 'PropertyDefinition') return [];
    const { key, computed, static: isStatic } = member;
    return key.type === 'Identifier' && !computed ? [{ key, name: key.name, isStatic }] : [];
  });

/** `contructor(…) {`, `__init__(…) {`, or the class's own name, as in Java. */
function ofConstructor(name: string, node: Class, source: Source): Slip | undefined {
  const members = membersOf(node);
  if (node.superClass || members.some((each) => each.name === 'constructor')) return undefined;
  const meant = members.find(
    (each) =>
      similarName(each.name, ['constructor']) !== undefined ||
      each.name === '__init__' ||
      each.name === name,
  );
  return (
    meant &&
    slipAt('constructor', meant.key, source, (words) => words.noConstructor(name, meant.name))
  );
}

/** `data = data`, which leaves the field of that name alone. */
function ofItself(node: Class, source: Source): Slip | undefined {
  const fields = new Set(membersOf(node).map((each) => each.name));
  for (const each of nodesIn(node)) {
    if (each.type !== 'AssignmentExpression' || each.operator !== '=') continue;
    const { left, right } = each;
    if (left.type !== 'Identifier' || right.type !== 'Identifier') continue;
    if (left.name !== right.name || !fields.has(left.name)) continue;
    return slipAt('itself', each, source, (words) => words.toItself(left.name));
  }
  return undefined;
}

function ofMethod(
  name: string,
  lacked: string | undefined,
  node: Class,
  source: Source,
): Slip | undefined {
  const members = membersOf(node);
  const own = members.find((each) => each.name === lacked);
  if (lacked === undefined || node.superClass || (own && !own.isStatic)) return undefined;
  if (own) return slipAt('static', own.key, source, (words) => words.staticMethod(name, lacked));
  const near = similarName(
    lacked,
    members.map((each) => each.name),
  );
  const found = members.find((each) => each.name === near);
  return (
    found &&
    slipAt('method-name', found.key, source, (words) => words.nearMethod(name, lacked, found.name))
  );
}
