/**
 * Why a student's file cannot be loaded, as its text shows it: where something has been opened and is
 * never closed, what an import should be called, which export is only not exported. A problem that the
 * text says nothing of stays as it is.
 */
import { parse } from 'acorn';
import type { Words } from '../../kit/words.ts';
import type { Place, Problem } from '../../sandbox/problem.ts';
import { asRead } from '../../sandbox/strip-types.ts';
import { whyNotExported } from './exports.ts';
import { refusedWords, resolved } from './imports.ts';
import { type Loaded, textOf, type Told } from './loaded.ts';
import { missingImport } from './missing-imports.ts';
import { declarationsIn, importsIn } from './module-items.ts';
import { fence } from './pasted.ts';
import { scan } from './scan.ts';
import { quoted, Spot } from './spot.ts';
import { explainStop, offsetOf, placeAt, type Read, type Stop } from './syntax.ts';

/** The same problem, with words for what the text shows. */
export function explainLoading(problem: Problem, loaded: Loaded): Problem {
  switch (problem.type) {
    case 'syntax':
      return withImporter(syntax(problem, loaded), loaded);
    case 'threw-on-import':
      return withImporter(thrown(problem, loaded), loaded);
    case 'refused-import':
      return withImporter(refused(problem, loaded), loaded);
    case 'missing-import':
      return withImporter(missingImport(problem, loaded), loaded);
    case 'missing-export':
    case 'not-a-function':
      return missingExport(problem, loaded);
    default:
      return problem;
  }
}

// --- Syntax ------------------------------------------------------------------------------------

/** The first place where a text cannot be read, by the stripper of types or, after it, as JavaScript. */
const reader =
  ({ strip }: Loaded): Read =>
  (text) => {
    const { code, problem } = strip(text);
    if (code !== undefined) return stopIn(code);
    if (problem.type !== 'syntax') return undefined;
    const at = problem.place ? offsetOf(text, problem.place) : 0;
    return { at, message: problem.message };
  };

function stopIn(code: string): Stop | undefined {
  try {
    parse(code, { ecmaVersion: 'latest', sourceType: 'module' });
    return undefined;
  } catch (error) {
    const { pos, message } = error as { pos?: number; message: string };
    // Where it has no place, the code is nested too deeply for the parser: nothing is wrong with it.
    return pos === undefined ? undefined : { at: pos, message };
  }
}

function syntax(problem: Told<'syntax'>, loaded: Loaded): Told<'syntax'> {
  const { file, ...place } = problem.place ?? { file: loaded.entry, line: 1 };
  const text = textOf(loaded, file)!;
  const read = reader(loaded);
  // What the interpreter alone refuses, it says the place of.
  const refusal = { at: offsetOf(text, { file, ...place }), message: problem.message };
  const found = explainStop(text, read(text) ?? refusal, read);
  return found ? { ...problem, place: placeAt(file, text, found.at), said: found.said } : problem;
}

/** What the interpreter says without a place, and what only a loaded file shows. */
function thrown(problem: Told<'threw-on-import'>, loaded: Loaded): Problem {
  const file = problem.place?.file ?? loaded.entry;
  const text = textOf(loaded, file)!;
  const { error } = problem;
  if (error.startsWith('SyntaxError') && !problem.place && reader(loaded)(text)) {
    return syntax({ type: 'syntax', message: error }, loaded);
  }
  const name = /^ReferenceError: '(module|exports|require)' is not defined$/.exec(error)?.[1];
  if (name !== undefined) return { ...problem, said: commonJs(name) };
  const fenced = error === 'TypeError: not a function' && fence(new Spot(text, 0, ''));
  if (!fenced) return problem;
  const place = placeAt(file, text, fenced.at);
  return { type: 'syntax', message: error, place, said: fenced.said };
}

