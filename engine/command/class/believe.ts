/** Whether results of a member of a class may be believed: a report can say anything of itself. */
import { isDeepStrictEqual } from 'node:util';
import { type ClassMember, type ClassRecord, pointsOf } from '../../formats/class/record.ts';
import type { ExerciseReport, Report } from '../../formats/report.ts';
import { oneLine } from '../../formats/untrusted.ts';
import { score } from '../../grade/score.ts';
import { rounded, totals, type Points } from '../../kit/totals.ts';
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
  return undefined;
}

/** Points are earned by checks, and everything else is a sum of them. */
function wrongSum(report: Report): Words | undefined {
  const wrong =
    whereWrong('the report', report, report.lessons) ??
    report.lessons
      .map(({ id, exercises, ...points }) => whereWrong(id, points, exercises))
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

function whereWrong(name: string, whole: Points, parts: readonly Points[]): string | undefined {
  const sum = totals(parts);
  return whole.score === sum.score && whole.maxScore === sum.maxScore ? undefined : name;
}

/** What did not run to its end shows no checks, and can have earned no more than there is. */
function isEarned({ status, checks, maxScore, score: told }: ExerciseReport): boolean {
  const hasEnded = status === 'passed' || status === 'failed';
  return hasEnded ? told === rounded(score(maxScore, checks, checks)) : told <= maxScore;
}

/** A record that was written before the report was finished knows no points yet. */
function otherPoints(report: Report, member: ClassMember): Words | undefined {
  if (member.status !== 'graded') return undefined;
  const { score: told, maxScore, lessons } = member;
  if (isDeepStrictEqual(pointsOf(report), { score: told, maxScore, lessons })) {
    return undefined;
  }
  return {
    en: `its report says ${report.score} of ${report.maxScore} points, class.json ${told} of ${maxScore}`,
    ko: `보고서는 ${report.maxScore}점 가운데 ${report.score}점, class.json은 ${maxScore}점 가운데 ${told}점이라고 합니다`,
  };
}

/** What was asked of everybody: lessons, exercises, laws, and what each is worth. */
export const questionsIn = ({ lessons }: Report): string =>
  JSON.stringify(
    lessons.map(({ id, exercises }) => [
      id,
      exercises.map(({ name, maxScore, checks }) => [
        name,
        maxScore,
        checks.map((check) => [check.name, check.kind]),
      ]),
    ]),
  );
