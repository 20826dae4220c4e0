import { expect, test } from 'vitest';
import type { CheckReport, ExerciseReport, Report } from '../../../engine/formats/report.ts';
import type { CheckKind } from '../../../engine/kit/exercise.ts';
import type { Language } from '../../../engine/kit/words.ts';
import { problemsIn, schema } from './report-schema.ts';
import { honest, minimal } from './samples.ts';

const maximal = honest();

/** Every object in a value, with a way to put another in its place. */
function* objectsIn(
  value: unknown,
  put: (other: unknown) => unknown = (other) => other,
  path = 'report',
): Generator<{ path: string; object: Record<string, unknown>; put: (other: unknown) => unknown }> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield { path, object: value as Record<string, unknown>, put };
  for (const [key, part] of Object.entries(value)) {
    const putPart = (other: unknown) =>
      put(
        Array.isArray(value)
          ? value.map((one, i) => (String(i) === key ? other : one))
          : { ...value, [key]: other },
      );
    yield* objectsIn(part, putPart, `${path}.${key}`);
  }
}

test('the schema takes the least and the most that the type allows', () => {
  expect(problemsIn(minimal)).toBe('');
  expect(problemsIn(maximal)).toBe('');
  expect(problemsIn(honest('ko'))).toBe('');
});

test('nothing may be left out but the column of a place', () => {
  let left = 0;
  for (const { path, object, put } of objectsIn(maximal)) {
    for (const key of Object.keys(object)) {
      const { [key]: _, ...rest } = object;
      const optional = path.endsWith('.place') && key === 'column';
      expect(problemsIn(put(rest)) === '', `${path} without ${key}`).toBe(optional);
      left++;
    }
  }
  expect(left).toBeGreaterThan(100);
});

test('nothing may be added, and every value has its type', () => {
  for (const { path, object, put } of objectsIn(maximal)) {
    expect(problemsIn(put({ ...object, extra: 1 })), `${path} with more`).not.toBe('');
    for (const key of Object.keys(object)) {
      expect(problemsIn(put({ ...object, [key]: true })), `${path}.${key} = true`).not.toBe('');
    }
  }
});

// Leaving one out, or adding one that the type does not know, does not compile.
const kinds: Record<CheckKind, 1> = {
  example: 1,
  formula: 1,
  gradient: 1,
  law: 1,
  stability: 1,
  contract: 1,
};
const checkStatuses: Record<CheckReport['status'], 1> = { passed: 1, failed: 1, skipped: 1 };
const statuses: Record<ExerciseReport['status'], 1> = { passed: 1, failed: 1, todo: 1, error: 1 };
const languages: Record<Language, 1> = { en: 1, ko: 1 };

test('the schema and the type know the same words', () => {
  const { check, exercise } = schema.$defs;
  expect(check.properties.kind.enum).toEqual(Object.keys(kinds));
  expect(check.properties.status.enum).toEqual(Object.keys(checkStatuses));
  expect(exercise.properties.status.enum).toEqual(Object.keys(statuses));
  expect(schema.properties.language.enum).toEqual(Object.keys(languages));
});

test.each<[string, (report: Report) => unknown]>([
  ['another schema', (report) => ({ ...report, schema: 'gradlings/report/v2' })],
  ['a negative score', (report) => ({ ...report, score: -1 })],
  ['a score that is no number', (report) => ({ ...report, score: null })],
  ['no runs', (report) => ({ ...report, runs: 0 })],
  ['half a seed', (report) => ({ ...report, seed: 0.5 })],
  ['a hash that is too short', (r) => ({ ...r, files: [{ path: 'a.ts', sha256: 'abc' }] })],
  ['a path out of the submission', (r) => withPath(r, '../a.ts')],
  ['a path out of a folder', (r) => withPath(r, 'lessons/../../a.ts')],
  ['an absolute path', (r) => withPath(r, '/etc/passwd')],
  ['a backslash in a path', (r) => withPath(r, String.raw`lessons\a.ts`)],
  ['a local time', (r) => ({ ...r, times: { startedAt: '2026-11-24 06:00', seconds: 1 } })],
])('the schema refuses %s', (_, change) => {
  expect(problemsIn(change(minimal))).not.toBe('');
});

function withPath(report: Report, path: string): Report {
  return { ...report, files: [{ path, sha256: 'a1'.repeat(32) }] };
}
