/** What the text says of a variable's sort: the types that are written, and how it is used. */
import { type AnyNode, type Binding, bindingOf, isRead, type Source } from '../../slips/source.ts';

export type Sort = 'number' | 'boolean' | 'text' | 'list' | 'tensor' | 'record' | 'function';

/** By the type behind it: `x: Tensor`, `zs: number[]`. */
export function typedAt(end: number, { written, code }: Source): Sort | undefined {
  if (written.length !== code.length) return undefined;
  const [, type] = /^\s*\??\s*:\s*([^,)=;{}]+)/.exec(written.slice(end, end + 60)) ?? [];
  return type === undefined ? undefined : sortOfType(type);
}

function sortOfType(type: string): Sort | undefined {
  if (/\[\]|^(readonly )?\[|^(Readonly)?Array\b|\dArray\b/.test(type)) return 'list';
  const [name] = /^\w+/.exec(type) ?? [''];
  return TYPES.get(name);
}

/** What is in it: `number` of `zs: number[]`. */
export function typedWithin(end: number, { written, code }: Source): Sort | undefined {
  if (written.length !== code.length) return undefined;
  const after = written.slice(end, end + 60);
  const [, type] = /^\s*\??\s*:\s*(?:readonly )?(\w+(?:\[\])*)\[\]/.exec(after) ?? [];
  return type === undefined ? undefined : sortOfType(type);
}

/** By the type of a field of that name, if all such fields are of one: `{ lr: number; eps?: number }`. */
export function typedAsField(name: string, { written, code }: Source): Sort | undefined {
  if (written === code) return undefined;
  const found = written.matchAll(new RegExp(`[{;]\\s*(?:readonly )?${name}\\??:\\s*([^;}]+)`, 'g'));
  const sorts = new Set(Array.from(found, ([, type]) => sortOfType(type!)));
  const [sort] = sorts;
  return sorts.size === 1 ? sort : undefined;
}

const TYPES: ReadonlyMap<string, Sort> = new Map([
  ['number', 'number'],
  ['boolean', 'boolean'],
  ['string', 'text'],
  ['Tensor', 'tensor'],
]);

/** By what is done with it. */
export function usedAs(binding: Binding, source: Source): Sort | undefined {
  for (const each of readsOf(source).get(binding) ?? []) {
    const sort = sortByUse(each, source);
    if (sort) return sort;
  }
  return undefined;
}

/** By its place: what is multiplied is a number, what has elements is a list. */
export function sortByUse(node: AnyNode, source: Source): Sort | undefined {
  const { parents, code } = source;
  const parent = parents.get(node);
  const text = (each: AnyNode) => code.slice(each.start, each.end);
  switch (parent?.type) {
    case 'BinaryExpression':
      return /^(\*\*?|[-/%]|[<>]=?)$/.test(parent.operator) ? 'number' : undefined;
    case 'MemberExpression': {
      if (parent.object !== node) return 'number';
      if (parent.computed) return 'list';
      const name = text(parent.property);
      if (membersIn(source).has(name)) return undefined;
      if (OF_TENSORS.test(name)) return 'tensor';
      return OF_LISTS.test(name) ? 'list' : undefined;
    }
    case 'CallExpression': {
      // `Math.max(xs)` is nothing to believe.
      const isOfMath = text(parent.callee).startsWith('Math.');
      const isAlone = /\.(max|min)$/.test(text(parent.callee)) && parent.arguments.length === 1;
      return isOfMath && !isAlone && parent.callee !== node ? 'number' : undefined;
    }
    case 'SpreadElement':
      return parents.get(parent)?.type === 'ObjectExpression' ? 'record' : 'list';
    default:
      return undefined;
  }
}

const OF_TENSORS =
  /^(matmul|transpose|reshape|neg|exp|log|sqrt|abs|sign|add|sub|mul|div|pow|maximum|minimum|sum|mean|argmax|item|rank|size|shape|data|toArray)$/;
const OF_LISTS = /^(length|push|pop|shift|unshift|concat|every|some|filter|reduce|flat|flatMap)$/;

const members = new WeakMap<Source, ReadonlySet<string>>();

/** The fields and methods of the classes of a file, which are not those of tensors. */
function membersIn(source: Source): ReadonlySet<string> {
  const found =
    members.get(source) ??
    new Set(
      source.nodes.flatMap((node) =>
        /^(Property|Method)Definition$/.test(node.type) && 'key' in node
          ? [source.code.slice(node.key.start, node.key.end)]
          : [],
      ),
    );
  members.set(source, found);
  return found;
}

const known = new WeakMap<Source, ReadonlyMap<Binding, readonly AnyNode[]>>();

/** Where variables are read. */
export function readsOf(source: Source): ReadonlyMap<Binding, readonly AnyNode[]> {
  const found = known.get(source);
  if (found) return found;
  const reads = new Map<Binding, AnyNode[]>();
  for (const node of source.nodes) {
    if (node.type !== 'Identifier' || !isRead(node, source)) continue;
    const binding = bindingOf(node.name, node, source);
    if (!binding || binding.node === node) continue;
    const all = reads.get(binding);
    if (all) all.push(node);
    else reads.set(binding, [node]);
  }
  known.set(source, reads);
  return reads;
}
