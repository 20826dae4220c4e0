/** Whatever the core says, it says in Korean too. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { adviceIn, inKorean } from '../../../engine/kit/core-words.ts';
import { OF_ANOTHER_KIND, THAT_DO_NOT_FIT } from '../../core/refusals.ts';

const messages = [...OF_ANOTHER_KIND, ...THAT_DO_NOT_FIT].map(([, message]) => message);

/** English words that are no code: names of the core, of types, and what the student wrote. */
const ENGLISH =
  /\b(takes|needs|not|array|number|string|function|object|shape|axis|cannot|of|and)\b/;

test.for(messages)('%s', (message) => {
  const korean = inKorean(`TypeError: ${message}`);
  const [said] = korean.split('이렇게 쓰세요: ');
  expect(said).toMatch(/^TypeError: .*[가-힣]/);
  expect(said!.replaceAll(/'.*?'|\{.*?\}|\(shape\)/g, '')).not.toMatch(ENGLISH);
  const [, code] = /: ((?:x|new|\w+\().*)$/.exec(message) ?? [];
  if (code !== undefined) expect(korean).toContain(code);
});

test('what is not of the core stays as it is', () => {
  for (const error of ['Error: not today', 'TypeError: not a function', 'add takes a Tensor', '']) {
    expect(inKorean(error)).toBe(error);
  }
});

test('the code that would be right stands at the end', () => {
  expect(adviceIn('TypeError: eye takes one number, not the array [1]: eye(1)')).toBe('eye(1)');
  expect(adviceIn('RangeError: matmul of shapes [2] and [3]: 2 ≠ 3')).toBeUndefined();
  expect(adviceIn('Error: eye takes one number: eye(1)')).toBeUndefined();
});

test('the core has no sentence that is not among these', () => {
  const source = readFileSync(new URL('../../../reference/tensor.ts', import.meta.url), 'utf8');
  const [, errors = ''] = source.split('// What went wrong');
  const templates = [...errors.matchAll(/(?:Error\(|message = )(['`])(.*?)\1[);]/g)].map(
    ([, , text]) =>
      text!.replaceAll(/[.*+?^()|[\]\\]/g, String.raw`\$&`).replaceAll(/\$\{.*?\}/g, '.*'),
  );
  expect(templates.length).toBeGreaterThan(8);
  const unseen = templates.filter((text) => !messages.some((one) => RegExp(`^${text}`).test(one)));
  expect(unseen).toEqual([]);
});
