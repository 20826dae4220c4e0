/** What comes before the lessons for practice: students do it, and nobody is graded by it. */
import { describe, expect, test } from 'vitest';
import { showBars } from '../../../engine/command/bars.ts';
import { addGrade } from '../../../engine/command/grade.ts';
import { showList } from '../../../engine/command/list.ts';
import { findNamed } from '../../../engine/command/names.ts';
import { showNext } from '../../../engine/command/next.ts';
import { gradeOwn } from '../../../engine/command/own-work.ts';
import { Program } from '../../../engine/command/program.ts';
import { allLessons } from '../../../engine/course.ts';
import { FORMATS, type FormatName } from '../../../engine/formats/formats.ts';
import { USUAL_DRAW } from '../../../engine/grade/task.ts';
import { gradeFolder } from '../../../engine/node/grade-folder.ts';
import course from '../../fixture/practised.ts';
import { checkout } from '../../fixture/checkout.ts';
import { HALF, NUMBERS } from '../../fixture/submissions.ts';

const WARM_UP = 'lessons/00-warmup/exercise.ts';
const STUB = "export function same(x: number): number { throw new Error('not written yet'); }";
const RIGHT = 'export const same = (x: number): number => x;';
const WRONG = 'export const same = (x: number): number => x + 1;';

const own = (files: Readonly<Record<string, string>>) => {
  const folder = checkout(files);
  return gradeOwn(course, folder, 'en').then((report) => ({ folder, report }));
};

describe('for a student', () => {
  test('it comes first, and then never again', async () => {
    const fresh = await own({ [WARM_UP]: STUB });
    expect(await showNext(course, fresh.folder, fresh.report)).toMatch(
      /Next: warmup › same · to do, no points/,
    );
    const begun = await own({ [WARM_UP]: STUB, [NUMBERS]: HALF });
    expect(await showNext(course, begun.folder, begun.report)).toMatch(/Next: numbers › scale/);
  });

  test('it is worth no points, whatever becomes of it', async () => {
    for (const [code, looks] of [
      [STUB, /░ +to do$/],
      [WRONG, /░ +no points$/],
      [RIGHT, /█ +no points$/],
    ] as const) {
      const { report } = await own({ [WARM_UP]: code, [NUMBERS]: HALF });
      expect([report.score, report.maxScore]).toEqual([2, 7]);
      expect(showBars(report.lessons, 'en')[0]).toMatch(looks);
      expect(showList(course, report, true)).toContain('Score: 2 of 7 points');
    }
  });

  test('without its file nobody is reminded of it', async () => {
    const { report } = await own({});
    expect(report.lessons.map(({ id }) => id)).toEqual(['numbers', 'counting']);
  });

  test('it has names like a lesson', async () => {
    for (const word of ['warmup', '00', '0', 'same', 'warmup/same', WARM_UP]) {
      expect((await findNamed(course, word, 'en')).entry).toBe(allLessons(course)[0]);
    }
  });
});

describe('for whoever grades', () => {
  const grade = async (files: Readonly<Record<string, string>>) => {
    const options = { ...USUAL_DRAW, language: 'en', name: 'somebody' } as const;
    const { times: _, ...report } = await gradeFolder(course, checkout(files), options);
    return { ...report, times: { startedAt: '2026-01-01T00:00:00.000Z', seconds: 1 } };
  };

  test('it is not there: no format differs, with its file or without', async () => {
    const without = await grade({ [NUMBERS]: HALF });
    for (const code of [STUB, WRONG, 'export const', RIGHT]) {
      const report = await grade({ [WARM_UP]: code, [NUMBERS]: HALF });
      for (const name of Object.keys(FORMATS) as FormatName[]) {
        expect(FORMATS[name].write(report, {})).toBe(FORMATS[name].write(without, {}));
      }
    }
  });

  test('asked for by name it is refused', async () => {
    const program = new Program('gradlings', 'en');
    addGrade(program, course);
    const asked = program.parseAsync(['grade', checkout(), '--only', 'same'], { from: 'user' });
    await expect(asked).rejects.toThrow('warmup is there for practice and is not graded');
  });
});
