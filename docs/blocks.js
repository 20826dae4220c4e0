/** The parts of texts that come from the course: `npm run docs` writes them, tests compare. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { exerciseFile, withBody } from './demo/checkout.js';

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
  const { default: course } = await import('../gradlings.config.ts');
  const { WORDS } = await import('../engine/formats/words.ts');
  const { inLanguage } = await import('../engine/kit/words.ts');
  const file = language === 'ko' ? 'README.ko.md' : 'README.md';
  const rows = [];
  for (const { id, folder, extra, load } of course.lessons) {
    const { lesson } = await load();
    const points = [...lesson.exercises.values()].reduce((sum, each) => sum + each.points, 0);
    const row = new RegExp(`\\(lessons/\\d+-${id}/.*?\\) \\| (.*?) \\|`);
    const [, teaches = inLanguage(lesson.title, language)] = row.exec(readme) ?? [];
    const link = `[${folder.replace('-', ' ')}](lessons/${folder}/${file})`;
    rows.push(
      `| ${link} | ${teaches} | ${extra ? WORDS[language].extraOnly(String(points)) : points} |\n`,
    );
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

/** The texts of the lesson in which everybody makes the same mistake, on purpose. */
export const STARTS = /** @type {const} */ ([
  ['lessons/00-start/README.md', 'en'],
  ['lessons/00-start/README.ko.md', 'ko'],
]);

/**
 * What a terminal shows of that mistake.
 * @param {string} text
 * @param {Language} language
 */
export async function withFailure(text, language) {
  const { default: course } = await import('../gradlings.config.ts');
  const { showFailure } = await import('../engine/command/failure.ts');
  const { gradedIn } = await import('../engine/formats/evidence.ts');
  const { USUAL_DRAW } = await import('../engine/grade/task.ts');
  const { gradeFolder } = await import('../engine/node/grade-folder.ts');
  const folder = mkdtempSync(join(tmpdir(), 'gradlings-'));
  const file = join(folder, exerciseFile('00-start'));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, withBody('00-start', 'double', 'return x * x;'));
  const selection = course.practice.map((entry) => ({ entry }));
  const report = await gradeFolder(course, folder, { ...USUAL_DRAW, language, selection });
  rmSync(folder, { recursive: true });
  const room = { columns: 80, rows: 20, lineAt: () => undefined };
  const lines = showFailure(gradedIn(report), { ...room, language });
  return withBlock(
    text,
    'failure',
    `\`\`\`text\n${stripVTControlCharacters(lines.join('\n'))}\n\`\`\`\n`,
  );
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
function withBlock(text, name, content) {
  blockOf(text, name);
  return text.replace(block(name), () => content);
}
