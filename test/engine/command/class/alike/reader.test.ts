/** Code is read in a thread of its own, which ends with what it cannot end. */
import { afterAll, expect, test } from 'vitest';
import { Reader } from '../../../../../engine/command/class/alike/reader.ts';

const reader = new Reader(2);
afterAll(() => reader.close());

const names = async (text: string) => (await reader.read(text))?.pieces.map((piece) => piece.name);

test('what takes too long is not read, and the next is', async () => {
  expect(await names('export const one = (a: number) => a;')).toEqual(['one']);
  expect(await names(`${'a?(b):c=>'.repeat(40)}1`)).toBeUndefined();
  expect(await names('export function two() {}')).toEqual(['two']);
});

test('what cannot be read as code has no functions, but is a file like any other', async () => {
  const [one, other] = [await reader.read('function ('), await reader.read('function (\r\n')];
  expect(one).toMatchObject({ pieces: [], ownLines: 1 });
  expect(other!.sha256).not.toBe(one!.sha256);
  expect((await reader.read('function (\n'))!.sha256).toBe(other!.sha256);
});
