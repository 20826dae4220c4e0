/**
 * Many variants of one file in a single one: what takes most time otherwise is to load each. A variant
 * differs in functions or values that the file declares; these are put in the place of its own when it
 * is chosen.
 */
import type { ClassDeclaration } from 'acorn';
import { definitionOf, reachedFrom } from '../slips/definitions.ts';
import { edited } from '../slips/repair.ts';
import {
  type AnyNode,
  bindingOf,
  isFunction,
  isRead,
  nodesIn,
  type Source,
} from '../slips/source.ts';
import type { Candidate } from './candidate.ts';

/** A part of the file that can be replaced after it has been loaded. */
interface Part {
  /** What it is assigned to: a name, or a method of a class. */
  readonly target: string;
  readonly node: AnyNode;
  /** What its text is as a value. */
  readonly asValue: (text: string) => string;
  /** What declares it. */
  readonly declared: AnyNode;
}

/** Exported by the file that holds variants: chooses the n-th. */
export const CHOOSE = '__chooseVariant';
const VARIANTS = '__variants';
const OWN = '__own';

export class Variants {
  readonly #source: Source;
  readonly #parts: readonly Part[];
  /** What the file needs when it is loaded: it would be too late to put something else in its place. */
  readonly #atLoading: ReadonlySet<AnyNode>;
  /** Whether anything outlasts a call. */
  readonly #isKeeping: boolean;
  /** The file, in which all that it declares can be replaced. */
  readonly #code: string;

  /** `name` is the exercise that is asked. */
  constructor(name: string, source: Source) {
    this.#source = source;
    const declarations = declarationsIn(source);
    this.#parts = declarations.flatMap(partsOf);
    this.#atLoading = neededAtLoading(this.#parts, source);
    const reached = new Set(reachedFrom(name, source));
    this.#isKeeping = this.#parts.some(({ node }) => reached.has(node) && isKept(node, source));
    this.#code = declarations.reduce(withoutConst, source.code);
  }

  /** Whether the candidate can be one of them; where something is kept, each is on its own. */
  canHold({ edits }: Candidate): boolean {
    if (this.#isKeeping) return false;
    return edits.every(({ start, end }) => {
      const part = this.#at(start, end);
      return part && !this.#atLoading.has(part.declared);
    });
  }

  /** The functions and values that the candidate changes. */
  textOf({ edits }: Candidate): string {
    const parts = new Set(edits.flatMap(({ start, end }) => this.#at(start, end) ?? []));
    return [...parts].map(({ node }) => this.#source.code.slice(node.start, node.end)).join('\n');
  }

  /** The file that holds these, each of which it can hold. */
  fileOf(candidates: readonly Candidate[]): string {
    const targets = this.#parts.map(({ target }) => target);
    const variants = candidates.map((candidate) => `() => { ${this.#assigned(candidate)} },\n`);
    return `${this.#code}
const ${OWN} = [${targets.join()}];
const ${VARIANTS} = [
${variants.join('')}];
export function ${CHOOSE}(n) {
${targets.map((target, i) => `  ${target} = ${OWN}[${i}];\n`).join('')}  ${VARIANTS}[n]();
}
`;
  }

  #assigned({ edits }: Candidate): string {
    const changed = new Set(edits.map(({ start, end }) => this.#at(start, end)!));
    return [...changed]
      .map(({ target, node, asValue }) => {
        const within = edits.filter((edit) => node.start <= edit.start && edit.end <= node.end);
        const moved = within.map(({ start, end, text }) => ({
          start: start - node.start,
          end: end - node.start,
          text,
        }));
        const code = this.#source.code.slice(node.start, node.end);
        return `${target} = ${asValue(edited(code, moved))};`;
      })
      .join(' ');
  }

  /** The least part that holds this. */
  #at(start: number, end: number): Part | undefined {
    return this.#parts.findLast(({ node }) => node.start <= start && end <= node.end);
  }
}

function declarationsIn({ program }: Source): AnyNode[] {
  if (program.type !== 'Program') return [];
  return program.body.map((statement) =>
    statement.type === 'ExportNamedDeclaration' && statement.declaration
      ? statement.declaration
      : statement,
  );
}

function partsOf(declaration: AnyNode): Part[] {
  switch (declaration.type) {
    case 'FunctionDeclaration':
      return declaration.id ? [named(declaration.id.name, declaration)] : [];
    case 'ClassDeclaration': {
      const { id, body } = declaration;
      return id
        ? [named(id.name, declaration), ...body.body.flatMap((each) => method(each, declaration))]
        : [];
    }
    case 'VariableDeclaration':
      return declaration.declarations.flatMap(({ id, init }) =>
        id.type === 'Identifier' && init ? [named(id.name, init)] : [],
      );
    default:
      return [];
  }
}

const named = (target: string, node: AnyNode): Part => ({
  target,
  node,
  asValue: (text) => `(${text}\n)`,
  declared: node,
});

/** A method alone, as a class is long; not one that needs the class around it. */
function method(node: AnyNode, declared: ClassDeclaration): Part[] {
  if (node.type !== 'MethodDefinition' || node.kind !== 'method') return [];
  if (node.static || node.key.type !== 'Identifier' || node.computed) return [];
  const needsClass = nodesIn(node).some(({ type }) => /^(PrivateIdentifier|Super)$/.test(type));
  const { name } = node.key;
  const asValue = (text: string) => `({ ${text}\n}).${name}`;
  return needsClass
    ? []
    : [{ target: `${declared.id.name}.prototype.${name}`, node, asValue, declared }];
}

/** A list, a map or a variable of the file that its functions write to. */
function isKept(node: AnyNode, source: Source): boolean {
  const isEmpty =
    (node.type === 'ArrayExpression' && node.elements.length === 0) ||
    (node.type === 'ObjectExpression' && node.properties.length === 0);
  if (isEmpty || (node.type === 'NewExpression' && isCollection(node.callee))) return true;
  const parent = source.parents.get(node);
  if (parent?.type !== 'VariableDeclarator' || parent.id.type !== 'Identifier') return false;
  return (bindingOf(parent.id.name, parent.id, source)?.writes.length ?? 0) > 0;
}

const isCollection = (callee: AnyNode): boolean =>
  callee.type === 'Identifier' && !/^(Tensor|Error|\w+Array)$/.test(callee.name);

/** What is called, or read, before the file has been loaded. */
function neededAtLoading(parts: readonly Part[], source: Source): Set<AnyNode> {
  const needed = new Set<AnyNode>();
  const waiting = parts
    .filter(({ node, declared }) => node === declared && !isFunction(node))
    // The methods of a class are not called yet; a callback may be.
    .flatMap(({ node }) => nodesIn(node, node.type !== 'ClassDeclaration'));
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const definition = isUsed(node, source) ? definitionOf(node, source) : undefined;
    if (!definition || needed.has(definition)) continue;
    needed.add(definition);
    waiting.push(...nodesIn(definition));
  }
  return needed;
}

/** A name that is read, and not the one that is declared. */
const isUsed = (node: AnyNode, source: Source): boolean =>
  node.type === 'Identifier' &&
  isRead(node, source) &&
  bindingOf(node.name, node, source)?.node !== node;

/** Every character stays where it was. */
const withoutConst = (code: string, { type, start, ...rest }: AnyNode): string =>
  type === 'VariableDeclaration' && 'kind' in rest && rest.kind === 'const'
    ? `${code.slice(0, start)}let  ${code.slice(start + 'const'.length)}`
    : code;
