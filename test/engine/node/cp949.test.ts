import { describe, expect, test } from 'vitest';
import { decodeCp949 } from '../../../engine/node/cp949.ts';
import { decoded, encodingOf } from '../../../engine/node/encoding.ts';

const bytes = (hex: string) => Uint8Array.from(hex.match(/../g)!.map((two) => parseInt(two, 16)));

describe('Korean text of Windows', () => {
  // By the table that Unicode publishes, CP949.TXT.
  test.each([
    ['b0a1', '가'],
    ['c8fe', '힝'],
    ['8141', '갂'],
    ['8161', '갵'],
    ['8181', '걖'],
    ['8c63', '똠'],
    ['94ee', '뷁'],
    ['c652', '힣'],
    ['caa1', '伽'],
    ['a1af', '’'],
    ['41c7d12c', 'A한,'],
  ])('%s is %s', (hex, text) => {
    expect(decodeCp949(bytes(`b0a1b0a1${hex}`))).toBe(`가가${text}`);
  });

  test.each(['b0', 'ff41', 'c653b0a1', 'b020'])('%s is none', (hex) => {
    expect(() => decodeCp949(bytes(`b0a1b0a1${hex}`))).toThrow();
  });

  test('has each of 11,172 syllables once', () => {
    const found = new Set<string>();
    for (let lead = 0x81; lead <= 0xc8; lead++) {
      for (let trail = 0x41; trail <= 0xfe; trail++) {
        const text = decoded(Uint8Array.of(0xb0, 0xa1, lead, trail), 'euc-kr').slice(1);
        if (/^[가-힣]$/.test(text)) found.add(text);
      }
    }
    expect(found.size).toBe(11_172);
  });

  test('is not what Western text looks like', () => {
    const western = Buffer.from('id;name\n7;Ana Álvarez\n', 'latin1');
    expect(encodingOf(western)).toBe('Windows-1252');
  });
});
