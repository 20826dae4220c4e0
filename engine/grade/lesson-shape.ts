/**
 * Whether something is the report on a lesson, by its shape. It says the same as `lesson` in
 * `report.schema.json`: what compiles a schema takes longer to load than many a grading.
 */
import type { LessonReport } from '../formats/report.ts';

type Shape = (value: unknown) => boolean;

const text: Shape = (value) => typeof value === 'string';
const name: Shape = (value) => text(value) && value !== '';
const path: Shape = (value) => typeof value === 'string' && PATH.test(value);
const points: Shape = (value) => typeof value === 'number' && value >= 0;
const whole: Shape = (value) => Number.isInteger(value) && (value as number) >= 0;
const position: Shape = (value) => Number.isInteger(value) && (value as number) >= 1;
const oneOf = (...known: unknown[]): Shape => {
  return (value) => known.includes(value);
};
const orNull = (shape: Shape): Shape => {
  return (value) => value === null || shape(value);
};
const listOf = (shape: Shape): Shape => {
  return (value) => Array.isArray(value) && value.every(shape);
};

const PATH = /^(?!\.{1,2}(\/|$))[^/\\]+(\/(?!\.{1,2}(\/|$))[^/\\]+)*$/;

type Fields = Readonly<Record<string, Shape>>;

const record = (fields: Fields, optional: Fields = {}): Shape => {
  const all = new Map(Object.entries({ ...fields, ...optional }));
  return (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.keys(fields).every((key) => Object.hasOwn(value, key)) &&
    Object.entries(value).every(([key, field]) => all.get(key)?.(field) ?? false);
};

const place = record({ file: path, line: position }, { column: position });

const where = record(
  {
    file: path,
    line: position,
    column: position,
    endLine: position,
    endColumn: position,
    kind: text,
    text,
    change: text,
  },
  { repair: text },
);

const check = record({
  name,
  kind: oneOf('example', 'formula', 'gradient', 'law', 'stability', 'contract'),
  status: oneOf('passed', 'failed', 'skipped'),
  message: orNull(text),
  counterexample: orNull(text),
  received: orNull(text),
  expected: orNull(text),
  calls: listOf(text),
  replay: orNull(text),
  place: orNull(place),
});

const piece = record({ name: text, status: oneOf('passed', 'failed', 'todo') });

const exercise = record(
  {
    name,
    score: points,
    maxScore: points,
    status: oneOf('passed', 'failed', 'todo', 'error'),
    message: orNull(text),
    checks: listOf(check),
    mistake: orNull(record({ id: text, text }, { place })),
    console: listOf(text),
  },
  { where: orNull(where), telling: whole, pieces: listOf(piece), consoleLeft: whole },
);

const hunt = record({
  name,
  title: text,
  status: oneOf('todo', 'error', 'unfit', 'idle', 'judged'),
  stars: oneOf(0, 1, 2, 3),
  message: orNull(text),
  counterexample: orNull(text),
  calls: listOf(text),
  masks: listOf(record({ isCaught: oneOf(true, false), text: orNull(text) })),
  console: listOf(text),
  consoleLeft: whole,
});

const lesson = record(
  {
    id: name,
    title: text,
    file: path,
    score: points,
    maxScore: points,
    exercises: listOf(exercise),
  },
  { extra: oneOf(true), hunts: listOf(hunt) },
);

export const isLessonReport = (value: unknown): value is LessonReport => lesson(value);
