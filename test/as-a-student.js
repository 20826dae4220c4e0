/**
 * Goes the whole way as a student does, in a copy of the project: solves the exercises, makes one
 * known mistake, and reads what `npm test` says of it.
 *
 *     node test/as-a-student.js
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { solution, withOneMistake } from './with-one-mistake.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const copy = mkdtempSync(join(tmpdir(), 'gradlings-student-'));

const PARTS = [
  'lessons',
  'reference/tensor.ts',
  'checks',
  'test',
  'package.json',
  'vitest.config.ts',
];
for (const part of PARTS) cpSync(join(root, part), join(copy, part), { recursive: true });
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');

const folders = readdirSync(join(copy, 'test/lessons'))
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => file.slice(0, -'.test.ts'.length));

/** @param {string} folder */
const idOf = (folder) => folder.replace(/^\d+-/, '');

/** @param {string} folder */
const exerciseFile = (folder) => join(copy, 'lessons', folder, 'exercise.ts');

/** @param {string} folder */
const stub = (folder) => readFileSync(join(root, 'lessons', folder, 'exercise.ts'), 'utf8');

/** What `npm test` runs, with a system language that must not matter. @param {string[]} words */
function npmTest(...words) {
  const env = { ...process.env, GRADLINGS_LANG: 'en', NO_COLOR: '1' };
  const result = spawnSync(process.execPath, ['test/run.js', ...words], {
    cwd: copy,
    env,
    encoding: 'utf8',
  });
  return { code: result.status, text: result.stdout + result.stderr };
}

/** A failure's own line, typed as it is printed, fails in the same way. @param {string} output */
function replay(output) {
  const [, target = ''] = /replay: npm test (\S+)/.exec(output) ?? [];
  const again = npmTest(target);
  assert.equal(again.code, 1, again.text);
  assert.match(again.text, /This case fails/);
}

let passed = 0;

/**
 * @param {string} name
 * @param {() => void} body
 */
function step(name, body) {
  body();
  passed++;
  console.log(`  ✓ ${name}`);
}

/**
 * What the READMEs show: three lessons solved, and `softmax` normalised over the whole tensor.
 * @param {string} language
 * @param {string} readme
 */
function compareWithReadme(language, readme) {
  for (const folder of folders.slice(0, 3))
    writeFileSync(exerciseFile(folder), solution(idOf(folder)));
  const folder = '04-activations';
  const [before = '', after = ''] = stub(folder).split('export function softmax(');
  const body = 'const e = x.exp();\n  return e.div(e.sum());';
  const wrong = after.replace("throw new Error('not written yet');", body);
  writeFileSync(exerciseFile(folder), `${before}export function softmax(${wrong}`);
  const printed = npmTest('--lang', language).text.split('\n');
  const [, shown = ''] = /```text\n(.*?)```/s.exec(readFileSync(join(root, readme), 'utf8')) ?? [];
  const missing = shown
    .split('\n')
    .filter((line) => line.trim() !== '…' && !printed.includes(line));
  assert.deepEqual(missing, []);
  for (const folder of folders) writeFileSync(exerciseFile(folder), stub(folder));
}

try {
  step('a fresh copy is all to do, exits 0, and says where to begin', () => {
    const { code, text } = npmTest();
    assert.equal(code, 0, text);
    assert.match(text, /Score: 0 of \d+ points/);
    assert.match(text, /lessons\/01-shapes\/exercise\.ts/);
    assert.doesNotMatch(text, /✗/);
  });

  step('the README shows what is printed', () => compareWithReadme('en', 'README.md'));
  step('so does the Korean one', () => compareWithReadme('ko', 'README.ko.md'));

  for (const folder of folders) writeFileSync(exerciseFile(folder), solution(idOf(folder)));

  step('the reference solutions in place of the stubs get full marks', () => {
    const { code, text } = npmTest();
    assert.equal(code, 0, text);
    const [, earned, possible] = /Score: ([\d.]+) of ([\d.]+) points/.exec(text) ?? [];
    assert.ok(Number(possible) > 0, text);
    assert.equal(earned, possible, text);
  });

  for (const folder of folders) {
    const { exercise, mistake, text } = withOneMistake(idOf(folder));
    step(`with the known mistake ${mistake} in it, exactly ${exercise} fails`, () => {
      writeFileSync(exerciseFile(folder), text);
      const { code, text: output } = npmTest(idOf(folder));
      const failed = [...output.matchAll(/^ {2}\S+ › (\w+)/gm)].map(([, name]) => name);
      assert.equal(code, 1, output);
      assert.deepEqual(failed, [exercise], output);
      assert.match(output, /✗ .*\n/);
      replay(output);
    });
    writeFileSync(exerciseFile(folder), solution(idOf(folder)));
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}
console.log(`\n${passed} passed, 0 failed`);
