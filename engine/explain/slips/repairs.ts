/**
 * Code that runs and may be meant as it stands, but is often a slip: each with a repair, as what makes
 * a law hold was wrong before.
 */
import type { Observed } from './observe.ts';
import { editedText, inserted, type Repair, repair, replaced } from './repair.ts';
import { lostAxis, repairsOfCall } from './repairs-calls.ts';
import { repairsOfArrow } from './repairs-kinds.ts';
import { repairsOfNoted } from './repairs-noted.ts';
import { powersIn } from './repairs-powers.ts';
import { repairsOfReads } from './repairs-reads.ts';
import { signPlace } from './slip.ts';
import { type AnyNode, type Source, textOf } from './source.ts';

/** Everything among these nodes that may be a slip. */
export function repairsIn(
  nodes: readonly AnyNode[],
  source: Source,
  seen: Observed | undefined,
): Repair[] {
  const noted = new Map(
    (seen?.notes ?? []).map((note) => [seen!.sites[note.site]!.node, note] as const),
  );
  return [
    ...powersIn(nodes, source),
    ...(seen ? repairsOfReads(nodes, source, seen) : []),
    ...nodes.flatMap((node) => [...repairsOf(node, source), ...repairsOfArrow(node, source)]),
    ...eachAndAll(
      nodes.flatMap((node) => {
        const note = noted.get(node);
        return note ? repairsOfNoted(note, node, source) : [];
      }),
    ),
    ...eachAndAll(nodes.flatMap((node) => lostAxis(node, source) ?? [])),
    ...cutOffIn(nodes, source),
  ];
}

/** Each, and all of one kind, as a slip is seldom made once. */
function eachAndAll(found: readonly Repair[]): Repair[] {
  const kinds = new Set(found.map(({ slip }) => slip.id));
  const together = [...kinds].flatMap((kind) => {
    const all = found.filter(({ slip }) => slip.id === kind);
    const edits = all.flatMap((each) => each.edits).toSorted((a, b) => a.start - b.start);
    const areApart = edits.every(({ start }, i) => i === 0 || edits[i - 1]!.end <= start);
    return all.length > 1 && areApart ? [{ edits, slip: all[0]!.slip }] : [];
  });
  return [...found, ...together];
}

function repairsOf(node: AnyNode, source: Source): Repair[] {
  const of = (each: AnyNode) => textOf(each, source);
  const bound = (each: AnyNode) =>
    /^(Binary|Logical|Conditional|Unary|Arrow|Assign)/.test(each.type) ? `(${of(each)})` : of(each);
  switch (node.type) {
    case 'BinaryExpression': {
      const { left, operator, right } = node;
      const sign = signPlace(node, source);
      if (isOrder(operator) && left.type === 'BinaryExpression' && isOrder(left.operator)) {
        const instead = `${of(left)} && ${of(left.right)} ${operator} ${of(right)}`;
        return [repair('chain', node, source, instead, [replaced(node, `(${instead})`)])];
      }
      const other = isNaNName(right) ? left : isNaNName(left) ? right : undefined;
      if (other && /^[!=]==?$/.test(operator)) {
        const not = operator.startsWith('!') ? '!' : '';
        return [repair('nan', node, source, `${not}Number.isNaN(${of(other)})`)];
      }
      const isNegated = left.type === 'UnaryExpression' && left.operator === '!';
      if (isNegated && (operator === 'in' || operator === 'instanceof')) {
        return [repair('not', node, source, `!(${of(left.argument)} ${operator} ${of(right)})`)];
      }
      const isField = left.type === 'PrivateIdentifier' || isText(left);
      if (operator === 'in' && !isField) {
        return [repair('membership', node, source, `${bound(right)}.includes(${of(left)})`)];
      }
      if ((operator === '&' || operator === '|') && isTruth(left) && isTruth(right)) {
        return [
          repair(
            'bits',
            node,
            source,
            `${of(left)} ${operator}${operator} ${of(right)}`,
            [replaced(node, `((${of(left)}) ${operator}${operator} (${of(right)}))`)],
            sign,
          ),
        ];
      }
      return [];
    }
    case 'IfStatement':
    case 'WhileStatement':
    case 'ConditionalExpression': {
      const { test } = node;
      const isSet = test.type === 'AssignmentExpression' && test.operator === '=';
      const assigned = isSet
        ? [repair('assignment', test, source, `${of(test.left)} === ${of(test.right)}`)]
        : [];
      return [...assigned, ...emptyBody(node, source)];
    }
    case 'ForStatement':
      return emptyBody(node, source);
    case 'AssignmentExpression': {
      if (isPushed(node, source)) return [repair('pushed', node, source, of(node.right))];
      // `i =+ 1`: the two signs stand close, the number apart.
      const { right, operator } = node;
      const at = right.start - 1;
      const [, sign] = /^=([+-])\s/.exec(source.code.slice(at, at + 3)) ?? [];
      if (operator !== '=' || sign === undefined) return [];
      const edits = [{ start: at, end: at + 2, text: `${sign}=` }];
      return [repair('plusMinus', node, source, editedText(node, edits, source), edits)];
    }
    case 'CallExpression':
      return repairsOfCall(node, source);
    case 'SwitchStatement':
      return fallThrough(node, source);
    default:
      return [];
  }
}

