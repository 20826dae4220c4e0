/** What has to be written of any exercise, whatever it is about. */
import type { KnownMistakes } from '../kit/known-mistakes.ts';
import { filesOf, mistakeAt, pathIn, textOf } from './lesson-files.ts';
import { mistakesIn } from './one-mistake.js';
import type { Missing } from './proof.ts';
import { alternativesOf, type Target } from './subjects.ts';

export const missingParts = (target: Target, known: KnownMistakes | undefined): Missing[] => [
  ...missingInLaws(target),
  ...missingMistakes(target, known),
  ...missingAlternative(target),
];

function missingInLaws(target: Target): Missing[] {
  const { course, entry, name, exercise } = target;
  const { points, checks } = exercise;
  const isPractice = course.practice.includes(entry);
  const isWorth = Number.isInteger(points) && points > 0 !== isPractice && points >= 0;
  const worth = isPractice ? '0, as it is there for practice' : 'a whole number above 0';
  const laws = checks.map((check) => check.name);
  const twice = laws.filter((law, i) => laws.indexOf(law) !== i);
  const said = [
    ...(isWorth ? [] : [`${name} is worth ${points} points: it has to be ${worth}`]),
    ...(checks.some(({ kind }) => kind === 'formula')
      ? []
      : [`${name} has no formula, and earns nothing before one holds: add .formula(…)`]),
    ...twice.map((law) => `two laws of ${name} are called "${law}"`),
  ];
  return said.map((what) => ({ file: filesOf(target).laws, what }));
}

/** Fewer than these leave most laws without a mistake that only they catch. */
const FEWEST = 3;

function missingMistakes(target: Target, known: KnownMistakes | undefined): Missing[] {
  const { course, name } = target;
  const file = filesOf(target).mistakes(name);
  if (!known) {
    const what = `write the known mistakes of ${name}: ${FEWEST} or more, each exported as ${name}_shortName, with its diagnosis below it`;
    return [{ file, what }];
  }
  const told = Object.keys(known.diagnoses);
  const few = `it has ${told.length} mistakes with a diagnosis: write ${FEWEST} or more`;
  const each = mistakesIn(pathIn(course, file)).flatMap(({ name: mistake }) =>
    missingOf(mistake, name, told).map((what) => ({
      file: mistakeAt(target, name, mistake),
      what,
    })),
  );
  return [...(told.length < FEWEST ? [{ file, what: few }] : []), ...each];
}

function missingOf(mistake: string, exercise: string, told: readonly string[]): string[] {
  const untold = `${mistake} has no diagnosis: write diagnosis(${mistake}, { … }) below it`;
  const astray = `call ${mistake} ${exercise}_${mistake}, after its exercise`;
  return [
    ...(told.includes(mistake) ? [] : [untold]),
    ...(mistake.startsWith(`${exercise}_`) ? [] : [astray]),
  ];
}

function missingAlternative(target: Target): Missing[] {
  const { alternatives: file } = filesOf(target);
  // That there is no file at all is said once, of the lesson.
  if (textOf(target.course, file) === undefined || alternativesOf(target).length > 0) return [];
  const what = `write another right solution of ${target.name}, as odd as you can, exported as ${target.name}_otherwise`;
  return [{ file, what }];
}
