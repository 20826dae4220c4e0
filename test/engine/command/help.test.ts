/** Help and errors of the command line, in both languages. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { commandLine, languageIn } from '../../../engine/command/command-line.ts';
import { checkout, typeIn } from '../../fixture/checkout.ts';
import course from '../../fixture/gradlings.config.ts';

const every = (command: Command): Command[] => [command, ...command.commands.flatMap(every)];

const COMMANDS = every(await commandLine(course, [], {}, 'ko')).map(
  (command) => [command.name(), command] as const,
);

/** What is typed or chosen is the same in every language. */
const NAMES = /(?<![가-힣])[a-z]{2,}(?:[- ][a-z]{2,}){3,}/i;

test.for(COMMANDS)('the help of %s is all Korean', ([, command]) => {
  // Which form an option has is told as it is typed.
  const lines = command.helpInformation().split('\n').slice(1);
  expect(lines.join('\n')).toMatch(/[가-힣]/);
  const texts = lines.map((line) => line.replaceAll(/-?-[\w-]+|<[^>]*>|\[[^\]]*\]/g, ''));
  for (const text of texts) expect(text).not.toMatch(NAMES);
  for (const line of lines) expect(stringWidth(line), line).toBeLessThanOrEqual(80);
  expect(lines.join('\n')).not.toMatch(/Usage|Options|Arguments|Commands|choices|default/);
});

test('in English nothing is Korean', async () => {
  for (const command of every(await commandLine(course, [], {}, 'en'))) {
    expect(command.helpInformation()).not.toMatch(/[가-힣]/);
    expect(command.helpInformation()).toContain('show this help');
  }
});

test('as it is typed: the language is that of --lang, wherever it stands', async () => {
  const folder = checkout();
  const wrong = await typeIn(folder, 'hint', '--lang', 'ko', '--agin');
  expect(wrong).toMatchObject({ code: 2, stdout: '' });
  expect(wrong.stderr).toContain('오류: --agin 옵션은 없습니다.');
  const help = await typeIn(folder, 'reset', '--help', '--lang=ko');
  expect(help).toMatchObject({ code: 0, stderr: '' });
  expect(help.stdout).toContain('사용법: gradlings reset');
  const unknown = await typeIn(folder, 'hint', 'meen', '--lang', 'ko');
  expect(unknown.stderr).toMatch(/^오류: .*mean/);
});

test('the language of a command line', () => {
  expect(languageIn(['hint', '--lang', 'ko'])).toBe('ko');
  expect(languageIn(['--lang=en', 'hint'])).toBe('en');
  expect(languageIn(['--lang=ko'])).toBe('ko');
  expect(['en', 'ko']).toContain(languageIn(['hint', '--lang']));
  expect(languageIn(['hint', 'ko'])).toBe(languageIn([]));
});

test('whoever has read enough may go', async () => {
  const command = fileURLToPath(new URL('../../fixture/gradlings.js', import.meta.url));
  const child = spawn(process.execPath, [command, '--help']);
  child.stdout.destroy();
  let said = '';
  child.stderr.on('data', (data) => (said += String(data)));
  expect(await once(child, 'close')).toEqual([0, null]);
  expect(said).toBe('');
});
