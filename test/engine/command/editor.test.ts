/** Which editor opens a file at a line, and how. */
import { chmodSync, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { editorLaunch, launch } from '../../../engine/command/editor.ts';
import { readText, temporaryFolder, write } from '../../fixture/checkout.ts';

const PLACE = { file: '/C#/a course/exercise.ts', line: 12 };
const AT = `${PLACE.file}:12`;

test.for([
  ['nano', ['nano', '+12', PLACE.file], true],
  ['/usr/bin/vim', ['/usr/bin/vim', '+12', PLACE.file], true],
  ['emacs -nw', ['emacs', '-nw', '+12', PLACE.file], true],
  ['hx', ['hx', AT], true],
  ['micro', ['micro', '+12', PLACE.file], true],
  ['code --wait', ['code', '--wait', '-g', AT], false],
  ['"/opt/my editors/subl" -w', ['/opt/my editors/subl', '-w', AT], false],
  [
    String.raw`'C:\Program Files\Code\Code.exe'`,
    [String.raw`C:\Program Files\Code\Code.exe`, '-g', AT],
    false,
  ],
  ['zed', ['zed', AT], false],
  ['idea', ['idea', '--line', '12', PLACE.file], false],
  // It is not known how it is told of a line, nor if it has a window of its own.
  ['my-editor', ['my-editor', PLACE.file], true],
] as const)('EDITOR=%s', ([EDITOR, words, isInTerminal]) => {
  const found = editorLaunch(PLACE, { EDITOR })!;
  expect([found.program, ...found.args]).toEqual(words);
  expect(found.isInTerminal).toBe(isInTerminal);
});

const folder = write(temporaryFolder(), { 'bin/code': '', 'my editor': '' });
const PATH = ['/nowhere', join(folder, 'bin')].join(delimiter);

test.for([
  [{ VISUAL: 'vim', EDITOR: 'nano', PATH }, 'vim'],
  [{ VISUAL: ' ', EDITOR: 'nano', PATH }, 'nano'],
  [{ EDITOR: '', PATH }, 'code'],
  [{ EDITOR: join(folder, 'my editor') }, join(folder, 'my editor')],
  [{ PATH: '/nowhere' }, undefined],
  [{}, undefined],
] as const)('%o', ([env, program]) => {
  expect(editorLaunch(PLACE, env)?.program).toBe(program);
});

if (process.platform !== 'win32') {
  test('one in the terminal is waited for, and is given the file as it is called', async () => {
    const script = join(folder, 'bin/nano');
    const out = join(folder, 'out');
    write(folder, { 'bin/nano': `#!/bin/sh\nsleep 0.2\nprintf '%s\\n' "$@" > '${out}'\n` });
    chmodSync(script, 0o755);
    const file = `$(touch hacked) & "quotes" '#'.ts`;
    await launch(editorLaunch({ file, line: 3 }, { EDITOR: script })!, process.env);
    expect(readText(out)).toBe(`+3\n${file}\n`);
    expect(existsSync('hacked')).toBe(false);
  });

  test('one with a window of its own is not', async () => {
    const script = join(folder, 'bin/code');
    write(folder, { 'bin/code': `#!/bin/sh\nsleep 0.2\ntouch '${join(folder, 'opened')}'\n` });
    chmodSync(script, 0o755);
    await launch(editorLaunch(PLACE, { PATH })!, {
      ...process.env,
      PATH: `${PATH}:${process.env['PATH']}`,
    });
    expect(existsSync(join(folder, 'opened'))).toBe(false);
    for (let wait = 0; !existsSync(join(folder, 'opened')) && wait < 200; wait++) await sleep(50);
    expect(existsSync(join(folder, 'opened'))).toBe(true);
  });
}

test('one that is not there cannot be started', async () => {
  const nowhere = editorLaunch(PLACE, { EDITOR: '/nowhere/editor' })!;
  await expect(launch(nowhere, process.env)).rejects.toThrow('ENOENT');
});
