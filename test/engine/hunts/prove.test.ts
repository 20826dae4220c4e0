/** What `gradlings verify` says of hunts. */
import { expect, test } from 'vitest';
import { typeIn } from '../../fixture/checkout.ts';
import type { Edits } from '../prove/numbers.ts';
import { CONFIG, COPY, FUNCTIONS, huntingWith, LAWS, REFERENCE, RIGHT, TEXTS } from './course.ts';

const missing = async (edits: Edits): Promise<string> => {
  const folder = huntingWith(edits);
  const { stdout, stderr } = await typeIn(folder, 'verify', 'numbers', '--seeds', '2');
  expect(stderr).toBe('');
  return stdout.slice(stdout.indexOf('missing')).trim();
};

test('a hunt that has all it needs', async () => {
  expect(await missing({})).toBe('missing');
});

test('a law that catches too few, and one that is no stub', async () => {
  const said = await missing({
    [REFERENCE]: RIGHT.replace('catch {\n    return false', 'catch {\n    return true'),
    [LAWS]: RIGHT,
  });
  expect(said).toContain(`${REFERENCE}:2: on seed 1 meanLaw does not catch thrower`);
  expect(said).toContain(`${LAWS}:2: meanLaw is no stub: it says something`);
  expect(said).toContain(`${COPY}: not as ${LAWS}: copy it`);
});

test('a law that accuses a right function is shown with the input', async () => {
  const said = await missing({ [REFERENCE]: RIGHT.replace('xs.length - sum', 'xs.length') });
  expect(said).toMatch(
    /on seed 1 meanLaw\(mean, \[.*\]\): False alarm: nothing is wrong with mean here/,
  );
});

test('suspects that are twins, or hardly ever wrong, and right functions that are not', async () => {
  const said = await missing({
    [FUNCTIONS]: [
      'export const rounded',
      `export const twin = (xs: number[]): number => undivided(xs);
suspect<'en'>(twin, { does: { en: 'It is the sum.' }, where: { en: '' } });
export const lucky = (xs: number[]): number => (xs[0] === 0.123 ? 0 : bySum(xs));
suspect<'en'>(lucky, { does: { en: 'It is the sum.' }, where: { en: 'Nearly nowhere.' } });
export const half = (xs: number[]): number => (xs.length > 2 ? bySum(xs) : 0);
innocent(half);
export const rounded`,
    ],
  });
  expect(said).toContain(
    'no law can catch twin alone: wherever it is wrong, it answers like undivided',
  );
  expect(said).toContain('lucky is wrong on 0 of 100 inputs');
  expect(said).toContain('half and bySum answer differently');
  expect(said).toContain('where twin is wrong has no words in the language "en"');
});

test('what is not written at all', async () => {
  const said = await missing({
    [REFERENCE]: 'export const other = 1;',
    [TEXTS]: [
      "hints: [{ en: 'What does a shift do?' }, { en: 'n times the mean is the sum.' }]",
      "hints: [{ en: '' }, { en: 'n' }]",
    ],
    'checks/numbers/hunts/another.ts': 'export {};',
    [FUNCTIONS]: 'export {};',
  });
  expect(said).toContain(`${REFERENCE}: write a law that catches all suspects`);
  expect(said).toContain('hint 1 of meanLaw has no words');
  expect(said).toContain('another.ts: call it after a hunt of this lesson');
  expect(said).toContain('mark 2 right functions or more');
  expect(said).toContain('mark 4 suspects or more');
});

test('a course that does not say that a lesson has hunts', async () => {
  const said = await missing({ [CONFIG]: [' hasHunts: true,', ''] });
  expect(said).toContain(`${CONFIG}: say hasHunts: true of numbers: its lesson has hunts`);
});
