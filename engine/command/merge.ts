/** `gradlings grade merge`: joins the parts of a class that were graded apart. */
import { cpSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  CLASS_SCHEMA,
  type ClassMember,
  type ClassRecord,
  pointsOf,
  worthOf,
} from '../formats/class/record.ts';
import type { Report } from '../formats/report.ts';
import { oneLine } from '../formats/untrusted.ts';
import { CommandError } from './options.ts';
import type { Program } from './program.ts';
import { finishClass } from './class/finish.ts';
import { readRecord, ResultsFolder } from './class/results-folder.ts';
import { notGraded, WHOLE } from './class/roll.ts';

export function addMerge(parent: Program): void {
  parent
    .command('merge')
    .about(
      { en: 'join the parts of a class', ko: '나누어 채점한 반의 결과를 합칩니다' },
      {
        en: 'Joins what grade --shard has written on several machines: all results in one folder, with one gradebook.csv.',
        ko: 'grade --shard가 여러 컴퓨터에서 쓴 결과를 합칩니다. 모든 결과가 gradebook.csv 하나와 함께 한 폴더에 모입니다.',
      },
    )
    .takes('<folders...>', { en: 'the folders of the parts', ko: '나누어 채점한 폴더들' })
    .requires('--out <folder>', { en: 'the folder to write to', ko: '결과를 쓸 폴더' })
    .action(async (folders: readonly string[], { out }: { readonly out: string }) => {
      const members = await merge(folders, out);
      const first = await readRecord(folders[0]!);
      if (!first) throw new CommandError(`there is no class.json in ${folders[0]}`);
      const record: ClassRecord = {
        ...first,
        schema: CLASS_SCHEMA,
        maxScore: worthOf(members),
        part: WHOLE,
        members,
      };
      const missing = members.filter(({ status }) => status === 'not graded');
      for (const { submission, note } of missing) console.error(oneLine(`${submission}: ${note}`));
      if (missing.length > 0) process.exitCode = 2;
      const book = await finishClass(record, new ResultsFolder(out));
      console.error(`${members.length} submissions · ${book}`);
    });
}

interface Part {
  readonly folder: string;
  readonly name: string;
}

/** Looks at all of them before anything is copied. */
async function merge(folders: readonly string[], out: string): Promise<ClassMember[]> {
  const parts = folders.flatMap(partsIn);
  refuseTwice(parts);
  const members = await membersOf(parts);
  for (const { folder, name } of parts) {
    if (resolve(folder) !== resolve(out)) {
      cpSync(join(folder, name), join(out, name), { recursive: true });
    }
  }
  return members;
}

function partsIn(folder: string): Part[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => ({ folder, name }));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new CommandError({
      en: `${folder} is not a folder that can be read (${code}).`,
      ko: `읽을 수 있는 폴더가 아닙니다: ${folder} (${code}).`,
    });
  }
}

function refuseTwice(parts: readonly Part[]): void {
  const folders = new Map<string, string>();
  for (const { folder, name } of parts) {
    const other = folders.get(name.toLowerCase());
    if (other !== undefined) {
      throw new CommandError({
        en: `${name} is in both ${other} and ${folder}. Parts of one class have different names: grade them with the same list of submissions and different --shard.`,
        ko: `${name}: ${other}에도 ${folder}에도 있습니다. 한 반을 나눈 부분에는 서로 다른 이름이 있어야 합니다. 같은 제출물 목록을 --shard만 달리하여 채점하세요.`,
      });
    }
    folders.set(name.toLowerCase(), folder);
  }
}

async function membersOf(parts: readonly Part[]): Promise<ClassMember[]> {
  const members: ClassMember[] = [];
  let first: { how: string; place: string } | undefined;
  for (const { folder, name } of parts) {
    const place = join(folder, name);
    const member = { submission: name, folder: name, part: 1 };
    const { note, report } = await new ResultsFolder(folder).read(name);
    if (report) {
      const how = howGraded(report);
      first ??= { how, place };
      if (how !== first.how) {
        throw new CommandError({
          en: `${first.place} was graded with ${first.how}, but ${place} with ${how}. Grade all parts alike.`,
          ko: `채점한 방법이 서로 다릅니다. ${first.place}: ${first.how}. ${place}: ${how}. 모든 부분을 똑같이 채점하세요.`,
        });
      }
      members.push({ ...member, status: 'graded', ...pointsOf(report) });
    } else {
      members.push({ ...member, ...notGraded(note) });
    }
  }
  return members;
}

const howGraded = ({ version, seed, runs, maxScore }: Report): string =>
  `gradlings ${version}, seed ${seed}, ${runs} % of the usual cases and ${maxScore} points in all`;
