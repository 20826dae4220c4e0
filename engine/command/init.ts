/** `gradlings init <dir>`: a folder of one's own to do a course in; its laws stay in the package. */
import { createRequire } from 'node:module';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Course } from '../course.ts';
import { dependenciesOn } from './dependencies.ts';
import { refuseUsed, typedFolder } from './empty-folder.ts';
import { chosenLessons } from './handout-lessons.ts';
import { CommandError, languageOption } from './options.ts';
import type { Program } from './program.ts';
import type { Language } from '../kit/words.ts';
import { carryOut, writeManifest } from './renewal/carry-out.ts';
import { readManifest } from './renewal/manifest.ts';
import { planRenewal } from './renewal/plan.ts';
import { hashesOf, manifestOf } from './renewal/renew.ts';
import { refuseObstacles } from './renewal/tell.ts';
import { packageFile, packageOf, studentFiles } from './student-folder.ts';

interface Flags {
  readonly lessons?: readonly string[];
  readonly course?: string;
  readonly lang: Language;
}

export function addInit(program: Program, course: Course): void {
  program
    .command('init')
    .about(
      {
        en: 'make a folder of your own, to do a course in',
        ko: '과정을 할 내 폴더를 만듭니다',
      },
      {
        en: 'Makes a folder of your own, to do a course in: its texts, and files to write in. What grades them stays in the package, and is brought up to date by gradlings update.',
        ko: '과정을 할 내 폴더를 만듭니다. 읽을 텍스트와 작성할 파일이 들어갑니다. 채점하는 것은 패키지에 있고, gradlings update로 새 버전을 받습니다.',
      },
    )
    .takes('<folder>', {
      en: 'a folder that is empty or does not exist yet',
      ko: '비어 있거나 아직 없는 폴더',
    })
    .offers('--lessons <names...>', {
      en: 'these lessons alone',
      ko: '이 단원만 넣습니다',
    })
    .offers('--course <package>', {
      en: 'the course of another package, which is installed here',
      ko: '여기에 설치된 다른 패키지의 과정',
    })
    .shares(languageOption)
    .action(async (folder: string, { lessons, course: other, lang }: Flags) => {
      const chosen = other === undefined ? course : await courseOf(other);
      await init(chosen, folder, lessons, lang);
      const goOn = `cd ${typedFolder(folder)} && npm install && npm test`;
      const say = {
        en: `${folder} is ready. Go on with:\n\n  ${goOn}`,
        ko: `${folder} 폴더를 만들었습니다. 이어서 입력하세요:\n\n  ${goOn}`,
      };
      console.log(`\n${say[lang]}\n`);
    });
}

/** Writes the folder; throws where that cannot be done rightly. */
export async function init(
  course: Course,
  folder: string,
  names: readonly string[] | undefined,
  language: Language,
): Promise<void> {
  refuseUsed(folder, () => readManifest(folder)?.isUnfinished === true);
  const lessons = await chosenLessons(course, names, [], language);
  const from = packageOf(course);
  const title = basename(resolve(folder));
  const wanted = [
    packageFile(course, title, from, dependenciesOn(course)),
    ...(await studentFiles(course, lessons, from)),
  ];
  const plan = planRenewal(folder, wanted, undefined);
  refuseObstacles(plan);
  const work = hashesOf(wanted.filter(({ kind }) => kind === 'work'));
  const manifest = manifestOf({ course, lessons, wanted }, work);
  // Whatever ends it, what is there is known to be nobody's.
  writeManifest(folder, { ...manifest, files: {}, work: {}, isUnfinished: true });
  carryOut(folder, plan, manifest);
}

/** The course that a package exports as `./course`: of those beside this one, or where it is typed. */
async function courseOf(name: string): Promise<Course> {
  for (const from of [import.meta.url, pathToFileURL(join(process.cwd(), 'x.js')).href]) {
    try {
      const file = createRequire(from).resolve(`${name}/course`);
      return ((await import(pathToFileURL(file).href)) as { default: Course }).default;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'MODULE_NOT_FOUND' && code !== 'ERR_PACKAGE_PATH_NOT_EXPORTED') throw error;
    }
  }
  throw new CommandError({
    en: `There is no course in a package ${name}: install it first, as in npm install ${name}.`,
    ko: `${name} 패키지에서 과정을 찾지 못했습니다. 먼저 npm install ${name}(으)로 설치하세요.`,
  });
}
