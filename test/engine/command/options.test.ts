/** What is refused of a command line, in both languages: in our words, not in commander's. */
import { Option } from 'commander';
import { expect, test } from 'vitest';
import { formatOption, jobsOption, shardOption } from '../../../engine/command/grade-options.ts';
import * as options from '../../../engine/command/options.ts';
import { Program } from '../../../engine/command/program.ts';
import { FORMAT_NAMES } from '../../../engine/formats/formats.ts';
import type { Language } from '../../../engine/kit/words.ts';

/** Returns what is read of the options, or what is said where something is refused. */
function typed(line: string, language: Language = 'en'): unknown {
  let said = '';
  let read: unknown;
  const program = new Program('cook', language)
    .exitOverride()
    .configureOutput({ writeErr: (text) => void (said += text) });
  const { say } = program;
  program
    .command('bake')
    .argument('<cake>')
    .option('--hot')
    .option('--oven <name>')
    .addOption(new Option('--cold').conflicts('hot'))
    .addOption(options.seedOption(say))
    .addOption(options.runsOption(say))
    .addOption(options.languageOption(say))
    .addOption(options.minScoreOption(say))
    .addOption(formatOption(say))
    .addOption(shardOption(say))
    .addOption(jobsOption(say))
    .action((_, flags: unknown) => void (read = flags));
  program.command('eat').requiredOption('--with <tool>');
  program
    .command('drink')
    .takeUnknown()
    .action(() => void (read = 'drunk'));
  try {
    program.parse(line.split(' '), { from: 'user' });
  } catch {
    return said.trimEnd();
  }
  return read;
}

const FORMATS = FORMAT_NAMES.join(', ');

const wholeFrom = (least: number, most: number) =>
  [
    `It takes a whole number from ${least} to ${most}.`,
    `${least}부터 ${most}까지의 정수를 적으세요.`,
  ] as const;

const NO_VALUES: readonly (readonly [right: string, value: string, en: string, ko: string])[] = [
  ['--seed 7', '-1', ...wholeFrom(0, 2_147_483_647)],
  ['--runs 200', '1e3', ...wholeFrom(1, 100_000)],
  ['--jobs 2', '0', ...wholeFrom(1, 256)],
  ['--lang ko', 'fr', 'Allowed choices are en, ko.', '쓸 수 있는 값: en, ko.'],
  ['--min-score 60', 'all', 'It takes a number of points.', '점수를 적으세요.'],
  [
    '--shard 2/8',
    '3/2',
    'It takes a part and the number of parts.',
    '몇째 부분인지와 부분의 수를 적으세요.',
  ],
  [
    '--format json,junit',
    'json,xml',
    `There is no format "xml"; there are ${FORMATS}.`,
    `"xml" 형식은 없습니다. 있는 형식: ${FORMATS}.`,
  ],
];

const FLAGS = [
  '--seed <number>',
  '--runs <number>',
  '--jobs <number>',
  '--lang <language>',
  '--min-score <points>',
  '--shard <i/n>',
  '--format <names>',
];

const REFUSED: readonly (readonly [line: string, en: string, ko: string])[] = [
  [
    'bkae a',
    "unknown command 'bkae'\n(Did you mean bake?)",
    'bkae 명령은 없습니다.\n혹시 bake인가요?',
  ],
  ['sing', "unknown command 'sing'", 'sing 명령은 없습니다.'],
  [
    'bake a --sede 1',
    "unknown option '--sede'\n(Did you mean --seed?)",
    '--sede 옵션은 없습니다.\n혹시 --seed인가요?',
  ],
  [
    'bake a --language ko',
    "unknown option '--language'\n(Did you mean --lang?)",
    '--language 옵션은 없습니다.\n혹시 --lang인가요?',
  ],
  [
    'bake a --fromat json',
    "unknown option '--fromat'\n(Did you mean --format?)",
    '--fromat 옵션은 없습니다.\n혹시 --format인가요?',
  ],
  ['bake a -x', "unknown option '-x'", '-x 옵션은 없습니다.'],
  ['bake', "missing required argument 'cake'", '빠진 인수가 있습니다: cake'],
  [
    'bake a b',
    "too many arguments for 'bake'. Expected 1 argument but got 2.",
    '인수가 너무 많습니다. 1개까지인데 2개입니다.',
  ],
  [
    'bake a --oven',
    "option '--oven <name>' needs a value.",
    '옵션에 값이 없습니다: --oven <name>.',
  ],
  [
    'eat',
    "required option '--with <tool>' not specified",
    '꼭 있어야 하는 옵션이 빠졌습니다: --with <tool>',
  ],
  [
    'bake a --cold --hot',
    "option '--cold' cannot be used with option '--hot'",
    '--cold 옵션과 --hot 옵션은 함께 쓸 수 없습니다.',
  ],
  ...NO_VALUES.flatMap(([right, value, en, ko]) => {
    const name = right.split(' ')[0]!;
    const flags = FLAGS.find((each) => each.startsWith(name))!;
    return [
      [
        `bake a ${name} ${value}`,
        `option '${flags}' argument '${value}' is invalid. ${en} For example: ${right}`,
        `${flags} 옵션에 "${value}" 값은 쓸 수 없습니다. ${ko} 예: ${right}`,
      ],
      [
        `bake a ${name}`,
        `option '${flags}' needs a value. For example: ${right}`,
        `옵션에 값이 없습니다: ${flags}. 예: ${right}`,
      ],
    ] as const;
  }),
];

test.for(REFUSED)('what is refused: %s', ([line, en, ko]) => {
  expect(typed(line, 'en')).toBe(`error: ${en}`);
  expect(typed(line, 'ko')).toBe(`오류: ${ko}`);
});

test.for(NO_VALUES)('the example of %s is right', ([right]) => {
  expect(typed(`bake a ${right}`)).toBeTypeOf('object');
});

test('what is read', () => {
  const line =
    'bake a --seed 7 --runs=20 --lang ko --min-score 62.5 --format json,junit,json --shard 2/8 --jobs 3';
  expect(typed(line)).toEqual({
    seed: 7,
    runs: 20,
    lang: 'ko',
    minScore: 62.5,
    format: ['json', 'junit'],
    shard: { index: 2, of: 8 },
    jobs: 3,
  });
  expect(typed('bake a')).toMatchObject({ seed: 1, runs: 100 });
});

test('a command may take whatever is typed', () => {
  expect(typed('drink a b --fast')).toBe('drunk');
});

test('a report may only be drawn again by what could have been asked for', () => {
  expect(options.isDrawable({ seed: 0, runs: 100_000 })).toBe(true);
  expect(options.isDrawable({ seed: -1, runs: 1 })).toBe(false);
  expect(options.isDrawable({ seed: 2 ** 31, runs: 1 })).toBe(false);
  expect(options.isDrawable({ seed: 1, runs: 0 })).toBe(false);
});
