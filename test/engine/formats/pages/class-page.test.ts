/** The page of a class has the numbers of its record, and does nothing but be read and sorted. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { toUSVString } from 'node:util';
import { describe, expect, test } from 'vitest';
import { overviewOf } from '../../../../engine/formats/class/overview-of.ts';
import {
  CLASS_SCHEMA,
  type ClassMember,
  type ClassRecord,
  pointsOf,
} from '../../../../engine/formats/class/record.ts';
import { classPage, type LookedOver } from '../../../../engine/formats/pages/class-page.ts';
import type { Report } from '../../../../engine/formats/report.ts';
import type { Language } from '../../../../engine/kit/words.ts';
import {
  ATTACKS,
  courseOf,
  exercise,
  failedCheck,
  honest,
  lesson,
  passedCheck,
  report,
} from '../samples.ts';
import {
  attribute,
  dangersIn,
  named,
  ofClass,
  readPage,
  rowsUnder,
  shapeOf,
  textOf,
} from './read-page.ts';

const text = readFileSync(
  createRequire(import.meta.url).resolve('sortable-tablesort/dist/sortable.min.js'),
  'utf8',
);
const script = { text, sha256: createHash('sha256').update(text).digest('base64') };
const linkTo = (name: string): string | undefined =>
  name === '' ? undefined : `${encodeURIComponent(toUSVString(name))}/report.json`;

const member = (submission: string, of: Report, more: Partial<ClassMember> = {}): ClassMember => ({
  submission,
  folder: submission,
  part: 1,
  status: 'graded',
  ...pointsOf(of),
  ...more,
});

async function classOf(
  reports: readonly Report[],
  { language = 'en', more = [] }: { language?: Language; more?: readonly ClassMember[] } = {},
): Promise<LookedOver> {
  const known = new Map(reports.map((of, i) => [`student ${i + 1}`, of]));
  const members = [...[...known].map(([name, of]) => member(name, of)), ...more];
  const record: ClassRecord = {
    schema: CLASS_SCHEMA,
    course: 'numbers',
    version: '0.1.0',
    language,
    seed: 7,
    runs: 100,
    maxScore: Math.max(...members.map(({ maxScore }) => maxScore)),
    part: { index: 1, of: 1 },
    members,
  };
  return { ...record, overview: await overviewOf({ members }, async (name) => known.get(name)) };
}

const allRight = report([
  lesson('lists', [
    exercise('longest', { status: 'passed', score: 2, checks: [passedCheck] }),
    exercise('shortest', { status: 'passed', score: 2, checks: [passedCheck] }),
  ]),
  ...honest().lessons.slice(1),
]);

const absent = member('', honest(), {
  status: 'missing',
  score: 0,
  maxScore: 0,
  lessons: [],
  student: { row: 3, id: '2026-17', name: '김민수' },
});
const unread = member('locked', honest(), {
  status: 'not graded',
  score: 0,
  maxScore: 0,
  lessons: [],
  note: 'not graded: it may not be read',
});

const write = (record: LookedOver): string => classPage(record, { script, linkTo });
const pageOf = (record: LookedOver) => readPage(write(record));

describe('has the numbers of class.json', () => {
  test('on points', async () => {
    const record = await classOf([honest(), allRight], { more: [absent, unread] });
    const page = pageOf(record);
    const figures = ofClass(page, 'figures').map(textOf);
    const { points, distribution } = record.overview;
    expect(figures[0]).toBe('graded 2 not graded 1 missing 1');
    expect(figures[1]).toBe(
      `least ${points!.least} lower quartile ${points!.lowerQuartile} median ${points!.median} ` +
        `upper quartile ${points!.upperQuartile} most ${points!.most} mean ${points!.mean}`,
    );
    const [histogram] = named(page, 'ol').map(textOf);
    expect(histogram).toBe(
      distribution.map(({ students, from, to }) => `${students} ${from} to ${to}`).join(' '),
    );
  });

  test('on lessons and exercises', async () => {
    const page = pageOf(await classOf([honest(), allRight]));
    expect(rowsUnder(page, 'lessons').slice(1)).toEqual([
      ['On lists', '3 / 4', '75 %', ''],
      ['On ratios', '1.25 / 3', '41 %', ''],
      ['On gaps', '0 / 4', '0 %', ''],
    ]);
    const [head, longest, shortest, share] = rowsUnder(page, 'exercises');
    expect(head!.slice(3, 9)).toEqual([
      'share passed',
      'passed',
      'partly right',
      'wrong',
      'cannot be loaded',
      'to do',
    ]);
    expect(longest!.slice(3)).toEqual(['100 %', '2', '0', '0', '0', '0', '0', '2 / 2']);
    expect(shortest!.slice(3)).toEqual(['50 %', '1', '0', '0', '0', '1', '0', '1 / 2']);
    expect(share!.slice(3)).toEqual(['0 %', '0', '2', '0', '0', '0', '2', '1.25 / 2']);
  });

  test('on what fails most, with an example', async () => {
    const page = pageOf(await classOf([honest(), allRight]));
    const [, law] = rowsUnder(page, 'laws');
    expect(law).toEqual([
      failedCheck.name,
      'ratios/ share',
      '2',
      'called share(tensor([[0, 1000]])) returned tensor([[0, NaN]]) expected tensor([[0, 1]]) student 1',
    ]);
    const [, mistake] = rowsUnder(page, 'mistakes');
    expect(mistake!.slice(0, 3)).toEqual([
      'Each row is a sample of its own.',
      'ratios/ share',
      '2',
    ]);
  });

  test('on each student: points, where to go on, and the way to the report', async () => {
    const page = pageOf(await classOf([honest(), allRight]));
    expect(rowsUnder(page, 'byStudent').slice(1)).toEqual([
      ['student 1', '3.25', 'ratios/ share partly right', '2', '1.25', '0'],
      ['student 2', '5.25', 'ratios/ share partly right', '4', '1.25', '0'],
    ]);
    const links = named(page, 'a').map((each) => attribute(each, 'href'));
    expect(links).toContain('student%201/report.json');
  });

  test('on whom there is no grade of, and why', async () => {
    const page = pageOf(await classOf([honest()], { more: [absent, unread] }));
    expect(rowsUnder(page, 'others').slice(1)).toEqual([
      ['김민수', 'missing', '', ''],
      ['locked', 'not graded', '', 'not graded: it may not be read'],
    ]);
  });
});

test('is called what students are called on the roster', async () => {
  const known = member('work-17', honest(), { student: { row: 0, id: '1', name: 'Ada' } });
  const { overview, ...record } = await classOf([]);
  const page = pageOf({ ...record, members: [known], overview });
  expect(rowsUnder(page, 'byStudent')[1]![0]).toBe('Ada');
});

test('speaks the language of the class', async () => {
  const page = pageOf(await classOf([honest('ko')], { language: 'ko' }));
  expect(attribute(named(page, 'html')[0]!, 'lang')).toBe('ko');
  expect(named(page, 'h2').map(textOf)).toContain('학생별 현황');
  expect(rowsUnder(page, 'byStudent')[1]![2]).toBe('ratios/ share 일부 맞음');
});

test('every column that can be compared is sorted with a button', async () => {
  const page = pageOf(await classOf([honest()], { more: [absent] }));
  const heads = named(page, 'th').filter((each) => attribute(each, 'scope') === 'col');
  const silent = heads.filter(
    (each) => !each.childNodes.some((node) => node.nodeName === 'button'),
  );
  expect(heads.length).toBeGreaterThan(25);
  expect(silent.map((each) => attribute(each, 'class'))).toEqual(silent.map(() => 'no-sort'));
  const cells = [...named(page, 'td'), ...named(page, 'th')].filter(
    (each) => attribute(each, 'scope') !== 'col',
  );
  expect(cells.filter((each) => attribute(each, 'data-sort') === undefined)).toEqual([]);
});

test('every heading that is linked is there', async () => {
  const page = pageOf(await classOf([honest()]));
  const ids = page.elements.flatMap((each) => attribute(each, 'id') ?? []);
  const linked = named(page, 'a').flatMap(
    (each) => /^#(.*)/.exec(attribute(each, 'href')!)?.[1] ?? [],
  );
  expect(linked).toEqual(ids);
  expect(new Set(ids).size).toBe(8);
});

test('is HTML without an error, which fetches nothing and runs one script', async () => {
  const page = pageOf(await classOf([honest(), allRight], { more: [absent, unread] }));
  expect(page.errors).toEqual([]);
  expect(dangersIn(page)).toEqual([]);
  expect(named(page, 'script')).toHaveLength(1);
});

test.each(ATTACKS)('is made of the same whatever is written in it: %s', async (_, attack) => {
  const plain = shapeOf(pageOf(await classOf([honest(), allRight], { more: [absent, unread] })));
  const hostile = courseOf(attack, 3, 2);
  const { overview, ...record } = await classOf([hostile]);
  const members = [
    member(attack, hostile, { student: { row: 0, id: attack, name: attack }, stranger: attack }),
    member('x', hostile, { folder: attack, note: attack }),
    { ...unread, folder: attack, note: attack },
  ];
  const page = pageOf({ ...record, course: attack, version: attack, members, overview });
  expect(page.errors).toEqual([]);
  expect(dangersIn(page)).toEqual([]);
  expect(shapeOf(page).filter((each) => !plain.includes(each))).toEqual([]);
});

test('of a class of 1,000 opens at once', async () => {
  const wide = Array.from({ length: 10 }, (_, i) =>
    lesson(`lesson${i}`, honest().lessons[1]!.exercises),
  );
  const page = write(await classOf(Array.from({ length: 1000 }, () => report(wide))));
  expect(page.length).toBeLessThan(2_000_000);
});
