/**
 * The functions of a hunt in one file that is given to students: packed and in base64, so that nobody
 * reads by chance who is right and what is wrong with the others. It keeps no secret from anybody who
 * wants to know.
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Suspects } from '../kit/suspects.ts';
import type { SuspectTexts } from '../kit/suspect.ts';

/** Instead of `.ts`. */
export const ENCODED = '.suspects';

/** All but the modules of the course: these are there anyway. */
interface Packed {
  readonly files: Readonly<Record<string, string>>;
  readonly entry: string;
  readonly innocents: readonly string[];
  readonly texts: readonly (readonly [name: string, texts: SuspectTexts])[];
}

const COLUMNS = 100;

/** `root` is where the course lies: what is written holds wherever that is. */
export function encoded({ submission, innocents, texts }: Suspects, root: string): string {
  const inRoot = (url: string) => url.replace(root, '');
  const files = Object.entries(submission.files).map(([url, code]) => [inRoot(url), code] as const);
  const packed: Packed = {
    files: Object.fromEntries(files),
    entry: inRoot(submission.entry),
    innocents,
    texts: [...texts],
  };
  const text = deflateRawSync(JSON.stringify(packed), { level: 9 }).toString('base64');
  return `${text.match(new RegExp(`.{1,${COLUMNS}}`, 'g'))!.join('\n')}\n`;
}

export function decoded(text: string, root: string): Suspects {
  const bytes = inflateRawSync(Buffer.from(text, 'base64'));
  const { files, entry, innocents, texts } = JSON.parse(bytes.toString()) as Packed;
  const named = Object.entries(files).map(([path, code]) => [root + path, code] as const);
  return {
    submission: { files: Object.fromEntries(named), entry: root + entry },
    innocents,
    texts: new Map(texts),
  };
}
