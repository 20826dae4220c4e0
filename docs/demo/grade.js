/**
 * Grades the prepared submission. It shows what `npm test` shows, as it is `npm test`, typed in a
 * folder of its own: nothing in `lessons` is touched, and nothing that stands there is seen.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeCheckout, npmTest } from './checkout.js';
import { submission } from './submission.js';

/**
 * Onto the terminal, or as the text that comes back.
 * @param {'en' | 'ko'} language
 * @param {'inherit' | 'pipe'} stdio
 */
export function gradeDemo(language, stdio) {
  const folder = makeCheckout();
  try {
    for (const [file, text] of Object.entries(submission())) {
      writeFileSync(join(folder, file), text);
    }
    return npmTest(folder, ['--lang', language], stdio).text;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
