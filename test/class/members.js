/** What the 200 of a class hand in, and the points that each must earn for it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lessons, worth } from '../course.js';
import { solution, withOneMistake, withOther } from '../with-one-mistake.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** @typedef {(typeof lessons)[number]} Lesson */

const ALL = worth(lessons);
/** The lesson of the fewest exercises, which is quick to grade. */
const [SMALL] = lessons.toSorted((a, b) => namesIn(a).length - namesIn(b).length);
assert.ok(SMALL);

/** @param {Lesson} lesson */
function namesIn({ points }) {
  return Object.keys(points);
}

/** @typedef {Record<string, string | Buffer>} Files by path */

/**
 * What a submission holds, and the score it must get: what it must lie between.
 * @typedef {{ kind: string, files: Files, least: number, most: number }} Member
 */

/** @param {readonly Lesson[]} some */
const solved = (some) => Object.fromEntries(some.map(({ file, id }) => [file, solution(id)]));

/** @returns {Member} */
const right = () => ({ kind: 'right', files: solved(lessons), least: ALL, most: ALL });

/** The first lessons are solved. @param {number} count @returns {Member} */
const partly = (count) => {
  const first = lessons.slice(0, count);
  const stubs = lessons.map(({ file }) => [file, readFileSync(join(root, file), 'utf8')]);
  const files = { ...Object.fromEntries(stubs), ...solved(first) };
  return { kind: 'partly', files, least: worth(first), most: worth(first) };
};

/** One exercise of one lesson has a known mistake. @param {Lesson} lesson @returns {Member} */
const mistaken = ({ id, file, points, extra }) => {
  const { exercise, text } = withOneMistake(id);
  const lost = points[exercise] ?? NaN;
  const files = { ...solved(lessons), [file]: text };
  const kind = `mistaken in ${id}`;
  if (extra) return { kind, files, least: ALL, most: ALL };
  return { kind, files, least: ALL - lost, most: ALL - 0.01 };
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

/** @param {string | Buffer} file @returns {Member} */
const hostile = (file) => {
  const points = ALL - worth([SMALL]);
  const files = { ...solved(lessons), [SMALL.file]: file };
  return { kind: 'hostile', files, least: points, most: points };
};

/** Hangs where QuickJS cannot interrupt it: it must be killed from outside. @returns {Member} */
const uninterruptible = () => {
  const [name = ''] = namesIn(SMALL);
  const text = withOther(SMALL.id, name, '() => [].indexOf.call({ length: 2 ** 53 - 1 }, 1)');
  const points = ALL - (SMALL.points[name] ?? NaN);
  const files = { ...solved(lessons), [SMALL.file]: text };
  return { kind: 'hostile', files, least: points, most: points };
};

/** The lessons of which there is a right solution that is nobody else's. */
const drafted = lessons.filter(({ id }) => id === 'shapes' || id === 'backprop');

/** @param {(text: string) => string} change @returns {Member} */
const draft = (change) => {
  const texts = drafted.map(({ file }) => {
    return [file, change(readFileSync(join(root, 'test/drafts', file), 'utf8'))];
  });
  const points = worth(drafted);
  return { kind: 'planted', files: Object.fromEntries(texts), least: points, most: points };
};

/** The functions in another order, with other comments and another margin. @param {string} text */
const disguised = (text) => {
  const [head = '', ...parts] = text.split(/^(?=\/\*\*|export |const |function |class )/m);
  return [head, ...parts.filter((part) => !part.startsWith('/**')).toReversed()]
    .join('\n// my own\n')
    .replaceAll(/^ +/gm, (space) => space + space);
};

/** @returns {Member} */
const empty = () => ({ kind: 'empty', files: {}, least: 0, most: 0 });

/** What nobody can grade is no 0. @param {string} kind @returns {Member} */
const ungraded = (kind) => ({ kind, files: {}, least: NaN, most: NaN });

/** @type {Member[]} */
const BY_KIND = [
  ...Array.from({ length: 80 }, right),
  ...Array.from({ length: 54 }, (_, i) => partly(i % lessons.length)),
  ...Array.from({ length: 43 }, (_, i) => mistaken(lessons[i % lessons.length] ?? SMALL)),
  ...HOSTILE.map(hostile),
  uninterruptible(),
  draft(String),
  draft(disguised),
  ...Array.from({ length: 8 }, empty),
  ungraded('link'),
  ungraded('broken zip'),
];

/** Mixed, so that every part of the class has every kind. */
export const MEMBERS = BY_KIND.map((_, i) => BY_KIND[(i * 77) % BY_KIND.length] ?? empty());
assert.equal(new Set(MEMBERS).size, MEMBERS.length);
