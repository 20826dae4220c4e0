/** A fix reaches a class that has begun: by the very steps that INSTRUCTORS.md tells, with git. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { readText, temporaryFolder } from '../fixture/checkout.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FILE = 'lessons/02-perceptron/exercise.ts';
const STUB = 'checks/stubs/02-perceptron.ts';
const LAWS = 'checks/perceptron/checks.ts';

/** The commands under this heading, a list for each block. */
function blocksIn(file: string, heading: string): string[][] {
  const [, section = ''] = readText(ROOT, file).split(`\n## ${heading}\n`);
  const [whole = ''] = section.split('\n## ');
  return [...whole.matchAll(/```sh\n([^]*?)```/g)].map(([, block = '']) =>
    block.trim().split('\n'),
  );
}

const BLOCKS = blocksIn('INSTRUCTORS.md', 'A running class');
const [TEACHER = [], STUDENT = [], [RESET = ''] = [], CONFLICT = []] = BLOCKS;

const home = temporaryFolder();
const [source, spring, ada, kim] = ['source', 'course-spring', 'ada', 'kim'].map((name) =>
  join(home, name),
) as [string, string, string, string];

/** With a name of one's own, and no settings of whoever runs this. */
const ENV = {
  ...process.env,
  ...Object.fromEntries(
    ['AUTHOR', 'COMMITTER'].flatMap((who) => [
      [`GIT_${who}_NAME`, 'Ada'],
      [`GIT_${who}_EMAIL`, 'ada@example.org'],
    ]),
  ),
  GIT_CONFIG_GLOBAL: join(home, 'none'),
  GIT_CONFIG_NOSYSTEM: '1',
  GRADLINGS_LANG: 'en',
  NO_COLOR: '1',
  npm_config_update_notifier: 'false',
};

function type(cwd: string, command: string): { code: number | null; text: string } {
  const [shell, option] = process.platform === 'win32' ? ['cmd', '/c'] : ['sh', '-c'];
  const { status, stdout, stderr } = spawnSync(shell!, [option!, command], {
    cwd,
    env: ENV,
    encoding: 'utf8',
  });
  return { code: status, text: stdout + stderr };
}

function typed(cwd: string, command: string): string {
  const { code, text } = type(cwd, command);
  expect(code, `${command}\n${text}`).toBe(0);
  return text;
}

/** Types them one after the other, where the last one has gone; what they say. */
function follow(cwd: string, commands: readonly string[]): string {
  let at = cwd;
  const said: string[] = [];
  for (const command of commands) {
    const [, to] = /^cd (.*)/.exec(command) ?? [];
    // Packages are there already.
    if (command === 'npm ci') continue;
    if (to !== undefined) at = join(at, to);
    // Students hear of what is wrong with their work by an exit code, too.
    else said.push(command === 'npm test' ? type(at, command).text : typed(at, command));
  }
  return said.join('\n');
}

function edit(folder: string, file: string, ...changes: (readonly [string, string])[]): void {
  let text = readText(folder, file);
  for (const [from, to] of changes) {
    expect(text).toContain(from);
    text = text.replace(from, () => to);
  }
  writeFileSync(join(folder, file), text);
}

const HEADS = {
  weightedSum: 'export function weightedSum(x: Tensor, w: Tensor, b: number): number {\n',
  step: 'export function step(z: number): number {\n',
  andGate: 'export function andGate(): Perceptron {\n',
};
const GAP = "  throw new Error('not written yet');";
const WORK = {
  weightedSum:
    "  if (x.size !== w.size) throw new RangeError('sizes');\n  return w.matmul(x).item() + b;",
  step: '  return z >= 0 ? 1 : 0;',
  andGate: '  return { w: tensor([1, 1]), b: -1.5 };',
};

function solve(folder: string): void {
  const names = Object.keys(WORK) as (keyof typeof WORK)[];
  const answers = names.map((name) => [HEADS[name] + GAP, HEADS[name] + WORK[name]] as const);
  edit(folder, FILE, ['import type { Tensor }', 'import { type Tensor, tensor }'], ...answers);
}

/** Another law of `step`: here, of what it is worth, which everybody sees. */
function changeLaw(worth: readonly [number, number], inAll: readonly [number, number]): void {
  const law = (points: number) => `const step = exercise(${points}, ['z'], aNumber)`;
  const lesson = (points: number) => `id: 'perceptron', points: ${points}`;
  edit(source, LAWS, [law(worth[0]), law(worth[1])]);
  edit(source, 'gradlings.config.ts', [lesson(inAll[0]), lesson(inAll[1])]);
}

/** A stub is changed in both of its places. */
function changeStub(...changes: (readonly [string, string])[]): void {
  for (const file of [FILE, STUB]) edit(source, file, ...changes);
}

/** Whose packages are those of this checkout. */
function withPackages(folder: string): string {
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  if (existsSync(join(folder, '.git'))) {
    writeFileSync(join(folder, '.git/info/exclude'), 'node_modules\n');
  }
  return folder;
}

/** Of our own tests a handout has those of lessons alone. */
const ASIDE = /^(node_modules|\.git|coverage|dist|site|docs|examples|test\/(?!lessons(\/|$)).*)$/;

