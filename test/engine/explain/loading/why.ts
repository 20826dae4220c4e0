/** What is said of a file that cannot be loaded, or whose exercise is not there. */
import { explained, prepare, type Sources } from '../../../../engine/grade/submission.ts';
import { explainProblem } from '../../../../engine/kit/messages.ts';
import type { Language } from '../../../../engine/kit/words.ts';
import { stripper } from '../../../../engine/node/files.ts';
import type { Problem } from '../../../../engine/sandbox/problem.ts';
import type { Sandbox } from '../../../../engine/sandbox/sandbox.ts';
import { inSandbox } from '../../judge.ts';

/** Four lessons; the last may import those before it. */
export const LESSONS = ['01-start', '02-middle', '03-alone', '04-end'].map(
  (folder) => `lessons/${folder}/exercise.ts`,
);

export interface Asked {
  /** The file that is graded; the last lesson's, unless another is named. */
  readonly file?: string;
  readonly earlier?: Sources;
  /** What it should export. */
  readonly name?: string;
}

/** Why the file is not loaded, if it is not. */
export async function whyNot(source: string, asked: Asked = {}): Promise<Problem | undefined> {
  const { file = LESSONS[3]!, earlier = {}, name } = asked;
  const prepared = prepare(file, source, stripper, earlier, LESSONS);
  const find = (sandbox: Sandbox): Problem | undefined =>
    sandbox.importProblem ?? (name === undefined ? undefined : sandbox.missing(name));
  const problem = prepared.submission
    ? await inSandbox(prepared.submission, find)
    : prepared.problem;
  return problem && explained(problem, prepared);
}

/** The same in words, without the name of the file that is graded. */
export async function said(
  source: string,
  asked: Asked = {},
  language: Language = 'en',
): Promise<string | undefined> {
  const problem = await whyNot(source, asked);
  return (
    problem && explainProblem(problem, language).replaceAll(`${asked.file ?? LESSONS[3]}:`, '')
  );
}
