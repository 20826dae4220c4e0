/** `gradlings grade diff`: who is who in two gradings, what is printed, and the exit code. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CLASS_SCHEMA, type ClassMember } from '../../../../engine/formats/class/record.ts';
import type { CheckReport, Report } from '../../../../engine/formats/report.ts';
import { toJson } from '../../../../engine/formats/untrusted.ts';
import { gradlings, temporaryFolder, write } from '../../../fixture/checkout.ts';
import { ATTACKS, honest } from '../../formats/samples.ts';

const cwd = temporaryFolder();

const diff = (...args: string[]) => gradlings(cwd, 'grade', 'diff', ...args, '--lang', 'en');

/** The same in all, but for the points of the first exercise and its laws. */
function worse(report: Report): Report {
  const [first, ...others] = report.lessons;
  const [best, ...more] = first!.exercises;
  const failing = (check: CheckReport): CheckReport => ({ ...check, status: 'failed' });
  const checks = best!.checks.map(failing);
  const lost = { ...best!, score: 0, status: 'failed' as const, checks };
  const lesson = { ...first!, score: first!.score - best!.score, exercises: [lost, ...more] };
  return { ...report, score: report.score - best!.score, lessons: [lesson, ...others] };
}

const whole = honest();
const less = worse(whole);

/** A folder of results, with `class.json` where members are given. */
function results(
  name: string,
  reports: Readonly<Record<string, Report | string>>,
  members?: readonly Partial<ClassMember>[],
): string {
  for (const [submission, report] of Object.entries(reports)) {
    const files =
      typeof report === 'string'
        ? { 'not-graded.txt': `${report}\n` }
        : { 'report.json': toJson({ ...report, submission }) };
    write(join(cwd, name, submission), files);
  }
  const part = { index: 1, of: 1 };
  const member = (each: Partial<ClassMember>) => {
    return { part: 1, status: 'graded', score: 1, maxScore: 1, lessons: [], ...each };
  };
  const record = {
    schema: CLASS_SCHEMA,
    course: 'fixture',
    version: '0.1.0',
    language: 'en',
    seed: 7,
    runs: 100,
    maxScore: 1,
    part,
    members: members?.map(member),
  };
  if (members) writeFileSync(join(cwd, name, 'class.json'), toJson(record));
  return name;
}

