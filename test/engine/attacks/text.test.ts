/** Text that is printed, thrown and returned, and would mean something where results are shown. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { showReport } from '../../../engine/command/terminal.ts';
import { FORMAT_NAMES } from '../../../engine/formats/formats.ts';
import course from '../../fixture/gradlings.config.ts';
import { write } from '../../fixture/checkout.ts';
import { COUNTING, NUMBERS, SOLVED } from '../../fixture/submissions.ts';
import { Arena, evidence, type Outcome } from './arena.ts';
import { commandsIn, harmIn, unfitIn } from './harm.ts';

const ATTACKS: Readonly<Record<string, string>> = {
  'an error on a line that is not its own': '::error file=checks/course.ts,line=1::x',
  'a notice after another line': 'fine\n::notice::x\r::notice::y\r\n  ::notice::z',
  'a line break of another kind': 'a\u2028::error::b\u2029::error::c\u0085::error::d\v::error::e',
  'to turn commands on again': '::stop-commands::\n::x::\n::add-mask::1\n::add-path::/evil',
  'a variable of the steps to come': '::set-env name=NODE_OPTIONS::--require /evil',
  'a command of older runners': '##[set-env name=PATH]/evil ##[group]x',
  'a command where the line is wrapped': `${'x'.repeat(62)} ::error::wrapped ${'y'.repeat(70)} ::error::again`,
  'the properties of an annotation': 'x,file=other.ts,line=9::y%0A::error::z',
  'colours, and a cleared screen': '\u001B[31mred\u001B[0m\u001B[2J\u009B1;1H\u001Bc',
  'the title and the clipboard of a terminal':
    '\u001B]0;title\u0007\u001B]52;c;ZXZpbA==\u0007\u001B]8;;http://evil\u001B\\link',
  'the line above, written over': 'failed\rpassed\b\b\b\b\b\b4 of 4\u0000',
  'to be read from right to left': '\u202E0 :erocS\u2066\u200F',
  'a forged score': '\nScore: 100 of 100 points\n# Score: 100 of 100 points\n',
  'a forged report': '{"schema":"gradlings/report/v1","score":100,"maxScore":100}',
  'elements of HTML':
    '<img src=x onerror=alert(1)></code></pre><script>alert(1)</script><details open>',
  'links and pictures of Markdown':
    '[x](javascript:alert(1)) ![p](https://evil/track.png) <https://evil> https://evil',
  'the end of its block of code':
    '````````\n# Score: 100 of 100 points\n```\n![p](https://evil)\n~~~',
  'mentions and references': '@everyone closes #1 GH-1 evil@example.org',
  'rows of a table': '| a | b |\n| --- | --- |\n| numbers | 4 / 4 |',
  'the end of its element of XML':
    ']]></failure></testcase><testcase name="forged"/><!--&#0;&lol;-->',
  'an entity of XML': '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;',
  'half a character': '\uD83D \uDE00 \uFFFE\uFFFF',
  'a mountain of marks': 'a'.padEnd(1500, '\u0301\u0489'),
  'very many line breaks': '\n'.repeat(1900),
  'many control characters': '\u0001'.repeat(2000),
};

/** Prints a text, throws it, and has it for a name, an answer and a key. */
const running = (text: string): string => `
  const text = ${JSON.stringify(text)};
  console.log(text); console.error({ [text]: text });
  export function mean(xs) {
    console.log(text); console.log('printed ' + text);
    const error = new Error(text); error.name = text; error.stack = text + '\\n at f (' + text + ':1:1)';
    throw error;
  }
  export function scale(xs) {
    console.log(text);
    return xs.length > 2 ? text : { [text]: [text, { [text]: xs }] };
  }`;

/** The same text wherever it can come out: of code that runs, and of code that does not get so far. */
const submissionsWith = (text: string): Readonly<Record<string, Record<string, string>>> => ({
  thrown: { [NUMBERS]: running(text), [COUNTING]: `throw ${JSON.stringify(text)};` },
  read: { [NUMBERS]: `const a = "${text}" oops;`, [COUNTING]: `import ${JSON.stringify(text)};` },
  exported: { [NUMBERS]: `export const mean${'x'.repeat(50)} = ${JSON.stringify(text)};` },
});

