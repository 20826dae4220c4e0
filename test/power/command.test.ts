import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const script = fileURLToPath(new URL('../power.js', import.meta.url));

function power(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
}

test('an exercise of a lesson, and nothing else of it', () => {
  const { status, stdout } = power('02', 'step', '--seeds', '20');
  expect(stdout).toMatch(/02-perceptron \/ step: \d+ mistakes/);
  expect(stdout).toMatch(/step\(0\) = 1 +1\+0 +0 /);
  expect(stdout).not.toContain('weightedSum');
  expect(status).toBe(0);
});

test('mutants are tried besides', () => {
  const { stdout } = power('perceptron', 'step', '--seeds', '2', '--mutants');
  expect(stdout).toMatch(/step: \d+ mistakes, \d+ mutants/);
});

test('what each law costs, with the sandbox it is asked in', () => {
  const { status, stdout } = power('--cost', '03');
  expect(status).toBe(0);
  expect(stdout).toMatch(/\n {2}flatten {2,}\d+( +\d+\.\d){5}\n/);
  expect(stdout).toMatch(/\n {4}\(opening a sandbox\) +0( +\d+\.\d){5}\n/);
  expect(stdout).toMatch(/\n {2}all of 03-layers/);
});

test.for(['nowhere', '02 nothing', '02 --seeds 0'])('there is no "%s"', (args) => {
  const { status, stderr } = power(...args.split(' '));
  expect(status).toBe(2);
  expect(stderr).toContain('usage: node test/power.js LESSON');
});
