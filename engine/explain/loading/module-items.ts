/** What a file imports, declares and exports: told by its words, as it may not be readable. */
import type { Token } from './scan.ts';

export interface ImportedName {
  /** As it is exported: `default` for `import tensor from …`, nothing for `* as t`. */
  readonly name: string;
  readonly local: string;
  readonly token: Token;
  readonly isType: boolean;
}

export interface Import {
  /** The text between the quotation marks. */
  readonly specifier: string;
  /** … and the text itself. */
  readonly from: Token;
  readonly names: readonly ImportedName[];
}

/** All `import`s, also in calls, and what is exported from elsewhere. */
export function importsIn(tokens: readonly Token[]): Import[] {
  const code = tokens.filter(({ kind }) => kind !== 'comment');
  return code.flatMap((token, i): Import[] => {
    const before = code[i - 1]?.text;
    const isCall = before === '(' && code[i - 2]?.text === 'import';
    if (token.kind !== 'string' || !(before === 'from' || before === 'import' || isCall)) return [];
    const names = before === 'from' ? namesBefore(code, i - 1) : [];
    return [{ specifier: token.text.slice(1, -1), from: token, names }];
  });
}

function namesBefore(code: readonly Token[], from: number): ImportedName[] {
  let start = from - 1;
  while (start > 0 && !/^(import|export)$/.test(code[start]!.text)) start--;
  const isAllType = code[start + 1]?.text === 'type' && code[start + 2]?.text !== 'from';
  const names: ImportedName[] = [];
  let depth = 0;
  for (let i = start + (isAllType ? 2 : 1); i < from; i++) {
    const token = code[i]!;
    if (token.text === '{') depth++;
    if (token.text === '}') depth--;
    if (token.kind !== 'name' || code[i - 1]?.text === 'as') continue;
    const isModifier = token.text === 'type' && code[i + 1]?.kind === 'name' && depth > 0;
    if (isModifier || token.text === 'as') continue;
    const local = code[i + 1]?.text === 'as' ? code[i + 2]!.text : token.text;
    const isType = isAllType || (code[i - 1]?.text === 'type' && depth > 0);
    names.push({ name: depth > 0 ? token.text : 'default', local, token, isType });
  }
  return names;
}

export interface Declaration {
  readonly name: string;
  readonly token: Token;
  readonly kind: 'function' | 'class' | 'variable' | 'type';
  readonly exported: 'by name' | 'default' | undefined;
  /** The outermost declaration that it stands in, if that is another one. */
  readonly inside: Declaration | undefined;
}

const KINDS: ReadonlyMap<string, Declaration['kind']> = new Map([
  ['function', 'function'],
  ['class', 'class'],
  ['const', 'variable'],
  ['let', 'variable'],
  ['var', 'variable'],
  ['type', 'type'],
  ['interface', 'type'],
]);

/** All that is declared, wherever it stands. */
export function declarationsIn(tokens: readonly Token[]): Declaration[] {
  const code = tokens.filter(({ kind }) => kind !== 'comment');
  const found: Declaration[] = [];
  let depth = 0;
  let outer: Declaration | undefined;
  for (const [i, token] of code.entries()) {
    if (token.kind === 'sign') {
      if (/^([([{]|\$\{)$/.test(token.text)) depth++;
      if (/^[)\]}]$/.test(token.text)) depth = Math.max(0, depth - 1);
    }
    const kind = token.kind === 'name' ? KINDS.get(token.text) : undefined;
    const at = code[i + 1]?.text === '*' ? i + 2 : i + 1;
    const name = code[at];
    if (!kind || name?.kind !== 'name' || code[i - 1]?.text === '.') continue;
    const declaration: Declaration = {
      name: name.text,
      token: name,
      kind,
      exported: depth > 0 ? undefined : exportBefore(code, i),
      inside: depth > 0 ? outer : undefined,
    };
    if (depth === 0) outer = declaration;
    found.push(declaration);
  }
  return found;
}

function exportBefore(code: readonly Token[], i: number): Declaration['exported'] {
  let at = i - 1;
  while (/^(async|declare|abstract|const)$/.test(code[at]?.text ?? '')) at--;
  if (code[at]?.text === 'export') return 'by name';
  return code[at]?.text === 'default' && code[at - 1]?.text === 'export' ? 'default' : undefined;
}

/** `export { inner as name }`, without those from elsewhere; and `export default name`. */
export function exportLists(tokens: readonly Token[]): ImportedName[] {
  const code = tokens.filter(({ kind }) => kind !== 'comment');
  return code.flatMap((token, i): ImportedName[] => {
    if (token.text !== 'export') return [];
    const [next, name] = [code[i + 1], code[i + 2]];
    if (next?.text === 'default' && name?.kind === 'name' && !KINDS.has(name.text)) {
      return [{ name: 'default', local: name.text, token: name, isType: false }];
    }
    if (next?.text !== '{') return [];
    let end = i + 2;
    while (end < code.length && code[end]!.text !== '}') end++;
    if (end === code.length || code[end + 1]?.text === 'from') return [];
    return namesBefore(code, end + 1).map(({ name: local, local: name, token }) => {
      return { name, local, token, isType: false };
    });
  });
}
