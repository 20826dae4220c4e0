/** `npm run handout -- <dir>`: writes the repository that a class gets, or brings one up to date. */
import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Course, LessonEntry } from '../course.ts';
import type { Language } from '../kit/words.ts';
import { gradeFolder, whyNotGraded } from '../node/grade-folder.ts';
import { handedOut, lessonsIn } from './handed-out.ts';
import { wantedFiles } from './handout-contents.ts';
import { chosenLessons } from './handout-lessons.ts';
import { CommandError, languageOption } from './options.ts';
import type { Program } from './program.ts';
import { carryOut, writeManifest } from './renewal/carry-out.ts';
import { readManifest } from './renewal/manifest.ts';
import { planRenewal } from './renewal/plan.ts';
import { hashesOf, manifestOf, renew } from './renewal/renew.ts';
import { refuseObstacles } from './renewal/tell.ts';
import { packageOf } from './student-folder.ts';

interface Flags {
  readonly into?: string;
  readonly lessons?: readonly string[];
  readonly stubs?: boolean;
  readonly lang: Language;
}

export function addHandout(program: Program, course: Course): void {
  const { say } = program;
  program
    .command('handout')
    .about(
      {
        en: 'write the repository that a class gets, or update it',
        ko: '반에 나누어 줄 저장소를 만들거나 새 버전으로 고칩니다',
      },
      {
        en: 'Writes the repository that a class gets: the course without its answers. With --into, brings what was handed out before to what is here now: laws, texts, copies of stubs, the grader. It never changes an exercise.ts that somebody has written in, nor any file of their own.',
        ko: '반에 나누어 줄 저장소를 만듭니다. 답을 뺀 과정입니다. --into를 쓰면 전에 나누어 준 저장소의 검사, 텍스트, 빈 함수의 사본, 채점기를 지금 버전으로 바꿉니다. 누군가 작성한 exercise.ts와 직접 만든 파일은 절대 고치지 않습니다.',
      },
    )
    .takes('[folder]', {
      en: 'a folder that is empty or does not exist yet',
      ko: '비어 있거나 아직 없는 폴더',
    })
    .offers('--into <clone>', {
      en: 'update what was handed out before: the class repository, or a clone of it',
      ko: '전에 나누어 준 저장소나 그 복제본을 새 버전으로 바꿉니다',
    })
    .offers('--lessons <names...>', {
      en: 'these lessons alone; with --into, these too',
      ko: '이 단원만 배포합니다. --into와 함께 쓰면 이 단원을 더합니다',
    })
    .offers('--stubs', {
      en: 'with --into: new stubs also in each exercise.ts in which nothing is written',
      ko: '--into와 함께: 아무것도 작성하지 않은 exercise.ts도 새 빈 함수로 바꿉니다',
    })
    .shares(languageOption)
    .action(async (folder: string | undefined, { into, lessons, stubs = false, lang }: Flags) => {
      if ((folder === undefined) === (into === undefined)) {
        throw new CommandError(
          say({
            en: 'Name one folder: handout <folder> for a new one, handout --into <clone> for one that was handed out before.',
            ko: '폴더를 하나만 적으세요. 새로 만들 때는 handout <folder>, 전에 나누어 준 것을 고칠 때는 handout --into <clone>입니다.',
          }),
        );
      }
      const asked = { lessons, language: lang };
      if (into !== undefined) {
        console.log(`\n${await update(course, into, { ...asked, stubs })}\n`);
        return;
      }
      await handout(course, folder!, asked);
      const isReady = {
        en: 'is ready: commit it, and publish it to the class.',
        ko: '완성했습니다. 커밋해서 반에 공개하세요.',
      };
      console.log(`${folder}${lang === 'ko' ? ': ' : ' '}${isReady[lang]}`);
    });
}

interface Asked {
  /** By any of their names; all, unless some are named. */
  readonly lessons?: readonly string[] | undefined;
  readonly language: Language;
}

