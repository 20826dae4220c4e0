/** Lessons that build on earlier ones can use what a student wrote there. */
import { describe, expect, test } from 'vitest';
import course from '../../gradlings.config.ts';
import { entryOf, exerciseFile, type LessonEntry } from '../../engine/course.ts';
import { offeredBy, prepare } from '../../engine/grade/submission.ts';
import { ownModules, stripper } from '../../engine/node/files.ts';
import { judge } from '../engine/judge.ts';
import { solution } from '../with-one-mistake.js';

const WRITTEN = Object.fromEntries(course.lessons.map((e) => [exerciseFile(e), solution(e.id)]));

/** The laws that a solution breaks, beside what it may import. */
async function broken(entry: LessonEntry, source: string, only?: string): Promise<string[]> {
  const { files, load } = entry;
  const [own, ...earlier] = files;
  const written = Object.fromEntries(earlier.map((file) => [file, WRITTEN[file]]));
  const modules = offeredBy(course, ownModules(course));
  const prepared = prepare(own, source, stripper, written, undefined, modules);
  const failed: string[] = [];
  for (const [name, exercise] of (await load()).lesson.exercises) {
    if (only !== undefined && name !== only) continue;
    const { verdicts } = await judge(prepared, name, exercise);
    failed.push(...verdicts.filter(({ status }) => status !== 'passed').map((v) => v.name));
  }
  return failed;
}

describe.for(course.lessons.filter(({ files }) => files.length > 1))('$id', (entry) => {
  test('imports every lesson that it may, and is right', async () => {
    const imports = entry.files.slice(1).map((file, i) => {
      return `export * as earlier${i} from '${file.replace('lessons', '..')}';`;
    });
    expect(await broken(entry, [...imports, solution(entry.id)].join('\n'))).toEqual([]);
  });
});

test('training is a loop around what backprop and optimizers export', async () => {
  const source = `
    import { mlpBackward } from '../07-backprop/exercise.ts';
    import { sgd } from '../08-optimizers/exercise.ts';
    export function train(x, target, layers, { lr, steps }) {
      const losses = [];
      for (;;) {
        const { loss, grads } = mlpBackward(x, target, layers);
        losses.push(loss);
        if (losses.length > steps) return { layers, losses };
        layers = layers.map(({ w, b }, k) => ({
          w: sgd(w, grads[k].dw, { lr }),
          b: sgd(b, grads[k].db, { lr }),
        }));
      }
    }`;
  expect(await broken(entryOf(course, 'training'), source, 'train')).toEqual([]);
});
