/**
 * What learning platforms call the files and folders of a download, and whose they are by that:
 *
 * - Canvas: `kimminsu_LATE_456_789_work.zip`, the user and the file by their numbers (`content_zipper.rb`)
 * - Moodle: `Kim Minsu_123_assignsubmission_file`, a folder or what a file begins with; the number is
 *   that of the participant (`mod/assign/classes/downloader.php`)
 * - Blackboard: `Homework 1_kim_attempt_2026-03-01-12-34-56_work.zip`
 * - Gradescope: `submission_789`, and whose it is in `submission_metadata.yml`
 */
import type { Words } from '../../kit/words.ts';

export interface Download {
  /** Whose it is: a name for people, and what may stand in a roster. The first tells them apart. */
  readonly name: string;
  readonly ids: readonly string[];
  /** What a file was called when it was handed in; a folder has its own names. */
  readonly file?: string;
  /** When it was handed in, where the platform gives every attempt. */
  readonly attempt?: string;
  /** The platform's own number of the file: what was handed in later has a higher one. */
  readonly number?: number;
  readonly note?: Words;
}

const LATE: Words = {
  en: 'the platform marked it as late',
  ko: '플랫폼이 늦게 제출했다고 표시했습니다',
};

type Groups = Readonly<Record<string, string | undefined>>;

const PLATFORMS = ['canvas', 'moodle', 'blackboard', 'gradescope'] as const;
export type Platform = (typeof PLATFORMS)[number];

export interface Named {
  readonly name: string;
  readonly kind: 'folder' | 'file' | 'other';
}

interface Form {
  readonly platform: Platform;
  readonly of: Named['kind'];
  readonly form: RegExp;
  readonly read: (groups: Groups) => Download;
}

const late = (groups: Groups) => (groups['late'] === undefined ? {} : { note: LATE });

const moodle = ({ name, id, file }: Groups): Download => ({
  name: name!,
  ids: [`moodle:${id ?? name}`, name!],
  ...(file === undefined ? {} : { file }),
});

/** What the platform wrote comes first, so the shortest beginning is meant: the rest is the student's. */
const FORMS: readonly Form[] = [
  {
    platform: 'moodle',
    of: 'folder',
    form: /^(?<name>.+?)(?:_(?<id>\d+))?_assignsubmission_\w+?_?$/,
    read: moodle,
  },
  {
    platform: 'moodle',
    of: 'file',
    form: /^(?<name>.+?)(?:_(?<id>\d+))?_assignsubmission_[a-z]+_(?<file>.+)$/,
    read: moodle,
  },
  {
    platform: 'blackboard',
    of: 'file',
    form: /^(?<whose>.+?_(?<login>[^_]+))_attempt_(?<attempt>\d{4}(?:-\d\d){5})(?:_(?<file>.+)|\.txt)$/,
    // A login may have a line in it, so only all that stands before tells students apart.
    read: ({ whose, login, attempt, file }) => ({
      name: login!,
      ids: [`blackboard:${whose}`, login!],
      file: file ?? 'about.txt',
      attempt: attempt!,
    }),
  },
  {
    platform: 'canvas',
    of: 'file',
    form: /^(?:(?<late>LATE)_)?anon_(?<id>[A-Za-z0-9]+)_(?<number>\d+)_(?<file>.+)$/,
    read: ({ id, number, file, ...rest }) => ({
      name: `anon_${id}`,
      ids: [`canvas:${id}`],
      file: file!,
      number: Number(number),
      ...late(rest),
    }),
  },
  {
    platform: 'canvas',
    of: 'file',
    form: /^(?<name>.+?)_(?:(?<late>LATE)_)?(?<id>\d+)_(?:(?<number>\d+)_(?<file>.+)|(?<text>text|link)\.html)$/,
    read: ({ name, id, number, file, text, ...rest }) => ({
      name: name!,
      ids: [`canvas:${id}`, name!],
      ...(file === undefined ? { file: `${text}.html` } : { file, number: Number(number) }),
      ...late(rest),
    }),
  },
  {
    platform: 'gradescope',
    of: 'folder',
    form: /^submission_(?<id>\d+)$/,
    read: ({ id }) => ({ name: `submission_${id}`, ids: [`gradescope:${id}`] }),
  },
];

/** Whose a file or folder is, if its name is one of that platform. */
export function downloadOf({ name, kind }: Named, platform?: Platform): Download | undefined {
  for (const each of FORMS) {
    const isMeant = each.platform === platform && each.of === kind;
    const groups = isMeant ? each.form.exec(name)?.groups : undefined;
    if (groups) return each.read(groups);
  }
  return undefined;
}

/**
 * The platform that most of the names are of and, where they could be of several, tells most students
 * apart. It is one for all: a student who calls a file as another platform would is nobody else.
 */
export function platformOf(entries: readonly Named[]): Platform | undefined {
  const counted = PLATFORMS.map((platform) => {
    const read = entries.flatMap((entry) => downloadOf(entry, platform) ?? []);
    return { platform, count: read.length, students: new Set(read.map(({ ids }) => ids[0])).size };
  });
  const [most] = counted.sort((a, b) => b.count - a.count || b.students - a.students);
  return most!.count > 0 ? most!.platform : undefined;
}

/** What Gradescope says of whose its folders are. */
export const METADATA = 'submission_metadata.yml';

/** By the name of the folder, the students who handed it in. */
export async function submittersIn(text: string): Promise<Map<string, Download>> {
  const { parse } = await import('yaml');
  const all: unknown = parse(text, { logLevel: 'silent' });
  const found = new Map<string, Download>();
  for (const [folder, about] of Object.entries(asObject(all))) {
    const submitters = asObject(about)[':submitters'];
    const students = Array.isArray(submitters) ? submitters.map(asObject) : [];
    const names = students.map((student) => textOf(student[':name'])).filter(Boolean);
    const base = downloadOf({ name: folder, kind: 'folder' }, 'gradescope');
    if (!base || names.length === 0) continue;
    const more = students.flatMap((student) =>
      [':sid', ':email', ':name'].map((key) => textOf(student[key])).filter(Boolean),
    );
    found.set(folder, { ...base, name: names.join(', '), ids: [...base.ids, ...more] });
  }
  return found;
}

const asObject = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/**
 * GitHub Classroom calls a repository after the assignment and then the student, so what all folders
 * of a class begin with is the assignment.
 */
export function assignmentOf(folders: readonly string[]): string {
  const [first = '', ...others] = folders;
  if (others.length === 0) return '';
  let length = 0;
  while (length < first.length && others.every((name) => name[length] === first[length])) length++;
  return first.slice(0, first.lastIndexOf('-', length - 1) + 1);
}
