/** The parts of a class that were graded apart: which there are, and which belong together. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ClassMember, ClassRecord } from '../../formats/class/record.ts';
import { oneLine } from '../../formats/untrusted.ts';
import type { Words } from '../../kit/words.ts';
import { MalformedFile } from '../../node/hostile-json.ts';
import { readClassRecord } from '../../node/record-file.ts';
import { RECORD } from './results-folder.ts';

export interface Part {
  readonly folder: string;
  readonly record: ClassRecord;
}

export interface Parts {
  readonly parts: readonly Part[];
  /** What is wrong with the others. */
  readonly faults: readonly Words[];
}

export async function readParts(folders: readonly string[]): Promise<Parts> {
  const parts: Part[] = [];
  const faults: Words[] = [];
  for (const folder of folders) {
    try {
      parts.push({ folder, record: await recordIn(folder) });
    } catch (error) {
      if (!(error instanceof MalformedFile)) throw error;
      faults.push(error.words);
    }
  }
  return { parts, faults };
}

async function recordIn(folder: string): Promise<ClassRecord> {
  refuseUnreadable(folder);
  const file = join(folder, RECORD);
  if (!existsSync(file)) {
    throw new MalformedFile({
      en: `${folder} has no ${RECORD}, which says who is in that part: type again the command that graded it (grade … --out ${folder}).`,
      ko: `${RECORD} 파일이 없어 그 부분에 누가 있는지 알 수 없습니다: ${folder}. 채점한 명령을 다시 입력하세요(grade … --out ${folder}).`,
    });
  }
  try {
    const record = await readClassRecord(file);
    refuseNamesakes(record);
    return record;
  } catch (error) {
    if (!(error instanceof MalformedFile)) throw error;
    const { en, ko } = error.words;
    throw new MalformedFile({
      en: `${file} is not the record of a class (${oneLine(en)}): remove it, and type again the command that graded that part.`,
      ko: `반의 기록이 아닙니다: ${file} (${oneLine(ko)}). 지운 다음 그 부분을 채점한 명령을 다시 입력하세요.`,
    });
  }
}

function refuseNamesakes({ members }: ClassRecord): void {
  const names = handedIn(members).map(({ submission }) => submission);
  const seen = new Set<string>();
  const namesake = names.find((name) => seen.size === seen.add(name).size);
  if (namesake === undefined) return;
  throw new MalformedFile({
    en: `${namesake} is in it twice`,
    ko: `두 번 들어 있습니다: ${namesake}`,
  });
}

function refuseUnreadable(folder: string): void {
  try {
    readdirSync(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new MalformedFile({
      en: `${folder} is not a folder that can be read (${code}).`,
      ko: `읽을 수 있는 폴더가 아닙니다: ${folder} (${code}).`,
    });
  }
}

/** Those of one class, which is the one that most of them are of; the first, where none is. */
export function ofOneClass(all: readonly Part[]): Parts {
  const companions = (part: Part) => all.filter((other) => !differenceOf(other, part));
  const most = Math.max(...all.map((part) => companions(part).length));
  const parts = companions(all.find((part) => companions(part).length === most)!);
  const others = all.filter((part) => !parts.includes(part));
  const faults = others.map((part) => differenceOf(part, parts[0]!)!);
  return { parts, faults: [...faults, ...twice(parts)] };
}

/** Why two parts are not of one class, if they are not. */
function differenceOf(part: Part, other: Part): Words | undefined {
  const [how, otherHow] = [howGraded(part.record), howGraded(other.record)];
  const [worth, otherWorth] = [part.record.maxScore, other.record.maxScore];
  // Where nobody could be graded, nothing is known of what there was to earn.
  if (how !== otherHow || (worth !== otherWorth && worth > 0 && otherWorth > 0)) {
    return {
      en: `${part.folder} was graded with ${how}, ${worth} points in all, but ${other.folder} with ${otherHow}, ${otherWorth} points in all: grade all parts alike.`,
      ko: `채점한 방법이 서로 다릅니다. ${part.folder}: ${how}, 모두 ${worth}점. ${other.folder}: ${otherHow}, 모두 ${otherWorth}점. 모든 부분을 똑같이 채점하세요.`,
    };
  }
  const [names, otherNames] = [namesIn(part.record), namesIn(other.record)];
  if (JSON.stringify(names) === JSON.stringify(otherNames)) return undefined;
  const only = tellSome([...lacking(otherNames, names), ...lacking(names, otherNames)]);
  return {
    en: `${part.folder} and ${other.folder} are not parts of the same list of submissions (${only}): grade all parts with the same list and the same number of parts.`,
    ko: `같은 제출물 목록을 나눈 것이 아닙니다: ${part.folder}, ${other.folder} (${only}). 모든 부분을 같은 목록과 같은 부분 수로 채점하세요.`,
  };
}

const howGraded = (record: ClassRecord): string => {
  const { course, version, seed, runs, language, countExtra } = record;
  const cases = `--seed ${seed} --runs ${runs} --lang ${language}`;
  const extra = countExtra ? ' --count-extra' : '';
  return `${oneLine(course, 40)}, gradlings ${oneLine(version, 40)}, ${cases}${extra}`;
};

/** Who is in it and where; those who handed nothing in are known from the roster. */
const namesIn = ({ members }: ClassRecord): string[] =>
  handedIn(members).map(({ submission, folder, part }) =>
    JSON.stringify([submission, folder, part]),
  );

export const handedIn = (members: readonly ClassMember[]): ClassMember[] =>
  members.filter(({ status }) => status !== 'missing');

function lacking(names: readonly string[], others: readonly string[]): string[] {
  const known = new Set(names);
  return others.filter((name) => !known.has(name)).map((name) => (JSON.parse(name) as [string])[0]);
}

/** The same part two times: somebody has mistaken one folder for another. */
function twice(parts: readonly Part[]): Words[] {
  const first = new Map<string, string>();
  return parts.flatMap(({ folder, record: { part } }) => {
    const key = `${part.index}/${part.of}`;
    const other = first.get(key);
    if (other === undefined) first.set(key, folder);
    return other === undefined
      ? []
      : [
          {
            en: `Part ${part.index} of ${part.of} is there twice: ${other} and ${folder}.`,
            ko: `${part.of}개 가운데 ${part.index}번째 부분이 두 번 있습니다: ${other}, ${folder}.`,
          },
        ];
  });
}

const MOST_TOLD = 20;

/** Names in a message: not all of a thousand. */
export function tellSome(names: readonly string[]): string {
  const told = [...new Set(names)];
  const more = told.length > MOST_TOLD ? [`… (${told.length})`] : [];
  return [...told.slice(0, MOST_TOLD).map((name) => oneLine(name, 100)), ...more].join(', ');
}
