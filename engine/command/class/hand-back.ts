/**
 * Feedback as learning platforms take it back for a whole class: a zip in which each file is called so
 * that the platform knows whose it is. They read it from the names that their downloads have.
 */
import { extname, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { ClassMember } from '../../formats/class/record.ts';
import { oneLine } from '../../formats/untrusted.ts';
import type { Words } from '../../kit/words.ts';
import { writeWhole } from '../write-whole.ts';
import { downloadOf } from './downloads.ts';
import { FEEDBACK_WORDS } from './feedback-words.ts';

const PAGE = 'feedback.html';

type Entry = readonly [name: string, content: Uint8Array];

/** How the page of whoever handed in `folder` is put for a platform, if it came from there. */
type Platform = (folder: string, page: Uint8Array) => Entry | undefined;

/**
 * Moodle, *Upload multiple feedback files in a zip*: whatever lies in the folder
 * `Name_123_assignsubmission_file` (`mod/assign/feedback/file/importziplib.php`).
 */
const moodle: Platform = (folder, page) => {
  const [own] = /^[^_]+_\d+_assignsubmission_[a-z]+_?/.exec(folder) ?? [];
  return own === undefined ? undefined : [`${own}/${PAGE}`, page];
};

/**
 * Canvas, *Upload Submissions*: by the numbers of the user and of the file, as in
 * `name_456_789_work.zip` (`app/models/abstract_assignment.rb`). It calls what comes back as it called
 * what was handed in, so for a zip there is a zip.
 */
const canvas: Platform = (folder, page) => {
  const { number } = downloadOf({ name: folder, kind: 'file' }, 'canvas') ?? {};
  if (number === undefined) return undefined;
  const ending = extname(folder).toLowerCase();
  if (ending !== '' && ending !== '.zip') return [`${folder}.html`, page];
  return [ending === '' ? `${folder}.zip` : folder, zipOf([[PAGE, page]])];
};

const PLATFORMS = { 'moodle.zip': moodle, 'canvas.zip': canvas } satisfies Record<string, Platform>;

type ZipName = keyof typeof PLATFORMS;

/** The first day that a zip can name: the same pages always make the same bytes. */
const MTIME = new Date(1980, 0, 1);

const zipOf = (entries: Iterable<Entry>): Uint8Array =>
  zipSync(Object.fromEntries(entries), { mtime: MTIME, level: 9 });

/** The pages in a folder: each by itself, and in a zip for the platform that most names are from. */
export class HandBacks {
  readonly #folder: string;
  readonly #names: string[] = [];
  readonly #zips = new Map<ZipName, Map<string, Entry>>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  add({ submission, folder }: ClassMember, page: string): void {
    writeWhole(join(this.#folder, `${submission}.html`), page);
    this.#names.push(submission);
    for (const [zip, entryFor] of Object.entries(PLATFORMS) as [ZipName, Platform][]) {
      // A name that leads out of a zip is nobody's.
      const entry = /[/\\\p{Cc}]/u.test(folder) ? undefined : entryFor(folder, strToU8(page));
      if (!entry) continue;
      const entries = this.#zips.get(zip) ?? new Map<string, Entry>();
      this.#zips.set(zip, entries.set(submission, entry));
    }
  }

  /** Writes the zips, and returns what there is now. */
  finish(): { readonly pages: number; readonly zips: readonly string[] } {
    const zips = this.#meant().map(([zip, entries]) => {
      writeWhole(join(this.#folder, zip), zipOf(entries.values()));
      return `${zip} (${entries.size})`;
    });
    return { pages: this.#names.length, zips };
  }

  /** Who is in none of the zips that there are. */
  get left(): Words[] {
    return this.#meant().flatMap(([zip, entries]) => {
      const names = this.#names.filter((name) => !entries.has(name)).map((name) => oneLine(name));
      return names.length === 0 ? [] : [FEEDBACK_WORDS.notIn(zip, names.join(', '))];
    });
  }

  /** A single name may look as if it were from somewhere. */
  #meant() {
    return [...this.#zips].filter(([, entries]) => 2 * entries.size > this.#names.length);
  }
}
