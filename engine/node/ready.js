/**
 * Ends the process with a sentence where nothing of this project can run: its Node is too old, or
 * packages are missing. Import it before anything else; as a program it also demands the packages of
 * development: `node engine/node/ready.js && tsc`.
 *
 * JavaScript of the kind that old versions of Node read too.
 */
import { fileURLToPath } from 'node:url';
import { systemLanguage } from './language.js';
import { faultIn } from './packages.js';

const WORDS = {
  en: {
    oldNode: (/** @type {string} */ version) =>
      `gradlings needs Node 20.19 or newer; this is Node ${version}.\nInstall a newer one from https://nodejs.org and try again.`,
    none: () => 'The packages are not installed yet. Run `npm ci` first.',
    missing: (/** @type {string} */ names) =>
      `Some packages are missing: ${names}. Run \`npm ci\` again.`,
    'other version': (/** @type {string} */ names) =>
      `Other versions of packages are installed than this version of the course needs: ${names}.\nRun \`npm ci\` again.`,
  },
  ko: {
    oldNode: (/** @type {string} */ version) =>
      `gradlings에는 Node 20.19 이상이 필요합니다. 지금은 Node ${version}입니다.\nhttps://nodejs.org 에서 새 버전을 설치하고 다시 해 보세요.`,
    none: () => '패키지가 아직 설치되지 않았습니다. 먼저 `npm ci`를 실행하세요.',
    missing: (/** @type {string} */ names) =>
      `빠진 패키지가 있습니다: ${names}. \`npm ci\`를 다시 실행하세요.`,
    'other version': (/** @type {string} */ names) =>
      `설치된 패키지의 버전이 지금 과정에 필요한 것과 다릅니다: ${names}.\n\`npm ci\`를 다시 실행하세요.`,
  },
};

const MOST_NAMED = 4;

demandNode();
demandPackages();

function demandNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    refuse(WORDS[systemLanguage()].oldNode(process.versions.node));
  }
}

function demandPackages() {
  const isProgram = /[\\/]ready\.js$/.test(process.argv[1] ?? '');
  const fault = faultIn(fileURLToPath(new URL('../..', import.meta.url)), { dev: isProgram });
  if (!fault) return;
  const { how, names } = fault;
  const shown = names.slice(0, MOST_NAMED).join(', ') + (names.length > MOST_NAMED ? ', …' : '');
  refuse(WORDS[systemLanguage()][how](shown));
}

/** @param {string} why */
function refuse(why) {
  console.error(why);
  process.exit(2);
}
