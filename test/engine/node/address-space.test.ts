/** A shell that limits addresses: one sentence instead of a stack of errors. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));

// Elsewhere a shell has no such limit, or none that holds.
if (process.platform === 'linux') {
  test.each([
    ['a command', 'node engine/command/gradlings.js list'],
    ['npm test', 'node engine/command/gradlings.js test'],
  ])('%s says so, and ends with 2', (_, command) => {
    const typed = ['-c', `ulimit -v 8000000; ${command.replace('node', process.execPath)}`];
    for (const [language, begin] of [
      ['en', 'error: This shell limits the address space (ulimit -v)'],
      ['ko', '오류: 이 셸은 주소 공간을 제한합니다(ulimit -v)'],
    ]) {
      const env = { ...process.env, GRADLINGS_LANG: language };
      const options = { cwd: root, env, encoding: 'utf8' } as const;
      const { status, stdout, stderr } = spawnSync('sh', typed, options);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr.startsWith(begin!)).toBe(true);
      expect(stderr.trim().split('\n')).toHaveLength(3);
    }
  });
}
