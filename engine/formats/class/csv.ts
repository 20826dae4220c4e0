/** Tables as text: CSV by RFC 4180, such that no spreadsheet makes something else of a cell. */
import Papa from 'papaparse';

export type Cell = string | number;

export const toCsv = (rows: readonly (readonly Cell[])[]): string =>
  `${Papa.unparse(rows as Cell[][], { newline: '\r\n' })}\r\n`;

/** Without this mark Excel takes a file for the system's old encoding, and garbles Korean names. */
export const withByteOrderMark = (csv: string): string => `\uFEFF${csv}`;

/**
 * What a spreadsheet would take for a formula, also as it is typed in Korean or Japanese, and where
 * a semicolon ends a cell, as on machines whose language has the comma in its numbers. With the
 * apostrophe among it, taking one away gives back the text.
 */
const FORMULA = /(^|;)(?=\s*['=+\-@＝＋－＠])/g;

/** Runs nowhere: an apostrophe, with which people too begin a cell of text, keeps it from that. */
export const harmless = (text: string): string => text.replaceAll(FORMULA, "$1'");

/** It stays the text it is: neither run, nor turned into a number, a date or a truth value. */
export function asText(text: string): string {
  const safe = harmless(text);
  return !safe.startsWith("'") && isTurned(text) ? `'${safe}` : safe;
}

/** Longer whole numbers, and those with a zero in front, are shown as others. */
const SHOWN_AS_IT_STANDS = /^(0|[1-9]\d{0,10})$/;

const MONTHS =
  'jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?';
/** Words that numbers, dates and times are written with. */
const WORDS = new RegExp(
  `(?<=\\d)e(?=[+-]?\\d)|(?<!\\p{L})(${MONTHS}|am|pm|오전|오후|[년월일시분초]|(?<=\\d\\s+)[ap])(?!\\p{L})`,
  'giu',
);

function isTurned(text: string): boolean {
  if (SHOWN_AS_IT_STANDS.test(text)) return false;
  const narrow = text.normalize('NFKC');
  return (
    /^(true|false)$/i.test(narrow) ||
    (/\d/.test(narrow) && !/\p{L}/u.test(narrow.replace(WORDS, '')))
  );
}

/** What steers terminals and logs or cannot be written at all, and what would be read as such. */
const UNWRITABLE =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]|(?<=##)\[|\\(?=u\{)/gu;

/** A name from which the exact name can be read again: such characters are written as in code. */
export const exactly = (name: string): string =>
  name.replace(
    UNWRITABLE,
    (character) => `\\u{${character.codePointAt(0)!.toString(16).toUpperCase()}}`,
  );
