/**
 * A zip as a tree. Nothing of it is written to disk, and nothing is inflated but what is asked for,
 * up to a limit: what a zip says of its sizes is held against what comes out. Paths that lead out of
 * it, and two files with one path, are in no zip that was made in good faith: it is refused.
 */
import { closeSync, openSync, readSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { oneLine } from '../../formats/untrusted.ts';
import { decoded, koreanIn } from '../../node/encoding.ts';
import {
  fileOf,
  MOST_BYTES,
  NoSubmission,
  tooLong,
  unreadable,
} from '../../node/read-submission.ts';
import { DEEPEST, type Found, MOST_FILES, type Tree, type Wanted } from './tree.ts';
import { faultOf } from './zip-faults.ts';

/** More is in no zip of one course, even with its packages. */
const MOST_ENTRIES = 300_000;

/** A zip within another is held in memory. */
const MOST_ZIP_BYTES = 100_000_000;

interface Packed extends Found {
  readonly entry: Entry;
}

/** Opens a zip that lies on disk, or was taken out of another. */
export async function openZip(from: Origin, isWanted: Wanted, most = MOST_FILES): Promise<Tree> {
  const zip = await orRefuse(from, () =>
    typeof from === 'string'
      ? yauzl.openPromise(from, { autoClose: false })
      : yauzl.fromBufferPromise(from),
  );
  try {
    return treeOf(zip, await orRefuse(from, () => listed(zip, isWanted, most)), from);
  } catch (error) {
    zip.close();
    throw error;
  }
}

function treeOf(zip: ZipFile, { packed, ...rest }: Listed, from: Origin): Tree {
  const byPath = new Map(packed.map((each) => [each.path, each]));
  const bytesOf = (path: string, most: number) =>
    orRefuse(from, () => inflated(zip, byPath.get(path)!.entry, most));
  return {
    ...rest,
    files: packed.map(({ path, kind }) => ({ path, kind })),
    async read(path, as) {
      const found = byPath.get(path);
      if (!found) return { path: as, source: undefined };
      if (found.kind !== 'file')
        return unreadable(as, found.kind === 'link' ? 'link' : 'not-a-file');
      const bytes = await bytesOf(path, MOST_BYTES);
      return bytes ? fileOf(as, bytes) : tooLong(as);
    },
    bytes: bytesOf,
    async zip(path, wanted) {
      if (typeof from !== 'string') {
        throw new NoSubmission(
          `${oneLine(path)} is a zip in a zip in a zip: unpack it`,
          `${oneLine(path)}: 압축 파일 안의 압축 파일 안에 또 압축 파일이 있습니다. 풀어 주세요`,
        );
      }
      const bytes = await bytesOf(path, MOST_ZIP_BYTES);
      if (bytes) return openZip(bytes, wanted);
      const most = `${MOST_ZIP_BYTES / 1e6} MB`;
      throw new NoSubmission(
        `${oneLine(path)} is larger than ${most}: unpack it`,
        `${oneLine(path)}: ${most}보다 큽니다. 풀어 주세요`,
      );
    },
    close: () => zip.close(),
  };
}

interface Listed extends Pick<Tree, 'folders' | 'more'> {
  readonly packed: readonly Packed[];
}

async function listed(zip: ZipFile, isWanted: Wanted, most: number): Promise<Listed> {
  if (zip.entryCount > MOST_ENTRIES) {
    throw new NoSubmission(
      `the zip has more than ${MOST_ENTRIES} entries`,
      `압축 파일에 든 것이 ${MOST_ENTRIES}개보다 많습니다`,
    );
  }
  const packed = new Map<string, Packed>();
  const folders = new Set<string>();
  const more = new Set<string>();
  for await (const entry of zip.eachEntry()) {
    const name = nameOf(entry);
    for (const folder of nearFolders(name)) folders.add(folder);
    if (name === '' || name.endsWith('/')) continue;
    if (!isWanted(name)) {
      for (const folder of ['', ...nearFolders(name)]) more.add(folder);
      continue;
    }
    if (packed.has(name)) throw new Error(`two files are called ${name}`);
    if (packed.size >= most) throw new Error(`more than ${most} files`);
    packed.set(name, { path: name, kind: kindOf(entry), entry });
  }
  const inOrder = [...packed.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  return { packed: inOrder, folders: [...folders].sort(), more };
}

/** An entry for a folder itself need not be there. */
const nearFolders = (path: string): string[] =>
  path
    .split('/')
    .slice(0, -1)
    .slice(0, DEEPEST)
    .map((_, i, names) => names.slice(0, i + 1).join('/'));

/** The flag of a name in UTF-8, and the field that has it for those who know no flag. */
const UTF8_FLAG = 0x800;
const UTF8_FIELD = 0x7075;

/** Some programs begin every path with `./`. */
const NO_FOLDER = /(^|\/)(?:\.?\/)+/g;

/**
 * A name without a flag is in the letters of the machine that wrote it; those of Windows in Korean
 * are tried after UTF-8, which macOS writes without saying so.
 */
function nameOf({ generalPurposeBitFlag, extraFields, fileName, fileNameRaw }: Entry): string {
  const isTold =
    (generalPurposeBitFlag & UTF8_FLAG) !== 0 || extraFields.some(({ id }) => id === UTF8_FIELD);
  const raw = isTold ? '' : decoded(fileNameRaw, 'utf-8') || koreanIn(fileNameRaw);
  const name = (raw || fileName).replaceAll('\\', '/');
  const fault = yauzl.validateFileName(name);
  if (fault !== null) throw new Error(fault);
  return name.replaceAll(NO_FOLDER, '$1');
}

const UNIX = 3;
const KINDS: Readonly<Record<number, Found['kind']>> = { 0: 'file', 0o10: 'file', 0o12: 'link' };

/** Where a system has written it that knows links. */
const kindOf = ({ versionMadeBy, externalFileAttributes }: Entry): Found['kind'] =>
  versionMadeBy >> 8 === UNIX ? (KINDS[externalFileAttributes >>> 28] ?? 'other') : 'file';

/** The bytes of a file, or undefined where they are more than `most`. */
async function inflated(zip: ZipFile, entry: Entry, most: number): Promise<Buffer | undefined> {
  if (entry.uncompressedSize > most) return undefined;
  if (entry.isEncrypted()) {
    throw new NoSubmission(
      'the zip is encrypted: unpack it',
      '압축 파일에 암호가 걸려 있습니다. 풀어 주세요',
    );
  }
  const chunks: Buffer[] = [];
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  if (crc32(bytes) !== entry.crc32) throw new Error('it is not what was packed');
  return bytes;
}

/** What is thrown says what is wrong with the zip, or with the disk. */
async function orRefuse<T>(from: Origin, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof NoSubmission) throw error;
    const { en, ko } = faultOf(error as NodeJS.ErrnoException, headOf(from));
    throw new NoSubmission(en, ko);
  }
}

/** A path, or bytes that were taken out of another zip. */
type Origin = string | Buffer;

const HEAD = 8;

function headOf(from: Origin): Uint8Array {
  if (typeof from !== 'string') return from.subarray(0, HEAD);
  try {
    const file = openSync(from, 'r');
    const bytes = Buffer.alloc(HEAD);
    const length = readSync(file, bytes, 0, HEAD, 0);
    closeSync(file);
    return bytes.subarray(0, length);
  } catch {
    return new Uint8Array();
  }
}
