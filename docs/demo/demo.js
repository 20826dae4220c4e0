/**
 * `npm run demo`: a prepared submission is graded, for whoever only wants to see. It shows what
 * `npm test` shows, as it is `npm test`, typed in a folder of its own: `lessons` is left as it is.
 *
 *     npm run demo
 *     npm run demo -- --lang ko
 */
import '../../engine/node/ready.js';
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { systemLanguage } from '../../engine/node/language.js';
import { makeCheckout, npmTest } from './checkout.js';
import { submission } from './submission.js';

const WORDS = {
  en: {
    begin: 'A prepared submission is graded, as npm test grades yours:',
    usage: 'Type npm run demo, or npm run demo -- --lang ko (or en).',
    end: 'That was the demo. To grade what you have written yourself, type: npm test',
  },
  ko: {
    begin: '준비된 제출물을 채점합니다. npm test가 내 코드를 채점하는 방법과 같습니다.',
    usage: 'npm run demo 또는 npm run demo -- --lang en(또는 ko)을 입력하세요.',
    end: '여기까지 시연이었습니다. 직접 작성한 코드를 채점하려면 npm test를 입력하세요.',
  },
};

const language = readLanguage();
console.log(`\n  ${WORDS[language].begin}`);
const folder = makeCheckout(submission());
try {
  npmTest(folder, ['--lang', language], { stdio: 'inherit' });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`  ${WORDS[language].end}\n`);

function readLanguage() {
  const lang = { type: /** @type {const} */ ('string') };
  try {
    const { values } = parseArgs({ options: { lang } });
    const { lang: named = systemLanguage() } = values;
    if (named === 'en' || named === 'ko') return named;
  } catch {
    // npm keeps the option for itself where `--` is missing, and leaves its value.
  }
  console.error(`\n  ${WORDS[systemLanguage()].usage}\n`);
  process.exit(2);
}
