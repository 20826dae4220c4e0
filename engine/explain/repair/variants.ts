/**
 * Many variants of one file in a single one: what takes most time otherwise is to load each. A variant
 * differs in functions or values that the file declares; these are put in the place of its own when it
 * is chosen, and what has been kept since the file was loaded begins anew.
 */
import type { ClassDeclaration } from 'acorn';
import { reachedFrom } from '../slips/definitions.ts';
import { editedPart } from '../slips/repair.ts';
import { type AnyNode, nodesIn, type Parser, type Source } from '../slips/source.ts';
import type { Candidate } from './candidate.ts';
import { isKept, neededAtLoading } from './loading.ts';
import { asPublic, canBePublic } from './privates.ts';
import { chosenBy, type Filling, Slots } from './slots.ts';

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
/** Says what stands in the n-th slot, … */
const SLOT = '__slot';
/** … and makes the n-th part with slots. */
const SLOTTED = '__slotted';
/** About how much is written to choose one variant. */
const AROUND = 60;

export class Variants {
  readonly #source: Source;
  readonly #parts: readonly Part[];
  /** What the file needs when it is loaded: it would be too late to put something else in its place. */
  readonly #atLoading: ReadonlySet<AnyNode>;
  /** What outlasts a call. */
  readonly #kept: ReadonlySet<Part>;
  /** Whether that cannot begin anew. */
  readonly #isKeeping: boolean;
  /** The file, in which all that it declares can be replaced. */
  readonly #code: string;
  readonly #slots: Slots;
  readonly #fillings = new Map<Candidate, readonly Filling[] | undefined>();

  /** `name` is the exercise that is asked. */
  constructor(name: string, source: Source, parser: Parser) {
    this.#source = source;
    this.#slots = new Slots(source, parser);
    const declarations = declarationsIn(source);
    this.#parts = declarations.flatMap((each) => partsOf(each, source));
    this.#atLoading = neededAtLoading(declarations, source);
    const reached = new Set(reachedFrom(name, source));
    const kept = this.#parts.filter(({ node }) => reached.has(node) && isKept(node, source));
    this.#kept = new Set(kept);
    this.#isKeeping = kept.some(({ declared }) => this.#atLoading.has(declared));
    this.#code = declarations.reduce(withoutConst, source.code);
  }

  /** Whether the candidate can be one of them; where something is kept for good, each is on its own. */
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
    return [...parts].map(({ node }) => codeOf(node, this.#source)).join('\n');
  }

  /** About how many characters the candidate takes in a file. */
  lengthOf(candidate: Candidate): number {
    const fillings = this.#fillingsOf(candidate);
    if (!fillings) return AROUND + this.textOf(candidate).length;
    return fillings.reduce((sum, { text }) => sum + text.length, AROUND);
  }

  /** The file that holds these, each of which it can hold. */
  fileOf(candidates: readonly Candidate[]): string {
    const targets = this.#parts.map(({ target }) => target);
    const anew = this.#parts.map((part, i) => `  ${part.target} = ${this.#own(part, i)};\n`);
    const chosen = new Chosen();
    const variants = candidates.map((candidate) => {
      const fillings = this.#fillingsOf(candidate);
      const set = fillings?.map((filling) => `${chosen.add(filling)};`) ?? [];
      const made = fillings ? this.#slotted(candidate) : this.#assigned(candidate);
      return `() => { ${[...set, made].join(' ')} },\n`;
    });
    const names = [...chosen.names.values()];
    const slotted = this.#parts.map((part, i) => this.#withSlots(part, i, chosen));
    const file = `${this.#code}
${names.length > 0 ? `let ${names.join()};` : ''}
${slotted.join('')}
const ${OWN} = [${targets.join()}];
const ${VARIANTS} = [
${variants.join('')}];
export function ${CHOOSE}(n) {
${anew.join('')}${names.map((name) => `  ${name} =`).join('')} 0;
  ${VARIANTS}[n]();
}
`;
    return asPublic(file, this.#source);
  }

  #fillingsOf(candidate: Candidate): readonly Filling[] | undefined {
    if (!this.#fillings.has(candidate))
      this.#fillings.set(candidate, this.#slots.fillingsOf(candidate.edits));
    return this.#fillings.get(candidate);
  }

  #withSlots({ node, asValue }: Part, i: number, { names, texts }: Chosen): string {
    const own = new Map(
      [...names].filter(([slot]) => this.#at(slot.start, slot.end)?.node === node),
    );
    if (own.size === 0) return '';
    return `const ${SLOTTED}${i} = () => ${asValue(chosenBy(own, texts, node, this.#source.code))};\n`;
  }

  #slotted(candidate: Candidate): string {
    const parts = new Set(
      this.#fillingsOf(candidate)!.map(({ slot: { start, end } }) => this.#at(start, end)!),
    );
    return [...parts]
      .map((part) => `${part.target} = ${SLOTTED}${this.#parts.indexOf(part)}();`)
      .join(' ');
  }

  /** What was there at first. */
  #own(part: Part, i: number): string {
    const { node, asValue } = part;
    return this.#kept.has(part) ? asValue(codeOf(node, this.#source)) : `${OWN}[${i}]`;
  }

