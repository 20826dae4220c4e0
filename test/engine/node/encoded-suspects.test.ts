/** The functions of a hunt as students are given them: the same, and not to be read by chance. */
import { describe, expect, test } from 'vitest';
import { decoded, encoded } from '../../../engine/node/encoded-suspects.ts';
import { caughtIn, judged, law, RIGHT, suspects } from '../hunts/hunting.ts';

const ROOT = new URL('../../../', import.meta.url).href;
const text = encoded(suspects, ROOT);

describe('whom a law meets', () => {
  test('is the same wherever the file lies', () => {
    const there = decoded(text, 'file:///elsewhere/');
    expect(there.innocents).toEqual(suspects.innocents);
    expect([...there.texts]).toEqual([...suspects.texts]);
    expect(there.submission.entry).toBe(
      suspects.submission.entry.replace(ROOT, 'file:///elsewhere/'),
    );
    expect(Object.values(there.submission.files)).toEqual(Object.values(suspects.submission.files));
    expect(JSON.stringify(there)).not.toContain(ROOT);
  });

  test('is judged as if it had been read as code', async () => {
    const there = decoded(text, 'file:///elsewhere/');
    for (const source of [RIGHT, law('return mean([1, 3]) === 2;')]) {
      const verdict = await judged(source);
      expect(caughtIn(verdict).length).toBeGreaterThan(0);
      expect(await judged(source, undefined, there)).toEqual(verdict);
    }
  });

  test('cannot be read at a glance: neither a name nor what it does', () => {
    for (const word of ['function', 'mean', 'sum', 'ends', 'reduce', ...suspects.texts.keys()]) {
      expect(text).not.toContain(word);
    }
    expect(text).toMatch(/^([\w+/=]{1,100}\n)+$/);
  });
});
