/** Looks at `class.html`: it has the numbers of `class.json`, also in a browser, if there is one. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'parse5';
import { recordIn } from './look.js';

/** @typedef {{ tagName?: string, value?: string, childNodes?: Node[], attrs?: { name: string, value: string }[] }} Node */

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome'];

/** @param {string} results */
export function lookAtPage(results) {
  const file = join(results, 'class.html');
  check(readFileSync(file, 'utf8'), recordIn(results));
  const browser = BROWSERS.find((name) => spawnSync(name, ['--version']).status === 0);
  if (!browser) return 'class.html has the numbers of class.json';
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--dump-dom'];
  const { stdout } = spawnSync(browser, [...flags, pathToFileURL(file).href], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  check(stdout, recordIn(results));
  return `class.html has the numbers of class.json, and in ${browser}, too`;
}

/** @param {string} page @param {ReturnType<typeof recordIn>} record */
function check(page, { members, overview }) {
  const document = /** @type {Node} */ (parse(page));
  const { students, points, distribution, lessons } = overview;
  const figures = all(document, 'dd').map(textOf).map(Number);
  const counts = Object.values(students).filter((count) => count > 0);
  for (const figure of [...counts, ...Object.values(points ?? {})]) {
    assert.ok(figures.includes(figure), `${figure} is not among ${figures}`);
  }
  const bins = all(document, 'span').filter((node) => hasClass(node, 'count'));
  assert.deepEqual(
    bins.map((node) => Number(textOf(node))),
    distribution.map((bin) => bin.students),
  );
  const graded = members.filter(({ status }) => status === 'graded');
  const tables = all(document, 'table').map((table) => all(table, 'tr').slice(1).map(cellsIn));
  const rows = tables.find((table) => table.length === graded.length);
  assert.ok(rows, 'a table with everybody who was graded');
  assert.deepEqual(
    rows.map(([name, score]) => `${name} ${score}`).toSorted(),
    graded.map(({ student, folder, score }) => `${student?.name ?? folder} ${score}`).toSorted(),
  );
  const means = tables.find((table) => table.length === lessons.length);
  for (const [i, { mean }] of lessons.entries()) {
    assert.ok(
      means?.[i]?.some((cell) => cell.startsWith(String(mean))),
      `${mean}: ${means?.[i]}`,
    );
  }
}

/** @param {Node} row */
const cellsIn = (row) =>
  (row.childNodes ?? [])
    .filter(({ tagName }) => tagName === 'td' || tagName === 'th')
    .map((cell) => textOf(cell));

/** @param {Node} node @param {string} tag @returns {Node[]} */
const all = (node, tag) => [
  ...(node.tagName === tag ? [node] : []),
  ...(node.childNodes ?? []).flatMap((child) => all(child, tag)),
];

/** @param {Node} node @returns {string} */
const textOf = (node) =>
  (node.value ?? (node.childNodes ?? []).map(textOf).join('')).replaceAll(/\s+/g, ' ').trim();

/** @param {Node} node @param {string} name */
const hasClass = ({ attrs = [] }, name) =>
  attrs.some((each) => each.name === 'class' && each.value.split(' ').includes(name));