const commonJs = (name: string): Words =>
  name === 'require'
    ? {
        en: "`require` is not there; write `import { name } from '#tensor';`",
        ko: "`require`는 없습니다. `import { name } from '#tensor';`라고 쓰세요",
      }
    : {
        en: `${quoted(name)} is not there; what others should find is exported where it is declared: \`export function …\``,
        ko: `${quoted(name)}은(는) 없습니다. 내보낼 것은 선언하는 자리에서 export합니다: \`export function …\``,
      };

/** What keeps an earlier lesson's file from being loaded is told with who imports it. */
function withImporter(problem: Problem, loaded: Loaded): Problem {
  if (!('place' in problem) || 'importedBy' in problem) return problem;
  const { place } = problem;
  const importedBy = place && place.file !== loaded.entry && importerOf(place.file, loaded);
  return importedBy ? importedAt(importedBy, problem) : problem;
}

/** Where the graded file, or another that it imports, imports this one. */
function importerOf(file: string, loaded: Loaded): Place | undefined {
  for (const from of Object.keys(loaded.sources)) {
    const text = textOf(loaded, from);
    const found =
      text === undefined || from === file
        ? undefined
        : importsIn(scan(text)).find(({ specifier }) => resolved(from, specifier) === file);
    if (found) return placeAt(from, text!, found.from.start);
  }
  return undefined;
}

// --- Imports -----------------------------------------------------------------------------------

function refused(problem: Told<'refused-import'>, loaded: Loaded): Problem {
  const { specifier } = problem;
  const from = problem.place?.file ?? loaded.entry;
  const text = textOf(loaded, from)!;
  const found = importsIn(scan(text)).find((each) => each.specifier === specifier);
  // One that is put together while the code runs has no place of its own.
  const place = found ? placeAt(from, text, found.from.start) : problem.place;
  const file = resolved(from, specifier);
  const earlier = specifier.startsWith('.') && file !== from && unreadable(file, loaded);
  if (earlier) return importedAt(place ?? { file: from, line: 1 }, earlier);
  const { lessons, modules, sources } = loaded;
  const near = { from, allowed: Object.keys(sources), lessons, modules };
  return { ...problem, ...(place && { place }), said: refusedWords(specifier, near) };
}

/** Why a file that may be imported is not there to import, if that is so. */
function unreadable(file: string, loaded: Loaded): Problem | undefined {
  if (!Object.hasOwn(loaded.sources, file)) return undefined;
  const source = loaded.sources[file];
  if (source === undefined) return { type: 'missing-file', file };
  if (typeof source !== 'string') return source;
  const { problem } = loaded.strip(asRead(source));
  if (problem?.type !== 'syntax') return problem;
  const place = { line: 1, ...problem.place, file };
  return syntax({ ...problem, place }, loaded);
}

const importedAt = (importedBy: Place, problem: Problem): Problem =>
  ({ ...problem, importedBy }) as Problem;

// --- Exports -----------------------------------------------------------------------------------

function missingExport(
  problem: Told<'missing-export'> | Told<'not-a-function'>,
  loaded: Loaded,
): Problem {
  const text = textOf(loaded, loaded.entry)!;
  if (problem.type === 'missing-export') {
    const found = whyNotExported(text, problem.name);
    return found
      ? { ...problem, place: placeAt(loaded.entry, text, found.at), said: found.said }
      : problem;
  }
  const declared = declarationsIn(scan(text)).find(
    ({ name, inside }) => name === problem.name && !inside,
  );
  if (!declared) return problem;
  const place = placeAt(loaded.entry, text, declared.token.start);
  // What begins with a capital is a class.
  return {
    ...problem,
    place,
    ...(/^[A-Z]/.test(problem.name) && { said: shouldBeClass(problem) }),
  };
}

const shouldBeClass = ({ name }: Told<'not-a-function'>): Words => ({
  en: `${quoted(name)} should be a class: write ${quoted(`export class ${name} {`)}`,
  ko: `${quoted(name)}은(는) 클래스여야 합니다. ${quoted(`export class ${name} {`)}로 시작하세요`,
});
