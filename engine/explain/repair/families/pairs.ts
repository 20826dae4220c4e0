/** The same change in several places, where code says the same of several things. */
import type { Edit } from '../../slips/repair.ts';
import {
  type AnyNode,
  around,
  bindingOf,
  isRead,
  nodesIn,
  type Source,
} from '../../slips/source.ts';
import type { Candidate, Context, Kind } from '../candidate.ts';
import { isMovable } from './blocks.ts';
import { instead } from './edits.ts';
import { sortOfBinding } from './kinds.ts';
import { isWithin, variablesIn, wholeAround } from './scope.ts';
import { whole } from './writing.ts';

/** So many of each sort. */
const MOST = 200;

/** Made of single changes, the likeliest of which come first. */
export function PAIRS(
  nodes: readonly AnyNode[],
  context: Context,
  singles: readonly Candidate[],
): Candidate[] {
  return [
    alikePlaces(nodes, context, singles),
    sameCode(context, singles),
    namesExchanged(nodes, context),
    signsTogether(context, singles),
  ].flatMap((all) => all.slice(0, MOST));
}

/** Changes that do not touch each other, as one; undefined where they do. */
function together(all: readonly Candidate[], { source }: Context): Candidate | undefined {
  const edits = all
    .flatMap((each) => each.edits)
    .toSorted((a, b) => a.start - b.start || a.end - b.end);
  const touch = edits.some((edit, i) => i > 0 && edit.start <= edits[i - 1]!.end);
  if (touch) return undefined;
  const [first, ...others] = all.map(({ at }) => at);
  const at = [first!, ...around(first!, source)].find((each) =>
    others.every((other) => isWithin(other, each)),
  );
  return at && { edits, at, kind: all[0]!.kind };
}

/** Elements, fields and statements that are the same but for their names. */
function alikePlaces(
  nodes: readonly AnyNode[],
  context: Context,
  singles: readonly Candidate[],
): Candidate[] {
  const { text } = context;
  return nodes.flatMap((node) => {
    const places = placesIn(node);
    return places.slice(1).flatMap((b, i) => {
      const a = places[i]!;
      const names = namesOf(a, b, text);
      if (!names) return [];
      const [ofA, ofB] = [a, b].map((place) =>
        singles.filter(
          (each) => each.at !== place && isWithin(each.at, place) && isInside(each, place),
        ),
      ) as [Candidate[], Candidate[]];
      const known = new Map(ofB.map((each) => [keyOf(each, b, new Map(), context), each]));
      return ofA.flatMap((each) => {
        const other = known.get(keyOf(each, a, names, context));
        const both = other && together([each, other], context);
        return both ? [both] : [];
      });
    });
  });
}

function placesIn(node: AnyNode): readonly AnyNode[] {
  switch (node.type) {
    case 'BlockStatement':
      return node.body;
    case 'ArrayExpression':
      return node.elements.filter((each) => each !== null);
    case 'ObjectExpression':
      return node.properties.map((each) => (each.type === 'Property' ? each.value : each));
    case 'CallExpression':
    case 'NewExpression':
      return node.arguments;
    default:
      return [];
  }
}

const isInside = ({ edits }: Candidate, place: AnyNode): boolean =>
  edits.every((edit) => isWithin(edit, place));

const NAME = /(?<![\w.])[A-Za-z_]\w*/g;

/** What is called otherwise in the second of two; undefined where more than names is different. */
function namesOf(
  a: AnyNode,
  b: AnyNode,
  text: Context['text'],
): ReadonlyMap<string, string> | undefined {
  const [first, second] = [text(a), text(b)];
  const isSame =
    first.replaceAll(NAME, '$').replaceAll(/\s/g, '') ===
    second.replaceAll(NAME, '$').replaceAll(/\s/g, '');
  const [ofA, ofB] = [first, second].map((code) => code.match(NAME) ?? []);
  return isSame && first !== second ? new Map(ofA!.map((name, i) => [name, ofB![i]!])) : undefined;
}

const renamed = (code: string, names: ReadonlyMap<string, string>): string =>
  code.replaceAll(NAME, (name) => names.get(name) ?? name);

