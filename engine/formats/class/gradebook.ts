/** A class as a table for people and their spreadsheets: `gradebook.csv`. */
import { label, oneLine } from '../untrusted.ts';
import { asText, type Cell, exactly, harmless, toCsv, withByteOrderMark } from './csv.ts';
import type { ClassMember, ClassRecord } from './record.ts';

type Book = Pick<ClassRecord, 'maxScore' | 'maxExtra' | 'countExtra' | 'members' | 'roster'>;

/** A line for everybody who was to be graded here, and everybody missing. */
export function gradebook(book: Book): string {
  const { maxScore, members, roster } = book;
  const here = members.filter(({ status }) => status !== 'elsewhere').toSorted(inOrder);
  const lessons = lessonsIn(here);
  const columns: readonly Column[] = [
    ['submission', ({ submission }) => asText(oneLine(submission))],
    ['folder', ({ folder }) => asText(exactly(folder))],
    ...(roster ? STUDENT : []),
    ['status', ({ status }) => status],
    ['score', ({ status, score }) => (status === 'graded' ? score : '')],
    ['max score', () => (maxScore > 0 ? maxScore : '')],
    ...extraIn(book),
    ...lessons.map(({ id, extra }): Column => {
      const title = `${label(id)}${extra ? ' (extra)' : ''}`;
      return [harmless(title), (member) => pointsIn(member, id)];
    }),
    ['note', noteOn],
  ];
  const head = columns.map(([name]) => name);
  const rows = here.map((member) => columns.map(([, cell]) => cell(member)));
  return withByteOrderMark(toCsv([head, ...rows]));
}

type Column = readonly [name: string, cell: (member: ClassMember) => Cell];

const STUDENT: readonly Column[] = (['id', 'name', 'email'] as const).map((field) => [
  field,
  ({ student }) => asText(oneLine(student?.[field] ?? '')),
]);

/** What goes beyond the course, if anything does, and whether it is in the score too. */
function extraIn({ maxExtra, countExtra }: Book): Column[] {
  if (maxExtra === undefined) return [];
  return [
    [countExtra ? 'extra (counted)' : 'extra', ({ extra }) => extra?.score ?? ''],
    ['max extra', () => maxExtra],
  ];
}

/**
 * By name, then who is missing, by number: in the order of code units, which is the same on every
 * machine, whatever its language.
 */
function inOrder(a: ClassMember, b: ClassMember): number {
  const missing = Number(a.status === 'missing') - Number(b.status === 'missing');
  return missing || compare(a.submission, b.submission) || compare(idOf(a), idOf(b));
}

const idOf = ({ student }: ClassMember): string => student?.id ?? '';

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** In the order of the course, as the member with the most lessons has it. */
function lessonsIn(members: readonly ClassMember[]): ClassMember['lessons'] {
  const fullest = members.toSorted((a, b) => b.lessons.length - a.lessons.length);
  const lessons = new Map<string, ClassMember['lessons'][number]>();
  for (const lesson of fullest.flatMap((member) => member.lessons)) {
    if (!lessons.has(lesson.id)) lessons.set(lesson.id, lesson);
  }
  return [...lessons.values()];
}

const pointsIn = ({ lessons }: ClassMember, wanted: string): Cell =>
  lessons.find(({ id }) => id === wanted)?.score ?? '';

function noteOn({ stranger, note }: ClassMember): string {
  const notes = [stranger, note].filter((each) => each !== undefined);
  return asText(oneLine(notes.join(' · '), 500));
}
