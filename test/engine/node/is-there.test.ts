import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { rightsFor } from '../../../engine/node/rights.js';

const url = (path: string): string => new URL(`../../../${path}`, import.meta.url).href;

const ASKS = `
  await import('${url('engine/node/load-typescript.js')}');
  const { isThere } = await import('${url('engine/node/is-there.ts')}');
  const files = ['${url('package.json')}', '${url('no-such-file.json')}', 'file:///etc/hosts'];
  console.log(files.map((file) => isThere(new URL(file))).join());
`;

test('to a grading process, what it may not read is not there', () => {
  const rights = rightsFor(url('test/fixture/gradlings.config.ts'), []);
  const typed = [...rights, '--no-warnings', '--input-type=module', '--eval', ASKS];
  const { stdout, stderr } = spawnSync(process.execPath, typed, { encoding: 'utf8' });
  expect({ stdout, stderr }).toEqual({ stdout: 'true,false,false\n', stderr: '' });
});
