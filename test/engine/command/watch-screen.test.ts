/** What `gradlings watch` draws: the right words, and never more than the terminal has room for. */
import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import type { About } from '../../../engine/command/watch/about.ts';
import { block, screen } from '../../../engine/command/watch/screen.ts';
import { fitColumns } from '../../../engine/command/fit.ts';
import { placesIn, type State } from '../../../engine/command/watch/state.ts';
import type { Degree } from '../../../engine/command/show-where.ts';
import type { ExerciseReport } from '../../../engine/formats/report.ts';
import type { Missing } from '../../../engine/grade/task.ts';
import { foundWhere } from '../formats/samples.ts';
import {
  ABOUT,
  all,
  at,
  BEGIN,
  found,
  graded,
  lessonReport,
  press,
  save,
  story,
} from './watching.ts';

const SIZE = { columns: 80, rows: 24 };
const circle = at('areas', 'circle');

const drawn = (state: State, size = SIZE, about: About | undefined = ABOUT): string =>
  stripVTControlCharacters(screen(state, about, size).join('\n'));

const failing = () => lessonReport('areas', { circle: 'failed' }, ['circle']).exercises[0]!.checks;

const standing = (status: ExerciseReport['status']): State => ({
  ...graded({ circle: status }),
  current: circle,
});

/** With changes to what its report says of the circle. */
function withReport(state: State, change: Partial<ExerciseReport>): State {
  const lesson = state.reports.get('areas')!;
  const exercises = lesson.exercises.map((each) =>
    each.name === 'circle' ? { ...each, ...change } : each,
  );
  const reports = new Map(state.reports).set('areas', { ...lesson, exercises });
  return { ...state, reports };
}

