/** A config that is none is told as its author's to mend: what is wrong, and where. */
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { temporaryFolder, typeIn, write } from '../../fixture/checkout.ts';

const ENGINE = new URL('../../../engine/', import.meta.url).href;

const COMMAND = `import { start } from '${ENGINE}command/start.js';
await start(new URL('./gradlings.config.ts', import.meta.url).href);
`;

const COURSE = `import { aNumber, defineCourse, defineLesson, exercise } from '${ENGINE}public/course.ts';
const mean = exercise(1, ['xs'], aNumber);
export default defineCourse({
  root: import.meta.url,
  name: 'statistics',
  version: '1.0.0',
  languages: ['en'],
  modules: {},
  lessons: [defineLesson({ id: 'basics', title: { en: 'Basics' }, exercises: { mean }, words: {} })],
});
`;

const changed = (from: string | RegExp, to: string): string => COURSE.replace(from, to);

const told = async (config: string): Promise<string> => {
  const folder = write(temporaryFolder(), {
    'gradlings.js': COMMAND,
    'package.json': '{ "type": "module" }',
    'gradlings.config.ts': config,
  });
  const { code, stderr } = await typeIn(folder, 'list');
  expect(code).toBe(2);
  return stderr;
};

describe.concurrent('a config', () => {
  test.each([
    ['that does not parse', 'const a =\nexport default a +;', /\(gradlings\.config\.ts:2\)/],
    ['that throws', "\nthrow new Error('boom');", /boom \(gradlings\.config\.ts:2\)/],
    ['of nothing', 'export const x = 1;', /no course: write export default defineCourse/],
    ['of something else', 'export default { lessons: 5 };', /no course: write export default/],
    ['without a package', "import 'nowhere';", /'nowhere'[^]*npm install/],
    ['without a file', "import './nowhere.ts';", /nowhere\.ts'[^]*Mend that/],
    ['without a root', changed('root: import.meta.url', "root: '.'"), /root has to be import/],
    ['without a name', changed("name: 'statistics'", "name: ''"), /it needs a name/],
    ['without a language', changed("['en']", '[]'), /languages has to be a list/],
    ['of a language that is no list', changed("['en']", "'en'"), /languages has to be a list/],
    ['without lessons', changed('lessons:', 'lesson:'), /lessons has to be a list/],
    [
      'with a lesson that is none',
      changed('lessons: [', 'lessons: [undefined, '),
      /one is no lesson/,
    ],
    ['with a lesson that has no id', changed("id: 'basics', ", ''), /one is no lesson/],
    [
      'with a lesson that has no laws',
      changed(/defineLesson.*\)\]/, "{ id: 'b' }]"),
      /b is no lesson/,
    ],
    ['without a title', changed("title: { en: 'Basics' }, ", ''), /basics: it needs a title/],
    ['without words', changed(', words: {}', ''), /basics: it needs words/],
    ['with an exercise that is none', changed('{ mean }', '{ mean: 5 }'), /mean has to be what/],
    ['with points that are none', changed('exercise(1,', 'exercise(-1,'), /points has to be a num/],
    ['without an answer', changed(', aNumber)', ')'), /returns has to say/],
    ['with a module of no name', changed('{}', "{ lib: 'a.ts' }"), /have to begin with #/],
    ['with a module that is not there', changed('{}', "{ '#lib': 'a.ts' }"), /no such file/],
    ['with a lesson among its stubs', changed("'basics'", "'stubs'"), /"stubs": a name is/],
    ['with a name of two words', changed("'basics'", "'a b'"), /"a b": a name is letters/],
  ])('%s', async (_, config, says) => {
    const text = await told(config);
    expect(text).toMatch(says);
    expect(text).toMatch(/^error: gradlings\.config\.ts cannot be loaded: .*\n.*\n$/);
    expect(text).not.toContain(fileURLToPath(ENGINE));
  });
});
