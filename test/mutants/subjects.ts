/** What mutants are made of: the right solutions of an exercise, with the helpers they reach. */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { AnyNode } from 'acorn';
import { offeredBy, type Prepared } from '../../engine/grade/submission.ts';
import { blanked } from '../../engine/node/blank-types.js';
import { ownModules } from '../../engine/node/files.ts';
import { stripper } from '../../engine/node/stripper.ts';
import { stripTypes } from '../../engine/sandbox/strip-types.ts';
import type { Submission } from '../../engine/sandbox/sandbox.ts';
import course from '../../gradlings.config.ts';
import { exportsOf, sources, type Subject, type Target, variantsOf } from '../proof/subjects.ts';
import { writtenWith } from './difference.ts';
import { type Mutant, mutate } from './mutate.ts';
import { blank, treeOf, walk } from './tree.ts';

/** One right solution of an exercise, alone in a file. */
export interface Solution {
  readonly exercise: string;
  /** What it is called in its file. */
  readonly name: string;
  readonly file: string;
  /** JavaScript that exports it by the name of the exercise; every line stands where it stood. */
  readonly code: string;
  readonly mutants: readonly Mutant[];
}

/** The reference and the second solutions of an exercise. */
export const solutionsOf = ({ entry, name }: Target): Solution[] =>
  [sources.reference(entry), sources.alternatives(entry)].flatMap((file) =>
    solutionsIn(file, name),
  );

export function solutionsIn(file: string, exercise: string): Solution[] {
  const names = exportsOf(file).includes(exercise) ? [exercise] : variantsOf(file, exercise);
  return names.map((name) => solution(file, exercise, name));
}

function solution(file: string, exercise: string, name: string): Solution {
  const code = alone(blanked(pathToFileURL(file).href), exercise, name);
  const isImport = ({ type }: AnyNode) => type === 'ImportDeclaration';
  let mutants: readonly Mutant[] | undefined;
  return {
    exercise,
    name,
    file,
    code,
    // Made for whoever asks for them: it takes longer than all else here.
    get mutants() {
      return (mutants ??= mutate(code, (node) => !isImport(node)));
    },
  };
}

/** Code as if it had been handed in. */
export const submissionOf = (code: string): Submission => ({
  files: { [FILE]: code },
  entry: FILE,
  modules: MODULES,
});

const FILE = 'exercise.js';
const MODULES = offeredBy(course, ownModules(course));

/** … as it is written, with its types. */
export function writtenOf({ file, code }: Solution, mutant: Mutant): Prepared {
  const text = writtenWith(mutant.code, code, readFileSync(file, 'utf8'));
  const loaded = {
    entry: FILE,
    sources: { [FILE]: text },
    lessons: [FILE],
    modules: Object.keys(MODULES),
    strip: (each: string) => stripTypes(each, FILE, stripper),
  };
  return { submission: submissionOf(mutant.code), loaded };
}

/** A mutant of one of them, to be tried like any other subject. */
export const mutated = ({ exercise, name }: Solution, mutant: Mutant): Subject => ({
  name: `${name} ${mutant.id}: ${changeOf(mutant)}`,
  prepared: { submission: submissionOf(mutant.code) },
  exported: exercise,
});

/** By what a mutant is listed. */
export const changeOf = ({ before, after }: Pick<Mutant, 'before' | 'after'>): string =>
  `${before} → ${after}`;

/** The file with nothing in it but `name`, what that reaches, and what is imported. */
function alone(source: string, exercise: string, name: string): string {
  const { code, program } = treeOf(source);
  const reached = reachedFrom(name, declarationsIn(program.body));
  const kept = program.body
    .filter((each) => each.type !== 'ImportDeclaration' && !reached.has(each))
    .reduce((text, { start, end }) => blank(text, start, end), code);
  // Exports of its own would be in the way where one of them has the name of the exercise.
  const unexported = kept.replace(/^export (?=function|class|const|let)/gm, '       ');
  return `${unexported}\nexport { ${name} as ${exercise} };\n`;
}

function declarationsIn(body: readonly AnyNode[]): Map<string, AnyNode> {
  const found = new Map<string, AnyNode>();
  for (const each of body) {
    const declared = each.type === 'ExportNamedDeclaration' ? each.declaration : each;
    if (declared?.type === 'FunctionDeclaration' || declared?.type === 'ClassDeclaration') {
      found.set(declared.id!.name, each);
    } else if (declared?.type === 'VariableDeclaration') {
      for (const { id } of declared.declarations)
        if (id.type === 'Identifier') found.set(id.name, each);
    }
  }
  return found;
}

function reachedFrom(name: string, declared: ReadonlyMap<string, AnyNode>): Set<AnyNode> {
  const reached = new Set<AnyNode>();
  const names = [name];
  for (let next = names.pop(); next !== undefined; next = names.pop()) {
    const node = declared.get(next);
    if (!node || reached.has(node)) continue;
    reached.add(node);
    for (const visit of walk(node))
      if (visit.node.type === 'Identifier') names.push(visit.node.name);
  }
  return reached;
}
