/** What is shown of a student's line, which may be as long as a file. */
import { describe, expect, test } from 'vitest';
import { excerpt, passage } from '../../../engine/command/excerpt.ts';

describe.each([
  ['brackets', '['],
  ['Korean', '한'],
  ['marks over a letter', '\u0301'],
])('of a line of a hundred thousand %s', (_, letter) => {
  const line = `x${letter.repeat(100_000)}x`;
  const lineAt = () => line;

  test.each([1, 500, line.length])('a part is shown with the caret at column %d', (column) => {
    const [shown, carets] = excerpt({ file: 'a.ts', line: 7, column }, lineAt, 80);
    expect(shown).toMatch(/^7 \| /);
    expect(shown!.length).toBeLessThan(700);
    expect(carets).toMatch(/^ {4,80}\^{1,2}$/);
  });

  test('a part is shown among others', () => {
    for (const shown of passage({ file: 'a.ts', line: 7 }, 2, lineAt, 80))
      expect(shown.length).toBeLessThan(700);
  });
});
