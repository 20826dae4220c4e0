/** Which files of the project a file leads to, by what it imports. */
import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isThere } from './is-there.ts';

/** `import … from`, `export … from`, with or without `type`; `import(…)`; `import '…'`; `new URL(…)`. */
const IMPORTS =
  /\b(?:import|export)( type)?\b[^;'"()]*?\bfrom '([^']+)'|\bimport\('([^']+)'\)|^import '([^']+)'|\bnew URL\(\s*'([^']+)', import\.meta\.url/gm;

/**
 * The files at `urls` and all that they lead to, as URLs. Packages are not followed, nor is what
 * cannot be read off: a name that is put together while the code runs. What only a type checker reads
 * is followed where `types` says so, and of some files another text is read, if there is one `instead`.
 */
export function filesFrom(
  urls: readonly string[],
  { types, instead }: { types: boolean; instead?: ReadonlyMap<string, string> },
): string[] {
  const found = new Set<string>();
  const waiting = [...urls];
  for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) {
    if (found.has(url) || !isRead(url)) continue;
    found.add(url);
    waiting.push(...importsIn(url, types, instead?.get(url)));
  }
  return [...found].sort();
}

/** Not a folder: nobody may be allowed to look into it. */
const isRead = (url: string): boolean => /\.(ts|js|json)$/.test(url);

function importsIn(
  url: string,
  types: boolean,
  text = readFileSync(fileURLToPath(url), 'utf8'),
): string[] {
  return specifiersIn(text).flatMap(({ specifier, isType }) => {
    if ((isType && !types) || !/^[.#]/.test(specifier)) return [];
    const target = specifier.startsWith('#') ? aliases()[specifier] : new URL(specifier, url).href;
    return target !== undefined && isRead(target) && isThere(fileURLToPath(target)) ? [target] : [];
  });
}

export interface Specifier {
  readonly specifier: string;
  /** Whether only a type checker reads it. */
  readonly isType: boolean;
}

/** What a text imports, as it says it. */
export function specifiersIn(text: string): Specifier[] {
  return [...text.matchAll(IMPORTS)].map(([, type, ...specifiers]) => {
    return { specifier: specifiers.find(Boolean)!, isType: type !== undefined };
  });
}

const ROOT = new URL('../../', import.meta.url);
let known: Readonly<Record<string, string>> | undefined;

/** `#tensor` and its like, as package.json has them: vitest has no `import.meta.resolve`. */
function aliases(): Readonly<Record<string, string>> {
  known ??= Object.fromEntries(
    Object.entries(manifest().imports).map(([alias, to]) => {
      return [alias, new URL(typeof to === 'string' ? to : to.node, ROOT).href];
    }),
  );
  return known;
}

interface Manifest {
  readonly version: string;
  readonly imports: Readonly<Record<string, string | { readonly node: string }>>;
}

export const manifest = (): Manifest =>
  JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8')) as Manifest;

export const urlOf = (path: string): string => pathToFileURL(path).href;
