/** In what a file is written that is no UTF-8, as far as its bytes tell. */
import { decodeCp949 } from './cp949.ts';

export type Encoding = 'UTF-16' | 'EUC-KR' | 'Windows-1252';

/** Nothing where the bytes are no text at all. */
export function encodingOf(bytes: Uint8Array): Encoding | undefined {
  if (isUtf16(bytes)) return 'UTF-16';
  if (bytes.includes(0)) return undefined;
  return koreanIn(bytes) !== '' ? 'EUC-KR' : isWestern(bytes) ? 'Windows-1252' : undefined;
}

/** With a byte-order mark; without one, a text in Latin letters has a zero in every second byte. */
function isUtf16(bytes: Uint8Array): boolean {
  const mark = (bytes[0]! << 8) | bytes[1]!;
  if (mark === 0xfffe || mark === 0xfeff) return true;
  const zeros = [0, 0];
  bytes.forEach((byte, i) => (zeros[i % 2]! += byte === 0 ? 1 : 0));
  return Math.max(...zeros) > bytes.length / 4 && Math.min(...zeros) === 0;
}

/** As Windows in Korean writes it; empty where it is not written so. */
export function koreanIn(bytes: Uint8Array): string {
  const text = decoded(bytes, 'euc-kr');
  return /[가-힣]/.test(text) && !/[\u0080-\u009F]/.test(text) ? text : '';
}

/** Control characters are in no text; few letters of other languages are in a text of code. */
const isWestern = (bytes: Uint8Array): boolean =>
  bytes.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d) &&
  bytes.filter((byte) => byte >= 0x80).length < bytes.length / 10;

/** Empty where it is not written so, or where this Node was built without that encoding. */
export function decoded(bytes: Uint8Array, encoding: string): string {
  try {
    if (/^euc-kr$/i.test(encoding)) return decodeCp949(bytes);
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return '';
  }
}
