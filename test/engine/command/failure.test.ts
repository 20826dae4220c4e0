/** A failing exercise in a terminal: what is told of it, in which order, and never more than fits. */
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { causeOf, type FailureOptions, showFailure } from '../../../engine/command/failure.ts';
import type { CheckReport, ExerciseReport } from '../../../engine/formats/report.ts';
import {
  checkSaying,
  exercise,
  exerciseSaying,
  failedCheck,
  FILE,
  lesson,
  passedCheck,
  skippedCheck,
  thrownCheck,
  wrongShare,
} from '../formats/samples.ts';

const SOURCE = '  return x.foo(1);';

type Reports = readonly ExerciseReport[];

function shown(of: ExerciseReport | Reports, options: Partial<FailureOptions> = {}): string[] {
  const whole = lesson('ratios', [of].flat());
  const graded = whole.exercises.map((exercise) => ({ lesson: whole, exercise }));
  const usual = { language: 'en', columns: 80, rows: 24, lineAt: () => SOURCE } as const;
  return showFailure(graded, { ...usual, ...options });
}

const failing = (checks: readonly CheckReport[], message = checks[0]!.message) =>
  exercise('share', { checks, message });

const widest = (lines: readonly string[]): number =>
  Math.max(...lines.filter((line) => !line.includes('npm test ')).map((line) => stringWidth(line)));

const order = (lines: readonly string[], ...texts: readonly string[]): number[] =>
  texts.map((text) => {
    const at = lines.findIndex((line) => line.includes(text));
    expect(at, `${text} in\n${lines.join('\n')}`).toBeGreaterThanOrEqual(0);
    return at;
  });

describe('what is told, and when', () => {
  test('the name of the mistake, the law and its message, the case, both sides, the replay', () => {
    const lines = shown(wrongShare);
    expect(lines[0]).toBe('  ratios › share · 1.25 of 2 points');
    expect(lines[1]).toBe('    Each row is a sample of its own.');
    const places = order(
      lines,
      '✗ finite and right up to ±1000',
      'The answer is wrong, first at [0, 1].',
      'called    share(tensor([[0, 1000]]))',
      'returned  tensor([[0, NaN]])',
      'expected  tensor([[0, 1]])',
      'replay    npm test ratios/share@8:1:0:0',
      'printed   x is 1000',
    );
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(lines.filter((line) => line.includes('✗'))).toHaveLength(1);
  });

  test('without a name the most telling message comes first, and once', () => {
    const message = 'your code threw TypeError: not a function';
    const checks = [passedCheck, failedCheck, thrownCheck];
    const lines = shown(failing(checks, thrownCheck.message));
    expect(lines[1]).toBe(`    Your${message.slice(4)}`);
    expect(lines[2]).toBe('    ✗ share(x)ᵢ = e^xᵢ / Σ e^xⱼ');
    expect(lines.join('\n').match(/threw/g)).toHaveLength(1);
    expect(lines.at(-1)).toBe('    ✗ finite and right up to ±1000');
  });

  test("the student's line stands under its place, with a caret", () => {
    const lines = shown(failing([thrownCheck]));
    const [at] = order(lines, `${FILE}:84:9`) as [number];
    expect(lines[at + 1]).toBe(`      84 | ${SOURCE}`);
    expect(lines[at + 2]).toBe(`           ${' '.repeat(8)}^`);
  });

  test('a file that cannot be loaded is told of without laws, and for all its exercises', () => {
    const place = { file: FILE, line: 3, column: 10 };
    const message = `${FILE}:3:10: syntax error: Expected ','`;
    const checks = [{ ...skippedCheck, place }];
    const reports = ['a', 'b', 'c'].map((name) =>
      exercise(name, { status: 'error', message, checks, maxScore: 1 }),
    );
    const lines = shown(reports);
    expect(lines).toEqual([
      '  ratios › a and 2 more · 0 of 3 points',
      "    Syntax error: Expected ','",
      `      ${FILE}:3:10`,
      `      3 | ${SOURCE}`,
      '                   ^',
    ]);
  });

  test('several calls have a line each, and what is too much is counted', () => {
    const calls = Array.from({ length: 6 }, (_, i) => `f(${i}) → ${i}`);
    const checks = [{ ...failedCheck, calls }];
    const report = failing(checks);
    order(shown(report), 'called    f(0) → 0', '          f(5) → 5');
    const few = shown(report, { rows: 11 });
    order(few, 'called    f(0) → 0', '… and');
    expect(few.join('\n')).not.toContain('f(5)');
  });

  test('other laws are counted where there is no room to name them', () => {
    const law = (i: number): CheckReport => ({ ...failedCheck, name: `law ${i}`, message: 'x' });
    const checks = [failedCheck, ...Array.from({ length: 30 }, (_, i) => law(i))];
    const lines = shown(failing(checks), { rows: 12 });
    expect(lines).toHaveLength(12);
    expect(lines.at(-2)).toBe('    ✗ law 3');
    expect(lines.at(-1)).toBe('    ✗ 26 other laws fail');
  });

  test('in Korean, with labels that line up', () => {
    const lines = shown(wrongShare, { language: 'ko' });
    const columnOf = (text: string) => {
      const line = lines.find((each) => each.includes(text) && !each.includes('›'))!;
      return stringWidth(line.slice(0, line.indexOf(text)));
    };
    const texts = ['share(tensor', 'tensor([[0, NaN]])', 'tensor([[0, 1]])', 'npm test'];
    expect(new Set(texts.map(columnOf)).size).toBe(1);
  });
});

