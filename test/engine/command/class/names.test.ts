/** What the results of submissions are called: one name each, which stays what it was. */
import { describe, expect, test } from 'vitest';
import { namesFor } from '../../../../engine/command/class/names.ts';

const wanted = (plain: string) => ({ plain, key: plain });
const names = (...plain: string[]) => namesFor(plain.map(wanted)).map(({ name }) => name);

describe('names', () => {
  test('are those of the folders', () => {
    expect(names('ann', 'bob', '한글')).toEqual(['ann', 'bob', '한글']);
  });

  test('differ, also where capital letters do not count', () => {
    expect(names('ann', 'ann', 'ANN', 'ann-2')).toEqual(['ann', 'ann-3', 'ANN-4', 'ann-2']);
    expect(names('caf\u00E9', 'cafe\u0301')).toEqual(['caf\u00E9', 'caf\u00E9-2']);
  });

  test.each([
    ['gradebook.csv', 'gradebook.csv-2'],
    ['class.json', 'class.json-2'],
    ['...', '_'],
    ['-rf', '_rf'],
    ['con', '_con'],
    ['LPT1.txt', '_LPT1.txt'],
    ['x\n::error::y', 'x___error__y'],
    ['\u001B[31mred', '_[31mred'],
    ['\u202Etxt.exe', '_txt.exe'],
    ['<b>|?*"', '_b_____'],
    ['ends with a dot.', 'ends with a dot_'],
    ['long'.repeat(60), 'long'.repeat(20)],
    ['', '_'],
  ])('%j is called %j', (plain, name) => {
    expect(names(plain)).toEqual([name]);
  });
});

describe('in another run', () => {
  const again = (
    before: readonly string[],
    now: readonly string[],
    used: readonly string[] = [],
  ) => {
    const earlier = namesFor(before.map(wanted)).map(({ name }, i) => ({ name, key: before[i]! }));
    return namesFor(now.map(wanted), earlier, used).map(({ name }) => name);
  };

  test('they are what they were, whoever has come since', () => {
    expect(again(['Kim', 'kim'], ['KIM', 'Kim', 'kim'])).toEqual(['KIM-3', 'Kim', 'kim-2']);
    const long = 'x'.repeat(100);
    expect(again([`${long}a`, `${long}b`], [`${long}b`, `${long}a`])).toEqual([
      `${long.slice(0, 80)}-2`,
      long.slice(0, 80),
    ]);
  });

  test('nobody gets the name of somebody who has left', () => {
    expect(again(['Kim'], ['kim'])).toEqual(['kim-2']);
    expect(again([], ['kim'], ['Kim', 'kim-2'])).toEqual(['kim-3']);
  });

  test('of two that are known by the same, each keeps one', () => {
    expect(again(['ann', 'ann'], ['ann', 'ann', 'ann'])).toEqual(['ann', 'ann-2', 'ann-3']);
  });
});

test('it is told why a name is another', () => {
  expect(namesFor(['a:b', 'a_b', 'class.json', 'A_B-2'].map(wanted))).toEqual([
    { name: 'a_b' },
    { name: 'a_b-3', why: 'taken' },
    { name: 'class.json-2', why: 'reserved' },
    { name: 'A_B-2' },
  ]);
});
