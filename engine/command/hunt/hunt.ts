/** `gradlings hunt`: brings right functions and suspects before a law that the student wrote. */
import pc from 'picocolors';
import type { Course } from '../../course.ts';
import type { HuntReport } from '../../formats/hunt-report.ts';
import { showStars, tellHunt } from '../../formats/stars.ts';
import { oneLine } from '../../formats/untrusted.ts';
import { USUAL_DRAW } from '../../grade/task.ts';
import type { Language } from '../../kit/words.ts';
import { padEnd, paragraph, table } from '../layout.ts';
import { CommandError, languageOption, seedOption, wholeNumber } from '../options.ts';
import { exercisePlace, sectionOn, solutionPlace } from '../places.ts';
import { ExampleOption, type Program, type Say } from '../program.ts';
import { WORDS } from '../student-words.ts';
import { asLesson } from './as-lesson.ts';
import { judgeOwn } from './judge-own.ts';
import { allHunts, findHunts, type NamedHunt } from './names.ts';
import { showHunt } from './show.ts';
import { HUNT_WORDS } from './words.ts';

interface Flags {
  readonly ask?: number;
  readonly seed: number;
  readonly lang: Language;
}

/** More masks than any hunt has. */
const MOST_MASKS = 99;

const askOption = (say: Say) =>
  new ExampleOption(
    '--ask <mask>',
    say({
      en: 'be told of a suspect at large: each time a little more',
      ko: '못 잡은 용의자에 대해 물어봅니다. 물을 때마다 조금씩 더 알려 줍니다',
    }),
    '--ask 3',
  ).argParser(wholeNumber(1, MOST_MASKS, say));

export function addHunt(program: Program, course: Course, folder: string): void {
  const { lesson, exercise } = course.example;
  program
    .command('hunt')
    .about(
      { en: 'bring suspects before a law of yours', ko: '직접 쓴 법칙 앞에 용의자를 세웁니다' },
      {
        en: 'Brings functions before a law that you have written in the hunt.ts of a lesson: first right ones, of which it has to hold, then suspects, each wrong in its own way. One star for half of them, two for four fifths, three for all. Stars are no points.',
        ko: '단원의 hunt.ts에 직접 쓴 법칙 앞에 함수들을 세웁니다. 먼저 옳은 함수들이 나오는데, 법칙이 모두에게 성립해야 합니다. 다음에는 저마다 다르게 틀린 용의자들이 나옵니다. 반을 잡으면 별 하나, 다섯 가운데 넷을 잡으면 둘, 모두 잡으면 셋입니다. 별은 점수가 아닙니다.',
      },
    )
    .takes('[name]', {
      en: `a hunt, or the exercise or lesson that it is about, such as ${exercise} or ${lesson}; else all hunts with their stars`,
      ko: `범인 찾기, 또는 그것이 다루는 연습이나 단원. 예: ${exercise}, ${lesson}. 적지 않으면 모두의 별입니다`,
    })
    .shares(askOption, seedOption, languageOption)
    .action(async (word: string | undefined, flags: Flags) => {
      for (const text of await hunt(course, folder, word, flags)) console.log(text);
    });
}

/** What to print. */
export async function hunt(
  course: Course,
  folder: string,
  word: string | undefined,
  { ask, seed = USUAL_DRAW.seed, lang }: Partial<Flags> & Pick<Flags, 'lang'>,
): Promise<string[]> {
  const words = HUNT_WORDS[lang];
  const all = await allHunts(course);
  if (all.length === 0) throw new CommandError(words.noHunts);
  const named = word === undefined ? all : await findHunts(course, word, lang);
  if (ask !== undefined && named.length > 1) {
    const names = named.map((each) => each.hunt);
    throw new CommandError(words.oneHunt(names[0]!, names));
  }
  const lessons = await judgeOwn(course, folder, named, { seed, language: lang });
  const reports = lessons.flatMap(({ hunts = [] }) => hunts);
  if (ask !== undefined) {
    const { askAbout } = await import('./clue.ts');
    const question = { ...named[0]!, mask: ask, seed, language: lang };
    return askAbout(course, folder, reports[0]!, question);
  }
  if (word === undefined) return overview(named, reports, lang);
  const parts = named.flatMap((each, i) =>
    showHunt(each.entry.id, reports[i]!, lang).concat(
      '',
      table(whereTo(folder, each, reports[i]!, lang)),
      '',
    ),
  );
  return ['', ...parts];
}

type Rows = (readonly [label: string, value: string])[];

/** What to do now: write it, mend it, ask about who is at large, or compare. */
function whereTo(
  folder: string,
  { entry, hunt: name }: NamedHunt,
  { status, masks }: HuntReport,
  language: Language,
): Rows {
  const words = HUNT_WORDS[language];
  const student = WORDS[language];
  const own = asLesson(entry);
  const write = [student.write, exercisePlace(folder, own, name)] as const;
  const hint = [student.hint, `npm run hint -- ${name}`] as const;
  if (status !== 'judged') {
    return [[student.read, sectionOn(folder, entry, name, language)], write, hint];
  }
  const atLarge = masks.findIndex(({ isCaught }) => !isCaught);
  if (atLarge >= 0) {
    return [
      [words.about(atLarge + 1), `npm run hunt -- ${name} --ask ${atLarge + 1}`],
      write,
      hint,
    ];
  }
  const solution = solutionPlace(folder, own, name);
  return solution === undefined ? [write] : [[student.solution, solution]];
}

function overview(
  named: readonly NamedHunt[],
  reports: readonly HuntReport[],
  language: Language,
): string[] {
  const words = HUNT_WORDS[language];
  const rows = reports.map((report, i) => {
    const { entry } = named[i]!;
    const [number = ''] = /^\d+/.exec(entry.folder) ?? [];
    const title = pc.dim(oneLine(report.title));
    return { name: `${number} ${report.name}`.trim(), report, title };
  });
  const widest = Math.max(...rows.map(({ name }) => name.length));
  const lines = rows.map(({ name, report, title }) => {
    const stars = report.stars > 0 ? pc.yellow(showStars(report.stars)) : showStars(0);
    const how = padEnd(tellHunt(report, language), 36);
    return `  ${name.padEnd(widest)}  ${stars}  ${how}  ${title}`.trimEnd();
  });
  return ['', ...lines, '', paragraph(words.noStars), ''];
}
