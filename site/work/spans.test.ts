/** An exercise is found and put back exactly as `gradlings reset` finds it and puts it back. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { restore as byCommand } from '../../engine/command/stub.ts';
import { filesBeside } from '../../engine/prove/one-mistake.js';
import course from '../../gradlings.config.ts';
import { allLessons } from '../../engine/course.ts';
import { append, missingFrom, restore } from './restore.ts';
import { declaredIn, findDeclaration, spanOf } from './spans.ts';
import { HANDED_OUT, huntsId, stubOf } from './stubs.ts';

const read = (path: string): string =>
  readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

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

test('the stubs are those of the course, in its order', () => {
  const files = allLessons(course).flatMap(({ id, folder, hunt }) => {
    const exercise = [id, `lessons/${folder}/exercise.ts`];
    return hunt ? [[huntsId(id), hunt.file], exercise] : [exercise];
  });
  expect(HANDED_OUT.map(({ id, path }) => [id, path])).toEqual(files);
});

describe('reset says the same as the command', () => {
  const BEFORE = "import { x } from './x.ts'; // 가져오기 😀\n\n/** helper */\nconst a = 1;\n\n";
  const AFTER = " // after\n\n/** more */\nfunction later() { return 'function twice() {}'; }\n";
  const PIECES = [
    'export function twice(x: number) { return x + x; }',
    '/** 두 배 😀 */\n\nexport function twice(x) { return 2 * x }',
    '/** y = 2x */\n// mine\nexport function twice(x) {}',
    'export const twice = (x: number): number => 2 * x;',
    'export const twice = 2',
    'export default function twice(x) { return 2 * x }',
    'export class twice {}',
    'export abstract class twice<T> implements A {}',
    'export async function* twice() {}',
    'export function twice<const T extends number>(x: T): T { return x satisfies T; }',
    '/** y */ export function twice(x: number): number;\nexport function twice(x: string): string;\nexport function twice(x: any) { return x }',
    'export function twice(x) { /* } */ return `}${"}"}` }',
    '',
    'export function twice( {',
    '/* function twice() {}',
    'function outer() { function twice() {} }',
    'interface twice {}',
    'type twice = number;',
    'function twice() {}\nexport { twice };',
    'function double() {}\nexport { double as twice };',
    "function double() {}\nexport { double as 'twice' };",
    "export { twice } from './mine.ts';",
    "export * as twice from './mine.ts';",
    "import { twice } from './mine.ts';",
    "import { other as twice } from './mine.ts';",
    "import twice from './mine.ts';",
    "import * as twice from './mine.ts';",
    'export const twice = 1, other = 2;',
    'export const { twice } = {};',
    'if (true) { var b = 1 }\nvar twice = 1;\nvar twice = 2;',
    'function twice(x: 1);\nconst between = 1;\nfunction twice(x) {}',
    'declare function twice(x: number): number;',
    'export declare const twice: number;',
  ];

  test.for(PIECES.map((piece) => [piece]))('%s', ([piece]) => {
    for (const text of [piece!, BEFORE + piece! + AFTER]) {
      expect(restore(text, STUB, 'twice')).toEqual(byCommand(text, STUB, 'twice'));
      const windows = text.replaceAll('\n', '\r\n');
      expect(restore(windows, STUB, 'twice')).toEqual(byCommand(windows, STUB, 'twice'));
    }
  });

  test.for(course.lessons)(
    'for every exercise of the solution and the stub of $id',
    async (entry) => {
      const { lesson } = await entry.load();
      const { text: stub, path } = stubOf(entry.id);
      for (const text of [stub, read(path), read(`reference/${entry.id}.ts`)]) {
        for (const name of lesson.exercises.keys()) {
          const restored = restore(text, stub, name);
          expect(restored).toHaveProperty('text');
          expect(restored).toEqual(byCommand(text, stub, name));
        }
      }
    },
  );

  test.for(course.lessons)('for everything among known mistakes of $id', async (entry) => {
    const [exercise] = (await entry.load()).lesson.exercises.keys();
    const path = `../../checks/${entry.id}/mistakes/${exercise}.ts`;
    const first = fileURLToPath(new URL(path, import.meta.url));
    const texts = [...filesBeside(first)].map((file) => readFileSync(file, 'utf8'));
    expect(texts.flatMap(declaredIn).length).toBeGreaterThan(5);
    for (const text of texts) {
      for (const name of declaredIn(text).slice(0, 12)) {
        const stub = `/** new */\nexport function ${name}() {}`;
        expect(restore(text, stub, name)).toEqual(byCommand(text, stub, name));
      }
    }
  });
});

