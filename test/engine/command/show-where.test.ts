/** Where a mistake is, as a terminal shows it: by degrees, with the student's code. */
import { describe, expect, test } from 'vitest';
import { showWhere } from '../../../engine/command/show-where.ts';
import { FILE, foundWhere } from '../formats/samples.ts';

const SOURCE: Readonly<Record<number, string>> = {
  7: '  if (x) {',
  8: '    return x.sum(0) / n;',
  9: '',
  10: "  } else throw new Error('한국어 x' + y);",
};
const lineAt = ({ line }: { readonly line: number }) => SOURCE[line];
const options = { columns: 80, lineAt };

test('what is decided there, the place, the code with carets under all of it', () => {
  expect(showWhere(foundWhere, options)).toEqual([
    '    Line 8 decides: which axis?',
    `      ${FILE}:8:18`,
    '      8 |   return x.sum(0) / n;',
    '                         ^',
  ]);
  const wide = showWhere({ ...foundWhere, column: 12, endColumn: 20 }, options);
  expect(wide.at(-1)).toBe('                   ^^^^^^^^');
});

test('letters of two columns have two carets', () => {
  const korean = { ...foundWhere, line: 10, endLine: 10, column: 27, endColumn: 30 };
  const [, , code, carets] = showWhere(korean, options);
  expect(code).toBe("      10 |   } else throw new Error('한국어 x' + y);");
  expect(carets).toBe(`${' '.repeat(37)}^^^^^^`);
});

test('several lines are shown with what indents one more than another', () => {
  expect(showWhere({ ...foundWhere, line: 7, endLine: 10 }, options).slice(1)).toEqual([
    `      ${FILE}:7:18`,
    '       7 |   if (x) {',
    '       8 |     return x.sum(0) / n;',
    '       9 |',
    "      10 |   } else throw new Error('한국어 x' + y);",
  ]);
  expect(showWhere({ ...foundWhere, line: 7, endLine: 40 }, options).at(-1)).toBe('      …');
});

describe('by degrees', () => {
  test.for([1, 2, 3] as const)('%s', (degree) => {
    const text = showWhere(foundWhere, { ...options, degree }).join('\n');
    expect(text.includes(foundWhere.text)).toBe(true);
    expect(text.includes(foundWhere.change)).toBe(degree > 1);
    expect(text.includes(foundWhere.repair!)).toBe(degree > 2);
  });

  test('a change that nobody is to be told is not told', () => {
    const { repair: _, ...kept } = foundWhere;
    expect(showWhere(kept, { ...options, degree: 3 })).toEqual(
      showWhere(kept, { ...options, degree: 2 }),
    );
  });
});

test('a line that is not there any more is not shown', () => {
  const lines = showWhere(foundWhere, { ...options, lineAt: () => undefined });
  expect(lines).toHaveLength(2);
});
