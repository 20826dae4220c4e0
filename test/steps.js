/**
 * How many steps of the interpreter right solutions need, beside what they may take.
 *
 *     node test/steps.js              every lesson
 *     node test/steps.js training
 */
import { readFileSync } from 'node:fs';
import '../engine/node/load-typescript.js';

const { course } = await import('../checks/course.ts');
const { exerciseFile } = await import('../engine/course.ts');
const { Attempt } = await import('../engine/grade/attempt.ts');
const { prepare } = await import('../engine/grade/submission.ts');
const { openSandboxes, stripper } = await import('../engine/node/files.ts');
const { LIMITS } = await import('../engine/sandbox/limits.ts');
const { Sandbox } = await import('../engine/sandbox/sandbox.ts');

/** @typedef {{ call: number, total: number, shareOfCall: number, shareOfTotal: number }} Most */

const DRAW = { seed: 1, runs: 100 };
const lessons = course.lessons.filter(
  ({ id }) => process.argv.length === 2 || process.argv.includes(id),
);
const sandboxes = openSandboxes();

/** Steps of the dearest call since this was last 0: a sandbox tells only of all together. */
let dearest = 0;
const { ask } = Sandbox.prototype;
Sandbox.prototype.ask = function (...asked) {
  const before = this.stepsTaken;
  const outcome = ask.apply(this, asked);
  dearest = Math.max(dearest, this.stepsTaken - before);
  return outcome;
};

/**
 * The right solutions in a file, by the exercise they are for.
 * @param {string} path
 */
function read(path) {
  const text = readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
  return {
    text,
    names: [...text.matchAll(/^export (?:function|class|const) (\w+)/gm)].map(([, n = '']) => n),
  };
}

/** @param {import('../engine/course.ts').LessonEntry} entry */
async function measure(entry) {
  const { lesson } = await entry.load();
  /** @type {Most} */
  const most = { call: 0, total: 0, shareOfCall: 0, shareOfTotal: 0 };
  for (const path of [`reference/${entry.id}.ts`, `test/alternatives/${entry.id}.ts`]) {
    const { text, names } = read(path);
    const prepared = prepare(exerciseFile(entry), text, stripper);
    for (const name of names) {
      const exercise = lesson.exercises.get(name.split('_')[0] ?? '');
      if (!exercise) continue;
      dearest = 0;
      let total = 0;
      const attempt = new Attempt(sandboxes, prepared, name, exercise);
      const verdicts = await attempt.verdicts(DRAW);
      total = attempt.stepsTaken;
      attempt.close();
      if (verdicts.some(({ status }) => status !== 'passed'))
        console.error(`${name} does not pass`);
      most.call = Math.max(most.call, dearest);
      most.total = Math.max(most.total, total);
      most.shareOfCall = Math.max(most.shareOfCall, dearest / (LIMITS.call * exercise.patience));
      most.shareOfTotal = Math.max(most.shareOfTotal, total / (LIMITS.total * exercise.patience));
    }
  }
  return most;
}

const million = (/** @type {number} */ steps) => (steps / 1e6).toFixed(2).padStart(8);
const percent = (/** @type {number} */ share) => `${(100 * share).toFixed(1)} %`.padStart(8);

console.log('  million steps     dearest call, of its limit     an exercise, of its limit');
for (const entry of lessons) {
  const { call, total, shareOfCall, shareOfTotal } = await measure(entry);
  console.log(
    `  ${entry.folder.padEnd(16)} ${million(call)} ${percent(shareOfCall)}              ${million(total)} ${percent(shareOfTotal)}`,
  );
}
