/**
 * A module as the text of a function: a compartment evaluates expressions, and knows no modules.
 * Lines and columns stay where they are.
 */
import { type ExportSpecifier, type ImportSpecifier, initSync, parse } from 'es-module-lexer';

initSync();

export interface ModuleFunction {
  /**
   * `(give) => exports`, where `give(request, name)` is what another module exports by that name,
   * and all that it exports where no name is given.
   */
  readonly text: string;
  /** What it imports from. */
  readonly requests: readonly string[];
}

/** Undefined where a module uses forms of `import` and `export` that the course never does. */
export function moduleFunction(source: string): ModuleFunction | undefined {
  const modules = read(source);
  if (!modules) return undefined;
  const [imports, exports] = modules;
  const names = imports.map((each) => namesIn(source, each));
  const body = blank(source, [
    ...imports.map(({ ss, se }) => [ss, se] as const),
    ...marks(source, exports),
  ]);
  // All of it has been understood if what is left is no module any more.
  const isWhole = !names.includes(undefined) && exports.every(({ ln }) => ln) && !isModule(body);
  if (!isWhole) return undefined;
  const fields = exports.map(({ n, ln }) => `get ${JSON.stringify(n)}() { return ${ln}; }`);
  // A block, as a name declared twice is an error there, as it is in a module.
  const text = `(function (give) { "use strict"; { ${names.join(' ')}${body}
return { __proto__: null, ${fields.join(', ')} }; } })`;
  return { text, requests: imports.map(({ n }) => n!) };
}

type Range = readonly [from: number, to: number];

function read(
  source: string,
): [readonly ImportSpecifier[], readonly ExportSpecifier[]] | undefined {
  try {
    const [imports, exports] = parse(source);
    return [imports, exports];
  } catch {
    return undefined;
  }
}

function isModule(source: string): boolean {
  const modules = read(source);
  return !modules || modules[0].length > 0 || modules[1].length > 0;
}

/** How the lexer calls an `import` that is no expression. */
const STATIC = 1;
const IMPORT =
  /^import\s*(?:\*\s*as\s+(?<all>[\p{ID_Continue}$]+)|\{(?<some>[^{}]*)\})\s*from\s*["']$/u;
const NAME = /^(?<theirs>[\p{ID_Continue}$]+)(?:\s+as\s+(?<mine>[\p{ID_Continue}$]+))?$/u;

/** The declarations that take the place of an `import`. */
function namesIn(source: string, { t, n, ss, s, a }: ImportSpecifier): string | undefined {
  const parts = IMPORT.exec(source.slice(ss, s))?.groups;
  if (t !== STATIC || n === undefined || a >= 0 || !parts) return undefined;
  const from = JSON.stringify(n);
  if (parts['all']) return `const ${parts['all']} = give(${from});`;
  const names = parts['some']!.split(',').map((each) => each.trim());
  const declared = names.filter(Boolean).map((each) => {
    const { theirs, mine = theirs } = NAME.exec(each)?.groups ?? {};
    return theirs && `const ${mine} = give(${from}, ${JSON.stringify(theirs)});`;
  });
  return declared.every(Boolean) ? declared.join(' ') : undefined;
}

/** Where it says `export`, or lists what is exported. */
const EXPORT = /export(?:\s*\{[^{}]*\}\s*;?|(?=\s+(?:async|function|const|let|var|class)\b))/y;

function marks(source: string, exports: readonly ExportSpecifier[]): Range[] {
  return [...new Set(exports.map(({ ss }) => ss))].flatMap((start): Range[] => {
    EXPORT.lastIndex = start;
    const found = EXPORT.exec(source);
    return found ? [[start, start + found[0].length]] : [];
  });
}

/** The same text with spaces in these places, and lines where they were. */
function blank(source: string, ranges: readonly Range[]): string {
  return ranges.reduce((text, [from, to]) => {
    const spaces = text.slice(from, to).replaceAll(/[^\n\r\u2028\u2029]/g, ' ');
    return text.slice(0, from) + spaces + text.slice(to);
  }, source);
}
