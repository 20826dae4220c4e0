/** A part of a course: its config and its texts, with some of its lessons alone. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { handedOut } from '../../../engine/command/handed-out.ts';
import { FILES } from '../../../engine/command/handout-files.ts';
import { handout, update } from '../../../engine/command/handout.ts';
import { chosenLessons } from '../../../engine/command/handout-lessons.ts';
import { configWith, partOf } from '../../../engine/command/handout-part.ts';
import type { Course } from '../../../engine/course.ts';
import { CommandError } from '../../../engine/command/options.ts';
import { hashOf, MANIFEST } from '../../../engine/command/renewal/manifest.ts';
import { readText, snapshot, temporaryFolder, write } from '../../fixture/checkout.ts';
import extended from '../../fixture/extended.ts';
import course from '../../fixture/gradlings.config.ts';
import hunted from '../../fixture/hunted.ts';
import { COUNTING, NUMBERS, STUBS } from '../../fixture/submissions.ts';

const CONFIG = readFileSync(new URL('../../fixture/gradlings.config.ts', import.meta.url), 'utf8');
const [numbers, counting] = course.lessons as [
  (typeof course.lessons)[number],
  (typeof course.lessons)[number],
];
const EXAMPLE = { lesson: 'counting', exercise: 'Counter' };

/** In both languages. */
const refused = async (work: () => unknown): Promise<string> => {
  try {
    await work();
  } catch (error) {
    if (error instanceof CommandError) return `${error.in('en')}\n${error.in('ko')}`;
    throw error;
  }
  return '';
};

describe('the config of a part', () => {
  const load = (id: string): string => `import('./checks/${id}/lesson.ts')`;

  test('has its lessons, in the folders that they had', () => {
    const text = configWith(CONFIG, course, [counting], EXAMPLE);
    expect(text).toContain(load('counting'));
    expect(text).not.toContain(load('numbers'));
    expect(text).toContain("{ folder: '02-counting',");
    expect(text).toContain("example: { lesson: 'counting', exercise: 'Counter' }");
  });

  test('says nothing of folders that it need not', () => {
    const text = configWith(CONFIG, course, [numbers], EXAMPLE);
    expect(text).not.toContain(load('counting'));
    expect(text).not.toContain('folder:');
  });

  test('is not made where lessons are not listed plainly', async () => {
    for (const text of [
      'export default defineCourse(given);',
      'export default defineCourse({ lessons: [...all] });',
      'export default defineCourse({ lessons: [numbers, counting] });',
    ]) {
      const said = await refused(() => configWith(text, course, [counting], EXAMPLE));
      expect(said).toContain('Lessons cannot be handed out singly');
      expect(said).toContain('단원을 따로 배포할 수 없습니다');
    }
  });
});

describe('the texts of a part', () => {
  const isThere = (path: string): boolean => path.startsWith('lessons/02-counting');

  test('have no rows and links of what is not there, and its own examples', async () => {
    const { told, example } = await partOf(course, [counting]);
    expect(example).toEqual(EXAMPLE);
    const text = [
      'Begin with [lessons/01-numbers](lessons/01-numbers/README.md) and `mean`: `npm test mean`.',
      '<!-- written: lessons -->',
      '| [01 numbers](lessons/01-numbers/README.md) | 4 |',
      '| [02 counting](lessons/02-counting/README.md) | 3 |',
      '<!-- to here -->',
      '[Laws](checks/numbers/checks.ts), [elsewhere](https://example.org).',
    ].join('\n');
    expect(told(text, 'README.md', isThere)).toBe(
      [
        'Begin with [lessons/02-counting](lessons/02-counting/README.md) and `Counter`: `npm test Counter`.',
        '<!-- written: lessons -->',
        '| [02 counting](lessons/02-counting/README.md) | 3 |',
        '<!-- to here -->',
        '',
        'This is a part of the course: 1 lesson, 3 points in all. What is shown above is the whole course.',
        'Laws, [elsewhere](https://example.org).',
      ].join('\n'),
    );
    const lesson = 'See [lesson 01](../01-numbers/README.md#mean) and [here](README.md).';
    expect(told(lesson, 'lessons/02-counting/README.md', isThere)).toBe(
      'See lesson 01 and [here](README.md).',
    );
  });

  test('tell what is extra apart', async () => {
    const { told } = await partOf(extended, extended.lessons.slice(1));
    const table = '<!-- written: lessons -->\n<!-- to here -->\n';
    expect(told(table, 'README.md', () => true)).toContain(
      '2 lessons, 3 points in all and 4 extra.',
    );
    expect(told(table, 'README.ko.md', () => true)).toContain('모두 3점, 추가 점수 4점입니다.');
  });

  test('tell of hunts where a lesson has one', async () => {
    const text = 'Before.\n<!-- hunts -->\nA hunt.\n\n<!-- no hunts any more -->\nAfter.\n';
    const toldBy = async (of: Course, lessons: Course['lessons']) =>
      (await partOf(of, lessons)).told(text, 'README.md', () => true);
    expect(await toldBy(hunted, hunted.lessons.slice(0, 1))).toBe(text);
    expect(await toldBy(hunted, hunted.lessons.slice(1))).toBe('Before.\nAfter.\n');
  });

  test('keep the example of the course where it is there', async () => {
    const { example } = await partOf(course, [numbers]);
    expect(example).toEqual(course.example);
  });
});

