/** A part of a course: its `gradlings.config.ts`, and its texts, with some of its lessons alone. */
import { posix } from 'node:path';
import { parseAst } from 'vitest/node';
import type { Course, LessonEntry } from '../course.ts';
import { type Total, totals } from '../kit/totals.ts';
import type { Words } from '../kit/words.ts';
import { TEXTS } from './handout-files.ts';
import { CommandError } from './options.ts';

type Node = { readonly type: string; readonly start: number; readonly end: number };
interface Property extends Node {
  readonly key?: { readonly name?: string };
  readonly value?: Node;
}

interface Element extends Node {
  readonly properties?: readonly Property[];
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The module that defines the course, without all but these lessons, which keep their folders. */
export function configWith(
  text: string,
  course: Course,
  kept: readonly LessonEntry[],
  example: Course['example'],
): string {
  const properties = definitionIn(text);
  const lists = [
    ['practice', course.practice],
    ['lessons', course.lessons],
  ] as const;
  const edits = lists.flatMap(([key, entries]) => {
    const list = properties.find((each) => each.key?.name === key)?.value;
    return entries.length > 0 ? editsOf(text, list, entries, kept) : [];
  });
  const shown = properties.find((each) => each.key?.name === 'example')?.value;
  if (shown) {
    const { lesson, exercise } = example;
    edits.push({ ...shown, text: `{ lesson: '${lesson}', exercise: '${exercise}' }` });
  }
  return edited(text, edits);
}

/** The properties of what `defineCourse` is given. */
function definitionIn(text: string): readonly Property[] {
  const found: Property[][] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const {
      type,
      callee,
      arguments: given,
    } = node as {
      type?: string;
      callee?: { name?: string };
      arguments?: { properties?: Property[] }[];
    };
    const isIt = type === 'CallExpression' && callee?.name === 'defineCourse';
    if (isIt && given?.[0]?.properties) found.push(given[0].properties);
    else Object.values(node).forEach(visit);
  };
  visit(parseAst(text, { lang: 'ts' }).body);
  if (found.length !== 1) throw notApart('defineCourse({ … })');
  return found[0]!;
}

/** The list with the elements of what is kept, which stay as they were written. */
function editsOf(
  text: string,
  list: (Node & { readonly elements?: readonly (Node | null)[] }) | undefined,
  entries: readonly LessonEntry[],
  kept: readonly LessonEntry[],
): Edit[] {
  const elements = (list?.elements ?? []) as readonly Element[];
  if (!list || elements.length !== entries.length) throw notApart('lessons: [ … ]');
  const parts = entries.flatMap((entry, i) => {
    const before = text.slice(elements[i - 1]?.end ?? list.start + 1, elements[i]!.start);
    return kept.includes(entry) ? [{ entry, i, space: before.replace(/^\s*,/, '') }] : [];
  });
  const written = parts.map(({ entry, i, space }, place) => {
    const element = elements[i]!;
    const whole = text.slice(element.start, element.end);
    if (!element.properties) throw notApart(whole);
    // Its folder is numbered by its place, unless it is named.
    const isMoved = place !== i && !element.properties.some(({ key }) => key?.name === 'folder');
    return space + (isMoved ? `{ folder: '${entry.folder}',${whole.slice(1)}` : whole);
  });
  const end = elements.at(-1)!.end;
  return [{ start: list.start + 1, end, text: written.join(',') }];
}

const notApart = (what: string): CommandError =>
  new CommandError({
    en: `Lessons cannot be handed out singly, as gradlings.config.ts does not list them plainly: ${what}. Each is to be an object of its own with an id and a load.`,
    ko: `단원을 따로 배포할 수 없습니다. gradlings.config.ts에 단원이 하나씩 적혀 있지 않습니다: ${what}. 단원마다 id와 load를 가진 객체로 적으세요.`,
  });

function edited(text: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((whole, edit) => whole.slice(0, edit.start) + edit.text + whole.slice(edit.end), text);
}

type IsDead = (to: string) => boolean;

