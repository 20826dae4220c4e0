/** What the student's code printed, line by line, and how much more there was. */
import { oneLine } from '../../engine/formats/untrusted.ts';
import { WORDS } from '../../engine/formats/words.ts';
import type { Language } from '../../engine/kit/words.ts';

interface Printed {
  readonly console: readonly string[];
  readonly consoleLeft?: number;
}

export function printedIn({ console: lines, consoleLeft = 0 }: Printed, language: Language) {
  const more = consoleLeft > 0 ? [WORDS[language].moreLines(consoleLeft)] : [];
  return [...lines.map((line) => oneLine(line, 500)), ...more].join('\n');
}
