/**
 * Files in which merge conflicts stand, without what these leave open. What both sides agree on counts:
 * all that is declared alike by either, and uses nothing that is not. The rest is lost, and blanked, so
 * that every line and column stays where it was. Imports are no matter to choose in: both sides' are there.
 */
import type { Problem } from '../../sandbox/problem.ts';
import { asRead, type Stripped } from '../../sandbox/strip-types.ts';
import { parseSource } from '../slips/source.ts';
import { blanked, bySide, type Conflict, conflictsIn, conflictWords } from './merge-markers.ts';
import { resolved } from './imports.ts';
import { declarationsIn, importsIn } from './module-items.ts';
import { type Item, itemsIn, type ImportedAs } from './items.ts';
import { scan } from './scan.ts';

type Sources = Readonly<Record<string, string | Problem | undefined>>;

export interface Settled {
  readonly sources: Sources;
  /** Why exports of the file that is graded are not known. */
  readonly lost: ReadonlyMap<string, Problem>;
}

/** Why a name means nothing that is certain. */
interface Reason {
  readonly file: string;
  readonly conflicts: readonly Conflict[];
  /** What they stand in, where that is something else. */
  readonly through?: string;
}

type Lost = Map<string, Reason>;

/** The file as one of both sides has it. */
interface Version {
  readonly items: readonly Item[];
}

/** The files that a lesson is graded by, its own first, which should export `exercises`. */
export async function settle(
  sources: Sources,
  exercises: readonly string[],
  strip: (text: string) => Stripped,
): Promise<Settled> {
  const [own] = Object.keys(sources);
  const left: Record<string, Sources[string]> = { ...sources };
  const lostIn = new Map<string, Lost>();
  // What a file imports stands in an earlier one.
  for (const [file, source] of [
    ...Object.entries(sources).slice(1),
    [own!, sources[own!]] as const,
  ]) {
    if (typeof source !== 'string') continue;
    const imported = ({ specifier, name }: ImportedAs) =>
      lostIn.get(resolved(file, specifier))?.get(name);
    const settled = await new File(file, asRead(source), strip, imported).settled(
      file === own ? exercises : [],
    );
    if (!settled) continue;
    left[file] = settled.text;
    lostIn.set(file, settled.lost);
  }
  const lost = [...(lostIn.get(own!) ?? [])].map(([name, why]) => [name, problemOf(why)] as const);
  return { sources: left, lost: new Map(lost) };
}

function problemOf({ file, conflicts, through }: Reason): Problem {
  const place = { file, line: conflicts[0]!.lines[0], column: 1 };
  const said = conflictWords(conflicts, through);
  return { type: 'syntax', message: said.en, place, said };
}

class File {
  readonly #file: string;
  readonly #text: string;
  readonly #conflicts: readonly Conflict[];
  readonly #strip: (text: string) => Stripped;
  readonly #imported: (as: ImportedAs) => Reason | undefined;

  constructor(
    file: string,
    text: string,
    strip: (text: string) => Stripped,
    imported: (as: ImportedAs) => Reason | undefined,
  ) {
    this.#file = file;
    this.#text = text;
    // In a comment or a string, markers are but text.
    this.#conflicts = strip(text).problem ? conflictsIn(text) : [];
    this.#strip = strip;
    this.#imported = imported;
  }

