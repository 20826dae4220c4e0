/** A proof as lines of text: which law caught which mistake, names, and what is missing. */
import { neverAlone } from './laws.ts';
import type { ExerciseProof, Missing, OtherNaming, ProvenMistake } from './proof.ts';

/** A line a mistake, a column a law: `×` where it falls; behind it, whether it is told by its name. */
export function showMatrix({ lesson, exercise, laws, mistakes }: ExerciseProof): string[] {
  const shared = neverAlone(mistakes, laws);
  const widest = Math.max(0, ...mistakes.map(({ name }) => shortOf(name).length));
  return [
    '',
    `  ${lesson}/${exercise}`,
    ...laws.map((law, i) => {
      const alone = shared.includes(law) ? '  (what it catches, others catch too)' : '';
      return `    ${String(i + 1).padStart(2)} ${law.kind}: ${law.name}${alone}`;
    }),
    ...mistakes.map((mistake) => {
      const marks = mistake.caught.map((isCaught) => (isCaught ? '×' : '·')).join(' ');
      return `    ${marks}  ${shortOf(mistake.name).padEnd(widest)}  ${toldAs(mistake)}`;
    }),
  ];
}

const shortOf = (mistake: string): string => mistake.slice(mistake.indexOf('_') + 1);

function toldAs({ caught, naming: { given, isRight, twins } }: ProvenMistake): string {
  if (!caught.includes(true)) return 'not caught';
  if (isRight) return 'named as meant';
  if (given !== undefined) return `named otherwise: ${given}`;
  return twins.length > 0 ? `not named: like ${twins.join(', ')}` : 'not named';
}

/** How many mistakes there are, and how many of them and of others are called by which name. */
export function showNames(proofs: readonly ExerciseProof[]): string[] {
  const mistakes = proofs.flatMap((proof) => proof.mistakes);
  if (mistakes.length === 0) return [];
  const others = proofs.flatMap((proof) => proof.others);
  const known = mistakes.map(({ name, naming }): OtherNaming => ({ what: name, ...naming }));
  const caught = mistakes.filter((mistake) => mistake.caught.includes(true)).length;
  return [
    '',
    `  ${caught} of ${mistakes.length} known mistakes caught in ${proofs.length} ${proofs.length === 1 ? 'exercise' : 'exercises'}`,
    `  ${shares('known mistakes', known)}`,
    `  ${shares('others, made from them', others)}`,
  ];
}

function shares(title: string, named: readonly OtherNaming[]): string {
  const share = (is: (one: OtherNaming) => boolean): string =>
    `${((100 * named.filter(is).length) / Math.max(1, named.length)).toFixed(1)} %`;
  const isNamed = ({ given }: OtherNaming): boolean => given !== undefined;
  const wrongly = share((one) => isNamed(one) && !one.isRight);
  return `${named.length} ${title}: ${share(isNamed)} named, ${wrongly} named wrongly`;
}

/** What is missing, a line each: the file to open, and what to do there. */
export function showMissing(missing: readonly Missing[]): string[] {
  return missing.flatMap(({ file, what, shown = [] }) => [
    `  - ${file}: ${what}`,
    ...shown.flatMap((side) => side.split('\n')).map((line) => `      ${line}`),
  ]);
}
