/** What goes out as a zip comes back, and nothing else gets in. */
import { strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../engine/sandbox/limits.ts';
import { type Given, takeIn } from './intake.ts';
import { HANDED_OUT, stubOf } from './stubs.ts';
import { MOST_ZIP_BYTES, NotAZip, pack, unpack } from './zip.ts';

const MLP = stubOf('mlp');
const MINE = `${MLP.text}// 내 코드 😀\n`;

const given = (path: string, content: string | Uint8Array): Given => {
  const bytes = typeof content === 'string' ? strToU8(content) : content;
  return { path, size: bytes.length, bytes: async () => bytes };
};
const zip = (files: Zippable): Given => given('course.zip', zipSync(files));
const take = async (...files: Given[]) => {
  const { taken, ignored } = await takeIn(files, HANDED_OUT);
  return { taken: Object.fromEntries(taken), ignored };
};

describe('a course as a zip', () => {
  const files = Object.fromEntries(HANDED_OUT.map(({ path, text }) => [path, text]));

  test('comes back as it was, in another alphabet too', async () => {
    const bytes = pack({ ...files, [MLP.path]: MINE });
    const { taken, ignored } = await take(given('course.zip', bytes));
    const expected = Object.fromEntries(HANDED_OUT.map(({ id, text }) => [id, text]));
    expect(taken).toEqual({ ...expected, mlp: MINE });
    expect(ignored).toEqual([]);
  });

  test('is the same bytes in any order, at any time, in any time zone', () => {
    const backwards = Object.fromEntries(Object.entries(files).reverse());
    const zone = process.env['TZ'];
    const made = ['UTC', 'Asia/Seoul', 'America/Los_Angeles'].map((where) => {
      process.env['TZ'] = where;
      return [...pack(backwards), ...pack(files)].join();
    });
    process.env['TZ'] = zone;
    expect(new Set(made).size).toBe(1);
    expect([...pack(files)]).toEqual([...pack(backwards)]);
  });

  test('may be that of a whole repository, whose other files are passed over', async () => {
    const { taken, ignored } = await take(
      zip({
        'repo-main/README.md': strToU8('# x'),
        'repo-main/checks/stubs/05-mlp.ts': strToU8('x'),
        [`repo-main/${MLP.path}`]: strToU8(MINE),
        [`__MACOSX/repo-main/lessons/05-mlp/._exercise.ts`]: strToU8('\0\0'),
      }),
    );
    expect(taken).toEqual({ mlp: MINE });
    expect(ignored).toEqual([]);
  });
});

describe('a single file', () => {
  test('belongs to the lesson whose functions it has, whatever it is called', async () => {
    for (const stub of HANDED_OUT) {
      const files = [given('exercise.ts', stub.text), given('exercise (3).ts', stub.text)];
      for (const file of files) expect((await take(file)).taken).toEqual({ [stub.id]: stub.text });
    }
  });

  test('belongs to the lesson in whose folder it was, also with an error in it', async () => {
    const file = given(`work/${MLP.path}`, 'const broken = (');
    expect((await take(file)).taken).toEqual({ mlp: 'const broken = (' });
  });

  test('half a lesson is enough', async () => {
    const half = 'import { x } from "y";\nexport const xorMlp = () => [{\n';
    expect((await take(given('mine.ts', half))).taken).toEqual({ mlp: half });
  });

  test('loses its byte-order mark', async () => {
    expect((await take(given('a.ts', `\uFEFF${MINE}`))).taken).toEqual({ mlp: MINE });
  });
});

describe('is not taken, and it is said why', () => {
  const CASES: Readonly<Record<string, readonly [Given, string]>> = {
    'not-the-course': [given('notes.txt', 'hello'), 'notes.txt'],
    'which-lesson': [given('exercise.ts', 'const a = 1;'), 'exercise.ts'],
    'not-text': [given('exercise.ts', new Uint8Array([0x63, 0xff, 0xfe])), 'exercise.ts'],
    'too-large': [given('a.ts', `${MINE}${' '.repeat(LIMITS.fileCharacters)}`), 'a.ts'],
    'not-a-zip': [given('course.zip', 'PK but not really'), 'course.zip'],
    'no-exercises': [zip({ 'README.md': strToU8('x') }), 'course.zip'],
  };
  test.for(Object.entries(CASES))('%s', async ([reason, [file, name]]) => {
    expect(await take(file)).toEqual({ taken: {}, ignored: [{ name, reason }] });
  });

  test('a file of several gigabytes is not even read', async () => {
    const bytes = () => Promise.reject(new Error('read'));
    for (const name of ['exercise.ts', 'course.zip']) {
      const { ignored } = await take({ path: name, size: 5e9, bytes });
      expect(ignored).toEqual([{ name, reason: 'too-large' }]);
    }
  });

  test('what cannot be read, such as a folder with such a name', async () => {
    const bytes = () => Promise.reject(new Error('a folder'));
    const { ignored } = await take({ path: 'exercise.ts', size: 4096, bytes });
    expect(ignored).toEqual([{ name: 'exercise.ts', reason: 'unreadable' }]);
  });

  test('the second file of a lesson', async () => {
    const { taken, ignored } = await take(given('a.ts', MINE), given('b.ts', MLP.text));
    expect(taken).toEqual({ mlp: MINE });
    expect(ignored).toEqual([{ name: 'b.ts', reason: 'twice' }]);
  });

  test('a lesson that is in a zip twice', async () => {
    const { taken, ignored } = await take(
      zip({ [MLP.path]: strToU8(MINE), [`copy/${MLP.path}`]: strToU8(MLP.text) }),
    );
    expect(Object.keys(taken)).toEqual(['mlp']);
    expect(ignored).toEqual([{ name: `copy/${MLP.path}`, reason: 'twice' }]);
  });

  test('names that only look like one of the course', async () => {
    const names = ['lessons/05-mlp/exercise.ts/x', 'xlessons/05-mlp/exercise.ts', 'constructor'];
    names.push(
      'lessons/5-mlp/exercise.ts',
      'lessons/05-mlp/exercise.js',
      'lessons/10-x/exercise.ts',
    );
    const { taken } = await take(
      zip(Object.fromEntries(names.map((name) => [name, strToU8(MINE)]))),
    );
    expect(taken).toEqual({});
  });
});

describe('a zip that is hostile', () => {
  test('a bomb is recognised by its size, and by a size that it hides', async () => {
    const bomb = zipSync({ [MLP.path]: new Uint8Array(50_000_000) }, { level: 9 });
    expect(bomb.length).toBeLessThan(MOST_ZIP_BYTES);
    expect((await take(given('bomb.zip', bomb))).ignored).toEqual([
      { name: MLP.path, reason: 'too-large' },
    ]);
    // The directory at the end says how large the file is: 1,000 bytes.
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    const directory = view.getUint32(bomb.length - 22 + 16, true);
    view.setUint32(directory + 24, 1000, true);
    const started = performance.now();
    const { taken, ignored } = await take(given('bomb.zip', bomb));
    expect(performance.now() - started).toBeLessThan(5000);
    expect(taken).toEqual({});
    expect(ignored).toHaveLength(1);
  });

  test('a small lie about the size takes no more than was said', async () => {
    const lying = zipSync({ [MLP.path]: new Uint8Array(2_000_000).fill(0x20) }, { level: 9 });
    const view = new DataView(lying.buffer, lying.byteOffset);
    view.setUint32(view.getUint32(lying.length - 22 + 16, true) + 24, 1000, true);
    const { taken } = await take(given('a.zip', lying));
    expect(taken['mlp']?.length ?? 0).toBeLessThanOrEqual(1000);
  });

  test('cut anywhere, it is no zip, or as whole as it says', async () => {
    const whole = pack({ [MLP.path]: MINE });
    for (let length = 0; length < whole.length; length += 7) {
      const { taken, ignored } = await take(given('a.zip', whole.slice(0, length)));
      expect(taken).toEqual({});
      expect(ignored).toEqual([{ name: 'a.zip', reason: 'not-a-zip' }]);
    }
  });

  test('with any byte changed, nothing breaks', async () => {
    const whole = pack({ [MLP.path]: MINE });
    for (let i = 0; i < whole.length; i++) {
      const changed = whole.slice();
      changed[i] = changed[i]! ^ 0xff;
      const { taken, ignored } = await take(given('a.zip', changed));
      expect(Object.keys(taken).length + ignored.length).toBeLessThanOrEqual(1);
    }
  });

  test('a name that is there twice is read once; too many names are none', () => {
    const names: string[] = [];
    const twice = zipSync({ a: strToU8('1'), b: strToU8('2') });
    for (const at of twice.keys()) if (twice[at] === 0x62) twice[at] = 0x61;
    unpack(twice, ({ name }) => names.push(name) > 0);
    expect(names).toEqual(['a']);
    const many = Object.fromEntries(
      Array.from({ length: 20_001 }, (_, i) => [`${i}`, strToU8('')]),
    );
    expect(() => unpack(zipSync(many), () => false)).toThrow(NotAZip);
  });
});
