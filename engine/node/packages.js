/**
 * Which packages of a folder are not installed as they should be. JavaScript without packages, as it
 * is asked before anything is loaded that could be missing.
 */
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * What `package-lock.json` says of a package.
 * @typedef {{ version?: string, dev?: boolean, optional?: boolean, devOptional?: boolean }} Locked
 * @typedef {Record<string, Locked>} Packages by folder
 */

/**
 * What is wrong, with the names of the packages; undefined where nothing is.
 * @typedef {{ readonly how: 'none' | 'missing' | 'other version', readonly names: string[] }} Fault
 * @param {string} folder one with a `package.json`
 * @param {{ dev?: boolean }} [options] with `dev`, packages count that only development needs
 * @returns {Fault | undefined}
 */
export function faultIn(folder, { dev = false } = {}) {
  const locked = packagesIn(join(folder, 'package-lock.json'));
  // npm writes down what it has installed, once it has.
  const installed = packagesIn(join(folder, 'node_modules', '.package-lock.json'));
  const demanded = Object.entries(locked ?? {}).filter(
    ([place, it]) => place !== '' && !it.optional && (dev || !(it.dev || it.devOptional)),
  );
  const isThere = (/** @type {string} */ place) => existsSync(join(folder, place, 'package.json'));
  if (!locked || !installed || !demanded.every(([place]) => isThere(place))) {
    const names = missingFrom(folder, dev);
    if (names.length > 0) return { how: hasModules(folder) ? 'missing' : 'none', names };
  }
  if (!installed) return undefined;
  const isOther = (/** @type {string} */ place, /** @type {string | undefined} */ version) =>
    installed[place] !== undefined && installed[place].version !== version;
  const names = demanded
    .filter(([place, { version }]) => isOther(place, version))
    .map(([place]) => place.replace(/^.*node_modules\//, ''));
  return names.length > 0 ? { how: 'other version', names } : undefined;
}

const hasModules = (/** @type {string} */ folder) => existsSync(join(folder, 'node_modules'));

/**
 * @param {string} lock
 * @returns {Packages | undefined}
 */
function packagesIn(lock) {
  return existsSync(lock) ? readJson(lock).packages : undefined;
}

/**
 * Goes from package to package as Node does, wherever they have been put: by npm, by another
 * manager, or into a folder further up. It takes longer than to compare two lists.
 * @param {string} folder
 * @param {boolean} dev
 */
function missingFrom(folder, dev) {
  const missing = new Set();
  const seen = new Set([folder]);
  for (const from of seen) {
    const { dependencies, devDependencies, optionalDependencies } = readJson(
      join(from, 'package.json'),
    );
    const needed = { ...dependencies, ...(dev && from === folder && devDependencies) };
    for (const name of Object.keys(needed)) {
      if (optionalDependencies?.[name] !== undefined) continue;
      const found = foundFrom(from, name);
      if (found === undefined) missing.add(name);
      else seen.add(found);
    }
  }
  return [...missing];
}

/**
 * @param {string} from
 * @param {string} name
 * @returns {string | undefined}
 */
function foundFrom(from, name) {
  const place = join(from, 'node_modules', name);
  if (existsSync(join(place, 'package.json'))) return realpathSync(place);
  return dirname(from) === from ? undefined : foundFrom(dirname(from), name);
}

const readJson = (/** @type {string} */ file) => JSON.parse(readFileSync(file, 'utf8'));
