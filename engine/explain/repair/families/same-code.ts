/** The same change of the same code, wherever it stands. */
import type { Candidate, Context, Kind } from '../candidate.ts';
import { isWithin, wholeAround } from './scope.ts';
import { statementOf, together } from './together.ts';

/** What one may believe of code wherever it stands. */
const OF_CODE: ReadonlySet<Kind> = new Set<Kind>([
  'operator',
  'order',
  'sign',
  'number',
  'variable',
  'axis',
  'function',
  'index',
  'grouping',
]);

/** The same code changed alike wherever it stands in a function, or in a statement. */
export function sameCode(context: Context, singles: readonly Candidate[]): Candidate[] {
  const { source } = context;
  const groups = new Map<string, Candidate[]>();
  for (const each of singles) {
    if (!OF_CODE.has(each.kind)) continue;
    const whole = wholeAround(each.at, source)?.start;
    const changes = each.edits.map(
      ({ start, end, text }) => `${start - each.at.start} ${end - each.at.start} ${text}`,
    );
    const key = [whole, context.text(each.at), ...changes].join('\n');
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return [...groups.values()].flatMap((group) => {
    const inStatements = group.flatMap((first, i) => {
      const statement = statementOf(first.at, source);
      const isFirst = statement && !group.slice(0, i).some(({ at }) => isWithin(at, statement));
      const inside = isFirst ? group.filter(({ at }) => isWithin(at, statement)) : [];
      return inside.length > 1 && inside.length < group.length ? [inside] : [];
    });
    return [...(group.length > 1 ? [group] : []), ...inStatements].flatMap(
      (all) => together(all, context) ?? [],
    );
  });
}

/** One word or sign changed alike all over a statement: `w.sub(…)` and `b.sub(…)` for `w.add(…)` and `b.add(…)` */
export function sameWord(context: Context, singles: readonly Candidate[]): Candidate[] {
  const { source } = context;
  const groups = new Map<string, Candidate[]>();
  for (const each of singles) {
    const [edit, ...others] = each.edits;
    const statement = statementOf(each.at, source);
    if (!edit || !statement || others.length > 0 || !WORDS.has(each.kind)) continue;
    const key = `${statement.start} ${source.code.slice(edit.start, edit.end)} ${edit.text}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()].flatMap((group) =>
    group.length > 1 ? (together(group, context) ?? []) : [],
  );
}

const WORDS: ReadonlySet<Kind> = new Set<Kind>(['function', 'operator', 'axis']);
