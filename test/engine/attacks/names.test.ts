/** Submissions whose names would mean something where they are written: paths, tables, terminals. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { FORMAT_NAMES } from '../../../engine/formats/formats.ts';
import { submissionsIn } from '../../../engine/command/submissions.ts';
import { write } from '../../fixture/checkout.ts';
import { NUMBERS, SOLVED } from '../../fixture/submissions.ts';
import { Arena, evidence, type Outcome } from './arena.ts';
import { commandsIn, harmIn, unfitIn } from './harm.ts';

interface NameAttack {
  readonly tries: string;
  /** The name of the folder. */
  readonly name: string;
  /** What it must be called. */
  readonly called: string;
  /** Windows knows no such names; nobody there can hand them in. */
  readonly posix?: true;
}

const NAMES: readonly NameAttack[] = [
  { tries: 'a formula of a spreadsheet', name: '=cmd()', called: '=cmd()' },
  {
    tries: 'a formula that calls a program',
    name: "=cmd|'_C calc'!A0",
    called: "=cmd_'_C calc'!A0",
    posix: true,
  },
  { tries: 'a formula that begins with a plus', name: '+1+1', called: '+1+1' },
  { tries: 'a formula that begins with an at', name: '@SUM(A1)', called: '@SUM(A1)' },
  { tries: 'a formula in wide letters', name: '＝1＋1', called: '＝1＋1' },
  { tries: 'an option of the command line', name: '--help', called: '_help' },
  {
    tries: 'cells of a table of its own',
    name: 'a,100,100;"b',
    called: 'a,100,100;_b',
    posix: true,
  },
  {
    tries: 'a line of a table of its own',
    name: 'a\nme,100,100',
    called: 'a_me,100,100',
    posix: true,
  },
  { tries: 'a command for a runner', name: '::error::x', called: '__error__x', posix: true },
  {
    tries: 'a command after a line break',
    name: 'a\r\n::error::x',
    called: 'a____error__x',
    posix: true,
  },
  { tries: 'a command of older runners', name: '##[error]x', called: '##[error]x' },
  {
    tries: 'colours of a terminal',
    name: '\u001B[2J\u001B[31mred',
    called: '_[2J_[31mred',
    posix: true,
  },
  {
    tries: 'a link of a terminal',
    name: '\u001B]8;;evil\u0007x',
    called: '_]8;;evil_x',
    posix: true,
  },
  {
    tries: 'an element of HTML',
    name: '<img src=x onerror=alert(1)>',
    called: '_img src=x onerror=alert(1)_',
    posix: true,
  },
  {
    tries: 'a link of Markdown',
    name: '[x](javascript:alert(1))',
    called: '[x](javascript_alert(1))',
    posix: true,
  },
  { tries: 'a mention of somebody', name: '@everyone #1', called: '@everyone #1' },
  { tries: 'the end of code in Markdown', name: '`x`` ![y](z)', called: '`x`` ![y](z)' },
  { tries: 'to be written from right to left', name: 'a\u202Egpj.exe', called: 'a_gpj.exe' },
  { tries: 'letters that cannot be seen', name: 'a\u200B\u2066b', called: 'a__b' },
  { tries: 'a device of Windows', name: 'CON', called: '_CON', posix: true },
  {
    tries: 'a device of Windows with an ending',
    name: 'lpt1.txt',
    called: '_lpt1.txt',
    posix: true,
  },
  { tries: 'a path of Windows', name: 'x\\..\\evil', called: 'x_.._evil', posix: true },
  { tries: 'a drive of Windows', name: 'C:evil', called: 'C_evil', posix: true },
  { tries: 'a dot at the end', name: 'dot.', called: 'dot_', posix: true },
  { tries: 'a blank at the end', name: 'blank ', called: 'blank_', posix: true },
  { tries: 'only dots', name: '...', called: '', posix: true },
  { tries: 'the name of the gradebook', name: 'gradebook.csv', called: 'gradebook.csv-2' },
  { tries: 'a very long name', name: '길'.repeat(84), called: '길'.repeat(80) },
  { tries: 'a smile', name: '😀 ok', called: '😀 ok' },
  { tries: 'the name that somebody else would get', name: 'honest-2', called: 'honest-2' },
  { tries: 'the same name in capital letters', name: 'HONEST', called: 'HONEST' },
  {
    tries: 'quotes of a shell',
    name: '$(touch it-ran) `touch it-ran`',
    called: '$(touch it-ran) `touch it-ran`',
  },
  { tries: 'a prototype', name: '__proto__', called: '__proto__' },
];

const here = NAMES.filter(({ posix }) => !posix || process.platform !== 'win32').filter(
  // Where capital letters do not count, there is one folder for both.
  ({ name }) => name !== 'HONEST' || process.platform === 'linux',
);
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
    const folders = readdirSync(arena.results).filter(
      (name) => !/^(memory|gradebook\.csv)$/.test(name),
    );
    // What begins with a dot is hidden, and no submission.
    expect(folders.length).toBe(shown.length + 1);
    expect(outcome).toMatchObject({ code: 0, stdout: '', traces: [] });
    expect(arena.hasRun()).toBe(false);
  });

  test('has a gradebook whose cells are cells', () => {
    const rows = cellsOf(arena.result('gradebook.csv'));
    expect(rows).toHaveLength(1 + shown.length + 1);
    for (const row of rows) {
      expect(row).toHaveLength(5);
      for (const cell of row) expect(cell).not.toMatch(/^[=+\-@＝＋－＠\t]|\n/);
    }
    const full = rows.filter(([, score]) => score === FULL);
    expect(full).toHaveLength(1);
    expect(full[0]![0]).toMatch(/^honest(-\d+)?$/);
    expect(full[0]![0]).not.toBe('honest-2');
  });

  test('says nothing that a runner or a terminal would obey', () => {
    expect(commandsIn(outcome.stderr)).toEqual([]);
    expect(unfitIn(outcome.stderr)).toEqual([]);
  });

  test('leaves the honest as it is alone, but for its name where that is taken', () => {
    const [name = ''] = cellsOf(arena.result('gradebook.csv')).find(([, score]) => score === FULL)!;
    const report = { ...arena.report(name), submission: 'honest' };
    expect(evidence(report)).toBe(evidence(alone.report('honest')));
  });
});

test('paths that lead elsewhere have names of their own all the same', () => {
  const names = submissionsIn(['a/..', 'a/../..', '.', '/', 'a/b/', '...'], undefined, undefined);
  for (const { name } of names) expect(name).toMatch(/^[^/\\.][^/\\]*$/);
});

/** As RFC 4180 has it. */
function cellsOf(csv: string): string[][] {
  const lines = csv.split('\r\n');
  expect(lines.pop()).toBe('');
  return lines.map((line) =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))(?=,|$)/g)].map(
      ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
    ),
  );
}
