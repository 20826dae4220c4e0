/** `gradlings reset`: puts the stub of an exercise back, and keeps what was written. */
import { isUtf8 } from 'node:buffer';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { allLessons, type Course, exerciseFile } from '../course.ts';
import type { Language } from '../kit/words.ts';
import { ask } from './ask.ts';
import { backUp } from './backup.ts';
import { asLesson, isHunts } from './hunt/as-lesson.ts';
import { huntNamed } from './hunt/names.ts';
import { paragraph, table } from './layout.ts';
import { findNamed, isAt, type Named, typedName } from './names.ts';
import { CommandError, languageOption } from './options.ts';
import { fromHere } from './places.ts';
import type { Program } from './program.ts';
import { stubOf } from './stub-text.ts';
import { type StudentWords, WORDS } from './student-words.ts';

interface Flags {
  readonly yes?: boolean;
  readonly lang: Language;
}

export function addReset(program: Program, course: Course, folder: string): void {
  const { lesson, exercise } = course.example;
  program
    .command('reset')
    .about(
      {
        en: 'put the stub of an exercise or a lesson back',
        ko: '연습이나 단원을 처음 상태로 되돌립니다',
      },
      {
        en: 'Puts the stub of an exercise back, or those of a whole lesson. It asks first, and keeps the file as it was in .gradlings/backups.',
        ko: '연습 하나나 단원 전체를 처음 상태로 되돌립니다. 먼저 물어보고, 쓰던 파일은 .gradlings/backups에 보관합니다.',
      },
    )
    .takes('[name]', {
      en: `such as ${exercise}, ${lesson}/${exercise} or ${lesson}`,
      ko: `예: ${exercise}, ${lesson}/${exercise}, ${lesson}`,
    })
    .offers('--yes', { en: 'do not ask', ko: '묻지 않습니다' })
    .shares(languageOption)
    .action(async (word: string | undefined, { yes = false, lang }: Flags) => {
      const isTerminal = process.stdin.isTTY && process.stdout.isTTY;
      const consent = yes ? 'given' : isTerminal ? ask : 'not to be had';
      console.log(`\n${await reset(course, folder, word, lang, consent)}\n`);
    });
}

/** Given beforehand, or asked for. */
export type Consent = 'given' | 'not to be had' | ((question: string) => Promise<boolean>);

/** Returns what has been done. */
export async function reset(
  course: Course,
  folder: string,
  word: string | undefined,
  language: Language,
  consent: Consent,
): Promise<string> {
  const words = WORDS[language];
  if (word === undefined)
    throw new CommandError(words.nameExercise('reset', course.example.exercise));
  const named = (await lawsNamed(course, word)) ?? (await findNamed(course, word, language));
  const planned = await planReset(course, folder, named, language);
  if (!planned.isNeeded) return paragraph(words.untouched(planned.what));
  const agreed = await agree(course, planned, named, consent, words);
  if (!agreed) return paragraph(words.leftAlone);
  const kept = planned.putBack();
  const done = paragraph(words.done(planned.what));
  if (kept === undefined) return done;
  return `${done}\n\n${table([[words.kept, kept]])}\n\n${paragraph(words.undo(planned.file))}`;
}

/** A hunt, or the file of hunts, as if it were of exercises. */
async function lawsNamed(course: Course, word: string): Promise<Named | undefined> {
  const hunt = await huntNamed(course, word);
  if (hunt) return { entry: asLesson(hunt.entry), exercise: hunt.hunt };
  const entry = allLessons(course).find(({ hunt: of }) => of && isAt(of.file, word));
  return entry && { entry: asLesson(entry), exercise: undefined };
}

/** What is going to be put back, and how. */
export interface PlannedReset extends Omit<Plan, 'bytes'> {
  /** The file, as it is shown. */
  readonly file: string;
  /** Not, where all is as it was handed out. */
  readonly isNeeded: boolean;
  /** Writes it; returns where the file is kept as it was, if there was one. */
  readonly putBack: () => string | undefined;
}

export async function planReset(
  course: Course,
  folder: string,
  named: Named,
  language: Language,
): Promise<PlannedReset> {
  const words = WORDS[language];
  const file = exerciseFile(named.entry);
  const shown = fromHere(folder, file);
  const now = read(folder, file);
  const { bytes, ...plan } = await planFor(course, named, now, shown, words);
  const putBack = (): string | undefined => {
    // An editor may have saved while the question stood there.
    if (!isDeepStrictEqual(now, read(folder, file)))
      throw new CommandError(words.changedMeanwhile(shown));
    const backup = now && backUp(folder, file, named.entry);
    write(folder, file, bytes, backup);
    return backup && fromHere(folder, backup);
  };
  return { ...plan, file: shown, isNeeded: !now?.equals(bytes), putBack };
}

interface Plan {
  /** What is put back, in words. */
  readonly what: string;
  readonly bytes: Buffer;
  readonly question: string;
  /** Why it is the whole file, where an exercise was named. */
  readonly because?: string;
}

async function planFor(
  course: Course,
  { entry, exercise }: Named,
  now: Buffer | undefined,
  shown: string,
  words: StudentWords,
): Promise<Plan> {
  // The parser is large, and nothing else needs it.
  const { restore } = await import('./stub.ts');
  const stub = stubOf(course, entry);
  const whole = { what: shown, bytes: Buffer.from(stub) };
  if (exercise === undefined) {
    const question = now ? words.askFile(shown) : words.askMissing(shown);
    return { ...whole, question };
  }
  if (!now) {
    const because = words.unplaced.missing(shown, exercise);
    return { ...whole, question: words.askMissing(shown), because };
  }
  // What bytes were that are no text is not to be guessed.
  const restored = isUtf8(now)
    ? restore(now.toString(), stub, exercise)
    : ({ reason: 'notText' } as const);
  if ('reason' in restored) {
    const because = words.unplaced[restored.reason](shown, exercise);
    return { ...whole, question: words.askFile(shown), because };
  }
  const { text, from, to } = restored;
  const question = words.askExercise(exercise, `${shown}:${from}`, to - from + 1);
  return { what: exercise, bytes: Buffer.from(text), question };
}

/** Whoever named an exercise has not yet agreed to a whole file. */
async function agree(
  course: Course,
  { question, because }: PlannedReset,
  { entry, exercise }: Named,
  consent: Consent,
  words: StudentWords,
): Promise<boolean> {
  if (typeof consent === 'function') {
    const before = because === undefined ? '' : `${paragraph(because)}\n\n`;
    return consent(`\n${before}${paragraph(question)}\n  [y/N] `);
  }
  const whole = isHunts(entry) ? exerciseFile(entry) : entry.id;
  if (because !== undefined) {
    throw new CommandError(`${because} ${words.wholeFile(`npm run reset -- ${whole}`)}`);
  }
  if (consent === 'given') return true;
  const name = exercise === undefined ? whole : await typedName(course, entry.id, exercise);
  throw new CommandError(words.cannotAsk(`npm run reset -- ${name} --yes`));
}

/** The bytes of the student's file, or undefined where there is none. */
function read(folder: string, file: string): Buffer | undefined {
  try {
    return readFileSync(join(folder, file));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw new CommandError(`${file}: ${message}.`);
  }
}

function write(folder: string, file: string, bytes: Buffer, backup: string | undefined): void {
  try {
    writeFileSync(join(folder, file), bytes);
  } catch (error) {
    const where = backup === undefined ? '' : ` (${fromHere(folder, backup)})`;
    throw new CommandError(`${file}: ${(error as Error).message}${where}.`);
  }
}
