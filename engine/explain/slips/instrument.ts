/**
 * Makes a copy of a file that computes the same and tells on the way what it does: what is read,
 * called, iterated or operated on is handed to `sandbox/inside/slips.ts`, with a number that says where
 * it stands. What is not understood is left as it is: optional chains, `super`, private names, tags.
 */
import type {
  AssignmentExpression,
  AssignmentProperty,
  BinaryExpression,
  CallExpression,
  MemberExpression,
} from 'acorn';
import { type Called, leftOut } from './left-out.ts';
import { type AnyNode, childrenOf, type FunctionNode, isFunction, type Source } from './source.ts';

/** A place that something was noted of. */
export interface Site {
  readonly node: AnyNode;
  readonly source: Source;
}

/** Numbers the places of one file after those of others. */
export function instrument(
  source: Source,
  from: string,
  sites: Site[],
  answering: AnyNode | undefined,
): string {
  const copy = new Copy(source, sites, answering);
  return `import * as ${copy.helper} from '${from}';${copy.of(source.program)}`;
}

const SIGNS: ReadonlySet<string> = new Set('+ - * / % ** < > <= >= == != === !=='.split(' '));

/** Methods whose result is all that comes of them. */
const PURE =
  /^(add|sub|mul|div|pow|maximum|minimum|neg|exp|log|sqrt|abs|sign|map|matmul|transpose|reshape|slice|sum|mean|max|min|argmax|concat|filter|flat|flatMap|toSorted|toReversed|toSpliced|with)$/;

class Copy {
  readonly helper: string;
  readonly #source: Source;
  readonly #sites: Site[];
  readonly #answering: AnyNode | undefined;

  constructor(source: Source, sites: Site[], answering: AnyNode | undefined) {
    this.#source = source;
    this.#sites = sites;
    this.#answering = answering;
    let helper = '_$';
    while (source.code.includes(helper)) helper += '$';
    this.helper = helper;
  }

