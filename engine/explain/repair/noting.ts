/** What could be said of bad input, and of no other: it is noted at a place while all is asked. */
import type { Case } from '../cases.ts';
import { type Edit, edited, inserted } from '../slips/repair.ts';
import type { AnyNode, Source } from '../slips/source.ts';
import { type Refusal, refusalsAt } from './families/bad-input.ts';
import { startOf } from './families/spots.ts';
import type { Trial } from './trial.ts';

/** So many conditions together. */
const MOST = 4;
/** Steps of a call: each condition is asked wherever the place is passed. */
const NOTED = 2_000_000;

/** The fewest that are met by all that is let in, and by nothing else, with these edits. */
export async function refusing(
  before: AnyNode,
  scope: AnyNode,
  edits: readonly Edit[],
  source: Source,
  trial: Trial,
): Promise<Refusal[] | undefined> {
  const refusals = refusalsAt(before, scope, source);
  const noted = await notedWith([...edits, ...notingAt(before, refusals)], source, trial);
  if (trial.isExhausted) return undefined;
  const good = noted.filter(({ failure, calls }) => !failure && calls.every(isAnswered));
  const bad = noted.filter(({ failure }) => failure !== undefined);
  if (!bad.every(isLetIn)) return undefined;
  const isHarmless = (i: number) => !good.some(({ met }) => met.has(i));
  const chosen = coverOf(bad, [...refusals.keys()].filter(isHarmless));
  return chosen?.map((i) => refusals[i]!);
}

/** A question with what its input met. */
type Noted = Case & { readonly met: ReadonlySet<number> };

const isLetIn = ({ failure }: Noted): boolean =>
  failure !== 'unusable' && failure?.type === 'accepted';

const isAnswered = ({ outcome }: Case['calls'][number]): boolean => outcome.ok;

function notedWith(edits: readonly Edit[], source: Source, trial: Trial): Promise<Noted[]> {
  return trial.inSandbox(`${edited(source.code, edits)}\n${NOTE}`, (sandbox) => {
    sandbox.most = NOTED;
    return trial.questions.flatMap((question): Noted[] => {
      if (trial.isExhausted) return [];
      const answered = trial.ask(sandbox, question);
      const told = sandbox.call(MET, []);
      return [{ ...answered, met: new Set(told.ok ? (told.value as number[]) : []) }];
    });
  });
}

/** Those that are met by all of the bad ones together, the strongest first. */
function coverOf(bad: readonly Noted[], refusals: readonly number[]): number[] | undefined {
  const chosen: number[] = [];
  let left = bad;
  while (left.length > 0) {
    const counts = refusals.map((i) => left.filter(({ met }) => met.has(i)).length);
    const most = Math.max(0, ...counts);
    if (most === 0 || chosen.length === MOST) return undefined;
    const best = refusals[counts.indexOf(most)]!;
    chosen.push(best);
    left = left.filter(({ met }) => !met.has(best));
  }
  return chosen.length > 0 ? chosen : undefined;
}

/** A statement that refuses what meets one of these. */
export function written(refusals: readonly Refusal[]): string {
  const tests = refusals.filter(({ type }) => type === 'test');
  const calls = refusals.filter(({ type }) => type === 'call').map(({ text }) => `${text}; `);
  const guard = `if (${either(tests)}) throw new RangeError('…'); `;
  return `${tests.length > 0 ? guard : ''}${calls.join('')}`;
}

export const either = (tests: readonly Refusal[]): string =>
  tests.map(({ text }) => text).join(' || ');

/** Exported by a file that notes: the numbers of what has been met since it was last asked. */
const MET = '__met';
const NOTE = `
let __noted = new Set();
function __note(tests) { tests.forEach((test, i) => { if (test()) __noted.add(i); }); }
export function ${MET}() { const met = [...__noted]; __noted = new Set(); return met; }
`;

/** In front of a statement, or of what is worked out. */
function notingAt(node: AnyNode, refusals: readonly Refusal[]): Edit[] {
  const tests = refusals.map(({ text, type }) => `() => { ${MEETS[type](text)} }`);
  const note = `__note([${tests.join()}])`;
  return /(Statement|Declaration)$/.test(node.type)
    ? [inserted(startOf(node), `${note}; `)]
    : [inserted(node.start, `(${note}, (`), inserted(node.end, '))')];
}

/** What cannot even be asked is met, too: it would be refused. */
const MEETS: Readonly<Record<Refusal['type'], (text: string) => string>> = {
  test: (text) => `try { return ${text}; } catch { return true; }`,
  call: (text) => `try { ${text}; return false; } catch { return true; }`,
};
