/** What an author begins with. What is left to write says `TODO`, and `gradlings verify` lists it. */
import { packageName } from '../student-folder.ts';
import { declared, drawn, KIT, returned, type Signature } from './signature.ts';

/** What an author imports. */
const PACKAGE = 'gradlings';

const titleOf = (id: string): string => id.charAt(0).toUpperCase() + id.slice(1);

/** In each language of the course: `{ en: '…', ko: '…' }`. */
const inAll = (languages: readonly string[], words: string): string =>
  `{ ${languages.map((language) => `${language}: ${quoted(words)}`).join(', ')} }`;

const quoted = (text: string): string => `'${text.replaceAll(/['\\]/g, String.raw`\$&`)}'`;

/** What the engine tells to type, as `npm run` and such a name. */
const COMMANDS = ['test', 'watch', 'next', 'hint', 'list', 'reset', 'debug', 'verify'];

export const COURSE = {
  config: (
    name: string,
    languages: readonly string[],
  ): string => `/** The course ${name}. A lesson is a line here, and a folder in \`checks\`. */
import { defineCourse } from '${PACKAGE}';

export default defineCourse({
  root: import.meta.url,
  name: ${quoted(name)},
  version: '0.1.0',
  languages: [${languages.map(quoted).join(', ')}],
  modules: { '#tensor': 'gradlings/tensor' },
  lessons: [
  ],
});
`,
  manifest: (name: string, dependencies: Readonly<Record<string, string>>): string =>
    json({
      name: packageName(name),
      version: '0.1.0',
      private: true,
      type: 'module',
      files: ['gradlings.config.ts', 'checks', 'lessons'],
      exports: { './course': './gradlings.config.ts', './package.json': './package.json' },
      imports: { '#tensor': 'gradlings/tensor' },
      scripts: Object.fromEntries(COMMANDS.map((each) => [each, `gradlings ${each}`])),
      dependencies,
    }),
  types: json({
    compilerOptions: {
      target: 'ES2023',
      // The second knows `import.meta.url`.
      lib: ['ES2023', 'DOM'],
      module: 'nodenext',
      strict: true,
      noEmit: true,
      allowImportingTsExtensions: true,
      verbatimModuleSyntax: true,
      types: [],
    },
  }),
  ignored: 'node_modules/\n.gradlings/\n',
};

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

export const LESSON = {
  laws: (id: string): string => `/** The laws of the lesson ${id}. */
import { exercise } from '${PACKAGE}';

export const exercises = {
};
`,
  words: (
    id: string,
    languages: readonly string[],
  ): string => `import { defineLesson } from '${PACKAGE}';
import { exercises } from './checks.ts';

export const lesson = defineLesson({
  id: ${quoted(id)},
  title: ${inAll(languages, titleOf(id))},
  exercises,
  words: {
  },
});
`,
  stub: (id: string, folder: string): string =>
    `// Lesson ${folder.slice(0, 2)}, ${id}. Text: README.md in this folder. Check your work: npm test ${id}\n`,
  text: (id: string): string => `# ${titleOf(id)}\n\nCheck your work: \`npm test ${id}\`\n`,
  reference: (id: string): string => `/** The solutions of the lesson ${id}. */\n`,
  others: (id: string): string =>
    `/** Other right solutions of the lesson ${id}: odd ones, which no law may accuse. */\n`,
};

const FORMULA = 'TODO: the formula, in mathematics';
const LAW = 'TODO: what holds of it: a range, a symmetry, a limit';

export const EXERCISE = {
  laws: (signature: Signature): string => {
    const { name, params, returns } = signature;
    const names = params.map((param) => param.name);
    const inputs = `[${params.map((param) => drawn(param) ?? UNKNOWN).join(', ')}]`;
    return `const ${name} = exercise(1, [${names.map(quoted).join(', ')}], ${returned(returns) ?? 'aNumber /* TODO: what it returns */'})
  .formula(${quoted(FORMULA)}, ${inputs}, (${names.join(', ')}) => {
    throw new Error('TODO: the closed form of ${name}(${names.join(', ')}), which is not the solution again');
  })
  .law(${quoted(LAW)}, ${inputs}, (${[name, ...names].join(', ')}) =>
    equal(${name}(${names.join(', ')}), ${name}(${names.join(', ')}), { received: 'TODO: a side', expected: 'the other' }),
  )
  .pure(${inputs});

`;
  },
  imports: ({ params, returns }: Signature): string[] => {
    const used = [
      returned(returns) ?? 'aNumber',
      ...params.map((param) => drawn(param) ?? UNKNOWN),
    ];
    const names = used.flatMap((code) => code.match(/\b[a-z]\w*(?=\(|\.|$|\))/gi) ?? []);
    return ['equal', 'exercise', ...names.filter((name) => KIT.has(name))];
  },
  words: ({ name }: Signature, languages: readonly string[]): string => {
    const laws = [FORMULA, LAW].map((law) => `    ${quoted(law)}: 'TODO: the same',`);
    return `${name}: {
  hints: [
    ${inAll(languages, 'TODO: a question that leads to the idea')},
    ${inAll(languages, 'TODO: the idea, nearly in code')},
  ],${languages.length > 1 ? `\n  laws: {\n${laws.join('\n')}\n  },` : ''}
},`;
  },
  stub: (signature: Signature, about: string): string => `/** ${about} */
${declared(signature)} {
  throw new Error('not written yet');
}
`,
  reference: (signature: Signature, about: string): string => `/** ${about} */
${declared(signature)} {
  throw new Error('TODO: write the solution');
}
`,
  other: (signature: Signature): string => `${declared(signature, `${signature.name}_otherwise`)} {
  throw new Error('TODO: write it as differently as you can');
}
`,
  mistakes: (signature: Signature, languages: readonly string[]): string => {
    const mistake = `${signature.name}_shortName`;
    const type = languages.join() === 'en,ko' ? '' : `<${languages.map(quoted).join(' | ')}>`;
    return `/** The known mistakes of \`${signature.name}\`, each with its diagnosis. */
import { diagnosis } from '${PACKAGE}';

// TODO: three mistakes or more, one of which changes an argument or remembers a call, in this form:
//
//     ${declared(signature, mistake)} { … }
//     diagnosis${type}(${mistake}, ${inAll(languages, '…')});
`;
  },
  section: ({ name }: Signature, about: string): string => `## \`${name}\`\n\n${about}\n`,
};

export const ABOUT = 'TODO: what it does, with its formula.';

const UNKNOWN = 'real() /* TODO: what is drawn */';
