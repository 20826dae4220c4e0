/** What scripts that work as somebody would have in common: commands as they are typed, and steps. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Nothing of this terminal's own: neither colours, nor a service's page, nor where npm was begun. */
const PLAIN = { GRADLINGS_LANG: 'en', NO_COLOR: '1', GITHUB_STEP_SUMMARY: '', INIT_CWD: '' };

/** @param {string} cwd @param {string} command as it is typed @param {NodeJS.ProcessEnv} [more] */
export function type(cwd, command, more = {}) {
  const env = { ...process.env, ...PLAIN, ...more };
  const result = spawnSync(command, { cwd, env, encoding: 'utf8', shell: true });
  return { code: result.status, text: result.stdout + result.stderr, stdout: result.stdout };
}

/** What a command prints that ends well. @param {string} cwd @param {string} command @param {NodeJS.ProcessEnv} [more] */
export function typed(cwd, command, more) {
  const { code, text, stdout } = type(cwd, command, more);
  assert.equal(code, 0, `${command}\n${text}`);
  return stdout;
}

/** Without what is no part of working: nothing is looked up that is there, nothing advertised. */
export const INSTALL = 'npm install --prefer-offline --ignore-scripts --no-audit --no-fund';

/**
 * What `npm pack` tells of a package, and the file it makes in `into`.
 * @param {string} from @param {string} into
 * @returns {{ file: string, files: readonly { path: string }[] }}
 */
export function pack(from, into) {
  const [{ filename, files }] = JSON.parse(
    typed(from, `npm pack --json --silent --pack-destination "${into}"`),
  );
  return { file: join(into, filename), files };
}

/** @param {string} folder @param {string} file @param {string} from has to be there @param {string} to */
export function edit(folder, file, from, to) {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  assert.ok(text.includes(from), `${file}: ${from}`);
  writeFileSync(path, text.replace(from, to));
}

let passed = 0;

/** @param {string} name @param {() => void} body */
export function step(name, body) {
  body();
  passed++;
  console.log(`  ✓ ${name}`);
}

/** Says how many steps there were: one that fails has ended everything. */
export function tellSteps() {
  console.log(`\n${passed} passed, 0 failed`);
}