/** Writes the handout into a new or empty folder; throws where that cannot be done rightly. */
export async function handout(course: Course, target: string, asked: Asked): Promise<void> {
  refusePackaged(course);
  refuseUsed(target);
  const lessons = await chosenLessons(course, asked.lessons, [], asked.language);
  await refuseSolved(course, lessons);
  const wanted = await wantedFiles(course, lessons);
  const plan = planRenewal(target, wanted, undefined);
  refuseObstacles(plan);
  const work = hashesOf(wanted.filter(({ kind }) => kind === 'work'));
  const manifest = manifestOf({ course, lessons, wanted }, work);
  // Whatever ends it, what is there is known to be nobody's.
  writeManifest(target, { ...manifest, files: {}, work: {}, isUnfinished: true });
  carryOut(target, plan, manifest);
}

/** Brings what was handed out before to what is here now; returns what there is to say of it. */
export async function update(
  course: Course,
  folder: string,
  { stubs, ...asked }: Asked & { readonly stubs: boolean },
): Promise<string> {
  refusePackaged(course);
  refuseItself(course, folder);
  const before = handedOut(course, folder);
  const lessons = await chosenLessons(
    course,
    asked.lessons,
    lessonsIn(before, course),
    asked.language,
  );
  await refuseSolved(course, lessons);
  const wanted = await wantedFiles(course, lessons);
  return renew({ course, lessons, folder, wanted, before, stubs, language: asked.language });
}

/** A handout has the engine in it; what has that as a package is handed out as one. */
function refusePackaged(course: Course): void {
  const { name, dependencies = {} } = packageOf(course);
  if (!('gradlings' in dependencies)) return;
  throw new CommandError({
    en: `This course has gradlings as a package, and is handed out as one: students install what npm pack makes of it, type npx gradlings init FOLDER --course ${name}, and npx gradlings update for what is new.`,
    ko: `gradlings를 패키지로 쓰는 과정이므로 패키지로 나누어 줍니다. 학생은 npm pack으로 만든 파일을 설치하고 npx gradlings init FOLDER --course ${name}, 새 버전은 npx gradlings update를 입력합니다.`,
  });
}

/** Writing over somebody's work, or leaving old files among the new, would both be wrong. */
function refuseUsed(target: string): void {
  if (!existsSync(target)) return;
  const isFolder = statSync(target).isDirectory();
  const isUsed = isFolder && readdirSync(target).some((name) => name !== '.git');
  if (isFolder && (!isUsed || readManifest(target)?.isUnfinished)) return;
  throw new CommandError({
    en: `${target} is not an empty folder: name one that is empty or does not exist yet, or update what was handed out before with --into ${target}.`,
    ko: `빈 폴더가 아닙니다: ${target}. 비어 있거나 아직 없는 폴더를 적으세요. 전에 나누어 준 것을 새 버전으로 고치려면 --into ${target}(으)로 적으세요.`,
  });
}

function refuseItself({ root }: Course, folder: string): void {
  const isIt = existsSync(folder) && realpathSync(folder) === realpathSync(fileURLToPath(root));
  if (!isIt) return;
  throw new CommandError({
    en: `${folder} is this checkout itself: name the class repository, or a clone of it.`,
    ko: `${folder}: 지금 이 저장소입니다. 반의 저장소나 그 복제본을 적으세요.`,
  });
}

/** The exercises of this checkout are handed out as they are, so nobody may have solved them. */
async function refuseSolved(course: Course, handedOutNow: readonly LessonEntry[]): Promise<void> {
  const selection = handedOutNow.map((entry) => ({ entry }));
  const asked = { seed: 1, runs: 1, language: 'en', selection } as const;
  const { lessons } = await gradeFolder(course, fileURLToPath(course.root), asked).catch(
    (error: unknown) => {
      throw new CommandError(whyNotGraded(error));
    },
  );
  const begun = lessons.flatMap(({ file, exercises, hunts = [] }) =>
    [...exercises, ...hunts]
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
