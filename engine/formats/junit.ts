/**
 * JUnit XML as Jenkins and most CI services read it: a suite a lesson, a test case a law. Elements
 * and attributes: https://github.com/jenkinsci/xunit-plugin (junit-10.xsd); and the `file` of a case,
 * by which GitLab links it, and which Jenkins passes over.
 */
import { outcomeOf, startOf, tellCause, tellCheck, tellPrinted, tellRatio } from './evidence.ts';
import type { CheckReport, ExerciseReport, LessonReport, Report } from './report.ts';
import { escapeXml, label, oneLine, plain } from './untrusted.ts';
import { type FormatWords, WORDS } from './words.ts';

type Attributes = Readonly<Record<string, string | number>>;

export function junit(report: Report): string {
  const words = WORDS[report.language];
  const suites = report.lessons.map((lesson) => suite(lesson, report, words));
  const attributes = { name: 'gradlings', time: report.times.seconds, ...countIn(report.lessons) };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', attributes, suites)}\n`;
}

function suite(lesson: LessonReport, report: Report, words: FormatWords): string {
  const attributes = {
    name: label(lesson.id),
    ...countIn([lesson]),
    skipped: casesIn([lesson]).filter(({ outcome }) => outcome === 'skipped').length,
    timestamp: oneLine(startOf(report)).replace(/Z$/, ''),
    file: oneLine(lesson.file) || '_',
  };
  const cases = casesIn([lesson]).map((one) => testCase(lesson, one, words));
  return element('testsuite', attributes, [
    properties(lesson, report),
    ...cases,
    printed(lesson, words),
  ]);
}

/** What test cases have no place for: the points, and what it takes to get them again. */
function properties(lesson: LessonReport, report: Report): string {
  const values: [string, string][] = [
    ['submission', oneLine(report.submission)],
    ['seed', String(report.seed)],
    ['runs', String(report.runs)],
    [lesson.extra ? 'extra points' : 'points', tellRatio(lesson)],
    ...lesson.exercises.map((exercise): [string, string] => [
      `points.${label(exercise.name)}`,
      tellRatio(exercise),
    ]),
  ];
  const list = values.map(([name, value]) => element('property', { name, value }));
  return element('properties', {}, list);
}

function printed({ exercises }: LessonReport, words: FormatWords): string {
  const texts = exercises
    .map((exercise) => ({ name: label(exercise.name), text: tellPrinted(exercise, words) }))
    .filter(({ text }) => text !== '')
    .map(({ name, text }) => `${name}:\n${text}`);
  return texts.length === 0 ? '' : element('system-out', {}, [escapeXml(texts.join('\n'))]);
}

type TestStatus = ReturnType<typeof outcomeOf>;

interface TestCase {
  readonly exercise: ExerciseReport;
  readonly check: CheckReport;
  readonly outcome: TestStatus;
}

function casesIn(lessons: readonly LessonReport[]): TestCase[] {
  return lessons.flatMap(({ exercises }) =>
    exercises.flatMap((exercise) =>
      exercise.checks.map((check) => ({ exercise, check, outcome: outcomeOf(check, exercise) })),
    ),
  );
}

function countIn(lessons: readonly LessonReport[]) {
  const outcomes = casesIn(lessons).map(({ outcome }) => outcome);
  const count = (wanted: TestStatus) => outcomes.filter((outcome) => outcome === wanted).length;
  return { tests: outcomes.length, failures: count('failed'), errors: count('error') };
}

function testCase(
  { id, file }: LessonReport,
  { exercise, check, outcome }: TestCase,
  words: FormatWords,
) {
  const classname = `${label(id)}.${label(exercise.name)}`;
  const attributes = { classname, name: oneLine(check.name) || '_', file: oneLine(file) || '_' };
  return element('testcase', attributes, [tellOutcome(exercise, check, outcome, words)]);
}

function tellOutcome(
  exercise: ExerciseReport,
  check: CheckReport,
  outcome: TestStatus,
  words: FormatWords,
): string {
  if (outcome === 'passed') return '';
  if (outcome === 'skipped')
    return element('skipped', {}, [escapeXml(oneLine(check.message ?? words.todo, 600))]);
  const reason = check.message ?? exercise.message ?? '';
  const attributes = { type: check.kind, message: oneLine(reason, 600) };
  const told = outcome === 'error' ? plain(reason, 3000) : tellCheck(check, words);
  const text = [...tellCause(exercise, 1), told].join('\n');
  return element(outcome === 'error' ? 'error' : 'failure', attributes, [escapeXml(text)]);
}

/** `content` is XML already. */
function element(name: string, attributes: Attributes, content: readonly string[] = []): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escapeXml(String(value))}"`,
  );
  return `<${name}${written.join('')}>${content.join('')}</${name}>\n`;
}
