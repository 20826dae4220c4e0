/** Private fields as usual ones: a method can then be replaced from outside of its class. */
import { type AnyNode, nodesIn, type Source } from '../slips/source.ts';

/** Whether no class could take those of the class that it extends for its own. */
export const canBePublic = ({ nodes }: Source): boolean =>
  !nodes.some(
    (node) =>
      node.type.startsWith('Class') && 'superClass' in node && node.superClass && hasPrivate(node),
  );

const hasPrivate = (node: AnyNode): boolean =>
  nodesIn(node).some(({ type }) => type === 'PrivateIdentifier');

/** Code that is made of the code of a file. */
export function asPublic(code: string, source: Source): string {
  const names = new Set(
    source.nodes.flatMap((node) => (node.type === 'PrivateIdentifier' ? node.name : [])),
  );
  if (names.size === 0 || !canBePublic(source)) return code;
  const name = `(?<!['"\`])#(${[...names].join('|')})\\b`;
  return code
    .replaceAll(new RegExp(`${name}(?=\\s+in\\b)`, 'g'), `'${PUBLIC}$1'`)
    .replaceAll(new RegExp(name, 'g'), `${PUBLIC}$1`);
}

const PUBLIC = '__private_';
