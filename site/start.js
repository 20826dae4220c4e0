/**
 * The site's commands, from the root of the repository:
 *
 *     npm run site                        shows it, and follows every file that is saved
 *     npm run site:build                  makes it, in site/.vitepress/dist
 *     npm run site:build -- --base /x/    the same, to be served below /x/
 *     npm run site:test                   makes it and tests it in a browser
 *     npm run site:draw                   makes it, and from it the pictures of it that are kept: the
 *                                         cards that stand for links to it, and those of the READMEs
 *
 * With SITE_ORIGIN=https://example.org, what search engines are told has whole addresses.
 *
 * The packages of the site are installed on first use, and when their lock file changes.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { faultIn } from '../engine/node/packages.js';
import { BASE, BUILT } from './test/built.js';

const site = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('..', import.meta.url));

const vitepress = join(site, 'node_modules/vitepress/bin/vitepress.js');
const vitest = join(root, 'node_modules/vitest/vitest.mjs');
const playwright = join(site, 'node_modules/@playwright/test/cli.js');

/** @type {Record<string, (options: string[]) => void>} */
const COMMANDS = {
  dev: (options) => node([vitepress, 'dev', site, ...options]),
  build: (options) => node([vitepress, 'build', site, ...options]),
  test(options) {
    node([join(site, 'node_modules/vue-tsc/bin/vue-tsc.js'), '--noEmit', '-p', site]);
    node([vitest, 'run', '--config', join(site, 'vitest.config.ts')]);
    inBrowser('playwright.config.ts', options);
  },
  draw: (options) => inBrowser('drawing.config.ts', options),
};

const [command = 'dev', ...options] = process.argv.slice(2);
const run = COMMANDS[command];
if (!run) {
  console.error(`There is no "${command}": say ${Object.keys(COMMANDS).join(', ')}.`);
  process.exit(2);
}
// The grader in the browser is made from the files of the root, with the root's packages.
install(root);
install(site);
run(options);

/** @param {string} folder one with a lock file */
function install(folder) {
  if (!faultIn(folder, { dev: true })) return;
  console.log(`Installing the packages of ${folder} …`);
  npm(['ci', '--no-audit', '--no-fund'], folder);
}

/** @param {string[]} args @param {string} cwd */
function npm(args, cwd) {
  // npm says where it is to what it runs; a shell finds it otherwise, on Windows too.
  const { npm_execpath: itself } = process.env;
  if (itself?.endsWith('.js')) node([itself, ...args], cwd);
  else stopUnlessDone(spawnSync(`npm ${args.join(' ')}`, { cwd, stdio: 'inherit', shell: true }));
}

/** @param {string} config @param {string[]} options of Playwright */
function inBrowser(config, options) {
  node([vitepress, 'build', site, '--base', BASE, '--outDir', join(site, BUILT)]);
  node([playwright, 'test', '--config', join(site, config), ...options]);
}

/** @param {string[]} args @param {string} [cwd] */
function node(args, cwd = root) {
  stopUnlessDone(spawnSync(process.execPath, args, { cwd, stdio: 'inherit' }));
}

/** @param {import('node:child_process').SpawnSyncReturns<unknown>} result */
function stopUnlessDone({ status, error }) {
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}
