/** A class as a table: CSV (RFC 4180) for spreadsheets and learning platforms. */
import type { Points } from '../../kit/totals.ts';
import type { Report } from '../report.ts';
import { label, oneLine } from '../untrusted.ts';

export interface GradebookRow extends Points {
  readonly submission: string;
  /** Empty where nothing could be graded. */
  readonly lessons: readonly (Points & { readonly id: string })[];
  readonly note?: string;
}

export function rowOf({ submission, lessons, ...report }: Report): GradebookRow {
  const pointsOf = ({ score, maxScore }: Points) => ({ score, maxScore });
  const earned = lessons.map((lesson) => ({ id: lesson.id, ...pointsOf(lesson) }));
  return { submission, ...pointsOf(report), lessons: earned };
}

/** The row of what could not be graded. */
export const withoutReport = (submission: string, note: string): GradebookRow => ({
  submission,
  score: 0,
  maxScore: 0,
  lessons: [],
  note,
});

/** By name, in the order of code units: the same on every machine, whatever its language. */
export function gradebook(rows: readonly GradebookRow[]): string {
  const sorted = rows.toSorted((a, b) =>
    a.submission < b.submission ? -1 : Number(a.submission > b.submission),
  );
  const ids = lessonsIn(sorted);
  const head = ['submission', 'score', 'max score', ...ids.map(label), 'note'];
  const lines = [head, ...sorted.map((row) => cellsOf(row, ids))];
  return lines.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}

function cellsOf(row: GradebookRow, ids: readonly string[]): (string | number)[] {
  const scores = new Map(row.lessons.map(({ id, score }) => [id, score]));
  const earned = ids.map((id) => scores.get(id) ?? '');
  return [row.submission, row.score, row.maxScore].concat(earned, row.note ?? '');
}

/** In the order of the course, as the row with the most lessons has it. */
function lessonsIn(rows: readonly GradebookRow[]): string[] {
  const fullest = rows.toSorted((a, b) => b.lessons.length - a.lessons.length);
  return [...new Set(fullest.flatMap(({ lessons }) => lessons.map(({ id }) => id)))];
}

/** What a spreadsheet would take for a formula, also as it is typed in Korean or Japanese. */
const FORMULA = /^[=+\-@＝＋－＠]/;

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  // A semicolon too would end the cell on machines whose language has the comma in its numbers.
  const text = oneLine(value, 500).replaceAll(';', ',').replace(FORMULA, "'$&");
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
