/**
 * What nobody has foreseen: told in a sentence, with the exit code of what could not be done, and no
 * stack, unless somebody asks for it.
 *
 * JavaScript, as it is there before any TypeScript is loaded.
 */
import { systemLanguage } from '../node/language.js';

/** @import { Language } from '../kit/words.ts' */

/** Set to anything, it has the whole stack shown. */
export const DEBUG = 'GRADLINGS_DEBUG';

const WORDS = {
  en: (/** @type {string} */ what) =>
    `gradlings broke: ${what}\nIf that is no file of yours, please report it. ${DEBUG}=1 shows where it was.`,
  ko: (/** @type {string} */ what) =>
    `gradlings가 멈추었습니다: ${what}\n직접 쓴 파일의 오류가 아니라면 알려 주세요. ${DEBUG}=1로 실행하면 어디였는지 보여 줍니다.`,
};

const UNFINISHED = {
  en: 'what it waited for never came.',
  ko: '기다리던 것이 오지 않았습니다.',
};

/** Of what is printed, as of files this is told where they are written. */
const FULL = {
  en: 'error: What is printed cannot be written: the disk is full.',
  ko: '오류: 출력한 것을 쓸 수 없습니다. 디스크가 가득 찼습니다.',
};

/**
 * On standard error; the exit code becomes 2.
 * @param {unknown} error
 * @param {Language} language
 */
export function tellBroken(error, language = systemLanguage()) {
  process.exitCode = 2;
  const stack = error instanceof Error ? error.stack : undefined;
  if (isFull(error)) console.error(FULL[language]);
  else console.error(WORDS[language](`${firstLine(error)}${placeIn(stack)}`));
  if (process.env[DEBUG]) console.error(error);
}

/**
 * Runs all that a command is, whatever becomes of it.
 * @param {() => Promise<void>} work
 */
export async function orTellBroken(work) {
  let isDone = false;
  process.on('uncaughtException', (error) => {
    tellBroken(error);
    process.exit();
  });
  // Where nothing is left to be done, and still it is not done, Node would end without a word.
  process.on('beforeExit', () => {
    if (!isDone) tellBroken(UNFINISHED[systemLanguage()]);
    isDone = true;
  });
  await work().catch(tellBroken);
  isDone = true;
}

/** @param {unknown} error */
const isFull = (error) =>
  error instanceof Error && 'code' in error && /^(ENOSPC|EDQUOT)$/.test(String(error.code));

/** @param {unknown} error */
function firstLine(error) {
  const [line = ''] = String(error).split('\n');
  return line;
}

/**
 * The first file of ours, or of the course's, that is named in a stack.
 * @param {string | undefined} stack
 */
function placeIn(stack = '') {
  const frames = stack.split('\n').slice(1);
  const frame = frames.find((line) => /file:|[\\/]/.test(line) && !/node_modules|node:/.test(line));
  const [, place] = /\(?((?:file:|[A-Za-z]:|\/)[^()]*:\d+:\d+)\)?$/.exec(frame ?? '') ?? [];
  return place === undefined ? '' : ` (${place})`;
}
