/**
 * The proof of a hunt: its law can be written, and not be guessed. The reference catches all suspects on
 * many seeds, what always says the same catches none, and every suspect is wrong on enough inputs, and
 * in a way of its own.
 */
import type { Course, LessonEntry } from '../course.ts';
import { type HuntVerdict, inputsOf, judgeHunt } from '../grade/hunts/judge.ts';
import { areAlike, Probe } from '../grade/hunts/probe.ts';
import { showLaw } from '../grade/hunts/report.ts';
import { tellSaid } from '../grade/hunts/words.ts';
import type { LessonHunt } from '../kit/lesson.ts';
import { explainProblem } from '../kit/messages.ts';
import type { Suspects } from '../kit/suspects.ts';
import { suspectsOf } from '../node/suspects.ts';
import { functionsFile } from './hunt-parts.ts';
import { lineOf, textOf } from './lesson-files.ts';
import { exportsIn } from './one-mistake.js';
import type { Extent, Missing } from './proof.ts';
import { preparedAs } from './subjects.ts';
import { sandboxes } from './trial.ts';

export interface HuntTarget {
  readonly course: Course;
  readonly entry: LessonEntry;
  readonly name: string;
  readonly hunt: LessonHunt;
}

const RUNS = 100;

export async function proveHunt(target: HuntTarget, extent: Extent): Promise<Missing[]> {
  const { course, entry, name } = target;
  const suspects = entry.hunt && (await suspectsOf(course, entry.id, name));
  if (!suspects) return [];
  return [
    ...(await missingInFunctions(target, suspects, extent)),
    ...(await missingInStub(target, suspects)),
    ...(await missingInReference(target, suspects, extent)),
    ...(await guessed(target, suspects)),
  ];
}

/** What the judge says of a law that stands in this text. */
function judge(
  { course, entry, name, hunt }: HuntTarget,
  suspects: Suspects,
  text: string,
  seed: number,
): Promise<HuntVerdict> {
  const { submission, problem } = preparedAs(course, entry.hunt!.file, text);
  if (!submission) return Promise.resolve({ type: 'problem', problem: problem! });
  return judgeHunt({ name, hunt, law: submission, suspects }, sandboxes, { seed, runs: RUNS });
}

async function missingInStub(target: HuntTarget, suspects: Suspects): Promise<Missing[]> {
  const { course, entry, name } = target;
  const file = entry.hunt!.file;
  const text = textOf(course, file);
  if (text === undefined) return [];
  const verdict = await judge(target, suspects, text, 1);
  if (verdict.type === 'problem' && verdict.problem.type === 'not-written') return [];
  return [{ file: lineOf(course, file, name), what: `${name} is no stub: it says something` }];
}

async function missingInReference(
  target: HuntTarget,
  suspects: Suspects,
  { from, seeds }: Extent,
): Promise<Missing[]> {
  const { course, entry, name } = target;
  const { solution } = entry.hunt!;
  const text = textOf(course, solution);
  if (text === undefined || !exportsIn(text).includes(name)) return [];
  const file = lineOf(course, solution, name);
  for (let seed = from; seed < from + seeds; seed++) {
    const why = whyNotAll(target, await judge(target, suspects, text, seed));
    if (why !== undefined) return [{ file, what: `on seed ${seed} ${why}` }];
  }
  return [];
}

/** Why a law has not three stars. */
function whyNotAll(target: HuntTarget, verdict: HuntVerdict): string | undefined {
  const { name, hunt } = target;
  switch (verdict.type) {
    case 'problem':
      return `${name} cannot be judged: ${explainProblem(verdict.problem, 'en')}`;
    case 'idle':
      return `${name} asks nothing`;
    case 'unfit': {
      const { said, inputs } = verdict.found;
      return `${showLaw(target, inputs)}: ${tellSaid(said, name, hunt.functions.join(', '), 'en')}`;
    }
    case 'judged': {
      const large = verdict.masks.filter(({ isCaught }) => !isCaught);
      if (large.length === 0) return undefined;
      return `${name} does not catch ${large.map(({ suspect }) => suspect).join(', ')}`;
    }
  }
}

/** Laws that know nothing, and the stars that they have all the same. */
async function guessed(target: HuntTarget, suspects: Suspects): Promise<Missing[]> {
  const missing: Missing[] = [];
  for (const answer of [true, false]) {
    const law = `export function ${target.name}(ask) { try { ask(); } catch {} return ${answer}; }`;
    const verdict = await judge(target, suspects, law, 1);
    const hasCaught = verdict.type === 'judged' && verdict.masks.some(({ isCaught }) => isCaught);
    if (!hasCaught) continue;
    const file = functionsFile(target, target.name);
    missing.push({ file, what: `a law that always answers ${answer} catches suspects` });
  }
  return missing;
}

/** On so many draws functions are held against each other; and on so many inputs in a hundred each suspect is wrong. */
const DRAWS = 5;
const ENOUGH = 5;

function missingInFunctions(
  target: HuntTarget,
  suspects: Suspects,
  { from }: Extent,
): Promise<Missing[]> {
  const { course, hunt, name } = target;
  const file = functionsFile(target, name);
  const seeds = Array.from({ length: DRAWS }, (_, i) => from + i);
  const inputs = seeds.flatMap((seed) => inputsOf({ hunt }, { seed, runs: RUNS }));
  return Probe.of({ hunt, suspects }, sandboxes, (probe) => {
    const unlike = innocentsUnlike(probe, suspects, inputs);
    return [
      ...unlike.map((what) => ({ file, what })),
      ...[...suspects.texts.keys()].flatMap((suspect) =>
        missingIn(probe, suspects, suspect, inputs).map((what) => ({
          file: lineOf(course, file, suspect),
          what,
        })),
      ),
    ];
  });
}

/** Right functions answer whatever is drawn; those that answer differently are right for different suspects. */
function innocentsUnlike(
  probe: Probe,
  { innocents, texts }: Suspects,
  inputs: unknown[][],
): string[] {
  const [first = '', ...others] = innocents;
  const silent = innocents.filter((name) =>
    inputs.some((each) => probe.answers(name, each).some(({ outcome }) => !outcome.ok)),
  );
  const isShared = [...texts.values()].some(({ right }) => right === undefined);
  const unlike = others.filter((name) =>
    inputs.some((each) => !areAlike(probe.answers(name, each), probe.answers(first, each))),
  );
  return [
    ...silent.map((name) => `${name} is said to be right, and gives no answer to what is drawn`),
    ...(isShared ? unlike : []).map(
      (name) => `${name} and ${first} answer differently: say of each suspect which one is right`,
    ),
  ];
}

function missingIn(
  probe: Probe,
  { texts }: Suspects,
  suspect: string,
  inputs: unknown[][],
): string[] {
  const wrong = inputs.filter((each) => probe.wrongAnswer(suspect, each));
  const share = Math.round((100 * wrong.length) / inputs.length);
  if (share < ENOUGH) {
    return [`${suspect} is wrong on ${share} of 100 inputs: draw more of those on which it is`];
  }
  const others = [...texts.keys()].filter((name) => name !== suspect);
  const alike = others.filter((other) =>
    wrong.every((each) => areAlike(probe.answers(suspect, each), probe.answers(other, each))),
  );
  const isAlone = wrong.some((each) => {
    const answers = probe.answers(suspect, each);
    return !others.some((other) => areAlike(answers, probe.answers(other, each)));
  });
  if (isAlone) return [];
  const like = alike.length > 0 ? alike.join(', ') : 'one or another of the rest';
  return [`no law can catch ${suspect} alone: wherever it is wrong, it answers like ${like}`];
}
