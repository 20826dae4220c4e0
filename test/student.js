/**
 * Does the course as a student without a clone does it: from the packed files, in an empty folder, and
 * on to a later version in which a law and a stub are others.
 *
 *     node test/student.js
 */
import assert from 'node:assert/strict';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lessons, worth } from './course.js';
import { edit, INSTALL, pack, step, tellSteps, type, typed } from './typing.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'gradlings-student-'));
const FILE = 'lessons/02-perceptron/exercise.ts';
const ALL = worth(lessons);

const OFFLINE = { npm_config_offline: 'true' };

/** @param {string} folder @param {string} file */
const read = (folder, file) => readFileSync(join(folder, file), 'utf8');

const STEP = 'export function step(z: number): number {\n';
const GAP = "  throw new Error('not written yet');";
const HEAD = 'export function weightedSum(x: Tensor, w: Tensor, b: number): number {';
const LATER = HEAD.replace('b: number', 'b = 0');
const ASIDE = /^(node_modules|\.git|coverage|dist|site|docs|examples|test)$/;

const [start, student] = [join(scratch, 'start'), join(scratch, 'my-course')];
let before = '';

try {
  step('the command and what npm create needs are packed, with one version', () => {
    const [now, create] = [
      pack(root, scratch).file,
      pack(join(root, 'engine/package/create-gradlings'), scratch).file,
    ];
    const [own, its] = ['', 'engine/package/create-gradlings/'].map((folder) =>
      JSON.parse(read(root, `${folder}package.json`)),
    );
    assert.equal(its.version, own.version);
    assert.equal(its.dependencies.gradlings, `^${own.version}`);
    mkdirSync(start);
    typed(start, `${INSTALL} "${now}" "${create}"`);
  });

  step('a folder is made, by either command', () => {
    assert.match(typed(start, 'npx create-gradlings ../my-course', OFFLINE), /is ready/);
    typed(start, 'npx gradlings init ../part --lessons perceptron 04', OFFLINE);
    assert.ok(existsSync(join(scratch, 'part/lessons/04-activations/README.md')));
    assert.ok(!existsSync(join(scratch, 'part/lessons/01-shapes')));
    const { code, text } = type(start, 'npx gradlings init ../part', OFFLINE);
    assert.equal(code, 2, text);
    assert.match(text, /is not an empty folder/);
  });

  step('it is installed, and works without a network from then on', () => {
    for (const [folder, all] of /** @type {const} */ ([
      [student, ALL],
      [join(scratch, 'part'), worth(lessons.filter(({ id }) => /perceptron|activ/.test(id)))],
    ])) {
      typed(folder, INSTALL);
      assert.match(typed(folder, 'npm test', OFFLINE), RegExp(`Score: 0 of ${all} points`));
    }
    edit(student, FILE, STEP + GAP, `${STEP}  return z >= 0 ? 1 : 0;`);
    before = read(student, FILE);
    const text = typed(student, 'npm test', OFFLINE);
    assert.match(text, RegExp(`Score: 1 of ${ALL} points`));
    assert.ok(!text.includes('newer version'), text);
    assert.match(typed(student, 'npm run next', OFFLINE), /Next: /);
  });

  step('a later version, with another law and another stub, is installed', () => {
    const source = join(scratch, 'source');
    cpSync(root, source, {
      recursive: true,
      filter: (path) => !ASIDE.test(relative(root, path).split(sep).join('/')),
    });
    symlinkSync(join(root, 'node_modules'), join(source, 'node_modules'), 'junction');
    const { version } = JSON.parse(read(source, 'package.json'));
    edit(source, 'package.json', `"version": "${version}"`, '"version": "99.0.0"');
    edit(
      source,
      'checks/perceptron/checks.ts',
      "step = exercise(1, ['z']",
      "step = exercise(4, ['z']",
    );
    edit(source, 'gradlings.config.ts', "'perceptron', points: 10", "'perceptron', points: 13");
    for (const file of [FILE, 'checks/stubs/02-perceptron.ts']) edit(source, file, HEAD, LATER);
    edit(source, 'lessons/02-perceptron/README.md', '\n', '\n\nClearer now.\n');
    typed(student, `${INSTALL} "${pack(source, scratch).file}"`);
  });

  step('npm test mentions it, once', () => {
    const text = typed(student, 'npm test', OFFLINE).replaceAll(/\s+/g, ' ');
    assert.match(text, /There is a newer version of the course: npx gradlings update/);
    assert.match(text, RegExp(`Score: 4 of ${ALL + 3} points`));
    assert.ok(!typed(student, 'npm test', OFFLINE).includes('newer version'));
  });

  step('an update brings texts and stub copies, keeps work, and shows what has changed', () => {
    const text = typed(student, 'npx gradlings update', OFFLINE);
    assert.match(text, /Files: 0 new, 3 replaced, 0 removed/);
    assert.match(text, /weightedSum: nothing is written in it yet/);
    assert.ok(text.includes(`- ${HEAD}`) && text.includes(`+ ${LATER}`), text);
    assert.equal(read(student, FILE), before);
    assert.ok(read(student, 'lessons/02-perceptron/README.md').includes('Clearer now.'));
    assert.match(typed(student, 'npx gradlings update', OFFLINE), /Nothing is new/);
    typed(student, 'npm run reset -- weightedSum --yes', OFFLINE);
    assert.ok(read(student, FILE).includes(LATER));
    assert.ok(read(student, FILE).includes('return z >= 0 ? 1 : 0;'));
  });
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
tellSteps();
