/** The place of a mistake: where it is looked for, and what the report says of it. */
import { describe, expect, test } from 'vitest';
import type { LessonReport } from '../../../engine/formats/report.ts';
import { gradeLesson } from '../../../engine/grade/grade-lesson.ts';
import type { Checkpoint, LessonTask, Missing, Tools } from '../../../engine/grade/task.ts';
import { openSandboxes, stripper } from '../../../engine/node/files.ts';
import course from '../../fixture/gradlings.config.ts';
import { beginWith, LOCATED, NUMBERS, SOLVED, TODO } from '../../fixture/submissions.ts';
import { problemsIn } from '../formats/report-schema.ts';
import { honest } from '../formats/samples.ts';

const sandboxes = openSandboxes();

/** What is asked of `scale`, and what is asked once all that has been. */
const NAME: Checkpoint = { exercise: 'scale', check: 3 };
const PLACE: Checkpoint = { exercise: 'scale', check: 4, isLocating: true };

async function grade(
  source: string,
  changed: Partial<LessonTask> = {},
  tools: Partial<Tools> = {},
): Promise<{ where: unknown; report: LessonReport; steps: Checkpoint[] }> {
  const settings = { seed: 1, runs: 5, language: 'en', exercises: ['scale'] } as const;
  const sources = { [NUMBERS]: source };
  const asked = { lesson: 'numbers', sources, stops: [], ...settings, places: true, ...changed };
  const steps: Checkpoint[] = [];
  const onCheckpoint = (step: Checkpoint) => void steps.push(step);
  const all = { course, sandboxes, stripper, onCheckpoint, ...tools };
  const report = await gradeLesson(asked, all);
  return { where: report.exercises[0]!.where, report, steps };
}

const WHERE = {
  file: NUMBERS,
  line: 7,
  column: 24,
  endLine: 7,
  endColumn: 30,
  kind: 'operator',
  text: 'Line 7 decides: which operator?',
  change: 'Another operator belongs here.',
};

describe('a place', () => {
  test('is told with the kind of change; the change itself only where that is wanted', async () => {
    expect((await grade(LOCATED)).where).toEqual(WHERE);
    const { where } = await grade(LOCATED, { repairs: true });
    expect(where).toEqual({ ...WHERE, repair: expect.stringMatching(/^`x \+ by` → `.*x.*\*.*by/) });
  });

  test('is told where a loop never ends', async () => {
    const { where } = await grade(beginWith(SOLVED[NUMBERS], { scale: 'for (;;) {}' }));
    expect(where).toMatchObject({
      line: 6,
      endLine: 6,
      kind: 'statement',
      text: 'Line 6 decides: what has to be done, and when?',
    });
  });

  test('is told in the language of the report', async () => {
    const { where } = await grade(LOCATED, { language: 'ko' });
    expect(where).toMatchObject({ text: '7번째 줄을 보세요. 어떤 연산자를 써야 할까요?' });
  });

  test('is the same each time, changes no verdict, and its report fits the schema', async () => {
    const { report } = await grade(LOCATED, { repairs: true });
    expect((await grade(LOCATED, { repairs: true })).report).toEqual(report);
    const [{ where: _, ...rest }] = report.exercises as [LessonReport['exercises'][number]];
    expect((await grade(LOCATED, { places: false })).report.exercises).toEqual([rest]);
    expect(problemsIn({ ...honest(), lessons: [report] })).toBe('');
  });
});

describe('is not looked for', () => {
  const SLIP = SOLVED[NUMBERS].replace('xs.map', 'xs.mapp');

  test.each([
    ['where all is right', SOLVED[NUMBERS]],
    ['where nothing is written', beginWith(SOLVED[NUMBERS], { scale: TODO })],
    ['where the file cannot be loaded', 'export const scale = ('],
    ['where a slip was made', SLIP],
  ])('%s', async (_, source) => {
    const { where, steps } = await grade(source);
    expect(where).toBeNull();
    expect(steps).not.toContainEqual(PLACE);
  });

  test('where nobody asks for it: then the report does not speak of it', async () => {
    const { report, steps } = await grade(LOCATED, { places: false });
    expect(report.exercises[0]).not.toHaveProperty('where');
    expect(steps.at(-1)).toEqual(NAME);
  });

  test('where it has been given up before, but the mistake is named', async () => {
    const stops = [{ ...PLACE, problem: { type: 'killed', seconds: 1 } }] as const;
    const { where, report, steps } = await grade(LOCATED, { stops });
    expect(where).toBeNull();
    expect(report.exercises[0]!.checks.map(({ status }) => status)).toContain('failed');
    expect(steps.at(-1)).toEqual(NAME);
  });

  test('where naming the mistake has been given up', async () => {
    const stops = [{ ...NAME, problem: { type: 'killed', seconds: 1 } }] as const;
    const { where, steps } = await grade(LOCATED, { stops });
    expect(where).toBeNull();
    expect(steps).not.toContainEqual(NAME);
  });
});

test('whoever waits is told the verdict, then the mistake, then the place', async () => {
  const told: [Missing | undefined, boolean][] = [];
  const onVerdict = ({ exercises }: LessonReport, missing?: Missing) =>
    void told.push([missing, exercises[0]!.where !== undefined]);
  await grade(LOCATED, {}, { onVerdict });
  await grade(LOCATED, { places: false }, { onVerdict });
  expect(told).toEqual([
    ['mistake', false],
    ['place', false],
    [undefined, true],
    ['mistake', false],
    [undefined, false],
  ]);
});

test('what goes wrong meanwhile changes no verdict', async () => {
  const faults: unknown[] = [];
  const fault = new Error('out of sandboxes');
  let isLooking = false;
  const failing = openSandboxes();
  const open = failing.open.bind(failing);
  failing.open = (submission) => (isLooking ? Promise.reject(fault) : open(submission));
  const { where, report } = await grade(
    LOCATED,
    {},
    {
      sandboxes: failing,
      onCheckpoint: ({ check }) => void (isLooking = check === PLACE.check),
      onFault: (each) => void faults.push(each),
    },
  );
  expect(where).toBeNull();
  expect(faults).toEqual([fault]);
  expect(report.exercises[0]!.status).toBe('failed');
});
