/** Where the modules lie that a course has of its own for its exercises. */
import { fileURLToPath } from 'node:url';
import type { Course } from '../course.ts';
import { TENSOR } from '../sandbox/interpreter.ts';
import { isThere } from './is-there.ts';

/** By name; compiled, where the course as it is published is. */
export function moduleUrls({ modules, root }: Course): ReadonlyMap<string, string> {
  const own = Object.entries(modules).filter(([name]) => name !== TENSOR);
  return new Map(own.map(([name, file]) => [name, urlOf(new URL(file, root).href)]));
}

const urlOf = (url: string): string =>
  isThere(fileURLToPath(url)) ? url : url.replace(/\.ts$/, '.js');
