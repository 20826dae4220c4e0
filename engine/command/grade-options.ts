/** The options that only `grade` has. */
import { InvalidArgumentError, Option } from 'commander';
import { FORMAT_NAMES, type FormatName } from '../formats/formats.ts';
import { wholeNumber } from './options.ts';
import { ExampleOption, type Say } from './program.ts';

const MOST_JOBS = 256;
const MOST_SHARDS = 100_000;

export const jobsOption = (say: Say): Option =>
  new ExampleOption(
    '--jobs <number>',
    say({ en: 'how many processes grade at the same time', ko: '동시에 채점할 프로세스의 수' }),
    '--jobs 2',
  )
    .default(undefined, say({ en: 'one a core', ko: '코어마다 하나' }))
    .argParser(wholeNumber(1, MOST_JOBS, say));

export const formatOption = (say: Say): Option => {
  const known = FORMAT_NAMES.join(', ');
  return new ExampleOption(
    '--format <names>',
    say({
      en: `formats to write, with commas between them: ${known}`,
      ko: `쓸 형식. 사이에 쉼표를 적습니다: ${known}`,
    }),
    '--format json,junit',
  ).argParser((text): FormatName[] => {
    const names = [...new Set(text.split(','))];
    const unknown = names.find((name) => !FORMAT_NAMES.includes(name as FormatName));
    if (unknown === undefined) return names as FormatName[];
    throw new InvalidArgumentError(
      say({
        en: `There is no format "${unknown}"; there are ${known}.`,
        ko: `"${unknown}" 형식은 없습니다. 있는 형식: ${known}.`,
      }),
    );
  });
};

/** Less would hardly be enough to start the processes and to write the report. */
const SHORTEST_DEADLINE = 5;
const LONGEST_DEADLINE = 86_400;

export const deadlineOption = (say: Say): Option =>
  new ExampleOption(
    '--deadline <seconds>',
    say({
      en: 'have the report of each submission written within this time; what is not done by then is told to be out of time',
      ko: '제출물마다 이 시간 안에 보고서를 씁니다. 그때까지 끝나지 않은 것은 시간이 다 되었다고 알려 줍니다',
    }),
    '--deadline 600',
  )
    .default(undefined, say({ en: '900 seconds of grading', ko: '채점 900초' }))
    .argParser(wholeNumber(SHORTEST_DEADLINE, LONGEST_DEADLINE, say));

/** Unless one of these two is given, one submission is explained, and a class is not. */
export const explainOption = (say: Say): Option =>
  new Option(
    '--explain',
    say({
      en: 'find where each mistake is, as is done for one submission; of a class this takes seconds more for every exercise that fails',
      ko: '제출물 하나일 때처럼 틀린 곳을 찾습니다. 한 반이면 틀린 연습마다 몇 초씩 더 걸립니다',
    }),
  );

export const noExplainOption = (say: Say): Option =>
  new Option('--no-explain', say({ en: 'do not find it', ko: '틀린 곳을 찾지 않습니다' }));

export const noRepairsOption = (say: Say): Option =>
  new Option(
    '--no-repairs',
    say({
      en: 'say where a mistake is, but not the change with which all laws hold',
      ko: '틀린 곳만 알려 주고, 고친 코드는 보여 주지 않습니다',
    }),
  );

/** A part of a class, counted from 1. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

export const shardOption = (say: Say): Option =>
  new ExampleOption(
    '--shard <i/n>',
    say({
      en: 'grade the i-th of n parts only, to be joined by merge',
      ko: 'n개 부분 가운데 i번째만 채점합니다. 나중에 merge로 합칩니다',
    }),
    '--shard 2/8',
  ).argParser((text): Shard => {
    const [, i, n] = /^(\d+)\/(\d+)$/.exec(text) ?? [];
    const shard = { index: Number(i), of: Number(n) };
    if (shard.index >= 1 && shard.index <= shard.of && shard.of <= MOST_SHARDS) return shard;
    throw new InvalidArgumentError(
      say({
        en: 'It takes a part and the number of parts.',
        ko: '몇째 부분인지와 부분의 수를 적으세요.',
      }),
    );
  });

export const rosterOption = (say: Say): Option =>
  new ExampleOption(
    '--roster <csv>',
    say({
      en: 'who should be in the class: a table with an id, name, email, login or folder for each student, or what Canvas or Moodle exports; files to import there are written, too',
      ko: '반에 있어야 할 학생들. 학생마다 학번, 이름, 이메일, 아이디, 폴더 등을 적은 표나 Canvas 또는 Moodle에서 내보낸 파일이며, 거기로 가져올 파일도 만듭니다',
    }),
    '--roster roster.csv',
  );

export const assignmentOption = (say: Say): Option =>
  new ExampleOption(
    '--assignment <name>',
    say({
      en: "what the learning platform calls the assignment; by default it is the course's name",
      ko: '학습 관리 시스템에서 부르는 과제 이름. 적지 않으면 과정의 이름입니다',
    }),
    '--assignment "Homework 1"',
  );
