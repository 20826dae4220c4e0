/**
 * Grades a class of 200 as an instructor does: one command, interrupted once, typed again. Right,
 * partly done, mistaken, hostile and empty submissions; the gradebook must have what each earned.
 *
 *     node test/class-of-200.js
 *     node test/class-of-200.js --runs 10    any options of the command
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { lessons, worth } from './course.js';
import { solution, withOneMistake, withOther } from './with-one-mistake.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const command = join(root, 'engine/command/gradlings.js');
const work = mkdtempSync(join(tmpdir(), 'gradlings-class-'));
const submissions = join(work, 'submissions');
const results = join(work, 'results');

/** @typedef {(typeof lessons)[number]} Lesson */

const ALL = worth(lessons);
/** The lesson of the fewest exercises, which is quick to grade. */
const [SMALL] = lessons.toSorted((a, b) => namesIn(a).length - namesIn(b).length);
assert.ok(SMALL);

/** @param {Lesson} lesson */
function namesIn({ points }) {
  return Object.keys(points);
}

/**
 * What a submission holds, and the score it must get: a number, or what it must lie between.
 * @typedef {{ files: Record<string, string | Buffer>, least: number, most: number, also?: (folder: string) => void }} Submission
 */

/** @param {readonly Lesson[]} some */
const solved = (some) => Object.fromEntries(some.map(({ file, id }) => [file, solution(id)]));

/** @returns {Submission} */
const right = () => ({ files: solved(lessons), least: ALL, most: ALL });

/** The first lessons are solved. @param {number} count @returns {Submission} */
const partly = (count) => {
  const first = lessons.slice(0, count);
  const stubs = lessons.map(({ file }) => [file, readFileSync(join(root, file), 'utf8')]);
  const points = worth(first);
  return { files: { ...Object.fromEntries(stubs), ...solved(first) }, least: points, most: points };
};

/** One exercise of one lesson has a known mistake. @param {Lesson} lesson @returns {Submission} */
const mistaken = ({ id, file, points }) => {
  const { exercise, text } = withOneMistake(id);
  const lost = points[exercise] ?? NaN;
  return { files: { ...solved(lessons), [file]: text }, least: ALL - lost, most: ALL - 0.01 };
};

/** A file in which each exercise does the same. @param {(name: string) => string} body */
const each = (body) =>
  namesIn(SMALL)
    .map((name) => `export function ${name}(...given) { ${body(name)} }`)
    .join('\n');

/** Everything is right but one file, which earns nothing and harms nothing. @type {(string | Buffer)[]} */
const HOSTILE = [
  each(() => 'while (true) {}'),
  'const a = []; for (;;) a.push("x".repeat(1e6) + a.length);',
  each((name) => `return ${name}(...given);`),
  `${'('.repeat(20_000)}1`,
  Buffer.from([0, 255, 254, 0]),
  Buffer.alloc(20_000_000, 0x20),
  'console.log("::error::x", JSON.stringify({ score: 100 })); throw { status: "passed" };',
  `Object.prototype.status = "passed"; Array.prototype.map = () => [];\n${each(() => 'return given[0];')}`,
  'export default 1; import fs from "node:fs";',
  each((name) => (name === namesIn(SMALL)[0] ? 'process.exit(0);' : 'return import("fs");')),
];

/** @param {string | Buffer} file @returns {Submission} */
const hostile = (file) => {
  const points = ALL - worth([SMALL]);
  return { files: { ...solved(lessons), [SMALL.file]: file }, least: points, most: points };
};

/** Hangs where QuickJS cannot interrupt it: it must be killed from outside. @returns {Submission} */
const uninterruptible = () => {
  const [name = ''] = namesIn(SMALL);
  const text = withOther(SMALL.id, name, '() => [].indexOf.call({ length: 2 ** 53 - 1 }, 1)');
  const points = ALL - (SMALL.points[name] ?? NaN);
  return { files: { ...solved(lessons), [SMALL.file]: text }, least: points, most: points };
};

/** A link to somebody else's work. @returns {Submission} */
const linking = () => ({
  files: {},
  least: 0,
  most: 0,
  also: (folder) =>
    symlinkSync(join(submissions, 'student 000', 'lessons'), join(folder, 'lessons'), 'junction'),
});

/** @type {Submission[]} */
const CLASS = [
  ...Array.from({ length: 80 }, right),
  ...Array.from({ length: 54 }, (_, i) => partly(i % lessons.length)),
  ...Array.from({ length: 45 }, (_, i) => mistaken(lessons[i % lessons.length] ?? SMALL)),
  ...HOSTILE.map(hostile),
  uninterruptible(),
  linking(),
  ...Array.from({ length: 9 }, () => ({ files: {}, least: 0, most: 0 })),
];

/** Mixed, so that every part of the run meets every kind. @param {number} i */
const nameOf = (i) => `student ${String((i * 77) % CLASS.length).padStart(3, '0')}`;

function makeClass() {
  for (const [i, { files, also }] of CLASS.entries()) {
    const folder = join(submissions, nameOf(i));
    mkdirSync(folder, { recursive: true });
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    also?.(folder);
  }
}

