/** Why a zip is not read, in words: whoever packed it, or downloaded it, has to do something else. */
import { oneLine } from '../../formats/untrusted.ts';
import { withParticles } from '../../kit/particles.ts';
import type { Words } from '../../kit/words.ts';

/** What a file is by its first bytes, whatever it is called. */
const OTHERS: Readonly<Record<string, string>> = {
  'Rar!': 'RAR',
  '7z\u00BC\u00AF': '7z',
  '\u001F\u008B': 'gzip',
  'ALZ\u0001': 'ALZ',
  EGGA: 'EGG',
  '\u00FD7zX': 'xz',
};

/** What the library and we say of a zip that can be opened, but has something in it that is refused. */
const FAULTS: readonly (readonly [said: RegExp, words: (said: string) => Words])[] = [
  [
    /relative path|absolute path|invalid characters/,
    (said) => ({
      en: `a path in the zip leads out of it (${said})`,
      ko: `압축 파일 밖으로 나가는 경로가 있습니다(${said})`,
    }),
  ],
  [
    /two files are called/,
    (said) => ({
      en: `in the zip ${said}`,
      ko: `압축 파일 안의 한 경로에 파일이 둘입니다(${said})`,
    }),
  ],
  [
    /unsupported compression/,
    () => ({
      en: 'the zip is packed in a way that is not read: pack it as usual',
      ko: '읽을 수 없는 방식으로 압축되어 있습니다. 보통 방식으로 다시 압축하세요',
    }),
  ],
  [
    /strong encryption/,
    () => ({
      en: 'the zip is encrypted: unpack it',
      ko: '압축 파일에 암호가 걸려 있습니다. 풀어 주세요',
    }),
  ],
  [
    /^more than \d+ files$/,
    (said) => ({ en: `the zip has ${said}`, ko: `압축 파일에 든 파일이 너무 많습니다(${said})` }),
  ],
];

/** Of an error while reading a zip that begins with these bytes. */
export function faultOf({ code, message }: NodeJS.ErrnoException, head: Uint8Array): Words {
  if (code !== undefined && /^E[A-Z]+$/.test(code)) {
    return { en: `it cannot be opened (${code})`, ko: `열 수 없습니다(${code})` };
  }
  const said = oneLine(message);
  const fault = FAULTS.find(([form]) => form.test(said));
  return fault ? fault[1](said) : whatItIs(Buffer.from(head).toString('latin1'));
}

function whatItIs(head: string): Words {
  if (head === '') return { en: 'the zip is empty, 0 bytes', ko: '0바이트인 빈 파일입니다' };
  const other = Object.entries(OTHERS).find(([magic]) => head.startsWith(magic))?.[1];
  if (other !== undefined) {
    return {
      en: `it is no zip, but ${other}: unpack it, or pack it as .zip`,
      ko: withParticles(`zip이 아니라 ${other}입니다. 풀거나 .zip으로 묶으세요`),
    };
  }
  return head.startsWith('PK')
    ? {
        en: 'the zip is broken or cut off: download it again, or ask for it',
        ko: '압축 파일이 깨졌거나 잘렸습니다. 다시 내려받거나 다시 받아 주세요',
      }
    : { en: 'it is no zip: ask for it again', ko: 'zip 파일이 아닙니다. 다시 받아 주세요' };
}
