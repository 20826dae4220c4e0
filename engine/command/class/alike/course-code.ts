/** What a course itself gives to compare with: stubs, and its own solutions where there are any. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Course } from '../../../course.ts';
import { codeOf, linesOf } from './code.ts';
import type { Given } from './pairs.ts';

/** By the id of the lesson. */
export function givenBy(course: Course): ReadonlyMap<string, Given> {
  const given = new Map<string, Given>();
  for (const { id, stub, solution, alternative } of course.lessons) {
    const text = textIn(course, stub) ?? '';
    const stubLines = linesOf(text);
    const texts = [solution, alternative].flatMap((path) => textIn(course, path) ?? []);
    const solutions = texts.map((each) => codeOf(each, stubLines));
    given.set(id, { stub: codeOf(text, stubLines), stubLines, solutions });
  }
  return given;
}

function textIn({ root }: Course, path: string): string | undefined {
  const file = fileURLToPath(new URL(path, root));
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
