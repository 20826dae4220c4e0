/**
 * Which course a command is for, by where its `gradlings.config` lies: in the project that the engine
 * is part of, or is installed in. A submission has no say in it, even where the command is typed in
 * one.
 *
 * JavaScript, as it is asked before any TypeScript is loaded.
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const NAMES = ['gradlings.config.ts', 'gradlings.config.js', 'gradlings.config.mjs'];

/** Grading what others hand in takes a course that is surely not theirs. */
const GRADES_OTHERS = new Set(['grade', 'merge', 'pull-request', 'handout']);

/**
 * The URL of the module whose default export is the course; in the folder where it lies students
 * work.
 * @param {string | undefined} subcommand
 * @param {string} [engine] a file of the engine
 * @returns {string | undefined}
 */
export function configFor(subcommand, engine = fileURLToPath(import.meta.url)) {
  // Where it makes a folder there is none yet: the course of the package is meant.
  if (subcommand === 'init') return configAbove(dirname(engine));
  const [project = ''] = /^.*(?=[\\/]node_modules[\\/])/.exec(engine) ?? [dirname(engine)];
  const own = configAbove(project);
  if (own !== undefined || GRADES_OTHERS.has(subcommand ?? '')) return own;
  const here = configAbove(process.cwd());
  // A new course is begun where there is none, and help is asked for; whose it is does not matter then.
  const needsNone = subcommand === undefined || /^new$|^-/.test(subcommand);
  return here ?? (needsNone ? configAbove(dirname(engine)) : undefined);
}

/**
 * The nearest one, from a folder upwards.
 * @param {string} folder
 * @returns {string | undefined}
 */
export function configAbove(folder) {
  const name = NAMES.find((each) => existsSync(join(folder, each)));
  if (name !== undefined) return pathToFileURL(join(folder, name)).href;
  const above = dirname(folder);
  return above === folder ? undefined : configAbove(above);
}