describe('two folders of results', () => {
  test('that say the same end with 0', async () => {
    const { code, stdout } = await diff(
      results('a1', { ada: whole }),
      results('a2', { ada: whole }),
    );
    expect(stdout).toBe('Nothing has changed: the same verdicts for all 1.\n');
    expect(code).toBe(0);
  });

  test('that differ end with 1, and name who, what and why', async () => {
    const before = results('b1', { ada: whole, bob: whole, eve: whole });
    const after = results('b2', { ada: less, bob: whole, joe: whole });
    const { code, stdout } = await diff(before, after);
    expect(code).toBe(1);
    const lines = stdout.split('\n').map((line) => line.trim());
    expect(lines).toContain('Changed: 1 of 2 in both');
    expect(stdout).toMatch(/^ {4}ada {2}3.25 \/ 11 → 1.25 \/ 11 {2}\(-2\)$/m);
    expect(lines).toContain('lists/longest 2 → 0');
    expect(stdout).toMatch(/lists\/longest {2}rows sum to 1\n.*held → failed: 1 \(ada\)/);
    expect(stdout).toMatch(/Only after: 1\n {4}joe\n\nOnly before: 1\n {4}eve\n/);
  });

  test('of which somebody has no report end with 2, and name them', async () => {
    const before = results('c1', { ada: whole, bob: whole, eve: 'not graded: a link' });
    const after = results('c2', { ada: less, bob: whole, eve: whole });
    writeFileSync(join(cwd, 'c2/bob/report.json'), '{');
    const { code, stdout } = await diff(before, after);
    expect(code).toBe(2);
    expect(stdout).toMatch(/^ {4}ada/m);
    expect(stdout).toMatch(/compared: 2\n {4}bob {2}.*report.json.*JSON\n {4}eve {2}.*a link/);
  });

  test('know who is who by number, exact folder and name, in this order', async () => {
    const before = results('d1', { Kim: whole, 'kim-2': less, lee: whole, park: whole }, [
      { submission: 'Kim', folder: 'Kim' },
      { submission: 'kim-2', folder: 'kim' },
      { submission: 'lee', folder: 'lee 1', student: { id: '7', name: 'Lee', row: 0 } },
      { submission: 'park', folder: 'park' },
      { submission: 'joe', folder: '', status: 'missing' },
    ] as Partial<ClassMember>[]);
    const after = results('d2', { KIM: whole, 'Kim-2': whole, 'kim-3': less, lee: less }, [
      { submission: 'KIM', folder: 'KIM' },
      { submission: 'Kim-2', folder: 'Kim' },
      { submission: 'kim-3', folder: 'kim' },
      { submission: 'lee', folder: 'lee 2', student: { id: '7', name: 'Lee', row: 0 } },
      { submission: 'park', folder: 'park', status: 'elsewhere' },
    ] as Partial<ClassMember>[]);
    const { stdout } = await diff(before, after);
    expect(stdout).toContain('Changed: 1 of 3 in both');
    expect(stdout).toMatch(/^ {4}lee 2 {2}3.25/m);
    expect(stdout).toMatch(/Only after: 1\n {4}KIM\n/);
    expect(stdout).toMatch(/Only before: 1\n {4}park\n/);
  });

  test('as JSON have all of it', async () => {
    const { stdout } = await diff('b1', 'b2', '--format', 'json');
    const { changed, same, added, gone } = JSON.parse(stdout) as Record<string, unknown[]>;
    expect(changed).toHaveLength(1);
    expect([same, added, gone]).toEqual([1, ['joe'], ['eve']]);
  });

  test('are told in Korean', async () => {
    const { stdout } = await gradlings(cwd, 'grade', 'diff', 'b1', 'b2', '--lang', 'ko');
    expect(stdout).toContain('바뀐 제출물: 양쪽에 있는 2개 가운데 1개');
    expect(stdout).toContain('성립 → 실패: 1 (ada)');
  });

  test.each([
    ['nowhere', 'nowhere is neither a report nor a folder of results'],
    ['empty', 'There are no results in empty'],
  ])('that are not there are refused: %s', async (folder, said) => {
    mkdirSync(join(cwd, 'empty'), { recursive: true });
    const { code, stderr } = await diff(folder, 'b1');
    expect(stderr).toContain(said);
    expect(code).toBe(2);
  });

  test('are compared with one report, too', async () => {
    const folder = results('e1', { ada: whole, bob: less });
    const { stdout } = await diff(folder, join(folder, 'ada/report.json'), '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject({ same: 1, added: [], gone: ['bob'] });
  });
});

test('two reports are compared, whatever they are called', async () => {
  write(cwd, { 'ada.json': toJson(whole), 'later.json': toJson({ ...less, submission: 'x' }) });
  const { code, stdout } = await diff('ada.json', 'later.json');
  expect(stdout).toContain('Changed: 1 of 1 in both');
  expect(code).toBe(1);
});

test('names and laws of others steer neither a terminal nor a log', async () => {
  const members = ATTACKS.map(([, folder], i) => ({ submission: `s${i}`, folder }));
  const named = (report: Report) => Object.fromEntries(members.map((_, i) => [`s${i}`, report]));
  const before = results('e1', named(whole), members);
  const after = results('e2', named(less), members);
  for (const format of ['text', 'json']) {
    const { stdout } = await diff(before, after, '--format', format);
    expect(stdout).not.toMatch(/[^\P{Cc}\n]|\u202E/u);
    expect(stdout).not.toMatch(/^\s*::|##\[/m);
  }
});
