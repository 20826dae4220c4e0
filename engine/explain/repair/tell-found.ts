/** What is said of a place, by degrees: what is decided there, what kind of change it needs, and which. */
import { cutCode } from '../../kit/show.ts';
import type { Language } from '../../kit/words.ts';
import { lineAt } from '../slips/source.ts';
import type { Kind } from './candidate.ts';
import type { Change, Found } from './found.ts';
import type { Where } from './where.ts';
import { type RepairWords, type Said, WORDS } from './words.ts';

export function tellFound(
  found: Found,
  language: Language,
): Required<Pick<Where, 'text' | 'change' | 'repair'>> {
  const { source, start, end, lines, kinds, changes } = found;
  const words = WORDS[language];
  const [from, to] = [lineAt(start, source), lineAt(end, source)];
  const said = kinds.length <= FEW_KINDS ? kinds : (['several'] as const);
  const question = words.either(said.map((kind) => words.question[kind]));
  const ofKind = (kind: Kind | 'several') =>
    kind === 'several' ? changes : changes.filter((change) => change.kind === kind);
  return {
    text: isBlock(found)
      ? words.lines(from, to, question)
      : kinds.includes('check')
        ? words.before(to, question)
        : words.line(lines, question),
    change: words.or(said.map((kind) => words.change[saidOf(kind, ofKind(kind))])),
    repair: tellRepair(changes, to, words),
  };
}

/** So many kinds are told one by one, … */
const FEW_KINDS = 2;

/** … and so many lines. */
const FEW_LINES = 3;

/** Whether it is somewhere from one line to another; what is missing stands in none of them. */
export const isBlock = ({ lines, kinds }: Found): boolean =>
  lines.length > FEW_LINES || (lines.length > 1 && kinds.includes('check'));

/** Of some kinds more can be said, where all changes do the same. */
function saidOf(kind: Kind | 'several', changes: readonly Change[]): Said {
  if (kind !== 'argument' && kind !== 'term' && kind !== 'statement') return kind;
  if (changes.every(({ before, after }) => isWithin(before, after))) return `${kind} missing`;
  if (changes.every(({ before, after }) => isWithin(after, before))) return `${kind} too many`;
  return kind;
}

/** Whether nothing but more has been written. */
function isWithin(part: string, whole: string): boolean {
  const words = wordsIn(part);
  let at = 0;
  for (const word of wordsIn(whole)) if (word === words[at]) at++;
  return at === words.length;
}

const wordsIn = (code: string): string[] => code.match(/[\w$]+|\S/g) ?? [];

function tellRepair(changes: readonly Change[], to: number, words: RepairWords): string {
  const sizes = changes.map(sizeOf);
  const { before, after } = changes[sizes.indexOf(Math.min(...sizes))]!;
  if (before === '') return words.added(cutCode(after, LONGEST), to);
  const [left, right] = cutApart(before, after);
  const repair = right === '' ? words.without(left) : words.instead(left, right);
  return changes.length === 1 ? repair : `${repair} ${words.others}`;
}

/** How much is written, and how much is deleted. */
function sizeOf({ before, after }: Change): number {
  const start = commonStart(before, after);
  const most = Math.min(before.length, after.length) - start;
  let end = 0;
  while (end < most && before.at(-1 - end) === after.at(-1 - end)) end++;
  return before.length + after.length - 2 * (start + end);
}

/** Code that is quoted beside other code, … */
const LONGEST = 70;
/** … and how much of it is shown before what differs. */
const BEFORE = 20;

function cutApart(before: string, after: string): [string, string] {
  const isLong = Math.max(before.length, after.length) > LONGEST;
  const from = isLong ? Math.max(0, commonStart(before, after) - BEFORE) : 0;
  const cut = (side: string) => cutCode(`${from > 0 ? '…' : ''}${side.slice(from)}`, LONGEST);
  return [cut(before), cut(after)];
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}
