/** Tables of what was measured, for a terminal of 100 columns. */
import stringWidth from 'string-width';
import type { Exercise } from '../../checks/kit/exercise.ts';
import { type CheckCost, judging } from './cost.ts';
import { adviceFor, needsOf } from './needs.ts';
import type { Trial } from './trial.ts';

const LAW = 40;
const SEEDS_SHOWN = 5;

export const POWER_HEAD = `  ${pad('law', LAW)}  drawn  needed  ms/case  by`;

/** A line for each law of an exercise. */
export function powerLines(
  { checks }: Exercise<unknown>,
  trials: readonly Trial[],
  costs: readonly CheckCost[],
): string[] {
  const needs = needsOf(trials);
  return checks.map((check, i) => {
    const need = needs.get(check);
    const drawn = `${check.first.length}+${check.cases}`.padStart(5);
    const needed = (need ? (need.random === Infinity ? '>100' : `${need.random}`) : '·').padStart(
      6,
    );
    const each = costs[i] ? (costs[i].total / costs[i].cases).toFixed(2).padStart(7) : '';
    return `  ${pad(check.name, LAW)}  ${drawn}  ${needed}  ${each}  ${adviceFor(check, need)}`;
  });
}

/** What some seed lets through today. */
export function missedLines(trials: readonly Trial[], seeds: number): string[] {
  return trials.flatMap(({ suspect, fell, missed }) => {
    if (missed.length === 0) return [];
    if (fell.length === 0) return [`  ✗ ${suspect} is caught by no law`];
    const shown = missed.slice(0, SEEDS_SHOWN).join(', ');
    const more = missed.length > SEEDS_SHOWN ? ', …' : '';
    return [`  ✗ ${suspect} is missed on ${missed.length} of ${seeds} seeds: ${shown}${more}`];
  });
}

export const COST_HEAD = `  ${pad('milliseconds', LAW)}  cases    total  drawing  sandbox  judging`;

/** An exercise, and its checks from the dearest on. */
export function costLines(name: string, costs: readonly CheckCost[]): string[] {
  const dearest = costs.toSorted((a, b) => b.total - a.total);
  return [
    costLine(name, costs),
    ...dearest.map((cost) => costLine(`  ${cost.check.name}`, [cost])),
  ];
}

export function costLine(title: string, costs: readonly CheckCost[]): string {
  const sum = (of: (cost: CheckCost) => number): string =>
    costs.reduce((total, cost) => total + of(cost), 0).toFixed(1);
  const numbers = [
    `${costs.reduce((total, { cases }) => total + cases, 0)}`.padStart(5),
    sum(({ total }) => total).padStart(7),
    sum(({ drawing }) => drawing).padStart(7),
    sum(({ sandbox }) => sandbox).padStart(7),
    sum(judging).padStart(7),
  ];
  return `  ${pad(title, LAW)}  ${numbers.join('  ')}`;
}

/** Cut or filled to a width, whatever the signs in it take on a screen. */
export function pad(text: string, width: number): string {
  let cut = text;
  while (stringWidth(cut) > width) cut = `${[...cut].slice(0, -2).join('')}…`;
  return cut + ' '.repeat(width - stringWidth(cut));
}
