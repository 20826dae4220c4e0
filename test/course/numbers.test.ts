/** Every worked number of the lesson texts is computed: see `numbers/`, and `worked.ts`. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import course from '../../gradlings.config.ts';
import type { Language } from '../../engine/kit/words.ts';
import { plain } from './formulas.ts';
import { claimedIn, type Phrase, reader } from './worked.ts';

const TEXTS: Record<Language, string> = { en: 'README.md', ko: 'README.ko.md' };

const textOf = (folder: string, language: Language): string =>
  plain(
    readFileSync(new URL(`../../lessons/${folder}/${TEXTS[language]}`, import.meta.url), 'utf8'),
  );

describe.for(course.lessons)('$folder', async ({ id, folder }) => {
  const { phrases } = (await import(`./numbers/${id}.ts`)) as { phrases: Phrase[] };

  describe.for<Language>(['en', 'ko'])('%s', (language) => {
    const text = textOf(folder, language);
    const read = reader(phrases, language);

    test('every number is computed, or given for a reason', () => {
      expect(read(text).faults).toEqual([]);
    });

    test('none of them can be changed', () => {
      const lines = text.split('\n');
      const unnoticed = read(text).computed.flatMap((spans, i) => {
        const line = lines[i]!;
        const others = spans.flatMap(([from, to]) =>
          otherThan(line.slice(from, to)).map(
            (other) => line.slice(0, from) + other + line.slice(to),
          ),
        );
        return others.filter(
          (changed) => read(lines.with(i, changed).join('\n')).faults.length === 0,
        );
      });
      expect(unnoticed).toEqual([]);
    });
  });

  test('the languages print the same numbers, paragraph by paragraph', () => {
    expect(numbersByLine(textOf(folder, 'ko'))).toEqual(numbersByLine(textOf(folder, 'en')));
  });
});

/** Numbers of the same form: with another last digit, and with the other sign. */
function otherThan(number: string): string[] {
  const digit = number.replace(/\d(?=\D*$)/, (last) => String((Number(last) + 5) % 10));
  if (!/[1-9]/.test(number)) return [digit];
  return [digit, /^[−-]/.test(number) ? number.slice(1) : `−${number}`];
}

/** Sentences differ in the order of their parts, so the numbers of a line are sorted. */
const numbersByLine = (text: string): string[] =>
  text.split('\n').map((line) =>
    claimedIn(line)
      .map(([from, to]) => line.slice(from, to))
      .filter((number) => /\.|^10[^\d]/.test(number))
      .sort()
      .join(' '),
  );
