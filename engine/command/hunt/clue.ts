/** What is told of a suspect at large, by degrees. */
import pc from 'picocolors';
import type { Course } from '../../course.ts';
import type { HuntReport } from '../../formats/hunt-report.ts';
import { oneLine } from '../../formats/untrusted.ts';
import { WORDS as FORMAT_WORDS } from '../../formats/words.ts';
import { type Clue, clueOn } from '../../grade/hunts/clue.ts';
import { USUAL_DRAW } from '../../grade/task.ts';
import type { Language } from '../../kit/words.ts';
import { openSandboxes } from '../../node/files.ts';
import { suspectsOf } from '../../node/suspects.ts';
import { COLUMNS, paragraph, table } from '../layout.ts';
import { CommandError } from '../options.ts';
import { Pen } from '../pen.ts';
import { type ClueDegree, CluesSeen, MOST_CLUES } from './clues-seen.ts';
import type { NamedHunt } from './names.ts';
import { HUNT_WORDS } from './words.ts';

export interface Question extends NamedHunt {
  /** Which mask, counted from 1. */
  readonly mask: number;
  readonly seed: number;
  readonly language: Language;
}

/** One degree more each time; `report` is how the hunt stands. */
export async function askAbout(
  course: Course,
  folder: string,
  report: HuntReport,
  question: Question,
): Promise<string[]> {
  const { entry, hunt, mask, seed, language } = question;
  const words = HUNT_WORDS[language];
  const { masks, status } = report;
  if (status !== 'judged') throw new CommandError(words.notYet(hunt));
  const suspect = masks[mask - 1];
  if (!suspect) throw new CommandError(words.nobody(masks.length));
  const key = `${entry.id}/${hunt}@${seed}#${mask}`;
  const seen = new CluesSeen(folder);
  const degree = Math.min(seen.of(key) + 1, MOST_CLUES) as ClueDegree;
  const state = suspect.isCaught ? words.isCaught : words.degree(degree, MOST_CLUES);
  const head = `  ${pc.bold(`${entry.id} › ${hunt} › ${words.mask(mask)}`)} ${pc.dim(`· ${state}`)}`;
  // A mask that has come off has nothing to hide.
  if (suspect.isCaught) return ['', head, '', paragraph(oneLine(suspect.text!), 4), ''];
  const clue = await clueFor(course, question);
  const problem = degree > seen.of(key) ? seen.remember(key, degree) : undefined;
  const rest =
    degree < MOST_CLUES
      ? table([[words.askMore, `npm run hunt -- ${hunt} --ask ${mask}`]])
      : paragraph(words.noMore, 4);
  const told = showClue(clue, degree, language);
  const lost = problem === undefined ? [] : ['', paragraph(problem)];
  return ['', head, '', ...told, '', rest, ...lost, ''];
}

async function clueFor(
  course: Course,
  { entry, hunt: name, mask, seed, language }: Question,
): Promise<Clue> {
  const { lesson } = await entry.load();
  const hunt = lesson.hunts!.get(name)!;
  const suspects = await suspectsOf(course, entry.id, name);
  if (!suspects) throw new CommandError(HUNT_WORDS[language].noClue);
  const draw = { ...USUAL_DRAW, seed };
  return clueOn({ hunt, suspects }, mask - 1, draw, openSandboxes(), language);
}

function showClue(clue: Clue, degree: ClueDegree, language: Language): string[] {
  const words = HUNT_WORDS[language];
  const parts = [
    [words.where, clue.kind, 1],
    [words.input, clue.input, 2],
    [words.answers, clue.answered ?? words.throws, 3],
    [words.should, clue.right, 3],
  ] as const;
  const told = parts.filter(([, , from]) => degree >= from);
  const labels = told.map(([label]) => label);
  const pen = new Pen(FORMAT_WORDS[language], COLUMNS, labels, 4);
  return told.flatMap(([label, text]) => pen.code(label, oneLine(text, 4000), 6));
}
