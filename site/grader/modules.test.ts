import { expect, test } from 'vitest';
import { modulesNamedIn } from './modules.ts';

const named = async (...sources: unknown[]): Promise<string[]> =>
  Object.keys(await modulesNamedIn(sources));

test('a module is fetched where a file names it, however that is written', async () => {
  expect(await named("import { images } from '#digits';")).toEqual(['#digits']);
  expect(await named('', "import { images } from '#dig\\u0069ts';")).toEqual(['#digits']);
  expect(await named("import { tensor } from '#tensor';", undefined)).toEqual([]);
  expect(await named()).toEqual([]);
});

test('it comes as JavaScript', async () => {
  const { '#digits': code } = await modulesNamedIn(['#digits']);
  expect(code).toContain('export const images');
  expect(code).not.toContain(': Tensor');
});
