/** Packages that are not installed: what is missing, and that every script says so in a sentence. */
import { spawnSync } from 'node:child_process';
import { cpSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { faultIn } from '../../../engine/node/packages.js';
import { readText, temporaryFolder, write } from '../../fixture/checkout.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

const json = (value: unknown): string => JSON.stringify(value);

/** A package `a` that needs `b`, another one for development, and one that need not be there. */
const PROJECT = {
  'package.json': json({ dependencies: { a: '1.0.0' }, devDependencies: { tool: '1.0.0' } }),
  'package-lock.json': json({
    packages: {
      '': {},
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b': { version: '1.0.0' },
      'node_modules/tool': { version: '1.0.0', dev: true },
      'node_modules/native': { version: '1.0.0', optional: true },
    },
  }),
};

const A = { 'node_modules/a/package.json': json({ dependencies: { b: '1.0.0' } }) };
const B = { 'node_modules/b/package.json': '{}' };
const TOOL = { 'node_modules/tool/package.json': '{}' };
const installed = (version: string) => ({
  'node_modules/.package-lock.json': json({
    packages: {
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b': { version },
    },
  }),
});

test.for([
  ['none', {}, { how: 'none', names: ['a'] }],
  ['all', { ...A, ...B, ...installed('1.0.0') }, undefined],
  ['all, by another manager', { ...A, ...B }, undefined],
  ['one that another needs is missing', { ...A }, { how: 'missing', names: ['b'] }],
  ['one was removed', { ...A, ...installed('1.0.0') }, { how: 'missing', names: ['b'] }],
  ['one is older', { ...A, ...B, ...installed('0.9.0') }, { how: 'other version', names: ['b'] }],
] as const)('%s installed', ([, there, fault]) => {
  expect(faultIn(write(temporaryFolder(), { ...PROJECT, ...there }))).toEqual(fault);
});

test('what only development needs is missing only there', () => {
  const folder = write(temporaryFolder(), { ...PROJECT, ...A, ...B });
  expect(faultIn(folder)).toBeUndefined();
  expect(faultIn(folder, { dev: true })).toEqual({ how: 'missing', names: ['tool'] });
  expect(faultIn(write(folder, TOOL), { dev: true })).toBeUndefined();
});

test('a package may lie in a folder further up, or behind a link', () => {
  const home = write(temporaryFolder(), B);
  const a = write(join(home, 'store/a'), { 'package.json': A['node_modules/a/package.json'] });
  const folder = write(join(home, 'course'), { ...PROJECT, 'node_modules/.modules.yaml': '' });
  symlinkSync(a, join(folder, 'node_modules/a'), 'junction');
  expect(faultIn(folder)).toBeUndefined();
});

const bare = temporaryFolder();
for (const part of ['engine', 'docs', 'test/verify.js', 'package.json', 'package-lock.json']) {
  cpSync(join(ROOT, part), join(bare, part), { recursive: true });
}
const { scripts } = JSON.parse(readText(ROOT, 'package.json')) as {
  scripts: Readonly<Record<string, string>>;
};

// The site installs what it needs by itself.
test.for(Object.entries(scripts).filter(([name]) => !name.startsWith('site')))(
  'before npm ci, `npm run %s` says what to do first',
  ([, command]) => {
    const say = (GRADLINGS_LANG: string) => {
      const env = { ...process.env, GRADLINGS_LANG };
      const options = { cwd: bare, env, shell: true, encoding: 'utf8' } as const;
      const { status, stdout, stderr } = spawnSync(command, options);
      return { status, text: stdout + stderr };
    };
    const sentences = {
      en: 'The packages are not installed yet. Run `npm ci` first.\n',
      ko: '패키지가 아직 설치되지 않았습니다. 먼저 `npm ci`를 실행하세요.\n',
    };
    for (const [language, text] of Object.entries(sentences)) {
      expect(say(language)).toEqual({ status: 2, text });
    }
  },
);
