/** What an editor says of a student's file: right code is not red, and what cannot be right is. */
import { spawnSync } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import course from '../../gradlings.config.ts';
import { allLessons } from '../../engine/course.ts';
import { gradeFolder } from '../../engine/node/grade-folder.ts';
import { temporaryFolder, write } from '../fixture/checkout.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TSC = join(ROOT, 'node_modules/typescript/bin/tsc');

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

/** What is red in files of `lessons/`: `lessons/a.ts(3,5): error TS…` */
function redIn(files: Readonly<Record<string, string>>): string[] {
  const config = ['package.json', 'tsconfig.json', 'lessons/tsconfig.json'];
  const checkout = write(temporaryFolder(), {
    ...Object.fromEntries(config.map((file) => [file, read(file)])),
    ...files,
  });
  for (const name of ['reference', 'node_modules']) {
    symlinkSync(join(ROOT, name), join(checkout, name), 'junction');
  }
  const command = [TSC, '--noEmit', '--pretty', 'false', '--project', 'lessons'];
  const { stdout } = spawnSync(process.execPath, command, { cwd: checkout, encoding: 'utf8' });
  return stdout.split('\n').filter((line) => line.includes('error TS'));
}

/** Written from the texts as a beginner writes: helpers without types, and no assertions. */
const DRAFTS = ['01-shapes', '07-backprop', '09-training', '10-digits'];
const draftOf = (folder: string): string => read(`test/drafts/lessons/${folder}/exercise.ts`);

/** Assertions that something is there, which the project's own code needs and a student's does not. */
const withoutAssertions = (code: string): string => code.replaceAll(/(?<=[\w)\]])!(?!=)/g, '');

test('right solutions are not red', () => {
  const solutions = allLessons(course).flatMap(({ id, folder }) => [
    [`lessons/${folder}/reference.ts`, withoutAssertions(read(`reference/${id}.ts`))],
    [`lessons/${folder}/others.ts`, withoutAssertions(read(`test/alternatives/${id}.ts`))],
  ]);
  const laws = allLessons(course).flatMap(({ folder, hunt }) =>
    hunt ? [[`lessons/${folder}/laws.ts`, withoutAssertions(read(hunt.solution))]] : [],
  );
  const drafts = DRAFTS.map((folder) => [`lessons/${folder}/exercise.ts`, draftOf(folder)]);
  expect(redIn(Object.fromEntries([...solutions, ...laws, ...drafts]))).toEqual([]);
});

test('and the drafts are right', async () => {
  const asked = { seed: 1, runs: 20, language: 'en' } as const;
  const { lessons } = await gradeFolder(course, join(ROOT, 'test/drafts'), asked);
  const drafted = lessons.filter(({ file }) => DRAFTS.some((folder) => file.includes(folder)));
  expect(drafted.map(({ score }) => score)).toEqual(drafted.map(({ maxScore }) => maxScore));
  expect(drafted).toHaveLength(DRAFTS.length);
});

test('what holds of any tensor can be written without a word of types', () => {
  const code = `
    import { type Layer, Tensor, tensor, zeros } from '#tensor';
    export function all(x: Tensor, layers: Layer[]) {
      const total = x.data.reduce((sum, value) => sum + value, 0);
      const largest = x.data.reduce((a, b) => Math.max(a, b));
      const rows = x.toArray().map((row) => row.map((value) => value * 2));
      const again = tensor(x.toArray());
      const shape: number[] = x.shape;
      const like = zeros(x.shape).add(new Tensor(x.shape, x.data.map((value) => -value)));
      const [first] = x.toArray<number[][]>()[0];
      const { w } = layers.at(-1);
      const found = layers.find(({ b }) => b.size === 1).w;
      const users = new Map();
      users.set(x, []);
      users.get(x).push(w);
      let best = null;
      for (const { b } of layers) if (best === null || b.size > best.size) best = b;
      const counts = {};
      for (const extent of x.shape) counts[extent] = (counts[extent] ?? 0) + 1;
      return [total, largest, rows, again, shape, like, first, found, best, counts];
    }
    export function walk(nested) {
      if (!Array.isArray(nested)) return [nested];
      return nested.flatMap(walk);
    }`;
  expect(redIn({ 'lessons/01-shapes/exercise.ts': code })).toEqual([]);
});

const SLIPS = {
  'a path without a return': `export function f(x: number): number { if (x > 0) return x; }`,
  'no return at all': `export function f(x: number): number { x + 1; }`,
  'an operator between tensors': `import { Tensor } from '#tensor'; export const f = (a: Tensor) => a * a;`,
  'a method that is not there': `import { Tensor } from '#tensor'; export const f = (a: Tensor) => a.dot(a);`,
  'a name that is not there': `export const f = (a: number) => b + 1;`,
  'an enum, which the grader cannot run': `export enum Kind { Line, Plane }`,
  'a type imported as if it were a value': `import { Layer } from '#tensor'; export const f = (l: Layer) => l.w;`,
};

test('slips are red', () => {
  const slips = Object.entries(SLIPS);
  const fileOf = (slip: string): string => `lessons/${slip}/exercise.ts`;
  const red = redIn(Object.fromEntries(slips.map(([slip, code]) => [fileOf(slip), code])));
  const unseen = slips.filter(([slip]) => !red.some((line) => line.startsWith(fileOf(slip))));
  expect(unseen).toEqual([]);
});