/** Without the rows of a table that begin with a link to what is not there. */
const withoutRows = (text: string, isDead: IsDead): string =>
  text
    .split('\n')
    .filter((line) => {
      const [, to] = /^\|[^|]*?\]\(([^)#\s]+)/.exec(line) ?? [];
      return to === undefined || !isDead(to);
    })
    .join('\n');

/** Where a link would lead to nothing, its words alone are left. */
const withoutLinks = (text: string, isDead: IsDead): string =>
  text.replaceAll(/\[([^\]]*)\]\(([^)#\s]+)(#[^)]*)?\)/g, (link, words: string, to: string) =>
    isDead(to) ? words : link,
  );

/** A text at this path in which links lead to what is there. */
export const withoutDeadLinks = (
  text: string,
  path: string,
  isThere: (path: string) => boolean,
): string => withoutLinks(text, deadFrom(path, isThere));

const deadFrom =
  (path: string, isThere: (path: string) => boolean): IsDead =>
  (to) =>
    !/^\w+:/.test(to) && !isThere(posix.normalize(posix.join(posix.dirname(path), to)));

type Renamed = readonly (readonly [from: string, to: string])[];

/** Names of what is there, in the place of those that commands and paths show as examples. */
function withExamples(text: string, names: Renamed): string {
  const renamed = (code: string): string =>
    names.reduce(
      (all, [from, to]) => all.replaceAll(new RegExp(`(?<![\\w-])${from}(?![\\w-])`, 'g'), to),
      code,
    );
  return text.replaceAll(/`(npm|node) [^`\n]+`|\blessons\/[\w-]+/g, renamed);
}

/** Behind the table of lessons: that these are not all, and what they are worth. */
function withPart(text: string, path: string, lessons: number, worth: Total): string {
  const said = partWords(lessons, worth)[path.endsWith('.ko.md') ? 'ko' : 'en'];
  return text.replace(/(<!-- written: lessons -->[^]*?<!-- to here -->\n)/, `$1\n${said}\n`);
}

function partWords(lessons: number, { maxScore, extra }: Total): Words {
  const count = lessons === 1 ? '1 lesson' : `${lessons} lessons`;
  const more = extra
    ? { en: ` and ${extra.maxScore} extra`, ko: `, 추가 점수 ${extra.maxScore}점` }
    : { en: '', ko: '' };
  return {
    en: `This is a part of the course: ${count}, ${maxScore} points in all${more.en}. What is shown above is the whole course.`,
    ko: `이것은 과정의 일부로, 단원 ${lessons}개에 모두 ${maxScore}점${more.ko}입니다. 위에 보인 결과는 과정 전체의 것입니다.`,
  };
}

/** What there is to earn in a lesson, exercise by exercise. */
async function partsOf({ load, extra }: LessonEntry) {
  const { exercises } = (await load()).lesson;
  return [...exercises.values()].map(({ points }) => ({
    score: 0,
    maxScore: points,
    extra: extra === true,
  }));
}

/** What is said of hunts, for which there may be no lesson. */
const HUNTS = /<!-- hunts -->\n.*?<!-- no hunts any more -->\n+/gs;

/** Some lessons of a course. */
export interface Part {
  readonly example: Course['example'];
  /** A text as it is true of these lessons. */
  readonly told: (text: string, path: string, isThere: (path: string) => boolean) => string;
}

export async function partOf(course: Course, lessons: readonly LessonEntry[]): Promise<Part> {
  const graded = course.lessons.filter((entry) => lessons.includes(entry));
  const [first, own] = [course.lessons[0]!, graded[0]!];
  const worth = totals((await Promise.all(graded.map(partsOf))).flat());
  const firstOf = async (entry: LessonEntry) =>
    [...(await entry.load()).lesson.exercises.keys()][0]!;
  const shown = course.example;
  const isShown = graded.some(({ id }) => id === shown.lesson);
  const example = isShown ? shown : { lesson: own.id, exercise: await firstOf(own) };
  const names: Renamed = [
    [shown.exercise, example.exercise],
    [shown.lesson, example.lesson],
    [first.folder, own.folder],
  ];
  const begin = [await firstOf(first), await firstOf(own)].map((name) => `\`${name}\``);
  const told: Part['told'] = (text, path, isThere) => {
    const isDead = deadFrom(path, isThere);
    const rows = withoutRows(text, isDead);
    if (!TEXTS.includes(path)) return withoutLinks(rows, isDead);
    const hunted = graded.some(({ hunt }) => hunt) ? rows : rows.replaceAll(HUNTS, '');
    const named = withExamples(hunted, names).replaceAll(begin[0]!, begin[1]!);
    const whole = withoutLinks(named, isDead);
    return withPart(whole, path, graded.length, worth);
  };
  return { example, told };
}
