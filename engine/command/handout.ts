/** `npm run handout -- <dir>`: writes the repository that a class gets. */
import { cpSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Course } from '../course.ts';
import { gradeFolder } from '../node/grade-folder.ts';
import { DEV_DEPENDENCIES, handoutFiles, LEFT_OUT, root, SCRIPTS, TEXTS } from './handout-files.ts';
import { CommandError } from './options.ts';
import { ownWork } from './own-work.ts';
import { type Lockfile, withDevDependencies } from './lockfile.ts';
import type { Program } from './program.ts';

export function addHandout(program: Program, course: Course): void {
  program
    .command('handout')
    .about({
      en: 'Writes the repository that a class gets: the course without its answers.',
      ko: '반에 나누어 줄 저장소를 만듭니다. 답을 뺀 과정입니다.',
    })
    .takes('<folder>', {
      en: 'a folder that is empty or does not exist yet',
      ko: '비어 있거나 아직 없는 폴더',
    })
    .action(async (folder: string) => {
      await handout(course, folder);
      console.log(`${folder} is ready: commit it, and publish it to the class.`);
    });
}

/** Writes the handout into a new or empty folder; throws where that cannot be done rightly. */
export async function handout(course: Course, target: string): Promise<void> {
  refuseUsed(target);
  await refuseSolved(course);
  // All that may fail comes before the first file is written.
  const written = { ...texts(), ...packageFiles() };
  for (const file of handoutFiles(course)) {
    cpSync(join(root, file), join(target, file));
  }
  for (const [file, text] of Object.entries(written)) writeFileSync(join(target, file), text);
}

/** Writing over somebody's work, or leaving old files among the new, would both be wrong. */
function refuseUsed(target: string): void {
  if (!existsSync(target)) return;
  if (statSync(target).isDirectory() && readdirSync(target).length === 0) return;
  throw new CommandError({
    en: `${target} is not an empty folder: name one that is empty or does not exist yet.`,
    ko: `빈 폴더가 아닙니다: ${target}. 비어 있거나 아직 없는 폴더를 적으세요.`,
  });
}

/** The exercises of this checkout are handed out as they are, so nobody may have solved them. */
async function refuseSolved(course: Course): Promise<void> {
  const selection = ownWork(course, root);
  const asked = { seed: 1, runs: 1, language: 'en', selection } as const;
  const { lessons } = await gradeFolder(course, root, asked);
  const begun = lessons.flatMap(({ file, exercises }) =>
    exercises
      .filter(({ status }) => status !== 'todo')
      .map(({ name, status }) => `  ${file}: ${name} (${status})`),
  );
  if (begun.length === 0) return;
  const list = begun.join('\n');
  throw new CommandError({
    en: `These exercises are not "to do" any more, and would be handed out as they are:\n${list}\nRestore the files (git checkout -- lessons) or use a fresh clone.`,
    ko: `이미 작성한 연습이 있어서 그대로 나누어 주게 됩니다:\n${list}\n파일을 되돌리거나(git checkout -- lessons) 새로 클론하세요.`,
  });
}

function texts(): Record<string, string> {
  return Object.fromEntries(TEXTS.map((text) => [text, shortened(text)]));
}

function shortened(text: string): string {
  const whole = readFileSync(join(root, text), 'utf8');
  const short = whole.replaceAll(LEFT_OUT, '');
  if (short === whole || short.includes('in a handout')) {
    throw new CommandError(
      `${text} must mark what to leave out of a handout: "<!-- not in a handout -->" on a line before it and "<!-- in a handout again -->" on a line after it.`,
    );
  }
  return `${short.trimEnd()}\n`;
}

function packageFiles(): Record<string, string> {
  const manifest = readJson('package.json');
  const devDependencies = pick(manifest.devDependencies, (name) => DEV_DEPENDENCIES.test(name));
  const scripts = pick(manifest.scripts, (name) => SCRIPTS.includes(name));
  const lock = readJson('package-lock.json') as Lockfile;
  return {
    'package.json': toJson({ ...manifest, scripts, devDependencies }),
    'package-lock.json': toJson(withDevDependencies(lock, devDependencies)),
  };
}

const pick = (all: Readonly<Record<string, string>>, isWanted: (name: string) => boolean) =>
  Object.fromEntries(Object.entries(all).filter(([name]) => isWanted(name)));

const readJson = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8'));

const toJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
