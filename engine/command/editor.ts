/** Opens a file at a line in the editor of whoever works here. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join, parse } from 'node:path';
import type { Place } from '../sandbox/problem.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** What to run. */
export interface Launch {
  readonly program: string;
  readonly args: readonly string[];
  /** Whether it needs the terminal until it ends, instead of a window of its own. */
  readonly isInTerminal: boolean;
}

const AT_LINE: readonly (readonly [
  editors: string,
  args: (file: string, line: string) => string[],
])[] = [
  ['code code-insiders codium vscodium cursor windsurf', (file, line) => ['-g', `${file}:${line}`]],
  ['subl sublime_text zed zeditor hx helix', (file, line) => [`${file}:${line}`]],
  [
    'vi vim nvim view nano pico emacs emacsclient micro joe kak mg gvim mvim gedit xed',
    (file, line) => [`+${line}`, file],
  ],
  [
    'idea idea64 webstorm webstorm64 pycharm pycharm64 phpstorm phpstorm64 kate mate',
    (file, line) => ['--line', line, file],
  ],
  ['notepad++', (file, line) => [`-n${line}`, file]],
];

/** Those with a window of their own; what is not known is given the terminal, as it may need it. */
const IN_WINDOWS = new Set(
  'code code-insiders codium vscodium cursor windsurf subl sublime_text zed zeditor gvim mvim gedit xed idea idea64 webstorm webstorm64 pycharm pycharm64 phpstorm phpstorm64 kate mate notepad++ notepad open'.split(
    ' ',
  ),
);

/** Tried where nobody has said which editor it should be. */
const USUAL = ['code', 'code-insiders', 'codium', 'cursor'];

/** `$VISUAL` or `$EDITOR`, else VS Code where it is installed. */
export function editorLaunch({ file, line }: Place, env: Environment): Launch | undefined {
  const chosen = env['VISUAL']?.trim() || env['EDITOR']?.trim();
  const usual = USUAL.find((name) => programOn(env, name) !== undefined);
  const [program, ...options] = chosen ? wordsOf(chosen) : usual === undefined ? [] : [usual];
  if (program === undefined) return undefined;
  const name = parse(program.replaceAll('\\', '/')).name.toLowerCase();
  const atLine = AT_LINE.find(([editors]) => editors.split(' ').includes(name))?.[1];
  const args = [...options, ...(atLine?.(file, String(line)) ?? [file])];
  return { program, args, isInTerminal: !IN_WINDOWS.has(name) };
}

/** `code --wait`, `"/Applications/An Editor" -n`, or a path with spaces as it is. */
function wordsOf(command: string): string[] {
  if (existsSync(command)) return [command];
  return [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, plain]) => double ?? single ?? plain!,
  );
}

/** Where a program is, as a shell would find it. */
function programOn(env: Environment, name: string): string | undefined {
  const folders = (env['PATH'] ?? env['Path'] ?? '').split(delimiter).filter(Boolean);
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', '.bat', '.com'] : [''];
  return folders
    .flatMap((folder) => ['', ...endings].map((ending) => join(folder, name + ending)))
    .find((file) => existsSync(file) && (process.platform !== 'win32' || parse(file).ext !== ''));
}

/** Runs it; rejects where that cannot be done. One with a window of its own is not waited for. */
export function launch({ program, args, isInTerminal }: Launch, env: Environment): Promise<void> {
  const [command, given, shell] = asSpawned(program, args, env);
  const options = { env: { ...env }, shell, windowsHide: true };
  const child = isInTerminal
    ? spawn(command, given, { ...options, stdio: 'inherit' })
    : spawn(command, given, { ...options, stdio: 'ignore', detached: true });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    if (isInTerminal) child.once('close', () => resolve());
    else
      child.once('spawn', () => {
        child.unref();
        resolve();
      });
  });
}

/** What is a script on Windows, as `code` is there, takes a shell; its names have no quotes in them. */
function asSpawned(
  program: string,
  args: readonly string[],
  env: Environment,
): [command: string, args: string[], shell: boolean] {
  if (process.platform !== 'win32') return [program, [...args], false];
  const found = existsSync(program) ? program : (programOn(env, program) ?? program);
  if (!/\.(cmd|bat)$/i.test(found)) return [found, [...args], false];
  return [[found, ...args].map((word) => `"${word}"`).join(' '), [], true];
}
