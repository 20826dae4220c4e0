/** What the command line says by itself, in every language. */
import { spoken } from '../kit/particles.ts';
import type { Language } from '../kit/words.ts';

const en = {
  error: 'error:',
  near: (name: string) => `(Did you mean ${name}?)`,
  unknownOption: (flag: string) => `unknown option '${flag}'`,
  unknownCommand: (name: string) => `unknown command '${name}'`,
  missingArgument: (name: string) => `missing required argument '${name}'`,
  missingOption: (flags: string) => `required option '${flags}' not specified`,
  missingValue: (flags: string) => `option '${flags}' needs a value.`,
  example: (example: string) => `For example: ${example}`,
  invalid: (flags: string, value: string) => `option '${flags}' argument '${value}' is invalid.`,
  tooMany: (command: string, most: number, count: number) =>
    `too many arguments for '${command}'. Expected ${most} argument${most === 1 ? '' : 's'} but got ${count}.`,
  conflict: (flags: string, others: string) =>
    `option '${flags}' cannot be used with option '${others}'`,
  swallowed: (options: string, command: string) =>
    `npm kept ${options} for itself, as \`--\` is missing before it. Type: ${command}`,
  /** What vitest says of options that are not ours. */
  vitest: (message: string) => `vitest: ${message}`,
  unfitFolder: (folder: string) =>
    `vitest's own options do not work in a folder with # or ? in its path: ${folder}. Rename it, or leave them out.`,
  noVitest: (folder: string) =>
    `vitest's own options need a vitest.config.ts, and there is none in ${folder}. Leave them out.`,
  helpAfterError: (command: string) => `To see what it takes: ${command}`,
  exitCodes: `
Exit codes: 0 done; 1 a score is below --min-score, a report does not come out
again, or points differ; 2 the command could not be understood, or something
could not be graded or compared; 130 somebody interrupted it.`,
  /** The titles of the parts of a help, by those that commander gives them. */
  titles: {} as Readonly<Record<string, string>>,
  choices: (values: string) => `choices: ${values}`,
  usual: (value: string) => `default: ${value}`,
};

export type ProgramWords = typeof en;

const ko: ProgramWords = {
  error: '오류:',
  near: (name) => `혹시 ${name}인가요?`,
  unknownOption: (flag) => `${flag} 옵션은 없습니다.`,
  unknownCommand: (name) => `${name} 명령은 없습니다.`,
  missingArgument: (name) => `빠진 인수가 있습니다: ${name}`,
  missingOption: (flags) => `꼭 있어야 하는 옵션이 빠졌습니다: ${flags}`,
  missingValue: (flags) => `옵션에 값이 없습니다: ${flags}.`,
  example: (example) => `예: ${example}`,
  invalid: (flags, value) => `${flags} 옵션에 "${value}" 값은 쓸 수 없습니다.`,
  tooMany: (_, most, count) => `인수가 너무 많습니다. ${most}개까지인데 ${count}개입니다.`,
  conflict: (flags, others) => `${flags} 옵션과 ${others} 옵션은 함께 쓸 수 없습니다.`,
  swallowed: (options, command) =>
    `앞에 \`--\`가 없어서 npm이 ${options} 옵션을 가져갔습니다. 이렇게 입력하세요: ${command}`,
  vitest: (message) => `vitest의 답: ${message}`,
  unfitFolder: (folder) =>
    `경로에 #이나 ?가 있는 폴더에서는 vitest의 옵션을 쓸 수 없습니다: ${folder}. 폴더의 이름을 바꾸거나 그 옵션을 빼세요.`,
  noVitest: (folder) =>
    `vitest의 옵션을 쓰려면 vitest.config.ts가 있어야 하는데 없습니다: ${folder}. 옵션을 빼세요.`,
  helpAfterError: (command) => `무엇을 적을 수 있는지 보려면: ${command}`,
  exitCodes: `
종료 코드: 0 끝남. 1 --min-score보다 낮은 점수가 있거나, 보고서가 똑같이 다시
나오지 않거나, 점수가 다름. 2 명령을 이해할 수 없거나, 채점하거나 비교하지
못한 것이 있음. 130 누군가 중단함.`,
  titles: {
    'Usage:': '사용법:',
    'Arguments:': '인수:',
    'Options:': '옵션:',
    'Commands:': '명령:',
  },
  choices: (values) => `고를 수 있는 값: ${values}`,
  usual: (value) => `기본값: ${value}`,
};

export const PROGRAM_WORDS: Readonly<Record<Language, ProgramWords>> = { en, ko: spoken(ko) };
