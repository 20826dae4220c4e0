/** Which law needs how many cases, as a table; and what is missed by those drawn now. */
import type { Check, Exercise } from '../../engine/kit/exercise.ts';
import type { Cost } from './cost.ts';
import { type Need, needsOf, soonest } from './needs.ts';
import { pad, row } from './table.ts';
import type { Trial } from './trial.ts';

const BY = 30;
const MUTANT = 96;
const SEEDS_SHOWN = 3;

export const POWER_HEAD = row('law', ['drawn', 'needed', 'ms/case', 'by']);

/** A line for each law of an exercise. */
export function powerLines(
  { checks }: Exercise<unknown>,
  trials: readonly Trial[],
  costs: readonly Cost[],
): string[] {
  const needs = needsOf(trials);
  return checks.map((check, i) => {
    const need = needs.get(check);
    const { total, cases } = costs[i]!;
    return row(check.name, [
      `${check.first.length}+${check.cases}`.padStart(5),
      neededOf(need).padStart(6),
      (total / cases).toFixed(2).padStart(7),
      pad(adviceFor(check, need), BY).trimEnd(),
    ]);
  });
}

function neededOf(need: Need | undefined): string {
  if (!need) return '·';
  return need.random === Infinity ? '>100' : `${need.random}`;
}

/** What follows for a law, in few words. */
function adviceFor({ cases }: Check, need: Need | undefined): string {
  if (!need) return 'needed by nothing';
  const { random, seeds, isMissed } = need;
  const suspect = need.suspect.replace(/^[^_ ]+[_ ]/, '');
  if (random <= 1) return suspect;
  if (random <= cases) return `${suspect} (${seeds} seeds)`;
  return isMissed ? `FIRST! ${suspect}` : `${suspect}, as others do`;
}

/** Known mistakes that some seed lets through, and the law that comes closest to catching each. */
export function missedLines(trials: readonly Trial[]): string[] {
  return trials.flatMap((trial) => {
    if (trial.missed.length === 0) return [];
    if (trial.fell.length === 0) return [`  ✗ ${trial.suspect}: caught by no law`];
    const by = soonest(trial.fell).cases.check.name;
    return [`  ✗ ${trial.suspect}: missed on ${seedsOf(trial)}`, `    caught soonest by "${by}"`];
  });
}

/** The same of mutants. Those that nothing catches are the affair of their proof: most are equal. */
export function missedMutantsLines(trials: readonly Trial[]): string[] {
  const uncaught = trials.filter(({ fell }) => fell.length === 0);
  const late = trials.filter(({ fell, missed }) => fell.length > 0 && missed.length > 0);
  return [
    ...late.flatMap((trial) => [
      `  ~ ${pad(trial.suspect, MUTANT).trimEnd()}`,
      `    missed on ${seedsOf(trial)}`,
    ]),
    ...(uncaught.length > 0 ? [`  mutants that no law catches: ${uncaught.length}`] : []),
  ];
}

function seedsOf({ missed, seeds }: Trial): string {
  const shown = missed.slice(0, SEEDS_SHOWN).join(', ');
  const more = missed.length > SEEDS_SHOWN ? ', …' : '';
  return `${missed.length} of ${seeds} seeds (${shown}${more})`;
}
