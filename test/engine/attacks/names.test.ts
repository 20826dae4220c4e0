/** Submissions whose names would mean something where they are written: paths, tables, terminals. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { FORMAT_NAMES } from '../../../engine/formats/formats.ts';
import { submissionsIn } from '../../../engine/command/class/submissions.ts';
import { write } from '../../fixture/checkout.ts';
import course from '../../fixture/gradlings.config.ts';
import { NUMBERS, SOLVED, STUBS } from '../../fixture/submissions.ts';
import { cellsIn, meantBy, tableIn } from '../formats/csv.ts';
import { Arena, evidence, type Outcome } from './arena.ts';
import { commandsIn, harmIn, unfitIn } from './harm.ts';

/** The name of the folder, and what it must be called. */
type NameAttack = readonly [tries: string, name: string, called: string];

const NAMES: readonly NameAttack[] = [
  ['a formula of a spreadsheet', '=cmd()', '=cmd()'],
  ['a formula that begins with a plus', '+1+1', '+1+1'],
  ['a formula that begins with an at', '@SUM(A1)', '@SUM(A1)'],
  ['a formula in wide letters', '＝1＋1', '＝1＋1'],
  ['an option of the command line', '--help', '_help'],
  ['a command of older runners', '##[error]x', '##[error]x'],
  ['a mention of somebody', '@everyone #1', '@everyone #1'],
  ['the end of code in Markdown', '`x`` ![y](z)', '`x`` ![y](z)'],
  ['to be written from right to left', 'a\u202Egpj.exe', 'a_gpj.exe'],
  ['letters that cannot be seen', 'a\u200B\u2066b', 'a__b'],
  ['the name of the gradebook', 'gradebook.csv', 'gradebook.csv-2'],
  ['a very long name', '길'.repeat(84), '길'.repeat(80)],
  ['a smile', '😀 ok', '😀 ok'],
  ['the name that somebody else would get', 'honest-2', 'honest-2'],
  ['the same name in capital letters', 'HONEST', 'HONEST'],
  ['quotes of a shell', '$(touch it-ran) `touch it-ran`', '$(touch it-ran) `touch it-ran`'],
  ['a prototype', '__proto__', '__proto__'],
];

/** Windows knows no such names; nobody there can hand them in. */
const POSIX_NAMES: readonly NameAttack[] = [
  ['a formula that calls a program', "=cmd|'_C calc'!A0", "=cmd_'_C calc'!A0"],
  ['cells of a table of its own', 'a,100,100;"b', 'a,100,100;_b'],
  ['a line of a table of its own', 'a\nme,100,100', 'a_me,100,100'],
  ['a command for a runner', '::error::x', '__error__x'],
  ['a command after a line break', 'a\r\n::error::x', 'a____error__x'],
  ['colours of a terminal', '\u001B[2J\u001B[31mred', '_[2J_[31mred'],
  ['a link of a terminal', '\u001B]8;;evil\u0007x', '_]8;;evil_x'],
  ['an element of HTML', '<img src=x onerror=alert(1)>', '_img src=x onerror=alert(1)_'],
  ['a link of Markdown', '[x](javascript:alert(1))', '[x](javascript_alert(1))'],
  ['a device of Windows', 'CON', '_CON'],
  ['a device of Windows with an ending', 'lpt1.txt', '_lpt1.txt'],
  ['a path of Windows', 'x\\..\\evil', 'x_.._evil'],
  ['a drive of Windows', 'C:evil', 'C_evil'],
  ['a dot at the end', 'dot.', 'dot_'],
  ['a blank at the end', 'blank ', 'blank_'],
  ['only dots', '...', ''],
];

const here = [...NAMES, ...(process.platform === 'win32' ? [] : POSIX_NAMES)]
  .map(([tries, name, called]) => ({ tries, name, called }))
  // Where capital letters do not count, there is one folder for both.
  .filter(({ name }) => name !== 'HONEST' || process.platform === 'linux');
const shown = here.filter(({ called }) => called !== '');

/** What the honest one has, as the gradebook writes it. */
const FULL = '4';
const arena = new Arena();
const alone = new Arena();
let outcome: Outcome;

beforeAll(async () => {
  for (const { name } of here)
    write(join(arena.class, name), { [NUMBERS]: 'export const mean = 1;' });
  for (const { class: folder } of [arena, alone])
    write(join(folder, 'honest'), { [NUMBERS]: SOLVED[NUMBERS] });
  const options = ['--only', 'numbers', '--runs', '5'];
  outcome = await arena.grade(...options, '--format', FORMAT_NAMES.join());
  await alone.grade(...options);
}, 120_000);