/** What is changed, and behind how many words and signs of its place. */
const keyOf = (
  { edits, kind }: Candidate,
  place: AnyNode,
  names: ReadonlyMap<string, string>,
  { source }: Context,
): string => {
  const before = (offset: number) =>
    source.code.slice(place.start, offset).match(/\w+|[^\s\w]/g)?.length ?? 0;
  const changes = edits.map(
    ({ start, end, text }) => `${before(start)} ${before(end)} ${renamed(text, names)}`,
  );
  return [kind, ...changes].join('\n');
};

/** What one may believe of code wherever it stands. */
const OF_CODE: ReadonlySet<Kind> = new Set<Kind>([
  'operator',
  'order',
  'sign',
  'number',
  'variable',
  'axis',
  'function',
  'index',
  'grouping',
]);

/** The same code changed alike wherever it stands in a function, or in a statement. */
function sameCode(context: Context, singles: readonly Candidate[]): Candidate[] {
  const { source } = context;
  const groups = new Map<string, Candidate[]>();
  for (const each of singles) {
    if (!OF_CODE.has(each.kind)) continue;
    const whole = wholeAround(each.at, source)?.start;
    const changes = each.edits.map(
      ({ start, end, text }) => `${start - each.at.start} ${end - each.at.start} ${text}`,
    );
    const key = [whole, context.text(each.at), ...changes].join('\n');
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return [...groups.values()].flatMap((group) => {
    const inStatements = group.flatMap((first, i) => {
      const statement = statementOf(first.at, source);
      const isFirst = statement && !group.slice(0, i).some(({ at }) => isWithin(at, statement));
      const inside = isFirst ? group.filter(({ at }) => isWithin(at, statement)) : [];
      return inside.length > 1 && inside.length < group.length ? [inside] : [];
    });
    return [...(group.length > 1 ? [group] : []), ...inStatements].flatMap(
      (all) => together(all, context) ?? [],
    );
  });
}

const statementOf = (node: AnyNode, source: Source): AnyNode | undefined =>
  [node, ...around(node, source)].find(isMovable);

/** `beta1` and `beta2` in each other's place, everywhere in a function or in a statement. */
function namesExchanged(nodes: readonly AnyNode[], context: Context): Candidate[] {
  const { source } = context;
  return nodes.flatMap((node) => {
    const isPlace = isMovable(node) || (node.type === 'BlockStatement' && isWhole(node, source));
    if (!isPlace) return [];
    const reads = nodesIn(node).filter(
      (each) => each.type === 'Identifier' && isRead(each, source) && !isBound(each, source),
    );
    const names = [...new Set(reads.map((each) => context.text(each)))];
    const there = variablesIn(node, source).filter(({ name }) => names.includes(name));
    return there.flatMap((a, i) =>
      there.slice(i + 1).flatMap((b): Candidate[] => {
        const [sort, other] = [a, b].map((each) => sortOfBinding(each, source));
        if (sort !== other || a.kind !== b.kind) return [];
        const edits = reads.flatMap((each): Edit[] => {
          const name = context.text(each);
          if (name === a.name) return [instead(each, whole(b.name), source)];
          return name === b.name ? [instead(each, whole(a.name), source)] : [];
        });
        return edits.length > 1 ? [{ edits, at: node, kind: 'variable' }] : [];
      }),
    );
  });
}

const isWhole = (node: AnyNode, source: Source): boolean =>
  source.parents.get(node) === wholeAround(node, source);

const isBound = (node: AnyNode, source: Source): boolean =>
  node.type === 'Identifier' && bindingOf(node.name, node, source)?.node === node;

/** Two signs in one statement: a minus here that belongs there. */
function signsTogether(context: Context, singles: readonly Candidate[]): Candidate[] {
  const signs = singles.filter(({ kind }) => kind === 'sign');
  return signs.flatMap((a, i) => {
    const statement = statementOf(a.at, context.source);
    const others = signs.slice(i + 1).filter(({ at }) => statement && isWithin(at, statement));
    return others.flatMap((b) => together([a, b], context) ?? []);
  });
}
