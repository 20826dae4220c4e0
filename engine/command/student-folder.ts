/** What a student's own folder holds: what is read and written of a course whose laws are in a package. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { allLessons, type Course, type LessonEntry } from '../course.ts';
import { WORDS } from '../formats/words.ts';
import { inLanguage } from '../kit/words.ts';
import { stubsOf, workOf } from './handout-files.ts';
import { withoutDeadLinks } from './handout-part.ts';
import { CommandError } from './options.ts';
import type { Wanted } from './renewal/plan.ts';
import { FOLDER_WORDS } from './student-folder-words.ts';

/** A package as `package.json` names it: its name, and which of its versions. */
export interface Package {
  readonly name: string;
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** The package that the course lies in. */
export function packageOf({ root }: Pick<Course, 'root'>): Package {
  let folder = fileURLToPath(root);
  while (!existsSync(join(folder, 'package.json'))) {
    if (dirname(folder) === folder)
      throw new CommandError(`${fileURLToPath(root)} is in no package.`);
    folder = dirname(folder);
  }
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package;
}

/** All files of it, with some lessons of the course. */
export async function studentFiles(
  course: Course,
  lessons: readonly LessonEntry[],
  from: Package,
): Promise<Wanted[]> {
  const own = lessons.flatMap((entry) => {
    const stubs = stubsOf(entry);
    const work = workOf(entry).map((path, i): Wanted => {
      return { path, content: read(course, stubs[i]!), kind: 'work' };
    });
    return [...work, ...textsOf(course, entry)];
  });
  const pages = Object.values(course.corePage ?? {}).map((path) => textAt(course, path));
  const paths = new Set([...own, ...pages].map(({ path }) => path));
  const whole = [...own, ...pages].map((file) => withLiveLinks(file, paths));
  const stubs = lessons.flatMap(stubsOf).map((path): Wanted => {
    return { path, content: read(course, path), kind: 'code' };
  });
  return [...(await settings(course, lessons, from)), ...whole, ...stubs];
}

/** What is there of it in the languages of the course. */
const textsOf = (course: Course, { folder }: LessonEntry): Wanted[] =>
  README.map((name) => `${course.folders.lessons}/${folder}/${name}`)
    .filter((path) => existsSync(new URL(path, course.root)))
    .map((path) => textAt(course, path));

const README = ['README.md', 'README.ko.md'];

const textAt = (course: Course, path: string): Wanted => ({
  path,
  content: read(course, path),
  kind: 'text',
});

function withLiveLinks(file: Wanted, paths: ReadonlySet<string>): Wanted {
  if (file.kind !== 'text') return file;
  const text = Buffer.from(file.content).toString();
  return {
    ...file,
    content: Buffer.from(withoutDeadLinks(text, file.path, (to) => paths.has(to))),
  };
}

function read({ root }: Course, path: string): Uint8Array {
  try {
    return readFileSync(new URL(path, root));
  } catch (error) {
    throw new CommandError(`${path}: ${(error as Error).message}.`);
  }
}

async function settings(
  course: Course,
  lessons: readonly LessonEntry[],
  from: Package,
): Promise<Wanted[]> {
  const config = await configOf(course, lessons, from);
  const files = {
    '.gitignore': 'node_modules/\n.gradlings/\n',
    '.vscode/launch.json': toJson(LAUNCH),
    '.yarnrc.yml': YARN,
    'tsconfig.json': toJson(TYPES),
    'README.md': await readmeOf(course, lessons),
  };
  return [
    { path: 'gradlings.config.js', content: Buffer.from(config), kind: 'code' },
    ...Object.entries(files).map(([path, text]): Wanted => {
      return { path, content: Buffer.from(text), kind: 'settings' };
    }),
  ];
}

async function configOf(
  course: Course,
  lessons: readonly LessonEntry[],
  { name }: Package,
): Promise<string> {
  if (lessons.length === allLessons(course).length) {
    return `export { default } from '${name}/course';\n`;
  }
  const graded = course.lessons.filter((entry) => lessons.includes(entry));
  const [first] = graded;
  const { lesson } = await first!.load();
  const [exercise] = lesson.exercises.keys();
  const isShown = graded.some(({ id }) => id === course.example.lesson);
  const example = isShown ? course.example : { lesson: first!.id, exercise };
  return `import course from '${name}/course';

const lessons = ${JSON.stringify(graded.map(({ id }) => id))};

export default {
  ...course,
  example: ${JSON.stringify(example)},
  lessons: course.lessons.filter(({ id }) => lessons.includes(id)),
};
`;
}

/** Written once: from then on it is the student's, and npm's. */
export function packageFile(
  { modules }: Course,
  title: string,
  { name }: Package,
  dependencies: Readonly<Record<string, string>>,
): Wanted {
  const names = ['test', 'watch', 'next', 'hint', 'hunt', 'list', 'reset', 'debug'];
  const scripts = Object.fromEntries(names.map((name) => [name, `gradlings ${name}`]));
  const newest = Object.keys(dependencies).map((name) => `${name}@latest`);
  const update = `npm install ${newest.join(' ')} && gradlings update`;
  const own = Object.entries(modules).map(([alias, file]) => {
    return [alias, file.startsWith('gradlings/') ? file : `${name}/${file}`] as const;
  });
  const content = toJson({
    name: packageName(title),
    private: true,
    type: 'module',
    imports: Object.fromEntries(own),
    scripts: { ...scripts, update },
    dependencies,
  });
  return { path: 'package.json', content: Buffer.from(content), kind: 'work' };
}

/** What npm takes for one. */
export const packageName = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll(/[^a-z0-9._-]+/g, '-')
    .replace(/^[._-]+/, '') || 'my-course';

const toJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** In the first language of the course, and what is told of every course. */
async function readmeOf(course: Course, lessons: readonly LessonEntry[]): Promise<string> {
  const language = course.languages.includes('en') ? 'en' : 'ko';
  const { commands, hunt, lesson, points } = FOLDER_WORDS[language];
  const { extraOnly } = WORDS[language];
  const rows = lessons.map(async (entry) => {
    const { title, exercises } = (await entry.load()).lesson;
    const isGraded = course.lessons.includes(entry);
    const worth = [...exercises.values()].reduce((sum, each) => sum + each.points, 0);
    const [text = ''] = textsOf(course, entry).map(({ path }) => path);
    const [number = ''] = /^\d+ ?/.exec(entry.folder) ?? [];
    const name = `${number} ${inLanguage(title, language)}`.trim();
    const told = entry.extra ? extraOnly(String(worth)) : worth;
    return `| ${text === '' ? name : `[${name}](${text})`} | ${isGraded ? told : ''} |`;
  });
  const table = [`| ${lesson} | ${points} |`, '| --- | ---: |', ...(await Promise.all(rows))];
  const isHunted = lessons.some((entry) => entry.hunt !== undefined);
  const typed = isHunted ? commands + hunt : commands;
  return `# ${course.name}\n\n${typed}\n${table.join('\n')}\n`;
}

/** Graders are processes of their own, which find no packages in yarn's archives. */
export const YARN = 'nodeLinker: node-modules\n';

const TYPES = {
  compilerOptions: {
    target: 'ES2023',
    lib: ['ES2023'],
    module: 'nodenext',
    types: [],
    noEmit: true,
    noImplicitReturns: true,
    erasableSyntaxOnly: true,
    verbatimModuleSyntax: true,
    isolatedModules: true,
    allowImportingTsExtensions: true,
    skipLibCheck: true,
  },
  include: ['lessons', 'checks/stubs'],
};

const COMMAND = '${workspaceFolder}/node_modules/gradlings/dist/engine/command/gradlings.js';

const LAUNCH = {
  version: '0.2.0',
  configurations: [
    {
      name: 'Debug the first failure in this file',
      type: 'node',
      request: 'launch',
      program: COMMAND,
      args: ['debug', '${file}'],
      cwd: '${workspaceFolder}',
      console: 'integratedTerminal',
      skipFiles: ['<node_internals>/**', '**/node_modules/**'],
    },
  ],
};
