/** What is told of a suspect at large, by degrees, as in a terminal. */
import { plain } from '../../engine/formats/untrusted.ts';
import type { Clue } from '../../engine/grade/hunts/clue.ts';
import type { Degree } from '../../engine/grade/hunts/portrait.ts';
import type { HuntWords } from './words.ts';

/** On which kind of input it is wrong; an input too; what it answers there, too. */
export const MOST_CLUES: Degree = 3;

export interface Told {
  readonly label: string;
  readonly text: string;
  readonly isCode: boolean;
}

/** Nobody reads more of a tensor. */
const SHOWN = 4000;

export function cluesTold(clue: Clue, degree: Degree, words: HuntWords): Told[] {
  const { kind, input, answered, right } = clue;
  const parts = [
    { from: 1, label: words.clues.kind, text: kind, isCode: false },
    { from: 2, label: words.clues.input, text: input, isCode: true },
    {
      from: 3,
      label: words.clues.answered,
      text: answered ?? words.throws,
      isCode: answered !== null,
    },
    { from: 3, label: words.clues.right, text: right, isCode: true },
  ];
  return parts
    .filter(({ from }) => degree >= from)
    .map(({ label, text, isCode }) => ({ label, text: plain(text, SHOWN), isCode }));
}
