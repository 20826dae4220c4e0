/**
 * What a grading process may do: read what it is made of, and nothing else. Node's permission model
 * holds it to that, where this Node has one; where it has none, the sandbox is the only wall.
 *
 * JavaScript, as processes are started before anything that takes TypeScript.
 */
import { existsSync, lstatSync, readdirSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const KNOWN = process.allowedNodeEnvironmentFlags;
const MODEL = ['--permission', '--experimental-permission'].find((flag) => KNOWN.has(flag));

/** The engine, and what it is part of; a package that is installed lies in `node_modules`. */
const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The flags of Node for a process that grades a course. A thread may be started, as one bounds its
 * memory: see `bounds.js`.
 * @param {string} course the URL of its module
 * @param {readonly string[]} apart what else lies in its folder, such as submissions
 * @returns {string[]}
 */
export function rightsFor(course, apart) {
  const own = dirname(fileURLToPath(course));
  const folders = [...new Set([own, packageOf(own), PROJECT].map((folder) => resolve(folder)))];
  const named = folders.flatMap((folder) => partsOf(folder, apart).concat(modulesAbove(folder)));
  // Modules are read where they really are; a path that is named twice ends some versions of Node.
  const readable = [...new Set(named.flatMap(wayOf))].map(asFlag);
  // These have a meaning of their own in the flag.
  if (MODEL === undefined || readable.some((path) => /[,*]/.test(path))) return [];
  const reads = readable.map((path) => `--allow-fs-read=${path}`);
  return [MODEL, '--allow-worker', ...reads, ...without('--experimental-sqlite')];
}

/**
 * A path, and what it leads to where it is a link, which may be one, too: Node asks for each on the way.
 * @param {string} path
 * @returns {string[]}
 */
function wayOf(path) {
  if (!lstatSync(path).isSymbolicLink()) return [path, realpathSync(path)];
  return [path, ...wayOf(resolve(dirname(path), readlinkSync(path)))];
}

/**
 * With all that is in it, where it is a folder.
 * @param {string} path
 */
const asFlag = (path) => (statSync(path).isDirectory() ? path + sep : path);

/**
 * The model does not know of it, and it opens any file.
 * @param {string} feature
 */
const without = (feature) => (KNOWN.has(feature) ? [feature.replace('--', '--no-')] : []);

/**
 * All that lies in a folder, but what was named to be apart and what is hidden.
 * @param {string} folder
 * @param {readonly string[]} apart
 */
function partsOf(folder, apart) {
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .map((name) => join(folder, name))
    .filter((path) => existsSync(path))
    .filter((path) => !apart.some((other) => (resolve(other) + sep).startsWith(path + sep)));
}

/**
 * The package that a folder belongs to, which Node asks of what kind a module is; else the folder.
 * @param {string} folder
 * @returns {string}
 */
function packageOf(folder) {
  const above = dirname(folder);
  if (existsSync(join(folder, 'package.json')) || above === folder) return folder;
  const found = packageOf(above);
  return existsSync(join(found, 'package.json')) ? found : folder;
}

/**
 * Where the packages may be that are imported in a folder.
 * @param {string} folder
 * @returns {string[]}
 */
function modulesAbove(folder) {
  const modules = join(folder, 'node_modules');
  const here = existsSync(modules) ? [modules, ...linksIn(modules)] : [];
  const above = dirname(folder);
  return above === folder ? here : [...here, ...modulesAbove(above)];
}

/**
 * Where packages really lie that only are links, as in a workspace. The links themselves lie in what is
 * named: named once more, they have some versions of Node forget that, where it is a link too.
 * @param {string} modules
 * @returns {string[]}
 */
function linksIn(modules) {
  const inside = realpathSync(modules) + sep;
  return readdirSync(modules, { withFileTypes: true })
    .filter((entry) => entry.isSymbolicLink() || entry.name.startsWith('@'))
    .flatMap(({ name }) =>
      name.startsWith('@') ? scoped(join(modules, name)) : [join(modules, name)],
    )
    .filter((path) => existsSync(path))
    .map((path) => realpathSync(path))
    .filter((path) => !path.startsWith(inside));
}

const scoped = (/** @type {string} */ scope) => readdirSync(scope).map((name) => join(scope, name));
