/** Reports to write in every format: the least, the most, an honest one, hostile ones. */
import fc from 'fast-check';
import {
  type CheckReport,
  earnedIn,
  type ExerciseReport,
  type LessonReport,
  REPORT_SCHEMA,
  type Report,
  type ReportedWhere,
} from '../../../engine/formats/report.ts';
import { sum } from '../../../engine/kit/totals.ts';
import type { Language } from '../../../engine/kit/words.ts';

const CODE = 'share(tensor([[0, 1000]]))';
export const FILE = 'lessons/04-ratios/exercise.ts';

export const passedCheck: CheckReport = {
  name: 'rows sum to 1',
  kind: 'law',
  status: 'passed',
  message: null,
  counterexample: null,
  received: null,
  expected: null,
  calls: [],
  replay: null,
  place: null,
};

export const failedCheck: CheckReport = {
  name: 'finite and right up to ±1000',
  kind: 'stability',
  status: 'failed',
  message: 'The answer is wrong, first at [0, 1].',
  counterexample: CODE,
  received: 'tensor([[0, NaN]])',
  expected: 'tensor([[0, 1]])',
  calls: [`${CODE} → tensor([[0, NaN]])`],
  replay: 'npm test ratios/share@8:1:0:0',
  place: null,
};

export const thrownCheck: CheckReport = {
  ...failedCheck,
  name: 'share(x)ᵢ = e^xᵢ / Σ e^xⱼ',
  kind: 'formula',
  message: `${FILE}:84:9: your code threw TypeError: not a function`,
  received: null,
  expected: null,
  place: { file: FILE, line: 84, column: 9 },
};

export const skippedCheck: CheckReport = { ...passedCheck, name: 'pure', status: 'skipped' };

export const exercise = (name: string, more: Partial<ExerciseReport> = {}): ExerciseReport => ({
  name,
  score: 0,
  maxScore: 2,
  status: 'failed',
  message: null,
  checks: [],
  mistake: null,
  console: [],
  ...more,
});

/** Where it is, with all that can be told of it. */
export const foundWhere: ReportedWhere = {
  file: FILE,
  line: 8,
  column: 18,
  endLine: 8,
  endColumn: 19,
  kind: 'axis',
  text: 'Line 8 decides: which axis?',
  change: 'Another axis is meant here.',
  repair: '`x.sum(-1)` instead of `x.sum(0)`: then all laws hold.',
};

export const wrongShare = exercise('share', {
  score: 1.25,
  message: failedCheck.message,
  checks: [passedCheck, failedCheck],
  mistake: { id: 'share_wholeTensor', text: 'Each row is a sample of its own.' },
  console: ['x is 1000', 'done'],
});

/** What a report in words says of it. */
export const SHARE_TOLD = [
  'Each row is a sample of its own.',
  'The answer is wrong, first at [0, 1].',
  '✗ finite and right up to ±1000',
  '  counterexample: share(tensor([[0, 1000]]))',
  '  returned: tensor([[0, NaN]])',
  '  expected: tensor([[0, 1]])',
  '  replay: npm test ratios/share@8:1:0:0',
] as const;

export const lesson = (id: string, exercises: readonly ExerciseReport[]): LessonReport => ({
  id,
  title: `On ${id}`,
  file: id === 'ratios' ? FILE : `lessons/01-${id}/exercise.ts`,
  ...sum(exercises),
  exercises,
});

/** Points of a lesson that goes beyond the course. */
export const beyond = (one: LessonReport): LessonReport => ({ ...one, extra: true });

export const report = (
  lessons: readonly LessonReport[],
  language: Language = 'en',
  countExtra = false,
): Report => ({
  schema: REPORT_SCHEMA,
  version: '0.1.0',
  submission: 'student-17',
  language,
  seed: 7,
  runs: 100,
  ...earnedIn(lessons, countExtra),
  files: lessons.map(({ file }) => ({ path: file, sha256: 'a1'.repeat(32) })),
  lessons,
  times: { startedAt: '2026-11-24T06:00:00.123Z', seconds: 1.5 },
});