const isOrder = (operator: string): boolean => /^[<>]=?$/.test(operator);

const isText = (node: AnyNode): boolean =>
  node.type === 'TemplateLiteral' || (node.type === 'Literal' && typeof node.value === 'string');

const isNaNName = (node: AnyNode): boolean =>
  (node.type === 'Identifier' && node.name === 'NaN') ||
  (node.type === 'MemberExpression' &&
    node.property.type === 'Identifier' &&
    node.property.name === 'NaN');

const isTruth = (node: AnyNode): boolean =>
  (node.type === 'BinaryExpression' && /^([<>]=?|[!=]==?)$/.test(node.operator)) ||
  (node.type === 'UnaryExpression' && node.operator === '!');

/** `xs = xs.push(v)` */
const isPushed = (
  { left, right }: Extract<AnyNode, { type: 'AssignmentExpression' }>,
  source: Source,
): boolean =>
  right.type === 'CallExpression' &&
  right.callee.type === 'MemberExpression' &&
  right.callee.property.type === 'Identifier' &&
  /^(push|unshift)$/.test(right.callee.property.name) &&
  textOf(right.callee.object, source) === textOf(left, source);

/** `if (a); b();` */
function emptyBody(
  node: Extract<
    AnyNode,
    { type: 'IfStatement' | 'WhileStatement' | 'ConditionalExpression' | 'ForStatement' }
  >,
  source: Source,
): Repair[] {
  const body =
    node.type === 'IfStatement' ? node.consequent : 'body' in node ? node.body : undefined;
  if (body?.type !== 'EmptyStatement') return [];
  const head = source.code.slice(node.start, body.start).trim().replaceAll(/\s+/g, ' ');
  const shown: AnyNode = { ...node, end: body.end };
  return [repair('empty', shown, source, head, [replaced(body, '')])];
}

/** `case 1: a();` without `break` */
function fallThrough(
  { cases }: Extract<AnyNode, { type: 'SwitchStatement' }>,
  source: Source,
): Repair[] {
  const open = cases
    .slice(0, -1)
    .filter(({ consequent }) => consequent.length > 0 && !ENDING.test(consequent.at(-1)!.type));
  const [first] = open;
  if (!first) return [];
  const head = `${source.code.slice(first.start, first.consequent[0]!.start).trim()} … break;`;
  const edits = open.map(({ end }) => inserted(end, ' break;'));
  return [repair('fallThrough', first, source, head, edits)];
}

const ENDING = /^(Break|Return|Throw|Continue|Block)Statement$/;

// --- Comments ----------------------------------------------------------------------------------------

/** `n // 2`: behind code in one line, what may be the divisor. */
function cutOffIn(nodes: readonly AnyNode[], source: Source): Repair[] {
  return source.comments.flatMap((comment) => {
    if (comment.type !== 'Line') return [];
    const divisor = /^ ?([\w.]+(?:\[\w+\]|\(\w*\))?)\)*[;,]?$/.exec(comment.value)?.[1];
    const end = source.code.slice(0, comment.start).trimEnd().length;
    const isSameLine = !source.code.slice(end, comment.start).includes('\n');
    const dividend = nodes.find(
      (node) => node.end === end && FACTORS.test(node.type) && !isSum(node),
    );
    if (divisor === undefined || !isSameLine || !dividend) return [];
    const quotient = `${textOf(dividend, source)} / ${divisor}`;
    const shown: AnyNode = { ...dividend, end: comment.end };
    const rest = replaced(comment, comment.value.includes(';') ? ';' : '');
    return [`Math.floor(${quotient})`, quotient].map((instead) =>
      repair('floor', shown, source, instead, [replaced(dividend, instead), rest], comment.start),
    );
  });
}

const FACTORS = /^(Identifier|Literal|MemberExpression|CallExpression|BinaryExpression)$/;

/** What binds less than a division. */
const isSum = (node: AnyNode): boolean =>
  node.type === 'BinaryExpression' && !/^(\*|\/|%|\*\*)$/.test(node.operator);
