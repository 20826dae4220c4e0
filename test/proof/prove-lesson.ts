/**
 * The proof of the checks: they pass every right solution and catch every known mistake.
 *
 * `PROVE_SEEDS` says on how many seeds, `PROVE_FROM` from which on; other solutions are tried on a
 * twentieth of them, mistakes, of which there are many, on a hundredth.
 *
 *     PROVE_FROM=1001 PROVE_SEEDS=1000 \
 *       npx vitest run --config test/verify.config.ts test/proof/03 -t reference
 */
import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import course from '../../gradlings.config.ts';
import { entryOf } from '../../engine/course.ts';
import type { Verdict } from '../../engine/grade/verdict.ts';
import type { KnownMistakes } from '../../engine/kit/known-mistakes.ts';
import { explain } from '../../engine/kit/messages.ts';
import { showCall } from '../../engine/kit/show.ts';
import { noteFall } from './kill-matrix.ts';
import { englishIn } from './korean.ts';
import { proveName, proveOtherNames } from './prove-names.ts';
import {
  alternativesOf,
  exportsOf,
  knownOf,
  mistakesIn,
  referenceOf,
  sources,
  stubOf,
  type Subject,
  type Target,
  targetsIn,
} from './subjects.ts';
import { verdictsOn } from './trial.ts';

const FROM = Number(process.env['PROVE_FROM'] ?? 1);
const SEEDS = Number(process.env['PROVE_SEEDS'] ?? 200);
const ALTERNATIVE_SEEDS = Math.ceil(SEEDS / 20);
const MISTAKE_SEEDS = Math.ceil(SEEDS / 100);
const RUNS = 100;
const PATIENCE = 15 * 60_000;

/** Failures that are no counterexample: they say how it ended, not what was wrong. */
const NO_COUNTEREXAMPLE = new Set(['timeout', 'out-of-time', 'killed', 'crashed']);

export async function proveLesson(id: string): Promise<void> {
  const entry = entryOf(course, id);
  const targets = await targetsIn(entry);
  const names = targets.map(({ name }) => name);

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

  for (const target of targets) {
    const known = await knownOf(target);
    describe(target.name, () => proveExercise(target, known));
  }
}

function proveExercise(target: Target, known: KnownMistakes): void {
  const { entry, name, exercise } = target;
  const mistakes = mistakesIn(known);
  const alternatives = alternativesOf(target);

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
    const names = mistakes.map((each) => each.name);
    expect(names.toSorted(), file).toEqual(made.toSorted());
    expect(names.filter((each) => !each.startsWith(`${name}_`))).toEqual([]);
  });

  test('the stub is to do, check by check', async () => {
    const verdicts = await verdictsOn(stubOf(target), exercise, { seed: 1, runs: RUNS });
    expect(verdicts.map(({ status }) => status)).toEqual(exercise.checks.map(() => 'todo'));
  });

  test.for([
    ['the reference', referenceOf(target), SEEDS] as const,
    ...alternatives.map((each) => [each.name, each, ALTERNATIVE_SEEDS] as const),
  ])('%s passes', { timeout: PATIENCE }, async ([, solution, seeds]) => {
    for await (const { seed, verdicts } of judged(solution, seeds)) {
      const failed = verdicts.filter(({ status }) => status !== 'passed').map(tell);
      expect(failed, `on seed ${seed}`).toEqual([]);
    }
  });

  test.for(mistakes.map((each) => [each.name, each] as const))(
    '%s is caught',
    { timeout: PATIENCE },
    async ([, mistake]) => {
      const caught = exercise.checks.map(() => false);
      for await (const { seed, verdicts } of judged(mistake, MISTAKE_SEEDS)) {
        const now = verdicts.map(isCaught);
        expect(now, `on seed ${seed}`).toContain(true);
        const english = verdicts.flatMap((verdict) => englishIn(target, verdict));
        expect(english, 'in Korean').toEqual([]);
        for (const [i, isNow] of now.entries()) caught[i] ||= isNow;
        if (seed === FROM) await proveName(target, known, mistake.name, verdicts);
      }
      noteFall(target, mistake.name, caught);
    },
  );

  test('nothing that no list foresees is called by a wrong name', { timeout: PATIENCE }, () =>
    proveOtherNames(target, known),
  );

  async function* judged(subject: Subject, seeds: number) {
    for (let seed = FROM; seed < FROM + seeds; seed++) {
      yield { seed, verdicts: await verdictsOn(subject, exercise, { seed, runs: RUNS }) };
    }
  }
}

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
