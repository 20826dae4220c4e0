/** Who has earned what, and where they have to go on; and who has no grade, and why. */
import { isPractice, type Points } from '../../kit/totals.ts';
import type { Overview, Stuck } from '../class/overview.ts';
import type { ClassMember, ClassRecord } from '../class/record.ts';
import { oneLine } from '../untrusted.ts';
import { html, type Part } from './document.ts';
import { linked, type LinkTo } from './link.ts';
import { type Cell, sortable } from './sortable.ts';
import type { PageWords } from './words.ts';

export function studentTable(
  { members, maxExtra }: Pick<ClassRecord, 'members' | 'maxExtra'>,
  { lessons, stuck }: Overview,
  words: PageWords,
  linkTo: LinkTo,
): Part {
  const graded = members.filter(({ status }) => status === 'graded');
  if (graded.length === 0) return html`<p>${words.none}</p>`;
  const columns = [
    { title: words.student },
    { title: words.points, isNumber: true, more: `/ ${graded[0]!.maxScore}` },
    ...(maxExtra === undefined
      ? []
      : [{ title: words.extra, isNumber: true, more: `/ ${maxExtra}` }]),
    { title: words.goesOn },
    ...lessons.map(({ id, maxScore, extra }) => ({
      title: oneLine(id),
      isNumber: true,
      more: extra ? `/ ${maxScore} ${words.extra}` : `/ ${maxScore}`,
    })),
  ];
  const places = new Map(stuck.map((each) => [each.submission, each]));
  const names = lessons.flatMap(({ id, exercises }) =>
    exercises.map(({ name }) => `${id}/${name}`),
  );
  const order = new Map(names.map((name, i) => [name, i]));
  const rows = graded.map((member) => {
    const { submission, score, extra } = member;
    const earned = new Map(member.lessons.map((lesson) => [lesson.id, lesson]));
    const cells: Cell[] = [
      { shown: linked(nameOf(member), submission, linkTo), by: nameOf(member) },
      { shown: score, by: score },
    ];
    if (maxExtra !== undefined) cells.push(pointsCell(extra));
    cells.push(stuckCell(places.get(submission), order, words));
    for (const { id } of lessons) cells.push(pointsCell(earned.get(id)));
    return cells;
  });
  return sortable({ label: words.byStudent, columns, rows });
}

const nameOf = ({ student, folder, submission }: ClassMember): string =>
  student?.name || folder || submission;

/** The darker, the more of what there is has been earned; all of it stands out. */
function pointsCell(points: Points | undefined): Cell {
  if (!points || isPractice(points)) return { shown: '', by: -1 };
  const { score, maxScore } = points;
  return { shown: score, by: score, look: `heat${heatOf(score / maxScore)}` };
}

const heatOf = (share: number): number => (share === 1 ? 5 : Math.ceil(4 * share));

/** By where it stands in the course; who has passed everything comes last. */
function stuckCell(
  at: Stuck | undefined,
  order: ReadonlyMap<string, number>,
  words: PageWords,
): Cell {
  if (!at) return { shown: words.complete, by: order.size };
  const { lesson, exercise, state } = at;
  const shown = html`
    <code>${oneLine(lesson)}/<wbr />${oneLine(exercise)}</code>${' '}
    <small class=${state}>${words.states[state]}</small>
  `;
  return { shown, by: order.get(`${lesson}/${exercise}`) ?? -1, look: 'place' };
}

/** Whose points are no grade, and of whom something else has to be known. */
export function othersTable(
  members: readonly ClassMember[],
  words: PageWords,
  linkTo: LinkTo,
): Part {
  const told = members.filter(
    (member) =>
      member.status !== 'elsewhere' && (member.status !== 'graded' || whyOf(member) !== ''),
  );
  if (told.length === 0) return html`<p>${words.none}</p>`;
  const columns = [
    { title: words.student },
    { title: words.status },
    { title: words.points, isNumber: true },
    { title: words.why },
  ];
  const rows = told.map((member): Cell[] => {
    const { status, score } = member;
    const why = whyOf(member);
    return [
      { shown: linked(nameOf(member), member.submission, linkTo), by: nameOf(member) },
      { shown: words.statuses[status], by: status },
      status === 'graded' ? { shown: score, by: score } : { shown: '', by: -1 },
      { shown: why, by: why, look: 'text' },
    ];
  });
  return sortable({ label: words.others, columns, rows });
}

const whyOf = ({ note, stranger }: ClassMember): string =>
  [note, stranger]
    .flatMap((text) => text ?? [])
    .map((text) => oneLine(text, 500))
    .join(' · ');

export const STUDENT_STYLE = [1, 2, 3, 4, 5]
  .map(
    (heat) =>
      `.heat${heat} { background: color-mix(in srgb, var(--passed) ${heat * heat * 2}%, var(--paper)); }`,
  )
  .join('\n');
