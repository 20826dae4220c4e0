import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FORMATS } from '../../../engine/formats/formats.ts';
import type { Report } from '../../../engine/formats/report.ts';
import {
  anyReport,
  ATTACKS,
  courseOf,
  exercise,
  failedCheck,
  FILE,
  honest,
  lesson,
  minimal,
  report,
  SHARE_TOLD,
  skippedCheck,
  thrownCheck,
  unloaded,
} from './samples.ts';

interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

const unescape = (text: string) =>
  text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%');

/** As GitHub's runner reads lines: the first `::` begins a command, the next one its message. */
function commandsIn(text: string): Command[] {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line !== '');
  return lines.map((line) => {
    expect(line.startsWith('::')).toBe(true);
    const end = line.indexOf('::', 2);
    const [, name = '', list = ''] = /^(\w+)(?: (.*))?$/.exec(line.slice(2, end)) ?? [];
    const properties = list.split(',').map((pair) => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at), unescape(pair.slice(at + 1))];
    });
    const message = unescape(line.slice(end + 2));
    return { name, properties: Object.fromEntries(properties), message };
  });
}

const write = (of: Report) => commandsIn(FORMATS.annotations.write(of));

const error = (properties: Command['properties'], ...lines: readonly string[]): Command => ({
  name: 'error',
  properties,
  message: lines.join('\n'),
});

test('marks the line that broke down, then the file of what is wrong', () => {
  const gaps = 'lessons/01-gaps/exercise.ts';
  expect(write(honest())).toEqual([
    error(
      { file: FILE, line: '84', col: '9', title: 'ratios/clip (0 of 1 points)' },
      `${FILE}:84:9: your code threw TypeError: not a function`,
      '✗ share(x)ᵢ = e^xᵢ / Σ e^xⱼ',
      '  counterexample: share(tensor([[0, 1000]]))',
      '  replay: npm test ratios/share@8:1:0:0',
    ),
    error({ file: gaps, title: 'gaps/squared, gaps/absolute (0 of 4 points)' }, 'syntax error'),
    error({ file: FILE, title: 'ratios/share (1.25 of 2 points)' }, ...SHARE_TOLD),
  ]);
  expect(FORMATS.annotations.write(minimal)).toBe('');
});

test('a file that cannot be loaded is marked where it cannot', () => {
  const checks = [{ ...skippedCheck, place: { file: FILE, line: 3 } }];
  const broken = ['share', 'clip'].map((name) => exercise(name, { ...unloaded, checks }));
  const title = 'ratios/share, ratios/clip (0 of 4 points)';
  expect(write(report([lesson('ratios', broken)]))).toEqual([
    error({ file: FILE, line: '3', title }, 'syntax error'),
  ]);
});

test('of many the ten most telling are shown: broken code first, then by points lost', () => {
  const failing = (points: number, check = failedCheck) =>
    exercise(`of${points}`, { maxScore: points, message: 'wrong', checks: [check] });
  const wrong = Array.from({ length: 12 }, (_, i) => failing(i + 2));
  const all = [...wrong, failing(1, thrownCheck)];
  const titles = write(report([lesson('ratios', all)])).map(({ properties }) => properties.title);
  const shown = [1, 13, 12, 11, 10, 9, 8, 7, 6, 5];
  expect(titles).toEqual(shown.map((points) => `ratios/of${points} (0 of ${points} points)`));
});

test('only the files of the course are marked', () => {
  const elsewhere = { ...thrownCheck, place: { file: '../../.github/workflows/a.yml', line: 1 } };
  const some = exercise('share', { message: 'wrong', checks: [elsewhere] });
  const [command] = write(report([lesson('ratios', [some])]));
  expect(command!.properties).toEqual({ file: FILE, title: 'ratios/share (0 of 2 points)' });
});

test('a failure without a word is still a message', () => {
  const silent = exercise('e', { status: 'error' });
  expect(write(report([lesson('lists', [silent])]))[0]!.message).toBe('lists/e (0 of 2 points)');
});

test.each(ATTACKS)('cannot be steered by %s', (_, attack) => {
  const commands = write(courseOf(attack, 12, 2));
  expect(commands).toHaveLength(10);
  for (const { name, properties, message } of commands) {
    expect(name).toBe('error');
    expect(Object.keys(properties)).toEqual(['file', 'line', 'col', 'endColumn', 'title']);
    expect(properties.line).toBe('3');
    expect(message.length).toBeLessThanOrEqual(2000);
  }
  const text = FORMATS.annotations.write(courseOf(attack, 12, 2));
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  expect(text).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]|##\[/);
});

test('keep their form whatever a report says', () => {
  fc.assert(
    fc.property(anyReport, (any) => {
      const commands = write(any);
      expect(commands.length).toBeLessThanOrEqual(10);
      for (const { name, properties, message } of commands) {
        expect([name, message === '']).toEqual(['error', false]);
        const keys = Object.keys(properties).join(',');
        expect(keys).toMatch(/^file(,line(,col,endColumn|,endLine)?)?,title$/);
      }
    }),
    { numRuns: 300 },
  );
});
