/**
 * Packs the package as it would be published, installs it into empty folders, and works with it there:
 * as the author of another course, and as a student of this one.
 *
 *     node test/package.js
 */
import assert from 'node:assert/strict';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lessons, worth, worthExtra } from './course.js';
import { ABOUT, edited, EDITS, SIGNATURE } from './first-lesson.js';
import { INSTALL, pack, step, tellSteps, type, typed } from './typing.js';
import { solution } from './with-one-mistake.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'gradlings-package-'));
const MOST_BYTES = 2_000_000;

/**
 * A folder with the package in it.
 * @param {string} name
 * @param {Readonly<Record<string, string>>} files
 */
function project(name, files) {
  const folder = join(scratch, name);
  const manifest = {
    name,
    private: true,
    type: 'module',
    imports: { '#tensor': 'gradlings/tensor', '#digits': './lib/digits.ts' },
  };
  write(folder, { 'package.json': JSON.stringify(manifest), ...files });
  typed(folder, `${INSTALL} "${packed}"`);
  return folder;
}

/** @param {string} folder @param {Readonly<Record<string, string>>} files */
function write(folder, files) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** @type {readonly { path: string }[]} */
let files = [];
let packed = '';

const MEAN = 'lessons/01-basics/exercise.ts';
const RIGHT = `import { digits } from '#digits';
import { Tensor } from '#tensor';
export function mean(xs: number[]): number {
  let total = 0;
  for (const x of xs) total += x;
  return total / xs.length;
}
export const twice = ({ shape, data, dtype }: Tensor): Tensor =>
  new Tensor(shape, data.map((each) => 2 * each), dtype);
export class Digits {
  #next = 0;
  next(): number {
    return digits[this.#next++]!;
  }
}
`;
const WRONG = RIGHT.replace('xs.length', '(xs.length + 1)');

/** Another course, as its author writes it. */
const COURSE = {
  'gradlings.config.ts': `import {
  aNumber,
  anInteger,
  aTensorOf,
  defineCourse,
  defineLesson,
  equal,
  exercise,
  list,
  listOf,
  real,
  tensors,
  whole,
} from 'gradlings';

const sum = (xs: readonly number[]): number => xs.reduce((total, x) => total + x, 0);

const mean = exercise(2, ['xs'], aNumber)
  .formula('Σ x / n', [list(real())], (xs) => sum(xs) / xs.length)
  .law('a shift moves the mean', [list(real())], (mean, xs) =>
    equal(mean(xs.map((x) => x + 2)), mean(xs) + 2),
  )
  .pure([list(real())]);

const integers = tensors({ of: whole(), dtype: 'int32' });
const twice = exercise(1, ['x'], aTensorOf('int32')).formula('2·x', [integers], (x) => x.mul(2));

const Digits = exercise(1, [], listOf(anInteger)).definition('3, 1, 4', [], (Digits) =>
  equal(Digits.drive([['new'], ['ask', 0, 'next'], ['ask', 0, 'next']]), [3, 1]),
);

export default defineCourse({
  root: import.meta.url,
  name: 'statistics',
  version: '1.0.0',
  languages: ['en'],
  modules: { '#tensor': 'gradlings/tensor', '#digits': 'lib/digits.ts' },
  lessons: [
    defineLesson({
      id: 'basics',
      points: 4,
      title: { en: 'Basics' },
      exercises: { mean, twice, Digits },
      words: {
        mean: { hints: [{ en: 'Add them up.' }, { en: 'Divide by how many there are.' }] },
        twice: { hints: [{ en: 'What has a tensor for it?' }, { en: 'Multiply.' }] },
        Digits: { hints: [{ en: 'Count.' }, { en: 'Where does it begin?' }] },
      },
    }),
  ],
});
`,
  'lib/digits.ts': 'export const digits: readonly number[] = [3, 1, 4];\n',
  'checks/basics/mistakes/mean.ts': `import { diagnosis } from 'gradlings';

export function mean_oneMore(xs: number[]): number {
  return xs.reduce((total, x) => total + x, 0) / (xs.length + 1);
}
diagnosis<'en'>(mean_oneMore, { en: 'There is one number less than that.' });
`,
  'grade.ts': `import { readFileSync } from 'node:fs';
import { FORMATS, type Report } from 'gradlings/formats';
import { grade } from 'gradlings/grade';
import deep from 'gradlings/course';
import course from './gradlings.config.ts';

const file = '${MEAN}';
const report: Report = await grade(course, { [file]: readFileSync(file, 'utf8') });
const [lesson] = report.lessons;
console.log(report.score, report.maxScore, deep.lessons.length);
console.log(lesson?.exercises[0]?.mistake?.text);
console.log(FORMATS.json.write(await grade(course, '.')).includes('"score": 4'));
`,
  'tsconfig.json': JSON.stringify({
    compilerOptions: {
      target: 'ES2023',
      lib: ['ES2023'],
      module: 'nodenext',
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      verbatimModuleSyntax: true,
      skipLibCheck: false,
      noEmit: true,
      allowImportingTsExtensions: true,
      types: ['node'],
      typeRoots: [join(root, 'node_modules/@types')],
    },
    include: ['**/*.ts'],
  }),
};

