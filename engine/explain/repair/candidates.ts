/** All changes of a student's code that are tried for an exercise, the likeliest first. */
import { reachedFrom } from '../slips/definitions.ts';
import { type AnyNode, around, type Source } from '../slips/source.ts';
import type { Candidate, Context, Family } from './candidate.ts';
import { spansOf } from './change.ts';
import { CHOICES } from './families/choices.ts';
import { FAMILIES } from './families/families.ts';
import { FORGOTTEN } from './families/forgotten.ts';
import { LEFT_OUT } from './families/left-out.ts';
import { PAIRS } from './families/pairs.ts';
import { exchangesOthers, headOf, inGivenOrder, isGiven } from './families/params.ts';
import { unreadIn } from './families/pool.ts';
import { sameWord } from './families/same-code.ts';
import { updateMissing } from './families/statements.ts';

/**
 * In the order in which they are tried: the order of the parameters, what was written otherwise, with
 * another value in the end, what was left out, and the same in several places; then, only where none of
 * these helps, what is given, and what was left out and is long. The laws call the parameters `params`.
 */
export function* candidatesFor(
  name: string,
  params: readonly string[],
  source: Source,
  held: readonly string[] = [],
): Generator<readonly Candidate[]> {
  const context = contextFor(name, source, held);
  const { nodes } = context;
  const all = madeBy(FAMILIES, context);
  if (!all) return;
  const head = headOf(name, params, source);
  yield head ? inGivenOrder(head, source) : [];
  const singles = unlike(all, source);
  const [given, own] = [true, false].map((is) =>
    singles.filter((each) => (head !== undefined && isGiven(each, head)) === is),
  ) as [Candidate[], Candidate[]];
  const changes = own.filter((candidate) => !isAddition(candidate, source));
  const isOwn = (candidate: Candidate) => !introduces(name, candidate, source);
  // What is never set was to be set: that is likely, although something is added.
  const updates = madeBy([updateMissing], context) ?? [];
  const otherwise = [...changes, ...sameWord(context, changes).filter(isOwn), ...updates];
  yield* otherwise.length > MANY
    ? [otherwise.filter((each) => !isOfValues(each)), otherwise.filter(isOfValues)]
    : [otherwise, []];
  const additions = own.filter((candidate) => isAddition(candidate, source));
  const isShort = (candidate: Candidate) => growthOf(candidate) <= LONGEST;
  const unread = unreadIn(context);
  // What nobody reads was often meant to be read where something was left out, however long that is.
  const likely = unread.size > 0 ? allLeftOut().filter((each) => writes(unread, each)) : [];
  const [first, second] = [true, false].map((is) =>
    additions.filter((each) => isShort(each) && writes(unread, each) === is),
  ) as [Candidate[], Candidate[]];
  yield [...first, ...likely, ...second];
  const exchanges = given.filter((each) => head && exchangesOthers(each, head));
  yield [...unlike(PAIRS(nodes, context, singles), source).filter(isOwn), ...exchanges];
  yield given.filter((each) => !exchanges.includes(each));
  yield* inParts(
    allLeftOut()
      .filter((each) => !writes(unread, each))
      .slice(0, MOST_LEFT_OUT),
  );

  function allLeftOut(): Candidate[] {
    const long = additions.filter((each) => !isShort(each));
    const made = [...FORGOTTEN, ...CHOICES, ...LEFT_OUT].flatMap((family) =>
      shortestFirst(madeBy([family], context) ?? []),
    );
    return [...unlike([...singles, ...made], source).slice(singles.length), ...long];
  }
}

/** What is known of a file where an exercise is asked; exports that keep their laws are not to blame. */
export function contextFor(name: string, source: Source, held: readonly string[] = []): Context {
  const nodes = reachedFrom(name, source, held)
    .filter((node) => isCode(node, source))
    .toSorted((a, b) => a.start - b.start);
  return { source, nodes, text: ({ start, end }) => source.code.slice(start, end) };
}

/** So many cannot be asked in time if each takes long: … */
const MANY = 4_000;
/** … most of them are of these kinds, and the others come first then. */
const isOfValues = ({ kind }: Candidate): boolean => /^(variable|number|index)$/.test(kind);

/** Who writes more than so many characters could as well write them elsewhere: that is tried last. */
const LONGEST = 28;
const MOST_LEFT_OUT = 3_000;
/** So many at once: what has been found is to be proven before all has been tried that there is time for. */
const AT_ONCE = 600;

const inParts = (candidates: readonly Candidate[]): Candidate[][] =>
  Array.from({ length: Math.ceil(candidates.length / AT_ONCE) }, (_, i) =>
    candidates.slice(i * AT_ONCE, (i + 1) * AT_ONCE),
  );

/** Whether one of these names is in what is written. */
export const writes = (names: ReadonlySet<string>, { edits }: Pick<Candidate, 'edits'>): boolean =>
  edits.some(({ text }) => text.match(/[$\w]+/g)?.some((word) => names.has(word)));

/** Whether what is asked for is taken from elsewhere: in several places it is the answer only by chance. */
function introduces(name: string, { edits }: Candidate, { code }: Source): boolean {
  const isIn = (text: string) => text.match(/[$\w]+/g)?.includes(name) === true;
  return edits.every(({ start, end, text }) => isIn(text) && !isIn(code.slice(start, end)));
}

/** How much longer the code is with a candidate. */
export const growthOf = ({ edits }: Candidate): number =>
  edits.reduce((sum, { start, end, text }) => sum + text.length - (end - start), 0);

const shortestFirst = (candidates: readonly Candidate[]): Candidate[] =>
  candidates.toSorted((a, b) => growthOf(a) - growthOf(b));

/** More than these are not tried: nobody writes as much for one exercise. */
const MOST = 30_000;
const MOST_NODES = 1_500;

function madeBy(families: readonly Family[], context: Context): Candidate[] | undefined {
  const { nodes } = context;
  if (nodes.length > MOST_NODES) return undefined;
  const all: Candidate[] = [];
  for (const family of families) {
    for (const node of nodes) {
      for (const candidate of family(node, context)) all.push(candidate);
      if (all.length > MOST) return undefined;
    }
  }
  return all;
}

/** Whether all that was written stays, and more is written: a sign alone does not count, nor does `throw`. */
const isAddition = ({ edits }: Candidate, { code }: Source): boolean =>
  edits.every(
    ({ start, end, text }) =>
      text.length > end - start + 1 &&
      text.includes(code.slice(start, end)) &&
      text.trim() !== 'throw',
  );

/** The words of an error are free. */
const isCode = (node: AnyNode, source: Source): boolean =>
  !around(node, source).some(
    ({ type }) => type === 'ThrowStatement' || type === 'ImportDeclaration',
  );

/** Each once, by whatever way one comes to it. */
function unlike(candidates: readonly Candidate[], source: Source): Candidate[] {
  const known = new Set<string>();
  return candidates.filter(({ edits }) => {
    const spans = spansOf(edits, source);
    const key = spans.map(({ start, end, text }) => `${start} ${end} ${text}`).join('\n');
    if (spans.length === 0 || known.has(key)) return false;
    known.add(key);
    return true;
  });
}
