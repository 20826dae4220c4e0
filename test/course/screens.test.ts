/** Every hint and every known mistake of the course on a small screen: nothing that matters is cut. */
import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import course from '../../gradlings.config.ts';
import { showFailure } from '../../engine/command/failure.ts';
import type { About } from '../../engine/command/watch/about.ts';
import { loadCourse, type WatchedExercise } from '../../engine/command/watch/course.ts';
import { screen } from '../../engine/command/watch/screen.ts';
import { beginning, type State } from '../../engine/command/watch/state.ts';
import { WATCH_WORDS } from '../../engine/command/watch/words.ts';
import { exerciseFile } from '../../engine/course.ts';
import type { CheckReport, LessonReport, ReportedWhere } from '../../engine/formats/report.ts';
import { WORDS } from '../../engine/formats/words.ts';
import { lawName } from '../../engine/kit/lesson.ts';
import { inLanguage, type Language } from '../../engine/kit/words.ts';
import { knownMistakes } from '../../engine/node/known-mistakes.ts';

const PLACE = { file: 'lessons/04-activations/exercise.ts', line: 123, column: 9 };

/** Of a place as long as any that is told. */
const WHERE: ReportedWhere = {
  ...PLACE,
  endLine: 123,
  endColumn: 30,
  kind: 'axis',
  text: 'Line 123 decides: which axis?',
  change: 'Another function or another method belongs here, and it takes another argument.',
  repair: `\`x.map((value) => value.summ(1, 2, 3))\` → \`REPAIRED.map((value) => value.sum(1, 2, 3))\`: with this, all laws held in every case that was tried.`,
};

const SIZES = [
  { columns: 80, rows: 24, place: null, where: null },
  { columns: 80, rows: 24, place: null, where: WHERE },
  { columns: 80, rows: 20, place: PLACE, where: null },
  { columns: 80, rows: 20, place: PLACE, where: WHERE },
  { columns: 100, rows: 30, place: PLACE, where: WHERE },
];

const watched = await loadCourse(course);
const LONG = Array.from({ length: 20 }, (_, i) => `0.${i}25`).join(', ');

/** What is longest of the texts that could stand there. */
const longest = (texts: readonly string[]): string =>
  texts.reduce((found, text) => (stringWidth(text) > stringWidth(found) ? text : found), '');

/** A failure with long words for everything, and where it broke down if anywhere. */
async function failing(
  { entry, exercise, lesson }: WatchedExercise,
  language: Language,
  place: CheckReport['place'],
  where: ReportedWhere | null,
): Promise<LessonReport> {
  const { lesson: of } = await entry.load();
  const known = await knownMistakes(course, lesson, exercise);
  const told = Object.values(known?.diagnoses ?? {}).map((text) => inLanguage(text, language));
  const checks = of.exercises.get(exercise)!.checks.map(({ name, kind }): CheckReport => ({
    name: lawName(of, exercise, name, language),
    kind,
    status: 'failed',
    message: 'The answer is wrong, first at [0, 0], and NaN at [1].',
    counterexample: `${exercise}(tensor([[${LONG}]]))`,
    received: `tensor([[RECEIVED, ${LONG}]])`,
    expected: `tensor([[EXPECTED, ${LONG}]])`,
    calls: [`${exercise}([${LONG}]) → 1`, `${exercise}([${LONG}]) → 2`],
    replay: `npm test ${lesson}/${exercise}@2:1:5:1:0:0:1:1:2:1:1:1:1:6:3:3:2:1:1:1:1:1+lz6w7h`,
    place,
  }));
  const exercises = [
    {
      name: exercise,
      score: 0,
      maxScore: 2,
      status: 'failed',
      message: checks[0]!.message,
      checks,
      telling: 0,
      mistake: told.length > 0 ? { id: 'it', text: longest(told) } : null,
      where,
      console: [`printed ${LONG}`, 'printed'],
    } as const,
  ];
  const title = inLanguage(of.title, language);
  return { id: lesson, title, file: exerciseFile(entry), score: 0, maxScore: 2, exercises };
}

/** Without colours, and on one line, as words may be broken anywhere. */
const plain = (lines: readonly string[]): string =>
  stripVTControlCharacters(lines.join(' ')).replaceAll(/\s+/g, '');

const fitsIn = (lines: readonly string[], columns: number, rows: number): boolean =>
  lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(stringWidth(line) / columns)), 0) <= rows;

describe.each<Language>(['en', 'ko'])('in the language %s', (language) => {
  test.each(watched)('$lesson $exercise', async (current) => {
    const hints = current.hints.map((each) => inLanguage(each, language));
    const lengthiest = hints.indexOf(longest(hints)) + 1;
    for (const { place, where, ...size } of SIZES) {
      const report = await failing(current, language, place, where);
      const exercise = report.exercises[0]!;
      const cause = plain([exercise.mistake?.text ?? exercise.message!]).slice(0, 20);
      const lineAt = () => '  const wrong = x.map((value) => value.summ(1, 2, 3));';
      const solution = `reference/${current.lesson}.ts:84`;
      const folder = `lessons/${current.entry.folder}`;
      const about: About = {
        text: `${folder}/README.md:125 · ${current.exercise}`,
        write: `${folder}/exercise.ts:84`,
        hints,
        solution,
        lineAt,
      };
      const state: State = {
        ...beginning(watched, language, current),
        reports: new Map([[current.lesson, report]]),
      };
      for (const shown of [lengthiest, hints.length + 1]) {
        const lines = screen({ ...state, hints: shown, degree: 3 }, about, size);
        expect(fitsIn(lines, size.columns, size.rows)).toBe(true);
        const text = plain(lines);
        const what = `${current.exercise}, hint ${shown}, ${size.columns} × ${size.rows}`;
        const told = where ? ['decides', 'REPAIRED'] : [];
        const parts = [cause, ...told, 'RECEIVED', 'EXPECTED'];
        for (const part of parts) expect(text, what).toContain(part);
        const asked = shown > hints.length ? solution : (hints[shown - 1] ?? '');
        expect(text, what).toContain(plain([asked]));
        const key = WATCH_WORDS[language].keys.quit;
        expect(text, what).toContain(key);
      }
      // `npm test` leaves so many lines to a failure on the smallest terminal.
      const options = { language, columns: 80, rows: 13, lineAt };
      const alone = showFailure(
        [{ lesson: report, exercise: { ...exercise, where: null } }],
        options,
      );
      expect(fitsIn(alone, 80, 13)).toBe(true);
      for (const part of [cause, WORDS[language].called, 'RECEIVED', 'EXPECTED']) {
        expect(plain(alone)).toContain(plain([part]));
      }
    }
  });
});