/**
 * Loaded before the command: says at its end what it and the processes it started have used, of
 * which only Linux tells.
 */
const METER = `
  import { readFileSync } from 'node:fs';
  const read = (file) => { try { return readFileSync('/proc/' + file, 'utf8'); } catch { return ''; } };
  const megabytes = (id) => Number(/VmRSS:\\s*(\\d+)/.exec(read(id + '/status'))?.[1] ?? 0) / 1024;
  const started = () => read('self/task/' + process.pid + '/children').split(' ').filter(Boolean);
  const memory = [];
  const measure = () => memory.push(['self', ...started()].reduce((sum, id) => sum + megabytes(id), 0));
  setInterval(measure, 500).unref();
  process.on('exit', () => {
    const ticks = read('self/stat').split(') ').at(-1).split(' ').slice(11, 15).map(Number);
    console.error('used ' + JSON.stringify({ cpu: ticks.reduce((a, b) => a + b, 0) / 100, memory }));
  });`;

/**
 * Types the command; interrupts it once so many are done.
 * @param {number} [interruptAt]
 * @returns {Promise<{ code: number | null, text: string, seconds: number, cpu: number, memory: number[] }>}
 */
function grade(interruptAt = Infinity) {
  const meter = `data:text/javascript,${encodeURIComponent(METER)}`;
  const args = [
    'grade',
    '--class',
    submissions,
    '--out',
    results,
    '--format',
    'json,gradescope',
    ...process.argv.slice(2),
  ];
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', meter, command, ...args], {
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  let text = '';
  return new Promise((resolve) => {
    child.stderr.on('data', (data) => {
      text += data;
      const done = Number([...text.matchAll(/^(\d+)\/\d+ /gm)].at(-1)?.[1] ?? 0);
      if (done < interruptAt) return;
      interruptAt = Infinity;
      child.kill('SIGINT');
    });
    child.on('close', (code) => {
      const { cpu = NaN, memory = [] } = JSON.parse(/^used (.*)$/m.exec(text)?.[1] ?? '{}');
      resolve({ code, text, seconds: (performance.now() - start) / 1000, cpu, memory });
    });
  });
}

/** The reports there are; each must be whole. */
const reports = () =>
  readdirSync(results, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => {
      const file = readdirSync(join(results, name)).find((each) => each === 'report.json');
      return file ? [JSON.parse(readFileSync(join(results, name, file), 'utf8'))] : [];
    });

/** @returns {Map<string, number>} */
const gradebook = () => {
  const text = readFileSync(join(results, 'gradebook.csv'), 'utf8');
  const { data } = Papa.parse(text, { header: true, skipEmptyLines: true });
  return new Map(
    /** @type {Record<string, string>[]} */ (data).map(({ submission = '', score }) => [
      submission,
      Number(score),
    ]),
  );
};

try {
  makeClass();
  const first = await grade(CLASS.length / 3);
  if (process.platform !== 'win32') assert.equal(first.code, 130, first.text);
  const before = reports().length;
  assert.ok(before >= CLASS.length / 3 && before < CLASS.length, `${before} reports`);
  console.log(
    `  ✓ interrupted with ${before} reports, all whole, after ${first.seconds.toFixed(1)} s`,
  );

  const second = await grade();
  assert.equal(second.code, 0, second.text);
  const [, graded, kept] = /(\d+) graded, (\d+) kept, 0 not graded/.exec(second.text) ?? [];
  assert.equal(Number(graded) + Number(kept), CLASS.length, second.text);
  // What could not be read is looked at anew: it has no hash.
  assert.ok(Number(kept) >= before - 3, second.text);
  console.log(`  ✓ resumed: ${graded} graded, ${kept} kept, in ${second.seconds.toFixed(1)} s`);

  const book = gradebook();
  assert.equal(book.size, CLASS.length);
  for (const [i, { least, most }] of CLASS.entries()) {
    const score = book.get(nameOf(i)) ?? NaN;
    assert.ok(score >= least && score <= most, `${nameOf(i)}: ${score}, not ${least} to ${most}`);
  }
  console.log('  ✓ the gradebook has what each has earned');

  const third = await grade();
  assert.equal(third.code, 0, third.text);
  const [, again, still] = /(\d+) graded, (\d+) kept/.exec(third.text) ?? [];
  assert.equal(Number(again) + Number(still), CLASS.length, third.text);
  assert.ok(Number(again) <= 3, third.text);
  console.log(`  ✓ typed once more: kept, in ${third.seconds.toFixed(1)} s`);

  const seconds = first.seconds + second.seconds;
  const quarter = second.memory[Math.floor(second.memory.length / 4)] ?? NaN;
  console.log(`
  ${(seconds / CLASS.length).toFixed(2)} s and ${((first.cpu + second.cpu) / CLASS.length).toFixed(2)} core-seconds a submission
  memory: ${quarter.toFixed(0)} MB after a quarter of the second run, ${Math.max(...second.memory).toFixed(0)} MB at most`);
} finally {
  rmSync(work, { recursive: true, force: true });
}
