/** Downloads of learning platforms: whose each file and folder is, and which of several counts. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  assignmentOf,
  downloadOf,
  platformOf,
} from '../../../../engine/command/class/downloads.ts';
import { COUNTING, NUMBERS, SOLVED, STUBS } from '../../../fixture/submissions.ts';
import { type Files, folderOf, handedIn, zipOf } from './handed-in.ts';

const WORK: Files = { [NUMBERS]: SOLVED[NUMBERS] };
const ZIP = zipOf(WORK);

describe('a name is taken apart', () => {
  test.each([
    ['file', 'kimminsu_456_789_work.zip', 'kimminsu', ['canvas:456', 'kimminsu'], 'work.zip'],
    ['file', 'kimminsu_LATE_456_789_a_1_2.ts', 'kimminsu', ['canvas:456', 'kimminsu'], 'a_1_2.ts'],
    ['file', 'kim_minsu_456_789_work.zip', 'kim_minsu', ['canvas:456', 'kim_minsu'], 'work.zip'],
    ['file', 'kimminsu_456_text.html', 'kimminsu', ['canvas:456', 'kimminsu'], 'text.html'],
    ['file', 'anon_x7Q2p_789_work.zip', 'anon_x7Q2p', ['canvas:x7Q2p'], 'work.zip'],
    ['file', 'LATE_anon_x7Q2p_789_work.zip', 'anon_x7Q2p', ['canvas:x7Q2p'], 'work.zip'],
    [
      'folder',
      '김 민수_123_assignsubmission_file',
      '김 민수',
      ['moodle:123', '김 민수'],
      undefined,
    ],
    ['folder', 'Ada L_123_assignsubmission_file_', 'Ada L', ['moodle:123', 'Ada L'], undefined],
    [
      'folder',
      'Ada L_123_assignsubmission_onlinetext_',
      'Ada L',
      ['moodle:123', 'Ada L'],
      undefined,
    ],
    [
      'folder',
      'Default group_assignsubmission_file',
      'Default group',
      ['moodle:Default group', 'Default group'],
      undefined,
    ],
    [
      'file',
      'Ada L_123_assignsubmission_file_my_work.ts',
      'Ada L',
      ['moodle:123', 'Ada L'],
      'my_work.ts',
    ],
    [
      'file',
      'Homework 1_kim_attempt_2026-03-01-12-34-56_work.zip',
      'kim',
      ['blackboard:Homework 1_kim', 'kim'],
      'work.zip',
    ],
    ['folder', 'submission_789', 'submission_789', ['gradescope:789'], undefined],
  ] as const)('%s %s', (kind, name, who, ids, file) => {
    const found = downloadOf({ name, kind }, platformOf([{ name, kind }]));
    expect(found).toMatchObject({ name: who, ids });
    expect(found?.file).toBe(file);
  });

  test.each([
    ['folder', 'kim'],
    ['folder', 'kimminsu_456_789_work.zip'],
    ['folder', 'kim_2'],
    ['file', 'kim_2.zip'],
    ['file', 'list of students.csv'],
    ['file', 'submission_metadata.yml'],
  ] as const)('but not %s %s, which no platform wrote', (kind, name) => {
    expect(platformOf([{ name, kind }])).toBeUndefined();
  });

  test.each<[string, string[]]>([
    // Whoever chose the names of files here tries to be somebody else.
    [
      'canvas',
      [
        'kim_1_10_a.zip',
        'evil_2_20_x_kim_attempt_2099-01-01-00-00-00_b.zip',
        'mean_3_30_kim_1_assignsubmission_file_c.zip',
      ],
    ],
    [
      'moodle',
      ['kim_1_assignsubmission_file_a.zip', 'evil_2_assignsubmission_file_kim_1_10_b.zip'],
    ],
    [
      'blackboard',
      [
        'HW_1_2_x_kim_attempt_2026-01-01-00-00-00_a.zip',
        'HW_1_2_x_evil_attempt_2026-01-01-00-00-00_x_kim_attempt_2099-01-01-00-00-00_b.zip',
        'HW_1_2_x_kim_l_attempt_2026-01-01-00-00-00_a.zip',
        'HW_1_2_x_lee_l_attempt_2026-01-01-00-00-00_a.zip',
      ],
    ],
  ])('of %s every student is one', (platform, files) => {
    const entries = files.map((name) => ({ name, kind: 'file' as const }));
    expect(platformOf(entries)).toBe(platform);
    const found = entries.map((entry) => downloadOf(entry, platformOf(entries))!.ids[0]);
    expect(new Set(found).size).toBe(files.length);
  });

  test('an assignment is what all repositories begin with', () => {
    expect(assignmentOf(['hw-1-kim', 'hw-1-lee-j', 'hw-1-ki'])).toBe('hw-1-');
    expect(assignmentOf(['kim', 'lee'])).toBe('');
    expect(assignmentOf(['hw-1-kim'])).toBe('');
    expect(assignmentOf([])).toBe('');
  });
});

/** As a folder on disk, and as the zip that the platform gives. */
describe.each([
  ['folder', (files: Files) => folderOf(files)],
  ['zip', (files: Files) => join(folderOf({ 'all.zip': zipOf(files) }), 'all.zip')],
])('the %s of a class', (_, classOf) => {
  const gradedIn = async (files: Files) => {
    const { all, remarks } = await handedIn({ class: classOf(files) });
    return { all, remarks, scores: all.map(({ name, sources }) => [name, sources]) };
  };

  test('from Canvas', async () => {
    const { all, scores, remarks } = await gradedIn({
      'kimminsu_LATE_1_10_work.zip': ZIP,
      'kimminsu_LATE_1_11_photo.png': 'x',
      'leejisu_2_20_exercise.ts': SOLVED[NUMBERS],
      'leejisu_2_21_exercise-1.ts': SOLVED[COUNTING],
      'parkada_3_30_work.zip': zipOf({ [NUMBERS]: STUBS[NUMBERS] }),
      'parkada_3_31_work-1.zip': ZIP,
      'choi_4_text.html': '<p>I could not upload it</p>',
    });
    expect(scores).toEqual([
      ['choi', {}],
      ['kimminsu', WORK],
      ['leejisu', SOLVED],
      ['parkada', WORK],
    ]);
    expect(all.map(({ folder }) => folder)).toEqual([
      'choi_4_text.html',
      'kimminsu_LATE_1_10_work.zip',
      'leejisu_2_20_exercise.ts',
      'parkada_3_31_work-1.zip',
    ]);
    expect(all[1]!.notes[0]).toBe('the platform marked it as late');
    expect(all[3]!.notes).toEqual([
      'parkada_3_31_work-1.zip was handed in last and was graded; 1 earlier file was not',
    ]);
    expect(remarks).toEqual([]);
  });

  test('from Moodle', async () => {
    const { all, scores } = await gradedIn({
      '김 민수_11_assignsubmission_file/work.zip': ZIP,
      '김 민수_12_assignsubmission_file/exercise.ts': SOLVED[NUMBERS],
      '김 민수_12_assignsubmission_onlinetext/onlinetext.html': '<p>see file</p>',
      [`Ada L_13_assignsubmission_file_/${NUMBERS}`]: SOLVED[NUMBERS],
      'Lee J_14_assignsubmission_file_work.zip': ZIP,
    });
    expect(scores).toEqual([
      ['Ada L', WORK],
      ['Lee J', WORK],
      ['김 민수 11', WORK],
      ['김 민수 12', WORK],
    ]);
    expect(all.map(({ folder }) => folder)).toEqual([
      'Ada L_13_assignsubmission_file_',
      'Lee J_14_assignsubmission_file_work.zip',
      '김 민수_11_assignsubmission_file',
      '김 민수_12_assignsubmission_file',
    ]);
  });

  test('from Blackboard, of which the last attempt counts', async () => {
    const of = (time: string) => `Homework 1_kim_attempt_2026-03-${time}-12-34-56`;
    const { all, scores } = await gradedIn({
      [`${of('01')}_work.zip`]: zipOf({ [NUMBERS]: STUBS[NUMBERS] }),
      [`${of('01')}.txt`]: 'Name: Kim',
      [`${of('02')}_work.zip`]: ZIP,
      [`${of('02')}.txt`]: 'Name: Kim',
    });
    expect(scores).toEqual([['kim', WORK]]);
    expect(all[0]!.notes[0]).toBe(
      `${of('02')}_work.zip was handed in last and was graded; 2 earlier files were not`,
    );
  });

  test('from Gradescope, which says whose each is', async () => {
    const { all, remarks, scores } = await gradedIn({
      'submission_metadata.yml': [
        'submission_71:',
        '  :submitters:',
        '  - :name: Ada L',
        "    :sid: '007'",
        '    :email: ada@example.com',
        '  :created_at: 2026-03-01 12:34:56.000000000 Z',
        'submission_72:',
        '  :submitters:',
        '  - :name: Kim M',
        '  - :name: Lee J',
        '',
      ].join('\n'),
      [`submission_71/${NUMBERS}`]: SOLVED[NUMBERS],
      [`submission_72/x/${NUMBERS}`]: SOLVED[NUMBERS],
      [`submission_73/${NUMBERS}`]: SOLVED[NUMBERS],
    });
    expect(scores).toEqual([
      ['Ada L', WORK],
      ['Kim M, Lee J', WORK],
      ['submission_73', WORK],
    ]);
    expect(all[0]).toMatchObject({
      folder: 'submission_71',
      ids: ['gradescope:71', '007', 'ada@example.com', 'Ada L'],
    });
    expect(remarks).toEqual([]);
  });

  test('from Gradescope, whose list cannot be read', async () => {
    const files = {
      'submission_metadata.yml': '{ "',
      [`submission_71/${NUMBERS}`]: SOLVED[NUMBERS],
    };
    const { scores, remarks } = await gradedIn(files);
    expect(scores).toEqual([['submission_71', WORK]]);
    expect(remarks).toEqual(['left out: 1 file (submission_metadata.yml)']);
  });

  test('from GitHub Classroom', async () => {
    const files = ['kim', 'lee-j'].map((who) => [`hw-1-${who}/${NUMBERS}`, SOLVED[NUMBERS]]);
    const { all } = await gradedIn(Object.fromEntries(files) as Files);
    expect(all.map(({ name, ids }) => [name, ids])).toEqual([
      ['hw-1-kim', ['hw-1-kim', 'kim']],
      ['hw-1-lee-j', ['hw-1-lee-j', 'lee-j']],
    ]);
  });
});

describe.each([
  ['folder', (files: Files) => folderOf(files)],
  ['zip', (files: Files) => join(folderOf({ 'all.zip': zipOf(files) }), 'all.zip')],
])('in the %s of a class', (_, classOf) => {
  test.each(['assignment_9_export', 'hw-1-submissions', 'anything'])(
    'there may be one folder, %s, around them',
    async (around) => {
      const files = {
        '.DS_Store': '',
        [`${around}/kim/${NUMBERS}`]: SOLVED[NUMBERS],
        [`${around}/lee.zip`]: ZIP,
      };
      const { all } = await handedIn({ class: classOf(files) });
      expect(all.map(({ name, sources }) => [name, sources])).toEqual([
        ['kim', WORK],
        ['lee', WORK],
      ]);
    },
  );

  test('a single student is one, whatever lies beside the work', async () => {
    const files = { [`kim/repo-main/${NUMBERS}`]: SOLVED[NUMBERS], 'kim/notes/a.txt': 'x' };
    const { all } = await handedIn({ class: classOf(files) });
    expect(all.map(({ name, sources }) => [name, sources])).toEqual([['kim', WORK]]);
  });
});
