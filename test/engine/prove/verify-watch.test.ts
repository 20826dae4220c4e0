/** `gradlings verify LESSON --watch`: what is saved is proven again, and only that. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { readText, write } from '../../fixture/checkout.ts';
import { LAWS, MEAN, numbersWith, TEXT } from './numbers.ts';

let end = (): void => {};
afterEach(() => end());

/** Types it, and gives what it has printed since the last time, once that ends with a sentence. */
function watching(folder: string): () => Promise<string> {
  const command = [join(folder, 'gradlings.js'), 'verify', 'numbers', '--watch', '--seeds', '1'];
  const env = { ...process.env, NO_COLOR: '1' };
  const child = spawn(process.execPath, command, { cwd: folder, env });
  end = () => void child.kill();
  let printed = '';
  let told = (): void => {};
  child.stdout.on('data', (text: Buffer) => {
    printed += String(text);
    told();
  });
  return async () => {
    while (!/^ {2}(nothing is missing|missing: \d+\n(?: {2}- .*\n)+)/m.test(printed)) {
      await new Promise<void>((resolve) => (told = resolve));
    }
    const now = printed;
    printed = '';
    return now;
  };
}

test('a file of mistakes is about its exercise, a text about none, and laws about all', async () => {
  const folder = numbersWith();
  const next = watching(folder);
  const first = await next();
  expect(first).toContain('  numbers/mean\n');
  expect(first).toContain('  numbers/scale\n');
  expect(first).toContain('  nothing is missing\n');

  const mistakes = readText(folder, MEAN);
  write(folder, { [MEAN]: mistakes.replace('xs.sort((a', '[...xs].sort((a') });
  const second = await next();
  expect(second).toContain(`  numbers: ${MEAN}\n`);
  expect(second).toContain('  numbers/mean\n');
  expect(second).not.toContain('  numbers/scale\n');
  expect(second).toContain('mean_sorts passes every law');

  write(folder, { [MEAN]: mistakes });
  expect(await next()).toContain('  nothing is missing\n');

  write(folder, { [TEXT]: readText(folder, TEXT).replace('`scale`', 'scaling') });
  const third = await next();
  expect(third).not.toContain('  numbers/mean\n');
  expect(third).toContain(`  - ${TEXT}: write a section on scale`);

  write(folder, { [LAWS]: readText(folder, LAWS).replace('a shift moves', 'a shift shifts') });
  const fourth = await next();
  expect(fourth).toContain('  numbers/mean\n');
  expect(fourth).toContain('  numbers/scale\n');
  expect(fourth).toContain('3 law: a shift shifts the mean');
});
