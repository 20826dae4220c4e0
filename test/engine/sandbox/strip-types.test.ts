/** Types are blanked in place, and errors keep their place whatever the stripper says of them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stripper } from '../../../engine/node/files.ts';
import { findPlace, isOfParser, lineOf } from '../../../engine/sandbox/place.ts';
import { similarName } from '../../../engine/sandbox/similar-name.ts';
import { stripTypes } from '../../../engine/sandbox/strip-types.ts';
import { law } from '../../law.ts';

const FILE = 'lessons/01-numbers/exercise.ts';

test('every line and column stays where it was', () => {
  const source =
    'export function f(x: number, y?: string): number {\n  return (x as number) + 1;\n}';
  const { code } = stripTypes(source, FILE, stripper);
  expect(code?.split('\n').map((line) => line.length)).toEqual(
    source.split('\n').map((line) => line.length),
  );
  expect(code?.indexOf('return')).toBe(source.indexOf('return'));
});

test.for<[string, unknown, string, number]>([
  ['something else than an error', 'out of order', 'out of order', 1],
  ['an error without a column', { message: 'm', startLine: 3 }, 'm', 3],
])('a stripper that throws %s has a line all the same', ([, thrown, message, line]) => {
  const odd = {
    transformSync: () => {
      throw thrown;
    },
  };
  const place = { file: FILE, line };
  expect(stripTypes('', FILE, odd).problem).toEqual({ type: 'syntax', message, place });
});

law(
  'any text at all is either stripped or refused with a place',
  fc.string({ unit: 'binary', maxLength: 80 }),
  (text) => {
    const { code, problem } = stripTypes(text, FILE, stripper);
    expect(code === undefined).toBe(problem !== undefined);
  },
);

test('the place of a stack is its innermost frame in the submission', () => {
  const files = { [FILE]: 'a\nb' };
  const stack = `    at at (#tensor:3:4)\n    at f (${FILE}:2:7)\n    at g (${FILE}:1:1)\n`;
  expect(findPlace(stack, files)).toEqual({ file: FILE, line: 2, column: 7 });
  expect(findPlace('    at f (native)\n', files)).toBeUndefined();
  expect(isOfParser(stack, files)).toBe(false);
  expect(isOfParser(`    at ${FILE}:2:7`, files)).toBe(true);
  expect(isOfParser(`    at f (${FILE}:2:7)`, files)).toBe(false);
  expect(lineOf(files, FILE, 'b')).toEqual({ file: FILE, line: 2 });
  expect(lineOf(files, FILE, 'c')).toBeUndefined();
  expect(lineOf(files, 'other.ts', 'c')).toBeUndefined();
});

test('similar names', () => {
  const names = ['meanOf', 'median', 'sum'];
  expect(similarName('meanof', names)).toBe('meanOf');
  expect(similarName('medan', names)).toBe('median');
  expect(similarName('scale', names)).toBeUndefined();
  expect(similarName('meanof', [])).toBeUndefined();
});
