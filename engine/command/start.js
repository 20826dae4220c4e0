/** Begins the command `gradlings` for a course: what has to be before any TypeScript is loaded. */
import '../node/ready.js';

/** @import { Course } from '../course.ts' */

/**
 * Runs what was typed.
 * @param {() => Promise<{ readonly course: Course }>} load the module that names the course
 */
export async function start(load) {
  const [, , ...typed] = process.argv;
  goWhereTyped();
  endWhenNobodyReads();
  const { demandRoomFor } = await import('../node/address-space.js');
  // The stripper of types and two sandboxes, of which one may have to be replaced; vitest needs two.
  demandRoomFor(typed[0] === 'test' ? 6 : 4);
  // Nothing takes longer to start: they do so while the rest is loaded.
  const processes = early(typed);
  if (processes > 0) (await import('../node/pool.js')).startEarly(processes);
  await import('../node/compile-less.js');
  await import('../node/load-typescript.js');
  const { main } = await import('./command-line.ts');
  await main(typed, (await load()).course);
}

/** npm runs scripts in the package's folder; paths are meant from where the command was typed. */
function goWhereTyped() {
  const { npm_package_json: manifest = '', INIT_CWD: typedIn } = process.env;
  const own = `${process.cwd().replaceAll('\\', '/')}/package.json`;
  if (typedIn && manifest.replaceAll('\\', '/') === own) process.chdir(typedIn);
}

/** Whoever reads may have seen enough, as in `gradlings list | head`. */
function endWhenNobodyReads() {
  process.stdout.on('error', (error) => {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPIPE') throw error;
    process.exit();
  });
}

/**
 * How many processes will grade, as far as that is known so early; none with `--help`, say.
 * @param {readonly string[]} typed
 */
function early([subcommand, ...words]) {
  const isOption = (/** @type {string | undefined} */ word) => word?.startsWith('-');
  if (words.some((word) => word === '--help' || word === '-h')) return 0;
  // With `--jobs` it is not yet known how many there should be.
  if (subcommand === 'grade' && words[0] !== 'merge' && !words.join(' ').includes('--jobs')) {
    return Infinity;
  }
  if (subcommand !== 'test') return 0;
  // What is named is in one lesson; what follows an option may be its value.
  return words.some((word, i) => !isOption(word) && !isOption(words[i - 1])) ? 1 : Infinity;
}