describe('in a file with errors, either the exercise and nothing else is replaced, or nothing', () => {
  test.for(course.lessons)(
    'whatever sign is missing or too many in the solution of $id',
    (entry) => {
      const solution = read(`reference/${entry.id}.ts`);
      const { text: stub } = stubOf(entry.id);
      const names = declaredIn(stub);
      const signs = [...solution.matchAll(/[{}()[\]'`"]|\/\*|\*\//g)].filter(
        (_, i) => i % Math.ceil(solution.length / 700) === 0,
      );
      let restored = 0;
      for (const { index, 0: sign } of signs) {
        const name = names[index % names.length]!;
        const whole = piece(solution, name);
        for (const put of ['', sign + sign]) {
          const broken = solution.slice(0, index) + put + solution.slice(index + sign.length);
          const result = restore(broken, stub, name);
          const commands = byCommand(broken, stub, name);
          if ('text' in commands) expect(result).toEqual(commands);
          if ('reason' in result || 'text' in commands) continue;
          restored++;
          const isInside = index >= whole.start && index < whole.end;
          const shift = broken.length - solution.length;
          const [start, end] = isInside
            ? [whole.start, whole.end + shift]
            : [whole.start, whole.end].map((place) => place + (index < whole.start ? shift : 0));
          const expected = broken.slice(0, start) + piece(stub, name).text + broken.slice(end);
          expect(result.text, `${put} at ${index}`).toBe(expected);
        }
      }
      expect(signs.length).toBeGreaterThan(30);
      expect(restored).toBeGreaterThan(0);
    },
  );

  function piece(text: string, name: string) {
    const span = spanOf(text, name);
    if ('reason' in span) throw new Error(`${name} is ${span.reason}`);
    return { ...span, text: text.slice(span.start, span.end) };
  }
});

describe('a declaration is found', () => {
  test.for(course.lessons)('for every exercise of $id', async (entry) => {
    const { lesson } = await entry.load();
    const { text } = stubOf(entry.id);
    for (const name of lesson.exercises.keys()) {
      const line = text.slice(findDeclaration(text, name)).split('\n')[0];
      expect(line).toMatch(new RegExp(`^export (function|class) ${name}\\b`));
    }
  });

  test('also below an error, and nothing else is taken for it', () => {
    const broken = 'export function a() { return (1 + ;\n\nexport const twice = 2;';
    expect(findDeclaration(broken, 'twice')).toBe(broken.indexOf('export const'));
    expect(findDeclaration('f(twice); // twice\n"twice"; x.twice; (twice) => twice', 'twice')).toBe(
      undefined,
    );
  });
});

describe('what a newer stub has is added', () => {
  test('nothing is missing from a stub, all of it from an empty file', () => {
    for (const { text } of HANDED_OUT) expect(missingFrom(text, text)).toEqual([]);
    expect(missingFrom('', STUB)).toEqual(['twice', 'Value']);
    expect(missingFrom('export function twice( {', STUB)).toBe(undefined);
  });

  test('types too', () => {
    const { text } = stubOf('optimizers');
    const without = text.replace(/export type AdamwOptions.*\n/, '');
    expect(missingFrom(without, text)).toEqual(['AdamwOptions']);
  });

  test('below what was written, which stays as it was', () => {
    const written = 'const mine = 1;\nexport const twice = 2;\n// the end';
    const added = append(written, STUB, ['Value']);
    expect(added).toBe(`${written}\n\n/** A value. */\nexport class Value {\n  data = 0;\n}\n`);
    expect(missingFrom(added, STUB)).toEqual([]);
  });

  test('with the ends of lines that the file has', () => {
    const added = append('const a = 1;\r\n', STUB, ['twice', 'Value']);
    expect(added.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
});