/** Before 22.18 Node has to be told how to run TypeScript. */
const NODE = 'node --import ./node_modules/gradlings/dist/engine/node/load-typescript.js';

try {
  step('it is packed, and small', () => {
    ({ file: packed, files } = pack(root, scratch));
    assert.ok(statSync(packed).size <= MOST_BYTES, `${statSync(packed).size} bytes`);
  });

  step('all that is needed is in it, and no more', () => {
    const paths = files.map(({ path }) => path);
    const { exports, bin } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const promised =
      JSON.stringify([exports, bin]).match(/(?<="\.?\/?)(dist\/|package)[^"]+/g) ?? [];
    assert.deepEqual(
      promised.filter((path) => !paths.includes(path)),
      [],
    );
    const others = paths.filter((path) => !path.startsWith('dist/'));
    assert.deepEqual(others.sort(), ['LICENSE', 'README.ko.md', 'README.md', 'package.json']);
    const secret =
      /^dist\/(reference\/(?!tensor\.|digit-images\.)|test\/|.*\/(exercise|hunt)\.ts$|checks\/\w+\/hunts\/.*\.(js|ts)$)/;
    assert.deepEqual(
      paths.filter((path) => secret.test(path)),
      [],
    );
  });

  const author = join(scratch, 'author');
  step('another course is written with it, and its types hold', () => {
    project('author', { ...COURSE, [MEAN]: WRONG });
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    typed(author, `node "${tsc}" --project .`);
  });

  step('it grades that course, from code and by its command', () => {
    assert.match(
      typed(author, `${NODE} grade.ts`),
      RegExp(`^2 4 ${lessons.length}\nThere is one number less than that\\.\nfalse\n$`),
    );
    const { code, text } = type(author, 'npx gradlings test');
    assert.equal(code, 1, text);
    assert.match(text, /There is one number less/);
    write(author, { [MEAN]: RIGHT });
    assert.match(
      typed(author, `${NODE} grade.ts`),
      RegExp(`^4 4 ${lessons.length}\nundefined\ntrue\n$`),
    );
    assert.match(typed(author, 'npx gradlings test'), /Score: 4 of 4 points/);
    assert.match(typed(author, 'npx gradlings list'), /basics +4 \/ 4/);
  });

  step('a first lesson of a new course is proven after four commands and five edits', () => {
    const folder = join(author, 'statistics');
    typed(author, 'npx gradlings new course statistics');
    typed(folder, INSTALL);
    typed(folder, `npx gradlings new exercise "${SIGNATURE}" in basics --about "${ABOUT}"`);
    for (const [file, edits] of Object.entries(EDITS)) {
      write(folder, { [file]: edited(readFileSync(join(folder, file), 'utf8'), edits) });
    }
    assert.match(typed(folder, 'npx gradlings verify basics'), /nothing is missing/);
  });

  step('that course is packed, and begun by a student', () => {
    const start = project('start', {});
    typed(start, `${INSTALL} "${pack(join(author, 'statistics'), scratch).file}"`);
    typed(start, 'npx gradlings init ../begun --course statistics');
    typed(join(scratch, 'begun'), INSTALL);
    assert.match(typed(join(scratch, 'begun'), 'npm test'), /Score: 0 of 1 points/);
  });

  step('this course is done in a folder of one file', () => {
    const solved = Object.fromEntries(lessons.map(({ id, file }) => [file, solution(id)]));
    const student = project('student', {
      'gradlings.config.js': "export { default } from 'gradlings/course';\n",
      ...solved,
    });
    const [all, more] = [worth(lessons), worthExtra(lessons)];
    assert.match(
      typed(student, 'npx gradlings test'),
      RegExp(`Score: ${all} of ${all} points, ${more} of ${more} extra`),
    );
    const [first] = lessons;
    assert.ok(first);
    const [exercise = ''] = Object.keys(first.points);
    typed(student, `npx gradlings reset ${first.id} --yes`);
    cpSync(join(student, first.file), join(scratch, 'reset.ts'));
    const stub = readFileSync(join(root, 'checks/stubs', `${first.folder.split('/').at(-1)}.ts`));
    assert.ok(readFileSync(join(scratch, 'reset.ts')).equals(stub));
    assert.match(typed(student, 'npx gradlings next'), RegExp(`${first.id} › ${exercise}`));
    const laws = readFileSync(join(root, `reference/${first.id}-hunt.ts`), 'utf8');
    write(student, { [first.file.replace('exercise.ts', 'hunt.ts')]: laws });
    assert.match(typed(student, `npx gradlings hunt ${first.id}`), /★★★/);
  });

  step('a course that is installed may be TypeScript', () => {
    const student = join(scratch, 'student');
    const config = COURSE['gradlings.config.ts'];
    write(student, {
      'gradlings.config.js': "export { default } from 'my-course';\n",
      'node_modules/my-course/package.json': JSON.stringify({
        type: 'module',
        exports: './course.ts',
      }),
      'node_modules/my-course/course.ts': config,
      'node_modules/my-course/lib/digits.ts': COURSE['lib/digits.ts'],
      [MEAN]: RIGHT,
    });
    assert.match(typed(student, 'npx gradlings test'), /Score: 4 of 4 points/);
  });
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
tellSteps();
