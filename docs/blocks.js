/** The parts of the READMEs that come from the course: `npm run docs` writes them, tests compare. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

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
  for (const { id, folder, load } of course.lessons) {
    const { lesson } = await load();
    const points = [...lesson.exercises.values()].reduce((sum, each) => sum + each.points, 0);
    const row = new RegExp(`\\(lessons/\\d+-${id}/.*?\\) \\| (.*?) \\|`);
    const [, teaches = inLanguage(lesson.title, language)] = row.exec(readme) ?? [];
    const link = `[${folder.replace('-', ' ')}](lessons/${folder}/${file})`;
    rows.push(`| ${link} | ${teaches} | ${points} |\n`);
  }
  const [head = ''] = /^\| .*\n\| --- .*\n/m.exec(blockOf(readme, 'lessons')) ?? [];
  return withBlock(readme, 'lessons', head + rows.join(''));
}

const DEMO = fileURLToPath(new URL('demo/demo.js', import.meta.url));

/**
 * The picture: what the demo prints, between what it says of itself at the beginning and the end.
 * @param {string} readme
 * @param {Language} language
 */
export function withPicture(readme, language) {
  const { stdout } = spawnSync(process.execPath, [DEMO, '--lang', language], {
    env: { ...process.env, NO_COLOR: '1' },
    encoding: 'utf8',
  });
  const printed = stdout.trim().split('\n').slice(1, -1).join('\n');
  const picture = printed.replaceAll(/^\n+|\n+$/g, '');
  return withBlock(readme, 'picture', `\`\`\`text\n${picture}\n\`\`\`\n`);
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
