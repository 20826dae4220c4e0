/** How many slips are told of by the right sentence, and which are not. */
import { Records } from '../proof/records.ts';

interface Row {
  readonly slip: string;
  readonly told: string;
  /** `vague`: what was seen is said, but no cause; `untrue`: another cause than the right one. */
  readonly how: 'right' | 'vague' | 'untrue';
}

export const slips = new Records<Row>('slips');

/** In percent. Below it the beginner is left alone too often. */
const LEAST = 95;

/** Prints the share, and what is missed; false where it is too small, or anything is untrue. */
export function judgeSlips(): boolean {
  const rows = slips.all();
  const told = (how: Row['how']) => rows.filter((row) => row.how === how);
  const share = (100 * told('right').length) / Math.max(1, rows.length);
  console.log(
    `   ${rows.length} slips, in both languages: ${share.toFixed(1)} % told of by the right sentence, ` +
      `${told('vague').length} by what was seen alone, ${told('untrue').length} untruly`,
  );
  for (const row of [...told('untrue'), ...told('vague')]) {
    console.log(`   ${row.how}: ${row.slip}\n      ${row.told}`);
  }
  return share >= LEAST && told('untrue').length === 0;
}