/** What is said of every exercise of a file that cannot be loaded. */
export const unloaded = {
  status: 'error',
  message: 'syntax error',
  checks: [skippedCheck],
} as const satisfies Partial<ExerciseReport>;

/** One of everything: passed, failed, thrown, to do, and a file that cannot be loaded. */
export const honest = (language: Language = 'en'): Report =>
  report(
    [
      lesson('lists', [
        exercise('longest', { status: 'passed', score: 2, checks: [passedCheck] }),
        exercise('shortest', {
          status: 'todo',
          message: 'Not written yet.',
          checks: [skippedCheck],
        }),
      ]),
      lesson('ratios', [
        wrongShare,
        exercise('clip', { maxScore: 1, message: thrownCheck.message, checks: [thrownCheck] }),
      ]),
      lesson('gaps', [exercise('squared', unloaded), exercise('absolute', unloaded)]),
    ],
    language,
  );

/** The same, and a lesson beyond the course: one exercise right, one wrong and one to do. */
export const extended = (language: Language = 'en', countExtra = false): Report =>
  report(
    [
      ...honest(language).lessons,
      beyond(
        lesson('puzzles', [
          exercise('first', { status: 'passed', score: 2, checks: [passedCheck] }),
          { ...wrongShare, name: 'second' },
          exercise('third', { status: 'todo', checks: [skippedCheck] }),
        ]),
      ),
    ],
    language,
    countExtra,
  );

/** Only what the type demands. */
export const minimal: Report = report([]);

/** A whole course where every text is the same. */
export function courseOf(text: string, exercises = 64, checks = 8): Report {
  const check: CheckReport = {
    name: text,
    kind: 'law',
    status: 'failed',
    message: text,
    counterexample: text,
    received: text,
    expected: text,
    calls: [text],
    replay: text,
    place: { file: text, line: 3, column: 1 },
  };
  const told = { kind: text, text, change: text, repair: text };
  const all = Array.from({ length: exercises }, (_, i) =>
    exercise(`${text}${i}`, {
      message: `${text} `,
      checks: Array.from({ length: checks }, () => check),
      mistake: { id: text, text },
      where: { ...foundWhere, file: text, line: 3, endLine: 3, ...told },
      console: Array.from({ length: 20 }, () => text),
    }),
  );
  const one = { ...lesson(text, all), title: text, file: text };
  const whole = report([one]);
  return { ...whole, version: text, submission: text, files: [{ path: text, sha256: text }] };
}

/** What people try, and what breaks careless writers. */
export const ATTACKS: readonly (readonly [name: string, text: string])[] = [
  ['XML tags', '</testsuite><testsuite name="forged" tests="1"/>'],
  ['the end of a CDATA section', ']]><!-- --><![CDATA[ & &amp; &#0;'],
  ['control characters', 'a\u0000b\u0001c\u007Fd\u0085e'],
  ['colours', '\u001B[31mred\u001B[0m \u009B2J'],
  ['a link in a terminal', '\u001B]8;;http://evil.example\u0007link\u001B]8;;\u0007'],
  ['a workflow command', '::error file=a.ts::forged'],
  ['workflow commands', 'text\n::set-output name=score::100\n  ::stop-commands::x\r::add-mask::y'],
  ['old workflow commands', '##[error]forged ###[add-mask]x'],
  ['HTML', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
  ['links', '![x](http://evil.example/x.png) [y](javascript:alert(1)) <http://evil.example>'],
  ['the end of a fence', '``` \n# forged\n```\n````\n|a|b|\n|-|-|\n~~~\n    x'],
  ['the end of a code span', '`a` ``b`` | c | \\| <b>d</b>\\`'],
  ['bars after backslashes', '\\|<b>x</b>\\\\|<i>y</i>|'],
  ['mentions', '@everyone #1 www.evil.example evil@evil.example https://evil.example'],
  ['a forged summary', '# Score: 100 of 100 points\n\n| lesson |\n| --- |\n'],
  ['a formula', '=HYPERLINK("http://evil.example")'],
  ['another formula', '-2+3+cmd|"/C calc"!A0;=1+1'],
  ['a formula after a tab', '\t\r\n =1+1'],
  ['what is no text', '\uD800 \uDFFF \uFFFE \u202Etxt.exe \u2028::error::x'],
  ['escapes of its own', '%0A::error::x, a:b %25'],
  ['cells', '"a","b"\r\n"c"'],
  ['pairs of surrogates', '🧮'.repeat(2000)],
  ['a long text', 'x'.repeat(200_000)],
  ['many backticks', '`'.repeat(5000)],
  ['nothing', ''],
  ['a space', ' '],
];

/** What means something to somebody who reads text. */
const TROUBLE = '`|\n<>]&":#[\\\u001B@* =,;';

const text = fc.oneof(
  fc.constantFrom(...ATTACKS.map(([, attack]) => attack.slice(0, 3000))),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.constantFrom(...TROUBLE, '\uD83D', 'a')).map((parts) => parts.join('')),
);
const KINDS = ['example', 'formula', 'gradient', 'law', 'stability', 'contract'] as const;
const line = fc.integer({ min: 1 });

