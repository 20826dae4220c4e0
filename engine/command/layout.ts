/** Text for a terminal of 80 columns, in which a Korean letter takes two. */
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

export const COLUMNS = 80;

export function paragraph(text: string, indent = 2): string {
  const margin = ' '.repeat(indent);
  const lines = wrapAnsi(text, COLUMNS - indent, { hard: false }).split('\n');
  return lines.map((line) => (margin + line).trimEnd()).join('\n');
}

export const padEnd = (text: string, columns: number): string =>
  text + ' '.repeat(Math.max(0, columns - stringWidth(text)));

/** Lines `label  value`, with the values under each other. */
export function table(rows: readonly (readonly [label: string, value: string])[]): string {
  const widest = Math.max(...rows.map(([label]) => stringWidth(label)));
  return rows.map(([label, value]) => `    ${padEnd(label, widest)}  ${value}`).join('\n');
}
