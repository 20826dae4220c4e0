/** A known mistake falls to the laws, is told by its own diagnosis, and in the student's language. */
import type { Verdict } from '../grade/verdict.ts';
import type { KnownMistakes } from '../kit/known-mistakes.ts';
import { judged, type Judged } from './judged.ts';
import { englishIn } from './korean.ts';
import { filesOf, mistakeAt } from './lesson-files.ts';
import { nameKnown } from './naming.ts';
import type { Extent, Missing, Naming, ProvenMistake } from './proof.ts';
import type { Subject, Target } from './subjects.ts';

export interface Fallen {
  readonly proven: ProvenMistake;
  readonly missing: readonly Missing[];
}

/** Mistakes are many, and tried on few seeds. */
const FEWER = 100;

/** Failures that are no counterexample: they say how it ended, not what was wrong. */
const NO_COUNTEREXAMPLE = new Set(['timeout', 'out-of-time', 'killed', 'crashed']);

const NAMELESS: Naming = { given: undefined, isRight: false, twins: [] };

export async function proveMistake(
  target: Target,
  known: KnownMistakes,
  mistake: Subject,
  { from, seeds }: Extent,
): Promise<Fallen> {
  const { name } = mistake;
  const file = mistakeAt(target, target.name, name);
  const caught = target.exercise.checks.map(() => false);
  const missing: Missing[] = [];
  let naming: Naming | undefined;
  for await (const each of judged(target, mistake, { from, seeds: Math.ceil(seeds / FEWER) })) {
    const now = each.verdicts.map(isCaught);
    for (const [i, isNow] of now.entries()) caught[i] ||= isNow;
    if (!now.includes(true)) missing.push({ file, what: notCaught(name, each) });
    missing.push(...untranslated(target, each.verdicts));
    naming ??= now.includes(true) ? await nameKnown(target, known, name, each.verdicts) : NAMELESS;
  }
  const proven = { name, caught, naming: naming ?? NAMELESS };
  const isUntold = caught.includes(true) && !proven.naming.isRight;
  if (isUntold) missing.push({ file, what: untold(proven) });
  return { proven, missing };
}

function isCaught({ status, broken }: Verdict): boolean {
  if (status !== 'failed' || !broken) return false;
  const { failure, path } = broken;
  if (failure.type === 'problem' && NO_COUNTEREXAMPLE.has(failure.problem.type)) return false;
  return path !== undefined;
}

function notCaught(mistake: string, { seed, verdicts }: Judged): string {
  const failed = verdicts.filter(({ status }) => status === 'failed');
  if (failed.length === 0) {
    return `${mistake} passes every law on seed ${seed}: it is harmless, or a law is missing that it breaks`;
  }
  const laws = failed.map(({ name }) => `"${name}"`).join(', ');
  return `${mistake} shows no wrong answer on seed ${seed}, it only does not end, in ${laws}`;
}

function untold({ name, naming: { given, twins } }: ProvenMistake): string {
  if (twins.length > 0) {
    return `${name} is never told: ${twins.join(', ')} gives the same answers and has another diagnosis`;
  }
  return given === undefined
    ? `${name} is caught, but not recognised, so its diagnosis is never told`
    : `${name} is caught, but told as ${given}, so its diagnosis is never told`;
}

/** Labels and names of laws that a Korean report has in English. */
function untranslated(target: Target, verdicts: readonly Verdict[]): Missing[] {
  if (!target.course.languages.includes('ko')) return [];
  return verdicts.flatMap((verdict) =>
    englishIn(target, verdict).map(({ text, words }) => ({
      file: filesOf(target).words,
      what: `a Korean report has English words (${words.join(', ')}) in "${text}": put it among the labels, or such a name among the symbols of the course`,
    })),
  );
}
