/** `^`, which is no power. */
import { inserted, type Repair, replaced } from './repair.ts';
import { quoted, signPlace, slipAt } from './slip.ts';
import { type AnyNode, around, type Source } from './source.ts';

/** `a + b ^ 2`: all of a statement, or of the file; and each as a power would bind. */
export function powersIn(nodes: readonly AnyNode[], source: Source): Repair[] {
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

type Binary = Extract<AnyNode, { type: 'BinaryExpression' }>;

/** `bit ^ 1`: nobody takes a power of 1, or of 0. */
const isToggle = ({ right }: Binary): boolean =>
  right.type === 'Literal' && (right.value === 1 || right.value === 0);

/** What stands right beside the sign, as a power binds more than all else but `-`: `-(x ** 2)`. */
function powerOf(node: Binary, source: Source) {
  const at = signPlace(node, source);
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
