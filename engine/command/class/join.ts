/** Joins the results of parts: for each member what can be believed, or why there is nothing. */
import { createHash } from 'node:crypto';
import type { ClassMember } from '../../formats/class/record.ts';
import type { Language, Words } from '../../kit/words.ts';
import { questionsIn, untruthIn } from './believe.ts';
import { handedIn, type Part } from './parts.ts';
import { ResultsFolder, tellNotGraded } from './results-folder.ts';
import { notGraded, type Outcome, outcomeIn, outcomeOf } from './roll.ts';

export interface Joined {
  readonly member: ClassMember;
  /** The folder of the part that its results are to be taken from, if they can be believed. */
  readonly from: string | undefined;
}

/** What a part has of a member. Reports are not kept: those of a large class fill the memory. */
interface Found {
  readonly folder: string;
  readonly outcome: Outcome;
  /** Of the report: what was asked, and all but how long that took. */
  readonly questions?: string;
  readonly answers?: string;
}

/** Parts of one class; its members in the order of its list, which is the same in all of them. */
export async function joinParts(parts: readonly Part[]): Promise<Joined[]> {
  const lists = parts.map(({ record }) => handedIn(record.members));
  const all: Found[][] = [];
  for (const [i, { part: index }] of lists[0]!.entries()) {
    const speaking = [...parts.entries()].filter(
      ([
        ,
        {
          record: { part },
        },
      ]) => part.of === 1 || part.index === index,
    );
    const found: Found[] = [];
    for (const [at, part] of speaking) found.push(await findIn(part, lists[at]![i]!));
    all.push(found);
  }
  const questions = mostFrequent(
    all.flatMap((found) => found.flatMap((one) => one.questions ?? [])),
  );
  const { language } = parts[0]!.record;
  const count = numberOf(parts);
  return lists[0]!.map(({ submission, folder, part, ids }, i) => {
    const found = all[i]!.map((one) => asAsked(one, questions, language));
    const missing = tellNotGraded(missingPart(part, count), language);
    const { outcome, from } = choose(found, language) ?? { outcome: notGraded(missing) };
    const member = { submission, folder, ...(ids && { ids }), part, ...outcome };
    return { member, from };
  });
}

async function findIn({ folder, record }: Part, member: ClassMember): Promise<Found> {
  const { language } = record;
  const { report, note } = await new ResultsFolder(folder).read(member.submission, language);
  if (!report) return { folder, outcome: notGraded(note) };
  const untruth = untruthIn(report, member, record);
  if (untruth) return { folder, outcome: notGraded(tellNotGraded(untruth, language)) };
  const { times: _, ...rest } = report;
  return {
    folder,
    // A record that was written before the report was finished knows nothing of it.
    outcome: member.status === 'graded' ? outcomeIn(member) : outcomeOf(report),
    questions: hashOf(questionsIn(report)),
    answers: hashOf(JSON.stringify(rest)),
  };
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

function mostFrequent(all: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}

const OTHER_QUESTIONS: Words = {
  en: 'its report is on other lessons or laws than those of the others',
  ko: '보고서가 다른 제출물과 다른 단원이나 법칙에 대한 것입니다',
};

/** A report on something else than was asked of most is none. */
function asAsked(found: Found, questions: string | undefined, language: Language): Found {
  if (found.questions === undefined || found.questions === questions) return found;
  const { folder } = found;
  return { folder, outcome: notGraded(tellNotGraded(OTHER_QUESTIONS, language)) };
}

/** What was graded twice is believed where the same came out. */
function choose(
  found: readonly Found[],
  language: Language,
): { readonly outcome: Outcome; readonly from?: string | undefined } | undefined {
  const graded = found.filter(({ answers }) => answers !== undefined);
  const [first] = graded;
  if (!first) return found[0] && { outcome: found[0].outcome };
  const other = graded.find(({ answers }) => answers !== first.answers);
  return other
    ? { outcome: notGraded(tellNotGraded(differing(first, other), language)) }
    : { outcome: first.outcome, from: first.folder };
}

const differing = (first: Found, other: Found): Words => ({
  en: `it has different results in ${first.folder} and ${other.folder}`,
  ko: `결과가 서로 다릅니다: ${first.folder}, ${other.folder}`,
});

/** How many parts there are; joined parts say that they are all one. */
export const numberOf = (parts: readonly Part[]): number =>
  Math.max(
    ...parts.flatMap(({ record: { part, members } }) => [
      part.of,
      ...members.map((member) => member.part),
    ]),
  );

const missingPart = (index: number, count: number): Words => ({
  en: `part ${index} of ${count} is not there, or cannot be used`,
  ko: `${count}개 가운데 ${index}번째 부분이 없거나 쓸 수 없습니다`,
});
