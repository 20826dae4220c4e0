/**
 * What it takes to bring a folder to a newer version of what was handed out, without a loss to whoever
 * works in it. All that may fail is looked for here, and nothing is written.
 */
import { accessSync, constants, lstatSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hashOf, MANIFEST, type Manifest } from './manifest.ts';

/** A file as it should be. */
export interface Wanted {
  /** From the root of the folder, with forward slashes. */
  readonly path: string;
  readonly content: Uint8Array;
  /**
   * Whose it is. `work` is the student's, and never written over, but where nothing is written in it
   * and the new stubs are asked for. `code` has to fit together, and comes
   * even where somebody has changed it, whose version is kept. `text` and `settings` are for people,
   * who may have made them their own: the new ones are put beside.
   */
  readonly kind: 'work' | 'code' | 'text' | 'settings';
  readonly isProgram?: boolean;
  /** A file that it has to fit to: where that stays as it is, so does this. */
  readonly fits?: string;
}

export interface Step {
  readonly path: string;
  readonly content: Uint8Array;
  readonly isProgram: boolean;
}

export interface Plan {
  readonly writes: readonly Step[];
  readonly removes: readonly string[];
  /** What is there of these is copied away first: nobody knows it but whoever wrote it. */
  readonly backups: readonly string[];
  /** Somebody's, with the new version put beside it. */
  readonly besides: readonly string[];
  /** Files that students write in, with new stubs as nothing is written in them. */
  readonly renewed: readonly string[];
  /** Not handed out any more, but changed by somebody. */
  readonly leftOver: readonly string[];
  /** What stands in the way. */
  readonly obstacles: readonly Obstacle[];
  readonly counts: { readonly added: number; readonly replaced: number };
}

export interface Obstacle {
  readonly path: string;
  readonly reason: 'link' | 'folder' | 'file' | 'special' | 'not writable' | 'not readable';
}

/** The new version of what somebody has made their own. */
export const besideOf = (path: string): string => `${path}.new`;

export function planRenewal(
  folder: string,
  wanted: readonly Wanted[],
  before: Manifest | undefined,
  { stubs = false }: { readonly stubs?: boolean } = {},
): Plan {
  return new Renewal(folder, before, stubs).plan(wanted);
}

/** Where copies of what is replaced go; git is told to ignore it. */
export const BACKUPS = '.gradlings/backups';

/** A file, or why it cannot be one; undefined where there is none. */
type Found = Buffer | Obstacle | undefined;

class Renewal {
  readonly #folder: string;
  readonly #before: Manifest | undefined;
  readonly #stubs: boolean;
  readonly #renewed: string[] = [];
  readonly #writes: Step[] = [];
  readonly #backups: string[] = [];
  readonly #besides: string[] = [];
  readonly #obstacles: Obstacle[] = [];
  #added = 0;
  #replaced = 0;

  constructor(folder: string, before: Manifest | undefined, stubs: boolean) {
    this.#folder = folder;
    this.#before = before;
    this.#stubs = stubs;
  }

