/** Code that once was given the name of a known mistake, and is another one. */
import { expect, test } from 'vitest';
import course from '../../gradlings.config.ts';
import { entryOf } from '../../engine/course.ts';
import { nameMistake } from '../../engine/explain/name-mistake.ts';
import { knownMistakes } from '../../engine/node/known-mistakes.ts';
import { DRAW, judge, sandboxes } from '../engine/judge.ts';

test.each([
  [
    'where bad input is let in, but something else comes back',
    'optimizers',
    'miniBatches',
    '(order, n) => { if (n === 0) throw new RangeError(); if (n < 0) return []; const all = []; for (let i = 0; i < order.length; i += n) all.push(order.slice(i, i + n)); return all; }',
  ],
  [
    'where the threshold is another one, between those that are usually drawn',
    'perceptron',
    'step',
    '(z) => z >= 1 ? 1 : 0',
  ],
  [
    'where a rule for shapes lets in what it should not, in another way',
    'shapes',
    'broadcastShape',
    '(a, b) => { const n = Math.max(a.length, b.length); const at = (s, i) => s[i - n + s.length] ?? 1; return Array.from({ length: n }, (_, i) => at(a, i) === 1 ? at(b, i) : at(a, i)); }',
  ],
  [
    'where nothing but numbers that are not drawn are answered otherwise',
    'perceptron',
    'separates',
    '(w, b, points, labels) => labels.every((label, i) => points.matmul(w).add(b).at(i) === label)',
  ],
])('no mistake is named %s: %s/%s', async (_, id, name, code) => {
  const { lesson } = await entryOf(course, id).load();
  const files = { 'exercise.ts': `export const ${name} = ${code};` };
  const submission = { files, entry: 'exercise.ts' };
  const { verdicts } = await judge({ submission }, name, lesson.exercises.get(name)!);
  const graded = { submission, lesson, name, verdicts, draw: DRAW };
  const known = await knownMistakes(course, id, name);
  const named = await nameMistake(graded, async () => known, sandboxes, 'en');
  // What is seen of any answers may be told of these, too.
  expect(Object.keys(known!.diagnoses)).not.toContain(named?.id);
});
