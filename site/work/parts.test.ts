/** Which exercises have changed, and which one the cursor is in. */
import { expect, test } from 'vitest';
import { changedIn, exerciseAt, partsOf } from './parts.ts';
import { stubOf } from './stubs.ts';

const { text } = stubOf('mlp');
const NAMES = ['mlpForward', 'describeMlp', 'xorMlp'];
const parts = partsOf(text, NAMES);

test('only what was changed has changed, wherever it is moved', () => {
  const written = text.replace(/(function describeMlp[^]*?)throw [^;]+;/, '$1return {};');
  const after = partsOf(`// moved\n\n${written}`, NAMES);
  expect(changedIn(parts, after)).toEqual(['describeMlp']);
  expect(changedIn(parts, partsOf(`// moved\n${text}`, NAMES))).toEqual([]);
  expect(changedIn(parts, partsOf(text.replaceAll('\n', '\r\n'), NAMES))).toEqual([]);
});

test('where the exercises cannot be told apart, any of them may have changed', () => {
  const broken = partsOf(`${text}\n}`, NAMES);
  expect(changedIn(parts, broken)).toEqual(NAMES);
});

test('the cursor is in an exercise from its comment to its end, or in none', () => {
  const at = (part: string) => exerciseAt(parts, text.indexOf(part));
  expect(at('// Lesson 05')).toBe(undefined);
  for (const name of NAMES) expect(at(`export function ${name}`)).toBe(name);
  const { located } = parts.get('xorMlp')!;
  if ('reason' in located) throw new Error(located.reason);
  expect(exerciseAt(parts, located.start)).toBe('xorMlp');
  expect(exerciseAt(parts, located.end)).toBe('xorMlp');
  expect(exerciseAt(parts, located.start - 1)).not.toBe('xorMlp');
});
