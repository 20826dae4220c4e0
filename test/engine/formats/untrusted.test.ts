import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FORMATS } from '../../../engine/formats/formats.ts';
import {
  codeBlock,
  codeSpan,
  escapeMessage,
  escapeProperty,
  escapeXml,
  label,
  oneLine,
  plain,
} from '../../../engine/formats/untrusted.ts';
import { ATTACKS, courseOf, honest } from './samples.ts';

describe('plain text', () => {
  test.each([
    ['σ(−x) = 1 − σ(x)\n\t한글 🧮', 'σ(−x) = 1 − σ(x)\n\t한글 🧮'],
    ['\u001B[1;31mred\u001B[0m', 'red'],
    ['a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['a\u0000b', 'a\uFFFDb'],
    ['\uD800', '\uFFFD'],
    ['gpj.\u202Eexe', 'gpj.\uFFFDexe'],
    ['  ::error::x', '  \u200B::error::x'],
    ['a ::b', 'a ::b'],
    ['##[error]', '##\u200B[error]'],
  ])('%j is shown as %j', (text, shown) => {
    expect(plain(text, 100)).toBe(shown);
  });

  test('is never longer than it may be, nor ends in half a character', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.constantFrom(...ATTACKS.map(([, attack]) => attack)),
    );
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 60 }), (any, limit) => {
        const shown = plain(any, limit);
        expect(shown.length).toBeLessThanOrEqual(limit);
        expect(shown).not.toMatch(/\p{Cs}/u);
        expect(plain(shown, limit)).toBe(shown);
      }),
      { numRuns: 1000 },
    );
  });

  test('says where it was cut', () => {
    expect(plain('12345', 5)).toBe('12345');
    expect(plain('123456', 5)).toBe('1234…');
    expect(plain('123🧮56', 5)).toBe('123…');
    expect(plain(`\u001B[31m${'x'.repeat(20)}`, 9)).toBe('xxxxxxxx…');
  });

  test.each(['\u001B[', '\u001B]', '::', '\n', '##', '`', '\uD800', ' ::', '\u001B[31'])(
    'takes no longer for a long text of %j',
    (unit) => {
      const begun = process.cpuUsage();
      plain(unit.repeat(1_000_000), 3000);
      oneLine(unit.repeat(20_000), 40_000);
      expect(process.cpuUsage(begun).user / 1000).toBeLessThan(1000);
    },
  );
});

test('a label is the name itself, where it is one', () => {
  for (const name of ['share', 'Value', 'cross_entropy', '한글', '01-lists'])
    expect(label(name)).toBe(name);
  expect(label('<b>a.b</b>')).toBe('_b_a_b__b_');
  expect(label('')).toBe('_');
});

test('quotes hold what they quote', () => {
  expect(escapeXml(`<a b="c">&amp;'`)).toBe(`&lt;a b=&quot;c&quot;&gt;&amp;amp;'`);
  expect(escapeMessage('50%\r\n: ,')).toBe('50%25%0D%0A: ,');
  expect(escapeProperty('a:b,c%')).toBe('a%3Ab%2Cc%25');
  expect(codeSpan('x|y')).toBe('`x¦y`');
  expect(codeSpan('`x``y')).toBe('``` `x``y ```');
  expect(codeSpan(' ')).toBe('`_`');
  expect(codeBlock('a')).toBe('```\na\n```');
  expect(codeBlock('````')).toBe('`````\n````\n`````');
});

describe('formats', () => {
  test('are written to files of their own', () => {
    const files = Object.values(FORMATS).map(({ file }) => file);
    expect(new Set(files).size).toBe(files.length);
  });

  test('json is the report itself', () => {
    const hostile = courseOf('##[error] ##[##[ \\##[ \uD800', 2, 2);
    const json = FORMATS.json.write(hostile);
    expect(JSON.parse(json)).toEqual(hostile);
    expect(json).not.toContain('##[');
    expect(FORMATS.json.write(honest())).toBe(`${JSON.stringify(honest(), null, 2)}\n`);
  });

  test.each(Object.entries(FORMATS))('%s is the same every time', (_, { write }) => {
    expect(write(honest())).toBe(write(structuredClone(honest())));
  });
});
