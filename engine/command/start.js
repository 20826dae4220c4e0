/** Begins the command `gradlings` for a course: what has to be before any TypeScript is loaded. */
import '../node/ready.js';
import { fileURLToPath } from 'node:url';
import { systemLanguage } from '../node/language.js';
import { orTellBroken } from './broken.js';
import { configFor } from './config.js';
import { loadCourse } from './load-course.js';

/**
 * Runs what was typed.
 * @param {string} [config] the URL of the module whose default export is the course, if that is known
 */
export const start = (config) => orTellBroken(() => begin(config));

/** @param {string | undefined} config */
async function begin(config) {
  const [, , ...typed] = process.argv;
  goWhereTyped();
  const module = config ?? configFor(typed[0]) ?? refuse();
  endWhenNobodyReads();
  const { demandRoomFor } = await import('../node/address-space.js');
  // The stripper of types and two sandboxes, of which one may have to be replaced; vitest needs two.
  demandRoomFor(typed[0] === 'test' ? 6 : 4);
  // Nothing takes longer to start: they do so while the rest is loaded.
  const processes = early(typed);
  if (processes > 0) (await import('../node/pool.js')).startEarly(module, apart(typed), processes);
  await import('../node/compile-less.js');
  await import('../node/load-typescript.js');
  const { main } = await import('./command-line.ts');
  await main(typed, await loadCourse(module), fileURLToPath(new URL('.', module)));
}

const WORDS = {
  en: 'There is no gradlings.config here, nor in a folder above: type this in the folder of a course, or make one with npx gradlings init my-course.',
  ko: '이 폴더와 그 위의 폴더에 gradlings.config가 없습니다. 과정이 있는 폴더에서 입력하거나, npx gradlings init my-course로 새로 만드세요.',
};

/** @returns {never} */
function refuse() {
  console.error(WORDS[systemLanguage()]);
  process.exit(2);
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
 * What is handed in, or written, and maybe lies beside the laws: whatever was typed for a grading.
 * @param {readonly string[]} typed
 */
const apart = ([subcommand, ...words]) =>
  subcommand === 'grade'
    ? words.filter((_, i) => words[i - 1] !== '--only').map((word) => word.replace(/^--\w+=/, ''))
    : [];

/** What `grade` has besides: it looks at results. */
const GRADE_NOTHING = new Set(['merge', 'diff', 'alike', 'feedback']);

/**
 * How many processes will grade, as far as that is known so early; none with `--help`, say.
 * @param {readonly string[]} typed
 */
function early([subcommand, ...words]) {
  const isOption = (/** @type {string | undefined} */ word) => word?.startsWith('-');
  if (words.some((word) => word === '--help' || word === '-h')) return 0;
  // With `--jobs` it is not yet known how many there should be.
  // What follows an option may be its value.
  const named = words.filter((word, i) => !isOption(word) && !isOption(words[i - 1]));
  const grades = subcommand === 'grade' && !GRADE_NOTHING.has(words[0] ?? '');
  if (grades && !words.join(' ').includes('--jobs')) {
    return words.includes('--only') && named.length === 1 ? 1 : Infinity;
  }
  if (subcommand !== 'test') return 0;
  // What is named is in one lesson.
  return named.length > 0 ? 1 : Infinity;
}
