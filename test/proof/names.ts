/**
 * Whether failures are called by their right name: of every known mistake its own diagnosis, of
 * anything else nothing that other cases do not bear out. Gathered as the proof goes on.
 */
import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exerciseFile, type LessonEntry } from '../../engine/course.ts';
import { Attempt } from '../../engine/grade/attempt.ts';
import { ask, smallestCases, widerCases } from '../../engine/explain/cases.ts';
import {
  explanations,
  type FailedExercise,
  hasFailed,
  nameMistake,
} from '../../engine/explain/name-mistake.ts';
import { Suspects } from '../../engine/explain/suspects.ts';
import { symptomOf } from '../../engine/explain/symptoms.ts';
import type { Verdict } from '../../engine/grade/verdict.ts';
import type { Exercise } from '../../engine/kit/exercise.ts';
import type { KnownMistakes } from '../../engine/kit/known-mistakes.ts';
import type { Lesson } from '../../engine/kit/lesson.ts';
import { stripper } from '../../engine/node/files.ts';
import type { Submission } from '../../engine/sandbox/sandbox.ts';
import { stripTypes } from '../../engine/sandbox/strip-types.ts';
import { sandboxes, sources } from './subjects.ts';

/** One line of JSON for each subject; `test/verify.js` makes it anew and reads it. */
export const NAMES_FILE = fileURLToPath(new URL('../../coverage/names.jsonl', import.meta.url));

export interface NameRow {
  /** `known`: a mistake of the list; `other`: made from mistakes and right solutions. */
  readonly subject: 'known' | 'other';
  readonly what: string;
  /** The name that was given, if one was, … */
  readonly given: string | null;
  /** … and whether that is right. */
  readonly isRight: boolean;
  /** The other known mistakes that explain as much, where they keep it from being told. */
  readonly twins: readonly string[];
}

const DRAW = { seed: 1, runs: 100 };

/** Hands the known mistake in, rounded a little otherwise, and asks for its name. */
export async function tellName(
  entry: LessonEntry,
  lesson: Lesson,
  name: string,
  known: KnownMistakes,
  mistake: string,
  verdicts: readonly Verdict[],
): Promise<void> {
  const submission = made(entry, known, `export const ${name} = nudged(mistakes.${mistake});`);
  const graded = { submission, lesson, name, verdicts, draw: DRAW };
  const given = await nameMistake(graded, async () => known, sandboxes, 'en');
  const isRight = given?.text === known.diagnoses[mistake]!.en;
  const found = isRight ? [] : await explanations(graded, known, sandboxes);
  const twins = found.filter((each) => each !== mistake);
  write({ subject: 'known', what: mistake, given: given?.id ?? null, isRight, twins });
}

/** Hands in what no list foresees, and tries what is said of it on other cases. */
export async function tellOthers(
  entry: LessonEntry,
  lesson: Lesson,
  name: string,
  known: KnownMistakes,
): Promise<void> {
  const exercise = lesson.exercises.get(name)!;
  for (const [what, code] of others(name, Object.keys(known.diagnoses))) {
    const submission = made(entry, known, `export const ${name} = ${code};`);
    const verdicts = await verdictsOn(submission, name, exercise);
    if (!hasFailed(verdicts)) continue;
    const graded = { submission, lesson, name, verdicts, draw: DRAW };
    const given = await nameMistake(graded, async () => known, sandboxes, 'en');
    const isRight = given !== undefined && (await isBorneOut(graded, exercise, known, given.id));
    const row = { what: `${name}: ${what}`, given: given?.id ?? null, isRight, twins: [] };
    write({ subject: 'other', ...row });
  }
}

async function verdictsOn(
  submission: Submission,
  name: string,
  exercise: Exercise<unknown>,
): Promise<Verdict[]> {
  const attempt = new Attempt(sandboxes, { submission }, name, exercise);
  try {
    return await attempt.verdicts({ ...DRAW, runs: 20 });
  } finally {
    attempt.close();
  }
}

/** Whether a name still holds on many cases that it was not found with. */
async function isBorneOut(
  { submission, lesson, name, verdicts }: FailedExercise,
  exercise: Exercise<unknown>,
  known: KnownMistakes,
  given: string,
): Promise<boolean> {
  const asked = [...smallestCases(exercise, verdicts), ...widerCases(exercise, 4711, () => 60)];
  const cases = await inSandbox(submission, (sandbox) =>
    asked.map((question) => ask(sandbox, name, exercise, question)),
  );
  if (!(given in known.diagnoses)) return symptomOf(lesson, name, cases)?.id === given;
  const found = await inSandbox(known.submission, (sandbox) => {
    const suspects = new Suspects(sandbox, [given], exercise);
    suspects.hear(cases);
    return suspects.found();
  });
  return found.length === 1;
}

async function inSandbox<T>(
  submission: Submission,
  work: (sandbox: Awaited<ReturnType<typeof sandboxes.open>>) => T,
): Promise<T> {
  const sandbox = await sandboxes.open(submission);
  sandbox.patience = 10;
  try {
    return work(sandbox);
  } finally {
    sandboxes.close(sandbox);
  }
}

/** The right solution a little off, mistakes on top of each other, and mistakes now and then. */
function others(name: string, mistakes: readonly string[]): [what: string, code: string][] {
  const right = `right.${name}`;
  const wrong = (i: number) => `mistakes.${mistakes[i % mistakes.length]}`;
  return [
    ['negated', `changed(${right}, (v) => -v)`],
    ['0.3 % too large', `changed(${right}, (v) => 1.003 * v)`],
    ['0.001 too large', `changed(${right}, (v) => v + 0.001)`],
    ['a mistake negated', `changed(${wrong(0)}, (v) => -v)`],
    ['a mistake times 3', `changed(${wrong(1)}, (v) => 3 * v)`],
    ['two mistakes in turn', `either(${wrong(1)}, ${wrong(2)})`],
    ['a mistake now and then', `either(${right}, ${wrong(3)})`],
  ];
}

/** A submission that may use the known mistakes of an exercise and the right solution of its lesson. */
function made(entry: LessonEntry, { submission }: KnownMistakes, code: string): Submission {
  const file = exerciseFile(entry);
  const imports = `import * as mistakes from '../../${submission.entry}';`;
  return {
    entry: file,
    files: {
      ...submission.files,
      'right.ts': blanked(sources.reference(entry)),
      [file]: `${imports}\n${TOOLS}\n${code}`,
    },
  };
}

const texts = new Map<string, string>();

function blanked(path: string): string {
  const text = texts.get(path) ?? stripTypes(readFileSync(path, 'utf8'), path, stripper).code!;
  texts.set(path, text);
  return text;
}

const TOOLS = `
import { Tensor } from '#tensor';
import * as right from '../../right.ts';

function numbers(value, f) {
  if (typeof value === 'number') return f(value);
  if (value instanceof Tensor) return value.map((v) => f(v));
  if (Array.isArray(value)) return value.map((item) => numbers(item, f));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, numbers(field, f)]));
}
const isClass = (f) => /^class/.test(String(f));
const changed = (f, change) => (...args) => numbers(f(...args), change);
const nudged = (f) => isClass(f) ? f : changed(f, (v) => v * (1 + 1e-13));
function either(f, g) {
  return (...args) => {
    let sum = 0;
    numbers(args, (v) => (sum += Math.abs(v)));
    return Math.floor(sum * 1000) % 2 ? f(...args) : g(...args);
  };
}
`;

function write(row: NameRow): void {
  mkdirSync(dirname(NAMES_FILE), { recursive: true });
  appendFileSync(NAMES_FILE, `${JSON.stringify(row)}\n`);
}
