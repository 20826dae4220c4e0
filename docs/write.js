/** `npm run docs`: writes into the READMEs what comes from the course: lessons, points, the picture. */
import { readFileSync, writeFileSync } from 'node:fs';
import '../engine/node/load-typescript.js';
import { READMES, withLessons, withoutMarks, withPicture } from './blocks.js';

for (const [file, language] of READMES) {
  const url = new URL(`../${file}`, import.meta.url);
  const text = readFileSync(url, 'utf8');
  const written = withPicture(await withLessons(text, language), language);
  const isSame = withoutMarks(written) === withoutMarks(text);
  if (!isSame) writeFileSync(url, written);
  console.log(`${file}: ${isSame ? 'as it should be' : 'written'}`);
}
