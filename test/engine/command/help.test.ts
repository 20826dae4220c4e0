/** Help and errors of the command line, in both languages. */
import { course } from '../../../checks/course.ts';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { commandLine } from '../../../engine/command/command-line.ts';
import { languageIn } from '../../../engine/command/help.ts';
import { koreanError } from '../../../engine/command/korean-help.ts';
import { typeIn, studentCheckout } from './student.ts';

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

describe('what cannot be understood', () => {
  const MISTAKES: readonly (readonly [typed: string, told: string])[] = [
    ['hnit', '오류: hnit 명령은 없습니다.\n혹시 hint인가요?'],
    ['hint --agin', '오류: --agin 옵션은 없습니다.\n혹시 --again인가요?'],
    ['hint a b', '오류: 인수가 너무 많습니다. 1개까지인데 2개입니다.'],
    [
      'list --lang fr',
      '오류: --lang <language> 옵션에 "fr" 값은 쓸 수 없습니다. 쓸 수 있는 값: en, ko.',
    ],
    ['list --lang', '오류: 옵션에 값이 없습니다: --lang <language>'],
    ['handout', '오류: 빠진 인수가 있습니다: folder'],
    [
      'grade a --seed x',
      '오류: --seed <number> 옵션에 "x" 값은 쓸 수 없습니다. 0부터 2147483647까지의 정수를 적으세요.',
    ],
    [
      'grade a --min-score x',
      '오류: --min-score <points> 옵션에 "x" 값은 쓸 수 없습니다. 60이나 62.5처럼 점수를 적으세요.',
    ],
    [
      'grade a --shard x',
      '오류: --shard <i/n> 옵션에 "x" 값은 쓸 수 없습니다. 2/8처럼 몇째 부분인지 적으세요.',
    ],
  ];

  test.for(MISTAKES)('%s', async ([typed, told]) => {
    let said = '';
    const output = { writeErr: (text: string) => void (said += text) };
    const words = typed.split(' ');
    const program = await commandLine(course, words, output, 'ko');
    await expect(program.parseAsync(words, { from: 'user' })).rejects.toThrow();
    expect(said).toBe(`${told}\n무엇을 적을 수 있는지 보려면 명령에 --help를 붙이세요.\n`);
  });

  test('an unknown format is told with those there are', () => {
    const said =
      "error: option '--format <names>' argument 'x' is invalid. There is no format \"x\"; there are json, junit.";
    expect(koreanError(said)).toMatch(/"x" 형식은 없습니다\. 있는 형식: json, junit\./);
  });

  test('as it is typed: the language is that of --lang, wherever it stands', async () => {
    const checkout = studentCheckout();
    const wrong = await typeIn(checkout, 'hint', '--lang', 'ko', '--agin');
    expect(wrong).toMatchObject({ code: 2, stdout: '' });
    expect(wrong.stderr).toContain('오류: --agin 옵션은 없습니다.');
    const help = await typeIn(checkout, 'reset', '--help', '--lang=ko');
    expect(help).toMatchObject({ code: 0, stderr: '' });
    expect(help.stdout).toContain('사용법: gradlings reset');
    const unknown = await typeIn(checkout, 'hint', 'softmx', '--lang', 'ko');
    expect(unknown.stderr).toMatch(/^오류: .*softmax/);
  });
});

test('the language of a command line', () => {
  expect(languageIn(['hint', '--lang', 'ko'])).toBe('ko');
  expect(languageIn(['--lang=en', 'hint'])).toBe('en');
  expect(languageIn(['--lang=ko'])).toBe('ko');
  expect(['en', 'ko']).toContain(languageIn(['hint', '--lang']));
  expect(languageIn(['hint', 'ko'])).toBe(languageIn([]));
});

test('whoever has read enough may go', async () => {
  const command = fileURLToPath(new URL('../../../engine/command/gradlings.js', import.meta.url));
  const child = spawn(process.execPath, [command, '--help']);
  child.stdout.destroy();
  let said = '';
  child.stderr.on('data', (data) => (said += String(data)));
  expect(await once(child, 'close')).toEqual([0, null]);
  expect(said).toBe('');
});
