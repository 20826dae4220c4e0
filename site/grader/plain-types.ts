/**
 * Blanks types as the stripper does, at a tenth of its size: nobody on a slow line has to wait for it.
 * What is blanked is known here by name. For all else, for what does not parse, and for what might be
 * read otherwise once its types are gone, there is the stripper.
 */
import { parse, type ParserOptions } from '@babel/parser';
import type * as babel from '@babel/types';
import { goesOn, isOdd, isWord, type Member, type Node } from './odd-types.ts';

type Span = readonly [start: number, end: number];

class NotPlain extends SyntaxError {}

const TYPESCRIPT: ParserOptions = {
  sourceType: 'module',
  plugins: ['typescript'],
  createParenthesizedExpressions: true,
  attachComment: false,
};

/** What is nested more deeply than people write may end the stripper, which is its to say. */
const DEEPEST = 100;

/** The text with spaces for types, so that all else stays where it was; undefined if it is not plain. */
export function withoutPlainTypes(text: string): string | undefined {
  try {
    const spans: Span[] = [];
    look(parse(text, TYPESCRIPT).program as Node, text, spans);
    return blanked(text, spans);
  } catch {
    // Whatever ends the parser, such as code that is nested too deeply, the stripper has words for it.
    return undefined;
  }
}

function blanked(text: string, spans: readonly Span[]): string {
  let code = '';
  let done = 0;
  for (const [start, end] of spans.toSorted(([a], [b]) => a - b)) {
    // Types have types within.
    if (end <= done) continue;
    code += text.slice(done, start) + text.slice(start, end).replaceAll(/[^\n]/g, ' ');
    done = end;
  }
  return code + text.slice(done);
}

/** Adds to `spans` what is to be blanked in a node, and in what is in it. */
function look(node: Node, text: string, spans: Span[], depth = 0, parent?: Node): void {
  if (depth > DEEPEST || isOdd(node, text, parent)) throw new NotPlain(node.type);
  const own = isOnlyType(node) ? [spanOf(node)] : ownSpans(node, text);
  const isLast = isOnlyType(node) || parent?.end === node.end;
  if (isLast && own.some(([, end]) => goesOn(end, text))) throw new NotPlain(node.type);
  spans.push(...own);
  const aside = [nameOf(node), isConst(node) && node.typeAnnotation];
  for (const value of Object.values(node as object) as unknown[]) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child?.type === 'string' && !aside.includes(child)) {
        look(child, text, spans, depth + 1, node);
      }
    }
  }
}

/** The name of a member, which may be any word. */
function nameOf(node: Node): babel.Node | undefined {
  if (!('computed' in node) || node.computed) return undefined;
  return 'property' in node ? node.property : 'key' in node ? node.key : undefined;
}

const isConst = (node: Node): node is Node & babel.TSAsExpression =>
  node.type === 'TSAsExpression' &&
  node.typeAnnotation.type === 'TSTypeReference' &&
  !node.typeAnnotation.typeParameters &&
  isWord(node.typeAnnotation.typeName, ['const']);

// --- What is blanked ---------------------------------------------------------------------------

const spanOf = ({ start, end }: babel.Node): Span => [start!, end!];

function isOnlyType(node: Node): boolean {
  switch (node.type) {
    case 'ImportDeclaration':
      return node.importKind === 'type';
    case 'ExportNamedDeclaration':
      return node.exportKind === 'type';
    default:
      return ONLY_TYPES.has(node.type);
  }
}

const ONLY_TYPES: ReadonlySet<string> = new Set([
  'TSInterfaceDeclaration',
  'TSTypeAliasDeclaration',
  'TSTypeAnnotation',
  'TSTypeParameterDeclaration',
  'TSTypeParameterInstantiation',
]);

/** What belongs to types in a node that is none. */
function ownSpans(node: Node, text: string): Span[] {
  switch (node.type) {
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
      return [[node.expression.end!, node.end]];
    case 'TSNonNullExpression':
      return [[node.end - 1, node.end]];
    case 'Identifier':
      return node.optional ? [mark(node.start + node.name.length)] : [];
    case 'ClassProperty':
    case 'ClassPrivateProperty':
    case 'ClassMethod':
      return [...modifiersOf(node, text), ...(node.optional ? [mark(node.key.end!)] : [])];
    case 'ImportSpecifier':
      return node.importKind === 'type' ? [[node.start, pastComma(node.end, text)]] : [];
    default:
      return [];
  }
}

/** The `?` of what is optional. */
const mark = (at: number): Span => [at, at + 1];

function modifiersOf({ start, key }: Member, text: string): Span[] {
  return [
    ...text.slice(start, key.start!).matchAll(/\b(?:private|protected|public|readonly)\b/g),
  ].map(({ index, 0: word }) => [start + index, start + index + word.length]);
}

const pastComma = (end: number, text: string): number =>
  end + /^(?:\s*,)?/.exec(text.slice(end))![0].length;
