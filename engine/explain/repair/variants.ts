/**
 * Many variants of one file in a single one: what takes most time otherwise is to load each. A variant
 * differs in functions or values that the file declares; these are put in the place of its own when it
 * is chosen.
 */
import { definitionOf } from '../slips/definitions.ts';
import { edited } from '../slips/repair.ts';
import { type AnyNode, isFunction, nodesIn, type Source } from '../slips/source.ts';
import type { Candidate } from './candidate.ts';

/** Something that the file declares by a name. */
interface Declared {
  readonly name: string;
  readonly value: AnyNode;
}

/** Exported by the file that holds variants: chooses the n-th. */
export const CHOOSE = '__chooseVariant';
const VARIANTS = '__variants';
const OWN = '__own';

export class Variants {
  readonly #source: Source;
  readonly #declared: readonly Declared[];
  /** What the file needs when it is loaded: it would be too late to put something else in its place. */
  readonly #atLoading: ReadonlySet<AnyNode>;
  /** The file, in which all that it declares can be replaced. */
  readonly #code: string;

  constructor(source: Source) {
    this.#source = source;
    const declarations = declarationsIn(source);
    this.#declared = declarations.flatMap(declaredBy);
    this.#atLoading = neededAtLoading(this.#declared, source);
    this.#code = declarations.reduce(withoutConst, source.code);
  }

  /** Whether the candidate can be one of them. */
  canHold({ edits }: Candidate): boolean {
    return edits.every(({ start, end }) => {
      const declared = this.#at(start, end);
      return declared && !this.#atLoading.has(declared.value);
    });
  }

  /** The file that holds these, each of which it can hold. */
  fileOf(candidates: readonly Candidate[]): string {
    const names = this.#declared.map(({ name }) => name);
    const variants = candidates.map((candidate) => `() => { ${this.#assigned(candidate)} },\n`);
    return `${this.#code}
const ${OWN} = [${names.join()}];
const ${VARIANTS} = [
${variants.join('')}];
export function ${CHOOSE}(n) {
${names.map((name, i) => `  ${name} = ${OWN}[${i}];\n`).join('')}  ${VARIANTS}[n]();
}
`;
  }

  #assigned({ edits }: Candidate): string {
    const changed = new Set(edits.map(({ start, end }) => this.#at(start, end)!));
    return [...changed]
      .map(({ name, value }) => {
        const within = edits.filter((edit) => value.start <= edit.start && edit.end <= value.end);
        const moved = within.map(({ start, end, text }) => ({
          start: start - value.start,
          end: end - value.start,
          text,
        }));
        const code = this.#source.code.slice(value.start, value.end);
        return `${name} = (${edited(code, moved)}\n);`;
      })
      .join(' ');
  }

  #at(start: number, end: number): Declared | undefined {
    return this.#declared.find(({ value }) => value.start <= start && end <= value.end);
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

function declaredBy(declaration: AnyNode): Declared[] {
  switch (declaration.type) {
    case 'FunctionDeclaration':
    case 'ClassDeclaration':
      return declaration.id ? [{ name: declaration.id.name, value: declaration }] : [];
    case 'VariableDeclaration':
      return declaration.declarations.flatMap(({ id, init }) =>
        id.type === 'Identifier' && init ? [{ name: id.name, value: init }] : [],
      );
    default:
      return [];
  }
}

/** What is called, or read, before the file has been loaded. */
function neededAtLoading(declared: readonly Declared[], source: Source): Set<AnyNode> {
  const needed = new Set<AnyNode>();
  const waiting = declared
    .filter(({ value }) => !isFunction(value))
    .flatMap(({ value }) => nodesIn(value, false));
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const definition = node.type === 'Identifier' ? definitionOf(node, source) : undefined;
    if (!definition || needed.has(definition)) continue;
    needed.add(definition);
    waiting.push(...nodesIn(definition));
  }
  return needed;
}

/** Every character stays where it was. */
const withoutConst = (code: string, { type, start, ...rest }: AnyNode): string =>
  type === 'VariableDeclaration' && 'kind' in rest && rest.kind === 'const'
    ? `${code.slice(0, start)}let  ${code.slice(start + 'const'.length)}`
    : code;
