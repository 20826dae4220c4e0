/** What a replay is marked with, and how it is read again. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradeLesson } from '../../../engine/grade/grade-lesson.ts';
import type { LessonTask } from '../../../engine/grade/task.ts';
import { markOf, markOfCode } from '../../../engine/grade/mark.ts';
import { openSandboxes, stripper } from '../../../engine/node/files.ts';
import { markOfLaws } from '../../../engine/node/laws-mark.ts';
import { readWord } from '../../../engine/node/replay-word.ts';
import course from '../../fixture/gradlings.config.ts';
import { NUMBERS as FILE } from '../../fixture/submissions.ts';
import { law } from '../../law.ts';

describe('the mark', () => {
  law('has three characters, whatever the text', fc.string({ unit: 'binary' }), (text) =>
    /^[a-z\d]{3}$/.test(markOf(text)),
  );

  test('of code is another for other code, and the same on another system', () => {
    const code = 'export const f = (x) => x;\n';
    const mark = markOfCode({ [FILE]: code });
    expect(markOfCode({ [FILE]: code })).toBe(mark);
    expect(markOfCode({ [FILE]: `\uFEFF${code.replace('\n', '\r\n')}` })).toBe(mark);
    expect(markOfCode({ [FILE]: code.replace('=> x', '=> y') })).not.toBe(mark);
    expect(markOfCode({ [FILE]: undefined })).not.toBe(mark);
    expect(markOfCode({ [FILE]: code, other: code })).not.toBe(mark);
    expect(markOfCode({ [FILE]: { type: 'too-long', file: FILE, limit: 1 } })).not.toBe(mark);
  });

  test('spreads: of a thousand texts that differ in one character, hardly two are alike', () => {
    const marks = Array.from({ length: 1000 }, (_, i) => markOf(`const x = ${i};`));
    expect(new Set(marks).size).toBeGreaterThan(970);
  });
});

describe('a replay in a report', () => {
  const task: LessonTask = {
    lesson: 'numbers',
    seed: 1,
    runs: 5,
    language: 'en',
    exercises: ['scale'],
    sources: { [FILE]: 'export function scale(xs) { return xs; }' },
    stops: [],
  };
  const sandboxes = openSandboxes();
  const replayIn = async (laws?: () => Promise<string>) => {
    const report = await gradeLesson(task, { course, sandboxes, stripper, ...(laws && { laws }) });
    return report.exercises[0]!.checks.find(({ replay }) => replay)!.replay!;
  };

  test('is marked by the code, and by the laws where they are known', async () => {
    const code = markOfCode(task.sources);
    expect(await replayIn()).toMatch(new RegExp(`^npm test numbers/scale@.*\\+${code}$`));
    const laws = await markOfLaws(course);
    const replay = await replayIn(() => markOfLaws(course));
    expect(replay).toMatch(new RegExp(`\\+${code}${laws}$`));
    expect(readWord(replay.slice('npm test '.length))).toMatchObject({
      lesson: 'numbers',
      name: 'scale',
      seed: 1,
      mark: { code, laws },
    });
  });
});

describe('a word', () => {
  test.each([
    ['scale', { name: 'scale' }],
    ['numbers/scale', { lesson: 'numbers', name: 'scale' }],
    ['01-numbers', { name: '01-numbers' }],
    ['scale@3:1:0', { name: 'scale', check: 3, seed: 1, path: '0' }],
    [
      'a/f@3:12:0:2+abc',
      { lesson: 'a', name: 'f', check: 3, seed: 12, path: '0:2', mark: { code: 'abc' } },
    ],
    [
      'f@3:1:0+abcx9z',
      { name: 'f', check: 3, seed: 1, path: '0', mark: { code: 'abc', laws: 'x9z' } },
    ],
  ])('%s is read', (word, read) => {
    expect(readWord(word)).toEqual(read);
  });

  test.each([
    '',
    'a/b/c',
    'f@3',
    'f@3:1',
    'f@3:1:',
    'f@3:1:0+',
    'f@3:1:0+ab',
    'f@3:1:0+abcd',
    'f@3:1:9999999',
    '../f',
    'f@3:1:0 x',
    'f+abc',
  ])('%j names nothing', (word) => expect(readWord(word)).toBeUndefined());
});
