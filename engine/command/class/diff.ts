/** `gradlings grade diff`: what a regrade changed, between two folders of results or two reports. */
import { Option } from 'commander';
import { Changes, type ClassChanges, pointsDiffer } from '../../formats/class/changes.ts';
import { toJson } from '../../formats/untrusted.ts';
import type { Language } from '../../kit/words.ts';
import { languageOption } from '../options.ts';
import type { Program, Say } from '../program.ts';
import { type Known, type Side, sideAt } from './sides.ts';
import { showChanges } from './show-diff.ts';

interface Flags {
  readonly lang: Language;
  readonly format: 'text' | 'json';
}

export function addDiff(parent: Program): void {
  parent
    .command('diff')
    .about(
      { en: 'what a regrade changed', ko: '다시 채점하여 바뀐 것을 보여 줍니다' },
      {
        en: `Compares two folders of results, or two reports: whose points are other ones, which laws say something else and of whom, and why as far as the reports say: other files, other laws, other cases.

The exit code is 0 where all points are the same, 1 where some differ or somebody is new or gone, and 2 where something could not be compared.`,
        ko: `결과 폴더 둘이나 보고서 둘을 비교합니다. 누구의 점수가 달라졌는지, 어느 법칙의 판정이 누구에게 달라졌는지, 그리고 보고서에서 알 수 있는 까닭(다른 파일, 다른 법칙, 다른 경우)을 보여 줍니다.

종료 코드는 점수가 모두 같으면 0, 다른 점수가 있거나 새로 생기거나 없어진 사람이 있으면 1, 비교하지 못한 것이 있으면 2입니다.`,
      },
    )
    .takes('<before>', { en: 'the results of the first grading', ko: '처음 채점한 결과' })
    .takes('<after>', { en: 'the results of the second', ko: '나중에 채점한 결과' })
    .shares(languageOption, formatOption)
    .action(async (before: string, after: string, { lang, format }: Flags) => {
      const changes = await compare(await sideAt(before), await sideAt(after));
      process.stdout.write(format === 'json' ? toJson(changes) : showChanges(changes, lang));
      process.exitCode = exitCodeOf(changes);
    });
}

const formatOption = (say: Say): Option =>
  new Option('--format <name>', say({ en: 'how to print it', ko: '출력할 형식' }))
    .choices(['text', 'json'])
    .default('text');

/** What could not be compared weighs more than what differs, as in all of the command. */
const exitCodeOf = (changes: ClassChanges): 0 | 1 | 2 =>
  changes.notCompared.length > 0 ? 2 : pointsDiffer(changes) ? 1 : 0;

async function compare(before: Side, after: Side): Promise<ClassChanges> {
  const changes = new Changes();
  for (const [was, is] of pairs(before, after)) {
    changes.add(was && (await before.read(was)), is && (await after.read(is)));
  }
  return changes.found;
}

type Pair = readonly [before: Known | undefined, after: Known | undefined];

/**
 * Who is who: by the roster, else by the exact name of what was handed in, else by what the results
 * are called. What two have in common tells nobody apart.
 */
function pairs({ members: before, single }: Side, { members: after, ...other }: Side): Pair[] {
  if (single && other.single) return [[before[0], after[0]]];
  const partner = new Map<Known, Known>();
  const taken = new Set<Known>();
  for (const key of ['student', 'folder', 'submission'] as const) {
    const free = (all: readonly Known[]) =>
      byName(
        all.filter((each) => !taken.has(each)),
        key,
      );
    const earlier = free(before);
    for (const [name, member] of free(after)) {
      const was = earlier.get(name);
      if (!was) continue;
      partner.set(member, was);
      taken.add(member).add(was);
    }
  }
  const gone = before.filter((member) => !taken.has(member));
  return [
    ...after.map((member): Pair => [partner.get(member), member]),
    ...gone.map((member): Pair => [member, undefined]),
  ];
}

function byName(members: readonly Known[], key: keyof Known): Map<string, Known> {
  const found = new Map<string, Known>();
  const twice = new Set<string>();
  for (const member of members) {
    const name = member[key] || undefined;
    if (name === undefined) continue;
    if (found.has(name)) twice.add(name);
    found.set(name, member);
  }
  for (const name of twice) found.delete(name);
  return found;
}
