/** Cells that stay what they are in a spreadsheet, and names that come back exactly. */
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import {
  asText,
  exactly,
  harmless,
  toCsv,
  withByteOrderMark,
} from '../../../../engine/formats/class/csv.ts';
import { cellsIn, meantBy } from '../csv.ts';

/** Any text at all, and often what means something to a spreadsheet or a terminal. */
const TEXT = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc
    .array(
      fc.constantFrom(...'=+-@;,"\'\t\r\n a1e/\\u{}[#:\u0000\u001B\u200B\u202E＝가각\u1100\uD83D'),
    )
    .map((parts) => parts.join('')),
);

describe('a table', () => {
  test('has CRLF at the end of rows and, where that is asked for, the mark of UTF-8', () => {
    const csv = toCsv([['이름'], [1.5]]);
    expect(csv).toBe('이름\r\n1.5\r\n');
    expect([...Buffer.from(withByteOrderMark(csv))].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf]);
  });

  test('comes back exactly from a strict parser, and from another', () => {
    const TABLE = fc.array(fc.array(TEXT, { minLength: 2, maxLength: 2 }), { minLength: 1 });
    fc.assert(
      fc.property(TABLE, (rows) => {
        const csv = toCsv(rows);
        expect(cellsIn(csv)).toEqual(rows);
        expect(Papa.parse(csv.slice(0, -2), { delimiter: ',' }).data).toEqual(rows);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('an exact name', () => {
  test('can be read again from its cell, whatever it is', () => {
    fc.assert(
      fc.property(TEXT, (name) => {
        expect(meantBy(asText(exactly(name)))).toBe(name);
        expect(meantBy(harmless(exactly(name)))).toBe(name);
      }),
      { numRuns: 2000 },
    );
  });

  test('is another for names that look alike', () => {
    const names = ['a;b', 'a,b', '가', '\u1100\u1161', "'a", 'a', '\\u{9}', '\t', '007', "'007"];
    expect(new Set(names.map((name) => asText(exactly(name)))).size).toBe(names.length);
  });

  test('has nothing in it that steers a terminal or breaks a line', () => {
    fc.assert(
      fc.property(TEXT, (name) => {
        expect(exactly(name)).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u);
      }),
    );
  });
});

describe('a formula', () => {
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '＝1', '  =1', '\t=1', "=cmd|'/C calc'!A0"])(
    'is text: %j',
    (formula) => {
      expect(harmless(formula)).toBe(`'${formula}`);
      expect(harmless(`a;${formula}`)).toBe(`a;'${formula}`);
    },
  );

  test('does not begin any cell, whether commas or semicolons end it', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        for (const cell of [harmless(text), asText(text)]) {
          expect(cell).not.toMatch(/(^|;)\s*[=+\-@＝＋－＠]/);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('text that a spreadsheet would turn into something else has an apostrophe in front', () => {
  // oxfmt-ignore
  const TURNED = [
    '007', '00', '1e5', '1E+10', '1.5e-3', '2-3', '1/2', '1/2/26', '2026-03-01', '12:30', '1:2:3', '3 pm', '3 p', '10am',
    'MAR1', 'mar-1', '1-Mar', 'Sept 2', 'December 2026', '1,000', '(5)', '50%', '$5', '₩100', '1.0', '.5', '5.', '１２', '１e５',
    'TRUE', 'false', '3월 1일', '2026년', '오전 9:00', '9시 30분', '123456789012', '20261234567890123',
  ];
  test.each(TURNED)('%s', (text) => expect(asText(text)).toBe(`'${text}`));

  // oxfmt-ignore
  const LEFT = [
    '', 'kim', '가나다', '20261234', '0', '12345678901', 'Marcus1', 'May', 'march', 'e5', '1st', '1a', '3반', 'A-1', '0x10', 'a=1',
    'x1e5', '1e5x', 'team 1', '1월생', 'ann@example.org', 'true story', 'S007',
  ];
  test.each(LEFT)('but not %s', (text) => expect(asText(text)).toBe(text));
});
