/** Code in pieces that are coloured as in the editor. */
import { classHighlighter, highlightCode } from '@lezer/highlight';
import { parser } from '@lezer/javascript';

export interface CodePiece {
  readonly text: string;
  readonly classes: string;
}

const TYPESCRIPT = parser.configure({ dialect: 'ts' });

export function highlighted(code: string): CodePiece[] {
  const pieces: CodePiece[] = [];
  highlightCode(
    code,
    TYPESCRIPT.parse(code),
    classHighlighter,
    (text, classes) => pieces.push({ text, classes }),
    () => pieces.push({ text: '\n', classes: '' }),
  );
  return pieces;
}
