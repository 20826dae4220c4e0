/** Whether results of a member of a class may be believed: a report can say anything of itself. */
import { isDeepStrictEqual } from 'node:util';
import { type ClassMember, type ClassRecord, pointsOf } from '../../formats/class/record.ts';
import type { ExerciseReport, Report } from '../../formats/report.ts';
import { tellTotal } from '../../formats/evidence.ts';
import { oneLine } from '../../formats/untrusted.ts';
import { WORDS } from '../../formats/words.ts';
import { score } from '../../grade/score.ts';
import { rounded, sum, type Total, totals } from '../../kit/totals.ts';
import type { Words } from '../../kit/words.ts';

/** What is untrue of a report or of what the record says of it, if anything is. */
export const untruthIn = (
  report: Report,
  member: ClassMember,
  record: ClassRecord,
): Words | undefined =>
  otherGrading(report, member, record) ?? wrongSum(report) ?? otherPoints(report, member);

function otherGrading(
  report: Report,
  { submission }: ClassMember,
  record: ClassRecord,
): Words | undefined {
  if (report.submission !== submission) {
    const name = oneLine(report.submission);
    return { en: `its report is that of ${name}`, ko: `보고서가 다른 제출물의 것입니다: ${name}` };
  }
  for (const key of ['version', 'seed', 'runs', 'language'] as const) {
    if (report[key] !== record[key]) {
      const [is, due] = [report[key], record[key]].map((value) => oneLine(String(value), 40));
      return {
        en: `its report was graded with ${key} ${is}, the class with ${due}`,
        ko: `보고서를 채점한 조건이 반과 다릅니다: ${key} ${is}, 반은 ${due}`,
      };
    }
  }
  return report.countExtra === record.countExtra ? undefined : OTHERWISE_COUNTED;
}

const OTHERWISE_COUNTED: Words = {
  en: 'extra points are counted in its report and not in the class, or the other way round',
  ko: '추가 점수를 점수에 넣었는지가 보고서와 반에서 서로 다릅니다',
};

/** Points are earned by checks, and everything else is a sum of them. */
function wrongSum(report: Report): Words | undefined {
  const wrong =
    whereWrong('the report', report, totals(report.lessons, report.countExtra)) ??
    report.lessons
      .map(({ id, score: earned, maxScore, exercises }) =>
        whereWrong(id, { score: earned, maxScore }, sum(exercises)),
      )
      .find((found) => found !== undefined) ??
    report.lessons.flatMap(({ exercises }) => exercises).find((exercise) => !isEarned(exercise))
      ?.name;
  if (wrong === undefined) return undefined;
  const place = oneLine(wrong);
  return {
    en: `the points of ${place} are not the sum of what was earned`,
    ko: `점수가 얻은 점수의 합과 다릅니다: ${place}`,
  };
}

function whereWrong(name: string, { score: told, maxScore, extra }: Total, sums: Total) {
  const said = { score: told, maxScore, ...(extra && { extra }) };
  return isDeepStrictEqual(said, sums) ? undefined : name;
}

/** What did not run to its end shows no checks, and can have earned no more than there is. */
function isEarned({ status, checks, maxScore, score: told }: ExerciseReport): boolean {
  const hasEnded = status === 'passed' || status === 'failed';
  return hasEnded ? told === rounded(score(maxScore, checks, checks)) : told <= maxScore;
}

/** A record that was written before the report was finished knows no points yet. */
function otherPoints(report: Report, member: ClassMember): Words | undefined {
  if (member.status !== 'graded') return undefined;
  const { score: told, maxScore, extra, lessons } = member;
  const known = { score: told, maxScore, ...(extra && { extra }), lessons };
  if (isDeepStrictEqual(pointsOf(report), known)) return undefined;
  return {
    en: `its report says ${tellTotal(report, WORDS.en)}, class.json ${tellTotal(known, WORDS.en)}`,
    ko: `점수가 서로 다릅니다. 보고서: ${tellTotal(report, WORDS.ko)}. class.json: ${tellTotal(known, WORDS.ko)}`,
  };
}

/** What was asked of everybody: lessons, exercises, laws, and what each is worth. */
export const questionsIn = ({ lessons }: Report): string =>
  JSON.stringify(
    lessons.map(({ id, extra, exercises }) => [
      id,
      extra,
      exercises.map(({ name, maxScore, checks }) => [
        name,
        maxScore,
        checks.map((check) => [check.name, check.kind]),
      ]),
    ]),
  );