  #assigned({ edits }: Candidate): string {
    const changed = new Set(edits.map(({ start, end }) => this.#at(start, end)!));
    return [...changed]
      .map(({ target, node, asValue }) => {
        const within = edits.filter((edit) => node.start <= edit.start && edit.end <= node.end);
        return `${target} = ${asValue(editedPart(node, within, this.#source))};`;
      })
      .join(' ');
  }

  /** The least part that holds this. */
  #at(start: number, end: number): Part | undefined {
    return this.#parts.findLast(({ node }) => node.start <= start && end <= node.end);
  }
}

/** What stands in the slots of a file, one by one. */
class Chosen {
  readonly names = new Map<AnyNode, string>();
  readonly texts = new Map<AnyNode, string[]>();

  /** What sets it. */
  add({ slot, text }: Filling): string {
    if (!this.names.has(slot)) this.names.set(slot, `${SLOT}${this.names.size}`);
    const texts = this.texts.get(slot) ?? [];
    this.texts.set(slot, texts);
    if (!texts.includes(text)) texts.push(text);
    return `${this.names.get(slot)} = ${texts.indexOf(text) + 1}`;
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

function partsOf(declaration: AnyNode, source: Source): Part[] {
  switch (declaration.type) {
    case 'FunctionDeclaration':
      return declaration.id ? [named(declaration.id.name, declaration)] : [];
    case 'ClassDeclaration': {
      const { id, body } = declaration;
      return id
        ? [
            named(id.name, declaration),
            ...body.body.flatMap((each) => method(each, declaration, source)),
          ]
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
function method(node: AnyNode, declared: ClassDeclaration, source: Source): Part[] {
  if (node.type !== 'MethodDefinition' || node.kind !== 'method' || node.computed) return [];
  const name = /^(Private)?Identifier$/.test(node.key.type) && codeOf(node.key, source);
  const isHidden = ({ type }: AnyNode) => type === 'PrivateIdentifier' && !canBePublic(source);
  const needsClass = nodesIn(node).some((each) => each.type === 'Super' || isHidden(each));
  if (!name || needsClass) return [];
  const owner = node.static ? declared.id.name : `${declared.id.name}.prototype`;
  const asValue = (text: string) =>
    `({ ${node.static ? text.replace('static', '') : text}\n}).${name}`;
  return [{ target: `${owner}.${name}`, node, asValue, declared }];
}

const codeOf = ({ start, end }: AnyNode, { code }: Source): string => code.slice(start, end);

/** Every character stays where it was. */
const withoutConst = (code: string, { type, start, ...rest }: AnyNode): string =>
  type === 'VariableDeclaration' && 'kind' in rest && rest.kind === 'const'
    ? `${code.slice(0, start)}let  ${code.slice(start + 'const'.length)}`
    : code;
