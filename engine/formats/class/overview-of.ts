/** How a class is looked over, from its record and its reports. */
import math from '#mathjs';
import { rounded } from '../../kit/totals.ts';
import type { Report } from '../report.ts';
import type { Bin, Overview, Summary } from './overview.ts';
import { type ClassMember, type ClassRecord, worthOf } from './record.ts';
import { Tally } from './tally.ts';

/** A class may be large, and a report too: so they are read one at a time, and let go. */
export async function overviewOf(
  { members, countExtra }: Pick<ClassRecord, 'members' | 'countExtra'>,
  read: (submission: string) => Promise<Report | undefined>,
): Promise<Overview> {
  const tally = new Tally();
  for (const { submission, status } of members) {
    const report = status === 'graded' ? await read(submission) : undefined;
    if (report) tally.add(submission, report);
  }
  return { ...pointsIn(members, countExtra === true), ...tally.result() };
}

const BINS = 10;
const QUARTERS = [0.25, 0.5, 0.75];

function pointsIn(
  members: readonly ClassMember[],
  countExtra: boolean,
): Pick<Overview, 'students' | 'points' | 'extra' | 'distribution'> {
  const count = (status: ClassMember['status']) =>
    members.filter((member) => member.status === status).length;
  const students = {
    graded: count('graded'),
    'not graded': count('not graded'),
    missing: count('missing'),
    elsewhere: count('elsewhere'),
  };
  const graded = members.filter(({ status }) => status === 'graded');
  const scores = graded.map(({ score }) => score).toSorted((a, b) => a - b);
  const { maxScore, maxExtra = 0 } = worthOf(graded);
  const most = maxScore + (countExtra ? maxExtra : 0);
  return {
    students,
    points: summary(scores),
    ...(maxExtra > 0 && { extra: { mean: meanExtra(graded), maxScore: maxExtra } }),
    distribution: distribution(scores, most),
  };
}

const meanExtra = (graded: readonly ClassMember[]): number =>
  rounded(math.mean(graded.map(({ extra }) => extra?.score ?? 0)) as number);

function summary(sorted: readonly number[]): Summary | null {
  if (sorted.length === 0) return null;
  const quantiles = math.quantileSeq([...sorted], QUARTERS, true) as unknown as number[];
  const [lowerQuartile, median, upperQuartile] = quantiles.map(rounded);
  const mean = rounded(math.mean([...sorted]) as number);
  return {
    least: sorted[0]!,
    lowerQuartile: lowerQuartile!,
    median: median!,
    upperQuartile: upperQuartile!,
    most: sorted.at(-1)!,
    mean,
  };
}

function distribution(scores: readonly number[], most: number): Bin[] {
  const bins = Array.from({ length: BINS }, () => 0);
  for (const score of scores) bins[Math.min(BINS - 1, Math.floor((BINS * score) / most))]! += 1;
  const edge = (i: number) => rounded((i * most) / BINS);
  return most === 0
    ? []
    : bins.map((students, i) => ({ from: edge(i), to: edge(i + 1), students }));
}
