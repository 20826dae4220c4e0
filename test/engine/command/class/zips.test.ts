/** Zips that anybody may have made: what is refused, and what their names mean. */
import { join } from 'node:path';
import fc from 'fast-check';
import { type ZipOptions, type Zippable, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { NUMBERS, SOLVED } from '../../../fixture/submissions.ts';
import { type Files, folderOf, handedIn, only, zipOf } from './handed-in.ts';

const RIGHT = SOLVED[NUMBERS];
const WORK: Files = { [NUMBERS]: RIGHT };
const TEXT = Buffer.from(RIGHT);

const graded = (zip: Uint8Array) => only(join(folderOf({ 'kim.zip': zip }), 'kim.zip'));

/** A zip with one entry, of which the system and the kind of file are said. */
const entryOf = (path: string, how: ZipOptions, content: Uint8Array = TEXT) =>
  zipSync({ 'README.md': TEXT, [path]: [content, how] });

/** The same zip, with some bytes for others, wherever they are. */
function changed(zip: Uint8Array, from: string, to: string): Uint8Array {
  const bytes = Buffer.from(zip).toString('latin1').replaceAll(from, to);
  return Buffer.from(bytes, 'latin1');
}

const HEAD = 'PK\u0001\u0002';

/** Sets fields in the directory of a zip, at their places in the entry of this number. */
function withField(zip: Uint8Array, offset: number, bytes: readonly number[], entry = 0): Buffer {
  const buffer = Buffer.from(zip);
  let at = -1;
  for (let i = 0; i <= entry; i++) at = buffer.indexOf(HEAD, at + 1, 'latin1');
  bytes.forEach((byte, i) => (buffer[at + offset + i] = byte));
  return buffer;
}

const ONE = zipOf(WORK);

/** With other bytes where the packed ones begin, behind the name. */
function broken(zip: Uint8Array): Buffer {
  const buffer = Buffer.from(zip);
  return buffer.fill(0xff, buffer.indexOf('.ts', 'latin1') + 3, 60 + NUMBERS.length);
}

describe('a zip is refused', () => {
  test.each<[string, Uint8Array, RegExp]>([
    ['that is none', Buffer.from('<!DOCTYPE html>'), /it is no zip: ask for it again/],
    ['that is a RAR', Buffer.from('Rar!\u001A\u0007'), /no zip, but RAR: unpack it/],
    ['that is empty', new Uint8Array(), /empty, 0 bytes/],
    ['that is cut off', ONE.slice(0, -30), /broken or cut off/],
    [
      'with a path that leads out of it',
      zipOf({ ...WORK, '../evil': 'x' }),
      /invalid relative path/,
    ],
    ['with a path from the root', zipOf({ ...WORK, '/etc/evil': 'x' }), /absolute path/],
    ['with a path of Windows', zipOf({ ...WORK, 'C:/evil': 'x' }), /absolute path/],
    ['with a path of Windows that leads out', zipOf({ ...WORK, '..\\evil': 'x' }), /relative path/],
    [
      'with two files at one path',
      changed(
        zipOf({ ...WORK, [NUMBERS.replace('exercise', 'exercisf')]: 'x' }),
        'exercisf',
        'exercise',
      ),
      /two files are called/,
    ],
    ['that is encrypted', withField(ONE, 8, [1]), /encrypted/],
    ['with another compression', withField(ONE, 10, [99]), /packed in a way that is not read/],
    [
      'with a file that is not what was packed',
      withField(ONE, 16, [1, 2, 3, 4]),
      /broken or cut off/,
    ],
    ['that says it holds less than it does', withField(ONE, 24, [5, 0, 0, 0]), /broken or cut off/],
    [
      'that says it holds more than it does',
      withField(ONE, 24, [255, 255, 0, 0]),
      /broken or cut off/,
    ],
    ['whose packed bytes are none', broken(ONE), /broken or cut off/],
  ])('%s', async (_, zip, why) => {
    const { sources, refused, korean } = await graded(zip);
    expect(sources).toBeUndefined();
    expect(refused).toMatch(why);
    expect(korean).toMatch(/[가-힣]/);
  });

  test('in a zip in a zip in it', async () => {
    const inner = zipOf({ 'inner.zip': ONE });
    expect((await graded(inner)).sources).toEqual(WORK);
    expect((await graded(zipOf({ 'outer.zip': inner }))).refused).toMatch(/in a zip in a zip/);
  });

  test('of which it is not plain which counts', async () => {
    const { refused } = await only(folderOf({ 'a.zip': ONE, 'b.zip': ONE }));
    expect(refused).toBe('there is more than one zip (a.zip, b.zip): leave one of them');
  });

  test.each(['rar', '7z', 'tar.gz', 'alz', 'egg'])('that is a .%s', async (ending) => {
    const { refused } = await only(folderOf({ [`work.${ending}`]: 'x' }));
    expect(refused).toBe(`work.${ending} is not read: unpack it, or pack it as .zip`);
  });
});

test('of a zip with any bytes changed comes what was packed, or why it is not graded', async () => {
  const change = fc.record({ at: fc.nat(ONE.length - 1), to: fc.integer({ min: 0, max: 255 }) });
  const changes = fc.array(change, { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(changes, async (all) => {
      const zip = Buffer.from(ONE);
      for (const { at, to } of all) zip[at] = to;
      const { sources, refused } = await graded(zip);
      const isWhole = sources?.[NUMBERS] === RIGHT;
      const isElsewhere = sources !== undefined && Object.keys(sources).length === 0;
      const isNoText = typeof sources?.[NUMBERS] === 'object';
      expect(isWhole || isElsewhere || isNoText || refused !== undefined).toBe(true);
    }),
    { seed: 1, numRuns: 500 },
  );
});

describe('a zip may be any size', () => {
  const BOMB: Zippable[string] = [new Uint8Array(101_000_000), { level: 1 }];

  test('as nothing is inflated but the files of the course, up to their limit', async () => {
    const start = process.memoryUsage().rss;
    const bomb = zipSync({ 'README.md': TEXT, [NUMBERS]: BOMB });
    const { sources } = await graded(bomb);
    expect(sources).toEqual({ [NUMBERS]: expect.objectContaining({ type: 'too-long' }) });
    const lying = withField(bomb, 24, [0, 1, 0, 0], 1);
    expect((await graded(lying)).refused).toMatch(/broken or cut off/);
    expect(process.memoryUsage().rss - start).toBeLessThan(200e6);
  });

  test('but not that of one in another', async () => {
    const bomb = zipSync({ 'inner.zip': BOMB });
    expect((await graded(bomb)).refused).toMatch(/larger than 100 MB/);
  });

  test('also with pictures in it', async () => {
    const pictures = Object.fromEntries(
      Array.from({ length: 20_500 }, (_, i) => [`data/train/${i}.png`, '']),
    );
    const zip = zipOf({ ...pictures, [`repo/${NUMBERS}`]: RIGHT });
    expect((await graded(zip)).sources).toEqual(WORK);
  });

  test('also with packages in it', async () => {
    const packages = Object.fromEntries(
      Array.from({ length: 20_500 }, (_, i) => [`node_modules/x/${i}.js`, '']),
    );
    expect((await graded(zipOf({ ...packages, ...WORK }))).sources).toEqual(WORK);
  });
});

describe('in the place of an exercise', () => {
  const UNIX = 3;
  test.each([
    ['a link', 0o120777, 'link'],
    ['a device', 0o060644, 'not-a-file'],
    ['a pipe', 0o010644, 'not-a-file'],
  ])('%s is not read', async (_, mode, reason) => {
    const { sources } = await graded(entryOf(NUMBERS, { os: UNIX, attrs: mode * 0x10000 }));
    expect(sources).toEqual({ [NUMBERS]: expect.objectContaining({ reason }) });
  });

  test('a file that Unix wrote is', async () => {
    const { sources } = await graded(entryOf(NUMBERS, { os: UNIX, attrs: 0o100644 * 0x10000 }));
    expect(sources).toEqual(WORK);
  });

  test.each(['./', 'work/./', 'work//'])('a path with %s in it is one', async (before) => {
    const { sources } = await graded(zipOf({ './': '', [before + NUMBERS]: RIGHT }));
    expect(sources).toEqual(WORK);
  });

  test('a path with the bars of Windows is one', async () => {
    const zip = zipOf({ 'x\\lessons\\01-numbers\\exercise.ts': RIGHT });
    expect((await graded(zip)).sources).toEqual(WORK);
  });
});

describe('the names of a class are read', () => {
  const PLACE = '??????/lessons/01-numbers/exercise.ts';
  /** Six bytes in the place of `??????`, without a flag that says what they are. */
  const written = (bytes: readonly number[]) =>
    changed(zipOf({ [PLACE]: RIGHT, 'bob/x.txt': '' }), '??????', String.fromCharCode(...bytes));

  test.each<[string, string, readonly number[]]>([
    ['as UTF-8', '김철', [0xea, 0xb9, 0x80, 0xec, 0xb2, 0xa0]],
    ['as Windows in Korean writes them', '김철수', [0xb1, 0xe8, 0xc3, 0xb6, 0xbc, 0xf6]],
    ['as DOS writes them', 'resumé', [0x72, 0x65, 0x73, 0x75, 0x6d, 0x82]],
  ])('%s, without a flag', async (_, name, bytes) => {
    const folder = folderOf({ 'all.zip': written(bytes) });
    const { all } = await handedIn({ class: join(folder, 'all.zip') });
    expect(all.map(({ folder: found }) => found)).toEqual(['bob', name]);
    expect(all[1]!.sources).toEqual(WORK);
  });

  test('as macOS writes them, and told apart from the same name in one piece', async () => {
    const [whole, apart] = ['김', '김'.normalize('NFD')];
    const zip = zipOf({ [`${whole}/${NUMBERS}`]: RIGHT, [`${apart}/${NUMBERS}`]: 'x' });
    const { all, remarks } = await handedIn({
      class: join(folderOf({ 'all.zip': zip }), 'all.zip'),
    });
    expect(all.map(({ name, folder }) => [name, folder])).toEqual([
      ['김', apart],
      ['김-2', whole],
    ]);
    const letters = '(in whole letters, as Windows and Linux write them)';
    expect(remarks).toEqual([`${whole} ${letters} → 김-2, as another is called like it`]);
    expect(all[1]!.notes).toEqual([
      `${whole} ${letters} is called 김-2 here, as another name is like it`,
    ]);
  });
});
