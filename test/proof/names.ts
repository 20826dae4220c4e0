/** Which failures were called by which name, and whether that is the right one. */
import { Records } from './records.ts';

interface Row {
  /** `known`: a mistake of the list; `other`: made from mistakes and right solutions. */
  readonly subject: 'known' | 'other';
  readonly what: string;
  /** The name that was given, if one was, … */
  readonly given: string | undefined;
  /** … and whether that is right. */
  readonly isRight: boolean;
  /** The other known mistakes that explain as much, where they keep it from being told. */
  readonly twins?: readonly string[];
}

export const names = new Records<Row>('names');

/**
 * Prints the shares that were named and named wrongly. False where a known mistake is not told by
 * its own words, as then nobody ever reads them, or where anything is told by wrong ones.
 */
export function judgeNames(): boolean {
  const rows = names.all();
  const known = rows.filter(({ subject }) => subject === 'known');
  const others = rows.filter(({ subject }) => subject === 'other');
  tellShares('known mistakes', known);
  tellShares('others, made from them', others);
  const untold = known.filter(({ isRight }) => !isRight);
  for (const row of untold) console.error(`   never told: ${row.what}, ${whyUntold(row)}`);
  const wrong = others.filter(isWrong);
  for (const { what, given } of wrong) console.error(`   named wrongly: ${what}, as ${given}`);
  return known.length > 0 && untold.length === 0 && wrong.length === 0;
}

const isNamed = ({ given }: Row): boolean => given !== undefined;
const isWrong = (row: Row): boolean => isNamed(row) && !row.isRight;

function whyUntold({ given, twins = [] }: Row): string {
  if (twins.length > 0) return `as ${twins.join(', ')} gives the same answers and has other words`;
  return given === undefined ? 'as it is not recognised' : `but ${given} instead`;
}

function tellShares(title: string, rows: readonly Row[]): void {
  const share = (is: (row: Row) => boolean) =>
    `${((100 * rows.filter(is).length) / Math.max(1, rows.length)).toFixed(1)} %`;
  console.log(
    `   ${rows.length} ${title}: ${share(isNamed)} named, ${share(isWrong)} named wrongly`,
  );
}
