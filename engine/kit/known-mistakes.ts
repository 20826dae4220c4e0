/** The known mistakes of an exercise, and how they are read from wherever their files lie. */
import type { Submission } from '../sandbox/sandbox.ts';
import { diagnosesIn } from './diagnosis.ts';
import type { Texts } from './words.ts';

/** As code to be asked, and what is to be said of each. */
export interface KnownMistakes {
  readonly submission: Submission;
  readonly diagnoses: Readonly<Record<string, Texts>>;
}

/** How files of the project are got, by URL. */
export interface Reader {
  /** As JavaScript. */
  readonly code: (url: string) => string | Promise<string>;
  /** As what they export. */
  readonly load: (url: string) => Promise<object>;
}

/** The mistakes that the file at `url` exports; they may import the same `modules` as exercises. */
export async function readKnownMistakes(
  url: string,
  { code, load }: Reader,
  modules?: Submission['modules'],
): Promise<KnownMistakes> {
  const [files, module] = await Promise.all([filesFrom(url, code), load(url)]);
  return {
    submission: { files, entry: url, ...(modules && { modules }) },
    diagnoses: diagnosesIn(module),
  };
}

const IMPORTED = / from ['"](\.[^'"]+)['"]/g;

/** What a course that has the engine as a package imports, to say what a mistake is, or who is a suspect. */
const PACKAGE = / from ['"]gradlings['"]/g;
const SAYS_NOTHING = `export const diagnosis = () => {};
export const innocent = diagnosis, suspect = diagnosis;`;

/** A file and those that it imports, which may lie anywhere in the project. */
export async function filesFrom(
  url: string,
  code: Reader['code'],
): Promise<Record<string, string>> {
  const isPackage = url.endsWith('/gradlings');
  const text = isPackage
    ? SAYS_NOTHING
    : (await code(url)).replaceAll(PACKAGE, " from './gradlings'");
  const imported = [...text.matchAll(IMPORTED)].map(([, path]) => new URL(path!, url).href);
  const files = await Promise.all(imported.map((each) => filesFrom(each, code)));
  return Object.assign({ [url]: text }, ...files);
}
