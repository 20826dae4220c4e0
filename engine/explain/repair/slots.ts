/**
 * Where one of several codes can stand in for what is written, and be chosen while the file runs: an
 * expression among others, or a block. Hundreds of variants of a function then take one copy of it.
 */
import { type Edit, editedPart } from '../slips/repair.ts';
import type { AnyNode, Parser, Source } from '../slips/source.ts';
import { type Span, spansOf } from './change.ts';

/** What an expression or a block is with some edits. */
export interface Filling {
  readonly slot: AnyNode;
  readonly text: string;
}

export class Slots {
  readonly #source: Source;
  readonly #parser: Parser;
  /** The last in the text comes first: what is in another one comes before it. */
  readonly #all: readonly AnyNode[];

  constructor(source: Source, parser: Parser) {
    this.#source = source;
    this.#parser = parser;
    this.#all = source.nodes.filter((node) => isSlot(node, source)).toReversed();
  }

  /** What these edits put into the least slots that can hold them; undefined where none can. */
  fillingsOf(edits: readonly Edit[]): readonly Filling[] | undefined {
    const spans = spansOf(edits, this.#source);
    const least = spans.map((span) => this.#leastFor(span));
    if (least.length === 0 || least.includes(undefined)) return undefined;
    if (least.length === 1) return least as Filling[];
    const slots = [...new Set(least.map((each) => each!.slot))];
    const isOuter = (slot: AnyNode) => !slots.some((other) => other !== slot && holds(other, slot));
    const fillings = slots.filter(isOuter).map((slot) =>
      this.#filled(
        slot,
        spans.filter((span) => holds(slot, span)),
      ),
    );
    return fillings.every((each) => this.#fits(each)) ? fillings : undefined;
  }

  #leastFor(span: Edit): Filling | undefined {
    for (const slot of this.#all) {
      if (!canHold(slot, span)) continue;
      const filling = this.#filled(slot, [span]);
      if (this.#fits(filling)) return filling;
    }
    return undefined;
  }

  #filled(slot: AnyNode, spans: readonly Edit[]): Filling {
    return { slot, text: editedPart(slot, spans, this.#source) };
  }

  /** Whether the text is one expression, or one block, as what it stands for is. */
  #fits({ slot, text }: Filling): boolean {
    try {
      return slot.type === 'BlockStatement' ? this.#isBlock(text) : this.#isExpression(slot, text);
    } catch {
      return false;
    }
  }

  #isBlock(text: string): boolean {
    const { body } = this.#parser.parse(`for (;;) ${text}`, {
      ...SYNTAX,
      sourceType: 'module',
      allowReturnOutsideFunction: true,
    });
    const [loop] = body;
    return (
      body.length === 1 && loop?.type === 'ForStatement' && loop.body.type === 'BlockStatement'
    );
  }

  #isExpression({ start }: AnyNode, text: string): boolean {
    // Behind an arrow, or where a statement begins, a brace opens a block.
    if (text.startsWith('{') && this.#source.code[start] !== '{') return false;
    if (text.trimEnd().endsWith(',')) return false;
    const list = this.#parser.parseExpressionAt(`[${text}]`, 0, SYNTAX);
    return (
      list.type === 'ArrayExpression' &&
      list.elements.length === 1 &&
      list.elements[0]?.type !== 'SpreadElement' &&
      list.end === text.length + 2
    );
  }
}

const SYNTAX = {
  ecmaVersion: 'latest',
  allowSuperOutsideMethod: true,
  checkPrivateFields: false,
} as const;

const holds = (outer: Span, { start, end }: Span): boolean =>
  outer.start <= start && end <= outer.end;

/** What is written in front of a block, or behind it, is not in it. */
const canHold = (slot: AnyNode, span: Span): boolean =>
  slot.type === 'BlockStatement'
    ? slot.start < span.start && span.end < slot.end
    : holds(slot, span);

/** Where an expression can stand that chooses between others, without parentheses around it; and blocks. */
function isSlot(node: AnyNode, { parents }: Source): boolean {
  if (node.type === 'BlockStatement') return true;
  if (/^(SequenceExpression|SpreadElement|TemplateElement|VariableDeclaration)$/.test(node.type))
    return false;
  const parent = parents.get(node);
  switch (parent?.type) {
    case 'ArrayExpression':
    case 'ExpressionStatement':
    case 'ReturnStatement':
    case 'SpreadElement':
    case 'TemplateLiteral':
    case 'ThrowStatement':
      return true;
    case 'ArrowFunctionExpression':
      return node === parent.body;
    case 'AssignmentExpression':
    case 'AssignmentPattern':
    case 'ForInStatement':
    case 'ForOfStatement':
      return node === parent.right;
    case 'CallExpression':
    case 'NewExpression':
      return node !== parent.callee;
    case 'ConditionalExpression':
      return node !== parent.test;
    case 'DoWhileStatement':
    case 'IfStatement':
    case 'WhileStatement':
      return node === parent.test;
    case 'ForStatement':
      return node === parent.test || node === parent.update;
    case 'MemberExpression':
      return parent.computed && node === parent.property;
    case 'Property':
      return (
        node === parent.value &&
        !parent.shorthand &&
        !parent.method &&
        parent.kind === 'init' &&
        parents.get(parent)?.type === 'ObjectExpression'
      );
    case 'PropertyDefinition':
      return node === parent.value;
    case 'VariableDeclarator':
      return node === parent.init;
    default:
      return false;
  }
}

/** Code in which a variable says what stands in each slot: nought what is written, or the n-th text. */
export function chosenBy(
  names: ReadonlyMap<AnyNode, string>,
  texts: ReadonlyMap<AnyNode, readonly string[]>,
  { start, end }: Span,
  code: string,
): string {
  const within = [...names.keys()]
    .filter((slot) => start <= slot.start && slot.end <= end)
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  let at = start;
  let made = '';
  for (const slot of within) {
    if (slot.start < at) continue;
    const inner = new Map([...names].filter(([other]) => other !== slot && holds(slot, other)));
    const own = chosenBy(inner, texts, slot, code);
    const name = names.get(slot)!;
    made += code.slice(at, slot.start) + choice(slot, name, texts.get(slot)!, own);
    at = slot.end;
  }
  return made + code.slice(at, end);
}

function choice(slot: AnyNode, name: string, texts: readonly string[], own: string): string {
  if (slot.type === 'BlockStatement') {
    const either = among(texts, 1, (n, a, b) => `if (${name} < ${n}) ${a} else ${b}`);
    return `{ if (${name}) ${either} else ${own} }`;
  }
  return `${name} ? ${among(texts, 1, (n, a, b) => `${name} < ${n} ? ${a} : ${b}`)} : ${own}`;
}

/** The texts from the `first` on, halved until one is left. */
function among(
  texts: readonly string[],
  first: number,
  either: (n: number, a: string, b: string) => string,
): string {
  if (texts.length === 1) return texts[0]!;
  const half = texts.length >> 1;
  return either(
    first + half,
    among(texts.slice(0, half), first, either),
    among(texts.slice(half), first + half, either),
  );
}
