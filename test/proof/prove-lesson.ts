/**
 * The proof of the checks: they pass every right solution and catch every known mistake.
 *
 * `PROVE_SEEDS` says on how many seeds; other solutions are tried on a twentieth of them, mistakes,
 * of which there are many, on a hundredth.
 */
import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { course } from '../../checks/course.ts';
import type { LessonEntry } from '../../engine/course.ts';
import type { Prepared } from '../../engine/grade/submission.ts';
import type { Verdict } from '../../engine/grade/verdict.ts';
import type { Exercise } from '../../engine/kit/exercise.ts';
import { showCall } from '../../engine/kit/show.ts';
import { explain } from '../../engine/kit/messages.ts';
import type { KnownMistakes } from '../../engine/kit/known-mistakes.ts';
import type { Lesson } from '../../engine/kit/lesson.ts';
import { knownMistakes } from '../../engine/node/known-mistakes.ts';
import { writeMatrix } from './kill-matrix.ts';
import { tellName, tellOthers } from './names.ts';
import { exportsOf, prepareFor, sources, variantsOf, verdictsOn } from './subjects.ts';

const SEEDS = Number(process.env['PROVE_SEEDS'] ?? 200);
const ALTERNATIVE_SEEDS = Math.ceil(SEEDS / 20);
const MISTAKE_SEEDS = Math.ceil(SEEDS / 100);
const RUNS = 100;
const PATIENCE = 15 * 60_000;

/** Failures that are no counterexample: they say how it ended, not what was wrong. */
const NO_COUNTEREXAMPLE = new Set(['timeout', 'out-of-time', 'killed', 'crashed']);

export async function proveLesson(id: string): Promise<void> {
  const entry = course.lessons.find((each) => each.id === id)!;
  const { lesson } = await entry.load();

  const names = [...lesson.exercises.keys()];

  test('every other solution belongs to an exercise', () => {
    const file = sources.alternatives(entry);
    const strays = exportsOf(file).filter((name) => !names.includes(name.split('_')[0]!));
    expect(strays, file).toEqual([]);
  });

  test('every file of known mistakes belongs to an exercise, or is shared by several', () => {
    const files = readdirSync(dirname(sources.mistakes(entry, 'parts')));
    const strays = files.filter((file) => ![...names, 'parts'].includes(file.replace(/\.ts$/, '')));
    expect(strays).toEqual([]);
  });

  for (const [name, exercise] of lesson.exercises) {
    const known = await knownMistakes(course, id, name);
    proveExercise(entry, lesson, name, exercise, known!);
  }
}

function proveExercise(
  entry: LessonEntry,
  lesson: Lesson,
  name: string,
  exercise: Exercise<unknown>,
  known: KnownMistakes,
): void {
  const mistakes = Object.keys(known.diagnoses);
  const alternatives = variantsOf(sources.alternatives(entry), name);

  describe(name, () => {
    test('has a formula, three known mistakes, another solution, and no law twice', () => {
      const laws = exercise.checks.map((check) => check.name);
      expect(exercise.checks.some(({ kind }) => kind === 'formula')).toBe(true);
      expect(new Set(laws).size).toBe(laws.length);
      expect(mistakes.length).toBeGreaterThanOrEqual(3);
      expect(alternatives.length).toBeGreaterThanOrEqual(1);
    });

    test('each of its known mistakes is called after it, and has a diagnosis of its own', async () => {
      const file = sources.mistakes(entry, name);
      const made = Object.keys((await import(file)) as object);
      expect(mistakes.toSorted(), file).toEqual(made.toSorted());
      expect(mistakes.filter((each) => !each.startsWith(`${name}_`))).toEqual([]);
    });

    test('the stub is to do, check by check', async () => {
      const verdicts = await verdictsOn(
        prepareFor(entry, sources.stub(entry)),
        name,
        exercise,
        draw(1),
      );
      expect(statuses(verdicts)).toEqual(exercise.checks.map(() => 'todo'));
    });

    test(`the reference passes on ${SEEDS} seeds`, { timeout: PATIENCE }, async () => {
      await mustPass(prepareFor(entry, sources.reference(entry)), name, SEEDS);
    });

    test.for(alternatives)(
      `%s passes on ${ALTERNATIVE_SEEDS} seeds`,
      { timeout: PATIENCE },
      async (alternative) =>
        mustPass(prepareFor(entry, sources.alternatives(entry)), alternative, ALTERNATIVE_SEEDS),
    );

    test.for(mistakes)(
      `%s is caught on ${MISTAKE_SEEDS} seeds`,
      { timeout: PATIENCE },
      async (mistake) => {
        const caught = exercise.checks.map(() => false);
        for (let seed = 1; seed <= MISTAKE_SEEDS; seed++) {
          const verdicts = await verdictsOn(known, mistake, exercise, draw(seed));
          const now = verdicts.map(isCaught);
          expect(now, `on seed ${seed}`).toContain(true);
          for (const [i, isNow] of now.entries()) caught[i] ||= isNow;
          if (seed === 1) await tellName(entry, lesson, name, known, mistake, verdicts);
        }
        writeMatrix(entry.id, name, exercise, mistake, caught);
      },
    );

    test('nothing that no list foresees is called by a wrong name', { timeout: PATIENCE }, () =>
      tellOthers(entry, lesson, name, known),
    );

    async function mustPass(prepared: Prepared, subject: string, seeds: number): Promise<void> {
      for (let seed = 1; seed <= seeds; seed++) {
        const verdicts = await verdictsOn(prepared, subject, exercise, draw(seed));
        const failed = verdicts.filter(({ status }) => status !== 'passed').map(tell);
        expect(failed, `on seed ${seed}`).toEqual([]);
      }
    }
  });
}

const draw = (seed: number) => ({ seed, runs: RUNS });

const statuses = (verdicts: readonly Verdict[]) => verdicts.map(({ status }) => status);

function isCaught({ status, broken }: Verdict): boolean {
  if (status !== 'failed' || !broken) return false;
  const { failure, path } = broken;
  if (failure.type === 'problem' && NO_COUNTEREXAMPLE.has(failure.problem.type)) return false;
  return path !== undefined;
}

function tell({ name, broken }: Verdict): string {
  const call = broken?.calls.at(-1);
  return `${name}: ${broken ? explain(broken.failure, 'en') : ''} ${call ? showCall('f', call.args) : ''}`;
}
