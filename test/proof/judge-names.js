/** Reads which failures were named, and whether they were named rightly. */
import { existsSync, readFileSync } from 'node:fs';

/** @import { NameRow } from './names.ts' */

/**
 * Prints the shares that were named and named wrongly. False where a known mistake is not told by
 * its own words, as then nobody ever reads them, or where anything is told by wrong ones.
 * @param {string} file as `names.ts` wrote it
 */
export function judgeNames(file) {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  const rows = lines.map((line) => /** @type {NameRow} */ (JSON.parse(line)));
  const known = rows.filter(({ subject }) => subject === 'known');
  const others = rows.filter(({ subject }) => subject === 'other');
  tell('known mistakes', known);
  tell('others, made from them', others);
  const untold = known.filter(({ isRight }) => !isRight);
  for (const row of untold) console.error(`   never told: ${row.what}, ${whyUntold(row)}`);
  const wrong = others.filter(({ given, isRight }) => given !== null && !isRight);
  for (const { what, given } of wrong) console.error(`   named wrongly: ${what}, as ${given}`);
  return known.length > 0 && untold.length === 0 && wrong.length === 0;
}

/** @param {NameRow} row */
function whyUntold({ given, twins }) {
  if (twins.length > 0) return `as ${twins.join(', ')} gives the same answers and has other words`;
  return given === null ? 'as it is not recognised' : `but ${given} instead`;
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
}
