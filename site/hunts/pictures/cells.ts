// Numbers of a suspect as cells, and as rows of a table.
import type { Cell } from '../../pictures/parts/cell.ts';
import { formatNumber, formatShape } from '../../pictures/parts/format.ts';
import type { Answer, Grid, Part } from './data.ts';

/** In the little room of a cell. */
const format = (value: number): string => formatNumber(value, Math.abs(value) < 100 ? 4 : 2);

export const cellsOf = ({ rows }: Grid, isWrong?: Part['wrong']): Cell[][] =>
  rows.map((row, i) =>
    row.map((value, j) => ({ text: format(value), tone: isWrong?.[i]?.[j] ? 'on' : undefined })),
  );

/** Answered − right where it is wrong, if the shapes are the same. */
export function differenceOf(part: Part): Cell[][] | undefined {
  const { answered, right, wrong } = part;
  if (!answered || !right || !isWrongIn(part)) return undefined;
  if (answered.shape.join() !== right.shape.join()) return undefined;
  return answered.rows.map((row, i) =>
    row.map((value, j): Cell => {
      if (!wrong[i]![j]) return { text: '', tone: 'ghost' };
      return { text: format(value - right.rows[i]![j]!), tone: 'on' };
    }),
  );
}

/** How wide a cell is: enough for the longest of them, if there is room for all. */
export function wideIn(room: number, cells: readonly (readonly Cell[])[]): number {
  const longest = Math.max(...cells.flat().map(({ text }) => text.length));
  return Math.min(Math.max(34, 12 + 6.5 * longest), Math.floor((room - 2) / cells[0]!.length));
}

/** `x [2, 3]`; a number has no shape. */
export const named = (name: string, { shape }: Grid): string =>
  shape.length > 0 ? `${name} ${formatShape(shape)}` : name;

export const isWrong = (answer: Answer): boolean => answer.some(isWrongIn);

export const isWrongIn = ({ answered, right, wrong }: Part): boolean =>
  right !== undefined && (!answered || wrong.flat().some(Boolean));

/** `dx[0, 1]`, what is answered there, what is right, and by how much it is off. */
export const tableOf = (parts: readonly Part[], prefix = ''): (string | number)[][] =>
  parts.flatMap(({ name, answered, right }) =>
    (answered ?? right)!.rows.flatMap((row, i) =>
      row.map((_, j) => {
        const [ours, theirs] = [answered, right].map((grid) => grid?.rows[i]?.[j]);
        return [
          `${prefix}${name}${placeIn((answered ?? right)!, i, j)}`,
          ours ?? '',
          theirs ?? '',
          ours === undefined || theirs === undefined ? '' : ours - theirs,
        ];
      }),
    ),
  );

function placeIn({ shape }: Grid, i: number, j: number): string {
  if (shape.length === 0) return '';
  return formatShape(shape.length === 1 ? [j] : [i, j]);
}
