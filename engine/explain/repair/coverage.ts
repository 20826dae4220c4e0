/** Which parts of a file are reached. */
import { type Edit, edited, inserted } from '../slips/repair.ts';
import { type AnyNode, nodesIn, type Source } from '../slips/source.ts';

/** Exported by a file that tells: the numbers of the parts that were reached. */
export const REACHED = '__reached';
const RAN = '__ran';

/** The file with these edits, which tells which of its parts are reached. */
export function tellingReached(source: Source, edits: readonly Edit[] = []): string {
  const marks = partsOf(source).flatMap((part, i) => marksOf(part, i, edits));
  return `const ${RAN} = []; ${edited(source.code, [...edits, ...marks])}
export const ${REACHED} = () => Object.keys(${RAN}).map(Number);
`;
}

/** Whether an edit lies in a part that is not among those that were reached. */
export const isUnreached = (
  { start, end }: Edit,
  reached: ReadonlySet<number>,
  source: Source,
): boolean =>
  partsOf(source).some(({ node }, i) => node.start <= start && end <= node.end && !reached.has(i));

interface Part {
  readonly node: AnyNode;
  /** What makes room for a mark, around it. */
  readonly before: string;
  readonly after: string;
}

/** The numbers of the parts that are not marked, as an edit cuts into them. */
export const cutBy = (edits: readonly Edit[], source: Source): Set<number> =>
  new Set(partsOf(source).flatMap((part, i) => (isCut(part, edits) ? [i] : [])));

const isCut = ({ node: { start, end } }: Part, edits: readonly Edit[]): boolean =>
  edits.some(
    (edit) =>
      isBetween(start, edit) || isBetween(end, edit) || (edit.start === start && edit.end === end),
  );

function marksOf(part: Part, i: number, edits: readonly Edit[]): Edit[] {
  if (isCut(part, edits)) return [];
  const {
    node: { start, end },
    before,
    after,
  } = part;
  const mark = before.replace('…', `${RAN}[${i}] = 1`);
  return after ? [inserted(start, mark), inserted(end, after)] : [inserted(start, mark)];
}

const isBetween = (at: number, { start, end }: Edit): boolean => start < at && at < end;

const known = new WeakMap<Source, readonly Part[]>();

function partsOf(source: Source): readonly Part[] {
  const parts = known.get(source) ?? partsIn(source);
  known.set(source, parts);
  return parts;
}

/** Statements, and what is chosen between; what is there to throw is seldom reached. */
const partsIn = ({ program }: Source): Part[] =>
  nodesIn(program)
    .flatMap((node): Part[] => {
      switch (node.type) {
        case 'BlockStatement':
          return usualIn(node.body).map((each) => ({ node: each, before: '…;', after: '' }));
        case 'ConditionalExpression':
          return [node.consequent, node.alternate].map(chosen);
        case 'LogicalExpression':
          return [chosen(node.right)];
        case 'IfStatement':
          return [node.consequent, node.alternate].flatMap((each) => (each ? alone(each) : []));
        case 'ForStatement':
        case 'ForOfStatement':
        case 'ForInStatement':
        case 'WhileStatement':
          return alone(node.body);
        default:
          return [];
      }
    })
    .filter(({ node }) => !SELDOM.test(node.type));

/** Without what is only there to throw in the end. */
function usualIn(body: readonly AnyNode[]): readonly AnyNode[] {
  if (body.at(-1)?.type !== 'ThrowStatement') return body;
  const last = body.slice(0, -1).findLastIndex(({ type }) => !/^(Variable|Expression)/.test(type));
  return body.slice(0, last + 1);
}

const chosen = (node: AnyNode): Part => ({ node, before: '(…, (', after: '))' });

const alone = (node: AnyNode): Part[] =>
  node.type === 'BlockStatement' ? [] : [{ node, before: '{ …; ', after: ' }' }];

const SELDOM = /^(Throw|Function|Class)/;
