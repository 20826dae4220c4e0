/** A hunt of the engine's own, judged right here. */
import { list, real } from '../../../engine/kit/arbitraries.ts';
import { prepare } from '../../../engine/grade/submission.ts';
import { type HuntVerdict, judgeHunt } from '../../../engine/grade/hunts/judge.ts';
import { starsFor } from '../../../engine/grade/hunts/masks.ts';
import { hunt } from '../../../engine/kit/hunt.ts';
import { readSuspects } from '../../../engine/kit/suspects.ts';
import { blanked } from '../../../engine/node/blank-types.js';
import { stripper } from '../../../engine/node/stripper.ts';
import type { Draw } from '../../../engine/grade/verdict.ts';
import { DRAW, sandboxes } from '../judge.ts';

export const FILE = 'lessons/01-numbers/hunt.ts';

const URL_OF_FUNCTIONS = new URL('functions/meanLaw.ts', import.meta.url).href;
const load = (url: string) => import(url) as Promise<object>;
export const suspects = await readSuspects(URL_OF_FUNCTIONS, { code: blanked, load });

export const meanLaw = hunt(['mean'], ['xs'], [list(real())], {
  first: [[[3]], [[1, 2, 6]]],
  cases: 20,
});

/** What the judge says of a file. */
export function judged(source: string, draw: Draw = DRAW, of = suspects): Promise<HuntVerdict> {
  const { submission, problem } = prepare(FILE, source, stripper);
  if (!submission) throw new Error(JSON.stringify(problem));
  return judgeHunt(
    { name: 'meanLaw', hunt: meanLaw, law: submission, suspects: of },
    sandboxes,
    draw,
  );
}

/** Those that were caught, in their order in the file. */
export function caughtIn(verdict: HuntVerdict): string[] {
  if (verdict.type !== 'judged') return [];
  const caught = verdict.masks.filter(({ isCaught }) => isCaught).map(({ suspect }) => suspect);
  return [...suspects.texts.keys()].filter((name) => caught.includes(name));
}

export const starsOf = (verdict: HuntVerdict): number =>
  verdict.type === 'judged' ? starsFor(caughtIn(verdict).length, verdict.masks.length) : 0;

/** A law with this body, and what stands before it. */
export const law = (body: string, before = ''): string =>
  `${before}\nexport function meanLaw(mean, xs) { ${body} }`;

/** A law that catches them all. */
export const RIGHT = law(`
  try {
    const sum = xs.reduce((total, x) => total + x, 0);
    return Math.abs(mean(xs) * xs.length - sum) < 1e-9;
  } catch {
    return false;
  }`);
