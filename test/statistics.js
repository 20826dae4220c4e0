/**
 * The course in `examples/statistics`, which depends on the package alone: proven with the packed file,
 * and done by a student, on to a later version in which a law and a stub are others.
 *
 *     node test/statistics.js
 */
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { edit, INSTALL, pack, step, tellSteps, typed } from './typing.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'gradlings-statistics-'));

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
    packed = pack(root, scratch).file;
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
    typed(start, `${INSTALL} "${packed}" "${pack(course, scratch).file}"`);
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
      typed(student, `${INSTALL} "${pack(course, scratch).file}"`);
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
tellSteps();
