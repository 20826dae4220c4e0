/**
 * Code that runs and may be meant as it stands, but is often a slip: each with a repair, as what makes
 * a law hold was wrong before.
 */
import type { Note } from '../../sandbox/inside/slips.ts';
import type { Observed } from './observe.ts';
import { editedText, inserted, type Repair, repair, replaced } from './repair.ts';
import { repairsOfArrow, repairsOfKinds, repairsOfWhole } from './repairs-kinds.ts';
import { repairsOfReads } from './repairs-reads.ts';
import { quoted, receiver, slipAt } from './slip.ts';
import { type AnyNode, around, bindingOf, definitionOf, type Source, textOf } from './source.ts';

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
      const sign = signOf(node, source);
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

function signOf(
  { left, operator }: Extract<AnyNode, { type: 'BinaryExpression' }>,
  { code }: Source,
) {
  return code.indexOf(operator, left.end);
}

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

function repairsOfCall(
  node: Extract<AnyNode, { type: 'CallExpression' }>,
  source: Source,
): Repair[] {
  const { callee, arguments: args } = node;
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return [];
  const { object } = callee;
  const list = receiver(object, source, '(…)');
  const { name } = callee.property;
  const [first] = args;
  const end = node.end - 1;
  if (/^(sort|toSorted)$/.test(name) && args.length === 0) {
    const order = '(a, b) => a - b';
    return [
      repair(
        'sort',
        node,
        source,
        `${list}.${name}(${order})`,
        [inserted(end, order)],
        callee.property.start,
      ),
    ];
  }
  const isFrom = object.type === 'Identifier' && object.name === 'Array' && name === 'from';
  if (
    isFrom &&
    args.length === 2 &&
    first &&
    /^(Identifier|MemberExpression|Literal)$/.test(first.type)
  ) {
    const length = `{ length: ${textOf(first, source)} }`;
    return [repair('from', node, source, `Array.from(${length}, …)`, [replaced(first, length)])];
  }
  if (/^(max|min)$/.test(name) && args.length === 1 && first && !isGlobal(object)) {
    const instead = `${list}.${name}imum(${textOf(first, source)})`;
    return [repair('alongAxis', node, source, instead, undefined, callee.property.start)];
  }
  if (name === 'map' && isNewArray(object)) {
    const edits = [inserted(object.end, '.fill(0)')];
    return [repair('holes', object, source, `${list}.fill(0).map(…)`, edits)];
  }
  if (name === 'fill' && args.length === 1 && first) {
    if (!makesObject(definitionOf(first, source) ?? first)) return [];
    const row = first.type === 'Identifier' ? `[...${first.name}]` : textOf(first, source);
    const edits = [replaced(first, `0).map(() => ${row}`)];
    const instead = editedText(node, edits, source);
    return [repair('shared', node, source, instead, edits, callee.property.start)];
  }
  return [];
}

/** `Math` and the like. */
const isGlobal = (node: AnyNode): boolean =>
  node.type === 'Identifier' && /^[A-Z]/.test(node.name) && node.name in globalThis;

/** `Array(n)`, `new Array(n)` */
const isNewArray = (node: AnyNode): boolean =>
  (node.type === 'NewExpression' || node.type === 'CallExpression') &&
  node.callee.type === 'Identifier' &&
  node.callee.name === 'Array' &&
  node.arguments.length === 1;

/** Whether it makes something that can be changed. */
const makesObject = (node: AnyNode): boolean =>
  /^(Array|Object|New)Expression$/.test(node.type) ||
  (node.type === 'CallExpression' &&
    (isNewArray(node) ||
      (node.callee.type === 'MemberExpression' && isNewArray(node.callee.object))));

// --- Powers ------------------------------------------------------------------------------------------

type Binary = Extract<AnyNode, { type: 'BinaryExpression' }>;

/** `a + b ^ 2`: all of a statement, or of the file; and each as a power would bind. */
function powersIn(nodes: readonly AnyNode[], source: Source): Repair[] {
  const signs = nodes.flatMap((node) =>
    node.type === 'BinaryExpression' && node.operator === '^' && !isToggle(node) ? [node] : [],
  );
  const statementOf = (node: AnyNode) =>
    around(node, source).find(({ type }) => /Statement|Declaration/.test(type));
  const statements = new Set(signs.map(statementOf));
  const groups = [...statements].map((own) => signs.filter((sign) => statementOf(sign) === own));
  if (groups.length > 1) groups.push(signs);
  return groups.map((group) => {
    const powers = group.map((node) => powerOf(node, source)).toSorted((a, b) => a.at - b.at);
    const { at, code, instead } = powers[0]!;
    const edits = powers.flatMap((power) => power.edits);
    const slip = slipAt('xor', at, source, (words) =>
      words.repaired(code, words.means.xor, instead),
    );
    return { edits, slip };
  });
}

/** `bit ^ 1`: nobody takes a power of 1, or of 0. */
const isToggle = ({ right }: Binary): boolean =>
  right.type === 'Literal' && (right.value === 1 || right.value === 0);

