/** One exercise of a file is put back, and every other character stays. */
import { describe, expect, test } from 'vitest';
import { restore } from '../../../engine/command/stub.ts';
import type { Restored } from '../../../engine/kit/restore.ts';

const STUB = `// A lesson.

/**
 * y = 2x.
 */
export function twice(x: number): number {
  throw new Error('not written yet');
}

/** A value. */
export class Value {
  data = 0;
}
`;
const TWICE = STUB.slice(STUB.indexOf('/**'), STUB.indexOf('\n\n/** A value'));
const VALUE = STUB.slice(STUB.indexOf('/** A value'), -1);

function textOf(restored: Restored): string {
  if ('reason' in restored) throw new Error(restored.reason);
  return restored.text;
}

describe('the exercise goes, and what is around it stays', () => {
  const BEFORE = "import { x } from './x.ts'; // 가져오기 😀\n\n/** helper */\nconst a = 1;\n\n";
  const AFTER = " // after\n\n/** more */\nfunction later() { return 'function twice() {}'; }\n";
  const WRITTEN: Readonly<Record<string, string>> = {
    'as in the stub': TWICE.replace("throw new Error('not written yet');", 'return 2 * x;'),
    'without its comment': 'export function twice(x: number) { return x + x; }',
    'with another comment': '/** 두 배 😀 */\n\nexport function twice(x) { return 2 * x }',
    'with a note under the comment': '/** y = 2x */\n// mine\nexport function twice(x) {}',
    'as an arrow': 'export const twice = (x: number): number => 2 * x;',
    'without an export': 'function twice(x) { return 2 * x }',
    'as a class': 'export class twice {}',
    'with overloads':
      '/** y */ export function twice(x: number): number;\nexport function twice(x: string): string;\nexport function twice(x: any) { return x }',
    'with braces in strings and in comments':
      'export function twice(x) { /* } */ return `}${"}"}` }',
    'without an end of the statement': 'export const twice = 2',
  };

  test.for(Object.entries(WRITTEN))('%s, and its lines are counted', ([, written]) => {
    const restored = restore(BEFORE + written + AFTER, STUB, 'twice');
    expect(textOf(restored)).toBe(BEFORE + TWICE + AFTER);
    expect(restored).toMatchObject({ from: 6, to: 5 + written.split('\n').length });
  });

  test('at the very beginning and at the very end of a file', () => {
    expect(textOf(restore('const twice = 1', STUB, 'twice'))).toBe(TWICE);
    expect(textOf(restore('/** a */class Value {}', STUB, 'Value'))).toBe(VALUE);
  });

  test('a comment of what stands before it is not its own', () => {
    const before = '/** about a */ const a = 1; // /** see */\n// /** not a doc */\n';
    const restored = restore(`${before}function twice() {}`, STUB, 'twice');
    expect(textOf(restored)).toBe(before + TWICE);
  });

  test('the ends of lines are those of the file, also behind a byte-order mark', () => {
    const windows = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    const written = STUB.replace("throw new Error('not written yet');", '// 한글\n  return 2 * x;');
    expect(textOf(restore(windows(written), STUB, 'twice'))).toBe(windows(STUB));
    expect(textOf(restore(written, STUB.replaceAll('\n', '\r\n'), 'twice'))).toBe(STUB);
  });
});

describe('where it is not certain what the exercise is, nothing is guessed', () => {
  const UNCLEAR: readonly (readonly [reason: string, source: string])[] = [
    ['unparsable', 'export function twice( {'],
    ['unparsable', '/* function twice() {}'],
    ['absent', ''],
    ['absent', '// function twice() {}\nconst other = "function twice() {}";'],
    ['absent', 'function outer() { function twice() {} }'],
    ['absent', 'interface twice {}'],
    ['unclear', 'function twice() {}\nexport { twice };'],
    ['unclear', 'function double() {}\nexport { double as twice };'],
    ['unclear', "export { twice } from './mine.ts';"],
    ['unclear', "import { twice } from './mine.ts';"],
    ['unclear', "import twice from './mine.ts';"],
    ['unclear', 'export const twice = 1, other = 2;'],
    ['unclear', 'if (true) { var a = 1 }\nvar twice = 1;\nvar twice = 2;'],
    ['unclear', 'function twice(x: 1);\nconst between = 1;\nfunction twice(x) {}'],
    ['unclear', 'declare function twice(x: number): number;'],
  ];

  test.for(UNCLEAR)('%s: %s', ([reason, source]) => {
    expect(restore(source, STUB, 'twice')).toEqual({ reason });
  });
});
