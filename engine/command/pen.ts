/** Writes lines with a margin, and values behind labels that stand under each other. */
import pc from 'picocolors';
import stringWidth from 'string-width';
import type { FormatWords } from '../formats/words.ts';
import { fitCode, fitLine, fitProse } from './fit.ts';
import { padEnd } from './layout.ts';

type Paint = (text: string) => string;

export class Pen {
  readonly words: FormatWords;
  readonly columns: number;
  /** Columns for a value behind a label. */
  readonly room: number;
  readonly #labels: number;
  readonly #indent: string;

  /** `labels` are all there will be; the lines with labels are indented. */
  constructor(words: FormatWords, columns: number, labels: readonly string[], indent: number) {
    this.words = words;
    this.columns = columns;
    this.#labels = Math.max(...labels.map((label) => stringWidth(label)));
    this.#indent = ' '.repeat(indent);
    this.room = columns - indent - this.#labels - 2;
  }

  prose(text: string, indent: number, lines: number, paint: Paint = String): string[] {
    if (lines === 0) return [];
    const room = { columns: this.columns - indent, lines };
    return fitProse(text, room).map((line) => ' '.repeat(indent) + paint(line));
  }

  /** A law that does not hold, in one line. */
  broken(law: string): string {
    return `    ${pc.red('✗')} ${fitLine(law, this.columns - 6)}`;
  }

  /** One line behind a label, which is not broken, whatever its length. */
  labelled(label: string, text: string): string {
    return `${this.#indent}${pc.dim(padEnd(label, this.#labels))}  ${text}`.trimEnd();
  }

  /** One line, cut to its room. */
  line(label: string, text: string): string {
    return this.labelled(label, fitLine(text, this.room));
  }

  code(label: string, code: string, lines: number, paint: Paint = String): string[] {
    return fitCode(code, { columns: this.room, lines }).map((line, i) =>
      this.labelled(i === 0 ? label : '', paint(line)),
    );
  }
}
