/** The parts of the READMEs that come from the course: `npm run docs` writes them, tests compare. */
import { gradeDemo } from './demo/grade.js';

/** @typedef {'en' | 'ko'} Language */

export const READMES = /** @type {const} */ ([
  ['README.md', 'en'],
  ['README.ko.md', 'ko'],
]);

/**
 * The table of the lessons, in the order of the course and with its points. What a lesson teaches is
 * kept as it is written; a new one is given its title to begin with.
 * @param {string} readme
 * @param {Language} language
 */
export async function withLessons(readme, language) {
  const { course } = await import('../checks/course.ts');
  const { inLanguage } = await import('../engine/kit/words.ts');
  const file = language === 'ko' ? 'README.ko.md' : 'README.md';
  const rows = [];
  for (const { folder, load } of course.lessons) {
    const { lesson } = await load();
    const points = [...lesson.exercises.values()].reduce((sum, each) => sum + each.points, 0);
    const link = `[${folder.replace('-', ' ')}](lessons/${folder}/${file})`;
    const [, written] = readme.split(`| ${link} | `);
    const teaches = written?.split(' |')[0] ?? inLanguage(lesson.title, language);
    rows.push(`| ${link} | ${teaches} | ${points} |\n`);
  }
  const [head = ''] = /^\| .*\n\| --- .*\n/m.exec(blockOf(readme, 'lessons')) ?? [];
  return withBlock(readme, 'lessons', head + rows.join(''));
}

/**
 * The picture: what the demo prints.
 * @param {string} readme
 * @param {Language} language
 */
export function withPicture(readme, language) {
  const printed = gradeDemo(language, 'pipe').replaceAll(/^\n+|\n+$/g, '');
  return withBlock(readme, 'picture', `\`\`\`text\n${printed}\n\`\`\`\n`);
}

/**
 * A replay ends with a mark of code and laws, which is another one whenever a law is mended.
 * @param {string} text
 */
export const withoutMarks = (text) => text.replaceAll(/(npm test \S+)\+[a-z\d]{6}$/gm, '$1');

/** @param {string} name */
const block = (name) => new RegExp(`(?<=<!-- written: ${name} -->\n)[^]*?(?=<!-- to here -->)`);

/** @param {string} text @param {string} name */
function blockOf(text, name) {
  const [found] = block(name).exec(text) ?? [];
  if (found === undefined)
    throw new Error(`there is no <!-- written: ${name} --> … <!-- to here -->`);
  return found;
}

/** @param {string} text @param {string} name @param {string} content */
const withBlock = (text, name, content) => text.replace(blockOf(text, name), () => content);
