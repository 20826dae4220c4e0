/** Who of a class has the same code as somebody else, with the lines of both. */
import type { Course } from '../../../course.ts';
import type {
  AlikeClass,
  AlikeFunction,
  AlikeLesson,
  AlikePair,
} from '../../../formats/class/alike.ts';
import type { Language } from '../../../kit/words.ts';
import type { Submission } from '../submissions.ts';
import { codeIn, textsIn } from './class-code.ts';
import { linesOf, type Piece } from './code.ts';
import { givenBy } from './course-code.ts';
import { groupsOf } from './groups.ts';
import type { Likeness, Match } from './likeness.ts';
import { alikePairs, likeSolutions, type Pair } from './pairs.ts';

export async function findAlike(
  submissions: readonly Submission[],
  course: Course,
  language: Language,
): Promise<AlikeClass> {
  const given = givenBy(course);
  const { coders, notCompared } = await codeIn(submissions, course, given);
  const teller = new Teller(submissions, course);
  const groups: { names: string[]; pairs: AlikePair[] }[] = [];
  for (const { coders: alike, pairs } of groupsOf(alikePairs(coders, given))) {
    const names = alike.map(({ name }) => teller.nameOf(name));
    const told: AlikePair[] = [];
    for (const pair of pairs) told.push(await teller.tell(pair));
    groups.push({ names, pairs: told });
  }
  return {
    submissions: submissions.length,
    groups,
    solutions: likeSolutions(coders, given).map(({ name, lessons }) => ({
      name: teller.nameOf(name),
      lessons: [...lessons].map(([id, { words, share }]) => ({
        id,
        words,
        share: hundredths(share),
      })),
    })),
    notCompared: notCompared.map(({ name, why }) => ({
      name: teller.nameOf(name),
      why: why[language],
    })),
  };
}

/** Of two, no more is shown than somebody reads. */
const MOST_FUNCTIONS = 12;
const MOST_LINES = 60;

const hundredths = (share: number): number => Math.floor(share * 100) / 100;

type Texts = ReadonlyMap<string, readonly string[]>;

/** Reads what is shown once more: the texts of a whole class would take too much memory. */
class Teller {
  readonly #submissions: ReadonlyMap<string, Submission>;
  readonly #course: Course;

  constructor(submissions: readonly Submission[], course: Course) {
    this.#submissions = new Map(submissions.map((each) => [each.name, each]));
    this.#course = course;
  }

  /** The exact name of what was handed in, which the results may have another name for. */
  nameOf(name: string): string {
    return this.#submissions.get(name)!.folder;
  }

  async tell({ coders: [a, b], lessons, words }: Pair): Promise<AlikePair> {
    const texts = [await this.#linesOf(a.name), await this.#linesOf(b.name)] as const;
    const told = [...lessons].map(([id, likeness]) => tellLesson(id, likeness, texts));
    return { names: [this.nameOf(a.name), this.nameOf(b.name)], words, lessons: told };
  }

  async #linesOf(name: string): Promise<Texts> {
    const texts = await textsIn(this.#submissions.get(name)!, this.#course);
    return new Map([...texts].map(([lesson, text]) => [lesson, linesOf(text)]));
  }
}

const tellLesson = (
  id: string,
  { sameFile, words, share, matches }: Likeness,
  texts: readonly [Texts, Texts],
): AlikeLesson => ({
  id,
  sameFile,
  words,
  share: hundredths(share),
  functions: matches.slice(0, MOST_FUNCTIONS).map((match) => tellFunction(match, id, texts)),
});

function tellFunction(
  { pieces: [a, b], words, likeness }: Match,
  lesson: string,
  [first, second]: readonly [Texts, Texts],
): AlikeFunction {
  return {
    names: [a.name, b.name],
    words,
    likeness: hundredths(likeness),
    from: [a.from, b.from],
    to: [a.to, b.to],
    lines: [linesAt(a, first.get(lesson)), linesAt(b, second.get(lesson))],
  };
}

const linesAt = ({ from, to }: Piece, lines: readonly string[] = []): readonly string[] =>
  lines.slice(from - 1, Math.min(to, from - 1 + MOST_LINES));
