/** The call that breaks a law, read again from how the report prints it: `softmax(tensor([[0, 1000]]))`. */
import type { SyntaxNode } from '@lezer/common';
import { parser } from '@lezer/javascript';
import type { Value } from '../pictures/parts/case.ts';

/** Its arguments, a tensor as a nested list; none where there are several calls, or one is cut short. */
export function argumentsIn(code: string): readonly Value[] | undefined {
  const [statement, ...others] = childrenOf(parser.parse(code).topNode);
  const call = statement?.name === 'ExpressionStatement' ? statement.firstChild : undefined;
  if (others.length > 0 || call?.name !== 'CallExpression') return undefined;
  try {
    return argumentsOf(call, code);
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

class Unreadable extends Error {}

const argumentsOf = (call: SyntaxNode, code: string): Value[] =>
  childrenOf(call.getChild('ArgList')!).map((node) => valueOf(node, code));

function valueOf(node: SyntaxNode, code: string): Value {
  const text = code.slice(node.from, node.to);
  const children = childrenOf(node);
  switch (node.name) {
    case 'Number':
    case 'UnaryExpression':
      return numberIn(text);
    case 'VariableName':
      return text === 'undefined' ? undefined : numberIn(text);
    case 'BooleanLiteral':
      return text === 'true';
    case 'String':
      return text.slice(1, -1);
    case 'ArrayExpression':
      return children.map((each) => valueOf(each, code));
    case 'CallExpression': {
      const [numbers, type] = argumentsOf(node, code);
      if (!text.startsWith('tensor(') || type !== undefined) throw new Unreadable();
      return numbers;
    }
    case 'ObjectExpression':
      return Object.fromEntries(
        children.map((property) => {
          const [name, value] = childrenOf(property);
          if (name?.name !== 'PropertyDefinition' || !value) throw new Unreadable();
          return [code.slice(name.from, name.to), valueOf(value, code)];
        }),
      );
    default:
      throw new Unreadable();
  }
}

/** `-0`, `1e-7`, `-Infinity`, `NaN` */
function numberIn(text: string): number {
  const number = Number(text);
  if (Number.isNaN(number) && text !== 'NaN') throw new Unreadable();
  return number;
}

const SIGNS = ['(', ')', '[', ']', '{', '}', ',', ':', ';'];

function childrenOf({ firstChild }: SyntaxNode): SyntaxNode[] {
  const children = [];
  for (let child = firstChild; child; child = child.nextSibling) {
    if (!SIGNS.includes(child.name)) children.push(child);
  }
  return children;
}
