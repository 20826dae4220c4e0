/** Looks at all that is written of a class: who has which points, what is handed back, who is alike. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { DELIVERED, ROSTER } from './delivered.js';

/** @typedef {import('../../engine/formats/class/record.ts').ClassRecord} ClassRecord */

/** @param {string} results @returns {ClassRecord & { overview: import('../../engine/formats/class/overview.ts').Overview }} */
export const recordIn = (results) => JSON.parse(readFileSync(join(results, 'class.json'), 'utf8'));

/** @param {string} file @returns {Record<string, string>[]} */
const tableIn = (file) =>
  Papa.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  }).data;

/** Everybody is there once, with what they have earned, or with a reason. @param {string} results */
export function lookAtBooks(results) {
  const { members, maxScore } = recordIn(results);
  const missing = members.filter(({ status }) => status === 'missing');
  assert.equal(members.length, DELIVERED.length + missing.length);
  assert.deepEqual(
    missing.map(({ student }) => student?.name),
    ROSTER.filter(({ name }) => name.startsWith('Absent')).map(({ name }) => name),
  );
  const scores = new Map(
    tableIn(join(results, 'gradebook.csv')).map((row) => [row['submission'] ?? '', row]),
  );
  const given = tableIn(join(results, 'gradebook-moodle.csv'));
  const grades = new Map(given.map((row) => [row['Identifier'], row['Grade']]));
  for (const { folder, name, number, least, most } of DELIVERED) {
    const mine = members.filter((member) => member.folder === folder);
    const [member] = mine;
    assert.ok(member && mine.length === 1, `${folder}: ${mine.length}`);
    const { submission, status, score, note, student, stranger } = member;
    const row = scores.get(submission);
    assert.ok(row, `${folder} is not in the gradebook`);
    assert.equal(status, Number.isNaN(least) ? 'not graded' : 'graded', folder);
    if (status === 'graded') {
      assert.ok(score >= least && score <= most, `${folder}: ${score}, not ${least} to ${most}`);
      assert.equal(member.maxScore, maxScore);
    }
    const shown = status === 'graded' ? String(score) : '';
    assert.equal(row['score'], shown, folder);
    if (score === 0) assert.ok(note && row['note'], `${folder} has no points and no reason`);
    const listed = ROSTER.find((each) => each.number === number);
    assert.equal(student?.name, listed?.name.normalize('NFC'), folder);
    assert.equal(stranger === undefined, listed !== undefined, folder);
    if (listed) assert.equal(grades.get(`Participant ${number}`), shown, name);
  }
  for (const { number } of ROSTER.slice(-10)) assert.equal(grades.get(`Participant ${number}`), '');
  return `the gradebooks have what each of ${members.length} has earned, or why there is nothing`;
}

/**
 * A page for everybody who was graded, in the folder that Moodle takes it from, and nothing of others.
 * @param {string} folder
 * @param {import('./command.js').Run} run
 */
export function lookAtHandBacks(folder, { code, text }) {
  assert.equal(code, 2, text);
  const graded = DELIVERED.filter(({ least }) => !Number.isNaN(least));
  const pages = readdirSync(folder).filter((file) => file.endsWith('.html'));
  assert.equal(pages.length, graded.length);
  const entries = Object.entries(unzipSync(readFileSync(join(folder, 'moodle.zip'))));
  assert.equal(entries.length, graded.length);
  for (const { folder: own, number, name, least, most } of graded) {
    const mine = entries.filter(([path]) => path.includes(`_${number}_assignsubmission_file`));
    assert.equal(mine.length, 1, name);
    const page = Buffer.from(mine[0]?.[1] ?? [])
      .toString()
      .replaceAll(own, '');
    assert.ok(page.includes(name.normalize('NFC').replaceAll('&', '&amp;')), name);
    assert.ok(!/_assignsubmission_|example\.org/.test(page), name);
    const others = graded.filter((each) => !each.name.includes(name) && !name.includes(each.name));
    const told = others.find((each) => each.name.length > 3 && page.includes(each.name));
    assert.equal(told, undefined, `the page of ${name} tells of ${told?.name}`);
    const score = Number(/Score: ([\d.]+) of/.exec(page)?.[1]);
    assert.ok(score >= least && score <= most, `${name}: ${score}`);
  }
  return `${graded.length} pages are handed back, each with its own points and nothing of others`;
}

/**
 * Those who hand in the same are found, and nobody else.
 * @param {import('./command.js').Run} run
 */
export function lookAtAlike({ code, out, text }) {
  assert.equal(code, 2, text);
  /** @type {import('../../engine/formats/class/alike.ts').AlikeClass} */
  const { groups, notCompared, solutions } = JSON.parse(out);
  assert.equal(notCompared.length, 2);
  const kinds = groups.map(({ names }) => [
    ...new Set(names.map((name) => DELIVERED.find(({ folder }) => folder === name)?.kind)),
  ]);
  const planted = groups.filter((_, i) => kinds[i]?.join() === 'planted');
  assert.deepEqual(
    planted.map(({ names }) => names.length),
    [2],
    'the copy in disguise',
  );
  // Their files are the same letter for letter, as each has the first mistake that is known.
  for (const kind of kinds) assert.match(kind.join(), /^(planted|mistaken in \w+)$/);
  const right = DELIVERED.filter(({ kind }) => kind === 'right');
  assert.ok(solutions.length >= right.length, `${solutions.length} like the course's solutions`);
  return `${groups.length} groups are alike: the copy in disguise, and the same files; nobody else`;
}
