/**
 * Code as it is compared: a list of words for each function, taken from its tree. Names of one's
 * own, numbers, strings, comments, types, brackets and semicolons leave nothing behind, nor does it
 * matter whether a function is an arrow, or `i++` is written `i = i + 1`.
 */
import { type AnyNode, type Function as FunctionNode, parse, type Program } from 'acorn';
import { childrenOf, nameOf, namesIn } from './own-names.ts';

/** A function, a member of a class or a statement at the top of a file. */
export interface Unit {
  readonly name: string;
  /** Its lines in the file, from 1, both included. */
  readonly from: number;
  readonly to: number;
  readonly words: readonly string[];
}

/** None where the code does not parse. */
export function unitsOf(code: string): readonly Unit[] {
  try {
    const program = parse(code, { ecmaVersion: 'latest', sourceType: 'module', locations: true });
    return new Reader(program).units;
  } catch {
    return [];
  }
}

class Reader {
  readonly units: Unit[] = [];
  readonly #names: ReadonlyMap<string, string>;
  #words: string[] = [];

  constructor(program: Program) {
    this.#names = namesIn(program);
    for (const statement of program.body) this.#statement(statement);
  }

  #statement(node: AnyNode): void {
    switch (node.type) {
      case 'ImportDeclaration':
      case 'ExportAllDeclaration':
        return;
      case 'ExportNamedDeclaration':
      case 'ExportDefaultDeclaration':
        if (node.declaration) this.#statement(node.declaration);
        return;
      case 'VariableDeclaration':
        for (const each of node.declarations) {
          if (each.init) this.#unit(nameOf(each.id), node, each.init);
        }
        return;
      case 'ClassDeclaration':
        for (const member of node.body.body) {
          const name =
            'key' in member ? `${nameOf(node.id)}.${nameOf(member.key)}` : nameOf(node.id);
          this.#unit(name, member, 'value' in member ? (member.value ?? member) : member);
        }
        return;
      case 'FunctionDeclaration':
        return this.#unit(nameOf(node.id), node, node);
      default:
        return this.#unit('', node, node);
    }
  }

  #unit(name: string, { loc }: AnyNode, content: AnyNode): void {
    this.#words = [];
    this.#read(content);
    this.units.push({ name, from: loc!.start.line, to: loc!.end.line, words: this.#words });
  }

  #say(word: string): void {
    this.#words.push(word);
  }

  #read(node: AnyNode): void {
    switch (node.type) {
      case 'Identifier':
        return this.#say(this.#names.get(node.name) ?? node.name);
      case 'Literal':
        return this.#say(kindOf(node.value));
      case 'TemplateLiteral':
        this.#say('text');
        return node.expressions.forEach((each) => this.#read(each));
      case 'FunctionDeclaration':
      case 'FunctionExpression':
      case 'ArrowFunctionExpression':
        return this.#function(node);
      case 'VariableDeclarator':
        if (node.init) this.#assign(node.id, () => this.#read(node.init!));
        return;
      case 'AssignmentExpression':
        return this.#assign(node.left, () => {
          if (node.operator !== '=') this.#infix(node.left, node.operator.slice(0, -1));
          this.#read(node.right);
        });
      case 'UpdateExpression':
        return this.#assign(node.argument, () => {
          this.#infix(node.argument, node.operator[0]!);
          this.#say('number');
        });
      case 'BinaryExpression':
      case 'LogicalExpression':
        this.#infix(node.left, node.operator);
        return this.#read(node.right);
      case 'MemberExpression':
        this.#read(node.object);
        if (node.computed) this.#say('[]');
        return node.computed ? this.#read(node.property) : this.#key(node.property);
      case 'Property':
        this.#key(node.key);
        return this.#read(node.value);
      case 'CallExpression':
      case 'NewExpression':
        this.#read(node.callee);
        this.#say(node.type === 'NewExpression' ? 'new' : 'call');
        return node.arguments.forEach((each) => this.#read(each));
      case 'UnaryExpression':
        this.#say(`unary ${node.operator}`);
        return this.#read(node.argument);
      default:
        if (!SILENT.has(node.type)) this.#say(node.type);
        for (const child of childrenOf(node)) this.#read(child);
    }
  }

  #function({ params, body }: FunctionNode): void {
    for (const param of params) this.#read(param);
    if (body.type !== 'BlockStatement') this.#say('ReturnStatement');
    this.#read(body);
  }

  #assign(target: AnyNode, value: () => void): void {
    this.#read(target);
    this.#say('=');
    value();
  }

  #infix(left: AnyNode, operator: string): void {
    this.#read(left);
    this.#say(operator);
  }

  /** The name of a field or a method, which nobody chooses alone. */
  #key(node: AnyNode): void {
    if (node.type === 'Identifier') this.#say(`.${node.name}`);
    else this.#read(node);
  }
}

/** What only holds other things, and may as well be left out. */
const SILENT: ReadonlySet<string> = new Set([
  'BlockStatement',
  'ChainExpression',
  'ExpressionStatement',
  'VariableDeclaration',
]);

const kindOf = (value: unknown): string =>
  value === null ? 'null' : (KINDS[typeof value] ?? 'text');

const KINDS: Readonly<Record<string, string>> = {
  number: 'number',
  bigint: 'number',
  string: 'text',
  boolean: 'boolean',
};
