/** Who has the same code, as a person reads it in a terminal: the lines of both side by side. */
import stringWidth from 'string-width';
import type {
  AlikeClass,
  AlikeFunction,
  AlikeGroup,
  AlikeLesson,
  AlikePair,
  LikeSolution,
} from '../../../formats/class/alike.ts';
import { ALIKE_WORDS, type AlikeWords, percentOf } from '../../../formats/class/alike-words.ts';
import { oneLine, withoutCommands } from '../../../formats/untrusted.ts';
import type { Language } from '../../../kit/words.ts';
import { COLUMNS, padEnd, paragraph } from '../../layout.ts';

/** Of each pair so much is shown; `--format html` shows more. */
const FUNCTIONS = 2;
const LINES = 12;

export function showAlike(alike: AlikeClass, language: Language): string {
  const words = ALIKE_WORDS[language];
  const { submissions, groups, solutions, notCompared } = alike;
  const found = [
    words.groups(groups.length, submissions),
    paragraph(words.caution),
    ...groups.map((group, i) => showGroup(group, i, words)),
  ];
  const parts = [
    ...(groups.length > 0 ? found : [words.none(submissions)]),
    ...(solutions.length > 0 ? [showSolutions(solutions, words)] : []),
    ...(notCompared.length > 0 ? [words.notCompared(notCompared.length)] : []),
  ];
  const left = notCompared.map(({ name, why }) => `    ${oneLine(name)}: ${oneLine(why, 300)}`);
  return withoutCommands(`${[parts.join('\n\n'), ...left].join('\n')}\n`);
}

function showGroup({ names, pairs }: AlikeGroup, i: number, words: AlikeWords): string {
  const title = `${i + 1}. ${names.map((name) => oneLine(name)).join(', ')}`;
  return [paragraph(title, 0), ...pairs.map((pair) => showPair(pair, words))].join('\n\n');
}

function showPair({ names: [a, b], words: count, lessons }: AlikePair, words: AlikeWords): string {
  const longest = lessons
    .flatMap(({ id, functions }) => functions.map((each) => ({ id, each })))
    .toSorted((one, other) => other.each.words - one.each.words)
    .slice(0, FUNCTIONS);
  return [
    paragraph(words.between(oneLine(a), oneLine(b), count), 3),
    paragraph(tellLessons(lessons, words), 5),
    ...longest.map(({ id, each }) => showFunction(id, each, words)),
  ].join('\n');
}

const tellLessons = (
  lessons: readonly (LikeSolution['lessons'][number] & Partial<Pick<AlikeLesson, 'sameFile'>>)[],
  words: AlikeWords,
): string =>
  lessons
    .map(({ id, sameFile, share, words: count }) => {
      return `${id} ${sameFile ? words.sameFile : words.share(percentOf(share), count)}`;
    })
    .join(', ');

function showFunction(
  lesson: string,
  { names, likeness, from, to, lines }: AlikeFunction,
  words: AlikeWords,
): string {
  const places = names.map((name, i) => `${oneLine(name)}, ${words.lines(from[i]!, to[i]!)}`);
  const room = Math.floor((COLUMNS - 10) / 2);
  const cell = (text: string) => padEnd(codeLine(text, room), room);
  const row = (a = '', b = '') => `       ${cell(a)} │ ${cell(b)}`.trimEnd();
  const [first, second] = lines.map((side) => withoutMargin(side.slice(0, LINES)));
  const count = Math.max(first!.length, second!.length);
  return [
    `     ${lesson}: ${words.function(likeness)}`,
    row(...places),
    ...Array.from({ length: count }, (_, i) => row(first![i], second![i])),
  ].join('\n');
}

/** One line of code, whose indentation stays, cut to its room. */
function codeLine(text: string, columns: number): string {
  const margin = /^\s*/.exec(text)![0].replaceAll('\t', '  ').length;
  const characters = [...(' '.repeat(Math.min(margin, columns / 2)) + oneLine(text))];
  const width = () => stringWidth(characters.join(''));
  if (width() <= columns) return characters.join('');
  while (width() >= columns) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}

function withoutMargin(lines: readonly string[]): string[] {
  const margins = lines.filter((line) => line !== '').map((line) => line.search(/\S/));
  const least = Math.max(0, Math.min(...margins));
  return lines.map((line) => line.slice(least));
}

function showSolutions(solutions: readonly LikeSolution[], words: AlikeWords): string {
  const lines = solutions.map(({ name, lessons }) => {
    return paragraph(`${oneLine(name)}: ${tellLessons(lessons, words)}`, 4);
  });
  return [words.solutions(solutions.length), paragraph(words.solutionsNote), ...lines].join('\n');
}
