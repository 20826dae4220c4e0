/**
 * Measures how long `npm run watch` lets a student wait: from the moment a file is written to the
 * moment the verdict on the current exercise is there, and until all of the lesson is graded.
 *
 *     node test/save-to-verdict.js
 *     node test/save-to-verdict.js losses training
 *
 * Right solutions, each exercise in turn, and as many known mistakes; a lesson fails where a verdict
 * takes a second or longer. Other work on the machine is measured too.
 */
import '../engine/node/load-typescript.js';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { mistakesOf, solution, withOneMistake } from './with-one-mistake.js';

/** @import { Key } from '../engine/command/watch/keys.ts' */
/** @import { State } from '../engine/command/watch/state.ts' */

const SAVES = 20;
const LIMIT = 1000;

const { course } = await import('../checks/course.ts');
const { loadCourse } = await import('../engine/command/watch/course.ts');
const { watchFolder } = await import('../engine/command/watch/loop.ts');
const { beginning, isDue, keyOf } = await import('../engine/command/watch/state.ts');

const root = fileURLToPath(new URL('..', import.meta.url));
const watchedLessons = await loadCourse(course);

/** A student's folder in which everything is right, and what is being watched in it. */
class Watched {
  folder = mkdtempSync(join(tmpdir(), 'gradlings-watch-'));
  /** @type {(key: Key) => void} */
  press = () => {};
  /** @type {State} */
  state = beginning(watchedLessons, 'en', at(watchedLessons[0]?.entry.id ?? '', 0));
  #ended;

  constructor() {
    cpSync(join(root, 'lessons'), join(this.folder, 'lessons'), { recursive: true });
    for (const { entry } of watchedLessons) this.save(entry, solution(entry.id));
    this.#ended = watchFolder(course, this.folder, this.state, ({ pressed }) => {
      this.press = pressed;
      return {
        show: (/** @type {State} */ state) => void (this.state = state),
        suspend: () => {},
        close: () => {},
      };
    });
  }

  /** @param {{ folder: string }} entry @param {string} text */
  save({ folder }, text) {
    writeFileSync(join(this.folder, 'lessons', folder, 'exercise.ts'), text);
  }

  /** @param {() => boolean} wanted */
  async until(wanted) {
    while (!wanted()) await sleep(1);
  }

  /** Goes to an exercise as a student does: by the list. @param {ReturnType<typeof at>} place */
  goTo(place) {
    const places = watchedLessons.flatMap(({ entry, exercises }) =>
      exercises.map(({ name }) => `${entry.id}/${name}`),
    );
    const ahead = () => {
      const { cursor } = this.state;
      const now = places.indexOf(`${cursor?.lesson}/${cursor?.exercise}`);
      return places.indexOf(`${place.lesson}/${place.exercise}`) - now;
    };
    this.press('course');
    while (ahead() !== 0) this.press(ahead() > 0 ? 'down' : 'up');
    this.press('choose');
  }

  /**
   * Milliseconds until the verdict, until its mistake is named, and until all is graded.
   * @param {{ folder: string }} entry
   * @param {string} text
   */
  async measure(entry, text) {
    const last = this.state.save;
    // A save may come at any moment between two looks.
    await sleep(100 * Math.random());
    const begin = performance.now();
    this.save(entry, text);
    await this.until(
      () => this.state.save !== last && !isDue(this.state, /** @type {any} */ (this.state.current)),
    );
    const verdict = performance.now() - begin;
    await this.until(() => !this.state.unnamed.has(keyOf(/** @type {any} */ (this.state.current))));
    const named = performance.now() - begin;
    await this.until(() => this.state.due.size + this.state.unnamed.size === 0);
    return { verdict, named, whole: performance.now() - begin };
  }

  async end() {
    this.press('quit');
    await this.#ended;
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** @param {string} lesson @param {number} index */
function at(lesson, index) {
  const { exercises = [] } = watchedLessons.find(({ entry }) => entry.id === lesson) ?? {};
  return { lesson, exercise: exercises[index % exercises.length]?.name ?? '' };
}

/** @param {number[]} times */
const told = (times) => {
  const sorted = times.toSorted((a, b) => a - b);
  const [median = 0, worst = 0] = [sorted[sorted.length >> 1], sorted.at(-1)];
  return `${median.toFixed(0).padStart(5)} ${worst.toFixed(0).padStart(6)}`;
};

const wanted = process.argv.slice(2);
const lessons = watchedLessons.filter(
  ({ entry }) => wanted.length === 0 || wanted.includes(entry.id),
);
const watched = new Watched();
await watched.until(() => watched.state.reports.size > 0 && watched.state.due.size === 0);
let slowest = 0;
console.log(
  `${SAVES} saves each way; ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(2)}\n`,
);
console.log('median and worst in ms    right          wrong          its name       whole lesson');
for (const { entry } of lessons) {
  /** @type {Awaited<ReturnType<Watched['measure']>>[]} */
  const right = [];
  const wrong = [];
  const mistakes = mistakesOf(entry.id);
  for (let i = 0; i < SAVES; i++) {
    watched.goTo(at(entry.id, i));
    // A text that was graded before would not be graded again.
    right.push(await watched.measure(entry, `${solution(entry.id)}\n// ${i}\n`));
    const mistake = mistakes[Math.floor((i * mistakes.length) / SAVES)] ?? '';
    const { exercise, text } = withOneMistake(entry.id, mistake);
    watched.goTo({ lesson: entry.id, exercise });
    wrong.push(await watched.measure(entry, `${text}\n// ${i}\n`));
  }
  watched.save(entry, solution(entry.id));
  const verdicts = [right, wrong].map((each) => each.map(({ verdict }) => verdict));
  slowest = Math.max(slowest, ...verdicts.flat());
  const columns = [...verdicts, wrong.map(({ named }) => named), wrong.map(({ whole }) => whole)];
  console.log(`${entry.folder.padEnd(20)} ${columns.map(told).join('   ')}`);
}
await watched.end();
console.log(`\nslowest verdict ${slowest.toFixed(0)} ms; load ${loadavg()[0]?.toFixed(2)}`);
process.exitCode = slowest < LIMIT ? 0 : 1;
