/** Right solutions that a law accuses: the reference and the others, on many seeds. */
import { reportCheck } from '../grade/check-report.ts';
import type { Verdict } from '../grade/verdict.ts';
import { takesLong } from '../kit/exercise.ts';
import { explainProblem } from '../kit/messages.ts';
import { judged } from './judged.ts';
import { placeOfLaw } from './laws.ts';
import { filesOf, lineOf, textOf } from './lesson-files.ts';
import { exportsIn } from './one-mistake.js';
import type { Extent, Missing } from './proof.ts';
import { alternativesOf, referenceOf, type Subject, type Target } from './subjects.ts';

/** Other solutions are tried on fewer seeds, as there are many. */
const FEWER = 20;
/** … and all of them, where calls take long. */
const FEWER_OF_LONG = 10;

export async function failingSolutions(
  target: Target,
  { from, seeds }: Extent,
): Promise<Missing[]> {
  const { course, name, exercise } = target;
  const extent = { from, seeds: takesLong(exercise) ? Math.ceil(seeds / FEWER_OF_LONG) : seeds };
  const { reference, alternatives } = filesOf(target);
  const text = textOf(course, reference);
  const missing: Missing[] = [];
  if (text !== undefined && exportsIn(text).includes(name)) {
    missing.push(...(await accused(target, referenceOf(target), reference, extent)));
  } else if (text !== undefined) {
    missing.push({ file: reference, what: `write the solution of ${name}, exported by this name` });
  }
  const fewer = { ...extent, seeds: Math.ceil(extent.seeds / FEWER) };
  for (const other of alternativesOf(target)) {
    missing.push(...(await accused(target, other, alternatives, fewer)));
  }
  return oncePerLaw(missing);
}

/** A law that is wrong accuses all of them: the first will do. */
const oncePerLaw = (missing: readonly Missing[]): Missing[] =>
  missing.filter(({ file, shown }, i) => {
    const isSame = (each: Missing) => each.shown !== undefined && each.file === file;
    return shown === undefined || missing.findIndex(isSame) === i;
  });

/** On the first seed on which any law does not hold, each of these, with both of its sides. */
async function accused(
  target: Target,
  { name, prepared, exported }: Subject,
  file: string,
  extent: Extent,
): Promise<Missing[]> {
  const place = lineOf(target.course, file, name);
  for await (const { seed, verdicts } of judged(target, { prepared, exported }, extent)) {
    const failed = verdicts.filter(({ status }) => status !== 'passed');
    const problem = failed.length === verdicts.length ? commonProblem(failed) : undefined;
    if (problem !== undefined) return [{ file: place, what: `${name}: ${problem}` }];
    if (failed.length > 0) {
      return failed.map((verdict) => ({
        file: placeOfLaw(target, verdict.name),
        what: `"${verdict.name}" accuses a right solution: ${name} (${place}), seed ${seed}`,
        shown: bothSides(target, verdict),
      }));
    }
  }
  return [];
}

/** What cannot be loaded or called fails every law for one reason. */
function commonProblem(failed: readonly Verdict[]): string | undefined {
  const said = failed.map(({ broken }) =>
    broken?.failure.type === 'problem' ? explainProblem(broken.failure.problem, 'en') : undefined,
  );
  return new Set(said).size === 1 ? said[0] : undefined;
}

/** What a student would be shown: what was called, what came of it and what was expected. */
function bothSides({ name }: Target, verdict: Verdict): string[] {
  const told = reportCheck(name, verdict.name, verdict, 'en');
  const side = (title: string, shown = told.received): string[] =>
    shown ? [`${title} ${shown.name === undefined ? '' : `${shown.name} = `}${shown.value}`] : [];
  return [
    told.message ?? '',
    ...(told.counterexample === undefined ? [] : [`called   ${told.counterexample}`]),
    ...side('received'),
    ...(told.expected ? side('expected', told.expected) : []),
  ].filter((line) => line !== '');
}