  #site(node: AnyNode): number {
    return this.#sites.push({ node, source: this.#source }) - 1;
  }

  #tell(name: string, node: AnyNode, ...args: string[]): string {
    // The blank keeps it apart from a word: `return(a).b`.
    return ` ${this.helper}.${name}(${[String(this.#site(node)), ...args].join(', ')})`;
  }

  /** A node as it is, but for what is in it. */
  #plain(node: AnyNode, each = (child: AnyNode): string => this.of(child)): string {
    const { code } = this.#source;
    let text = '';
    let at = node.start;
    for (const child of childrenOf(node)) {
      text += code.slice(at, child.start) + each(child);
      at = child.end;
    }
    return text + code.slice(at, node.end);
  }

  of(node: AnyNode): string {
    switch (node.type) {
      case 'MemberExpression':
        if (!isSimple(node)) return this.#plain(node);
        return this.#tell('get', node, this.#value(node.object), this.#key(node));
      case 'CallExpression':
        return this.#leftOut(node, this.#call(node));
      case 'NewExpression':
        return this.#leftOut(
          node,
          `${this.#tell('made', node, this.#value(node.callee))}(${this.#list(node.arguments)})`,
        );
      case 'ChainExpression':
        return this.#chain(node.expression);
      case 'TaggedTemplateExpression':
        return this.#plain(node, (child) =>
          child === node.tag ? this.#plain(child) : this.of(child),
        );
      case 'BinaryExpression':
        return this.#binary(node);
      case 'UnaryExpression':
        return this.#unary(node);
      case 'UpdateExpression':
        return this.#plain(node, (child) => this.#target(child));
      case 'AssignmentExpression':
        return this.#assignment(node);
      case 'SpreadElement':
        return `...${this.#tell('items', node, this.#value(node.argument))}`;
      case 'ForOfStatement':
      case 'ForInStatement': {
        const name = node.type === 'ForOfStatement' ? 'items' : 'keys';
        return this.#plain(node, (child) => {
          if (child === node.right) return this.#tell(name, node, this.#value(child));
          return child === node.left ? this.#target(child) : this.of(child);
        });
      }
      case 'VariableDeclarator':
        return this.#plain(node, (child) => {
          if (child !== node.init) return this.#target(child);
          return this.#taken(node.id, child);
        });
      case 'IfStatement':
      case 'ConditionalExpression':
      case 'WhileStatement':
        return this.#plain(node, (child) =>
          child === node.test ? this.#tell('test', child, this.#value(child)) : this.of(child),
        );
      case 'ExpressionStatement': {
        const { expression } = node;
        const isLost = expression.type === 'CallExpression' && PURE.test(methodIn(expression));
        return isLost
          ? this.#plain(node, (call) => this.#tell('dropped', call, this.of(call)))
          : this.#plain(node);
      }
      case 'ReturnStatement':
        return isNothing(node.argument)
          ? `return ${this.#end(node)};`
          : this.#plain(node, (child) => this.#answer(node, child));
      case 'BlockStatement':
        return node.body.length === 0 ? `{${this.#tell('end', node)}}` : this.#plain(node);
      case 'ObjectPattern':
      case 'ArrayPattern':
      case 'AssignmentPattern':
      case 'RestElement':
        return this.#target(node);
      default:
        return isFunction(node) ? this.#function(node) : this.#plain(node);
    }
  }

  /** As an argument. */
  #value(node: AnyNode): string {
    const text = this.of(node);
    return node.type === 'SequenceExpression' ? `(${text})` : text;
  }

  #list(nodes: readonly AnyNode[]): string {
    return nodes.map((node) => this.#value(node)).join(', ');
  }

  #key({ computed, property }: MemberExpression): string {
    return computed ? this.#value(property) : JSON.stringify((property as { name: string }).name);
  }

  #call(node: CallExpression): string {
    const { callee } = node;
    if (callee.type === 'Super' || (callee.type === 'Identifier' && callee.name === 'eval')) {
      return this.#plain(node);
    }
    const args = `(${this.#list(node.arguments)})`;
    if (callee.type !== 'MemberExpression') {
      return this.#tell('callee', node, this.#value(callee)) + args;
    }
    if (!isSimple(callee)) return this.#plain(callee) + args;
    // Where it is called from is where its method is read.
    const at = this.#tell('method', node, this.#value(callee.object), this.#key(callee));
    return at + args;
  }

  /** A call that gives its function less than it needs is told before it is made. */
  #leftOut(node: Called, call: string): string {
    if (leftOut(node, this.#source) === undefined) return call;
    return ` ${this.helper}.called(${this.#tell('tooFew', node)}, ${call})`;
  }

  /** `a?.b.c(d)`: what it goes along is left alone. */
  #chain(node: AnyNode): string {
    return this.#plain(node, (child) => {
      const isSpine =
        (node.type === 'MemberExpression' && child === node.object) ||
        (node.type === 'CallExpression' && child === node.callee);
      return isSpine && /^(Member|Call)Expression$/.test(child.type)
        ? this.#chain(child)
        : this.of(child);
    });
  }

  #binary(node: BinaryExpression): string {
    const { left, right, operator } = node;
    if (!SIGNS.has(operator)) return this.#plain(node);
    const args = [String(this.#site(node)), this.#value(left), this.#value(right)];
    return ` ${this.helper}.binary['${operator}'](${args.join(', ')})`;
  }

  #unary(node: Extract<AnyNode, { type: 'UnaryExpression' }>): string {
    const { operator, argument } = node;
    // What is deleted is a place, not a value.
    if (operator === 'delete') {
      return this.#plain(node, (child) =>
        child.type === 'ChainExpression' ? this.of(child) : this.#plain(child),
      );
    }
    if (operator !== '-' && operator !== '+') return this.#plain(node);
    if (argument.type === 'Literal') return this.#plain(node);
    return ` ${this.helper}.unary['${operator}'](${this.#site(node)}, ${this.#value(argument)})`;
  }

  #assignment(node: AssignmentExpression): string {
    const { left, right, operator } = node;
    const sign = operator.slice(0, -1);
    const isTaken = operator === '=';
    if (isTaken || !SIGNS.has(sign)) {
      return this.#plain(node, (child) => {
        if (child === left) return this.#target(child);
        return isTaken ? this.#taken(left, child) : this.of(child);
      });
    }
    if (left.type === 'Identifier') {
      const args = [String(this.#site(node)), left.name, this.#value(right)];
      return `${left.name} = ${this.helper}.binary['${sign}'](${args.join(', ')})`;
    }
    if (left.type !== 'MemberExpression' || !isSimple(left)) {
      return this.#plain(node, (child) => (child === left ? this.#target(child) : this.of(child)));
    }
    const held = this.#tell('hold', left, this.#value(left.object), this.#key(left));
    return this.#tell('put', node, `'${sign}'`, held, this.#value(right));
  }

  /** What is assigned to, or declared. */
  #target(node: AnyNode): string {
    switch (node.type) {
      case 'MemberExpression': {
        if (node.object.type === 'Super') return this.#plain(node);
        const key =
          node.computed || node.property.type === 'PrivateIdentifier' ? [] : [this.#key(node)];
        return this.#plain(node, (child) =>
          child === node.object
            ? this.#tell('target', node, this.#value(child), ...key)
            : this.of(child),
        );
      }
      case 'AssignmentPattern':
        return this.#plain(node, (child) =>
          child === node.left ? this.#target(child) : this.of(child),
        );
      case 'ObjectPattern':
        return this.#plain(node, (child) =>
          child.type === 'Property'
            ? this.#plain(child, (part) =>
                part === child.value ? this.#target(part) : this.of(part),
              )
            : this.#target(child),
        );
      case 'ArrayPattern':
      case 'RestElement':
        return this.#plain(node, (child) => this.#target(child));
      default:
        return this.of(node);
    }
  }

  /** What is taken apart. */
  #taken(pattern: AnyNode, node: AnyNode): string {
    const value = this.#value(node);
    if (pattern.type === 'ArrayPattern') return this.#tell('items', pattern, value);
    if (pattern.type !== 'ObjectPattern') return this.of(node);
    const fields = pattern.properties.flatMap((each) => fieldIn(each) ?? []);
    if (fields.length === 0) return this.of(node);
    const sites = fields.map((field) => this.#site(field));
    const names = fields.map((field) => (field.key as { name: string }).name);
    return ` ${this.helper}.fields([${sites.join(', ')}], ${JSON.stringify(names)}, ${value})`;
  }

  #function(node: FunctionNode): string {
    const { body } = node;
    return this.#plain(node, (child) => {
      if (child !== body) return this.#target(child);
      if (isNothing(body)) return this.#end(node);
      if (body.type !== 'BlockStatement') return this.#answer(node, body);
      return `${this.#plain(body).slice(0, -1)};${this.#end(node)}}`;
    });
  }

  /** Where a function gives nothing. */
  #end(node: AnyNode): string {
    return this.#tell('end', node, ...(this.#isAnswer(node) ? ['true'] : []));
  }

  #answer(node: AnyNode, value: AnyNode): string {
    return this.#isAnswer(node) ? this.#tell('answer', node, this.#value(value)) : this.of(value);
  }

  /** Whether a `return`, or a function that is an expression, is that of the function in question. */
  #isAnswer(node: AnyNode): boolean {
    const { parents } = this.#source;
    let up: AnyNode | undefined = node;
    while (up && !isFunction(up)) up = parents.get(up);
    return up !== undefined && up === this.#answering;
  }
}

/** A read of something by a name or an index: neither private nor of `super`. */
const isSimple = ({ object, property }: MemberExpression): boolean =>
  object.type !== 'Super' && property.type !== 'PrivateIdentifier';

/**
 * Nothing at all, or a way to write it: what stands behind `return`, or as the body of a function. But
 * `void f()` is there for what it does.
 */
const isNothing = (node: AnyNode | null | undefined): boolean =>
  !node ||
  (node.type === 'Identifier' && node.name === 'undefined') ||
  (node.type === 'UnaryExpression' && node.operator === 'void' && node.argument.type === 'Literal');

const methodIn = ({ callee }: CallExpression): string =>
  callee.type === 'MemberExpression' && callee.property.type === 'Identifier'
    ? callee.property.name
    : '';

/** A field that is taken by its name and must be there. */
function fieldIn(node: AnyNode): AssignmentProperty | undefined {
  if (node.type !== 'Property' || node.computed || node.key.type !== 'Identifier') return undefined;
  return node.value.type === 'AssignmentPattern' ? undefined : (node as AssignmentProperty);
}
