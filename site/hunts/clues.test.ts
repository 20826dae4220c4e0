/** Each degree tells more, and nothing before it is asked for. */
import { expect, test } from 'vitest';
import type { Clue } from '../../engine/grade/hunts/clue.ts';
import type { Degree } from '../../engine/grade/hunts/portrait.ts';
import { cluesTold } from './clues.ts';
import { HUNT_WORDS } from './words.ts';

const CLUE: Clue = { kind: 'far from 0', input: 'f(tensor([9]))', answered: '1', right: '2' };

const told = (degree: Degree, clue = CLUE): string[] =>
  cluesTold(clue, degree, HUNT_WORDS.en).map(({ text }) => text);

test('a clue is told by degrees', () => {
  const { kind, input, answered, right } = CLUE;
  expect(told(0)).toEqual([]);
  expect(told(1)).toEqual([kind]);
  expect(told(2)).toEqual([kind, input]);
  expect(told(3)).toEqual([kind, input, answered, right]);
});

test('what throws has no answer, which is said in words and not as code', () => {
  const throwing = { ...CLUE, answered: null };
  const [, , answer] = cluesTold(throwing, 3, HUNT_WORDS.en);
  expect(answer).toEqual({
    label: HUNT_WORDS.en.clues.answered,
    text: HUNT_WORDS.en.throws,
    isCode: false,
  });
});

test('no degree is left to ask for after the last', () => {
  for (const { askFor } of Object.values(HUNT_WORDS)) expect(askFor).toHaveLength(3);
});
