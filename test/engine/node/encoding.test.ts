/** In what a text is written that is no UTF-8: only what its bytes tell is said. */
import { expect, test } from 'vitest';
import { encodingOf } from '../../../engine/node/encoding.ts';

const CODE = 'export const mean = (xs: number[]) => xs.length;\n';

/** `// 평균` as Windows in Korean writes it. */
const KOREAN = [0x2f, 0x2f, 0x20, 0xc6, 0xf2, 0xb1, 0xd5, 0x0a];

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');

test.each([
  ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(CODE)])],
  ['UTF-16', Buffer.concat([Buffer.from([0xfe, 0xff]), utf16(CODE).swap16()])],
  ['UTF-16', utf16(CODE)],
  ['EUC-KR', Buffer.concat([Buffer.from(KOREAN), Buffer.from(CODE)])],
  ['Windows-1252', Buffer.from(`// d\xe9riv\xe9e\n${CODE}`, 'latin1')],
  [undefined, Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0xff, 0, 1, 2, 3, 0, 0])],
  [undefined, Buffer.from([0x61, 0x80, 0x01, 0x62])],
  [undefined, Buffer.from([0xff])],
])('%s', (encoding, bytes) => {
  expect(encodingOf(bytes)).toBe(encoding);
});