/** What stands right beside the sign, as a power binds more than all else but `-`: `-(x ** 2)`. */
function powerOf(node: Binary, source: Source) {
  const at = signOf(node, source);
  const [base, exponent] = [besideSign(node.left, at, source), besideSign(node.right, at, source)];
  const isNegated = base.type === 'UnaryExpression' && !isClosed(base, at, source);
  const own = isNegated ? base.argument : base;
  const written = (each: AnyNode) => {
    const text = quoted(each, source);
    return isClosed(each, at, source) && text !== '…' ? `(${text})` : text;
  };
  const sign = isNegated ? base.operator : '';
  const [a, b] = [written(own), written(exponent)];
  const end = exponent.end + (isClosed(exponent, at, source) ? 1 : 0);
  const parentheses = isNegated ? [inserted(own.start, '('), inserted(end, ')')] : [];
  return {
    at,
    code: `${sign}${a} ^ ${b}`,
    instead: isNegated ? `${sign}(${a} ** ${b})` : `${a} ** ${b}`,
    edits: [replaced({ start: at, end: at + 1 }, '**'), ...parentheses],
  };
}

function besideSign(node: AnyNode, at: number, source: Source): AnyNode {
  if (node.type !== 'BinaryExpression' || isClosed(node, at, source)) return node;
  return besideSign(node.end <= at ? node.right : (node.left as AnyNode), at, source);
}

/** Whether a parenthesis stands between it and the sign. */
const isClosed = ({ start, end }: AnyNode, at: number, { code }: Source): boolean =>
  end <= at ? code.slice(end, at).includes(')') : code.slice(at, start).includes('(');

// --- Axes --------------------------------------------------------------------------------------------

/** `x.max(-1)` without `true` */
function lostAxis(node: AnyNode, source: Source): Repair | undefined {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return undefined;
  const { object, property } = node.callee;
  const isFolding = property.type === 'Identifier' && /^(sum|mean|max|min)$/.test(property.name);
  if (!isFolding || node.arguments.length !== 1 || isGlobal(object)) return undefined;
  const end = node.end - 1;
  const instead = `${textOf({ ...node, end } as AnyNode, source)}, true)`;
  return repair('lostAxis', node, source, instead, [inserted(end, ', true')], property.start);
}

// --- What was seen while it ran ----------------------------------------------------------------------

function repairsOfNoted(note: Note, node: AnyNode, source: Source): Repair[] {
  const { did, values } = note;
  if (/^(operate|compare|argument)$/.test(did)) return repairsOfWhole(note, node, source);
  const of = (each: AnyNode) => textOf(each, source);
  if (did === 'equal' && node.type === 'BinaryExpression') {
    const { left, operator, right } = node;
    const not = operator.startsWith('!');
    const sign = signOf(node, source);
    const kinds = values.map(({ is }) => is);
    if (kinds.every((is) => is === 'array')) {
      const equal = `${receiver(left, source)}.join() ${not ? '!==' : '==='} ${receiver(right, source)}.join()`;
      return [repair('identity', node, source, equal, undefined, sign)];
    }
    if (kinds.every((is) => is === 'Tensor')) {
      const equal = `${receiver(left, source)}.data.join() ${not ? '!==' : '==='} ${receiver(right, source)}.data.join()`;
      return [repair('sameTensor', node, source, equal, undefined, sign)];
    }
    const tensor = [left, right].find((_, i) => kinds[i] === 'Tensor');
    if (!tensor) return repairsOfKinds(note, node, source, sign);
    if (!kinds.includes('number')) return [];
    const item = `${receiver(tensor, source)}.item()`;
    return [repair('tensorNumber', node, source, item, [replaced(tensor, item)], sign)];
  }
  if (did === 'test') {
    const item = `${receiver(node, source)}.item()`;
    return [repair('tensorTest', node, source, item)];
  }
  if (did === 'drop' && node.type === 'CallExpression' && node.callee.type === 'MemberExpression') {
    const { object } = node.callee;
    // Where it belongs is not known of a field: what is given has to stay as it is.
    if (object.type === 'MemberExpression') {
      const edits = [inserted(node.start, `${of(object)} = `)];
      const code = quoted(node, source);
      return [{ edits, slip: slipAt('dropped', node, source, (words) => words.dropped(code)) }];
    }
    if (object.type !== 'Identifier') return [];
    const kept = `${object.name} = ${of(node)}`;
    const declared = bindingOf(object.name, node, source)?.node;
    const declaration = declared && around(declared, source)[1];
    const isConst = declaration?.type === 'VariableDeclaration' && declaration.kind === 'const';
    const freed = isConst
      ? [{ ...inserted(declaration.start, 'let'), end: declaration.start + 5 }]
      : [];
    return [repair('dropped', node, source, kept, [replaced(node, kept), ...freed])];
  }
  if (did === 'enumerate' && node.type === 'ForInStatement') {
    const word = source.code.indexOf(' in ', node.left.end - 1);
    if (word < 0 || word > node.right.start) return [];
    const head = `${of(node.left)} in ${of(node.right)}`;
    const shown: AnyNode = { ...node, start: node.left.start, end: node.right.end };
    const list = receiver(node.right, source, 'xs');
    return [list, `${list}.keys()`].map((by) =>
      repair('keys', shown, source, head.replace(' in ', ' of ').replace(/ of .*$/, ` of ${by}`), [
        { start: word, end: node.right.end, text: ` of ${by}` },
      ]),
    );
  }
  return [];
}

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
