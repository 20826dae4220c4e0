/** What a roster and a class have not in common, in a few lines. */
import type { Language } from '../../kit/words.ts';
import { oneLine } from '../untrusted.ts';
import type { ClassRecord } from './record.ts';
import { tellStudent } from './students.ts';

/** Nothing is said of other parts: they say it themselves. */
export function rosterSummary({ roster, members, language }: ClassRecord): string[] {
  if (!roster) return [];
  const words = WORDS[language];
  const strangers = members
    .filter(({ status, stranger }) => status !== 'elsewhere' && stranger !== undefined)
    .map(({ folder, stranger }) => `${oneLine(folder)}: ${stranger}`);
  const missing = members
    .filter(({ status }) => status === 'missing')
    .map(({ student, note }) => {
      const who = student ? tellStudent(student) : '';
      return note === undefined ? who : `${who} (${note})`;
    });
  if (missing.length === 0) return strangers;
  const some = missing.slice(0, SHOWN).join('; ');
  const rest = missing.length > SHOWN ? words.more(missing.length - SHOWN) : '';
  return [...strangers, words.missing(missing.length, roster.rows.length, some + rest)];
}

/** The others are in the gradebook. */
const SHOWN = 20;

const en = {
  missing: (count: number, of: number, who: string) =>
    `${count} of ${of} on the roster ${count === 1 ? 'is' : 'are'} missing: ${who}`,
  more: (count: number) => ` and ${count} more`,
};

const ko: typeof en = {
  missing: (count, of, who) => `명단의 ${of}명 가운데 ${count}명이 제출하지 않았습니다: ${who}`,
  more: (count) => ` 외 ${count}명`,
};

const WORDS: Readonly<Record<Language, typeof en>> = { en, ko };
