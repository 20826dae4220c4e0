/**
 * Imports the TypeScript of this project in threads and processes of its own. These can do without
 * the hook, for which Node starts one more thread and asks it about every single file.
 *
 * Where Node does not run TypeScript by itself, the modules are linked here, by an interface that is
 * experimental, but will not change any more in those versions of Node.
 */
import vm from 'node:vm';
import { blanked } from './blank-types.js';
import { runsTypeScript } from './typescript-flags.js';

/** @type {Map<string, Promise<vm.Module>>} */
const modules = new Map();
/** One after another, as what several of them have in common cannot be linked twice. */
let linking = Promise.resolve();

/**
 * What a file exports.
 * @param {string} specifier
 * @param {string} from the URL of the file that imports it
 * @returns {Promise<any>}
 */
export async function importTypeScript(specifier, from) {
  if (runsTypeScript) return import(new URL(specifier, from).href);
  const module = await moduleOf(specifier, from);
  const linked = linking.then(() => link(module));
  linking = linked.catch(() => {});
  await linked;
  await module.evaluate();
  return module.namespace;
}

/** @param {vm.Module} module */
async function link(module) {
  if (module.status !== 'unlinked') return;
  await module.link((specifier, { identifier }) => moduleOf(specifier, identifier));
}

/**
 * @param {string} specifier
 * @param {string} from
 */
function moduleOf(specifier, from) {
  const url = urlOf(specifier, from);
  const module = modules.get(url) ?? (url.endsWith('.ts') ? own(url) : foreign(url));
  modules.set(url, module);
  return module;
}

/**
 * @param {string} specifier
 * @param {string} from
 */
function urlOf(specifier, from) {
  if (specifier.startsWith('#')) return import.meta.resolve(specifier);
  return specifier.startsWith('.') ? new URL(specifier, from).href : specifier;
}

/** @param {string} url */
async function own(url) {
  return new vm.SourceTextModule(blanked(url), {
    identifier: url,
    initializeImportMeta: (meta) => void (meta.url = url),
    importModuleDynamically: (specifier) => importTypeScript(specifier, url),
  });
}

/**
 * A package, a part of Node, or JavaScript of our own, as Node imports it.
 * @param {string} url
 */
async function foreign(url) {
  const exports = await import(url);
  const names = Object.keys(exports);
  return new vm.SyntheticModule(names, function () {
    for (const name of names) this.setExport(name, exports[name]);
  });
}
