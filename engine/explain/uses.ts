/** Which other exports an exercise is built on: of its own file, and of files that it imports. */
import { definitionOf, exported, reachedFrom } from './slips/definitions.ts';
import { type AnyNode, bindingOf, type Source } from './slips/source.ts';

export interface Use {
  readonly file: string;
  /** What it is exported by. */
  readonly name: string;
}

export function usesIn(name: string, source: Source): Use[] {
  const own = exported(name, source);
  const uses = reachedFrom(name, source).flatMap((node): Use[] => {
    const imported = importedAs(node, source);
    if (imported) return [imported];
    const used = definitionOf(node, source);
    const isExport = node.type === 'Identifier' && used && used !== own;
    return isExport && exported(node.name, source) === used
      ? [{ file: source.file, name: node.name }]
      : [];
  });
  return [...new Map(uses.map((use) => [`${use.file} ${use.name}`, use])).values()];
}

/** What a name stands for that is imported from another file. */
function importedAs(node: AnyNode, source: Source): Use | undefined {
  if (node.type !== 'Identifier') return undefined;
  const binding = bindingOf(node.name, node, source);
  const specifier = binding?.kind === 'import' && source.parents.get(binding.node);
  if (!specifier || specifier.type !== 'ImportSpecifier') return undefined;
  const { imported } = specifier;
  const from = source.parents.get(specifier);
  if (from?.type !== 'ImportDeclaration' || imported.type !== 'Identifier') return undefined;
  const path = String(from.source.value);
  return path.startsWith('.')
    ? { file: resolved(path, source.file), name: imported.name }
    : undefined;
}

/** `../07/exercise.ts` in `lessons/08/exercise.ts`. */
const resolved = (path: string, file: string): string =>
  decodeURI(new URL(path, `file:///${encodeURI(file)}`).pathname).slice(1);
