/** `--roster`: reads the list of students, however a spreadsheet or a learning platform saved it. */
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { Roster } from '../../formats/class/record.ts';
import { type Field, fieldsIn, isCanvas, studentsOn } from '../../formats/class/students.ts';
import { oneLine } from '../../formats/untrusted.ts';
import { decoded, encodingOf } from '../../node/encoding.ts';
import type { Words } from '../../kit/words.ts';
import { CommandError } from '../options.ts';
import {
  CANNOT_READ,
  EMPTY,
  NEEDS_ROSTER,
  NO_COLUMN,
  NO_TEXT,
  QUOTES,
  READ_AS,
  SHORTENED,
  TOO_LONG,
  TWICE,
  WORKBOOK,
} from './roster-words.ts';

interface Asked {
  readonly roster?: string;
  readonly assignment?: string;
}

/** The roster that was asked for; what is worth knowing of how it was read is told. */
export function rosterAsked(
  { roster, assignment }: Asked,
  tell: (words: Words) => void,
): Roster | undefined {
  if (roster !== undefined) {
    return { ...readRoster(roster, tell), ...(assignment !== undefined && { assignment }) };
  }
  if (assignment === undefined) return undefined;
  throw new CommandError(NEEDS_ROSTER);
}

function readRoster(file: string, tell: (words: Words) => void): Roster {
  try {
    const { text, encoding } = textIn(readFileSync(file));
    const roster = rosterIn(text);
    if (encoding !== undefined) tell(READ_AS(file, encoding));
    return roster;
  } catch (error) {
    const said = error instanceof Unusable ? error.words : unread(error);
    throw new CommandError({
      en: `--roster ${file}: ${said.en}`,
      ko: `--roster ${file}: ${said.ko}`,
    });
  }
}

function unread(error: unknown): Words {
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  return CANNOT_READ(code);
}

class Unusable extends Error {
  readonly words: Words;

  constructor(words: Words) {
    super(words.en);
    this.words = words;
  }
}

/** Spreadsheets save in UTF-8 or UTF-16, or as Windows in Korea and the West once did. */
function textIn(bytes: Uint8Array): { readonly text: string; readonly encoding?: string } {
  if (isWorkbook(bytes)) throw new Unusable(WORKBOOK);
  const text = bytes.includes(0) ? '' : decoded(bytes, 'utf-8');
  if (text !== '' || bytes.length === 0) return { text };
  const encoding = encodingOf(bytes);
  if (encoding === undefined) throw new Unusable(NO_TEXT);
  if (encoding !== 'UTF-16') return { text: decoded(bytes, encoding), encoding };
  const isBigEndian = bytes[0] === 0xfe || bytes[0] === 0;
  return { text: decoded(bytes, isBigEndian ? 'utf-16be' : 'utf-16le') };
}

/** Of Excel or LibreOffice: a zip, or what there was before. */
const isWorkbook = ([first, second]: Uint8Array): boolean =>
  (first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf);

/** The first lines may be a title, and what ends a cell is what makes most sense of the columns. */
function rosterIn(text: string): Roster {
  const readings = [',', ';', '\t'].flatMap((delimiter) => {
    const { data, errors } = Papa.parse<string[]>(text, { delimiter });
    return data.slice(0, 20).map((columns, at) => ({ columns, at, data, errors }));
  });
  const [best] = readings.toSorted((a, b) => knownIn(b.columns) - knownIn(a.columns));
  if (text.trim() === '') throw new Unusable(EMPTY);
  if (!best || knownIn(best.columns) === 0)
    throw new Unusable(NO_COLUMN(readings[0]?.columns ?? []));
  const quotes = best.errors.find(({ type }) => type === 'Quotes');
  if (quotes) throw new Unusable(QUOTES((quotes.row ?? 0) + 1));
  return checked(best.columns, best.data, best.at);
}

const knownIn = (columns: readonly string[]): number =>
  Object.values(fieldsIn(columns)).filter((places) => places.length > 0).length;

function checked(columns: readonly string[], data: readonly string[][], head: number): Roster {
  const rows: string[][] = [];
  const numbers: number[] = [];
  for (const [i, cells] of data.entries()) {
    if (i <= head || !isStudent(columns, cells)) continue;
    if (cells.slice(columns.length).some((cell) => cell.trim() !== '')) {
      throw new Unusable(TOO_LONG(i + 1, cells.length, columns.length));
    }
    rows.push(columns.map((_, place) => cells[place] ?? ''));
    numbers.push(i + 1);
  }
  if (rows.length === 0) throw new Unusable(EMPTY);
  refuseShortened({ columns, rows }, numbers);
  refuseTwice({ columns, rows }, numbers);
  return { columns: columns.map((name) => name.trim()), rows };
}

/** Not an empty line, nor what Canvas has among the students. */
function isStudent(columns: readonly string[], cells: readonly string[]): boolean {
  const places = Object.values(fieldsIn(columns)).flat();
  if (places.every((place) => (cells[place] ?? '').trim() === '')) return false;
  return !isCanvas(columns) || !OF_CANVAS.test((cells[0] ?? '').trim());
}

/** What assignments are worth, and who looks at a course as a student would. */
const OF_CANVAS = /^(Points Possible|Student, Test)$/;

/** A spreadsheet shows a long number as 2.0261E+09, and saves what it shows. */
function refuseShortened(roster: Roster, rowNumbers: readonly number[]): void {
  const listed = studentsOn(roster).map(({ number }) => number);
  const at = listed.findIndex((number) => /^\d([.,]\d+)?E\+\d+$/i.test(number));
  if (at >= 0) throw new Unusable(SHORTENED(rowNumbers[at]!, listed[at]!));
}

function refuseTwice(roster: Roster, rowNumbers: readonly number[]): void {
  const listed = studentsOn(roster);
  const fields: readonly [Field, (i: number) => string][] = [
    ['id', (i) => listed[i]!.numbers[0] ?? ''],
    ['folder', (i) => listed[i]!.folder],
  ];
  for (const [field, keyOf] of fields) {
    const first = new Map<string, number>();
    for (const [i, row] of rowNumbers.entries()) {
      const key = keyOf(i).normalize('NFC');
      const earlier = first.get(key);
      if (key !== '' && earlier !== undefined) {
        const place = fieldsIn(roster.columns)[field][0] ?? 0;
        throw new Unusable(TWICE(earlier, row, roster.columns[place] ?? field, oneLine(key)));
      }
      first.set(key, row);
    }
  }
}