  /** Undefined where nothing is lost, or nothing can be kept. */
  async settled(exercises: readonly string[]): Promise<{ text: string; lost: Lost } | undefined> {
    const texts = this.#conflicts.length > 0 ? this.#sides() : [this.#text];
    const versions = await Promise.all(texts.map((text) => this.#read(text)));
    const at = versions.findIndex((version) => version !== undefined);
    const version = versions[at];
    const other = versions.length > 1 ? versions[1 - at] : version;
    if (!version || !this.#agreeOnRest(version, other)) return undefined;
    const lost = this.#lostFrom(version, other);
    if (lost.size === 0 && this.#conflicts.length === 0) return undefined;
    const text = withStubs(this.#without(texts[at]!, version, lost), version, other, lost);
    if (!(await this.#read(text))) return undefined;
    return { text, lost: this.#told(asExported(lost, version), version, exercises) };
  }

  #sides(): string[] {
    return ([0, 1] as const).map((side) => bySide(this.#text, this.#conflicts, side));
  }

  async #read(text: string): Promise<Version | undefined> {
    const { code } = this.#strip(text);
    if (code?.length !== text.length) return undefined;
    const source = await parseSource(this.#file, code, text);
    return source && { items: itemsIn(source) };
  }

  /** Whether what declares nothing, and may change anything, is the same in both. */
  #agreeOnRest(version: Version, other: Version | undefined): boolean {
    const rest = version.items.filter(({ names }) => names.length === 0);
    if (!other) return !rest.some((item) => this.#in(item).length > 0);
    const others = other.items.filter(({ names }) => names.length === 0);
    return rest.map(({ code }) => code).join('\n') === others.map(({ code }) => code).join('\n');
  }

  /** The conflicts that an item lies in. */
  #in(item: Item | undefined): readonly Conflict[] {
    return item
      ? this.#conflicts.filter(({ start, end }) => item.start < end && item.end > start)
      : [];
  }

  #lostFrom(version: Version, other: Version | undefined): Lost {
    const lost: Lost = new Map();
    const lose = (name: string, reason: Reason) => void (lost.has(name) || lost.set(name, reason));
    const [of, ofOther] = [byName(version), other ? byName(other) : this.#unread()];
    for (const name of new Set([...of.keys(), ...ofOther.keys()])) {
      const [item, otherItem] = [of.get(name), ofOther.get(name)];
      const isImport = (item ?? otherItem)?.imports !== undefined;
      if (other && isImport && !(item && otherItem)) continue;
      const isTouched = !other && (!item || this.#in(item).length > 0);
      if (!isTouched && (!other || sameAs(name, item, otherItem))) continue;
      const inThem = new Set([...this.#in(item), ...this.#in(otherItem)]);
      const conflicts = inThem.size > 0 ? [...inThem] : this.#conflicts;
      lose(name, { file: this.#file, conflicts: conflicts.toSorted((a, b) => a.start - b.start) });
    }
    for (const { imports = [] } of version.items) {
      for (const each of imports) {
        const reason = this.#imported(each);
        if (reason) lose(each.local, reason);
      }
    }
    spread(version, lost);
    return lost;
  }

  /** What a side that cannot be read declares or imports, as far as its words show. */
  #unread(): Map<string, undefined> {
    const tokens = this.#sides().flatMap((text) => {
      const inConflict = ({ start }: { start: number }) =>
        this.#conflicts.some((each) => each.start <= start && start < each.end);
      const all = scan(text);
      return [
        ...declarationsIn(all).filter(({ inside, kind }) => !inside && kind !== 'type'),
        ...importsIn(all).flatMap(({ names }) =>
          names.map((each) => ({ ...each, name: each.local })),
        ),
      ].filter(({ token }) => inConflict(token));
    });
    return new Map(tokens.map(({ name }) => [name, undefined]));
  }

  /** Without what is lost, types and comments before it included. */
  #without(text: string, { items }: Version, lost: Lost): string {
    return blanked(
      text,
      items.filter((item) => !item.imports && isLost(item, lost)),
    );
  }

  /** A conflict that costs nothing, such as one in a comment, is told all the same: by the next exercise. */
  #told(lost: Lost, { items }: Version, exercises: readonly string[]): Lost {
    const told = new Map(lost);
    const isExercise = (name: string) => exercises.includes(name);
    const known = new Set(exercises.flatMap((name) => lost.get(name)?.conflicts ?? []));
    const places = items.flatMap(({ names, end }) =>
      names.filter(isExercise).map((name) => ({ name, end })),
    );
    for (const conflict of this.#conflicts) {
      const next = places.find(({ end }) => end > conflict.start) ?? places.at(-1);
      if (known.has(conflict) || !next) continue;
      const before = told.get(next.name);
      const conflicts = [
        ...(before?.through === undefined ? (before?.conflicts ?? []) : []),
        conflict,
      ];
      told.set(next.name, { file: this.#file, conflicts });
    }
    return told;
  }
}

const byName = ({ items }: Version): Map<string, Item> =>
  new Map(items.flatMap((item) => item.names.map((name) => [name, item] as const)));

function sameAs(name: string, a: Item | undefined, b: Item | undefined): boolean {
  if (!a?.imports || !b?.imports) return a?.code === b?.code;
  const [one, two] = [a, b].map(({ imports }) => imports!.find(({ local }) => local === name)!);
  return one!.specifier === two!.specifier && one!.name === two!.name;
}

const isLost = ({ names, uses, isExportList }: Item, lost: Lost): boolean =>
  names.some((name) => lost.has(name)) ||
  (names.length === 0 && !isExportList && [...uses].some((name) => lost.has(name)));

/** What uses what is lost is lost, too; and what is done with it may change all that it is done to. */
function spread({ items }: Version, lost: Lost): void {
  const declared = new Set(items.flatMap(({ names, imports }) => (imports ? [] : names)));
  const users = new Map<string, Item[]>();
  for (const item of items) {
    if (item.imports || item.isExportList) continue;
    for (const name of item.uses) {
      const known = users.get(name);
      if (known) known.push(item);
      else users.set(name, [item]);
    }
  }
  // What is added while going through it is gone through as well.
  for (const [through, why] of lost) {
    for (const { names, uses } of users.get(through) ?? []) {
      const touched = names.length > 0 ? names : [...uses].filter((name) => declared.has(name));
      for (const name of touched) {
        if (!lost.has(name)) lost.set(name, { ...why, through: why.through ?? through });
      }
    }
  }
}

/** Under the names that others know it by. */
function asExported(lost: Lost, { items }: Version): Lost {
  const renamed = items.flatMap(({ renames }) => renames);
  const found = renamed.flatMap(({ local, exported }) => {
    const reason = lost.get(local);
    return reason ? [[exported, reason] as const] : [];
  });
  return new Map([...lost, ...found]);
}

/** At the end, where they move nothing: what others may import, and what only the other side imports. */
function withStubs(text: string, version: Version, other: Version | undefined, lost: Lost): string {
  const has = new Set(version.items.flatMap(({ names }) => names));
  const kept = version.items.filter((item) => !isLost(item, lost));
  const isUsed = (name: string) => kept.some(({ uses }) => uses.has(name));
  const added = (other?.items ?? [])
    .flatMap(({ imports = [] }) => imports)
    .filter(({ local }) => !has.has(local) && isUsed(local))
    .map(({ name, local, specifier }) => `import ${bindingFor(name, local)} from '${specifier}';`);
  const items = [...version.items, ...(other?.items ?? [])].filter(({ imports }) => !imports);
  const stubs = [...lost.keys()].flatMap((name) => {
    const item = items.find(({ names }) => names.includes(name));
    return item
      ? [
          `${item.isExported ? 'export ' : ''}function ${name}() { throw new Error('a merge conflict'); }`,
        ]
      : [];
  });
  return [text, ...added, ...stubs].join('\n');
}

const bindingFor = (name: string, local: string): string =>
  name === '*' ? `* as ${local}` : `{ ${name} as ${local} }`;
