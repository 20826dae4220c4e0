/**
 * The picture of `class.html` in INSTRUCTORS.md: a made-up class is graded and looked at.
 *
 *     node docs/class/picture.js            writes docs/class/class.png
 *     node docs/class/picture.js --lang ko  any options of the command
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { makeClass } from './made-up.js';

const SIZE = '1280,1500';

const BROWSERS = [process.env['CHROME'], '/usr/bin/chromium', '/usr/bin/google-chrome'];
const browser = BROWSERS.find((path) => path && existsSync(path));
if (!browser) throw new Error('CHROME must name a Chromium');

/** @param {string} command @param {string[]} args */
function run(command, args) {
  const { status } = spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) throw new Error(`${command} ended with ${status}`);
}

const folder = mkdtempSync(join(tmpdir(), 'gradlings-'));
try {
  const [submissions, results] = [join(folder, 'submissions'), join(folder, 'results')];
  makeClass(submissions);
  const gradlings = fileURLToPath(new URL('../../engine/command/gradlings.js', import.meta.url));
  const options = ['--lang', 'en', ...process.argv.slice(2)];
  run(process.execPath, [gradlings, 'grade', '--class', submissions, '--out', results, ...options]);
  const picture = fileURLToPath(new URL('class.png', import.meta.url));
  const page = pathToFileURL(join(results, 'class.html')).href;
  const looks = ['--headless', '--no-sandbox', '--hide-scrollbars', `--window-size=${SIZE}`];
  run(browser, [...looks, `--screenshot=${picture}`, page]);
} finally {
  rmSync(folder, { recursive: true });
}
