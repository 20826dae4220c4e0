/** Reads which failures were named, and whether they were named rightly. */
import { existsSync, readFileSync } from 'node:fs';

/** @import { NameRow } from './names.ts' */

/** A name may be missing for one known mistake in ten; none may be wrong. */
const LEAST_NAMED = 0.9;

/**
 * Prints the shares that were named and named wrongly; false where these are not good enough.
 * @param {string} file as `names.ts` wrote it
 */
export function judgeNames(file) {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  const rows = lines.map((line) => /** @type {NameRow} */ (JSON.parse(line)));
  const known = rows.filter(({ subject }) => subject === 'known');
  const named = tell('known mistakes', known);
  tell(
    'others, made from them',
    rows.filter(({ subject }) => subject === 'other'),
  );
  const wrong = rows.filter(({ given, isRight }) => given !== null && !isRight);
  for (const { what, given } of wrong) console.error(`   named wrongly: ${what}, as ${given}`);
  return known.length > 0 && named >= LEAST_NAMED && wrong.length === 0;
}

/**
 * @param {string} title
 * @param {NameRow[]} rows
 */
function tell(title, rows) {
  const named = rows.filter(({ given }) => given !== null);
  const wrong = named.filter(({ isRight }) => !isRight);
  const share = (/** @type {NameRow[]} */ some) =>
    `${((100 * some.length) / Math.max(1, rows.length)).toFixed(1)} %`;
  console.log(`   ${rows.length} ${title}: ${share(named)} named, ${share(wrong)} named wrongly`);
  return (named.length - wrong.length) / Math.max(1, rows.length);
}