describe('a submission tries, by its name', () => {
  test.for(shown)('$tries', ({ called }) => {
    const report = arena.report(called);
    expect(report).toMatchObject({ submission: called, score: 0 });
  });

  test.for(shown)('$tries, and what is written of it is harmless', ({ called }) => {
    for (const file of readdirSync(join(arena.results, called), { recursive: true })) {
      if (!/\.\w+$/.test(String(file))) continue;
      expect(harmIn(String(file), arena.result(called, String(file)))).toEqual([]);
    }
  });
});

describe('the class', () => {
  test('has a folder of results for each that could be named, and no other', () => {
    const folders = readdirSync(arena.results, { withFileTypes: true }).filter(
      (entry) => entry.isDirectory() && entry.name !== 'memory',
    );
    // What begins with a dot is hidden, and no submission.
    expect(folders.length).toBe(shown.length + 1);
    expect(outcome).toMatchObject({ code: 0, stdout: '', traces: [] });
    expect(arena.hasRun()).toBe(false);
  });

  test('has a gradebook whose cells are cells', () => {
    const rows = cellsIn(arena.result('gradebook.csv'));
    expect(rows).toHaveLength(1 + shown.length + 1);
    for (const row of rows) {
      expect(row).toHaveLength(rows[0]!.length);
      for (const cell of row) expect(cell).not.toMatch(/^[=+\-@＝＋－＠\t]|\n/);
    }
    const full = tableIn(arena.result('gradebook.csv')).filter(({ score }) => score === FULL);
    expect(full).toHaveLength(1);
    expect(full[0]!['submission']).toMatch(/^honest(-\d+)?$/);
    expect(full[0]!['submission']).not.toBe('honest-2');
  });

  test('has a gradebook with the exact name of every folder', () => {
    const folders = tableIn(arena.result('gradebook.csv')).map(({ folder }) => meantBy(folder!));
    const exact = shown.map(({ name }) => name).concat('honest');
    expect(folders.toSorted()).toEqual(exact.toSorted());
  });

  test('says nothing that a runner or a terminal would obey', () => {
    expect(commandsIn(outcome.stderr)).toEqual([]);
    expect(unfitIn(outcome.stderr)).toEqual([]);
  });

  test('leaves the honest as it is alone, but for its name where that is taken', () => {
    const table = tableIn(arena.result('gradebook.csv'));
    const name = table.find(({ score }) => score === FULL)!['submission']!;
    const report = { ...arena.report(name), submission: 'honest' };
    expect(evidence(report)).toBe(evidence(alone.report('honest')));
  });
});

test('paths that lead elsewhere have names of their own all the same', async () => {
  const folders = ['a/..', 'a/../..', '.', '/', 'a/b/', '...'];
  const { submissions } = await submissionsIn(course, { folders });
  for (const { name } of submissions) expect(name).toMatch(/^[^/\\.][^/\\]*$/);
});

describe('by the names of what lies in it', () => {
  const work = SOLVED[NUMBERS];
  const inside = here.map(({ name: exact }) => {
    // With an ending, it is no longer than a name may be.
    const name = exact.slice(0, 80);
    const zip = zipSync({ [`${name}/${NUMBERS}`]: Buffer.from(work) });
    return {
      place: { [`${name}/${NUMBERS}`]: work },
      places: { [`${name}/${NUMBERS}`]: work, [`2${name}/${NUMBERS}`]: work },
      file: { [`${name}.ts`]: work },
      stray: { [NUMBERS]: STUBS[NUMBERS], [`${name}.ts`]: work },
      other: { [`${name}.pdf`]: 'x' },
      zips: { [`${name}.zip`]: zip, 'b.zip': zip },
      'in zip': { 'a.zip': zip },
    };
  });
  const within = new Arena();
  let said: Outcome;

  beforeAll(async () => {
    for (const [i, ways] of inside.entries())
      for (const [way, files] of Object.entries(ways))
        write(join(within.class, `${way} ${i}`), files);
    said = await within.grade('--only', 'numbers', '--runs', '5');
  }, 120_000);

  test('nothing is said that a runner, a terminal or a page would obey', () => {
    expect(said).toMatchObject({ stdout: '', traces: [] });
    expect([...commandsIn(said.stderr), ...unfitIn(said.stderr)]).toEqual([]);
    for (const file of ['class.html', 'class.json'])
      expect(harmIn(file, within.result(file))).toEqual([]);
  });

  test('everybody is in the gradebook, whose cells are cells', () => {
    const rows = cellsIn(within.result('gradebook.csv'));
    expect(rows).toHaveLength(1 + inside.length * Object.keys(inside[0]!).length);
    for (const row of rows) {
      expect(row).toHaveLength(rows[0]!.length);
      for (const cell of row) expect(cell).not.toMatch(/^[=+\-@＝＋－＠\t]|\n/);
    }
  });
});
