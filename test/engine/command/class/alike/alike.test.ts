/** `gradlings grade alike`, as it is typed. */
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { AlikeClass } from '../../../../../engine/formats/class/alike.ts';
import { gradlings, readText, temporaryFolder, write } from '../../../../fixture/checkout.ts';
import { NUMBERS, SOLVED } from '../../../../fixture/submissions.ts';

const cwd = temporaryFolder();

/** More than anybody writes twice. */
const LONG = `
export function mean(xs: number[]): number {
  let total = 0;
  for (const x of xs) {
    if (Number.isNaN(x)) throw new RangeError('what is no number has no mean');
    total += x;
  }
  return xs.length === 0 ? NaN : Math.min(Math.max(...xs), total / xs.length);
}

export function scale(xs: number[], by: number): number[] {
  const scaled: number[] = [];
  for (let i = 0; i < xs.length; i++) {
    const x = xs[i]!;
    scaled.push(Number.isFinite(x) ? x * by : x === Infinity ? Math.sign(by) * x : x + by);
  }
  if (scaled.some((x, i) => x !== xs[i]! * by)) console.log(scaled.map(String).join(', '));
  return scaled.concat([]).slice(0, xs.length);
}

function spread(xs: number[]): number {
  const sorted = [...xs].sort((a, b) => a - b);
  const middle = mean(sorted.filter((x) => x > sorted[0]!));
  return Math.sqrt(sorted.reduce((sum, x) => sum + (x - middle) ** 2, 0) / sorted.length);
}
`;
const COPY = LONG.replaceAll('total', 'sum').replaceAll('scaled', 'out').replaceAll('xs', 'v');
const HOSTILE = '::error::x\u202E<img src=x onerror=alert(1)>';

const zip = zipSync({ [NUMBERS]: Buffer.from(COPY) });
write(join(cwd, 'class'), {
  [`ada/${NUMBERS}`]: LONG,
  'zipped 한글.zip': zip,
  [`${HOSTILE.replaceAll(/[<>:]/g, '')}/mine/${NUMBERS}`]: `// mine\n${COPY}`,
  [`eve/${NUMBERS}`]: SOLVED[NUMBERS],
  [`joe/${NUMBERS}`]: 'export const mean = (xs) => 1;',
});

const alike = (...args: string[]) =>
  gradlings(cwd, 'grade', 'alike', '--class', 'class', '--lang', 'en', ...args);

test('copies are found, wherever they lie, with the lines of both', async () => {
  const { code, stdout } = await alike();
  expect(stdout).toContain('1 group of submissions that are alike, among 5');
  expect(stdout).toContain('a reason to look, and no proof');
  expect(stdout).toMatch(/^1\. .*ada, .*zipped 한글/m);
  expect(stdout).toMatch(/spread, lines 21 to 25 +│ spread, lines/);
  expect(stdout).toMatch(/const sorted = .*│ {3}const sorted = /);
  expect(code).toBe(0);
});

test('the same comes out every time, also as JSON', async () => {
  const [first, again] = [await alike('--format', 'json'), await alike('--format', 'json')];
  expect(again).toEqual(first);
  const { groups, submissions } = JSON.parse(first.stdout) as AlikeClass;
  expect(submissions).toBe(5);
  const [pair] = groups[0]!.pairs;
  expect(pair!.lessons[0]).toMatchObject({ id: 'numbers', share: 1 });
  const [longest] = pair!.lessons[0]!.functions;
  expect(longest!.lines[0][0]).toMatch(/^export function scale/);
});

test('as a page it is written whole, and nothing in it is hostile', async () => {
  const { code, stdout } = await alike('--format', 'html', '--out', 'alike.html');
  expect([code, stdout]).toEqual([0, '']);
  const page = readText(cwd, 'alike.html');
  expect(page).toContain('spread, lines 21 to 25');
  expect(page).not.toMatch(/<img|\u202E/);
});

test('who cannot be compared is named, in Korean too', async () => {
  write(join(cwd, 'two'), { [`ada/${NUMBERS}`]: LONG, 'broken.zip': 'no zip' });
  const typed = ['--class', 'two', '--lang', 'ko'];
  const { code, stdout } = await gradlings(cwd, 'grade', 'alike', ...typed);
  expect(stdout).toContain('서로 비슷한 것이 없습니다');
  expect(stdout).toMatch(/비교하지 못했거나 일부만 비교함: 1개\n {4}broken/);
  expect(code).toBe(2);
});
