/** What `plain-types.ts` leaves to the stripper. */
import type * as babel from '@babel/types';

export type Node = babel.Node & { readonly start: number; readonly end: number };

const TYPES: ReadonlySet<string> = new Set(
  `AnyKeyword ArrayType AsExpression BooleanKeyword ConditionalType ExpressionWithTypeArguments
  FunctionType IndexedAccessType IndexSignature InterfaceBody InterfaceDeclaration IntersectionType
  LiteralType MappedType MethodSignature NamedTupleMember NeverKeyword NonNullExpression NullKeyword
  NumberKeyword ObjectKeyword OptionalType ParenthesizedType PropertySignature QualifiedName RestType
  SatisfiesExpression StringKeyword TupleType TypeAliasDeclaration TypeAnnotation TypeLiteral
  TypeOperator TypeParameter TypeParameterDeclaration TypeParameterInstantiation TypePredicate
  TypeQuery TypeReference UndefinedKeyword UnionType UnknownKeyword VoidKeyword`
    .split(/\s+/)
    .map((name) => `TS${name}`),
);

/** Words of the language that this parser may take for the name of a type, … */
const WORDS: readonly string[] = `any as asserts async await bigint boolean break case catch class
  const continue debugger default delete do else enum export extends false finally for function if
  implements import in infer instanceof interface is keyof let never new null number object package
  private protected public readonly return satisfies static string super switch symbol this throw
  true try type typeof undefined unique unknown var void while with yield`.split(/\s+/);

/** … or for a statement, or for the name of a member. */
const MODIFIERS: readonly string[] = `abstract accessor async declare export get global interface
  module namespace override private protected public readonly set static type`.split(/\s+/);

const AMONG: ReadonlySet<string> = new Set(['Program', 'BlockStatement', 'ExportNamedDeclaration']);
const RARE = ['abstract', 'const', 'declare', 'definite', 'implements', 'in', 'out', 'override'];
const RETYPED: ReadonlySet<string> = new Set(['TSAsExpression', 'TSSatisfiesExpression']);

const DECLARATIONS = /Declaration$/;

/** Types that are rare, and what might be read otherwise once its types are gone. */
export function isOdd(node: Node, text: string, parent: Node | undefined): boolean {
  if (node.type.startsWith('TS') && !TYPES.has(node.type)) return true;
  if (RARE.some((key) => (node as object as Record<string, unknown>)[key])) return true;
  switch (node.type) {
    case 'TSInterfaceDeclaration':
    case 'TSTypeAliasDeclaration':
      return !AMONG.has(parent!.type) || isWord(node.id, WORDS);
    case 'TSTypeReference':
      return isWord(node.typeName, WORDS);
    case 'TSQualifiedName':
      return isWord(node.left, WORDS);
    case 'TSTypeQuery':
      return isWord(node.exprName, WORDS);
    case 'TSPropertySignature':
    case 'TSMethodSignature':
      return node.key.type !== 'Identifier' || isWord(node.key, MODIFIERS);
    case 'Identifier':
      return (
        node.name === 'this' ||
        !text.startsWith(node.optional ? `${node.name}?` : node.name, node.start)
      );
    case 'ObjectPattern':
    case 'ArrayPattern':
      return node.optional === true;
    case 'ObjectProperty':
      return 'typeParameters' in node;
    case 'ClassProperty':
    case 'ClassPrivateProperty':
    case 'ClassMethod':
      return isOddMember(node, text);
    case 'ExpressionStatement':
      return isWord(node.expression, MODIFIERS);
    case 'BinaryExpression':
      // Without it, other operands may belong together; `?.` in front of a `<` is lost on the parser.
      return (
        [node.left, node.right].some(({ type }) => RETYPED.has(type)) ||
        text.slice(node.left.end!, node.right.start!).includes('?.')
      );
    case 'MemberExpression':
      return RETYPED.has(node.object.type);
    // So are some words in front of a statement.
    case 'ExportNamedDeclaration':
      return (
        !DECLARATIONS.test(node.declaration?.type ?? 'Declaration') ||
        /\w\s+\w/.test(text.slice(node.start, node.declaration?.start ?? node.start))
      );
    case 'Program':
      return node.body.some((each, at) => !isBlank(node.body[at - 1]?.end ?? 0, each.start!, text));
    case 'BlockStatement':
      return node.body.some(
        (each, at) => !isBlank(node.body[at - 1]?.end ?? node.start + 1, each.start!, text),
      );
    case 'AwaitExpression':
      // Outside of functions, the stripper takes it for a name.
      return true;
    case 'ArrowFunctionExpression':
      // Its arrow has to stand on the line of its parameters.
      return (
        [node.typeParameters, node.returnType].some(
          (types) => types && text.slice(types.start!, types.end!).includes('\n'),
        ) ||
        (node.returnType != null && text[node.returnType.start! - 1] !== ')')
      );
    case 'ImportDeclaration':
      return (
        node.importKind === 'typeof' || /\/[/*]/.test(text.slice(node.start, node.source.start!))
      );
    case 'ExportSpecifier':
      return node.exportKind === 'type';
    default:
      return false;
  }
}

export type Member = Node & (babel.ClassProperty | babel.ClassPrivateProperty | babel.ClassMethod);

const isOddMember = ({ type, start, key, optional }: Member, text: string): boolean =>
  text.slice(start, key.start!).includes('/') ||
  (optional === true && text[key.end!] !== '?') ||
  (type === 'ClassProperty' && isWord(key, MODIFIERS));

/** Whether the code on the lines after a type may be taken to belong to what stands before it. */
export function goesOn(end: number, text: string): boolean {
  const next = afterBlank(end, text);
  return text.slice(end, next).includes('\n') && /[-+*/([`<,.?]/.test(text.charAt(next));
}

const isBlank = (from: number, to: number, text: string): boolean => afterBlank(from, text) >= to;

/** Where neither space nor a comment is. */
function afterBlank(from: number, text: string): number {
  BLANK.lastIndex = from;
  return from + BLANK.exec(text)![0].length;
}

const BLANK = /(?:\s|\/\/.*|\/\*[^]*?\*\/)*/y;

export const isWord = (node: babel.Node, words: readonly string[]): boolean =>
  node.type === 'Identifier' && words.includes(node.name);
