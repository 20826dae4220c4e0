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
  const result = spawnSync(process.execPath, ['engine/command/test/run.js', ...words], {
    cwd: copy,
    env,
    encoding: 'utf8',
  });
  return { code: result.status, text: result.stdout + result.stderr };
}

/** What a failure says to type to see it again. @param {string} output */
const replayIn = (output) => /replay +npm test (\S+)/.exec(output)?.[1] ?? '';

/** A failure's own line, typed as it is printed, fails in the same way. @param {string} output */
function replay(output) {
  const again = npmTest(replayIn(output));
  assert.equal(again.code, 1, again.text);
  assert.match(again.text, /This case fails/);
  assert.doesNotMatch(again.text, /changed since/);
  // The very same line comes out again, unless it is another law that tells most of several.
  assert.ok(again.text.includes(replayIn(output)), again.text);
}

/**
 * A replay ends with a mark of code and laws, which is another one whenever a law is mended.
 * @param {string} text
 */
const withoutMarks = (text) => text.replaceAll(/(npm test \S+)\+[a-z\d]{6}$/gm, '$1');

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
  const printed = withoutMarks(npmTest('--lang', language).text).split('\n');
  const [, shown = ''] = /```text\n(.*?)```/s.exec(readFileSync(join(root, readme), 'utf8')) ?? [];
  const missing = withoutMarks(shown)
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

  step('a replay says whether anything has changed since it was printed', () => {
    const file = exerciseFile('04-activations');
    const [head = '', tail = ''] = stub('04-activations').split('export function softmax(');
    /** @param {string} body */
    const write = (body) =>
      writeFileSync(
        file,
        `${head}export function softmax(${tail.replace("throw new Error('not written yet');", body)}`,
      );
    write('return x.exp();');
    const word = replayIn(npmTest('softmax').text);
    assert.match(word, /^activations\/softmax@\d:1:[\d:]+\+[a-z\d]{6}$/);

    const old = npmTest(word.replace(/\+.*/, ''));
    assert.match(old.text, /This case fails/);
    assert.doesNotMatch(old.text, /changed since/);

    const mended = npmTest(`${word.slice(0, -3)}000`);
    assert.match(mended.text, /This case fails/);
    assert.match(mended.text, /laws have changed since this line was printed/);
    assert.doesNotMatch(mended.text, /exercise\.ts has changed/);

    write('return x.exp().div(x.exp().sum(-1, true));');
    const right = npmTest(word);
    assert.equal(right.code, 0, right.text);
    assert.match(right.text, /This case passes/);
    assert.match(right.text, /04-activations\/exercise\.ts has changed since/);
    assert.doesNotMatch(right.text, /laws have changed/);

    write('return (known[x.rank] ??= x.exp().div(x.exp().sum(-1, true)));');
    writeFileSync(file, `${readFileSync(file, 'utf8')}\nconst known = {};\n`);
    const unsteady = npmTest(replayIn(npmTest('softmax').text));
    assert.equal(unsteady.code, 0, unsteady.text);
    assert.match(unsteady.text, /the answer depends on earlier calls/);

    const cut = npmTest(`${word.replace(/\+.*/, '')}:99`);
    assert.equal(cut.code, 1, cut.text);
    assert.match(cut.text, /There is no such case/);
    assert.doesNotMatch(cut.text, /This case/);
    writeFileSync(file, stub('04-activations'));
  });

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
