import { describe, expect, it } from 'vitest';
import { type FormulaNode, nodesOf, variablesOf } from './expression.ts';
import { Unreadable } from './problems.ts';

/** With the name of every operation and of its operands: `L = mul(x, x)`. */
const readable = (formula: string): string[] => {
  const nodes = nodesOf(formula);
  const nameOf = (node: FormulaNode): string =>
    node.kind === 'constant' ? `${node.value}` : node.name;
  return nodes.flatMap((node) => {
    if (!('operands' in node)) return [];
    const operands = node.operands.map((operand) => nameOf(nodes[operand]!));
    if (node.kind === 'pow') operands.push(`${node.exponent}`);
    return [`${node.name} = ${node.kind}(${operands.join(', ')})`];
  });
};

describe('a formula', () => {
  it('is read in the order in which it is computed, with the names it gives', () => {
    expect(readable('c = a·b; d = c + a; L = d²')).toEqual([
      'c = mul(a, b)',
      'd = add(c, a)',
      'L = pow(d, 2)',
    ]);
  });

  it('gives names where there are none', () => {
    expect(readable('(a*b + a)^2')).toEqual([
      'u₁ = mul(a, b)',
      'u₂ = add(u₁, a)',
      'L = pow(u₂, 2)',
    ]);
    expect(readable('u₁*L*2')).toEqual(['u₂ = mul(u₁, L)', 'u₃ = mul(u₂, 2)']);
  });

  it('knows what binds more tightly, and from which side', () => {
    expect(readable('a - b - c*d/x')).toEqual([
      'u₁ = sub(a, b)',
      'u₂ = mul(c, d)',
      'u₃ = div(u₂, x)',
      'L = sub(u₁, u₃)',
    ]);
    expect(readable('-x^2')).toEqual(['u₁ = pow(x, 2)', 'L = neg(u₁)']);
    expect(readable('x^-2')).toEqual(['L = pow(x, -2)']);
    expect(readable('-2*x')).toEqual(['L = mul(-2, x)']);
  });

  it('has the functions of Value', () => {
    expect(readable('exp(ln(x)) + tanh(relu(x))')).toEqual([
      'u₁ = log(x)',
      'u₂ = exp(u₁)',
      'u₃ = relu(x)',
      'u₄ = tanh(u₃)',
      'L = add(u₂, u₄)',
    ]);
  });

  it('makes a variable once, however often it is used', () => {
    expect(variablesOf(nodesOf('x*y + x*z₁ + x'))).toEqual(['x', 'y', 'z₁']);
  });

  it.each([
    ['', 'a value is missing'],
    ['x', 'at least one operation'],
    ['x +', 'a value is missing'],
    ['(x + y', 'closing bracket'],
    ['x + y)', '“)” does not fit'],
    ['2x', '“x” does not fit'],
    ['x ? y', '“?” does not fit'],
    ['x^y', 'a plain number'],
    ['sin(x)', 'Value has no sin'],
    ['constructor(x)', 'Value has no constructor'],
    ['exp + 1', 'exp(x)'],
    ['c = a*b; a + b', 'does not use all'],
    ['a*b; a + b', 'does not use all'],
    ['c = a*b; c = c + a', 'c already has a value'],
    ['a = 3; a*b', 'a = … has to be followed'],
    ['c = a*b; d = c; d*d', 'd = … has to be followed'],
    ['x*x + '.repeat(20) + 'x', 'too large'],
  ])('says what is wrong with "%s"', (formula, part) => {
    expect(() => nodesOf(formula)).toThrow(Unreadable);
    expect(() => nodesOf(formula)).toThrow(part);
  });
});
