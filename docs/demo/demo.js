/**
 * `npm run demo`: a prepared submission is graded, for whoever only wants to see.
 *
 *     npm run demo
 *     npm run demo -- --lang ko
 */
import { parseArgs } from 'node:util';
import { systemLanguage } from '../../engine/node/language.js';
import { gradeDemo } from './grade.js';

const WORDS = {
  en: {
    begin: 'A prepared submission is graded, as npm test grades yours:',
    end: 'That was the demo; your own files are as they were. To grade them, type: npm test',
  },
  ko: {
    begin: '준비된 제출물을 채점합니다. npm test가 내 코드를 채점하는 방법과 같습니다.',
    end: '여기까지 시연이었습니다. 내 파일은 그대로 있습니다. 채점하려면 npm test를 입력하세요.',
  },
};

const language = readLanguage();
console.log(`\n  ${WORDS[language].begin}`);
gradeDemo(language, 'inherit');
console.log(`  ${WORDS[language].end}\n`);

function readLanguage() {
  const lang = { type: /** @type {const} */ ('string'), default: systemLanguage() };
  try {
    const { values } = parseArgs({ options: { lang } });
    if (values.lang === 'en' || values.lang === 'ko') return values.lang;
    refuse(`--lang takes en or ko, not "${values.lang}".`);
  } catch (error) {
    refuse(/** @type {Error} */ (error).message);
  }
}

/** @param {string} why @returns {never} */
function refuse(why) {
  console.error(`\n  ${why}\n`);
  process.exit(2);
}