const arena = new Arena();
const alone = new Arena();
let outcome: Outcome;

const attacks = Object.entries(ATTACKS).flatMap(([tries, text], i) =>
  Object.entries(submissionsWith(text)).map(([how, files]) => ({
    tries,
    how,
    name: `text-${String(i).padStart(2, '0')}-${how}`,
    files,
  })),
);

beforeAll(async () => {
  for (const { name, files } of attacks) write(join(arena.class, name), files);
  for (const each of [arena, alone]) write(join(each.class, 'zzz'), { [NUMBERS]: SOLVED[NUMBERS] });
  outcome = await arena.grade('--runs', '3', '--format', FORMAT_NAMES.join());
  await alone.grade('--runs', '3');
}, 180_000);

describe('a submission has, wherever text can come out,', () => {
  test.for(attacks)('$tries, $how: no points', ({ name }) => {
    const { score, lessons } = arena.report(name);
    expect(score).toBe(0);
    expect(lessons.map(({ id }) => id)).toEqual(course.lessons.map(({ id }) => id));
  });

  test.for(attacks)('$tries, $how: no harm in any file', ({ name }) => {
    const files = readdirSync(join(arena.results, name), { recursive: true }).map(String);
    const written = files.filter((file) => /\.(json|xml|md|txt|html)$/.test(file));
    expect(written).toHaveLength(FORMAT_NAMES.length);
    for (const file of written) {
      const text = arena.result(name, file);
      expect(harmIn(file, text)).toEqual([]);
      expect(text.length).toBeLessThan(2 ** 20);
    }
  });

  test.for(attacks)('$tries, $how: no harm in the terminal', async ({ name }) => {
    const shown = await showReport(arena.report(name));
    expect(commandsIn(shown)).toEqual([]);
    expect(unfitIn(shown)).toEqual([]);
    expect(shown.trimEnd().split('\n').at(-1)).toBe('  Score: 0 of 7 points');
    expect(shown.match(/^ {0,2}Score:/gm)).toHaveLength(1);
  });

  test.for(attacks)(
    '$tries, $how: its annotations are on its own lines, at most ten',
    ({ name }) => {
      const lines = arena.result(name, 'annotations.txt').trimEnd().split('\n');
      expect(lines.length).toBeLessThanOrEqual(10);
      for (const line of lines)
        expect(line).toMatch(/^::error file=lessons\/\d\d-\w+\/exercise\.ts,/);
    },
  );
});

test('nothing of it is printed while the class is graded, or changes the grade of another', () => {
  expect(outcome).toMatchObject({ code: 0, stdout: '', traces: [] });
  for (const line of outcome.stderr.trimEnd().split('\n').slice(0, -1)) {
    expect(line).toMatch(/^(\d+\/\d+ (text-\d\d-\w+|zzz): graded|text-\d\d-\w+: .{1,800})$/);
  }
  expect([...commandsIn(outcome.stderr), ...unfitIn(outcome.stderr)]).toEqual([]);
  expect(evidence(arena.report('zzz'))).toBe(evidence(alone.report('zzz')));
  expect(arena.result('gradebook.csv')).not.toMatch(/::|evil|Score/);
});

test('harm would be seen, were there any', () => {
  expect(commandsIn('x\n  ::error::y')).toHaveLength(1);
  expect(unfitIn('\u001B[31m\u202E')).toHaveLength(2);
  expect(harmIn('a.md', 'see <b>this</b> ![x](y) @me https://evil.org')).not.toEqual([]);
  expect(harmIn('a.xml', '<testsuites><script/></testsuites>')).toHaveLength(1);
  expect(() => harmIn('a.xml', '<a>&</a>')).toThrow();
  expect(harmIn('a.txt', '::warning::x')).toHaveLength(1);
});
