/** `docs/kit.md`, written from what stands above each part of the kit: `npm run docs`. */
import { readFileSync } from 'node:fs';

const PUBLIC = new URL('../engine/public/course.ts', import.meta.url);

const HEAD = `# The kit

What laws are written with. In this repository each stands in the file that its section names; a course of its own imports all of it from \`gradlings\`. \`docs/adding-a-lesson.md\` shows where it is used.
`;

/** What the sections are about, by the file in \`engine\`; a file that is not here has none of its own. */
const TITLES = /** @type {const} */ ({
  'course.ts': 'A course',
  'kit/lesson.ts': 'A lesson',
  'kit/exercise.ts': 'An exercise and its laws',
  'kit/results.ts': 'What an exercise returns',
  'kit/arbitraries.ts': 'What is drawn',
  'kit/claims.ts': 'What can be claimed',
  'kit/agree.ts': 'Tolerances',
  'kit/oracles.ts': 'Where right answers come from',
  'kit/subject.ts': 'The function under test',
  'sandbox/codec.ts': 'Functions as arguments',
  'sandbox/inside/drive.ts': 'Classes',
  'kit/diagnosis.ts': 'Known mistakes',
  'kit/hunt.ts': 'Laws that students write',
  'kit/suspect.ts': 'Whom these laws meet',
});

/** Types that the rest is told by. */
const TYPES = new Set(['CheckOptions', 'Subject', 'DriveStep']);

/** Files in which something has methods of its own. */
const METHODS = new Set(['kit/exercise.ts', 'kit/subject.ts']);

/**
 * Something of the kit, and what stands above it.
 * @typedef {{ name: string, says: string }} Entry
 */

/** All of it by the file that it stands in; of a class of laws, its methods, after what begins a chain. */
export function kit() {
  const files = exportsOf(readFileSync(PUBLIC, 'utf8'));
  return Object.entries(TITLES).map(([file, title]) => {
    const text = readFileSync(new URL(`../engine/${file}`, import.meta.url), 'utf8');
    const names = files.get(file) ?? [];
    const entries = names.filter((name) => name !== 'Exercise').map((name) => entryIn(text, name));
    const methods = METHODS.has(file) ? methodsIn(text) : [];
    return { file: `engine/${file}`, title, entries: [...entries, ...methods] };
  });
}

/** @param {string} text */
function exportsOf(text) {
  /** @type {Map<string, string[]>} */
  const files = new Map();
  for (const [, type, names = '', file = ''] of text.matchAll(
    /^export (type )?\{([^}]*)\} from '\.\.\/([^']+)'/gm,
  )) {
    const listed = names.split(',').map((name) => name.trim());
    const told = listed
      .filter((name) => name !== '')
      .map((name) => ({
        name: name.replace(/^type /, ''),
        isType: Boolean(type) || name.startsWith('type '),
      }))
      .filter(({ name, isType }) => TYPES.has(name) || !isType);
    files.set(file, [...(files.get(file) ?? []), ...told.map(({ name }) => name)]);
  }
  return files;
}

const COMMENT = String.raw`\/\*\*(?<says>(?:(?!\*\/)[^])*)\*\/\n`;

/**
 * @param {string} text
 * @param {string} name
 * @returns {Entry}
 */
function entryIn(text, name) {
  const kind = '(?:function|const|class|interface|type)';
  const found = new RegExp(`^${COMMENT}export ${kind} ${name}\\b`, 'm').exec(text);
  return { name, says: proseOf(found?.groups?.['says'] ?? '') };
}

/** The methods that others call. @param {string} text @returns {Entry[]} */
function methodsIn(text) {
  const methods = text.matchAll(new RegExp(`^  ${COMMENT}  (?<name>\\w+)(?:<|\\()`, 'gm'));
  return Array.from(methods, ({ groups = {} }) => ({
    name: `.${groups['name']}`,
    says: proseOf(groups['says'] ?? ''),
  }));
}

/** A comment without its stars; what is indented in it is code. @param {string} comment */
function proseOf(comment) {
  const lines = comment.split('\n').map((line) => line.replace(/^\s*\* ?/, '').trimEnd());
  const [prose = '', ...code] = lines
    .join('\n')
    .trim()
    .split(/\n\n(?= {4})/);
  const example = code.join('\n\n').replaceAll(/^ {4}/gm, '');
  const said = prose.replaceAll(/\n(?!\n)/g, ' ').trim();
  return example === '' ? said : `${said}\n\n\`\`\`ts\n${example}\n\`\`\``;
}

export function kitPage() {
  const sections = kit()
    .filter(({ entries }) => entries.length > 0)
    .map(({ file, title, entries }) => {
      const told = entries.map(({ name, says }) => `### \`${name}\`\n\n${says}\n`);
      return [`## ${title}\n\n\`${file}\`\n`, ...told].join('\n');
    });
  return [HEAD, ...sections].join('\n');
}
