/**
 * The course in `examples/statistics`, which depends on the package alone: proven with the packed file,
 * and done by a student, on to a later version in which a law and a stub are others.
 *
 *     node test/statistics.js
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'gradlings-statistics-'));

/** @param {string} cwd @param {string} command as it is typed @returns {string} what it prints */
function typed(cwd, command) {
  const env = { ...process.env, GRADLINGS_LANG: 'en', NO_COLOR: '1', INIT_CWD: '' };
  const { status, stdout, stderr } = spawnSync(command, {
    cwd,
    env,
    encoding: 'utf8',
    shell: true,
  });
  assert.equal(status, 0, `${command}\n${stdout}${stderr}`);
  return stdout;
}

const INSTALL = 'npm install --prefer-offline --ignore-scripts --no-audit --no-fund';

/** @param {string} from @returns {string} the packed file */
function pack(from) {
  const [{ filename }] = JSON.parse(
    typed(from, `npm pack --json --silent --pack-destination "${scratch}"`),
  );
  return join(scratch, filename);
}

/** @param {string} folder @param {string} file @param {string} from @param {string} to */
function edit(folder, file, from, to) {
  const text = readFileSync(join(folder, file), 'utf8');
  assert.ok(text.includes(from), `${file}: ${from}`);
  writeFileSync(join(folder, file), text.replace(from, to));
}

let passed = 0;

/** @param {string} name @param {() => void} body */
function step(name, body) {
  body();
  passed++;
  console.log(`  ✓ ${name}`);
}

const [course, start, student] = ['course', 'start', 'my-statistics'].map((name) =>
  join(scratch, name),
);
assert.ok(course && start && student);
const STUB = 'checks/stubs/01-descriptive.ts';
const FILE = 'lessons/01-descriptive/exercise.ts';
const MEAN = 'export function mean(xs: number[]): number {';
const LATER = MEAN.replace('number[]', 'readonly number[]');
let packed = '';

try {
  step('the package is packed, and installed into a copy', () => {
    packed = pack(root);
    cpSync(join(root, 'examples/statistics'), course, {
      recursive: true,
      filter: (path) => !/^(node_modules|\.gradlings|package-lock\.json)$/.test(basename(path)),
    });
    typed(course, `${INSTALL} --no-save "${packed}"`);
  });

  step('types hold', () => {
    typed(course, `node "${join(root, 'node_modules/typescript/bin/tsc')}" --noEmit`);
  });

  step('each lesson is proven, and nothing is missing', () => {
    assert.match(typed(course, 'npx gradlings verify'), /nothing is missing/);
  });

  step('a student begins it, and writes an exercise', () => {
    mkdirSync(start);
    typed(start, `${INSTALL} "${packed}" "${pack(course)}"`);
    assert.ok(!existsSync(join(start, 'node_modules/gradlings-statistics/reference')));
    typed(start, 'npx gradlings init ../my-statistics --course gradlings-statistics');
    typed(student, INSTALL);
    assert.match(typed(student, 'npm test'), /Score: 0 of \d+ points/);
    edit(
      student,
      FILE,
      `${MEAN}\n  throw new Error('not written yet');`,
      `${MEAN}\n  if (xs.length === 0) throw new Error('none');\n  return xs.reduce((sum, x) => sum + x, 0) / xs.length;`,
    );
    assert.match(typed(student, 'npm test'), /Score: 1 of \d+ points/);
  });

  step(
    'a later version has another law and another stub: the work stays, the change is shown',
    () => {
      edit(course, 'package.json', '"version": "0.1.0"', '"version": "99.0.0"');
      edit(
        course,
        'checks/descriptive/checks.ts',
        "mean = exercise(1, ['xs']",
        "mean = exercise(4, ['xs']",
      );
      for (const file of [STUB, FILE]) edit(course, file, MEAN, LATER);
      typed(student, `${INSTALL} "${pack(course)}"`);
      const before = readFileSync(join(student, FILE), 'utf8');
      const text = typed(student, 'npx gradlings update');
      assert.ok(text.includes(`- ${MEAN}`) && text.includes(`+ ${LATER}`), text);
      assert.equal(readFileSync(join(student, FILE), 'utf8'), before);
      assert.match(typed(student, 'npm test'), /Score: 4 of \d+ points/);
    },
  );
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
console.log(`\n${passed} passed, 0 failed`);