describe('lessons are named', () => {
  const choose = (names?: string[], before: typeof course.lessons = []) =>
    chosenLessons(course, names, before, 'en');

  test('as everywhere, in the order of the course; all, where none are', async () => {
    expect(await choose(['lessons/02-counting', '1'])).toEqual([numbers, counting]);
    expect(await choose(['counting'])).toEqual([counting]);
    expect(await choose()).toEqual([numbers, counting]);
  });

  test('to those that are there already', async () => {
    expect(await choose(['numbers'], [counting])).toEqual([numbers, counting]);
    expect(await choose(undefined, [counting])).toEqual([counting]);
  });

  test('and an exercise is none', async () => {
    expect(await refused(() => choose(['mean']))).toContain('mean is an exercise');
    expect(await refused(() => choose(['nothing']))).toContain('no lesson "nothing"');
  });
});

describe('what was handed out', () => {
  const manifest = { course: course.name, version: '1', files: {}, work: {} };
  const folderWith = (files: Record<string, string>): string => write(temporaryFolder(), files);

  test('says so itself', () => {
    const folder = folderWith({ [MANIFEST]: JSON.stringify(manifest) });
    expect(handedOut(course, folder)).toEqual(manifest);
  });

  test('or is known by its stubs, where it is older', () => {
    const folder = folderWith({ [numbers.stub]: STUBS[NUMBERS] });
    expect(handedOut(course, folder)).toMatchObject({
      lessons: ['numbers'],
      files: {},
      work: { [NUMBERS]: hashOf(Buffer.from(STUBS[NUMBERS])) },
      isUnfinished: true,
    });
  });

  test('is of this course, and has no solutions in it', async () => {
    const all = { [numbers.stub]: '', [counting.stub]: '' };
    const folders: [string, string][] = [
      [temporaryFolder(), 'is no handout of this course'],
      [folderWith({ ...all, [counting.solution]: '' }), 'is no handout of this course'],
      [`${temporaryFolder()}/none`, 'is no folder'],
      [
        folderWith({ [MANIFEST]: JSON.stringify({ ...manifest, course: 'other' }) }),
        'from another course: other',
      ],
    ];
    for (const [folder, said] of folders) {
      expect(await refused(() => handedOut(course, folder))).toContain(said);
    }
  });
});

test('the published schemas are handed out, as nothing is read without them', () => {
  const engine = new URL('../../../engine/', import.meta.url);
  const schemas = readdirSync(engine, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.schema.json'))
    .map((name) => `engine/${name.replaceAll('\\', '/')}`);
  expect(schemas).toHaveLength(2);
  expect(schemas.filter((path) => !FILES.includes(path))).toEqual([]);
});

test('what this checkout lacks is said before anything is written', async () => {
  // The fixture has laws and stubs, but nothing else that a class would need.
  const empty = temporaryFolder();
  const asked = { language: 'en', lessons: undefined } as const;
  expect(await refused(() => handout(course, empty, asked))).toContain('cannot be read:');
  expect(snapshot(empty)).toEqual({});

  const manifest = { course: course.name, version: '1', files: {}, work: {} };
  const folder = write(temporaryFolder(), {
    [MANIFEST]: JSON.stringify(manifest),
    [COUNTING]: 'my work',
  });
  const before = snapshot(folder);
  const said = await refused(() => update(course, folder, { ...asked, stubs: true }));
  expect(said).toContain('Nothing was written, as these files of this checkout cannot be read');
  expect(snapshot(folder)).toEqual(before);
  expect(readText(folder, COUNTING)).toBe('my work');
});
