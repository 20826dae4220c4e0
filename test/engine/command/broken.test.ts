/** What nobody has foreseen ends in a sentence and the exit code 2, whatever it is. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder, write } from '../../fixture/checkout.ts';

const BROKEN = new URL('../../../engine/command/broken.js', import.meta.url).href;
const folder = temporaryFolder();

function run(work: string, env: Record<string, string> = {}) {
  write(folder, {
    'run.mjs': `import { orTellBroken } from '${BROKEN}';\nawait orTellBroken(async () => { ${work} });`,
  });
  const options = {
    encoding: 'utf8',
    env: { ...process.env, GRADLINGS_LANG: 'en', ...env },
  } as const;
  const { status, stderr } = spawnSync(process.execPath, [join(folder, 'run.mjs')], options);
  return { status, lines: stderr.trimEnd().split('\n') };
}

describe('a command', () => {
  test.each([
    ['that throws', "throw new Error('no disk\\nand more');", /^gradlings broke: Error: no disk/],
    ['that throws no error', "throw 'no disk';", /^gradlings broke: no disk$/],
    [
      'of which something throws that nobody waits for',
      "setTimeout(() => { throw new TypeError('late'); }); await new Promise((done) => setTimeout(done, 1e4));",
      /^gradlings broke: TypeError: late \(file:.*run\.mjs:2:\d+\)$/,
    ],
    [
      'with a promise that nobody looks after',
      "Promise.reject(new Error('lost')); await new Promise((done) => setTimeout(done, 1e4));",
      /^gradlings broke: Error: lost/,
    ],
    ['that waits for nothing', 'await new Promise(() => {});', /^gradlings broke: what it waited/],
  ])('%s', (_, work, says) => {
    const { status, lines } = run(work);
    expect(status).toBe(2);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(says);
    expect(lines[1]).toContain('GRADLINGS_DEBUG=1');
  });

  test('shows all of it where that is asked for, and speaks Korean', () => {
    const { lines } = run("throw new Error('no');", { GRADLINGS_DEBUG: '1', GRADLINGS_LANG: 'ko' });
    expect(lines[0]).toMatch(/^gradlings가 멈추었습니다: Error: no/);
    expect(lines.length).toBeGreaterThan(3);
  });

  test('on a full disk says so, and is not to be reported', () => {
    const work = "throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });";
    expect(run(work)).toEqual({
      status: 2,
      lines: ['error: What is printed cannot be written: the disk is full.'],
    });
  });

  test('that is done, or ends by itself, is told nothing of', () => {
    expect(run('process.exitCode = 1;')).toEqual({ status: 1, lines: [''] });
    expect(run('process.exit(0);')).toEqual({ status: 0, lines: [''] });
  });
});