/** Any report on a check, with these texts in it. */
export const checkSaying = (
  text: fc.Arbitrary<string>,
  more: Partial<{ [K in keyof CheckReport]: fc.Arbitrary<CheckReport[K]> }> = {},
): fc.Arbitrary<CheckReport> =>
  fc.record({
    name: text,
    kind: fc.constantFrom(...KINDS),
    status: fc.constantFrom('passed', 'failed', 'skipped'),
    message: fc.option(text),
    counterexample: fc.option(text),
    received: fc.option(text),
    expected: fc.option(text),
    calls: fc.array(text, { maxLength: 2 }),
    replay: fc.option(text),
    place: fc.option(fc.record({ file: text, line })),
    ...more,
  });

const whereSaying = (text: fc.Arbitrary<string>): fc.Arbitrary<ReportedWhere> => {
  const range = { line, column: line, endLine: line, endColumn: line };
  const told = { kind: text, text, change: text };
  const required = { file: text, ...range, ...told };
  return fc.oneof(fc.record(required), fc.record({ ...required, repair: text }));
};

type Arbitraries<T> = { [K in keyof T]-?: fc.Arbitrary<Exclude<T[K], undefined>> };

/** Any report on an exercise, with these texts in it. */
export const exerciseSaying = (
  text: fc.Arbitrary<string>,
  more: Partial<Arbitraries<ExerciseReport>> = {},
): fc.Arbitrary<ExerciseReport> => {
  // Named, so that what may be left out of a report is not taken to be left out here.
  const any = fc.record({
    name: text,
    score: fc.integer({ min: 0, max: 200 }).map((hundredths) => hundredths / 100),
    maxScore: fc.constant(2),
    status: fc.constantFrom('passed', 'failed', 'todo', 'error'),
    message: fc.option(text),
    checks: fc.array(checkSaying(text), { maxLength: 3 }),
    mistake: fc.option(
      fc.record(
        { id: text, text, place: fc.record({ file: text, line }) },
        { requiredKeys: ['id', 'text'] },
      ),
    ),
    where: fc.option(whereSaying(text)),
    console: fc.array(text, { maxLength: 3 }),
    ...more,
  });
  return any;
};

const aLesson: fc.Arbitrary<LessonReport> = fc
  .tuple(text, text, text, fc.array(exerciseSaying(text), { maxLength: 3 }), fc.boolean())
  .map(([id, title, file, exercises, isExtra]) => {
    const one = Object.assign(lesson(id, exercises), { title, file });
    return isExtra ? beyond(one) : one;
  });

/** Reports with anything in every text, as nobody honest would send them. */
export const anyReport: fc.Arbitrary<Report> = fc
  .tuple(
    fc.array(aLesson, { maxLength: 3 }),
    fc.constantFrom<Language>('en', 'ko'),
    fc.boolean(),
    text,
    text,
  )
  .map(([lessons, language, countExtra, submission, version]) =>
    Object.assign(report(lessons, language, countExtra), { submission, version }),
  );
