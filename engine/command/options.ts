/** Options that several subcommands share, and how their values are read. */
import { InvalidArgumentError, Option } from 'commander';
import { FORMAT_NAMES, type FormatName } from '../formats/formats.ts';
import type { Settings } from '../grade/task.ts';
import { systemLanguage } from '../node/language.js';

/** Something that keeps the command from being done; the message says what to do about it. */
export class CommandError extends Error {}

const LARGEST_SEED = 2 ** 31 - 1;
const MOST_RUNS = 100_000;
const MOST_SHARDS = 100_000;

const wholeNumber =
  (least: number, most: number) =>
  (text: string): number => {
    const number = Number(text);
    if (/^\d+$/.test(text) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(`It takes a whole number from ${least} to ${most}.`);
  };

export const seedOption = (): Option =>
  new Option('--seed <number>', 'which cases to draw')
    .default(1)
    .argParser(wholeNumber(0, LARGEST_SEED));

export const runsOption = (): Option =>
  new Option('--runs <number>', 'how many cases to draw; 100 is the usual number for each law')
    .default(100)
    .argParser(wholeNumber(1, MOST_RUNS));

/** Whether somebody could have asked for these cases. */
export const isDrawable = ({ seed, runs }: Pick<Settings, 'seed' | 'runs'>): boolean =>
  seed >= 0 && seed <= LARGEST_SEED && runs >= 1 && runs <= MOST_RUNS;

export const languageOption = (): Option =>
  new Option('--lang <language>', 'the language of the reports')
    .choices(['en', 'ko'])
    .default(systemLanguage(), "the system's");

export const minScoreOption = (): Option =>
  new Option('--min-score <points>', 'exit with 1 if a submission has fewer points').argParser(
    (text) => {
      const points = Number(text);
      if (/^\d+(\.\d+)?$/.test(text)) return points;
      throw new InvalidArgumentError('It takes a number of points, such as 60 or 62.5.');
    },
  );

export const jobsOption = (): Option =>
  new Option('--jobs <number>', 'how many processes grade at the same time')
    .default(undefined, 'one a core')
    .argParser(wholeNumber(1, 256));

export const formatOption = (): Option =>
  new Option(
    '--format <names>',
    `formats to write, with commas between them: ${FORMAT_NAMES.join(', ')}`,
  ).argParser((text): FormatName[] => {
    const names = [...new Set(text.split(','))];
    const unknown = names.find((name) => !FORMAT_NAMES.includes(name as FormatName));
    if (unknown === undefined) return names as FormatName[];
    throw new InvalidArgumentError(
      `There is no format "${unknown}"; there are ${FORMAT_NAMES.join(', ')}.`,
    );
  });

/** A part of a class, counted from 1. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

export const shardOption = (): Option =>
  new Option('--shard <i/n>', 'grade the i-th of n parts only, to be joined by merge').argParser(
    (text): Shard => {
      const [, i, n] = /^(\d+)\/(\d+)$/.exec(text) ?? [];
      const shard = { index: Number(i), of: Number(n) };
      if (shard.index >= 1 && shard.index <= shard.of && shard.of <= MOST_SHARDS) return shard;
      throw new InvalidArgumentError('It takes a part and the number of parts, such as 2/8.');
    },
  );
