/** What is said of slips: `npm run verify` tells how many of them are told of by the right sentence. */
import { describe, expect, test } from 'vitest';
import type { Language } from '../../engine/kit/words.ts';
import { SLIPS, type Slip } from './cases.ts';
import { RIGHT, WRONG_ELSEWHERE } from './innocent.ts';
import { slips } from './shares.ts';
import { tell } from './tell.ts';

const all = Object.entries(SLIPS).flatMap(([kind, of]) =>
  of.map((slip, i) => [`${kind}, ${i + 1}: ${slip.exercise}`, slip] as const),
);

const HANGUL = /[가-힣]/;

async function record(name: string, slip: Slip, language: Language): Promise<void> {
  const { text, line, exercise } = await tell(slip, language);
  expect(exercise.status).not.toBe('passed');
  expect(HANGUL.test(text)).toBe(language === 'ko');
  const isRight = slip.says.every((what) => what.test(text));
  const how = isRight ? 'right' : exercise.mistake ? 'untrue' : 'vague';
  slips.add({ slip: `${name} (${language})`, told: text, how });
  if (isRight && slip.at !== undefined) expect(line).toContain(slip.at);
}

test.each(all)('%s', async (name, slip) => {
  await record(name, slip, 'en');
  await record(name, slip, 'ko');
});

describe('what looks like a slip and is none', () => {
  test.each(RIGHT)('passes: $exercise, $code', async (innocent) => {
    const { exercise } = await tell(innocent, 'en');
    expect(exercise).toMatchObject({ status: 'passed', mistake: null });
  });

  test.each(WRONG_ELSEWHERE)('is not blamed: $exercise, $code', async (innocent) => {
    const { exercise } = await tell(innocent, 'en');
    expect(exercise.status).toBe('failed');
    expect(exercise.mistake?.id ?? '').not.toMatch(/^slip:/);
  });
});
