/** The same change in two places that are the same but for their names. */
import type { AnyNode } from '../../slips/source.ts';
import type { Candidate, Context } from '../candidate.ts';
import { isWithin } from './scope.ts';
import { together } from './together.ts';

/** Elements, fields and statements that are the same but for their names. */
export function alikePlaces(
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