  plan(wanted: readonly Wanted[]): Plan {
    for (const file of wanted) this.#want(file);
    this.#checkWritable(MANIFEST);
    if (this.#backups.length > 0) this.#checkPlace(`${BACKUPS}/handout`);
    const { removes, leftOver } = this.#gone(wanted);
    return {
      writes: this.#writes,
      removes,
      backups: this.#backups,
      besides: this.#besides,
      renewed: this.#renewed,
      leftOver,
      obstacles: this.#obstacles,
      counts: { added: this.#added, replaced: this.#replaced },
    };
  }

  #want(file: Wanted): void {
    const { path, kind } = file;
    const now = this.#read(path);
    if (kind === 'work') return this.#leave(file, now);
    if (isObstacle(now)) return this.#meet(now);
    // The same holds for how somebody's editor is set up.
    if (now === undefined && kind === 'settings' && this.#before?.files[path]) return;
    if (now === undefined || this.#isUnchanged(file, now)) return this.#write(file, now);
    const isKnown = this.#before !== undefined && !this.#before.isUnfinished;
    if (kind === 'code' || (kind === 'text' && !isKnown)) {
      this.#backups.push(path);
      return this.#write(file, now);
    }
    this.#putBeside(file);
  }

  #leave(file: Wanted, now: Found): void {
    const handedOut = this.#before?.work[file.path];
    // Whoever has deleted it has done so on purpose.
    if (now === undefined && handedOut === undefined) return this.#write(file, now);
    if (isObstacle(now) && handedOut === undefined) return this.#meet(now);
    if (!this.#stubs || now === undefined || isObstacle(now)) return;
    const hash = hashOf(now);
    if (hash !== handedOut || hash === hashOf(file.content)) return;
    this.#renewed.push(file.path);
    this.#write(file, now);
  }

  /** Nothing of anybody's is in it. */
  #isUnchanged({ path, content, fits }: Wanted, now: Buffer): boolean {
    const hash = hashOf(now);
    if (hash === hashOf(content)) return true;
    return (
      hash === this.#before?.files[path] && (fits === undefined || !this.#besides.includes(fits))
    );
  }

  #putBeside({ path, content }: Wanted): void {
    const beside = besideOf(path);
    const now = this.#read(beside);
    if (isObstacle(now)) return this.#meet(now);
    // What has not changed since is no news.
    if (now === undefined && this.#before?.files[path] === hashOf(content)) return;
    this.#besides.push(path);
    const fresh = { path: beside, content, kind: 'settings' } as const;
    if (now && !this.#isUnchanged(fresh, now)) this.#backups.push(beside);
    this.#write(fresh, now);
  }

  #write({ path, content, isProgram = false }: Wanted, now: Found): void {
    if (now && !isObstacle(now) && hashOf(now) === hashOf(content)) return;
    this.#checkWritable(path);
    this.#writes.push({ path, content, isProgram });
    if (now === undefined) this.#added++;
    else this.#replaced++;
  }

  /** What was handed out once, and is not any more. */
  #gone(wanted: readonly Wanted[]): Pick<Plan, 'removes' | 'leftOver'> {
    const kept = new Set(wanted.flatMap(({ path }) => [path, besideOf(path)]));
    const [removes, leftOver]: [string[], string[]] = [[], []];
    for (const [path, hash] of Object.entries(this.#before?.files ?? {})) {
      const now = kept.has(path) ? undefined : this.#read(path);
      if (!now || isObstacle(now)) continue;
      (hashOf(now) === hash ? removes : leftOver).push(path);
      if (hashOf(now) === hash) this.#checkWritable(path);
    }
    return { removes, leftOver };
  }

  #read(path: string): Found {
    const obstacle = (reason: Obstacle['reason'], at = path) => ({ path: at, reason });
    const parts = path.split('/');
    for (const [i] of parts.entries()) {
      const part = parts.slice(0, i + 1).join('/');
      const stats = lstatSync(join(this.#folder, part), { throwIfNoEntry: false });
      if (!stats) return undefined;
      // Behind a link lies what belongs to somebody else.
      if (stats.isSymbolicLink()) return obstacle('link', part);
      const isLast = i === parts.length - 1;
      if (isLast && stats.isDirectory()) return obstacle('folder');
      if (!isLast && !stats.isDirectory()) return obstacle('file', part);
      if (isLast && !stats.isFile()) return obstacle('special');
    }
    try {
      return readFileSync(join(this.#folder, path));
    } catch {
      return obstacle('not readable');
    }
  }

  /** Many files may lie behind one. */
  #meet(obstacle: Obstacle): void {
    const isKnown = this.#obstacles.some(({ path }) => path === obstacle.path);
    if (!isKnown) this.#obstacles.push(obstacle);
  }

  #checkPlace(path: string): void {
    const found = this.#read(path);
    if (isObstacle(found)) this.#meet(found);
    this.#checkWritable(path);
  }

  /** The file if there is one, and its folder, or the next one out that is there: files are renamed. */
  #checkWritable(path: string): void {
    let at = dirname(path);
    while (at !== '.' && !lstatSync(join(this.#folder, at), { throwIfNoEntry: false }))
      at = dirname(at);
    for (const each of new Set([at, path])) {
      if (!lstatSync(join(this.#folder, each), { throwIfNoEntry: false })) continue;
      if (isWritable(join(this.#folder, each))) continue;
      this.#meet({ path: each, reason: 'not writable' });
    }
  }
}

const isObstacle = (found: Found): found is Obstacle => found !== undefined && 'reason' in found;

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
