/** Options that npm kept for itself: what it leaves of them, and what is said. */
import { Option } from 'commander';
import { expect, test } from 'vitest';
import * as options from '../../../engine/command/options.ts';
import { Program } from '../../../engine/command/program.ts';
import { refuseSwallowed } from '../../../engine/command/swallowed.ts';

/** What is said of a command with these words, that npm runs as a script with these settings. */
function said(script: string, words: string, settings: Record<string, string>): string {
  let text = '';
  const command = new Program('test', 'en')
    .exitOverride()
    .configureOutput({ writeErr: (written) => void (text += written) });
  const { say } = command;
  command
    .shares(options.seedOption, options.runsOption, options.languageOption, options.minScoreOption)
    .addOption(new Option('--class <folder>'))
    .addOption(new Option('--jobs <number>'))
    .addOption(new Option('--again'))
    .addOption(new Option('--no-repairs'))
    .addOption(new Option('--yes', say({ en: '', ko: '' })));
  const set = Object.entries(settings).map(([name, value]) => [`npm_config_${name}`, value]);
  const env = { npm_lifecycle_event: script, ...Object.fromEntries(set) };
  try {
    refuseSwallowed(command, words.split(' ').filter(Boolean), env);
    return 'nothing';
  } catch {
    return text;
  }
}

// The settings are those that npm 10 and 11 make of the options.
test.for([
  ['--seed 7', '7', { seed: 'true' }, '--seed 7'],
  ['--seed=7', '', { seed: '7' }, '--seed 7'],
  ['--runs 10 softmax', '10 softmax', { runs: 'true' }, 'softmax --runs 10'],
  ['--min-score 60 .', '60 .', { min_score: 'true' }, '. --min-score 60'],
  [
    'softmax --lang ko',
    'softmax ko',
    { long: 'true', all: 'true', global: 'true' },
    'softmax --lang ko',
  ],
  ['--class x', 'x', { long: 'true', all: 'true' }, '--class x'],
  ['--jobs 2 x', '2 x', { jobs: 'true' }, '2 x --jobs <number>'],
  ['softmax --again', 'softmax', { again: 'true' }, 'softmax --again'],
  ['--again --seed=3', '', { again: 'true', seed: '3' }, '--seed 3 --again'],
  ['--seed', '', { seed: 'true' }, '--seed <number>'],
  ['--no-repairs x', 'x', { repairs: '' }, 'x --no-repairs'],
] as const)('%s: what to type is said', ([, words, settings, meant]) => {
  expect(said('test', words, settings)).toContain(`Type: npm test -- ${meant}\n`);
});

test.for([
  ['settings of npm itself', { cache: '/c', yes: 'true', loglevel: 'silent', prefix: '/p' }],
  ['what packages are built with', { jobs: 'max', nodedir: '/usr' }],
  ['a setting that is empty', { seed: '' }],
  ['nothing at all', {}],
] as const)('%s: nothing is said', ([, settings]) => {
  expect(said('test', 'softmax', settings)).toBe('nothing');
});

test('a script of another name knows what it runs', () => {
  expect(said('ci', '', { seed: '3' })).toBe('nothing');
});
