import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { XmlDocument, type XmlElement, XsdValidator } from 'libxml2-wasm';
import { afterAll, expect, test } from 'vitest';
import { FORMATS } from '../../../engine/formats/formats.ts';
import type { Report } from '../../../engine/formats/report.ts';
import {
  anyReport,
  ATTACKS,
  courseOf,
  exercise,
  honest,
  lesson,
  minimal,
  report,
  SHARE_TOLD,
  skippedCheck,
} from './samples.ts';

const schema = XmlDocument.fromString(readFileSync(new URL('junit.xsd', import.meta.url), 'utf8'));
const validator = XsdValidator.fromDoc(schema);
afterAll(() => {
  validator.dispose();
  schema.dispose();
});

/** Parses it strictly, holds it to the published fields, and reads from it. */
function read<T>(of: Report, look: (values: (path: string) => string[]) => T): T {
  const document = XmlDocument.fromString(FORMATS.junit.write(of));
  try {
    validator.validate(document);
    return look((path) => document.find(path).map((node) => (node as XmlElement).content));
  } finally {
    document.dispose();
  }
}

test('counts suites, cases and what came of them', () => {
  read(honest(), (values) => {
    expect(values('/testsuites/@tests')).toEqual(['7']);
    expect(values('/testsuites/@failures')).toEqual(['2']);
    expect(values('/testsuites/@errors')).toEqual(['2']);
    expect(values('/testsuites/@time')).toEqual(['1.5']);
    expect(values('//testsuite/@name')).toEqual(['lists', 'ratios', 'gaps']);
    expect(values('//testsuite/@tests')).toEqual(['2', '3', '2']);
    expect(values('//testsuite/@failures')).toEqual(['0', '2', '0']);
    expect(values('//testsuite/@errors')).toEqual(['0', '0', '2']);
    expect(values('//testsuite/@skipped')).toEqual(['1', '0', '0']);
    expect(values('//testsuite/@timestamp')[0]).toBe('2026-11-24T06:00:00');
  });
});

test('every case says in which file the code is', () => {
  read(honest(), (values) => {
    const files = honest().lessons.map(({ file }) => file);
    expect([...new Set(values('//testcase/@file'))]).toEqual(files);
    expect(values('//testsuite[2]/testcase/@file')).toEqual([files[1], files[1], files[1]]);
  });
});

test('tells the points, and how to get them again', () => {
  read(honest(), (values) => {
    const property = (name: string) => values(`//testsuite[2]//property[@name="${name}"]/@value`);
    expect(property('submission')).toEqual(['student-17']);
    expect(property('seed')).toEqual(['7']);
    expect(property('runs')).toEqual(['100']);
    expect(property('points')).toEqual(['1.25 / 3']);
    expect(property('points.share')).toEqual(['1.25 / 2']);
  });
});

test('tells the law, the smallest case, the answers and how to see them again', () => {
  read(honest(), (values) => {
    const failed = '//testcase[@classname="ratios.share"][failure]';
    expect(values(`${failed}/@name`)).toEqual(['finite and right up to ±1000']);
    expect(values(`${failed}/failure/@type`)).toEqual(['stability']);
    expect(values(`${failed}/failure/@message`)).toEqual(['The answer is wrong, first at [0, 1].']);
    // The message stands under its law.
    const [mistake, message, law, ...rest] = SHARE_TOLD;
    const told = [mistake, law, `  ${message}`, ...rest].join('\n');
    expect(values(`${failed}/failure`)[0]).toBe(told);
    expect(values('//testsuite[2]/system-out')).toEqual(['share:\nx is 1000\ndone']);
    expect(values('//testcase[@classname="lists.shortest"]/skipped')).toEqual(['To do']);
    const unloaded = '//testcase[@classname="gaps.squared"]/error/@message';
    expect(values(unloaded)).toEqual(['syntax error']);
  });
  read(honest('ko'), (values) => expect(values('//failure')[0]).toContain('반례: share('));
});

test('what is to do in an exercise that failed is no error', () => {
  const some = exercise('e', { message: 'wrong', checks: [skippedCheck] });
  read(report([lesson('lists', [some])]), (values) => {
    expect(values('//testsuite/@skipped')).toEqual(['1']);
    expect(values('//testsuite/@errors')).toEqual(['0']);
  });
});

test('an error without a reason is still told', () => {
  const silent = exercise('e', { status: 'error', checks: [skippedCheck] });
  read(report([lesson('lists', [silent])]), (values) => {
    expect(values('//error/@message')).toEqual(['']);
  });
});

test('an empty report is well formed', () => {
  read(minimal, (values) => expect(values('/testsuites/@tests')).toEqual(['0']));
});

test('is well formed whatever a report says', () => {
  fc.assert(
    fc.property(anyReport, (any) => {
      const exercises = any.lessons.flatMap((lesson) => lesson.exercises);
      const cases = exercises.flatMap(({ checks }) => checks);
      read(any, (values) => expect(values('//testcase')).toHaveLength(cases.length));
    }),
  );
});

test.each(ATTACKS)('cannot be steered by %s', (_, attack) => {
  read(courseOf(attack, 3, 2), (values) => {
    expect(values('//testsuite')).toHaveLength(1);
    expect(values('//testcase')).toHaveLength(6);
  });
  const xml = FORMATS.junit.write(courseOf(attack, 3, 2));
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  expect(xml).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]|##\[|^\s*::|<!\[CDATA/m);
  expect(xml.length).toBeLessThan(100_000);
});
