/**
 * The course of a config. Where it is none, what is wrong with it, and where: somebody writes it, and
 * nothing of the engine is broken.
 *
 * JavaScript, as it begins with the first TypeScript that is loaded.
 */
import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { systemLanguage } from '../node/language.js';
import { DEBUG } from './broken.js';

/** @import { Course } from '../course.ts' */

const WORDS = {
  en: {
    broken: (/** @type {string} */ file, /** @type {string} */ what) =>
      `error: ${file} cannot be loaded: ${what}\nMend that, and type the same again. ${DEBUG}=1 shows where it was.`,
    missing: (/** @type {string} */ file, /** @type {string} */ what) =>
      `error: ${file} cannot be loaded: ${what}\nInstall what is missing, as in npm install, or mend its name.`,
    noCourse: 'its default export is no course: write export default defineCourse({ … })',
    noModule: (/** @type {string} */ name, /** @type {string} */ file) =>
      `modules: ${name} is to be ${file}, and there is no such file`,
  },
  ko: {
    broken: (/** @type {string} */ file, /** @type {string} */ what) =>
      `오류: ${file} 파일을 불러올 수 없습니다: ${what}\n고친 다음 같은 명령을 다시 입력하세요. ${DEBUG}=1로 실행하면 어디였는지 보여 줍니다.`,
    missing: (/** @type {string} */ file, /** @type {string} */ what) =>
      `오류: ${file} 파일을 불러올 수 없습니다: ${what}\nnpm install로 빠진 것을 설치하거나 이름을 고치세요.`,
    noCourse: '기본 내보내기가 과정이 아닙니다. export default defineCourse({ … })로 적으세요',
    noModule: (/** @type {string} */ name, /** @type {string} */ file) =>
      `modules: ${name}에 적은 ${file} 파일이 없습니다`,
  },
};

/**
 * Ends the process where there is none.
 * @param {string} module the URL of the config
 * @returns {Promise<Course>}
 */
export async function loadCourse(module) {
  const words = WORDS[systemLanguage()];
  const file = shown(module);
  try {
    const { default: course } = await import(module);
    if (!Array.isArray(course?.lessons) || typeof course.module !== 'string') {
      throw new TypeError(words.noCourse);
    }
    const { moduleUrls } = await import('../node/module-urls.ts');
    for (const [name, url] of moduleUrls(course)) {
      if (!existsSync(fileURLToPath(url))) {
        throw new TypeError(words.noModule(name, course.modules[name]));
      }
    }
    return course;
  } catch (error) {
    const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
    const isMissing = code === 'ERR_MODULE_NOT_FOUND' && /package/.test(message);
    const tell = isMissing ? words.missing : words.broken;
    const { sentenceWithPlace } = await import('../kit/place-in.ts');
    console.error(tell(file, sentenceWithPlace(error, new URL('.', module).href)));
    if (process.env[DEBUG]) console.error(error);
    process.exit(2);
  }
}

/** @param {string} url */
const shown = (url) => relative(process.cwd(), fileURLToPath(url)) || url;
