/**
 * Grades the reference solutions on many fresh seeds: none may ever fail.
 *
 *     node test/many-seeds.js                              every lesson, seeds 1001 to 2000
 *     node test/many-seeds.js layers mlp --from 5000 --seeds 50
 *
 * `npm run verify` does the same on fewer seeds. Two runs beside each other use two cores.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import '../engine/node/load-typescript.js';

const { course } = await import('../checks/course.ts');
const { exerciseFile } = await import('../engine/course.ts');
const { Attempt } = await import('../engine/grade/attempt.ts');
const { prepare } = await import('../engine/grade/submission.ts');
const { openSandboxes, stripper } = await import('../engine/node/files.ts');

const RUNS = 100;

const { values, positionals } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1000' },
    from: { type: 'string', default: '1001' },
  },
  allowPositionals: true,
});
const [from, seeds] = [Number(values.from), Number(values.seeds)];
const lessons = course.lessons.filter(
  ({ id }) => positionals.length === 0 || positionals.includes(id),
);
if (!(from >= 0) || !(seeds > 0) || lessons.length < positionals.length) {
  console.error('usage: node test/many-seeds.js [lesson …] [--from SEED] [--seeds COUNT]');
  process.exit(2);
}

const sandboxes = openSandboxes();
let failures = 0;

/**
 * @param {import('../engine/course.ts').LessonEntry} entry
 * @returns {Promise<number>} checks graded
 */
async function gradeLesson(entry) {
  const { lesson } = await entry.load();
  const file = new URL(`../reference/${entry.id}.ts`, import.meta.url);
  const prepared = prepare(exerciseFile(entry), readFileSync(file, 'utf8'), stripper);
  let checks = 0;
  for (let seed = from; seed < from + seeds; seed++) {
    for (const [name, exercise] of lesson.exercises) {
      const attempt = new Attempt(sandboxes, prepared, name, exercise);
      const verdicts = await attempt.verdicts({ seed, runs: RUNS });
      attempt.close();
      checks += verdicts.length;
      for (const { name: law, status } of verdicts) {
        if (status === 'passed') continue;
        failures++;
        console.error(`  seed ${seed}: ${entry.id}/${name}: ${law}: ${status}`);
      }
    }
  }
  return checks;
}

for (const entry of lessons) {
  const start = performance.now();
  const checks = await gradeLesson(entry);
  const seconds = (performance.now() - start) / 1000;
  console.log(`  ${entry.folder.padEnd(16)} ${checks} verdicts, ${seconds.toFixed(0)} s`);
}
console.log(`  ${failures} failures on seeds ${from} to ${from + seeds - 1}`);
process.exit(failures > 0 ? 1 : 0);
