/** A student's checkout to work in, and the commands as they are typed there. */
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commandOf, type Run, temporaryFolder } from './gradlings.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const STUBS = join(root, 'checks/stubs');

/** A folder with the course's texts and stubs, and with whatever else is given. */
export function studentFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = temporaryFolder();
  cpSync(join(root, 'lessons'), join(folder, 'lessons'), { recursive: true });
  // Whoever runs these tests may have solved something.
  for (const stub of readdirSync(STUBS)) {
    cpSync(join(STUBS, stub), join(folder, 'lessons', stub.replace('.ts', ''), 'exercise.ts'));
  }
  for (const [path, text] of Object.entries(files)) save(folder, path, text);
  return folder;
}

/** The same, with the commands in it. */
export function studentCheckout(files: Readonly<Record<string, string>> = {}): string {
  const folder = studentFolder(files);
  for (const part of [
    'checks',
    'engine',
    'gradlings.config.ts',
    'reference/tensor.ts',
    'package.json',
  ]) {
    cpSync(join(root, part), join(folder, part), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}

/** Types `gradlings …` in a student's checkout. */
export const typeIn = (checkout: string, ...args: string[]): Promise<Run> =>
  commandOf(checkout, checkout, args);

export function save(folder: string, path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

export const stubFile = (lesson: string): string =>
  readFileSync(join(STUBS, `${lesson}.ts`), 'utf8');

/** A stub file in which some bodies have been written. */
export function solved(lesson: string, bodies: Readonly<Record<string, string>>): string {
  let text = stubFile(lesson);
  for (const [name, body] of Object.entries(bodies)) {
    const todo = new RegExp(`(function ${name}\\([^]*?)throw new Error\\('not written yet'\\);`);
    if (!todo.test(text)) throw new Error(`${lesson} has no stub of ${name}`);
    text = text.replace(todo, (_, head: string) => head + body);
  }
  return text;
}

/** Every file below a folder, with its text, except for packages and the course's own. */
export function snapshot(folder: string): Record<string, string> {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !/[/\\](node_modules|checks|engine)[/\\]/.test(file));
  const name = (file: string) => relative(folder, file).split(sep).join('/');
  return Object.fromEntries(files.map((file) => [name(file), readFileSync(file, 'utf8')]));
}
