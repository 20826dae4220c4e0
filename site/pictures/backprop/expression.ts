// A formula, read into the operations of `Value` that compute it:
//
//   c = a·b; d = c + a; L = d²
//
// Statements are separated by semicolons. A name that has been given stands for its value; any other
// is a variable, however often it occurs. Every operation makes a node; numbers are constants.
import { subscript } from '../parts/format.ts';
import { PROBLEMS, Unreadable } from './problems.ts';
import { type Token, tokensOf } from './tokens.ts';

export type Binary = 'add' | 'sub' | 'mul' | 'div';
export type Unary = 'neg' | 'exp' | 'log' | 'tanh' | 'relu';

/** Of a formula; operands are places in the list of nodes, and stand before what is made of them. */
export type FormulaNode =
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'constant'; readonly value: number }
  | (Operation & { readonly kind: Binary | Unary })
  | (Operation & { readonly kind: 'pow'; readonly exponent: number });
interface Operation {
  readonly name: string;
  readonly operands: readonly number[];
}

/** More than a drawing has room for. */
export const MOST_NODES = 24;
export const MOST_VARIABLES = 8;

export const FUNCTIONS: Readonly<Record<string, Unary>> = {
  exp: 'exp',
  ln: 'log',
  log: 'log',
  tanh: 'tanh',
  relu: 'relu',
};

const BINARIES: Readonly<Record<string, Binary>> = {
  '+': 'add',
  '-': 'sub',
  '*': 'mul',
  '/': 'div',
};

/** The nodes of a formula, the result last; throws `Unreadable`. */
export function nodesOf(formula: string): FormulaNode[] {
  return named(new Parser(tokensOf(formula)).program());
}

/** The variables of a formula, in the order of their first use. */
export const variablesOf = (nodes: readonly FormulaNode[]): string[] =>
  nodes.flatMap((node) => (node.kind === 'variable' ? [node.name] : []));

class Parser {
  readonly #tokens: readonly Token[];
  readonly #nodes: FormulaNode[] = [];
  readonly #places = new Map<string, number>();
  readonly #used = new Set<number>();
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  program(): FormulaNode[] {
    let result = this.#statement();
    while (this.#take(';')) if (!this.#isAt('end')) result = this.#statement();
    if (!this.#isAt('end')) throw new Unreadable(PROBLEMS.unexpected(this.#text));
    return this.#whole(result);
  }

  #whole(result: number): FormulaNode[] {
    const nodes = this.#nodes;
    if (!('operands' in nodes[result]!)) throw new Unreadable(PROBLEMS.noOperation);
    if (nodes.some((_, i) => i !== result && !this.#used.has(i))) {
      throw new Unreadable(PROBLEMS.unused);
    }
    const variables = variablesOf(nodes).length;
    if (nodes.length > MOST_NODES || variables > MOST_VARIABLES) {
      throw new Unreadable(PROBLEMS.tooMany(MOST_NODES, MOST_VARIABLES));
    }
    return nodes;
  }

  #statement(): number {
    const [token, next] = [this.#tokens[this.#at]!, this.#tokens[this.#at + 1]];
    if (token.kind !== 'name' || next?.text !== '=') return this.#sum();
    this.#at += 2;
    const value = this.#sum();
    const name = token.text;
    if (this.#places.has(name)) throw new Unreadable(PROBLEMS.givenTwice(name));
    const node = this.#nodes[value]!;
    if (!('operands' in node) || node.name !== '') {
      throw new Unreadable(PROBLEMS.onlyAnotherName(name));
    }
    this.#nodes[value] = { ...node, name };
    this.#places.set(name, value);
    return value;
  }

  #sum(): number {
    let left = this.#product();
    for (let sign = this.#take('+', '-'); sign; sign = this.#take('+', '-')) {
      left = this.#make(BINARIES[sign]!, left, this.#product());
    }
    return left;
  }

  #product(): number {
    let left = this.#signed();
    for (let sign = this.#take('*', '/'); sign; sign = this.#take('*', '/')) {
      left = this.#make(BINARIES[sign]!, left, this.#signed());
    }
    return left;
  }

  #signed(): number {
    if (!this.#take('-')) return this.#power();
    const value = this.#signed();
    const node = this.#nodes[value]!;
    if (node.kind !== 'constant') return this.#make('neg', value);
    this.#nodes[value] = { kind: 'constant', value: -node.value };
    return value;
  }

  #power(): number {
    const base = this.#atom();
    if (!this.#take('^')) return base;
    const sign = this.#take('-') ? -1 : 1;
    const token = this.#tokens[this.#at]!;
    if (token.kind !== 'number') throw new Unreadable(PROBLEMS.exponent);
    this.#at++;
    this.#used.add(base);
    const exponent = sign * Number(token.text);
    return this.#nodes.push({ kind: 'pow', name: '', operands: [base], exponent }) - 1;
  }

  #atom(): number {
    const token = this.#tokens[this.#at]!;
    this.#at++;
    if (token.kind === 'number') {
      return this.#nodes.push({ kind: 'constant', value: Number(token.text) }) - 1;
    }
    if (token.kind === 'name')
      return this.#isAt('(') ? this.#call(token.text) : this.#name(token.text);
    if (token.text === '(') return this.#closed();
    this.#at--;
    throw new Unreadable(token.kind === 'end' ? PROBLEMS.ended : PROBLEMS.unexpected(token.text));
  }

  #call(name: string): number {
    const operation = Object.hasOwn(FUNCTIONS, name) && FUNCTIONS[name];
    if (!operation) throw new Unreadable(PROBLEMS.noFunction(name, Object.keys(FUNCTIONS)));
    this.#at++;
    return this.#make(operation, this.#closed());
  }

  #name(name: string): number {
    if (Object.hasOwn(FUNCTIONS, name)) throw new Unreadable(PROBLEMS.noArgument(name));
    const place = this.#places.get(name);
    if (place !== undefined) return place;
    const made = this.#nodes.push({ kind: 'variable', name }) - 1;
    this.#places.set(name, made);
    return made;
  }

  #closed(): number {
    const value = this.#sum();
    if (!this.#take(')')) throw new Unreadable(PROBLEMS.unclosed);
    return value;
  }

  #make(kind: Binary | Unary, ...operands: number[]): number {
    for (const operand of operands) this.#used.add(operand);
    return this.#nodes.push({ kind, name: '', operands }) - 1;
  }

  #take(...signs: string[]): string | undefined {
    const token = this.#tokens[this.#at]!;
    if (token.kind !== 'sign' || !signs.includes(token.text)) return undefined;
    this.#at++;
    return token.text;
  }

  #isAt(text: string): boolean {
    const token = this.#tokens[this.#at]!;
    return token.kind === 'end' ? text === 'end' : token.kind === 'sign' && token.text === text;
  }

  get #text(): string {
    return this.#tokens[this.#at]!.text;
  }
}

/** What has no name gets one: the result L, what lies between u₁, u₂, … */
function named(nodes: readonly FormulaNode[]): FormulaNode[] {
  const taken = new Set(nodes.map((node) => (node.kind === 'constant' ? '' : node.name)));
  let count = 0;
  const next = (): string => {
    const name = `u${subscript(++count)}`;
    return taken.has(name) ? next() : name;
  };
  return nodes.map((node, i) => {
    if (!('operands' in node) || node.name !== '') return node;
    return { ...node, name: i === nodes.length - 1 && !taken.has('L') ? 'L' : next() };
  });
}
