/** The lock file of a package that depends on less: what is no longer needed is taken out. */
import { CommandError } from './options.ts';

/** What we need to know of a `package-lock.json` of version 3. */
export interface Lockfile {
  readonly lockfileVersion: number;
  /** By folder: '' is the package itself, `node_modules/a/node_modules/b` what `a` has of its own. */
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

type Dependencies = Readonly<Record<string, string>>;

interface LockedPackage {
  readonly dependencies?: Dependencies;
  readonly devDependencies?: Dependencies;
  readonly optionalDependencies?: Dependencies;
  readonly peerDependencies?: Dependencies;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
}

export function withDevDependencies<L extends Lockfile>(lock: L, wanted: Dependencies): L {
  if (lock.lockfileVersion !== 3) {
    throw new CommandError(
      `package-lock.json has version ${lock.lockfileVersion}; only version 3 is understood. Write it again with npm 9 or newer.`,
    );
  }
  const self = { ...lock.packages[''], devDependencies: wanted };
  const packages = { ...lock.packages, '': self };
  const needed = reachable(packages);
  const kept = Object.entries(packages).filter(([folder]) => needed.has(folder));
  return { ...lock, packages: Object.fromEntries(kept) };
}

/** The folders that Node would find, starting from the package itself. */
function reachable(packages: Lockfile['packages']): Set<string> {
  const found = new Set(['']);
  for (const folder of found) {
    for (const name of dependenciesOf(packages[folder]!, folder === '')) {
      const at = resolve(packages, folder, name);
      if (at !== undefined) found.add(at);
    }
  }
  return found;
}

function dependenciesOf(locked: LockedPackage, isRoot: boolean): string[] {
  const { dependencies, devDependencies, optionalDependencies, peerDependencies } = locked;
  const isOptional = (name: string) => locked.peerDependenciesMeta?.[name]?.optional === true;
  return [
    ...Object.keys({ ...dependencies, ...optionalDependencies }),
    ...Object.keys(peerDependencies ?? {}).filter((name) => !isOptional(name)),
    ...(isRoot ? Object.keys(devDependencies ?? {}) : []),
  ];
}

/** Looks beside, and then further and further out. */
function resolve(packages: Lockfile['packages'], from: string, name: string): string | undefined {
  for (let folder = from; ; folder = folder.slice(0, folder.lastIndexOf('node_modules/'))) {
    const inside = folder === '' || folder.endsWith('/') ? folder : `${folder}/`;
    const at = `${inside}node_modules/${name}`;
    if (at in packages) return at;
    if (folder === '') return undefined;
  }
}
