/** A stripper that has broken down answers nobody any more: the next one is asked another. */
import { expect, test } from 'vitest';
import { stripper } from '../../../engine/node/stripper.ts';
import { lastingStripper } from '../../../engine/sandbox/lasting-stripper.ts';
import { stripTrusted, stripTypes } from '../../../engine/sandbox/strip-types.ts';

const FILE = 'lessons/01-numbers/exercise.ts';
const DEEP = `${'('.repeat(50_000)}1`;

test('what breaks it down is refused, and what comes after is stripped', () => {
  const { problem } = stripTypes(DEEP, FILE, stripper);
  expect(problem).toMatchObject({ type: 'syntax', place: { file: FILE, line: 1, column: 1 } });
  expect(stripTypes('const x: number = 1;', FILE, stripper).code).toBe('const x         = 1;');
});

test('a new instance is made only for one that broke down', () => {
  let made = 0;
  const lasting = lastingStripper(() => {
    made++;
    return {
      transformSync(source) {
        if (source === 'deep') throw new RangeError('unreachable');
        if (source === 'wrong') throw { message: 'wrong', startLine: 2, startColumn: 3 };
        return { code: `${source} by ${made}` };
      },
    };
  });
  expect(stripTypes('right', FILE, lasting).code).toBe('right by 1');
  expect(stripTypes('wrong', FILE, lasting).problem).toMatchObject({
    message: 'wrong',
    place: { line: 2, column: 4 },
  });
  expect(stripTypes('right', FILE, lasting).code).toBe('right by 1');
  expect(stripTypes('deep', FILE, lasting).problem).toMatchObject({ type: 'syntax' });
  expect(stripTypes('right', FILE, lasting).code).toBe('right by 2');
});

test('code of the project itself has to be right', () => {
  expect(() => stripTrusted('const', 'engine/sandbox/inside/guest.ts', stripper)).toThrow(
    'engine/sandbox/inside/guest.ts does not parse',
  );
});
