/** Rows of a table, for a terminal of 100. */
import stringWidth from 'string-width';

/** A title, and what there is to say of it. */
export const row = (title: string, cells: readonly string[]): string =>
  `  ${pad(title, 42)}  ${cells.join('  ')}`;

/** Cut or filled to a width, whatever room its signs take on a screen. */
export function pad(text: string, width: number): string {
  let cut = text;
  while (stringWidth(cut) > width) cut = `${[...cut].slice(0, -2).join('')}…`;
  return cut + ' '.repeat(width - stringWidth(cut));
}
