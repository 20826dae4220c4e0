import { expect, test } from 'vitest';
import { withInnerWords } from './tokens.ts';

test('a Korean word is found by any of its parts, as beginnings are looked for', () => {
  expect(withInnerWords('역전파는')).toEqual(['역전파는', '전파는', '파는', '는']);
  expect(withInnerWords('층')).toEqual(['층']);
});

test('other words are left whole', () => {
  expect(withInnerWords('weightedSum')).toEqual(['weightedSum']);
  expect(withInnerWords('AdamW와')).toEqual(['AdamW와']);
});