beforeAll(() => {
  cpSync(ROOT, source, {
    recursive: true,
    filter: (path) => !ASIDE.test(relative(ROOT, path).split(sep).join('/')),
  });
  withPackages(source);
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: home, env: ENV, stdio: 'pipe' });
  git('init', '--quiet', '--bare', '--initial-branch=main', 'class.git');
  git('clone', '--quiet', 'class.git', 'course-spring');
  // An empty repository is as good as an empty folder.
  typed(source, 'npm run handout -- ../course-spring');
  withPackages(spring);
  typed(spring, 'git add --all && git commit --quiet --message "The course" && git push --quiet');
  for (const name of ['ada', 'kim']) {
    git('clone', '--quiet', 'class.git', name);
    solve(withPackages(join(home, name)));
  }
  typed(ada, 'git commit --quiet --all --message "My work"');
});

test('both documents tell the same commands', () => {
  expect(BLOCKS.length).toBe(4);
  expect(blocksIn('INSTRUCTORS.ko.md', '진행 중인 반')).toEqual(BLOCKS);
  expect(STUDENT).toContain('npm ci');
});

test('a law: work is kept, committed or not', () => {
  const before = [ada, kim].map((folder) => readText(folder, FILE));
  changeLaw([1, 3], [10, 12]);
  expect(follow(source, TEACHER)).toContain('Files: 0 new, 2 replaced, 0 removed.');
  for (const [i, folder] of [ada, kim].entries()) {
    const said = follow(folder, STUDENT);
    expect(said).toMatch(/02 perceptron .* 5 \/ 12/);
    expect(readText(folder, FILE)).toBe(before[i]);
  }
});

test('a law and a stub: work is kept, committed or not, and the change is shown', () => {
  const before = [ada, kim].map((folder) => readText(folder, FILE));
  changeLaw([3, 2], [12, 11]);
  changeStub(
    ['also where one of them is 1.', 'also where one of them is 1 or 2.'],
    [HEADS.weightedSum, HEADS.weightedSum.replace('b: number', 'b = 0')],
  );
  const told = follow(source, TEACHER);
  expect(told).toContain('weightedSum: nothing is written in it yet');
  expect(told).toContain(
    '      + export function weightedSum(x: Tensor, w: Tensor, b = 0): number {',
  );
  expect(readText(spring, FILE)).not.toContain('b = 0');
  for (const [i, folder] of [ada, kim].entries()) {
    expect(follow(folder, STUDENT)).toMatch(/02 perceptron .* 4 \/ 11/);
    expect(readText(folder, FILE)).toBe(before[i]);
  }
});

test('whoever wants the new stub takes it, and what was written is kept', () => {
  const before = readText(ada, FILE);
  // Nobody is asked where there is no terminal.
  const [, kept = ''] = /kept +(\S+)/.exec(typed(ada, `${RESET} --yes`)) ?? [];
  expect(readText(ada, kept)).toBe(before);
  const now = readText(ada, FILE);
  expect(now).toContain(HEADS.weightedSum.replace('b: number', 'b = 0') + GAP);
  expect(now).toContain(HEADS.step + WORK.step);
});

test('a folder without git can be updated as well', () => {
  const folder = join(home, 'downloaded');
  cpSync(kim, folder, {
    recursive: true,
    filter: (path) => !/[/\\](\.git|node_modules)$/.test(path),
  });
  const text = readText(folder, FILE);
  edit(source, 'lessons/02-perceptron/README.md', ['\n', '\n\nClearer now.\n']);
  expect(typed(source, 'npm run handout -- --into ../downloaded')).toContain('1 replaced');
  expect(readText(folder, FILE)).toBe(text);
  expect(readText(folder, 'lessons/02-perceptron/README.md')).toContain('Clearer now.');
});

test('new stubs where others have written: a conflict costs what it stands in', () => {
  changeStub([`${HEADS.step}${GAP}`, `${HEADS.step.replace('z: number', 'z = 0')}${GAP}`]);
  const said = follow(
    source,
    TEACHER.map((command) => command.replace('--into', '--stubs --into')),
  );
  expect(said).toContain(`new stubs are in them:\n    ${FILE}`);

  const refused = type(kim, STUDENT[0]!);
  expect(refused.code).not.toBe(0);
  expect(refused.text).toMatch(/commit your changes or stash them/);
  const [commit = '', pull = ''] = CONFLICT;
  typed(kim, commit);
  expect(type(kim, pull).text).toMatch(/CONFLICT/);
  const text = type(kim, 'npm test').text.replaceAll(/\s+/g, ' ');
  expect(text).toMatch(/02 perceptron .* 1 \/ 11/);
  expect(text).toMatch(/a merge conflict stands in lines \d+–\d+: keep one of both sides/);

  const conflicted = readFileSync(join(kim, FILE), 'utf8');
  const own = conflicted.replaceAll(/<{7}.*\n([^]*?)={7}\n[^]*?>{7}.*\n/g, '$1');
  writeFileSync(join(kim, FILE), own);
  expect(type(kim, 'npm test').text).toMatch(/02 perceptron .* 4 \/ 11/);
});
