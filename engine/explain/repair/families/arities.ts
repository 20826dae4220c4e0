/** How many arguments are taken, and of what sort. */
import { definitionOf } from '../../slips/definitions.ts';
import { type AnyNode, isFunction, nodesIn, type Source } from '../../slips/source.ts';
import type { Sort } from './kinds.ts';
import { paramsOf, takes } from './scope.ts';

/** At least so many, and at most. */
export type Arity = readonly [least: number, most: number];

/** What is taken by what is called; undefined where that is not known. */
export function arityOf(callee: AnyNode, source: Source): Arity | undefined {
  const text = ({ start, end }: AnyNode) => source.code.slice(start, end);
  if (callee.type === 'Identifier') {
    return takes(callee.name, callee, source) ?? constructs(callee, source) ?? made(callee.name);
  }
  if (callee.type !== 'MemberExpression') return undefined;
  const name = text(callee.property);
  const own = methodNamed(name, source.nodes);
  if (own) return paramsOf(own);
  return text(callee.object) === 'Math' ? (OF_MATH.get(name) ?? [1, 1]) : OF_METHODS.get(name);
}

const made = (name: string): Arity | undefined =>
  name === 'Tensor'
    ? [2, 3]
    : /^([A-Z]\w*Array|Set|Map|Number|String)$/.test(name)
      ? [0, 1]
      : undefined;

function constructs(callee: AnyNode, source: Source): Arity | undefined {
  const own = definitionOf(callee, source);
  const maker =
    own?.type === 'ClassDeclaration' ? methodNamed('constructor', nodesIn(own)) : undefined;
  return maker && paramsOf(maker);
}

function methodNamed(name: string, nodes: readonly AnyNode[]): AnyNode | undefined {
  const found = nodes.find(
    (node) =>
      (node.type === 'MethodDefinition' || node.type === 'PropertyDefinition') &&
      /^(Private)?Identifier$/.test(node.key.type) &&
      'name' in node.key &&
      `${node.key.name}` === name.replace(/^#/, ''),
  );
  const value = found && 'value' in found ? (found.value as AnyNode | null) : undefined;
  return isFunction(value ?? undefined) ? value! : undefined;
}

const OF_MATH = new Map<string, Arity>([
  ['max', [2, Infinity]],
  ['min', [2, Infinity]],
  ['hypot', [2, Infinity]],
  ['pow', [2, 2]],
  ['atan2', [2, 2]],
]);

/** Methods of lists, numbers and tensors. */
const OF_METHODS: ReadonlyMap<string, Arity> = new Map(
  Object.entries({
    '0 0':
      'neg exp log sqrt abs sign transpose item toArray pop shift reverse toReversed entries keys values',
    '1 1':
      'add sub mul div pow maximum minimum matmul reshape map filter every some find findIndex forEach has isArray isInteger',
    '1 2': 'reduce reduceRight indexOf includes from',
    '0 2': 'slice subarray',
    '2 2': 'with',
    '1 3': 'fill',
    '0 1': 'flat sort toSorted join',
  }).flatMap(([counts, names]) => {
    const [least, most] = counts.split(' ').map(Number) as [number, number];
    return names.split(' ').map((name) => [name, [least, most]] as const);
  }),
);

/** What a method takes; undefined where it could be anything. */
export function sortsTakenBy(callee: AnyNode, source: Source): readonly Sort[] | undefined {
  if (callee.type !== 'MemberExpression') return undefined;
  const name = source.code.slice(callee.property.start, callee.property.end);
  const object = source.code.slice(callee.object.start, callee.object.end);
  if (object === 'Math' || /^(slice|subarray|at|flat)$/.test(name)) return ['number'];
  if (name === 'matmul') return ['tensor'];
  if (/^(add|sub|mul|div|pow|maximum|minimum)$/.test(name)) return ['number', 'tensor'];
  return /^(map|filter|every|some|find|findIndex|forEach)$/.test(name) ? ['function'] : undefined;
}
