/** The course's files in one zip: the same work always makes the same bytes. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The clock on the wall of the first day that a zip can name; the file's own time would differ. */
const MTIME = new Date(1980, 0, 1);

/** Files by path, in the order of the paths. */
export function pack(files: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
  const bytes = Object.fromEntries(entries.map(([path, text]) => [path, strToU8(text)]));
  return zipSync(bytes, { mtime: MTIME, level: 9 });
}

/** A zip of a whole repository is smaller, without its packages. */
export const MOST_ZIP_BYTES = 8_000_000;
const MOST_ENTRIES = 20_000;

export interface Entry {
  readonly name: string;
  /** Of the file, as the zip says. Not more is taken out of it. */
  readonly size: number;
  readonly packed: number;
}

export class NotAZip extends Error {}

/** The bytes of the entries that are wanted; a name that is there twice is not asked for again. */
export function unpack(
  zip: Uint8Array,
  isWanted: (entry: Entry) => boolean,
): Map<string, Uint8Array> {
  let count = 0;
  const seen = new Set<string>();
  try {
    const files = unzipSync(zip, {
      filter: ({ name, originalSize, size }) => {
        // A zip can claim to have billions.
        if (++count > MOST_ENTRIES) throw new NotAZip('too many files');
        if (seen.has(name)) return false;
        seen.add(name);
        return isWanted({ name, size: originalSize, packed: size });
      },
    });
    return new Map(Object.entries(files));
  } catch (error) {
    throw new NotAZip((error as Error).message, { cause: error });
  }
}

export const isZip = (bytes: Uint8Array): boolean =>
  // An empty one begins with its end.
  ['PK\u0003\u0004', 'PK\u0005\u0006'].includes(strFromU8(bytes.subarray(0, 4), true));
