/** What an author can see of an answer is told where it is wrong, and in no other place. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ask, widerCases } from '../../../engine/explain/cases.ts';
import { idOf, tellSymptom } from '../../../engine/explain/symptom-words.ts';
import { symptomOf } from '../../../engine/explain/symptoms.ts';
import { holds } from '../../../engine/kit/claims.ts';
import { exercise } from '../../../engine/kit/exercise.ts';
import { aNumber, listOf } from '../../../engine/kit/results.ts';
import { inSandbox } from '../judge.ts';

const words = (text: string) => ({ en: `${text} $`, ko: text });

/** Any list is right that grows. */
const growing = exercise(1, [], listOf(aNumber))
  .definition('it grows', [], (list) => {
    const numbers = list();
    const isGrowing = numbers.every((x, i) => i === 0 || x > numbers[i - 1]!);
    holds(numbers.length > 1 && isGrowing, 'each is larger than the one before', { numbers });
  })
  .reading('falls', ([first, second]) => first! > second!, words('falls'))
  .reading('alone', (list) => list[0]!.toFixed() !== '' && list.length === 1, words('alone'))
  .reading('any', (list) => list.length > 0, words('any'));

const following = exercise(1, ['x'], aNumber)
  .formula('x + 1', [fc.integer()], (x) => x + 1)
  .reading('any', () => true, words('any'));

const symptomIn = (name: string, code: string) => {
  const of = name === 'growing' ? growing : following;
  const lesson = { exercises: new Map(Object.entries({ growing, following })) };
  return inSandbox(`export const ${name} = ${code};`, (sandbox) => {
    const cases = widerCases(of, 7, () => 20).map((each) => ask(sandbox, name, of, each));
    return symptomOf(lesson as never, name, cases, 2);
  });
};

test.each([
  ['[3, 2, 1]', 'reading.falls'],
  ['[3]', 'reading.alone'],
  ['[2, 2, 2]', 'reading.any'],
])('of %s it is the first that is true', async (list, id) => {
  const symptom = (await symptomIn('growing', `() => ${list}`))!;
  expect(idOf(symptom)).toBe(id);
  expect(tellSymptom(symptom, 'en')).toBe(`${id.split('.')[1]} $`);
  expect(tellSymptom(symptom, 'ko')).toBe(id.split('.')[1]);
});

test('none is told of what is no answer, is right, or depends on what is given', async () => {
  expect(await symptomIn('growing', '() => []')).toBeUndefined();
  expect(await symptomIn('growing', '() => ({})')).toBeUndefined();
  expect(await symptomIn('growing', '() => [1, 2]')).toBeUndefined();
  expect((await symptomIn('following', '(x) => x * x'))?.id).not.toBe('reading');
});
