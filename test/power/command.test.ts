import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import course from '../../gradlings.config.ts';

const script = fileURLToPath(new URL('../power.js', import.meta.url));

function power(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
}

const { id, folder, load } = course.lessons[0]!;
const number = folder.slice(0, 2);
const { exercises } = (await load()).lesson;
const [first = '', ...others] = exercises.keys();

test('an exercise of a lesson, and nothing else of it', () => {
  const { status, stdout } = power(number, first, '--seeds', '20');
  expect(stdout).toContain(`${folder} / ${first}: `);
  expect(stdout).toMatch(/: \d+ mistakes, [\d.]+ s/);
  // How many cases each law draws: those on purpose, and random ones.
  expect(stdout.match(/ \d+\+\d+ /g)).toHaveLength(exercises.get(first)!.checks.length);
  for (const other of others) expect(stdout).not.toContain(`${folder} / ${other}:`);
  expect(status).toBe(0);
});

test('mutants are tried besides', () => {
  const { stdout } = power(id, first, '--seeds', '2', '--mutants');
  expect(stdout).toMatch(/: \d+ mistakes, \d+ mutants/);
});

test('what each law costs, with the sandbox it is asked in', () => {
  const { status, stdout } = power('--cost', number);
  expect(status).toBe(0);
  for (const name of exercises.keys()) {
    expect(stdout).toMatch(new RegExp(`\\n {2}${name} {2,}\\d+( +\\d+\\.\\d){5}\\n`));
  }
  expect(stdout).toMatch(/\n {4}\(opening a sandbox\) +0( +\d+\.\d){5}\n/);
  expect(stdout).toContain(`\n  all of ${folder}`);
});

test.for(['nowhere', `${number} nothing`, `${number} --seeds 0`])('there is no "%s"', (args) => {
  const { status, stderr } = power(...args.split(' '));
  expect(status).toBe(2);
  expect(stderr).toContain('usage: node test/power.js LESSON');
});
