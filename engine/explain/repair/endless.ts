/** Code whose loops come to an end soon: what never ends is then known after some turns. */
import { type Edit, edited, inserted } from '../slips/repair.ts';
import { type AnyNode, around, nodesIn, type Parser, type Source } from '../slips/source.ts';
import { bodiesOf, LOOP } from './families/blocks.ts';
import { sortOf } from './families/kinds.ts';

/** Exported by code with ends: lets all loops together make as many turns once more. */
export const AFRESH = '__afresh';
const TURNS = '__turns';
/** What is right takes fewer in a small case. */
const MOST_TURNS = 1_000;

/** The file, of which a call throws after so many turns of loops; what does not parse stays as it is. */
export function withEnds(code: string, parser: Parser): string {
  const program = parsed(code, parser);
  const loops = program ? nodesIn(program).filter(({ type }) => LOOP.test(type)) : [];
  return `let ${TURNS} = 0; ${edited(code, loops.flatMap(bodiesOf).flatMap(counted))}
export const ${AFRESH} = () => { ${TURNS} = 0; };
`;
}

function parsed(code: string, { parse }: Parser): AnyNode | undefined {
  try {
    return parse(code, { ecmaVersion: 'latest', sourceType: 'module' });
  } catch {
    return undefined;
  }
}

const COUNT = `if (++${TURNS} > ${MOST_TURNS}) throw 'endless';`;

const counted = ({ type, start, end }: AnyNode): Edit[] =>
  type === 'BlockStatement'
    ? [inserted(start + 1, ` ${COUNT}`)]
    : [inserted(start, `{ ${COUNT} `), inserted(end, ' }')];

/**
 * Whether a loop calculates with a list, or takes one for an index, which is made a text of each time: what
 * never ends then takes much more than its steps, as the list grows.
 */
export const calculatesWithLists = (source: Source): boolean =>
  source.nodes.some(
    (node) =>
      madeTexts(node).some((each) => sortOf(each, source) === 'list') &&
      around(node, source).some(({ type }) => LOOP.test(type)),
  );

/** What is made a text of, if it is a list. */
function madeTexts(node: AnyNode): readonly AnyNode[] {
  if (node.type === 'MemberExpression') return node.computed ? [node.property] : [];
  const isOperation = node.type === 'BinaryExpression' || node.type === 'AssignmentExpression';
  return isOperation && !LEAVES.test(node.operator) ? [node.left, node.right] : [];
}

/** Operators that leave a list as it is. */
const LEAVES = /^([!=]==?|=|in|instanceof|(\?\?|&&|\|\|)=)$/;
