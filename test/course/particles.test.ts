/** The names of the course are read in Korean as `sounds.ts` has decided. */
import { expect, test } from 'vitest';
import * as core from '#tensor';
import course from '../../gradlings.config.ts';
import { withParticles } from '../../engine/kit/particles.ts';
import { CONSONANT, isDecided, RIEUL, VOWEL, wordsIn } from './sounds.ts';

test.each([
  ['를', '로', VOWEL],
  ['을', '로', RIEUL],
  ['을', '으로', CONSONANT],
])('after these stand %s and %s', (object, way, list) => {
  for (const name of wordsIn(list)) {
    expect(withParticles(`\`${name}\`을(를)`)).toBe(`\`${name}\`${object}`);
    expect(withParticles(`${name}(으)로`)).toBe(name + way);
  }
});

test('every exercise, every hunt, their parameters and all of the core are among them', async () => {
  const lessons = await Promise.all(course.lessons.map(({ load }) => load()));
  const names = lessons.flatMap(({ lesson }) => Array.from(lesson.exercises.keys()));
  const params = lessons.flatMap(({ lesson }) =>
    Array.from(lesson.exercises.values()).flatMap((exercise) => exercise.params),
  );
  const hunts = lessons.flatMap(({ lesson }) =>
    [...(lesson.hunts ?? [])].flatMap(([name, hunt]) => [name, hunt.functions, hunt.params].flat()),
  );
  const methods = Object.getOwnPropertyNames(core.Tensor.prototype).slice(1);
  const used = [...names, ...params, ...hunts, ...Object.keys(core), ...methods];
  expect(used.filter((name) => !isDecided(name))).toEqual([]);
});
