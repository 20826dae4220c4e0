/** `npm run docs`: writes what comes from the course and the kit: tables, the picture, a page. */
import { readFileSync, writeFileSync } from 'node:fs';
import '../engine/node/load-typescript.js';
import { kitPage } from './kit-page.js';
import { READMES, STARTS, withFailure, withLessons, withoutMarks, withPicture } from './blocks.js';

/**
 * @param {string} file
 * @param {(text: string) => Promise<string>} write
 */
async function update(file, write) {
  const url = new URL(`../${file}`, import.meta.url);
  const text = readFileSync(url, 'utf8');
  const written = await write(text);
  const isSame = withoutMarks(written) === withoutMarks(text);
  if (!isSame) writeFileSync(url, written);
  console.log(`${file}: ${isSame ? 'as it should be' : 'written'}`);
}

for (const [file, language] of READMES) {
  await update(file, async (text) => withPicture(await withLessons(text, language), language));
}
for (const [file, language] of STARTS) {
  await update(file, (text) => withFailure(text, language));
}
await update('docs/kit.md', async () => kitPage());