describe('the current exercise', () => {
  test('that is begun: which pieces of it are right so far, and which laws wait for the rest', () => {
    const pieces = [
      { name: 'new Circle', status: 'passed' },
      { name: 'area', status: 'todo' },
    ] as const;
    const text = drawn(withReport(standing('todo'), { pieces }));
    expect(text).toContain('right so far: new Circle · not yet: area');
    expect(text).toContain('These laws wait for the rest:');
    expect(drawn(standing('todo'))).toContain('Not written yet.');
  });

  test('that failed: cause, law, smallest case, both sides, and where to read and write', () => {
    const mistake = { id: 'circle_diameter', text: 'That is the diameter.' };
    const text = drawn(withReport(standing('failed'), { mistake }));
    expect(text).toContain('03 areas › circle · failed, 0 of 2 points');
    const order = [
      'That is the diameter.',
      '✗ a law of circle',
      'circle(tensor([[0, 1000]]))',
      'tensor([1, 2])',
      'tensor([2, 1])',
      'npm test areas/circle@1:1:0',
      'read   lessons/03-areas/README.md:125 · circle',
      'write  lessons/03-areas/exercise.ts:84',
      'areas 0 / 16 · course 0 / 34',
      'h hint · o open · l list',
    ];
    const places = order.map((part) => text.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(text).not.toContain('n next');
  });

  test('that is to do: the laws that wait for it', () => {
    const text = drawn(standing('todo'));
    expect(text).toContain('to do, 0 of 2 points');
    expect(text).toContain('- a law of circle');
    expect(text).not.toContain('✗');
  });

  test('that passed: what is next, and the key for it', () => {
    const text = drawn(standing('passed'));
    expect(text).toContain('✓ All 2 laws hold.');
    expect(text).toContain('Press n for the next exercise: ellipse');
    expect(text).toContain('n next · h hint');
  });

  test('that is the last: no next one is promised', () => {
    const text = drawn({ ...graded(all('passed')), current: circle });
    expect(text).toContain('✓ All 2 laws hold.');
    expect(text).not.toContain('Press n');
  });

  test('that cannot be loaded: why', () => {
    const text = drawn(standing('error'));
    expect(text).toContain('cannot be loaded, 0 of 2 points');
    expect(text).toContain('Circle is wrong, first at [0].');
  });

  test('that is being graded is not called anything yet, and shows no line of the new file', () => {
    const place = { file: 'lessons/03-areas/exercise.ts', line: 85, column: 3 };
    const [first, ...others] = failing();
    const threw = withReport(standing('failed'), { checks: [{ ...first!, place }, ...others] });
    const about = { ...ABOUT, lineAt: () => 'return r.squaredd();' };
    expect(drawn(threw, SIZE, about)).toContain('85 | return r.squaredd();');
    const due = { ...threw, due: new Set(['areas/circle']) };
    const text = drawn(due, SIZE, about);
    expect(text).toContain('03 areas › circle · grading …');
    expect(text).not.toContain('failed');
    expect(text).toContain('✗ a law of circle');
    expect(text).not.toContain('squaredd');
  });

  test('whose mistake is still looked for: what is known, and that', () => {
    const looking = (missing: Missing) =>
      drawn({ ...standing('failed'), missing: new Map([['areas/circle', missing]]) });
    expect(looking('mistake')).toContain('circle · failed, 0 of 2 points · which mistake? …');
    expect(looking('mistake')).toContain('✗ a law of circle');
    expect(looking('place')).toContain('circle · failed, 0 of 2 points · where? …');
  });

  test('whose place is found: by degrees, with the line of the file', () => {
    const about = { ...ABOUT, lineAt: () => 'return x.sum(0);' };
    const at = (degree: Degree) =>
      drawn({ ...withReport(standing('failed'), { where: foundWhere }), degree }, SIZE, about);
    expect(at(1)).toContain(foundWhere.text);
    expect(at(1)).toContain('8 | return x.sum(0);');
    expect(at(1)).not.toContain(foundWhere.change);
    expect(at(2)).toContain(foundWhere.change);
    expect(at(2)).not.toContain(foundWhere.repair);
    expect(at(3)).toContain(foundWhere.repair);
    const old = { ...withReport(standing('failed'), { where: foundWhere }), degree: 3 } as const;
    const due = { ...old, due: new Set(['areas/circle']) };
    expect(drawn(due, SIZE, about)).not.toContain('x.sum(0);');
  });

  test('what the code printed steers no terminal', () => {
    const printed = withReport(standing('passed'), { console: ['\u001B[2Jhi\u0007'] });
    const text = screen(printed, ABOUT, SIZE).join('\n');
    expect(text).toContain('hi');
    expect(text).not.toContain('\u001B[2J');
    expect(text).not.toContain('\u0007');
  });
});

describe('around it', () => {
  test('hints as far as they have been asked for, and then where else to look', () => {
    const [first = '', second = ''] = ABOUT.hints;
    const texts = [0, 1, 2, 3].map((hints) => drawn({ ...standing('todo'), hints }));
    const shownAfter = (part: string) => texts.flatMap((text, i) => (text.includes(part) ? i : []));
    expect(shownAfter(first)).toEqual([1, 2, 3]);
    expect(shownAfter(second)).toEqual([2, 3]);
    expect(shownAfter('h: one more')).toEqual([1]);
    expect(shownAfter('no more hints')).toEqual([3]);
    expect(texts[3]).toContain('reference/areas.ts:61');
    const without = { ...ABOUT, solution: undefined };
    const handout = drawn({ ...standing('todo'), hints: 3 }, SIZE, without);
    expect(handout).not.toMatch(/reference|solution/);
  });

  test('what else a save has changed, by how it stands now', () => {
    const { state } = story(
      { ...graded({ oblong: 'failed', kite: 'passed' }), current: circle },
      save('areas'),
      found('areas', { oblong: 'passed', rhombus: 'failed' }),
    );
    const text = drawn(state);
    expect(text).toMatch(/✓ passed: oblong$/m);
    expect(text).toMatch(/✗ failed: rhombus$/m);
    expect(text).toMatch(/- to do: kite$/m);
    expect(text).toContain('graded in 0.25 s');
  });

  test('nothing of what is not known before or not yet, nor of what stands above already', () => {
    const saved = (from: State) => story(from, save('areas')).state;
    const untold = [
      // The first grading of all changes nothing.
      [{ ...BEGIN, current: circle }, found('areas', { oblong: 'passed' })],
      // Of the current exercise there is enough already.
      [standing('todo'), found('areas', { circle: 'failed' })],
      // So there is of its file, if that cannot be loaded.
      [standing('todo'), found('areas', all('error'))],
    ] as const;
    for (const [from, verdict] of untold) {
      expect(drawn(story(saved(from), verdict).state)).not.toContain('That save changed too');
    }
    // What has been graded before the save came is no news of that save.
    const twice = story(
      saved(standing('todo')),
      found('areas', { oblong: 'passed' }, ['oblong']),
    ).state;
    const again = { ...twice, due: new Set([...twice.due, 'areas/oblong']) };
    expect(drawn(twice)).toContain('✓ passed: oblong');
    expect(drawn(again)).not.toContain('✓ passed: oblong');
  });

  test('another lesson that was saved is told of, also where nothing has changed in it', () => {
    const from = { ...graded({}), current: circle };
    const saved = story(from, save('solids')).state;
    expect(drawn(saved)).not.toContain('solids');
    const same = story(saved, found('solids')).state;
    expect(drawn(same)).toContain('solids was saved and graded.');
    const broken = story(saved, found('solids', all('error'))).state;
    expect(drawn(broken)).toMatch(/! cannot be loaded: solids$/m);
  });

  test('that n does not lead on yet, and why', () => {
    const { state } = story(standing('failed'), press('next'));
    expect(drawn(state)).toContain('n leads on once every law of this exercise holds.');
  });

  test('a question, and the keys that answer it', () => {
    const text = drawn({ ...standing('failed'), question: 'Put it back?' });
    expect(text).toMatch(/Put it back\?\n[^]*y yes · n no/);
    expect(text).not.toContain('h hint');
  });

  test('what has been done, and what takes long', () => {
    expect(drawn({ ...standing('failed'), told: 'Opened with nano.' })).toContain('with nano.');
    const state = { ...standing('failed'), due: new Set(['areas/circle']) };
    expect(drawn(state)).toContain('circle · grading …');
    const long = drawn({ ...state, long: new Set(['areas/circle']) });
    expect(long).toContain('a loop that does not end will be stopped');
  });

  test('a solution to compare with, of what is right', () => {
    expect(drawn(standing('passed'))).toContain('Compare with a solution: reference/areas.ts:61');
    expect(drawn(standing('failed'))).not.toContain('Compare');
  });

  test('how far the grading of the course has come, and nothing of its points yet', () => {
    const { state } = story(BEGIN, { on: 'start' }, found('angles'));
    const text = drawn(state, SIZE, undefined);
    expect(text).toContain(`2 of ${placesIn(BEGIN).length} exercises`);
    expect(text).not.toContain('course 0');
    expect(text).not.toContain('h hint');
  });

  test('that all is done', () => {
    const text = drawn(graded(all('passed')), SIZE, undefined);
    expect(text).toContain('Everything holds. Well done!');
    expect(text).toContain('course 34 / 34');
  });
});

describe('lists', () => {
  const listOf = (view: 'course' | 'lesson', size = SIZE, cursor = circle): string[] =>
    drawn({ ...standing('failed'), view, cursor }, size).split('\n');

  test('of the lesson: every exercise, and why one is not right', () => {
    const lines = listOf('lesson');
    expect(lines.filter((line) => line.includes(' / 2'))).toHaveLength(8);
    const index = lines.findIndex((line) => /^ {2}› ✗ circle +0 \/ 2 +failed$/.test(line));
    expect(index).toBeGreaterThan(0);
    expect(lines[index + 1]).toMatch(/^ {8}Circle is wrong/);
  });

  test('of the course: as much as fits, with the chosen line in it', () => {
    const places = placesIn(BEGIN);
    for (const cursor of places) {
      const lines = listOf('course', { columns: 80, rows: 12 }, cursor);
      expect(lines.length).toBeLessThanOrEqual(12);
      expect(lines.filter((line) => line.startsWith('  › '))).toHaveLength(1);
      expect(lines.join('\n')).toMatch(new RegExp(`^  › . ${cursor.exercise} `, 'm'));
    }
  });

  test('what is not graded yet has its name only', () => {
    const state = { ...BEGIN, view: 'course' as const, cursor: at('lines', 'point') };
    expect(drawn(state, SIZE, undefined)).toMatch(/^ {2}› · point$/m);
  });
});

describe('fits', () => {
  const LONG_REPLAY = `npm test areas/circle@1:${'1:0:'.repeat(20)}+a1b2`;
  const long = withReport(standing('failed'), {
    mistake: { id: 'x', text: '지름이 아니라 반지름입니다. '.repeat(12) },
    checks: failing().map((check) => Object.assign(check, { replay: LONG_REPLAY })),
    console: ['x'.repeat(300), '출력 '.repeat(60), ...Array<string>(30).fill('row')],
  });
  const STATES: readonly State[] = [
    BEGIN,
    long,
    standing('todo'),
    standing('passed'),
    { ...long, hints: 3, note: '나'.repeat(500) },
    { ...long, hints: 3, question: '처음 상태로 되돌릴까요? '.repeat(20) },
    { ...long, view: 'lesson', cursor: circle },
    { ...long, view: 'course', cursor: circle },
    { ...long, due: new Set(['areas/circle']) },
  ];
  const SIZES = [
    [80, 24],
    [120, 50],
    [40, 20],
    [24, 12],
    [10, 6],
    [4, 3],
  ] as const;

  const rowsOf = (line: string, columns: number) =>
    Math.max(1, Math.ceil(stringWidth(line) / columns));

  test.for(SIZES)('%i columns and %i rows', ([columns, rows]) => {
    for (const language of ['en', 'ko'] as const) {
      for (const state of STATES) {
        const about = state.current && ABOUT;
        const lines = screen({ ...state, language }, about, { columns, rows });
        const height = lines.reduce((sum, line) => sum + rowsOf(line, columns), 0);
        expect(height, drawn(state)).toBeLessThanOrEqual(rows);
        for (const line of lines) {
          expect(line).not.toContain('\n');
          // Only what is to be copied is left to the terminal to break.
          if (line.includes('npm test')) continue;
          expect(stringWidth(line), JSON.stringify(line)).toBeLessThanOrEqual(columns);
        }
      }
    }
  });

  test('at 24 × 80 there is the cause, the law, the smallest case and the keys, whatever else', () => {
    const text = drawn({ ...long, hints: 2 });
    for (const part of ['지름이', '✗ a law of circle', 'circle(tensor', 'h hint']) {
      expect(text).toContain(part);
    }
  });

  test('without a terminal nothing is cut, and keys are not told of every time', () => {
    const text = stripVTControlCharacters(
      block({ ...long, view: 'course', cursor: circle }, ABOUT).join('\n'),
    );
    for (const { exercise } of placesIn(BEGIN)) expect(text).toContain(` ${exercise} `);
    expect(text).not.toContain('q quit');
  });

  test('lines go on where they began', () => {
    const fitted = (line: string, columns: number) => fitColumns([line], { columns, rows: 9 });
    expect(fitted('    one two three four', 16)).toEqual(['    one two', '    three four']);
    expect(fitted('    가나다라마바', 14)).toEqual(['    가나다라마', '    바']);
  });
});

test('in Korean', () => {
  const text = drawn({ ...standing('failed'), language: 'ko' });
  expect(text).toContain('03 areas › circle · 틀림, 2점 가운데 0점');
  expect(text).toMatch(/읽기 {2}lessons/);
  expect(text).toContain('h 힌트 · o 열기 · l 목록 · a 단원 · r 되돌리기 · k English · q 끝내기');
});
