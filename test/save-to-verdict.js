/**
 * Measures how long `npm run watch` lets a student wait: from the moment a file is written to the
 * moment the verdict on the current exercise is there, and until all of the lesson is graded.
 *
 *     node test/save-to-verdict.js
 *     node test/save-to-verdict.js losses training
 *
 * Right solutions, each exercise in turn, and as many known mistakes; it fails where a verdict takes
 * a second or longer. Other work on the machine is measured too.
 */
import '../engine/node/load-typescript.js';
import { rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeCheckout } from '../docs/demo/checkout.js';
import { mistakesOf, solution, withOneMistake } from './with-one-mistake.js';

const { default: course } = await import('../gradlings.config.ts');
const { exerciseFile } = await import('../engine/course.ts');
const { loadCourse } = await import('../engine/command/watch/course.ts');
const { watchFolder } = await import('../engine/command/watch/loop.ts');
const { beginning, keyOf, placesIn } = await import('../engine/command/watch/state.ts');

/** @import { Key } from '../engine/command/watch/keys.ts' */
/** @import { ExercisePlace } from '../engine/command/watch/course.ts' */
/** @import { State } from '../engine/command/watch/state.ts' */
/** @import { LessonEntry } from '../engine/course.ts' */
/** @import { Missing } from '../engine/grade/task.ts' */

const SAVES = 20;
const LIMIT = 1000;

/** A student's folder, in which everything is right. */
const folder = makeCheckout(
  Object.fromEntries(course.lessons.map((entry) => [exerciseFile(entry), solution(entry.id)])),
);

/** @param {LessonEntry} entry @param {string} text */
function save(entry, text) {
  writeFileSync(join(folder, exerciseFile(entry)), text);
}

/** What is seen of it; `watch` begins at the first exercise. @type {State} */
let state = beginning(await loadCourse(course), 'en');
const places = placesIn(state);
state = { ...state, current: places[0] };
/** @type {(key: Key) => void} */
let press = () => {};
const ended = watchFolder(course, folder, state, ({ pressed }) => {
  press = pressed;
  return { show: (now) => void (state = now), suspend: () => {}, close: () => {} };
});

/** @param {() => boolean} wanted */
async function until(wanted) {
  while (!wanted()) await sleep(1);
}

/** Goes to an exercise as a student does: by the list. @param {ExercisePlace | undefined} place */
function goTo(place) {
  /** @param {ExercisePlace | undefined} one */
  const lineOf = (one) => places.findIndex((each) => one && keyOf(each) === keyOf(one));
  press('course');
  for (let ahead; (ahead = lineOf(place) - lineOf(state.cursor)) !== 0;)
    press(ahead > 0 ? 'down' : 'up');
  press('choose');
}

/**
 * Milliseconds until the verdict, until its mistake is named, until all is graded, and until the place
 * of the mistake is found, if it is.
 * @param {LessonEntry} entry
 * @param {string} text
 */
async function measure(entry, text) {
  const last = state.save;
  // A save may come at any moment between two looks.
  await sleep(100 * Math.random());
  const begin = performance.now();
  save(entry, text);
  const times = [];
  for (const isThere of [
    () => state.save !== last && !isAmong(state.due),
    () => !isMissing('mistake'),
    () => state.due.size === 0,
    () => state.due.size + state.missing.size === 0,
  ]) {
    await until(isThere);
    times.push(performance.now() - begin);
  }
  return times;
}

/** Whether the current exercise is. @param {ReadonlySet<string>} keys */
const isAmong = (keys) => state.current !== undefined && keys.has(keyOf(state.current));

/** Whether that of the current exercise is still looked for. @param {Missing} what */
const isMissing = (what) =>
  state.current !== undefined && state.missing.get(keyOf(state.current)) === what;

/** Median and worst. @param {number[]} times */
function told(times) {
  const sorted = times.toSorted((a, b) => a - b);
  const [median = 0, worst = 0] = [sorted[sorted.length >> 1], sorted.at(-1)];
  return `${median.toFixed(0).padStart(5)} ${worst.toFixed(0).padStart(6)}`;
}

const wanted = process.argv.slice(2);
await until(() => state.reports.size > 0 && state.due.size === 0);
const load = () => loadavg()[0]?.toFixed(2);
console.log(`${SAVES} saves each way; ${availableParallelism()} cores, load ${load()}\n`);
const heads = ['right', 'wrong', 'its name', 'whole lesson', 'its place'];
console.log(
  `median and worst in ms    ${heads.map((head) => head.padEnd(13)).join('  ')}`.trimEnd(),
);
let slowest = 0;
for (const entry of course.lessons) {
  const { id } = entry;
  if (wanted.length > 0 && !wanted.includes(id)) continue;
  const [right, wrong] = /** @type {[number[][], number[][]]} */ ([[], []]);
  const exercises = places.filter(({ lesson }) => lesson === id);
  const mistakes = mistakesOf(id);
  for (let i = 0; i < SAVES; i++) {
    goTo(exercises[i % exercises.length]);
    // A text that was graded before would not be graded again.
    right.push(await measure(entry, `${solution(id)}\n// ${i}\n`));
    const mistake = mistakes[Math.floor((i * mistakes.length) / SAVES)];
    const { exercise, text } = withOneMistake(id, mistake);
    goTo({ lesson: id, exercise });
    wrong.push(await measure(entry, `${text}\n// ${i}\n`));
  }
  save(entry, solution(id));
  const columns = [right, ...[0, 1, 2, 3].map(() => wrong)].map((times, i) =>
    times.map((time) => time[Math.max(0, i - 1)] ?? 0),
  );
  slowest = Math.max(slowest, ...columns.slice(0, 2).flat());
  console.log(`${entry.folder.padEnd(20)} ${columns.map(told).join('   ')}`);
}
press('quit');
await ended;
rmSync(folder, { recursive: true, force: true });
console.log(`\nslowest verdict ${slowest.toFixed(0)} ms; load ${load()}`);
process.exitCode = slowest < LIMIT ? 0 : 1;
