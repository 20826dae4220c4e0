/**
 * `npm run verify`: the proof that the grader deserves trust.
 *
 *     npm run verify                  types, lint, tests with coverage, a handout, and the proof of
 *                                     the checks
 *     npm run verify -- --matrix      the same, and prints which mistake falls to which check
 *     npm run verify -- --seeds 20    a quicker proof, on fewer seeds than the 200 it stands for
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { judgeMatrix } from './proof/judge-matrix.js';
import { judgeNames } from './proof/judge-names.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const matrixFile = join(root, 'coverage/kill-matrix.jsonl');
const namesFile = join(root, 'coverage/names.jsonl');
const require = createRequire(import.meta.url);

const { values } = parseArgs({
  options: {
    matrix: { type: 'boolean', default: false },
    seeds: { type: 'string', default: '200' },
  },
});
if (!/^[1-9]\d*$/.test(values.seeds)) {
  console.error(`--seeds takes a whole number above 0, not "${values.seeds}".`);
  process.exit(2);
}

/**
 * The file that a package's command runs: started by Node itself, it needs no shell on any system.
 * @param {string} name
 * @param {string} [command]
 */
function commandOf(name, command = name) {
  const manifest = require.resolve(`${name}/package.json`);
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  return join(dirname(manifest), typeof bin === 'string' ? bin : bin[command]);
}

/**
 * @param {string} title
 * @param {string[]} command a script and its arguments
 * @param {Record<string, string>} [environment]
 */
function step(title, command, environment = {}) {
  console.log(`\n── ${title}`);
  const start = performance.now();
  const env = { ...process.env, ...environment };
  const { status } = spawnSync(process.execPath, command, { cwd: root, env, stdio: 'inherit' });
  if (status !== 0) {
    console.error(`\nverify: failed at: ${title}`);
    process.exit(1);
  }
  console.log(`   ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

const vitest = [commandOf('vitest'), 'run', '--config', 'test/verify.config.ts'];

for (const file of [matrixFile, namesFile]) rmSync(file, { force: true });
step('types', [commandOf('typescript', 'tsc'), '--noEmit']);
step('lint', [commandOf('oxlint'), '--deny-warnings']);
step('format', [commandOf('oxfmt'), '--check']);
step('tests of everything but the checks, with coverage', [
  ...vitest,
  '--coverage',
  '--exclude=test/proof/**',
]);
step('a handout, and grading in it', ['test/handout.js']);
step(`proof of the checks on ${values.seeds} seeds`, [...vitest, 'test/proof'], {
  PROVE_SEEDS: values.seeds,
});
console.log('\n── kill matrix');
if (!judgeMatrix(matrixFile, values.matrix)) {
  console.error('\nverify: failed at: kill matrix');
  process.exit(1);
}
console.log('\n── names of mistakes');
if (!judgeNames(namesFile)) {
  console.error('\nverify: failed at: names of mistakes');
  process.exit(1);
}
console.log('\nverify: everything holds');
