/** `gradlings update`: brings a student's folder to what the installed package says now. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Course } from '../course.ts';
import type { Language } from '../kit/words.ts';
import { versionOf } from '../node/version.ts';
import { lessonsIn, withoutManifest } from './handed-out.ts';
import { CommandError, languageOption } from './options.ts';
import type { Program } from './program.ts';
import { type Manifest, readManifest } from './renewal/manifest.ts';
import { renew } from './renewal/renew.ts';
import { packageOf, studentFiles } from './student-folder.ts';

export function addUpdate(program: Program, course: Course, folder: string): void {
  program
    .command('update')
    .about(
      { en: 'bring your folder up to date', ko: '내 폴더를 새 버전으로 바꿉니다' },
      {
        en: 'Brings the texts, the copies of stubs and the settings of your folder to those of the installed package. It never changes an exercise.ts, and shows where what an exercise asks for has changed.',
        ko: '내 폴더의 텍스트, 빈 함수의 사본, 설정을 설치된 패키지의 것으로 바꿉니다. exercise.ts는 절대 고치지 않고, 연습의 설명이나 서명이 바뀌었으면 보여 줍니다.',
      },
    )
    .shares(languageOption)
    .action(async ({ lang }: { lang: Language }) => {
      console.log(`\n${await update(course, folder, lang)}\n`);
    });
}

export async function update(course: Course, folder: string, language: Language): Promise<string> {
  const before = known(course, folder);
  // The folder's own may be a part of it.
  const { default: whole } = (await import(course.module)) as { default: Course };
  const lessons = lessonsIn(before, whole);
  const wanted = await studentFiles(whole, lessons, packageOf(whole));
  return renew({ course: whole, lessons, folder, wanted, before, language });
}

function known(course: Course, folder: string): Manifest {
  const manifest = isOwn(course, folder)
    ? (readManifest(folder) ?? withoutManifest(course, folder))
    : undefined;
  if (manifest) return manifest;
  throw new CommandError({
    en: 'This folder was not made by gradlings init. What a class was given is updated by whoever gave it: git pull.',
    ko: '이 폴더는 gradlings init으로 만든 것이 아닙니다. 반에서 나누어 준 저장소는 git pull로 새 버전을 받습니다.',
  });
}

/** Whether the laws lie elsewhere, in a package. */
const isOwn = ({ root }: Course, folder: string): boolean =>
  resolve(fileURLToPath(root)) !== resolve(folder);

/** A sentence on a newer course that is installed, and not yet in the folder: the first time it is asked for. */
export function newerCourse(
  course: Course,
  folder: string,
  language: Language,
): string | undefined {
  const manifest = isOwn(course, folder) ? readManifest(folder) : undefined;
  if (!manifest) return undefined;
  const version = versionOf(course);
  if (manifest.version === version) return undefined;
  const told = join(folder, '.gradlings/told');
  if (existsSync(told) && readFileSync(told, 'utf8') === version) return undefined;
  mkdirSync(dirname(told), { recursive: true });
  writeFileSync(told, version);
  return {
    en: 'There is a newer version of the course: npx gradlings update brings its texts here, and shows what has changed. It changes no exercise.ts.',
    ko: '과정의 새 버전이 설치되어 있습니다. npx gradlings update를 입력하면 새 텍스트를 가져오고 바뀐 것을 보여 줍니다. exercise.ts는 고치지 않습니다.',
  }[language];
}
