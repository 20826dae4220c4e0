/** What can be typed for a lesson and for an exercise: the same in every command. */
import { join, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { findNamed, selectNamed, typedName } from '../../../engine/command/names.ts';
import { CommandError } from '../../../engine/command/options.ts';
import { defineCourse } from '../../../engine/course.ts';
import { lesson } from './watching.ts';

const course = defineCourse({
  root: import.meta.url,
  name: 'made-up',
  version: '1.0.0',
  languages: ['en'],
  example: { lesson: 'water', exercise: 'pour' },
  lessons: [
    lesson('01-water', 'pour', 'pourSlowly', 'boil', 'freeze'),
    lesson('02-steam', 'engine', 'water', 'boil', 'piston'),
    lesson('13-waterfalls', 'Fall', 'fallPrime'),
  ],
});

/** `water` for a lesson, `water/pour` for an exercise. */
async function named(word: string): Promise<string> {
  const { entry, exercise } = await findNamed(course, word, 'en');
  return exercise === undefined ? entry.id : `${entry.id}/${exercise}`;
}

const FILE = 'lessons/13-waterfalls/exercise.ts';

describe('a word names', () => {
  test.for([
    ['steam', 'steam'],
    ['02-steam', 'steam'],
    ['02', 'steam'],
    ['2', 'steam'],
    ['13', 'waterfalls'],
    [FILE, 'waterfalls'],
    [resolve(FILE), 'waterfalls'],
    [join('somewhere else', 'lessons', '13-waterfalls') + '/', 'waterfalls'],
    [String.raw`lessons\13-waterfalls\exercise.ts`, 'waterfalls'],
    [String.raw`C:\course\lessons\13-waterfalls\README.ko.md`, 'waterfalls'],
    [`${FILE}:12:3`, 'waterfalls'],
    ['lessons/02-steam/piston', 'steam/piston'],
    ['pour', 'water/pour'],
    ['pour()', 'water/pour'],
    ['pour.ts', 'water/pour'],
    ['piston', 'steam/piston'],
    ['water/pour', 'water/pour'],
    ['01-water/pour', 'water/pour'],
    ['1/pour', 'water/pour'],
  ])('by its whole name: %s', async ([word, what]) => {
    expect(await named(word!)).toBe(what);
  });

  test.for([
    ['pist', 'steam/piston'],
    ['Piston', 'steam/piston'],
    ['slow', 'water/pourSlowly'],
    ['PRIME', 'waterfalls/fallPrime'],
    ['waterf', 'waterfalls'],
    ['stea', 'steam'],
    ['water/sl', 'water/pourSlowly'],
    ['2/pis', 'steam/piston'],
  ])('by a part of it: %s', async ([word, what]) => {
    expect(await named(word!)).toBe(what);
  });

  test('what has all of that name, before what has more', async () => {
    for (const word of ['water', 'steam/boil', 'steam/water']) expect(await named(word)).toBe(word);
    expect(await named('boil')).toBe('water/boil');
    expect(await named('fall')).toBe('waterfalls/Fall');
  });

  test('what it begins, before what it stands somewhere in', async () => {
    expect(await named('en')).toBe('steam/engine');
    expect(await named('pi')).toBe('steam/piston');
  });
});

describe('a word that names nothing', () => {
  const said = (word: string, language: 'en' | 'ko' = 'en'): Promise<string> =>
    findNamed(course, word, language).then(
      () => 'found',
      (error: unknown) => (error instanceof CommandError ? error.message : String(error)),
    );

  test('as it may be several: they are told, each so that it can be typed', async () => {
    expect(await said('wat')).toBe(
      '"wat" may be water, waterfalls, steam/water: type more of the name.',
    );
    expect(await said('boi')).toBe('"boi" may be boil, steam/boil: type more of the name.');
    expect(await said('boi', 'ko')).toBe(
      '"boi"에 맞는 이름이 여럿입니다: boil, steam/boil. 이름을 더 적으세요.',
    );
    for (const name of ['water', 'waterfalls', 'steam/water', 'boil', 'steam/boil']) {
      expect(await named(name)).toContain(name);
    }
  });

  test('by a typo: all that is said of it', async () => {
    expect(await said('frezee')).toBe(
      'There is no exercise and no lesson "frezee". Did you mean freeze?',
    );
    expect(await said('frezee', 'ko')).toBe(
      '이름이 "frezee"인 연습이나 단원은 없습니다. 혹시 freeze 아닌가요?',
    );
  });

  test.for([
    ['FREZEE', 'freeze'],
    ['steem', 'steam'],
    ['03-steam', '02-steam'],
    ['water/frezee', 'water/freeze'],
    ['waterfalls/piston', 'piston'],
    ['lessons/02-steem', '02-steam'],
    ['reference/steam.ts', 'steam'],
    ['a/b/frezee', 'freeze'],
    // The keys of `piston` and `boil` on a keyboard that is set to Korean.
    ['ㅔㅑㄴ새ㅜ', 'piston'],
    ['ㅠㅐㅑㅣ', 'boil'],
    ['뜨거운', 'steam'],
  ])('by a typo, %s: what is near is told, %s', async ([word, near]) => {
    expect(await said(word!)).toContain(`Did you mean ${near}?`);
  });

  const NOTHING = ['nothing', 'a/water/boiler', '/', '', '__proto__', 'constructor', '3'];
  test.for([...NOTHING, 'lessons/04-else/exercise.ts'])('at all: %s', async (word) => {
    const text = await said(word);
    expect(text).toMatch(/^There is no exercise and no lesson .* Lessons are water, steam/);
  });

  test('and that steers terminals', async () => {
    expect(await said('\u001B[31mx\n')).toContain('"x"');
    for (const word of ['\u001B[2J', '\u001B[31mx\n']) {
      const text = await said(word);
      expect(text).toBe(stripVTControlCharacters(text));
    }
  });
});

test('what is named is what is graded', async () => {
  const [water] = course.lessons;
  expect(await selectNamed(course, '1', 'en')).toEqual([{ entry: water }]);
  expect(await selectNamed(course, 'freez', 'en')).toEqual([
    { entry: water, exercises: ['freeze'] },
  ]);
});

test('what to type for an exercise is as short as can be', async () => {
  expect(await typedName(course, 'water', 'boil')).toBe('boil');
  expect(await typedName(course, 'steam', 'boil')).toBe('steam/boil');
  expect(await typedName(course, 'steam', 'water')).toBe('steam/water');
});
