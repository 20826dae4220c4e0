/** The record of a class: its published schema, and reading one that anybody may have written. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readRecord } from '../../../../engine/command/class/results-folder.ts';
import {
  CLASS_SCHEMA,
  type ClassMember,
  type ClassRecord,
  pointsOf,
} from '../../../../engine/formats/class/record.ts';
import { readClassRecord } from '../../../../engine/node/record-file.ts';
import { temporaryFolder, write } from '../../../fixture/checkout.ts';
import { honest } from '../samples.ts';

const cwd = temporaryFolder();

const member: ClassMember = {
  submission: 'ann',
  folder: 'Ann 1',
  part: 2,
  status: 'graded',
  score: 1,
  maxScore: 4,
  lessons: [{ id: 'numbers', score: 1, maxScore: 4 }],
};

const record: ClassRecord = {
  schema: CLASS_SCHEMA,
  course: 'numbers',
  version: '0.1.0+abc',
  language: 'ko',
  seed: 1,
  runs: 100,
  maxScore: 4,
  maxExtra: 2,
  countExtra: true,
  part: { index: 2, of: 3 },
  roster: { columns: ['id', 'name'], rows: [['1', 'Ann']], assignment: 'A1' },
  members: [
    {
      ...member,
      extra: { score: 1, maxScore: 2 },
      lessons: [...member.lessons, { id: 'puzzles', score: 1, maxScore: 2, extra: true }],
      note: 'late',
      ids: ['ann'],
      student: { row: 0, id: '1', name: 'Ann', email: 'a@b.c' },
      stranger: 'nobody',
    },
  ],
};

const read = (content: unknown) => {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return readClassRecord(join(write(cwd, { 'class.json': text }), 'class.json'));
};

test('the most and the least that the type allows is a record', async () => {
  expect(await read(record)).toEqual(record);
  const { roster: _, maxExtra: __, countExtra: ___, ...least } = { ...record, members: [member] };
  expect(await read(least)).toEqual(least);
  const absent = { ...least, members: [{ ...member, status: 'missing', submission: '' }] };
  expect(await read(absent)).toEqual(absent);
});

test.each<[string, string | object]>([
  ['no JSON', '{'],
  ['nothing', ''],
  ['null', 'null'],
  ['another schema', { ...record, schema: 'gradlings/class/v2' }],
  ['no seed', { ...record, seed: undefined }],
  ['half a seed', { ...record, seed: 0.5 }],
  ['no part', { ...record, part: { index: 0, of: 3 } }],
  ['more than the type', { ...record, more: 1 }],
  ['a member of another kind', { ...record, members: [{ ...member, status: 'lost' }] }],
  ['negative points', { ...record, members: [{ ...member, score: -1 }] }],
  ['a member with more', { ...record, members: [{ ...member, more: 1 }] }],
  ['a name out of the folder', { ...record, members: [{ ...member, submission: '..' }] }],
  ['a path for a name', { ...record, members: [{ ...member, submission: '../ann' }] }],
  ['no name', { ...record, members: [{ ...member, submission: '' }] }],
  ['a name with a NUL', { ...record, members: [{ ...member, submission: 'a\u0000b' }] }],
  ['a path of Windows', { ...record, members: [{ ...member, submission: String.raw`..\ann` }] }],
])('is no record: %s', async (_, content) => {
  await expect(read(content)).rejects.toThrow(/./);
});

test('of results is read from their folder, if it is there and whole', async () => {
  write(join(cwd, 'results'), { 'class.json': JSON.stringify(record) });
  expect(await readRecord(join(cwd, 'results'))).toEqual(record);
  expect(await readRecord(join(cwd, 'nowhere'))).toBeUndefined();
  write(join(cwd, 'broken'), { 'class.json': '{' });
  await expect(readRecord(join(cwd, 'broken'))).rejects.toThrow(
    'is not the record of a class (it is not JSON). Remove it, or name another folder.',
  );
});

test('takes its points from a report', () => {
  const { score, maxScore, lessons } = honest();
  const points = pointsOf(honest());
  expect(points).toMatchObject({ score, maxScore });
  expect(points.lessons.map(({ id }) => id)).toEqual(lessons.map(({ id }) => id));
});

test('knows the same words in its schema and its type', () => {
  const file = new URL('../../../../engine/formats/class/class.schema.json', import.meta.url);
  const schema = JSON.parse(readFileSync(file, 'utf8'));
  // Leaving one out, or adding one that the type does not know, does not compile.
  const statuses: Record<ClassMember['status'], 1> = {
    graded: 1,
    'not graded': 1,
    missing: 1,
    elsewhere: 1,
  };
  expect(schema.$defs.member.properties.status.enum).toEqual(Object.keys(statuses));
});
