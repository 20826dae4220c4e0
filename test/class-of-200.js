/**
 * A class of 200 from the download to the hand-back, as an instructor does it: right, partly done,
 * mistaken, hostile and empty submissions in folders and zips; a roster with ten absent; graded at
 * once, and in three parts that are killed ten times at random moments. Everybody must get what they
 * have earned, and nobody may be lost.
 *
 *     node test/class-of-200.js
 *     node test/class-of-200.js --seed 7    other moments
 */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { draws, type } from './class/command.js';
import { DELIVERED, deliver, writeRoster } from './class/delivered.js';
import { lookAtPage } from './class/look-at-page.js';
import { lookAtAlike, lookAtBooks, lookAtHandBacks } from './class/look.js';

const { seed } = parseArgs({ options: { seed: { type: 'string', default: '1' } } }).values;
const work = mkdtempSync(join(tmpdir(), 'gradlings-class-'));
/** @param {string[]} path */
const at = (...path) => join(work, ...path);
const [submissions, roster, whole, merged] = ['submissions', 'roster.csv', 'whole', 'merged'].map(
  (name) => at(name),
);
assert.ok(submissions && roster && whole && merged);

const CLASS = ['grade', '--class', submissions, '--roster', roster, '--lang', 'en'];
const PARTS = [1, 2, 3].map((i) => ({ index: i, out: at(`part-${i}`) }));
const KILLS = 10;

/** @param {string} text */
const tell = (text) => console.log(`  ✓ ${text}`);

/** Grades a part, killed so many times at random. @param {(typeof PARTS)[number]} part @param {number} kills */
async function gradePart({ index, out }, kills, draw = draws(Number(seed) + index)) {
  const args = [...CLASS, '--out', out, '--shard', `${index}/${PARTS.length}`, '--format', 'json'];
  let done = 0;
  for (let i = 0; i < kills; i++) {
    const after = i === 0 ? 0 : done + draw(12);
    const signal = i === 1 && process.platform !== 'win32' ? 'SIGINT' : 'SIGKILL';
    const { code, text } = await type(args, {
      after,
      wait: draw(after === 0 ? 4000 : 800),
      signal,
    });
    assert.notEqual(code, 0, `it ended before it was killed: ${text}`);
    done = reportsIn(out);
  }
  const last = await type(args);
  assert.ok(last.code === 0 || last.code === 2, last.text);
  const [, graded, kept, not] = /(\d+) graded, (\d+) kept, (\d+) not graded/.exec(last.text) ?? [];
  assert.ok(Number(kept) >= done - 3, last.text);
  return { done: Number(graded) + Number(kept) + Number(not), kept: Number(kept) };
}

/** Every report that is there must be whole. @param {string} results */
function reportsIn(results) {
  if (!existsSync(results)) return 0;
  const found = readdirSync(results, { recursive: true, encoding: 'utf8' });
  const reports = found.filter((file) => file.endsWith('report.json'));
  for (const file of reports) JSON.parse(readFileSync(join(results, file), 'utf8'));
  return reports.length;
}

try {
  deliver(submissions);
  writeRoster(roster);

  const once = await type([...CLASS, '--out', whole, '--format', 'json,gradescope']);
  assert.equal(once.code, 2, once.text);
  assert.match(once.text, /198 graded, 0 kept, 2 not graded/);
  const again = await type([...CLASS, '--out', whole, '--format', 'json,gradescope']);
  const [, anew] = /(\d+) graded, \d+ kept, 2 not graded/.exec(again.text) ?? [];
  assert.ok(Number(anew) <= 3, again.text);
  tell(`graded in ${once.seconds.toFixed(0)} s, and kept when it was typed once more`);
  tell(lookAtBooks(whole));

  const graded = [];
  for (const [i, part] of PARTS.entries()) {
    graded.push(await gradePart(part, Math.floor((KILLS + i) / PARTS.length)));
  }
  assert.equal(
    graded.reduce((sum, { done }) => sum + done, 0),
    DELIVERED.length,
  );
  const kept = graded.map((part) => part.kept).join(', ');
  tell(`in three parts, killed ${KILLS} times at random and resumed (kept: ${kept})`);

  const [first, second, third] = PARTS.map(({ out }) => out);
  const lacking = await type(['grade', 'merge', first ?? '', third ?? '', '--out', at('lacking')]);
  assert.equal(lacking.code, 2);
  assert.match(lacking.text, /part 2 of 3/i);
  const joined = await type([
    'grade',
    'merge',
    third ?? '',
    first ?? '',
    second ?? '',
    '--out',
    merged,
  ]);
  assert.equal(joined.code, 2, joined.text);
  for (const book of ['gradebook.csv', 'gradebook-moodle.csv']) {
    const textIn = (/** @type {string} */ folder) => readFileSync(join(folder, book), 'utf8');
    assert.equal(textIn(merged), textIn(whole));
  }
  const left = readdirSync(merged, { recursive: true, encoding: 'utf8' });
  assert.deepEqual(
    left.filter((file) => file.endsWith('.tmp')),
    [],
  );
  tell('merged: the same gradebooks, byte for byte; refused while a part is missing');

  const diff = await type(['grade', 'diff', whole, merged, '--lang', 'en']);
  assert.match(diff.out, /^Could not be compared: 2$/m);
  assert.doesNotMatch(diff.out, /Changed|By law|Only/);
  assert.equal(diff.code, 2);
  tell('the regrade has changed nothing');

  const feedback = await type(['grade', 'feedback', merged, '--out', at('back')]);
  tell(lookAtHandBacks(at('back'), feedback));
  tell(lookAtPage(merged));
  const alike = await type(['grade', 'alike', '--class', submissions, '--format', 'json']);
  tell(lookAtAlike(alike));

  const quarter = once.memory[Math.floor(once.memory.length / 4)] ?? NaN;
  console.log(`
  ${(once.seconds / DELIVERED.length).toFixed(2)} s and ${(once.cpu / DELIVERED.length).toFixed(2)} core-seconds a submission
  memory: ${quarter.toFixed(0)} MB after a quarter of the run, ${Math.max(...once.memory).toFixed(0)} MB at most`);
} finally {
  rmSync(work, { recursive: true, force: true });
}
