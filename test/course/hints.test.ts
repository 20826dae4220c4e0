/** Every hint of the course, as `gradlings hint` shows it. */
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import course from '../../gradlings.config.ts';
import { hint } from '../../engine/command/hint.ts';
import { allLessons } from '../../engine/course.ts';
import { inLanguage, type Language } from '../../engine/kit/words.ts';
import { temporaryFolder } from '../fixture/checkout.ts';

const LESSONS = fileURLToPath(new URL('../../lessons', import.meta.url));

describe.for<Language>(['en', 'ko'])('in the language %s', (lang) => {
  test.for(allLessons(course))(
    'those of $id fit the terminal and lead to the text',
    async (entry) => {
      const folder = temporaryFolder();
      symlinkSync(LESSONS, join(folder, 'lessons'), 'junction');
      const { lesson } = await entry.load();
      for (const [name, { hints }] of Object.entries(lesson.words)) {
        let last = '';
        for (const text of hints) {
          last = (await hint(course, folder, `${entry.id}/${name}`, { lang })).join('\n');
          // Lines are broken at spaces and nowhere else.
          expect(last.replaceAll(/\s+/g, ' ')).toContain(
            inLanguage(text, lang).replaceAll(/\s+/g, ' '),
          );
          const lines = last.split('\n').filter((line) => !line.includes('README'));
          for (const line of lines) expect(stringWidth(line), line).toBeLessThanOrEqual(80);
        }
        const text = lang === 'ko' ? 'README.ko.md' : 'README.md';
        expect(last).toMatch(new RegExp(`${entry.folder}/${text}:\\d+ · .*\\b${name}\\b`));
      }
    },
  );
});
