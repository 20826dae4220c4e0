/** What the files of a handout hold. All of it is read, or made, before the first is written. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { allLessons, type Course, type LessonEntry } from '../course.ts';
import {
  CONFIG,
  copiedFiles,
  DEV_DEPENDENCIES,
  wantedAs,
  LEFT_OUT,
  SCRIPTS,
  stubsOf,
  TEXTS,
} from './handout-files.ts';
import { configWith, partOf } from './handout-part.ts';
import { suspectFiles } from './handout-suspects.ts';
import { type Lockfile, withDevDependencies } from './lockfile.ts';
import { CommandError } from './options.ts';
import type { Wanted } from './renewal/plan.ts';

/** All files of a handout with these lessons. Throws where one of them cannot be made. */
export async function wantedFiles(
  course: Course,
  lessons: readonly LessonEntry[],
): Promise<Wanted[]> {
  const source = new Source(course);
  const part =
    lessons.length < allLessons(course).length ? await partOf(course, lessons) : undefined;
  const config = source.text(CONFIG);
  const made: Record<string, string> = {
    ...packageFiles(source),
    ...Object.fromEntries(TEXTS.map((text) => [text, shortened(text, source)])),
    [CONFIG]: part ? configWith(config, course, lessons, part.example) : config,
  };
  const copied = copiedFiles(course, lessons, made[CONFIG]!);
  const paths = [...new Set([...Object.keys(made), ...copied])];
  const contentOf = (path: string): Uint8Array => {
    const text = made[path];
    if (!part || !path.endsWith('.md'))
      return text === undefined ? source.bytes(path) : Buffer.from(text);
    return Buffer.from(part.told(text ?? source.text(path), path, isIn(paths)));
  };
  const files = [
    ...paths.map((path) => wantedAs(path, contentOf(path), lessons)),
    ...(await suspectFiles(course, lessons)),
  ];
  source.refuseMissing();
  // Stubs come last: as long as they are not there, it can be told how they have changed.
  const isStub = (path: string) => lessons.some((entry) => stubsOf(entry).includes(path));
  return files.toSorted((a, b) => Number(isStub(a.path)) - Number(isStub(b.path)));
}

/** Whether there is a file, or a folder of files. */
const isIn = (paths: readonly string[]) => {
  const all = new Set(paths);
  return (path: string): boolean =>
    all.has(path) || paths.some((each) => each.startsWith(`${path.replace(/\/$/, '')}/`));
};

function shortened(path: string, source: Source): string {
  const whole = source.text(path);
  const short = whole.replaceAll(LEFT_OUT, '');
  if (whole !== '' && (short === whole || short.includes('in a handout'))) {
    throw new CommandError(
      `${path} must mark what to leave out of a handout: "<!-- not in a handout -->" on a line before it and "<!-- in a handout again -->" on a line after it.`,
    );
  }
  return `${short.trimEnd()}\n`;
}

/** What is handed out is no package to publish, and is run as it lies there. */
const AS_HANDED_OUT = {
  private: true,
  bin: { gradlings: 'engine/command/gradlings.js' },
  exports: undefined,
  files: undefined,
};

function packageFiles(source: Source): Record<string, string> {
  const manifest = source.json<PackageFile>('package.json');
  const devDependencies = pick(manifest.devDependencies, (name) => DEV_DEPENDENCIES.test(name));
  const scripts = pick(manifest.scripts, (name) => SCRIPTS.includes(name));
  const { packages, ...lock } = source.json<Lockfile>('package-lock.json');
  const self = { ...packages[''], bin: AS_HANDED_OUT.bin };
  const locked = withDevDependencies(
    { ...lock, packages: { ...packages, '': self } },
    devDependencies,
  );
  return {
    'package.json': toJson({ ...manifest, ...AS_HANDED_OUT, scripts, devDependencies }),
    'package-lock.json': toJson(locked),
  };
}

const pick = (all: Readonly<Record<string, string>>, isWanted: (name: string) => boolean) =>
  Object.fromEntries(Object.entries(all).filter(([name]) => isWanted(name)));

const toJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

interface PackageFile {
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
}

/** This checkout, from which somebody may have deleted something. */
class Source {
  readonly #root: URL;
  readonly #missing: string[] = [];

  constructor({ root }: Course) {
    this.#root = new URL(root);
  }

  bytes(path: string): Uint8Array {
    try {
      return readFileSync(fileURLToPath(new URL(path, this.#root)));
    } catch {
      this.#missing.push(path);
      return new Uint8Array();
    }
  }

  /** Of a file that others are made from. */
  text(path: string): string {
    const bytes = this.bytes(path);
    this.refuseMissing();
    return Buffer.from(bytes).toString();
  }

  json<T>(path: string): T {
    return JSON.parse(this.text(path)) as T;
  }

  refuseMissing(): void {
    if (this.#missing.length === 0) return;
    const list = this.#missing.map((path) => `\n  ${path}`).join('');
    throw new CommandError({
      en: `Nothing was written, as these files of this checkout cannot be read:${list}\nRestore them (git checkout -- .) or use a fresh clone.`,
      ko: `이 저장소의 다음 파일을 읽을 수 없어 아무것도 쓰지 않았습니다:${list}\n파일을 되돌리거나(git checkout -- .) 새로 클론하세요.`,
    });
  }
}
