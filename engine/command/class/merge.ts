/** `gradlings grade merge`: joins the parts of a class that were graded apart. */
import { join } from 'node:path';
import type { ClassRecord, Roster } from '../../formats/class/record.ts';
import { oneLine } from '../../formats/untrusted.ts';
import type { Words } from '../../kit/words.ts';
import { CommandError } from '../options.ts';
import { assignmentOption, rosterOption } from '../grade-options.ts';
import type { Program } from '../program.ts';
import { claim } from './claim.ts';
import { finishClass } from './finish.ts';
import { type Joined, joinParts, numberOf } from './join.ts';
import { ofOneClass, type Part, type Parts, readParts, tellSome } from './parts.ts';
import { place, refuseOverwriting } from './place.ts';
import { foldersIn, ResultsFolder } from './results-folder.ts';
import { recordOf, WHOLE } from './roll.ts';
import { rosterAsked } from './roster.ts';
import { staleIn } from './stale.ts';

export function addMerge(parent: Program): void {
  const { say } = parent;
  parent
    .command('merge')
    .about(
      { en: 'join the parts of a class', ko: '나누어 채점한 반의 결과를 합칩니다' },
      {
        en: 'Joins what grade --shard has written on several machines: all results in one folder, with one gradebook.csv. Says who or what is missing, and what does not add up; then the exit code is 2, and all the rest is joined.',
        ko: 'grade --shard가 여러 컴퓨터에서 쓴 결과를 합칩니다. 모든 결과가 gradebook.csv 하나와 함께 한 폴더에 모입니다. 빠졌거나 앞뒤가 맞지 않는 것이 있으면 알려 주고 종료 코드 2로 끝나며, 나머지는 모두 합칩니다.',
      },
    )
    .takes('<folders...>', { en: 'the folders of the parts', ko: '나누어 채점한 폴더들' })
    .requires('--out <folder>', { en: 'the folder to write to', ko: '결과를 쓸 폴더' })
    .shares(rosterOption, assignmentOption)
    .action(async (folders: readonly string[], { out, ...flags }: Flags) => {
      const roster = rosterAsked(flags, (words) => console.error(say(words)));
      const { record, faults, stale, book } = await merge(folders, out, roster);
      const { members } = record;
      const missing = members.filter(({ status }) => status === 'not graded');
      for (const fault of [...stale, ...faults]) console.error(say(fault));
      for (const { submission, note } of missing)
        console.error(oneLine(`${submission}: ${note}`, 600));
      if (faults.length + missing.length > 0) process.exitCode = 2;
      const count = members.length;
      console.error(`${say({ en: `${count} submissions`, ko: `제출물 ${count}개` })} · ${book}`);
    });
}

interface Flags {
  readonly out: string;
  readonly roster?: string;
  readonly assignment?: string;
}

interface Merged {
  readonly record: ClassRecord;
  readonly faults: readonly Words[];
  readonly stale: readonly Words[];
  readonly book: string;
}

async function merge(
  folders: readonly string[],
  out: string,
  newRoster: Roster | undefined,
): Promise<Merged> {
  const read = await readParts(folders);
  if (read.parts.length === 0) throw new CommandError(read.faults[0]!);
  const release = await claim(out);
  try {
    return await mergeInto(new ResultsFolder(out), read, newRoster);
  } finally {
    release();
  }
}

/** Looks at all of them before anything is copied. The roster is that of the parts, or a new one. */
async function mergeInto(
  results: ResultsFolder,
  read: Parts,
  newRoster: Roster | undefined,
): Promise<Merged> {
  const { parts, faults } = ofOneClass(read.parts);
  const joined = await joinParts(parts);
  const known = new Set(joined.map(({ member }) => member.submission));
  const strangers = read.parts.flatMap(({ folder }) => strangersIn(folder, known));
  refuseOverwriting(parts, joined, results);
  const skipped = joined.flatMap((one) => place(one, results));
  const members = joined.map(({ member }) => member);
  const roster = newRoster ?? parts.find(({ record }) => record.roster)?.record.roster;
  const record = recordOf({ ...parts[0]!.record, roster }, WHOLE, members);
  const book = await finishClass(record, results);
  const missing = missingParts(parts, joined);
  return {
    record,
    book,
    stale: staleIn(results, known),
    faults: [...read.faults, ...faults, ...missing, ...strangers, ...skipped],
  };
}

/** Parts of which nothing is known, and who is in them. */
function missingParts(parts: readonly Part[], joined: readonly Joined[]): Words[] {
  if (parts.some(({ record: { part } }) => part.of === 1)) return [];
  const there = new Set(parts.map(({ record }) => record.part.index));
  const count = numberOf(parts);
  const absent = joined.map(({ member }) => member).filter(({ part }) => !there.has(part));
  return [...new Set(absent.map(({ part }) => part))].map((index) => {
    const names = absent.filter(({ part }) => part === index).map(({ submission }) => submission);
    return {
      en: `Part ${index} of ${count} is missing: ${tellSome(names)}.`,
      ko: `${count}개 가운데 ${index}번째 부분이 없습니다: ${tellSome(names)}.`,
    };
  });
}

/** Folders in a part that are results of nobody in the class. */
function strangersIn(folder: string, known: ReadonlySet<string>): Words[] {
  const strangers = foldersIn(folder).filter((name) => !known.has(name));
  return strangers.map((name) => {
    const path = oneLine(join(folder, name));
    return {
      en: `${path} belongs to nobody in the class, and is left out.`,
      ko: `반의 누구에게도 속하지 않아 넣지 않았습니다: ${path}.`,
    };
  });
}