test('values that are too long are cut so that the difference is still to be seen', () => {
  const numbers = (last: number) => `tensor([${[...Array(300).keys()].join(', ')}, ${last}])`;
  const check = { ...failedCheck, received: numbers(7), expected: numbers(8) };
  const lines = shown(failing([check]), { rows: 14 });
  const text = lines.join(' ').replaceAll(/\s+/g, ' ');
  expect(text).toMatch(/returned …, [\d, ]+, 7\]\)/);
  expect(text).toMatch(/expected …, [\d, ]+, 8\]\)/);
});

const words = fc.oneof(
  fc.lorem({ maxCount: 60 }),
  fc
    .array(
      fc.constantFrom('답이', '틀렸습니다.', 'share(x)', '⚡', 'a'.repeat(120), '\t', '\n\n'),
      { maxLength: 60 },
    )
    .map((parts) => parts.join(' ')),
  fc.array(fc.double(), { maxLength: 200 }).map((data) => `tensor([[${data.join(', ')}]])`),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constant(''),
);
const place = fc.record({
  file: fc.constant(FILE),
  line: fc.integer({ min: 1, max: 9999 }),
  column: fc.integer({ min: 1, max: 400 }),
});
const replay = fc
  .array(fc.nat(9), { maxLength: 90 })
  .map((path) => `npm test ratios/share@1:1:0:${path.join(':')}`);

const line = fc.integer({ min: 1, max: 9999 });
const where = fc
  .tuple(place, words, words, words, line, line)
  .map(([{ file, line, column }, text, change, repair, endLine, endColumn]) => ({
    file,
    line,
    column,
    endLine: endLine % 2 === 0 ? line : line + (endLine % 10),
    endColumn: column + endColumn,
    kind: 'sign',
    text,
    change,
    repair,
  }));

const anyCheck = checkSaying(words, {
  status: fc.constantFrom('passed', 'failed', 'failed'),
  calls: fc.array(words, { maxLength: 6 }),
  replay: fc.option(replay),
  place: fc.option(place),
});
const anyExercise = exerciseSaying(words, {
  name: fc.constantFrom('share', 'aMuchLongerName'),
  status: fc.constantFrom('failed', 'error'),
  checks: fc.array(anyCheck, { minLength: 1, maxLength: 12 }),
  mistake: fc.option(
    fc.record({ id: words, text: words, place }, { requiredKeys: ['id', 'text'] }),
  ),
  console: fc.array(words, { maxLength: 20 }),
  where: fc.option(where),
});

describe('whatever it is', () => {
  const languages = fc.constantFrom('en' as const, 'ko' as const);

  test('it fits 24 lines of 80 columns, and less; only a replay may be longer than a line', () => {
    fc.assert(
      fc.property(
        anyExercise,
        words,
        languages,
        fc.integer({ min: 14, max: 40 }),
        (report, source, language, rows) => {
          const lines = shown(report, { language, rows, lineAt: () => source, degree: 3 });
          const heights = lines.map((line) => Math.max(1, Math.ceil(stringWidth(line) / 80)));
          expect(heights.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(rows);
          expect(widest(lines), lines.join('\n')).toBeLessThanOrEqual(80);
          for (const line of lines) {
            expect(line).not.toMatch(
              // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
              /[\n\t\r\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/,
            );
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  test('every replay is printed whole, on a line of its own', () => {
    fc.assert(
      fc.property(anyExercise, (report) => {
        const telling = report.checks.filter(({ status }) => status === 'failed');
        const check = telling.find(({ message }) => message === report.message) ?? telling[0];
        const lines = shown(report);
        if (check?.replay) expect(lines.some((line) => line.endsWith(check.replay!))).toBe(true);
      }),
    );
  });

  test('a narrow terminal gets narrow lines', () => {
    fc.assert(
      fc.property(anyExercise, fc.integer({ min: 30, max: 60 }), (report, columns) => {
        const lines = shown(report, { columns });
        expect(widest(lines), lines.join('\n')).toBeLessThanOrEqual(columns);
      }),
      { numRuns: 50 },
    );
  });

  test('the cause is one line of text', () => {
    fc.assert(fc.property(anyExercise, (report) => !/[\n\t]/.test(causeOf(report))));
  });
});
